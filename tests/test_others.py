"""Whom a sentence is about."""

import pytest
from coach.sentences.others import begins_with_the_other, is_about_the_other, is_of_somebody_there


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("the other girl stopped without being asked", True),
        ("The appointed candidate had run a ferry", True),
        ("and the lad who got it knows every buoy", True),
        ("the other girl was quicker than you", False),
        ("the other candidate had more sea time", False),
        ("the other boat was late", False),
        ("another thing was the log", False),
    ],
)
def test_what_begins_with_another(words: str, other: bool) -> None:
    assert begins_with_the_other(words) is other


@pytest.mark.parametrize(
    ("before", "words", "other"),
    [
        ("You were quick. The man we're having ", "stood and looked first", True),
        ("You were quick. The man who got it is no sailor. ", "He had a plan for each sail", True),
        ("You were quick. The man who got it is no sailor. ", "Your log was blank", False),
        ("She was quick. The man who got it is no sailor. ", "He had a plan for each sail", False),
        ("You were quick. The wind rose. ", "He had a plan for each sail", False),
    ],
)
def test_what_goes_on_about_another(before: str, words: str, other: bool) -> None:
    assert is_about_the_other(before + words, len(before), len(before + words)) is other


@pytest.mark.parametrize(
    ("before", "words", "other"),
    [
        ("You read well, as you said, but you missed one boy. ", "He hadn't opened his book", True),
        ("Thank you for coming. You were kind to Zsofia when you met. ", "She had dropped the tray", True),
        ("Thank you for your time. You ran the shift as you said. ", "Sipho dropped the tray", True),
        ("Dear Sipho, thank you for your time. Here is what they sent you. ", "Sipho dropped the tray", False),
        ("Thank you for your time. What they wrote about you is below. ", "He never asked about the price", False),
        ("She was on time. She met a customer. ", "She hadn't opened the till", False),
        ("You read well, but you missed one boy. ", "You never opened the book", False),
    ],
)
def test_what_somebody_else_there_did(before: str, words: str, other: bool) -> None:
    assert is_of_somebody_there(before + words, len(before), len(before + words)) is other
