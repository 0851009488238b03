"""The rows that are read out of a coaching's document, so that questions across coachings need not open them all."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from coach.schemas import Coaching, Goal, Reading

_DAYS = 7


def write_index(writing: sqlite3.Connection, coaching_id: int, coaching: Coaching) -> None:
    """Write the letter, points, goals and tasks of a coaching in place of those that were there."""
    for name in ("letter", "point", "goal", "task"):
        writing.execute(f"DELETE FROM {name} WHERE coaching = ?", (coaching_id,))  # noqa: S608 - names of ours
    if coaching.reply is not None:
        send = coaching.for_you.send if coaching.for_you is not None else "now"
        asks = any(question.in_reply for question in coaching.questions or ()) or "?" in coaching.reply.body
        writing.execute("INSERT INTO letter VALUES (?, ?, ?)", (coaching_id, send, asks))
    writing.executemany(
        "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (coaching_id, p.id, p.kind, p.topic, p.topic_id, p.thing, p.quote, p.sensitive, p.same_as)
            for p in coaching.reading.points
        ],
    )
    if coaching.plan is None:
        return
    for number, goal in enumerate(coaching.plan.goals, start=1):
        skill, name = skill_of(goal, coaching.reading)
        writing.execute(
            "INSERT INTO goal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (coaching_id, goal.id, number, skill, name, goal.title, goal.practice, json.dumps(goal.about)),
        )
        writing.executemany(
            "INSERT OR REPLACE INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    coaching_id,
                    task.id,
                    goal.id,
                    place,
                    skill,
                    task.sort,
                    task.task,
                    task.done_when,
                    task.if_then,
                    task.hours,
                    coaching.plan.start.isoformat(),
                    (coaching.plan.start + dt.timedelta(days=_DAYS * (task.week - 1))).isoformat(),
                )
                for place, task in enumerate(goal.tasks, start=1)
            ],
        )


def skill_of(goal: Goal, reading: Reading) -> tuple[str, str]:
    """Return what makes goals of two employers one, and the skill's name: the topic and what was named in it, else the goal's title."""
    points = [reading.point(point_id) for point_id in goal.about]
    named = next((point for point in points if point.kind == "gap" and (point.topic_id or point.thing)), None)
    if named is None:
        return goal.title.casefold(), goal.title
    return "/".join(part for part in (named.topic_id or "", named.thing or "") if part).casefold(), named.topic
