"""What cannot be constructed: the promises that the schemas keep by themselves."""

import datetime as dt
from typing import Any

import pytest
from coach.schemas import (
    Coaching,
    Feedback,
    Goal,
    NotPlanned,
    Plan,
    Point,
    Question,
    Reading,
    Reply,
    SetAside,
    Stretch,
    Task,
    build,
)
from pydantic import ValidationError

TEXT = "Good talk. The SQL was slow."
SQL = Point(id="p1", start=11, end=27, quote="The SQL was slow", kind="gap", topic="SQL")
TALK = SetAside(start=0, end=10, reason="courtesy")
STOP = SetAside(start=27, end=28, reason="context")
START = dt.date(2026, 1, 5)


def read(points: list[Point], *set_aside: SetAside) -> Reading:
    return Reading(feedback=Feedback(text=TEXT), points=tuple(points), set_aside=set_aside)


def changed(**changes: Any) -> Point:
    return Point(**{**SQL.model_dump(), **changes})


def task(week: int = 1, hours: float = 2.0) -> Task:
    return Task(
        id=f"t{week}", week=week, hours=hours, task="Write ten queries.", done_when="Each has a plan beside it."
    )


def goal(*tasks: Task, hours: float, about: tuple[str, ...] = ("p1",)) -> Goal:
    return Goal(
        id="g1", title="Fast queries", about=about, why="One remark.", practice="ten queries", hours=hours, tasks=tasks
    )


def plan(*goals: Goal, weeks: int = 2, not_planned: tuple[NotPlanned, ...] = ()) -> Plan:
    return Plan(hours_per_week=3, weeks=weeks, start=START, goals=goals, not_planned=not_planned)


def coached(**parts: Any) -> Coaching:
    return Coaching(reading=read([SQL], TALK, STOP), written_by={"reading": "playbook"}, **parts)


def test_a_reading_accounts_for_every_word() -> None:
    reading = read([SQL], TALK, STOP)
    assert reading.point("p1").quote == "The SQL was slow"
    with pytest.raises(KeyError):
        reading.point("p2")


@pytest.mark.parametrize(
    ("points", "set_aside", "complaint"),
    [
        ([changed(quote="the SQL was slow")], [TALK, STOP], "not verbatim"),
        ([changed(quote="The SQL was slow.")], [TALK, STOP], "not verbatim"),
        ([SQL], [TALK, SetAside(start=26, end=28, reason="context")], "overlap"),
        ([SQL, changed(id="p2")], [TALK, STOP], "overlap"),
        ([SQL], [STOP], "not accounted for: 'Good talk.'"),
        ([SQL], [TALK], "not accounted for: '.'"),
        ([], [], "not accounted for"),
        ([SQL], [TALK, SetAside(start=27, end=40, reason="context")], "not accounted for"),
        ([SQL, changed(start=5, end=9, quote="talk")], [STOP], "share an id"),
        ([changed(same_as="p7")], [TALK, STOP], "repeats p7"),
    ],
)
def test_a_reading_that_is_not_true_to_the_feedback_cannot_be_made(
    points: list[Point], set_aside: list[SetAside], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        read(points, *set_aside)


def test_offsets_count_code_points() -> None:
    text = "👩‍🏫 Ünïcode was slow"
    start = text.index("Ü")
    point = Point(id="p1", start=start, end=len(text), quote=text[start:], kind="gap", topic="speed")
    Reading(
        feedback=Feedback(text=text), points=(point,), set_aside=(SetAside(start=0, end=start - 1, reason="noise"),)
    )


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_no_stretch_is_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Stretch(start=start, end=end)


def test_a_misspelt_key_is_an_error() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Reply.model_validate({"subject": None, "body": "Thanks.", "boddy": ""})


def test_what_was_made_stays_as_it_is() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        SQL.quote = "The SQL was fast"  # type: ignore[misc]


@pytest.mark.parametrize("about", [(), ("p9",), ("p1", "p9")])
def test_a_question_is_about_a_point(about: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError, match=r"was not heard|at least 1"):
        coached(questions=(Question(id="q1", text="Which query was it?", about=about),))


@pytest.mark.parametrize("about", [(), ("p9",)])
def test_a_goal_is_about_a_point(about: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError, match=r"was not heard|at least 1"):
        coached(plan=plan(goal(task(), hours=2, about=about)))


def test_what_is_not_planned_was_heard() -> None:
    with pytest.raises(ValidationError, match="not planned is about p9"):
        coached(plan=plan(not_planned=(NotPlanned(about="p9", reason="Pay."),)))


def test_a_question_marked_as_asked_in_the_reply_stands_there_word_for_word() -> None:
    question = Question(id="q1", text="Which query was it?", about=("p1",), in_reply=True)
    coached(questions=(question,), reply=Reply(subject=None, body="Thanks. Which query was it?"))
    with pytest.raises(ValidationError, match="does not stand there"):
        coached(questions=(question,), reply=Reply(subject=None, body="Thanks. Which query did you mean?"))


def test_the_hours_of_a_goal_add_up() -> None:
    assert goal(task(1), task(2), hours=4).hours == 4
    with pytest.raises(ValidationError, match=r"5\.0 h, but its tasks take 4\.0 h"):
        goal(task(1), task(2), hours=5)


def test_a_week_keeps_to_its_hours() -> None:
    assert plan(goal(task(1), task(2), hours=4)).weeks == 2
    with pytest.raises(ValidationError, match=r"week 1 takes 4\.0 h of 3\.0 h"):
        plan(goal(task(1), task(1), hours=4))


def test_two_goals_share_the_hours_of_a_week() -> None:
    with pytest.raises(ValidationError, match="week 1 takes"):
        plan(goal(task(1), hours=2), goal(task(1), hours=2))


def test_no_task_lies_behind_the_last_week() -> None:
    with pytest.raises(ValidationError, match="a task in week 3 of 2"):
        plan(goal(task(3), hours=2))


@pytest.mark.parametrize("hours", [0, -1, 61, float("nan"), float("inf")])
def test_hours_are_a_number_a_week_can_hold(hours: float) -> None:
    with pytest.raises(ValidationError):
        task(1, hours)


def test_a_goal_without_a_task_is_none() -> None:
    with pytest.raises(ValidationError):
        goal(hours=1)


def test_nothing_to_plan_is_a_plan_without_goals() -> None:
    assert coached(plan=plan(weeks=0)).plan == Plan(hours_per_week=3, weeks=0, start=START)


def test_a_coaching_goes_out_and_comes_back() -> None:
    made = coached(plan=plan(goal(task(), hours=2)), reply=Reply(subject=None, body="Thanks."))
    document = made.model_dump_json(by_alias=True)
    assert document.startswith('{"schema":1,')
    assert Coaching.model_validate_json(document) == made


def test_all_models_are_built_those_of_others_too() -> None:
    build()
    assert Point.__pydantic_complete__
    assert Coaching.__pydantic_complete__
