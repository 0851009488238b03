"""What comes back across coachings, counted in the database from the index rows: no document is opened, few rows come out."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, NamedTuple

from coach.ledger.database import explained
from coach.ledger.views import Named

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from coach.ledger.ledger import Ledger

# Feedbacks of one source are not independent: the same employer, else the same person about the same job, else the same words.
_SOURCE = "coalesce(lower(trim(c.company)), lower(trim(c.person)) || '/' || lower(trim(coalesce(c.role, ''))), c.digest) AS source"
_COACHING = f"SELECT c.id, c.day, {_SOURCE} FROM coaching c"  # noqa: S608 - columns of ours
_TOPIC = "coalesce(p.topic_id, '') || '/' || lower(p.topic)"
_HEARD = "p.same_as IS NULL AND NOT p.sensitive"
_WORKED = (
    "worked AS (SELECT d.skill, min(d.day) AS since, count(*) FILTER (WHERE d.what = 'done') AS exercises,"
    " sum(coalesce(d.minutes / 60.0, (SELECT t.hours FROM task t WHERE t.skill = d.skill AND t.words = d.words LIMIT 1), 0)) AS hours"
    " FROM deed d WHERE d.what <> 'skipped' GROUP BY d.skill)"
)
_SAID = (  # under the same skill as the goals: coach.ledger.index.skill_of
    "said AS (SELECT lower(trim(coalesce(p.topic_id, '') || '/' || coalesce(p.thing, ''), '/')) AS skill, p.kind, c.day, c.id"  # noqa: S608
    f" FROM point p JOIN coaching c ON c.id = p.coaching WHERE p.kind IN ('gap', 'strength') AND {_HEARD})"
)


class Recurring(NamedTuple):
    """A topic: its latest words, by how many sources and how often it was named, from when to when."""

    kind: str
    key: str
    name: str
    topic_id: str | None
    sources: int
    times: int
    first: dt.date
    last: dt.date


class Quote(NamedTuple):
    """The latest words of one source on a topic."""

    named: Named
    words: str


class Totals(NamedTuple):
    """How much there is. ``unskilled`` feedbacks named no gap but another reason, ``silent`` ones no reason of use."""

    feedbacks: int
    sources: int
    first: dt.date | None
    last: dt.date | None
    unskilled: int
    silent: int


class Effect(NamedTuple):
    """What was heard about a skill since it was practised: feedbacks since, and in how many it was missed or liked."""

    skill: str
    name: str
    since: dt.date
    hours: float
    exercises: int
    missed_before: int
    feedbacks: int
    missed: int
    liked: int


def topics(ledger: Ledger, *kinds: str) -> tuple[Recurring, ...]:
    """Return what was named under these kinds, what most sources named first."""
    marks = ", ".join("?" * len(kinds))
    rows = _all(
        ledger,
        f"WITH c AS ({_COACHING}) SELECT p.kind, {_TOPIC} AS key, p.topic AS name, p.topic_id, count(DISTINCT c.source) AS sources,"  # noqa: S608 - columns of ours
        f" count(DISTINCT c.id) AS times, min(c.day) AS first, max(c.day) AS last FROM point p JOIN c ON c.id = p.coaching"
        f" WHERE p.kind IN ({marks}) AND {_HEARD} GROUP BY p.kind, key ORDER BY sources DESC, times DESC, p.topic_id IS NULL, last DESC, key",
        kinds,
    )
    return tuple(Recurring(**{**dict(row), "first": _day(row["first"]), "last": _day(row["last"])}) for row in rows)


def quotes(ledger: Ledger, topic: Recurring, most: int) -> tuple[Quote, ...]:
    """Return the latest words on a topic, one of each source, newest first."""
    rows = _all(
        ledger,
        f"SELECT {_SOURCE}, max(c.day || '/' || printf('%012d', c.id)), c.id, c.day, c.company, c.role, c.person, p.quote"  # noqa: S608
        f" FROM point p JOIN coaching c ON c.id = p.coaching WHERE p.kind = ? AND {_TOPIC} = ? AND {_HEARD}"
        " GROUP BY source ORDER BY 2 DESC LIMIT ?",
        (topic.kind, topic.key, most),
    )
    return tuple(
        Quote(Named(row["id"], _day(row["day"]), row["company"], row["role"], row["person"]), row["quote"])
        for row in rows
    )


def totals(ledger: Ledger, deciding: Collection[str]) -> Totals:
    """Return how much there is; ``deciding`` are the topics that explain a decision without speaking of a skill."""
    (whole,) = _all(
        ledger,
        f"SELECT count(*) AS feedbacks, count(DISTINCT source) AS sources, min(day) AS first, max(day) AS last FROM ({_COACHING})"  # noqa: S608
        " AS c WHERE id IN (SELECT coaching FROM point)",
    )
    (reasons,) = _all(
        ledger,
        "SELECT count(*) FILTER (WHERE NOT gap AND other) AS unskilled, count(*) FILTER (WHERE NOT gap AND NOT other AND vague) AS silent"
        " FROM (SELECT max(kind = 'gap') AS gap, max(kind = 'vague') AS vague,"
        " max(kind IN ('fit', 'logistics') AND topic_id IN (SELECT value FROM json_each(?))) AS other"
        " FROM point WHERE NOT sensitive GROUP BY coaching)",
        (json.dumps(sorted(deciding)),),
    )
    return Totals(
        whole["feedbacks"],
        whole["sources"],
        _day(whole["first"]) if whole["first"] else None,
        _day(whole["last"]) if whole["last"] else None,
        reasons["unskilled"],
        reasons["silent"],
    )


def effects(ledger: Ledger) -> tuple[Effect, ...]:
    """Return what was heard since about each skill that was practised, most practised first."""
    rows = _all(
        ledger,
        f"WITH {_WORKED}, {_SAID}"  # noqa: S608 - columns of ours
        " SELECT w.skill, (SELECT g.name FROM goal g WHERE g.skill = w.skill ORDER BY g.coaching DESC LIMIT 1) AS name, w.since, w.hours,"
        " w.exercises, count(DISTINCT s.id) FILTER (WHERE s.kind = 'gap' AND s.day <= w.since) AS missed_before,"
        " (SELECT count(*) FROM coaching c WHERE c.day > w.since) AS feedbacks,"
        " count(DISTINCT s.id) FILTER (WHERE s.kind = 'gap' AND s.day > w.since) AS missed,"
        " count(DISTINCT s.id) FILTER (WHERE s.kind = 'strength' AND s.day > w.since) AS liked"
        " FROM worked w LEFT JOIN said s ON s.skill = w.skill GROUP BY w.skill ORDER BY w.hours DESC, w.skill",
    )
    return tuple(
        Effect(**{**dict(row), "since": _day(row["since"]), "name": row["name"] or row["skill"]}) for row in rows
    )


def _all(ledger: Ledger, query: str, values: Sequence[str | int] = ()) -> Sequence[sqlite3.Row]:
    with explained(ledger.path):
        return ledger.connection.execute(query, values).fetchall()


def _day(value: str) -> dt.date:
    return dt.date.fromisoformat(value)
