"""Offers on terms: something first, or a lesser post."""

import coach
import pytest
from coach.sentences.terms import first_in, is_on_terms, pays_less


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("If you'd come as a labourer till Easter I'd give you a wall in May.", "come as a labourer till Easter"),
        ("We'd take you on if you'd start on the late shift.", "start on the late shift"),
        ("If you come back with the ticket we'll see.", None),
        ("I'd give you the keys any time.", None),
    ],
)
def test_what_would_have_to_be_done_first(words: str, first: str | None) -> None:
    assert first_in(words) == first


@pytest.mark.parametrize(
    ("words", "on_terms"),
    [
        ("Commis, yes, if it's ok for you, from June.", True),
        ("Would you consider taking the junior post?", True),
        ("I'll forward your CV if that's ok with you.", False),
        ("Would you tell me more about the second year?", False),
    ],
)
def test_a_lesser_post_is_the_persons_to_take(words: str, on_terms: bool) -> None:
    assert is_on_terms(words) is on_terms


@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("they have a junior desk from March, 8k less", True),
        ("the pay would be lower", True),
        ("it's a band below", True),
        ("you spoke less than the others", False),
        ("a lower shelf", False),
    ],
)
def test_what_pays_less_is_the_persons_to_decide(words: str, less: bool) -> None:
    assert pays_less(words) is less


def test_nobody_else_says_yes_to_less() -> None:
    reply = coach.respond(
        "Hi Jo, your stitching was uneven. They have a junior bench opening in May, 6k less. Shall I put you in? Nadia"
    ).reply
    assert reply is not None
    assert "Yes" not in reply.body
    assert "junior bench opening in May" in reply.body


def test_a_letter_leaves_such_an_offer_open_in_one_sentence() -> None:
    reply = coach.respond(
        "Alright Bo, no for the mason's spot, your joints were uneven. If you'd come as a labourer till Easter I'd give you a wall in May. What do you reckon? Ada"
    ).reply
    assert reply is not None
    assert "let you know whether I can come as a labourer till Easter" in reply.body
    assert reply.body.count("Thank you for the offer") == 1
    assert "separate" not in reply.body
