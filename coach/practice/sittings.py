"""The agenda as sittings: what is still to do and to recall, on days and at hours, short enough for one evening."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from coach.practice.agenda import RECALL, lay_out
from coach.practice.facts import monday
from coach.practice.recall import checks
from coach.schedule import RECALL_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coach.ledger.views import OpenTask
    from coach.practice.agenda import Piece, SkillGoal
    from coach.practice.facts import Facts

_LONGEST = dt.timedelta(minutes=90)
_EVENING = dt.timedelta(hours=19)
_NIGHT = dt.timedelta(hours=22)
_MORNING = dt.timedelta(hours=7)
_SUNDAY = dt.timedelta(days=6)
_LEAST_WINDOW = dt.timedelta(days=3)  # what is left of a week that is nearly over is not pressed into one evening


class Sitting(NamedTuple):
    """A task, or one part of a long one, at a time of day that holds wherever the person is.

    ``turn`` counts how often something is recalled; it is 1 for everything else.
    """

    task: OpenTask
    goal: SkillGoal
    starts: dt.datetime
    length: dt.timedelta
    part: int = 1
    parts: int = 1
    turn: int = 1


def sittings(facts: Facts, today: dt.date) -> tuple[Sitting, ...]:
    """Return all that is still to do in all open plans, by day; nothing of what fits is placed on the day of its interview or later."""
    agenda = lay_out(facts, today)
    placed = [*_practice(agenda.pieces, today)]
    placed += _recalls(facts, agenda.goals, placed, today)
    by_day: dict[dt.date, list[Sitting]] = {}
    for sitting in placed:
        by_day.setdefault(sitting.starts.date(), []).append(sitting)
    return tuple(each for day in sorted(by_day) for each in _one_after_another(day, by_day[day]))


def _practice(pieces: Sequence[Piece], today: dt.date) -> Iterator[Sitting]:
    """Spread the sittings of each week over the days that are left of it, in the order of the agenda."""
    cut = [(piece, length) for piece in pieces for length in _lengths(piece.hours)]
    in_week = Counter(piece.week for piece, _ in cut)
    of_task = Counter(_key(piece.task) for piece, _ in cut)
    place: Counter[dt.date] = Counter()
    part: Counter[tuple[str, str]] = Counter()
    for piece, length in cut:
        first, last = _window(piece, today)
        offset = place[piece.week] * ((last - first).days + 1) // in_week[piece.week]
        place[piece.week] += 1
        part[_key(piece.task)] += 1
        yield Sitting(
            piece.task,
            piece.goal,
            _at(first + dt.timedelta(days=offset)),
            length,
            part[_key(piece.task)],
            of_task[_key(piece.task)],
        )


def _window(piece: Piece, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day on which a piece of work may stand."""
    first = max(piece.week, today, piece.task.begins)
    last = piece.week + _SUNDAY
    if piece.week == monday(today):
        last = max(last, first + _LEAST_WINDOW)
    interview = piece.goal.interview
    if interview is not None and interview > first:
        last = min(last, interview - dt.timedelta(days=1))
    return first, last


def _recalls(
    facts: Facts, goals: Iterable[SkillGoal], practice: Sequence[Sitting], today: dt.date
) -> Iterator[Sitting]:
    """Return the retrieval checks: of a skill that was practised the next one, of another those that follow its first practice."""
    due = {check.task.skill: check.due for check in checks(facts)}
    tasks = {task.skill: task for task in facts.tasks if task.sort == RECALL}
    skipped = {(deed.skill, deed.words) for deed in facts.deeds if deed.what == "skipped"}
    for goal in goals:
        task = tasks.get(goal.skill)
        if task is None or _key(task) in skipped:
            continue
        if goal.skill in due:
            next_one = due[goal.skill]
            turn = 1 + sum((deed.skill, deed.words) == _key(task) for deed in facts.deeds)
            days = [] if next_one is None else [(turn, max(next_one, today))]
        else:
            first = [each for each in practice if each.goal is goal and each.task.sort != "start"][:1]
            days = [
                (turn, each.starts.date() + dt.timedelta(weeks=later))
                for each in first
                for turn, later in enumerate(RECALL_AFTER, start=1)
            ]
        for turn, day in days:
            if goal.interview is None or day < goal.interview:
                yield Sitting(task, goal, _at(day), _lengths(task.hours)[0], turn=turn)


def _one_after_another(day: dt.date, those: Sequence[Sitting]) -> Iterator[Sitting]:
    """Give the sittings of a day their hours: from the evening on, or earlier where the work would last into the night."""
    work = sum((sitting.length for sitting in those), dt.timedelta())
    starts = _at(day) + max(min(_EVENING, _NIGHT - work), _MORNING)
    for sitting in those:
        yield sitting._replace(starts=starts)
        starts += sitting.length


def _lengths(hours: float) -> list[dt.timedelta]:
    """Cut a piece of work into equal sittings."""
    length = dt.timedelta(minutes=round(hours * 60))
    parts = max(1, -(-length // _LONGEST))
    return [dt.timedelta(minutes=max(1, round(length / parts / dt.timedelta(minutes=1))))] * parts


def _key(task: OpenTask) -> tuple[str, str]:
    return task.skill, task.words


def _at(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())
