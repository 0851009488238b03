"""The day and the deadline that a sentence names, as a reply repeats them."""

import pytest
from coach.sentences.days import (
    after_in,
    answer_by,
    day_in,
    later_in,
    only_tells_the_time,
    several_days_in,
    span_of,
    spent_in,
    until,
)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Could you come in on Saturday morning?", "on Saturday morning"),
        ("I'll ring you Thursday at 4", "on Thursday at 4"),
        ("Does Thursday 10 suit?", "on Thursday at 10"),
        ("Fri 9am ok?", "on Friday at 9am"),
        ("can you do Thursday at 2pm for a chat about Saturday work?", "on Thursday at 2pm"),
        ("Are you free at 10 on Monday?", "at 10 on Monday"),
        ("would 2.30pm on Wednesday 4th Dec work", "at 2.30pm on Wednesday 4th December"),
        ("call tmrw?", "tomorrow"),
        ("We'll sit down on the 9th.", "on the 9th"),
        ("Come on Tuesday or Thursday.", None),
        ("Please send it before 12 March.", None),
        ("I sat in the sun in May.", None),
    ],
)
def test_a_day_is_repeated_where_one_is_named(said: str, day: str | None) -> None:
    assert day_in(said) == day


@pytest.mark.parametrize(
    ("said", "deadline"),
    [
        ("Shall I put you in? I'd need to know by Friday noon, they are shortlisting.", "by Friday noon"),
        ("Let me know by the 20th.", "by the 20th"),
        ("They want to know by noon on Monday.", "by noon on Monday"),
        ("she said to message her by sunday", "by Sunday"),
        ("If you could reply by Monday noon that would be lovely.", "by Monday noon"),
        ("Would you please get back to me by the 6th?", "by the 6th"),
        ("I'll let you know by Friday.", None),
        ("We will give them the answer by Friday.", None),
        ("They will tell him by Monday.", None),
        ("Please return the badge by Friday.", None),
        ("Please return the enclosed form by 15 May if you wish this.", "by 15 May"),
        ("Can you let me know today or tmrw?", "by tomorrow"),
        ("Let Hettie in the ward office know by the 2nd of April.", "by the 2nd of April"),
        ("Let us know by close of play on Friday if so", "by close of play on Friday"),
        ("yes or no by Weds please", "by Wednesday"),
        ("They need an answer by 5pm tomorrow.", "by 5pm tomorrow"),
        ("Would you want it? I have to tell them by Monday noon.", "by Monday noon"),
        ("The first candidate has until the 22nd to answer.", None),
        ("The report was due by Friday. Let me know how it goes.", None),
        ("Let me know what you think.", None),
        ("Your pay for the day is in, let me know if its not there by Friday.", None),
        ("Let me know if not by Friday.", None),
        ("Please let me know by Friday 22nd if you do NOT wish to stay on the list.", None),
        ("Let me know if it isn't with you by Friday.", None),
        ("need to know by fri if poss xx", "by Friday"),
        ("I'd need to know by end of day Wednesday.", "by end of day Wednesday"),
        ("Give me a ring before Thursday if you're interested.", "before Thursday"),
    ],
)
def test_the_deadline_of_an_answer_is_heard(said: str, deadline: str | None) -> None:
    assert answer_by(said) == deadline


def test_a_deadline_may_be_for_anything() -> None:
    assert until("Please send the file before 12 March.") == "before 12 March"
    assert until("Please send the file.") is None


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("You may apply again in six months.", "in six months"),
        ("Try us again in sept (we hire then).", "in September"),
        ("From April, please.", "from April"),
        ("In the new year, perhaps.", "in the new year"),
        ("Glad to see you in a year or so.", "in a year or so"),
        ("Would see again after 9/12 on the ward.", "after nine months"),
        ("Rejected (may reapply 18 mo)", "after 18 months"),
        ("He scored 6/12 on the test.", None),
        ("Any time.", None),
    ],
)
def test_the_time_to_come_back_stands_as_in_a_sentence(said: str, later: str | None) -> None:
    assert later_in(said) == later


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("I can do a call next week, Tues or Thurs pm.", True),
        ("I'm around Thursday after 2 or any time Friday.", True),
        ("We met on Monday, could you come in on Friday?", False),
        ("You came on Monday 4 May; call me Wednesday to talk.", False),
    ],
)
def test_several_days_are_those_to_choose_from(words: str, several: bool) -> None:
    assert several_days_in(words) is several


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Ring me after the 20th.", "after the 20th"),
        ("Give us a shout after three.", "after three"),
        ("Come back after six months.", None),
        ("You rushed after the alarm.", None),
    ],
)
def test_from_when_somebody_can_be_reached(said: str, day: str | None) -> None:
    assert after_in(said) == day


