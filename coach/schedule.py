"""Places work into weeks: code does the arithmetic of a plan, whoever wrote its words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from coach.options import Options
from coach.phrases import phrase
from coach.schemas import Goal, NotPlanned, Plan, Resource, Task

Sort = Literal["start", "practice", "outside", "recall"]

MOST_WEEKS = 6
_MOST_WEEKS_EVER = 52
_DAYS = 7
RECALL_AFTER = (1, 3)  # weeks after the first practice: expanding gaps, Kang et al. 2014


class DraftTask(NamedTuple):
    """A task that has no week yet."""

    task: str
    done_when: str
    hours: float
    sort: Sort = "practice"
    if_then: str | None = None


class DraftGoal(NamedTuple):
    """A goal whose tasks, in order, have no week yet; ``recall`` comes back ``recalls`` times in later weeks."""

    title: str
    about: tuple[str, ...]
    why: str
    practice: str
    tasks: tuple[DraftTask, ...]
    recall: DraftTask | None = None
    resources: tuple[Resource, ...] = ()
    recalls: int = 2


class Rework(NamedTuple):
    """What is still to do of a goal that has an id already, and its tasks that are done."""

    goal_id: str
    goal: DraftGoal
    done: tuple[Task, ...] = ()


def weeks_available(options: Options) -> int:
    """Return in how many weeks the plan must fit: those asked for, those before the next interview, or ``MOST_WEEKS``."""
    weeks = options.weeks or MOST_WEEKS
    if options.next_interview is not None:
        weeks = min(weeks, max(1, (options.next_interview - options.start).days // _DAYS))
    return weeks


def _weekly_hours(options: Options) -> float:
    """Return the hours of a week; where the interview comes before the week is over, its share of them."""
    if options.next_interview is None:
        return options.hours_per_week
    days = (options.next_interview - options.start).days
    return options.hours_per_week * min(1.0, days / _DAYS)


def schedule(goals: Sequence[DraftGoal], options: Options, not_planned: Sequence[NotPlanned] = ()) -> Plan:
    """Place the goals' tasks into weeks, most important goal first; what does not fit is left out, and said so.

    A task longer than a week's budget is spread over several weeks. The plan ends with its last task.
    """
    calendar = _Calendar(_weekly_hours(options), weeks_available(options))
    if options.upset and goals:
        goals = [_after_a_night(goals[0]), *goals[1:]]
    placed: list[Goal] = []
    left = list(not_planned)
    for draft in goals:
        tasks = calendar.place(draft)
        if not tasks:
            left += [
                NotPlanned(about=point_id, reason=phrase("not_planned", "out_of_time")) for point_id in draft.about
            ]
            continue
        goal_id = f"g{len(placed) + 1}"
        named = tuple(_task(f"{goal_id}t{number}", week, task) for number, (week, task) in enumerate(tasks, start=1))
        placed.append(_goal(goal_id, draft, named))
    return Plan(
        hours_per_week=options.hours_per_week,
        weeks=max((task.week for goal in placed for task in goal.tasks), default=0),
        start=options.start,
        goals=tuple(placed),
        not_planned=tuple(left),
    )


def reschedule(plan: Plan, reworks: Sequence[Rework], week: int, not_planned: Sequence[NotPlanned] = ()) -> Plan:
    """Place what is still to do from a week of the plan on; done tasks stay where they stand, known tasks keep their ids."""
    taken: dict[int, float] = {}
    for task in (task for rework in reworks for task in rework.done):
        taken[task.week] = taken.get(task.week, 0.0) + task.hours
    calendar = _Calendar(plan.hours_per_week, min(_MOST_WEEKS_EVER, max(plan.weeks, week) + MOST_WEEKS), week, taken)
    known = {goal.id: {task.id: task.task for task in goal.tasks} for goal in plan.goals}
    goals: list[Goal] = []
    left = list(not_planned)
    for rework in reworks:
        ids = known.get(rework.goal_id, {})
        placed = _named(rework, calendar.place(rework.goal), ids)
        if placed or rework.done:
            goals.append(_goal(rework.goal_id, rework.goal, (*rework.done, *placed)))
        else:
            left += [NotPlanned(about=each, reason=phrase("not_planned", "out_of_time")) for each in rework.goal.about]
    last = max((task.week for goal in goals for task in goal.tasks), default=0)
    return plan.model_copy(update={"weeks": last, "goals": tuple(goals), "not_planned": tuple(left)})


def _named(rework: Rework, placed: Sequence[tuple[int, DraftTask]], ids: dict[str, str]) -> tuple[Task, ...]:
    """Give tasks their ids: the one they had, or a new one."""
    free = {task_id: words for task_id, words in ids.items() if task_id not in {task.id for task in rework.done}}
    tasks: list[Task] = []
    new = len(ids)
    for week, draft in placed:
        task_id = next((known for known, words in free.items() if words == draft.task), None)
        if task_id is None:
            new += 1
            task_id = f"{rework.goal_id}t{new}"
        free.pop(task_id, None)
        tasks.append(_task(task_id, week, draft))
    return tuple(tasks)


def week_start(plan: Plan, week: int) -> dt.date:
    """Return the first day of a week of the plan."""
    return plan.start + dt.timedelta(days=_DAYS * (week - 1))


def _once_more(recall: DraftTask) -> DraftTask:
    return recall._replace(task=phrase("plan_words", "again", task=recall.task))


def _after_a_night(goal: DraftGoal) -> DraftGoal:
    """Tonight only the interview is written down; the goal's own first step comes after."""
    note = DraftTask(phrase("tonight", "task"), phrase("tonight", "done_when"), hours=0.5, sort="start")
    tasks = [task._replace(sort="practice") if task.sort == "start" else task for task in goal.tasks]
    return goal._replace(tasks=(note, *tasks))


