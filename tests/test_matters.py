"""Which gaps a reply names."""

from coach.catalogue import headings
from coach.catalogue.headed import Heading
from coach.outline.matters import gaps_named, said_once, wants_a_paper
from coach.schemas import Point, Reading

from tests.marked import reading


def gaps_of(read: Reading) -> list[Point]:
    return [point for point in read.points if point.kind == "gap"]


def named(text: str) -> list[str]:
    read = reading(text)
    return [read.point(point_id).quote for point_id in gaps_named(gaps_of(read), [], read, headings(read))]


def test_one_gap_of_each_matter_is_named() -> None:
    card = (
        "Pricing: 1/5 - ⟦gap|you left out the freight⟧, ⟦gap|the discount was added twice⟧\n"
        "Stock: 2/5 - ⟦gap|the count was off⟧"
    )
    assert named(card) == ["you left out the freight", "the count was off"]


def test_papers_are_one_matter() -> None:
    assert named(
        "⟦gap@certification|you hold only the reach ticket⟧ and ⟦gap@certification|they want the counterbalance ticket⟧"
    ) == ["you hold only the reach ticket"]


def test_of_one_matter_what_surely_names_itself_goes_beside_it() -> None:
    text = "Where it fell down was the costing round. ⟦gap|You left out the freight⟧ and ⟦gap|your discount table was upside down⟧."
    assert len(named(text)) == 2


def test_a_heading_is_said_once() -> None:
    heading = Heading("pricing", close=True, label=True)
    assert said_once({"p1": heading, "p2": heading, "p3": heading}, ("p1", "p2")) == {"p1": heading, "p3": heading}


def test_a_ticket_leaves_nothing_to_ask() -> None:
    ticket, slow = gaps_of(reading("⟦gap|your forklift ticket expired last year⟧, ⟦gap|your counting was slow⟧"))
    assert wants_a_paper(ticket)
    assert not wants_a_paper(slow)
