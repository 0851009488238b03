"""Who judged, as a reply speaks of them, and what its end may ask for: nobody is thanked who is not there, nobody asked who has nothing to give."""

import pytest
from coach.playbook.door import is_closed
from coach.playbook.questions import everyone, judges

from tests.marked import brief, options

GAP = " ⟦gap@unit-testing|The code had no tests⟧."


@pytest.mark.parametrize(
    ("told", "thanked", "judged"),
    [
        ("The client went for somebody else.", "the client", "the client"),
        ("You blanked out the client names in your samples.", "everyone involved", "they"),
        ("Their panel was split.", "the panel", "the panel"),
        ("You swapped the drive in the control panel.", "everyone involved", "they"),
        ("The team liked you.", "the team", "the team"),
        ("You were a team leader before.", "everyone involved", "they"),
    ],
)
def test_only_who_was_spoken_of_is_thanked(told: str, thanked: str, judged: str) -> None:
    given = brief(told + GAP, options(), sender="agency")
    assert (everyone(given), judges(given)) == (thanked, judged)


@pytest.mark.parametrize(
    ("told", "closed"),
    [
        ("What a waste of an afternoon.", True),
        ("Don't apply for head chef jobs.", True),
        ("We want somebody else for our wedding.", True),
        ("We went for somebody else.", False),
        ("Don't apply for head chef jobs yet, but you may apply again in May.", False),
    ],
)
def test_who_sends_somebody_away_is_not_asked_for_another_chance(told: str, closed: bool) -> None:
    assert is_closed(brief(told + GAP, options(), sender="employer")) is closed
