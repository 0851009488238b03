"""What a remark leaves open is judged with the whole feedback in view."""

import pytest
from coach.intake import take_in
from coach.judging.openness import ASKABLE, left_open

from tests.marked import reading


@pytest.mark.parametrize(
    "marked",
    [
        "Your cover sheet was thin: ⟦gap|next time put the three figures the funder asks for on page one⟧.",
        "⟦gap|You deployed on the Friday without telling the team on call⟧.",
        "⟦gap|just needs a closing date on every quote⟧",
    ],
)
def test_what_was_told_is_not_asked_again(marked: str) -> None:
    assert left_open(reading(marked)) == {"p1": "told"}


@pytest.mark.parametrize(
    "marked",
    [
        "⟦gap|Lacks domain knowledge⟧.",
        "⟦gap|Communication could be stronger⟧.",
        "⟦gap|Came across as arrogant⟧.",
        "We liked you, though ⟦gap|the case study was the weaker part⟧.",
    ],
)
def test_a_bare_verdict_leaves_something_to_ask(marked: str) -> None:
    assert left_open(reading(marked))["p1"] in ASKABLE


def test_that_nothing_was_wrong_is_faint_praise() -> None:
    found = left_open(
        reading(
            "⟦strength|CV ok⟧, ⟦strength|technically acceptable⟧. They liked ⟦strength|the way you handled the angry caller⟧."
        )
    )
    assert found == {"p1": "faint", "p2": "faint", "p3": "warm"}


def test_only_gaps_and_strengths_are_judged_also_within_markup() -> None:
    from coach.listening import listen

    read = listen(
        take_in("<p>Hi Jo,</p><p>Your <b>SQL</b> was fast.</p><p>Lacks domain knowledge. The budget was cut.</p>")
    )
    judged = left_open(read)
    assert {point.id for point in read.points if point.kind in {"gap", "strength"}} == judged.keys()


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("⟦gap|Weak point was the stock take⟧: ⟦gap|you counted the cold room twice and the cellar never⟧.", "told"),
        ("⟦gap|the stock take was weak⟧ 😬 ⟦gap|you counted the cold room twice and the cellar never⟧.", "told"),
        (
            "3. ⟦gap|Glazing⟧. ⟦strength|You saw the thin spot when Ola hinted⟧, ⟦gap|see it without the hint next time⟧.",
            "told",
        ),
        ("The concern was ⟦gap|the closing shift⟧. ⟦gap|You left the safe open and the float uncounted⟧.", "told"),
        ("⟦gap|You seemed a bit flat⟧ during the tour of the yard.", "told"),
        ('{"⟦gap|route_planning":2⟧}', "told"),
        (
            '{"scores": {⟦gap|"glazing": 2⟧}, "notes": {"glazing": "⟦gap|two pots crawled, no idea why when asked⟧"}}',
            "told",
        ),
        (
            "⟦gap|Dispatch: 1 / 5⟧\nRota: 4 / 5\n\nDispatch - ⟦gap|sent the van out before the second load was on⟧",
            "told",
        ),
    ],
)
def test_what_stands_beside_a_remark_is_not_asked(marked: str, first: str) -> None:
    assert left_open(reading(marked))["p1"] == first


def test_what_follows_on_another_matter_tells_nothing() -> None:
    found = left_open(
        reading("⟦gap|Your knots were weak⟧. ⟦gap|They also wanted to see more nights at sea on a bigger boat⟧.")
    )
    assert found["p1"] in ASKABLE
