"""What was said to somebody, as they say it of themselves, and back."""

import pytest
from coach.catalogue.pronouns import as_mine, as_yours


@pytest.mark.parametrize(
    ("said", "mine"),
    [
        ("how you handled your first call", "how I handled my first call"),
        ("explained your thinking to yourself", "explained my thinking to myself"),
        ("how you'd prioritise conflicting demands", "how I'd prioritise conflicting demands"),
        ("what you were asked", "what I was asked"),
        ("the question they put to you", "the question they put to me"),
        ("what it showed you about the market", "what it showed me about the market"),
        ("with a season under you", "with a season under me"),
        ("the recovery plan", "the recovery plan"),
        ("young people", "young people"),
    ],
)
def test_what_is_said_to_a_person_is_said_by_the_person(said: str, mine: str) -> None:
    assert as_mine(said) == mine


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        ("my portfolio and how I ran it", "your portfolio and how you ran it"),
        ("what I was asked", "what you were asked"),
        ("how I'm presenting", "how you're presenting"),
        ("the question they put to me", "the question they put to you"),
    ],
)
def test_what_is_mine_is_yours_when_the_person_is_told(mine: str, yours: str) -> None:
    assert as_yours(mine) == yours
    assert as_mine(yours) == mine
