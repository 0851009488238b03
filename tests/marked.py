"""Readings written down as text: ``⟦gap@concise-answers|your answers were long⟧`` is a point, everything else is context.

A mark is a kind, then optionally ``@topic-id``, ``#thing``, ``=p1`` for a repeat and ``!`` for a sensitive remark, in this order.
"""

import datetime as dt
import re
from typing import Any, cast

from coach.catalogue import reason_for, reasons, topic
from coach.listening import complete
from coach.options import Options
from coach.outline import outline
from coach.schemas import Feedback, Kind, Point, Reading
from coach.writing import Brief

_MARK = re.compile(
    r"⟦(?P<kind>\w+)(?:@(?P<topic>[\w-]+))?(?:#(?P<thing>[^=!|]+))?(?:=(?P<same>p\d+))?(?P<bad>!)?\|(?P<words>[^⟧]*)⟧"
)
START = dt.date(2026, 1, 5)


def reading(marked: str, *, language: str = "en", **feedback: Any) -> Reading:
    """Return the reading that the marks say; further arguments are fields of the feedback."""
    text, at = "", 0
    points: list[Point] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        points.append(_point(f"p{len(points) + 1}", len(text), mark))
        text += mark["words"]
        at = mark.end()
    return complete(Feedback(text=text + marked[at:], **feedback), points, [], language=language)


def _point(point_id: str, start: int, mark: re.Match[str]) -> Point:
    kind, words, topic_id = cast("Kind", mark["kind"]), mark["words"], mark["topic"]
    if kind in {"gap", "strength"}:
        name = topic(topic_id, mark["thing"]).name if topic_id else words
    else:
        reason = reasons()[topic_id] if topic_id else reason_for(words, kind)
        topic_id, name = reason.id, reason.name
    return Point(
        id=point_id,
        quote=words,
        start=start,
        end=start + len(words),
        kind=kind,
        topic=name,
        topic_id=topic_id,
        thing=mark["thing"],
        sensitive=mark["bad"] is not None,
        same_as=mark["same"],
    )


def options(**changes: Any) -> Options:
    """Return options that start on a fixed Monday."""
    return Options(**{"start": START, **changes})


def brief(marked: str | Reading, chosen: Options | None = None, **feedback: Any) -> Brief:
    """Return what a writer is handed for this reading."""
    heard = marked if isinstance(marked, Reading) else reading(marked, **feedback)
    chosen = chosen or options()
    return Brief(heard, outline(heard, chosen), chosen)
