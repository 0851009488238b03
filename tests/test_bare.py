"""Which remarks say little by themselves."""

import pytest
from coach.judging.bare import is_bare, is_scrap, is_told_beside, marked

from tests.marked import reading


@pytest.mark.parametrize(
    ("quote", "scrap"),
    [
        ("you were", True),
        ("For this role", True),
        ("textbook", True),
        ("you were late", False),
        ("no compass", False),
        ("Splicing: 2", False),
    ],
)
def test_pieces_of_sentences(quote: str, scrap: bool) -> None:
    heard = reading(f"⟦gap|{quote}⟧")
    assert is_scrap(heard.point("p1"), heard) is scrap


def test_a_word_between_full_stops_is_no_piece() -> None:
    heard = reading("Came with no rope. ⟦gap|Sandals⟧. Left at noon.")
    assert not is_scrap(heard.point("p1"), heard)


@pytest.mark.parametrize(
    ("quote", "bare"),
    [
        ("The trial sail was poor", True),
        ("On knots it was more mixed", True),
        ("The planning task let her down", True),
        ("The sticking point was navigation", True),
        ("Splicing: 2", True),
        ("splicing 3/5", True),
        ("The second thing was navigation", True),
        ("What held us back was mainly splicing", True),
        ("The second thing was you never reefed", False),
        ("The sail was not reefed", False),
        ("the galley was a mess by 8", False),
        ("your answer on tides was thin because you left out the moon", False),
    ],
)
def test_verdicts_and_marks(quote: str, bare: bool) -> None:
    assert is_bare(reading(f"⟦gap|{quote}⟧").point("p1")) is bare


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("⟦gap|The trial sail was poor⟧. ⟦gap|You never checked the wind⟧.", True),
        ("⟦gap|The trial sail was poor⟧.\n\n⟦gap|You never checked the wind⟧.", False),
        ("⟦gap|The trial sail was poor⟧. ⟦gap|On the knots you guessed⟧.", False),
        ("⟦gap|Your sail plan was weak⟧. ⟦gap|They also wanted to hear more of night watches⟧.", False),
        ("⟦gap|Splicing | 2⟧ | ⟦gap|ends not whipped⟧", True),
        ("- ⟦gap|weak on the log⟧. ⟦gap|You wrote no times into it⟧.", True),
        ("You were ⟦gap|weak on the log⟧. ⟦gap|You came late⟧.", False),
        ("⟦gap|The second thing was navigation⟧. ⟦gap|In the night trial you steered by the moon⟧.", True),
        ("⟦gap|Lashings: 2⟧\n⟦gap|Splicing: 3⟧\n⟦gap|no compass was brought⟧", True),
        ("⟦gap|Splicing | 2⟧\n⟦gap|no compass was brought⟧", False),
    ],
)
def test_what_stands_beside_says_more(marked: str, told: bool) -> None:
    heard = reading(marked)
    assert is_told_beside(heard.point("p1"), heard) is told


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("Rowing exercise ........... 2", "Rowing exercise"),
        ("knot_work: 3/5", "knot work"),
        ("Helm            4", "Helm"),
        ("Deck work / 1", "Deck work"),
        ("Dates missing page 2", None),
        ("stood in gallery 4", None),
        ("you tied 4", None),
    ],
)
def test_what_a_mark_was_given_for(quote: str, label: str | None) -> None:
    assert marked(reading(f"⟦gap|{quote}⟧").points[0]) == label