def _goal(goal_id: str, draft: DraftGoal, tasks: tuple[Task, ...]) -> Goal:
    return Goal(
        id=goal_id,
        title=draft.title,
        about=draft.about,
        why=draft.why,
        practice=draft.practice,
        hours=round(sum(task.hours for task in tasks), 2),
        tasks=tasks,
        resources=draft.resources,
    )


def _task(task_id: str, week: int, draft: DraftTask) -> Task:
    return Task(
        id=task_id,
        week=week,
        hours=draft.hours,
        task=draft.task,
        done_when=draft.done_when,
        sort=draft.sort,
        if_then=draft.if_then,
    )


class _Calendar:
    """The hours that are still free in each week, from ``first`` on, where some are ``taken``."""

    def __init__(
        self, hours_per_week: float, weeks: int, first: int = 1, taken: Mapping[int, float] = MappingProxyType({})
    ) -> None:
        self._free = [
            max(0.0, hours_per_week - taken.get(week, 0.0)) if week >= first else 0.0 for week in range(1, weeks + 1)
        ]
        self._budget = hours_per_week

    def place(self, goal: DraftGoal) -> list[tuple[int, DraftTask]]:
        """Place as many of a goal's tasks as fit, in order; return them with their weeks."""
        tasks: list[tuple[int, DraftTask]] = []
        week = 1
        for task in goal.tasks:
            parts = self._fit(task, week)
            if not parts:
                break
            tasks += parts
            week = parts[-1][0]
        practised = [week for week, task in tasks if task.sort != "start"]
        if goal.recall is not None and practised:
            for turn, later in enumerate(RECALL_AFTER[: goal.recalls]):
                week = practised[0] + later
                if week <= len(self._free) and self._free[week - 1] >= goal.recall.hours:
                    self._free[week - 1] -= goal.recall.hours
                    tasks.append((week, goal.recall if turn == 0 else _once_more(goal.recall)))
        return tasks

    def _fit(self, task: DraftTask, first: int) -> list[tuple[int, DraftTask]]:
        for week in range(first, len(self._free) + 1):
            if self._free[week - 1] + 1e-9 >= task.hours:
                self._free[week - 1] -= task.hours
                return [(week, task)]
        if task.hours > self._budget:
            return self._spread(task, first)
        return []

    def _spread(self, task: DraftTask, first: int) -> list[tuple[int, DraftTask]]:
        parts: list[tuple[int, DraftTask]] = []
        missing = task.hours
        for week in range(first, len(self._free) + 1):
            share = round(min(missing, self._free[week - 1]), 2)
            if share > 0:
                words = task.task if not parts else phrase("tonight", "continued", task=task.task)
                parts.append((week, task._replace(hours=share, task=words)))
                missing -= share
            if missing <= 0.01:  # noqa: PLR2004 - rounding
                break
        if missing > 0.01:  # noqa: PLR2004 - rounding
            return []
        for week, part in parts:
            self._free[week - 1] -= part.hours
        return parts
