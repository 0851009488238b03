"""What is not planned is said to be left, with the reason."""

import pytest
from coach.outline import outline
from coach.phrases import phrase

from tests.marked import options, reading

LONG = "⟦gap@concise-answers|your answers were too long⟧"


def left(marked: str) -> list[str]:
    return [each.reason for each in outline(reading(marked), options()).not_planned]


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦gap|They gave you a jammed lock and asked what you would try⟧. ⟦gap|you forced the key⟧.", "leads_up"),
        (f"{LONG} and ⟦gap|a mess⟧.", "half"),
    ],
)
def test_a_remark_that_is_left_says_why(marked: str, reason: str) -> None:
    assert phrase("not_planned", reason) in left(marked)


def test_a_condition_of_being_seen_again_counts() -> None:
    assert left(f"{LONG}. ⟦logistics|If you get some hours on the big saw come back to us⟧.") == [
        phrase("left_offer", "condition")
    ]
