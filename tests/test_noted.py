"""What notes and quick messages offer in a few words."""

import pytest
from coach.offering.noted import (
    has_something,
    is_a_retest,
    is_a_visit,
    level_in,
    meeting_over,
    quarter_in,
    tried_in,
    written_out,
)


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("Rec: not yet, resit poss.", True),
        ("Re-test available in May.", True),
        ("You can retake once, no charge.", True),
        ("Candidates may attempt the practical exam once more.", True),
        ("No resit possible.", False),
        ("You would have to resit the sums.", False),
        ("The retest went badly.", False),
    ],
)
def test_a_test_that_may_be_taken_again_is_heard(words: str, again: bool) -> None:
    assert is_a_retest(words) is again


def test_what_is_tried_again_has_its_name() -> None:
    assert tried_in("You may attempt the practical exam once more.") == "practical exam"
    assert tried_in("Resit poss.") == "test"


def test_a_visit_that_was_granted_is_an_invitation() -> None:
    assert is_a_visit("visit to the kiln? yes, any Monday")
    assert is_a_visit("- trial? sure")
    assert not is_a_visit("visit to the kiln? no")


@pytest.mark.parametrize(
    ("words", "over"),
    [
        ("Fancy a coffee in May?", "a coffee"),
        ("Meet me for lunch on Monday?", "lunch"),
        ("Let's grab a quick pint.", "a pint"),
        ("You had never worked in a coffee shop.", None),
        ("The lunch service fell apart.", None),
    ],
)
def test_what_they_would_meet_over_is_named(words: str, over: str | None) -> None:
    assert meeting_over(words) == over


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Would consider for mid level, prob Q2.", "a mid-level post"),
        ("Could be considered for an associate.", "an associate post"),
        ("Would consider for a junior baker role.", None),  # which has a name of its own
        ("Not considered senior.", None),
    ],
)
def test_another_level_is_a_post(words: str, level: str | None) -> None:
    assert level_in(words) == level


def test_a_quarter_goes_with_it() -> None:
    assert quarter_in("for junior, maybe Q4") == "in Q4"
    assert quarter_in("for junior, maybe later") is None


def test_something_that_may_suit_is_an_opening() -> None:
    assert has_something("Got something at a bakery, could suit you better.")
    assert not has_something("You have something at stake.")


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("lmk if i shd keep ur number x", "let me know if i should keep your number"),
        ("pls text me if u cd start mon", "please text me if you could start mon"),
        ("The u-bend leaked.", "The u-bend leaked."),
        ("Use the UR form.", "Use the UR form."),
        ("come back when ur quicker", "come back when you're quicker"),
        ("if ur partner agrees", "if your partner agrees"),
        ("x there's a saturday job x", "there's a saturday job"),
        ("get ur level 2 n il take u on", "get your level 2 and I'll take you on"),
        ("gimme a bell nxt week", "give me a bell next week"),
    ],
)
def test_shorthand_is_written_out(words: str, whole: str) -> None:
    assert written_out(words) == whole
