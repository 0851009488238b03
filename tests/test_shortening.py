"""Words of a remark lose their last parts until a letter can hold them."""

import pytest
from coach.catalogue import shortening
from coach.catalogue.shortening import repeats, shortened
from coach.checks.grounding import LONGEST_ECHO


@pytest.mark.parametrize(
    ("words", "most", "short"),
    [
        ("the intonation in the Don Juan excerpt", 3, "the intonation"),
        ("how I'd handle a supplier who says they were never paid", 5, "how I'd handle a supplier"),
        ("the audit", 3, "the audit"),
        ("a rather long name without any joint", 3, None),
        ("my answer on dealing with a leaking boiler", 4, "my answer"),
        ("my answer on a guest found on the stairs", 6, "my answer on a guest"),
        ("the guest who came in at night", 4, "the guest"),
        ("the step between policy and practice", 4, "the step"),
        ("the tenure at the date of the extract", 5, "the tenure"),
    ],
)
def test_last_parts_go_until_the_rest_fits(words: str, most: int, short: str | None) -> None:
    assert shortened(words, lambda rest: len(rest.split()) <= most) == short


def test_seven_words_of_a_remark_in_a_row_repeat_it() -> None:
    quote = "when asked about what happens when the sensor fails at night and the pump runs on"
    assert repeats("what happens when the sensor fails", quote)  # with the "about" before it
    assert not repeats("what happens when the pump fails at night", quote)


def test_what_a_letter_repeats_is_what_a_check_takes_for_an_echo() -> None:
    assert shortening._IN_A_ROW == LONGEST_ECHO  # noqa: SLF001 - the check is loaded later, so that each has its own
