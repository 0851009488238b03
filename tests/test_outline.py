"""What reply, questions and plan agree on, for each situation that a feedback can bring about."""

import datetime as dt
from typing import Any

import pytest
from coach.catalogue import UNSAID, practised_as
from coach.outline import Outline, Situation, outline
from coach.outline.goals import MAX_GOALS
from coach.phrases import phrase, variants
from coach.schemas import Send

from tests.marked import options, reading

LONG = "⟦gap@concise-answers|your answers were too long⟧"
TESTS = "⟦gap@unit-testing|the code had no tests⟧"
DOMAIN = "⟦gap@industry-knowledge|lacks domain knowledge⟧"
LEADING = "⟦gap@leadership-experience|lacks leadership experience⟧"
SQL = "⟦gap@sql|the SQL was slow⟧"
CLEAR = "⟦strength@communication-clarity|you explained it clearly⟧"
VAGUE = "⟦vague|a better fit⟧"
SENIOR = "⟦fit|we need someone more senior⟧"
PAY = "⟦logistics|your salary expectation was above our band⟧"
AGAIN = "⟦logistics|apply again in six months⟧"
ACCENT = "⟦gap!|her accent would be hard for customers⟧"


def settled(marked: str, **changes: object) -> Outline:
    return outline(reading(marked), options(**changes))


@pytest.mark.parametrize(
    ("marked", "situation"),
    [
        (f"{CLEAR} but {LONG}", "gaps"),
        (f"{LONG}, {VAGUE}", "gaps"),
        (f"{SENIOR}, {CLEAR}", "fit"),
        (CLEAR, "praise"),
        (f"{CLEAR}, {PAY}", "logistics"),
        (VAGUE, "vague"),
        (f"{VAGUE}, {AGAIN}", "vague"),
        (f"{VAGUE}, {PAY}", "logistics"),
        ("I will come back to you.", "nothing"),
        ("⟦logistics|I'm still chasing the client for your feedback⟧", "nothing"),
        (ACCENT, "sensitive"),
        (f"{LONG}, {ACCENT}", "sensitive"),
    ],
)
def test_situations(marked: str, situation: Situation) -> None:
    assert settled(marked).situation == situation


def test_a_mail_for_somebody_else_is_no_feedback_to_work_on() -> None:
    found = outline(reading(f"Feedback for Olivia: {LONG}", recipient_name="Sam"), options())
    assert (found.situation, found.goals, found.asked_in_reply) == ("misdirected", (), ())
    assert [left.reason for left in found.not_planned] == [phrase("not_planned", "other_side")]


def test_another_language_is_not_judged() -> None:
    found = outline(reading("Leider nein.", language="de"), options())
    assert (found.situation, found.goals, found.asked_in_reply) == ("foreign", (), ())


def test_the_strength_with_a_topic_is_thanked_for() -> None:
    assert settled(f"⟦strength|you were a joy to talk to⟧, {CLEAR}, {LONG}").thanked == "p2"
    assert settled(f"⟦strength|you were a joy to talk to⟧, {LONG}").thanked == "p1"
    assert settled(f"⟦strength|no concerns on the CV⟧, {LONG}").thanked is None  # that nothing was wrong is no praise
    assert settled(LONG).thanked is None


def test_praise_that_was_not_wanted_is_not_thanked_for() -> None:
    praised = "⟦strength|Your stories about golf were entertaining⟧"
    assert settled(f"{praised} but I was not hiring for that. {LONG}.").thanked is None
    assert settled(f"{praised}. {LONG}.").thanked == "p1"


def test_at_most_two_gaps_are_named_the_decisive_one_first() -> None:
    found = settled(f"{LONG}. {TESTS}. All in all it was a close call, and the main reason: {SQL}.")
    assert len(found.gaps_named) == 2
    assert found.gaps_named[0] == "p3"
    assert found.goals[0].about == ("p3",)


def test_what_names_nothing_comes_after_what_does() -> None:
    found = settled(f"⟦gap|Two things went against you⟧. First, {LONG}. Second, {TESTS}.")
    assert {*found.gaps_named} == {"p2", "p3"}
    assert {goal.about for goal in found.goals} == {("p2",), ("p3",)}


def test_remarks_without_a_skill_are_practised_by_what_fell_short_those_of_one_kind_together() -> None:
    found = settled(
        "⟦gap|the setting list had no page numbers⟧ and ⟦gap|the poster had no date on it⟧. "
        "⟦gap|You were very short with the porter when he came in⟧."
    )
    assert {(goal.topic_id, goal.about) for goal in found.goals} == {
        (practised_as("omitted"), ("p1", "p2")),
        (practised_as("manner"), ("p3",)),
    }


