"""Hints to try somewhere else, and what was left behind."""

import coach
import pytest
from coach.sentences.elsewhere import is_hint, left_there, names_sender


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Try Fenwick's in Hexham, they always need finishers.", True),
        ("There's a woman called Asta at Norden Looms who does your kind of work, tell her I sent you.", True),
        ("You might ring Polly at the Maltings, they're looking for weekend staff.", True),
        ("I'll introduce you to Asta at Norden Looms.", False),
        ("Try the second recipe in the book.", False),
        ("Give me a ring in May, we'll be hiring again.", False),
    ],
)
def test_a_hint_sends_somebody_elsewhere_by_themselves(words: str, hint: bool) -> None:
    assert is_hint(words) is hint


def test_whose_name_may_be_mentioned() -> None:
    assert names_sender("Tell them Wim sent you")
    assert not names_sender("Tell them what you told me")


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("Your apron is still here, pop in for it.", "apron"),
        ("You left your knives at the pass, come and get them.", "knives"),
        ("Your application is still here.", None),
        ("Your score is on the sheet, go and get it right next time.", None),
    ],
)
def test_what_was_left_behind(words: str, thing: str | None) -> None:
    assert left_there(words) == thing


def test_a_letter_follows_a_hint_and_fetches_what_was_left() -> None:
    said = "Hi Jo, the hems were slow and it's a no. %s Best, Wim"
    hint = coach.respond(said % "Try Fenwick's in Hexham, tell them I sent you.").reply
    apron = coach.respond(said % "Your apron is still here, pop in for it.").reply
    assert hint is not None
    assert apron is not None
    assert "get in touch there" in hint.body
    assert "collect my apron" in apron.body
    assert "apply again" not in apron.body
