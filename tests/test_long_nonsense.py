"""Thousands of blanks inside a remark are passed at once; a pattern that tried every two of them would take minutes."""

import coach
import pytest


@pytest.mark.parametrize(
    "text",
    [
        "You were late" + " " * 20_000 + "without asking the nurse.",
        "You did not explain" + " " * 20_000 + "the budget and you did not ask.",
        "You were vague" + "\t" * 20_000 + "when asked, rather than plain",
    ],
    ids=["without", "not", "tabs"],
)
def test_blanks_inside_a_remark_are_passed_at_once(text: str) -> None:
    assert coach.respond(text).reply is not None