def test_what_was_said_twice_weighs_more() -> None:
    found = settled(f"{LONG}. {TESTS}. ⟦gap@unit-testing=p2|the code had no tests⟧.")
    assert found.goals[0].about == ("p2",)
    assert found.goals[0].hours > found.goals[1].hours
    assert [left.reason for left in found.not_planned] == [phrase("not_planned", "repeat")]


def test_a_scene_is_planned_though_nobody_can_say_for_sure_what_fell_short_in_it_and_a_bare_verdict_is_not() -> None:
    found = settled(f"{LONG}, ⟦gap|the objects came out of the box before the gloves did⟧, ⟦gap|not quite there yet⟧")
    assert {point_id for goal in found.goals for point_id in goal.about} == {"p1", "p2"}


def test_two_remarks_on_one_topic_are_one_goal_and_one_question() -> None:
    found = settled(f"{DOMAIN}, ⟦gap@industry-knowledge|not enough knowledge of the sector⟧")
    assert [{*goal.about} for goal in found.goals] == [{"p1", "p2"}]
    assert len((*found.asked_in_reply, *found.asked_later)) == 1


def test_more_than_three_goals_are_kept_for_later() -> None:
    found = settled(f"{LONG}, {TESTS}, {SQL}, ⟦gap@delegation|you kept all the work⟧")
    assert len(found.goals) == MAX_GOALS
    assert [left.reason for left in found.not_planned] == [phrase("not_planned", "kept_for_later")]


@pytest.mark.parametrize(
    ("others", "remark", "planned"),
    [
        ("It was close", "they felt ⟦gap|it was weaker on the day⟧", True),
        (LONG, "they felt ⟦gap|it was weaker on the day⟧", False),
        (f"{LONG}, {TESTS}, {SQL}", "they felt ⟦gap|it was weaker on the day⟧", False),
        (f"{LONG}, {TESTS}, {SQL}", "the main worry was that ⟦gap|it was weaker on the day⟧", True),
    ],
)
def test_a_remark_that_says_nothing_of_what_fell_short_is_planned_where_nothing_else_is_or_it_decided(
    others: str, remark: str, planned: bool
) -> None:
    found = settled(f"{others}. {remark}")
    assert any(goal.topic_id == UNSAID for goal in found.goals) is planned
    assert len(found.goals) <= MAX_GOALS


def test_no_hours_beyond_what_the_evidence_is_worth() -> None:
    many = ", ".join(
        [LONG, *(f"⟦gap@concise-answers=p1|your answers were too long ({number})⟧" for number in range(9))]
    )
    assert settled(f"The main reason: {many}").goals[0].hours == 6.0


@pytest.mark.parametrize(
    ("marked", "asked"),
    [
        (DOMAIN, 1),
        (f"{DOMAIN}, {LEADING}", 2),
        (f"{DOMAIN}, {LEADING}, {SQL}", 1),
        (f"{DOMAIN}, {LONG}", 1),
        (LONG, 0),
        (f"{LONG}, {TESTS}", 0),
        (f"The main reason: {LONG}, {TESTS}", 0),
        (SENIOR, 1),
        (VAGUE, 1),
        (CLEAR, 0),
        (PAY, 0),
        (ACCENT, 0),
    ],
)
def test_how_many_questions_stand_in_the_reply(marked: str, asked: int) -> None:
    found = settled(marked)
    assert len(found.asked_in_reply) == asked
    assert len(settled(marked, tone="brief").asked_in_reply) == min(asked, 1)
    assert not set(found.asked_in_reply) & set(found.asked_later)


LONG_TOLD = (
    "⟦gap@sql|your query joined the orders twice, and the totals that you showed us were twice what they should have been⟧. "
    "⟦gap@concise-answers|the second half of the list stayed unasked, since each of your answers took four or five minutes⟧"
)
TOLD = "when we asked about the second outage you told us what the team had done and never came to what you did"


