"""What criticism is announced as, and how far that reaches."""

import coach
import pytest
from coach.catalogue.announced import announced, headings
from coach.catalogue.headed import Heading


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Where it fell down was the costing round. You forgot the freight.", ["the costing round"]),
        ("What let you down was the fitting test, mate.", ["the fitting test"]),
        ("Our main concern was around customer service: you never asked.", ["customer service"]),
        ("The sticking point was night work, they need two.", ["night work"]),
        ("problem = portfolio\nnobody got past page one", ["the portfolio"]),
        ("It was more the paperwork side, you left half of it.", ["the paperwork side"]),
        ("The spelling test was the issue: nine slips.", ["the spelling test"]),
        ("The mock lesson is where it was decided. You said little.", ["the mock lesson"]),
        ("The one that sank it was the diary one.", []),
        ("The one that decided it was the diary one.", ["the diary part"]),
        ("They lost confidence on the wiring part, you swapped two.", ["the wiring part"]),
        ("Where you scored lower was the role play.", ["the role play"]),
        ("What we liked was the mock lesson.", []),
        ("Our concern was that you never asked.", []),
    ],
)
def test_what_the_criticism_is_said_to_be_about(text: str, words: list[str]) -> None:
    assert [each.words for each in announced(text)] == words


def test_it_reaches_as_far_as_what_follows_goes_on_about_it() -> None:
    text = (
        "Where it fell down was the costing round. You forgot the freight. The margin was out by half. "
        "You also spoke very fast.\nYou came late."
    )
    (found,) = announced(text)
    assert text[found.start : found.end].strip().endswith("out by half.")


def test_a_gap_is_headed_by_what_it_was_announced_as() -> None:
    reading = coach.listen(
        "Where it fell down was the costing round. You forgot the freight and never checked the total."
    )
    gaps = [point for point in reading.points if point.kind == "gap"]
    assert gaps
    assert {headings(reading)[gap.id] for gap in gaps} == {Heading("the costing round", close=True, label=True)}
