import datetime as dt

import pytest
from coach.ledger import Budget
from coach.ledger.views import Did, Named, OpenGoal, OpenTask
from coach.practice.agenda import lay_out, promised_end, skill_goals
from coach.practice.day import lateness, missed_hours
from coach.practice.facts import Facts, monday
from hypothesis import given
from hypothesis import strategies as st

MONDAY = dt.date(2026, 1, 5)
WEEK = dt.timedelta(weeks=1)


def goal(skill: str, coaching: int = 1, *, interview: dt.date | None = None, company: str | None = None) -> OpenGoal:
    named = Named(coaching, MONDAY, company, None, None)
    return OpenGoal(
        named, f"g{skill}", 1, skill, skill, f"Get better at {skill}", "rounds", interview, (f"{skill}, {coaching}",)
    )


def task(
    skill: str, number: int, hours: float = 1.0, *, coaching: int = 1, sort: str = "practice", week: int = 1
) -> OpenTask:
    starts = MONDAY + (week - 1) * WEEK
    words = f"{skill} {number}"
    return OpenTask(
        coaching, f"g{skill}", f"g{skill}t{number}", number, skill, sort, words, "done", None, hours, MONDAY, starts
    )


def did(skill: str, number: int, day: dt.date, what: str = "done", minutes: int | None = None) -> Did:
    return Did(1, day, what, f"g{skill}t{number}", skill, f"{skill} {number}", minutes, None, None)


def facts(
    goals: tuple[OpenGoal, ...], tasks: tuple[OpenTask, ...], deeds: tuple[Did, ...] = (), budget: Budget | None = None
) -> Facts:
    return Facts(goals, tasks, deeds, budget, 3.0)


TWO = facts((goal("sql"), goal("talks")), (task("sql", 1), task("sql", 2), task("talks", 1), task("talks", 2, week=2)))