@pytest.mark.parametrize(
    ("marked", "asked"),
    [
        (f"⟦gap@ownership|{TOLD}⟧ and {DOMAIN}", (("p2",), ())),
        (f"{LONG_TOLD}. ⟦gap@ownership|{TOLD}⟧.", ((), ("p1",))),
        (f"⟦gap@ownership|{TOLD}⟧. {LONG}", ((), ())),
        (f"⟦gap@ownership|{TOLD}⟧", ((), ())),
        (f"The main reason: ⟦gap@ownership|{TOLD}⟧", ((), ())),
    ],
)
def test_of_what_was_told_only_its_weight_is_asked_and_on_a_call(
    marked: str, asked: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    found = settled(marked)
    assert (found.asked_in_reply, found.asked_later) == asked


def test_where_they_say_that_nothing_was_wrong_nobody_asks_what_was() -> None:
    assert settled(VAGUE).asked_in_reply
    assert not settled(f"{VAGUE}, ⟦strength|there is nothing you did wrong in any of the rounds⟧").asked_in_reply


@pytest.mark.parametrize("marked", [CLEAR, f"{CLEAR}, {PAY}", VAGUE, AGAIN, ACCENT])
def test_where_nothing_can_be_practised_nothing_is_planned(marked: str) -> None:
    assert settled(marked).goals == ()


def test_beside_a_personal_remark_the_rest_is_still_practised() -> None:
    found = settled(f"{ACCENT}, {LONG}")
    assert [goal.about for goal in found.goals] == [("p2",)]
    assert found.gaps_named == ("p2",)
    assert [left.reason for left in found.not_planned] == [phrase("not_planned", "sensitive")]


@pytest.mark.parametrize("marked", [f"{LONG}, {PAY}, {VAGUE}, {ACCENT}, {CLEAR}", f"{SENIOR}, {AGAIN}", VAGUE, PAY])
def test_every_point_but_praise_is_planned_or_said_to_be_left(marked: str) -> None:
    heard = reading(marked)
    found = outline(heard, options())
    planned = {point_id for goal in found.goals for point_id in goal.about}
    left = {each.about for each in found.not_planned}
    assert planned | left == {point.id for point in heard.points if point.kind != "strength"}
    assert not planned & left


def test_a_remark_that_is_neither_practised_nor_asked_about_is_said_to_have_no_goal() -> None:
    found = settled(
        f"{LONG}, {SQL}, ⟦gap|not quite there yet⟧, ⟦gap|a mess⟧, ⟦gap|not convincing overall⟧, ⟦gap|the rest was weak⟧"
    )
    asked = {*found.asked_in_reply, *found.asked_later}
    moments = {left.about for left in found.not_planned if left.reason in variants("not_planned", "not_begun")}
    assert moments
    assert not moments & asked


@pytest.mark.parametrize(
    ("marked", "door"),
    [
        (AGAIN, "reapply"),
        ("⟦logistics|we will gladly keep your CV on file⟧", "reserve"),
        ("⟦logistics|please do not contact us again⟧", "shut"),
        ("⟦logistics|the position is on hold⟧", "first_call"),
        ("⟦logistics|there is another role coming up⟧", None),
        (LONG, None),
    ],
)
def test_the_door_that_was_opened(marked: str, door: str | None) -> None:
    found = settled(marked)
    assert found.door == door
    assert (found.door_point is None) == (door in {None, "shut"})


@pytest.mark.parametrize(
    ("marked", "feedback", "upset", "send"),
    [
        (LONG, {}, False, "now"),
        (LONG, {}, True, "tomorrow"),
        (ACCENT, {}, True, "after_advice"),
        (LONG, {"no_reply": True}, True, "no"),
        (VAGUE, {"sender": "automated"}, False, "no"),
        (VAGUE, {"other_mailbox": True, "sender_address": "jobs@firm.example"}, False, "now"),
    ],
)
def test_whether_and_when_to_send(marked: str, feedback: dict[str, Any], upset: bool, send: Send) -> None:
    assert outline(reading(marked, **feedback), options(upset=upset)).send == send


def test_the_outline_does_not_depend_on_the_day() -> None:
    assert settled(LONG) == settled(LONG, start=dt.date(2030, 1, 1))


def test_what_was_told_at_some_length_is_asked_about_on_a_call_only() -> None:
    more = "more experience running Kubernetes in production"
    short = outline(reading(f"They wanted ⟦gap@container-orchestration#Kubernetes|{more}⟧."), options())
    long = f"⟦gap@container-orchestration#Kubernetes|They also wanted to see {more} rather than only using it⟧"
    told = outline(reading(f"{long}."), options())
    assert (short.asked_in_reply, short.asked_later) == (("p1",), ())
    assert (told.asked_in_reply, told.asked_later) == ((), ("p1",))


def test_where_only_news_is_promised_nothing_was_said_yet() -> None:
    waiting = "⟦logistics@feedback-call|I'm still waiting for the foreman, should have it on Monday⟧"
    assert settled(f"{waiting}.").situation == "nothing"


@pytest.mark.parametrize(
    "offered", ["I can set up a call to go through this.", "If you'd like to talk it through, I'm free on Thursday."]
)
def test_what_may_be_asked_on_a_call_is_not_asked_in_the_letter(offered: str) -> None:
    assert settled(f"{DOMAIN}.").asked_in_reply
    assert not settled(f"{DOMAIN}. {offered}").asked_in_reply


def test_what_is_told_in_the_next_sentence_is_not_asked() -> None:
    told = "⟦gap|when we asked for the totals of a month you guessed⟧"
    assert settled(f"Sorry. ⟦gap@sql|SQL⟧. {told}.").asked_in_reply == ()


def test_a_report_that_is_to_come_is_news_alone() -> None:
    assert settled("⟦logistics|A report from the examiner will follow by post⟧.").situation == "nothing"
