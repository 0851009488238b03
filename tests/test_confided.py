"""What a letter repeats to nobody, and says no quick yes to."""

import coach
import pytest


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("Please email me a photo of your kids.", "kids"),
        ("Would it be okay if I forward your sick notes to the office?", "sick"),
        ("Shall I withdraw your application?", "withdraw"),
        ("Once you have had your operation, ring us.", "operation"),
        ("After six months of counselling we'd be happy to see you again.", "counselling"),
    ],
)
def test_a_letter_does_not_take_it_up(asked: str, never: str) -> None:
    reply = coach.respond(f"Hi Ann, your till work was slow. {asked} Tom").reply
    assert reply is not None
    assert never not in reply.body


def test_what_is_asked_beside_it_is_still_answered() -> None:
    reply = coach.respond("Hi Ann, your till work was slow. Shall I put your name in for the stock post? Tom").reply
    assert reply is not None
    assert "put my name in for the stock post" in reply.body
