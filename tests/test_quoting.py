"""How a remark is quoted in a plan."""

import pytest
from coach.judging.quoting import quoted, said_alone

from tests.marked import reading


@pytest.mark.parametrize(
    ("remark", "shown"),
    [
        ("NEWS2 was not mentioned", "“NEWS2 was not mentioned”"),
        ("the only thing was that you lifted the dog on your own", "“you lifted the dog on your own”"),
        (
            "the plan had no dates, and one reader felt that the risks were missing",
            "“the plan had no dates, and one reader felt that the risks were missing”",
        ),
        (
            "When the gentleman asked about his late wife's account you told him the rules before you told him you were sorry",
            "“… you told him the rules before you told him you were sorry”",
        ),
        ("your pace was that of a beginner", "“your pace was that of a beginner”"),
        ('you kept seven by making them "lite"', "“you kept seven by making them 'lite'”"),
        ("your test was below the line (4 errors, 2 allowed).", "“your test was below the line”"),
        (
            "your test was far below the line, and in the group you let two people decide everything for all of you",
            "“your test was far below the line …”",
        ),
        (
            "one would have welcomed some awareness of the aims of the tenant of the third house on the left in that very long street",
            None,
        ),
        ("when Anika asked what a row stood for you changed your mind", None),
        ("When Anika asked what a row stood for, you changed your mind", "“… you changed your mind”"),
        ("You looked at the floor when Anika challenged you", "“You looked at the floor …”"),
        (
            "In the second round you left the lid open: the oil caught fire.",
            "“In the second round you left the lid open: the oil caught fire”",
        ),
        ("we asked Anika for three quotes and you sent only one", "“… you sent only one”"),
        ("Anika asked for three quotes and they came late", None),
        ("on Monday the ERP entry was missing", "“on Monday the ERP entry was missing”"),
        (
            "the box was open before the gloves were on, was how she put it, and you told her that you had done it so for many years",
            "“the box was open before the gloves were on, was how she put it …”",
        ),
        (
            "The rig held for an afternoon in the harbour, but when asked what happens with a gale and nine guests on board you proposed to tie the sail",
            "“… when asked what happens with a gale and nine guests on board you proposed to tie the sail”",
        ),
        (
            "Your drawing of the hull was lovely, but the second mast you put into it could not have stood in any kind of wind",
            "“… the second mast you put into it could not have stood in any kind of wind”",
        ),
        (
            "you never looked at the chart before you took us out of the harbour, but the guests at the back told us they liked it all",
            "“you never looked at the chart before you took us out of the harbour …”",
        ),
        ("For example you took a granny for a reef", "“you took a granny for a reef”"),
        ("p3 + p4 nothing left for the map", "“p. 3 + p. 4 nothing left for the map”"),
        ("you let my son wait in the rain", None),
        ("Anika had to ask twice", None),
        ("off the record you were slow", None),
        ("the Petersen's way of doing it was missing", None),
        ("call me on 0151 496 0123 about it", None),
        ("your code was a stupid mess", None),
    ],
)
def test_a_plan_quotes_what_names_nobody_and_hurts_nobody(remark: str, shown: str | None) -> None:
    assert quoted(remark) == shown


def test_whoever_found_it_is_left_out_of_a_quote() -> None:
    assert quoted("Luke found it hard to get a word in") == "“… found it hard to get a word in”"


def test_a_remark_that_a_mail_has_wrapped_is_quoted_in_one_line() -> None:
    assert quoted("you left the till\nopen twice") == "“you left the till open twice”"


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("⟦gap|Left two hatches open⟧. Bye.", "Left two hatches open"),
        ("Your knots were neat but ⟦gap|you left two hatches open⟧.", "you left two hatches open"),
        ("- ⟦gap|slow on deck⟧\n- neat knots", "slow on deck"),
        ("and ⟦gap|the log was a lovely read, everybody said⟧.", "the log was a lovely read"),
        ("They were ⟦gap|less sure of the knots⟧ that you tied.", None),
        ("⟦gap|also you were late⟧.", None),
        ("⟦gap|that's the job⟧.", None),
        ("the one who ⟦gap|left two hatches⟧ open", None),
        ("⟦gap|You were slow⟧ on the winch", None),
    ],
)
def test_what_may_be_shown_by_itself_leans_on_nothing_around_it(marked: str, words: str | None) -> None:
    heard = reading(marked)
    assert said_alone(heard.points[0], heard.feedback.text) == words