def weeks(found: Facts, day: dt.date = MONDAY, hours: float | None = None) -> list[list[str]]:
    agenda = lay_out(found, day, hours)
    first = monday(day)
    return [
        [piece.task.words for piece in agenda.week(first + number * WEEK)]
        for number in range(((agenda.ends or first) - first).days // 7 + 1)
    ]


def test_the_budget_of_a_week_holds_all_plans_together() -> None:
    assert weeks(TWO) == [["sql 1", "sql 2", "talks 1"], ["talks 2"]]
    assert weeks(TWO, hours=2) == [["sql 1", "sql 2"], ["talks 1", "talks 2"]]


def test_the_same_skill_of_two_employers_is_one_goal_with_both_remarks() -> None:
    merged = skill_goals(facts((goal("sql", 1, company="A"), goal("sql", 2, company="B")), (task("sql", 1),)), MONDAY)
    assert [[said.quote for said in each.said] for each in merged] == [["sql, 1", "sql, 2"]]


def test_the_nearest_interview_comes_first_then_what_most_employers_said() -> None:
    later, soon = MONDAY + 4 * WEEK, MONDAY + 2 * WEEK
    goals = (
        goal("a"),
        goal("b", 1, company="A"),
        goal("b", 2, company="B"),
        goal("c", 3, interview=later),
        goal("d", 4, interview=soon),
        goal("e", 5, interview=MONDAY - WEEK),
    )
    found = facts(goals, tuple(task(skill, 1) for skill in "abcde"))
    assert [each.skill for each in skill_goals(found, MONDAY)] == ["d", "c", "b", "a", "e"]


def test_what_was_missed_moves_and_the_end_moves_with_it() -> None:
    later = MONDAY + 2 * WEEK
    assert weeks(TWO, later) == [["sql 1", "sql 2", "talks 1"], ["talks 2"]]
    agenda = lay_out(TWO, later)
    assert missed_hours(agenda, later) == 4
    late = lateness(TWO, agenda, later)
    assert late is not None
    assert (late.promised, late.ends) == (MONDAY + dt.timedelta(days=13), MONDAY + dt.timedelta(days=27))
    assert late.keeping is None


def test_what_would_keep_the_end_is_a_number_that_does() -> None:
    day = MONDAY + WEEK
    late = lateness(TWO, lay_out(TWO, day), day)
    assert late is not None
    assert late.keeping == 4
    assert lateness(TWO, lay_out(TWO, day, late.keeping), day) is None


def test_a_new_laying_out_settles_the_end_until_another_plan_comes() -> None:
    settled = TWO.with_budget(Budget(day=MONDAY + WEEK, hours_per_week=3, ends=MONDAY + dt.timedelta(days=20)))
    assert promised_end(settled) == MONDAY + dt.timedelta(days=20)
    assert lateness(settled, lay_out(settled, MONDAY + WEEK), MONDAY + WEEK) is None


def test_work_done_this_week_takes_from_its_hours() -> None:
    worked = facts(TWO.goals, TWO.tasks, (did("sql", 1, MONDAY, minutes=120),))
    assert weeks(worked, MONDAY + dt.timedelta(days=2)) == [["sql 2"], ["talks 1", "talks 2"]]
    agenda = lay_out(worked, MONDAY)
    assert (agenda.hours_done, agenda.hours_total) == (1, 4)


def test_skipped_work_is_neither_done_nor_to_do() -> None:
    agenda = lay_out(facts(TWO.goals, TWO.tasks, (did("sql", 1, MONDAY, "skipped"),)), MONDAY)
    assert (agenda.hours_done, agenda.hours_total) == (0, 3)


def test_a_task_that_was_begun_takes_what_is_left_of_it() -> None:
    begun = facts((goal("sql"),), (task("sql", 1, 2.0),), (did("sql", 1, MONDAY - WEEK, "partly", 90),))
    assert [piece.hours for piece in lay_out(begun, MONDAY).pieces] == [0.5]
    overdone = facts((goal("sql"),), (task("sql", 1, 2.0),), (did("sql", 1, MONDAY - WEEK, "partly", 300),))
    assert [piece.hours for piece in lay_out(overdone, MONDAY).pieces] == [0.1]


def test_a_task_longer_than_a_week_is_spread() -> None:
    agenda = lay_out(facts((goal("sql"),), (task("sql", 1, 5.0),)), MONDAY, 2.0)
    assert [piece.hours for piece in agenda.pieces] == [2, 2, 1]


def test_what_does_not_fit_before_the_interview_is_named() -> None:
    soon = MONDAY + WEEK
    found = facts((goal("sql", interview=soon),), tuple(task("sql", number, 2.0) for number in range(1, 5)))
    assert [piece.task.number for piece in lay_out(found, MONDAY).too_late] == [3, 4]


def test_a_plan_that_begins_later_waits() -> None:
    early = task("sql", 1)
    found = facts((goal("sql"),), (early,))
    assert lay_out(found, MONDAY - 2 * WEEK).pieces[0].week == MONDAY


hours_of_tasks = st.lists(st.sampled_from([0.25, 0.5, 1.0, 1.5, 2.0, 4.0, 7.5]), min_size=1, max_size=25)


@given(hours_of_tasks, st.sampled_from([0.5, 1.0, 2.0, 3.0, 10.0]), st.integers(0, 40), st.data())
def test_everything_open_is_placed_and_no_week_holds_more_than_it_has(
    sizes: list[float], budget: float, days: int, data: st.DataObject
) -> None:
    skills = [data.draw(st.sampled_from("abcd")) for _ in sizes]
    tasks = tuple(task(skill, number, hours) for number, (skill, hours) in enumerate(zip(skills, sizes, strict=True)))
    done = tuple(did(each.skill, each.number, MONDAY) for each in tasks if data.draw(st.booleans()))
    day = MONDAY + dt.timedelta(days=days)
    agenda = lay_out(facts(tuple(goal(skill) for skill in sorted(set(skills))), tasks, done), day, budget)
    settled = {deed.words for deed in done}
    placed: dict[str, float] = {}
    weekly: dict[dt.date, float] = {}
    for piece in agenda.pieces:
        placed[piece.task.words] = placed.get(piece.task.words, 0) + piece.hours
        weekly[piece.week] = weekly.get(piece.week, 0) + piece.hours
        assert piece.week >= monday(day)
    assert placed == pytest.approx({each.words: each.hours for each in tasks if each.words not in settled})
    assert max(weekly.values(), default=0) <= budget + 0.01
