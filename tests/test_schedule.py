import datetime as dt

import pytest
from coach.options import Options
from coach.schedule import MOST_WEEKS, DraftGoal, DraftTask, schedule
from coach.schemas import Plan
from hypothesis import given, settings
from hypothesis import strategies as st

MONDAY = dt.date(2026, 11, 23)


def options(hours: float = 3.0, weeks: int | None = None, days: int | None = None, *, upset: bool = False) -> Options:
    interview = MONDAY + dt.timedelta(days=days) if days is not None else None
    return Options(hours_per_week=hours, weeks=weeks, start=MONDAY, next_interview=interview, upset=upset)


def goal(name: str, *hours: float, recall: bool = True) -> DraftGoal:
    start = DraftTask(f"{name} start", "done", 0.5, "start", "If I, then I.")
    work = [DraftTask(f"{name} {number}", "done", each) for number, each in enumerate(hours, start=1)]
    again = DraftTask(f"{name} again", "done", 0.5, "recall")
    return DraftGoal(name, (f"p-{name}",), "why", "practice", (start, *work), again if recall else None)


def laid_out(plan: Plan) -> list[tuple[int, str, float]]:
    return [(task.week, task.task, task.hours) for each in plan.goals for task in each.tasks]


def test_begins_with_the_start_and_recalls_in_later_weeks() -> None:
    plan = schedule([goal("a", 1.5, 1.0)], options())
    assert laid_out(plan) == [
        (1, "a start", 0.5),
        (1, "a 1", 1.5),
        (1, "a 2", 1.0),
        (2, "a again", 0.5),
        (4, "Some days later, once more: a again", 0.5),
    ]
    assert (plan.weeks, plan.goals[0].hours) == (4, 4.0)


def test_what_does_not_fit_is_left_out_from_the_end() -> None:
    plan = schedule([goal("a", 1.5, 3.0, recall=False)], options(weeks=1))
    assert laid_out(plan) == [(1, "a start", 0.5), (1, "a 1", 1.5)]
    assert plan.goals[0].hours == 2.0


def test_a_goal_without_any_room_is_named_as_not_planned() -> None:
    plan = schedule([goal("a", 2.5, recall=False), goal("b", 1.0)], options(weeks=1))
    assert [each.title for each in plan.goals] == ["a"]
    assert [left.about for left in plan.not_planned] == ["p-b"]


def test_no_goals_make_an_empty_plan() -> None:
    plan = schedule([], options())
    assert (plan.weeks, plan.goals) == (0, ())


@pytest.mark.parametrize(("days", "weeks"), [(7, 1), (15, 2), (365, MOST_WEEKS)])
def test_ends_before_the_next_interview(days: int, weeks: int) -> None:
    assert schedule([goal("a", *[3.0] * 20)], options(days=days)).weeks <= weeks


@settings(deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([0.5, 1.0, 1.5, 2.0, 3.0]), max_size=6), max_size=4),
    st.sampled_from([0.5, 1.0, 2.0, 3.0, 10.0]),
    st.one_of(st.none(), st.integers(1, 12)),
    st.booleans(),
)
def test_every_plan_is_a_valid_one_and_loses_no_goal(
    work: list[list[float]], hours: float, weeks: int | None, upset: bool
) -> None:
    goals = [goal(str(number), *each) for number, each in enumerate(work)]
    plan = schedule(goals, options(hours, weeks, upset=upset))
    assert plan.weeks <= (weeks or MOST_WEEKS)
    assert {point for each in plan.goals for point in each.about} | {left.about for left in plan.not_planned} == {
        f"p-{n}" for n in range(len(work))
    }
    for each in plan.goals:
        weeks_of_work = [task.week for task in each.tasks if task.sort != "recall"]
        assert weeks_of_work == sorted(weeks_of_work)
        assert all(task.week > weeks_of_work[0] for task in each.tasks if task.sort == "recall")


def test_before_an_interview_within_the_week_only_its_share_of_the_hours_is_planned() -> None:
    plan = schedule([goal("a", 1.0, 1.0)], options(hours=7.0, days=2))
    assert plan.weeks == 1
    assert plan.goals[0].hours == 1.5
