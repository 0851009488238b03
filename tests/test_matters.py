"""Which gaps a reply names."""

from coach.catalogue import headings
from coach.catalogue.headed import Heading
from coach.judging.weighing import Weighed, weighed
from coach.outline.matters import Criticism, gaps_named, of_what_decided, said_once, wants_a_paper
from coach.schemas import Point, Reading

from tests.marked import reading


def gaps_of(read: Reading) -> list[Point]:
    return [point for point in read.points if point.kind == "gap"]


def named(text: str) -> list[str]:
    read = reading(text)
    return [read.point(point_id).quote for point_id in gaps_named(criticism(read), [])]


def criticism(read: Reading) -> Criticism:
    weighs = weighed(read)
    gaps = sorted(gaps_of(read), key=lambda gap: -weighs[gap.id].weight)
    return Criticism(gaps, weighs, headings(read), read)


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


def test_what_weighs_more_than_all_the_rest_decided() -> None:
    read = reading("⟦gap|The count was off⟧. ⟦gap|You never locked the yard gate⟧, and that is what lost it.")
    assert of_what_decided(criticism(read)) == ("p2",)
    assert of_what_decided(criticism(reading("⟦strength|Good hands⟧."))) == ()


def test_of_many_matters_what_weighs_next_to_nothing_is_not_named() -> None:
    read = reading("⟦gap|The yard gate was open⟧. ⟦gap|You were late⟧. ⟦gap|Your badge was upside down⟧.")
    shares = {"p1": 0.9, "p2": 0.08, "p3": 0.02}
    weighs = {gap_id: Weighed(share, share, decisive=False) for gap_id, share in shares.items()}
    assert "p3" not in gaps_named(Criticism(gaps_of(read), weighs, {}, read), [])
    assert "p3" in gaps_named(Criticism(gaps_of(read)[1:], weighs, {}, read), [])


def test_work_with_tickets_is_no_paper() -> None:
    calling, renewing = gaps_of(
        reading("⟦gap|you never called back the tickets⟧, ⟦gap|you had not renewed your ticket⟧")
    )
    assert not wants_a_paper(calling)
    assert wants_a_paper(renewing)
