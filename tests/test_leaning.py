"""Whether words lean to praise or to blame by themselves."""

import pytest
from coach.listening.leaning import belittles, finds_fault, speaks_well


@pytest.mark.parametrize(
    ("words", "well"),
    [
        ("your window display was lovely", True),
        ("the moulding went up without a gap", True),
        ("nothing wrong with the brickwork", True),
        ("no qualms about your driving", True),
        ("the van keys were left in the door", False),
        ("straight to the wrong junction", False),
    ],
)
def test_praise_holds_a_word_of_praise_or_of_nothing_to_fault(words: str, well: bool) -> None:
    assert speaks_well(words) == well


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("your bench was messy by noon", True),
        ("you couldn’t find the stopcock", True),
        ("a message for the caretaker", False),
        ("the window display was lovely", False),
    ],
)
def test_blame_holds_a_word_of_blame_or_of_what_was_not(words: str, fault: bool) -> None:
    assert finds_fault(words) == fault


@pytest.mark.parametrize(
    ("words", "belittled"),
    [
        ("Why us: generic, could have been any bakery", True),
        ("rambled through the handover question", True),
        ("your dates were all over the place", True),
        ("never rambled", False),
        ("your prices weren’t vague", False),
        ("bland to look at but beautifully seasoned", False),
    ],
)
def test_some_words_praise_nothing(words: str, belittled: bool) -> None:
    assert belittles(words) == belittled
