"""Questions that stand in a request."""

import coach
import pytest
from coach.sentences.asked import asks_a_fact


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Kindly clarify were you using a second screen?", True),
        ("Please confirm your notice period.", True),
        ("let me know current CTC and joining date", True),
        ("Let me know what you think.", False),
        ("Let us know if you have any questions.", False),
        ("They wanted you to clarify the brief.", False),
    ],
)
def test_what_only_the_person_knows(words: str, asks: bool) -> None:
    assert asks_a_fact(words) is asks


def test_a_letter_does_not_pass_over_it() -> None:
    reply = coach.respond(
        "Sunil, client says your Java answers were short. Kindly clarify were you using a second screen? Regards, Lavanya"
    ).reply
    assert reply is not None
    assert "question" in reply.body
