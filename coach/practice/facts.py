"""What the ledger knows about all open plans, read once and handed along."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from coach.ledger import views
from coach.ledger.index import skill_of
from coach.ledger.views import OpenGoal, OpenTask
from coach.schedule import week_start

if TYPE_CHECKING:
    from coach.ledger import Budget, Ledger
    from coach.ledger.views import Did, Named
    from coach.schemas import Coaching

_DEFAULT_HOURS = 3.0
_MINUTES = 60


class Facts(NamedTuple):
    """Goals and tasks of the open plans, everything done about them, and what the person said about their time."""

    goals: tuple[OpenGoal, ...]
    tasks: tuple[OpenTask, ...]
    deeds: tuple[Did, ...]
    budget: Budget | None
    planned_hours: float | None

    @property
    def hours_per_week(self) -> float:
        """The one weekly budget over all plans: the person's latest word on it."""
        if self.budget is not None:
            return self.budget.hours_per_week
        return self.planned_hours or _DEFAULT_HOURS

    def with_budget(self, budget: Budget) -> Facts:
        """Return the same facts with another budget."""
        return self._replace(budget=budget)

    def settled(self) -> frozenset[tuple[str, str]]:
        """Return skill and words of every task that is done or skipped."""
        return frozenset((deed.skill, deed.words) for deed in self.deeds if deed.what != "partly")

    def hours_spent(self) -> dict[tuple[str, str], float]:
        """Return what was worked on tasks without finishing them, by skill and words."""
        spent: dict[tuple[str, str], float] = {}
        for deed in self.deeds:
            if deed.what == "partly":
                key = (deed.skill, deed.words)
                spent[key] = spent.get(key, 0.0) + (deed.minutes or 0) / _MINUTES
        return spent

    def hours_done(self, first: dt.date, last: dt.date) -> float:
        """Return the hours that were worked between two days; a task that nobody timed counts as planned."""
        planned = {(task.skill, task.words): task.hours for task in self.tasks}
        return sum(
            deed.minutes / _MINUTES if deed.minutes is not None else planned.get((deed.skill, deed.words), 0.0)
            for deed in self.deeds
            if deed.what != "skipped" and first <= deed.day <= last
        )


def facts_of(coaching: Coaching, named: Named, interview: dt.date | None) -> Facts:
    """Return what there is to do in one coaching alone, of which nothing is done yet."""
    plan = coaching.plan
    if plan is None:
        return Facts((), (), (), None, None)
    goals: list[OpenGoal] = []
    tasks: dict[tuple[str, str], OpenTask] = {}
    for number, goal in enumerate(plan.goals, start=1):
        skill, name = skill_of(goal, coaching.reading)
        quotes = tuple(coaching.reading.point(point_id).quote for point_id in goal.about)
        goals.append(OpenGoal(named, goal.id, number, skill, name, goal.title, goal.practice, interview, quotes))
        for place, task in enumerate(goal.tasks, start=1):
            starts = week_start(plan, task.week)
            what = (task.sort, task.task, task.done_when, task.if_then, task.hours)
            tasks.setdefault(
                (skill, task.task), OpenTask(named.id, goal.id, task.id, place, skill, *what, plan.start, starts)
            )
    return Facts(tuple(goals), tuple(tasks.values()), (), None, plan.hours_per_week)


def read_facts(ledger: Ledger) -> Facts:
    """Read the facts; raises ``LedgerProblem``."""
    return Facts(
        views.open_goals(ledger),
        views.open_tasks(ledger),
        views.deeds(ledger),
        views.budget(ledger),
        views.planned_hours(ledger),
    )


def monday(day: dt.date) -> dt.date:
    """Return the first day of a day's week."""
    return day - dt.timedelta(days=day.weekday())
