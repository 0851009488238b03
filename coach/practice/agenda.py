"""One agenda from all open plans: the same skill is one goal, the nearest interview comes first, one weekly budget holds them all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from coach.practice.facts import monday

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.ledger.views import Named, OpenGoal, OpenTask
    from coach.practice.facts import Facts

_WEEK = dt.timedelta(weeks=1)
_MOST_WEEKS = 520
_ROUNDING = 0.005
_LEAST_LEFT = 0.1  # of a task that was worked on for as long as it should take and is not done
RECALL = "recall"


class Said(NamedTuple):
    """A remark behind a goal, and whose it was."""

    named: Named
    quote: str


class SkillGoal(NamedTuple):
    """One skill, whoever missed it: what they said, the nearest interview, and the tasks in order, without retrieval checks."""

    skill: str
    name: str
    title: str
    practice: str
    said: tuple[Said, ...]
    interview: dt.date | None
    tasks: tuple[OpenTask, ...]


class Piece(NamedTuple):
    """A task, or a share of a long one, in the week it was placed in."""

    task: OpenTask
    goal: SkillGoal
    hours: float
    week: dt.date


class Agenda(NamedTuple):
    """What is still to do, week by week. ``too_late`` holds what does not fit before the interview it is for."""

    goals: tuple[SkillGoal, ...]
    pieces: tuple[Piece, ...]
    too_late: tuple[Piece, ...]
    hours_per_week: float
    hours_done: float
    hours_total: float

    @property
    def ends(self) -> dt.date | None:
        """The last day of the last week that has something in it."""
        return max((piece.week + dt.timedelta(days=6) for piece in self.pieces), default=None)

    def week(self, first: dt.date) -> tuple[Piece, ...]:
        """Return what stands in the week that begins on a day, most important goal first."""
        return tuple(piece for piece in self.pieces if piece.week == first)


def lay_out(facts: Facts, today: dt.date, hours_per_week: float | None = None) -> Agenda:
    """Lay out what is still to do from this week on; what was missed moves, what was done this week takes from its hours."""
    budget = hours_per_week or facts.hours_per_week
    goals = skill_goals(facts, today)
    settled, spent = facts.settled(), facts.hours_spent()
    this_week = monday(today)
    free = _Free(budget, this_week, facts.hours_done(this_week, today))
    pieces: list[Piece] = []
    done, total = 0.0, 0.0
    skipped = {(deed.skill, deed.words) for deed in facts.deeds if deed.what == "skipped"}
    for goal in goals:
        cursor = this_week
        for task in goal.tasks:
            key = (task.skill, task.words)
            left = 0.0 if key in settled else max(task.hours - spent.get(key, 0.0), min(task.hours, _LEAST_LEFT))
            total += 0.0 if key in skipped else task.hours
            done += 0.0 if key in skipped else task.hours - left
            if key in settled:
                continue
            placed = [Piece(task, goal, hours, week) for week, hours in free.take(left, max(cursor, task.begins))]
            pieces += placed
            cursor = placed[-1].week
    too_late = tuple(
        piece for piece in pieces if piece.goal.interview is not None and piece.week > piece.goal.interview
    )
    return Agenda(goals, tuple(pieces), too_late, budget, done, total)


def promised_end(facts: Facts) -> dt.date | None:
    """Return the end that the person was last told: of the latest laying out, and of plans that came since."""
    days = {goal.named.id: goal.named.day for goal in facts.goals}
    since = facts.budget.day if facts.budget is not None and facts.budget.ends is not None else None
    ends = [
        task.starts + dt.timedelta(days=6)
        for task in facts.tasks
        if task.sort != RECALL and (since is None or days.get(task.coaching, since) > since)
    ]
    if facts.budget is not None and facts.budget.ends is not None:
        ends.append(facts.budget.ends)
    return max(ends, default=None)


def skill_goals(facts: Facts, today: dt.date) -> tuple[SkillGoal, ...]:
    """Return the open goals, one a skill: nearest interview first, then what most employers said, then the order of the plans."""
    tasks: dict[str, list[OpenTask]] = {}
    for task in facts.tasks:
        if task.sort != RECALL:
            tasks.setdefault(task.skill, []).append(task)
    by_skill: dict[str, list[OpenGoal]] = {}
    for goal in facts.goals:
        by_skill.setdefault(goal.skill, []).append(goal)
    overall = facts.budget.interview if facts.budget is not None else None
    merged = [_merge(skill, goals, tasks[skill], today, overall) for skill, goals in by_skill.items() if skill in tasks]
    order = {goal.skill: place for place, goal in enumerate(merged)}
    far = dt.date.max
    return tuple(sorted(merged, key=lambda goal: (goal.interview or far, -_employers(goal.said), order[goal.skill])))


def employers(goal: SkillGoal) -> tuple[str, ...]:
    """Return who missed a skill, each once: the employer, or who wrote where that is all that is known."""
    return tuple(dict.fromkeys(name for said in goal.said if (name := said.named.company or said.named.person)))


def _merge(
    skill: str, goals: Sequence[OpenGoal], tasks: Sequence[OpenTask], today: dt.date, overall: dt.date | None
) -> SkillGoal:
    said: dict[str, Said] = {}
    for goal in goals:
        for quote in goal.quotes:
            said.setdefault(quote, Said(goal.named, quote))
    own = [goal.interview for goal in goals if goal.interview is not None and goal.interview >= today]
    coming = min([*own, *([overall] if overall is not None and overall >= today else [])], default=None)
    first = goals[0]
    starts = [task for task in tasks if task.sort == "start"]
    ordered = starts[:1] + [task for task in tasks if task.sort != "start"]
    return SkillGoal(skill, first.name, first.title, first.practice, tuple(said.values()), coming, tuple(ordered))


def _employers(said: Sequence[Said]) -> int:
    return len({each.named.company or each.named.id for each in said})


class _Free:
    """The hours that are still free in each week."""

    def __init__(self, budget: float, first: dt.date, spent: float) -> None:
        self._budget = budget
        self._free: dict[dt.date, float] = {first: max(0.0, budget - spent)}
        self._first = first

    def take(self, hours: float, earliest: dt.date) -> list[tuple[dt.date, float]]:
        """Take hours from the first week that has them; more than a week's are taken from several."""
        if hours <= self._budget + _ROUNDING:
            week = next(
                (week for week in self._weeks(earliest) if self._free.get(week, self._budget) + _ROUNDING >= hours),
                earliest,
            )
            self._free[week] = self._free.get(week, self._budget) - hours
            return [(week, hours)]
        taken: list[tuple[dt.date, float]] = []
        for week in self._weeks(earliest):
            share = min(hours, self._free.get(week, self._budget))
            if share > _ROUNDING:
                self._free[week] = self._free.get(week, self._budget) - share
                taken.append((week, share))
                hours -= share
            if hours <= _ROUNDING:
                break
        return taken or [(earliest, hours)]

    def _weeks(self, earliest: dt.date) -> Iterator[dt.date]:
        week = monday(max(earliest, self._first))
        for _ in range(_MOST_WEEKS):
            yield week
            week += _WEEK
