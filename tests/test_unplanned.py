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


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦vague@better-fit|it was close between you and the other one⟧", "reasons_beside"),
        ("⟦logistics|This mailbox is not monitored⟧", "mailbox"),
        ("⟦logistics@reapply-window|Get that ticket renewed before you come back⟧", "advice"),
        ("⟦logistics@other-role|something may come up in the spring⟧", "possible"),
        ("⟦logistics@process|Does anyone know a good place to learn splicing⟧", "own_question"),
    ],
)
def test_what_is_no_criticism_is_left_for_what_it_says(marked: str, reason: str) -> None:
    assert phrase("not_planned", reason) in left(f"{LONG}. {marked}.")


def test_an_opening_that_is_there_is_no_mere_possibility() -> None:
    assert phrase("not_planned", "possible") not in left(
        f"{LONG}. ⟦logistics@other-role|We have a deckhand post in May that may suit you⟧."
    )


def test_a_decision_without_a_reason_says_so_where_it_stands_alone() -> None:
    assert phrase("not_planned", "reasons_beside") not in left("⟦vague@better-fit|it was close⟧.")
