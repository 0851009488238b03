"""One day as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.render import safe
from coach.render.day import task_name
from coach.render.named import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.practice.day import Today
    from coach.schemas import Reply


def day_json(today: Today, follow_ups: Mapping[int, Reply]) -> str:
    """Return what to do today as a JSON document."""
    late = today.late
    document = {
        "schema": 1,
        "day": today.day.isoformat(),
        "interrupted": list(today.waiting),
        "letters": [
            {
                "do": post.errand,
                "coaching": post.named.id,
                "name": name_of(post.named),
                **_letter(follow_ups.get(post.named.id)),
            }
            for post in today.posts
        ],
        "again": [
            {"coaching": named.id, "name": name_of(named), "day": when.isoformat()} for named, when in today.agains
        ],
        "recall": [
            {"task": task_name(check.task), "words": check.task.words, "due": check.due.isoformat()}
            for check in today.checks
            if check.due is not None
        ],
        "work": [
            {
                "task": task_name(work.piece.task),
                "minutes": work.minutes,
                "whole": work.whole,
                "goal": work.piece.goal.title,
                "words": work.piece.task.words,
                "done_when": work.piece.task.done_when,
                "if_then": work.piece.task.if_then,
            }
            for work in today.work
        ],
        "progress": {
            "week": {"done": round(today.week_hours, 2), "hours": today.agenda.hours_per_week},
            "all": {"done": round(today.agenda.hours_done, 2), "hours": round(today.agenda.hours_total, 2)},
            "missed": round(today.missed, 2),
            "ends": today.agenda.ends.isoformat() if today.agenda.ends is not None else None,
            "promised": late.promised.isoformat() if late is not None else None,
        },
    }
    return safe.json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _letter(reply: Reply | None) -> dict[str, object]:
    return {"letter": reply.model_dump(mode="json")} if reply is not None else {}