def test_a_time_to_wait_is_one_after_which_to_come_back() -> None:
    assert later_in("The cooldown is 12 months.") == "after 12 months"


def test_times_to_choose_from_stand_before_until_when_they_hear() -> None:
    assert several_days_in("I have Monday 10:00 or Tuesday 15:30, let me know by Friday which one suits.")
    assert not several_days_in("Let me know by Monday or Tuesday.")


@pytest.mark.parametrize(
    ("said", "spent"),
    [
        ("Would see again after 9/12 theatre.", "after nine months of theatre"),
        ("Try us after a year in a busy bakery.", "after a year in a busy bakery"),
        ("Come back after six months' experience on nights, please.", "after six months' experience on nights"),
        ("You may reapply after six months.", None),
        ("You may reapply after six months of this date.", None),
        ("You may reapply after 6 months as per our rules.", None),
    ],
)
def test_what_the_time_is_to_be_spent_with_is_kept(said: str, spent: str | None) -> None:
    assert spent_in(said) == spent


def test_a_short_span_is_written_out() -> None:
    assert [span_of("1", "months"), span_of("9", "months"), span_of("18", "week")] == [
        "one month",
        "nine months",
        "18 weeks",
    ]


def test_a_time_that_is_ruled_out_is_none_to_come_back_at() -> None:
    assert later_in("You can apply again, but not in six months") is None
    assert later_in("You can apply again in six months") == "in six months"


def test_time_for_ones_body_is_not_told_of() -> None:
    assert spent_in("after two weeks of sick leave") is None
    assert spent_in("after six months of ward work come back to us") == "after six months of ward work"


@pytest.mark.parametrize(
    ("said", "only_told"),
    [
        ("it's about half past nine on Tuesday.", True),
        ("It's just gone ten, on Friday.", True),
        ("Voicemail left Thursday 14:10", True),
        ("It's 10am on Friday, does that work?", False),
        ("It's Monday at 3 if that suits.", False),
        ("Fancy a call tomorrow", False),
    ],
)
def test_when_somebody_rang_is_no_appointment(said: str, only_told: bool) -> None:
    assert only_tells_the_time(said) is only_told


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Come in on a Saturday in June.", "on a Saturday in June"),
        ("Come along one Thursday in the spring.", "on a Thursday in the spring"),
        ("Drop in any Friday.", "on a Friday"),
        ("Come in on Saturday.", "on Saturday"),
    ],
)
def test_any_day_of_its_kind_stays_any(said: str, day: str) -> None:
    assert day_in(said) == day


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("There's a bench for you come March.", "in March"),
        ("I'll look at you again in Q2.", "in Q2"),
        ("We hire again after July 1.", "after July 1"),
        ("You may reapply after a cooling period of six months.", "after six months"),
        ("next intake jan.", "in January"),
        ("Try for the next intake.", "for the next intake"),
        ("come back next yr", "next year"),
        ("It will come may be in a week.", "in a week"),
    ],
)
def test_a_time_to_come_is_said_in_many_ways(said: str, later: str | None) -> None:
    assert later_in(said) == later


@pytest.mark.parametrize(
    ("said", "deadline"),
    [
        ("Kindly revert by Saturday.", "by Saturday"),
        ("Please revert back before the 9th.", "before the 9th"),
        ("Kindly intimate your willingness on or before 12th instant.", "by the 12th"),
        ("The stock may revert by Saturday to the old price.", None),
    ],
)
def test_an_answer_is_asked_for_in_other_words(said: str, deadline: str | None) -> None:
    assert answer_by(said) == deadline


def test_every_tuesday_is_no_one_day() -> None:
    assert day_in("We jam every Tuesday, come along.") is None
