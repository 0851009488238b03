"""Questions across all coachings, answered from the index rows: no document is opened, so thousands take no longer than a few."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Literal, NamedTuple

from coach.ledger.database import explained
from coach.ledger.records import Appointment, Budget

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from coach.ledger.ledger import Ledger

State = Literal[
    "interrupted", "draft", "kept", "sent", "followed_up", "answered", "silence", "invited", "hired", "closed"
]
_LIKE_SPECIAL = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


class Named(NamedTuple):
    """A coaching as it is named to the person; each word may be missing."""

    id: int
    day: dt.date
    company: str | None
    role: str | None
    person: str | None


class Entry(NamedTuple):
    """One line of the history. ``share`` is the part of the plan's tasks that is done; ``None`` where there is no plan."""

    named: Named
    state: State
    gaps: int
    strengths: int
    share: float | None


class Letter(NamedTuple):
    """A reply with what became of it: whether to send it at all, and the days on which it was sent and followed up."""

    named: Named
    send: str
    asks: bool
    sent: dt.date | None
    followed_up: dt.date | None


class OpenGoal(NamedTuple):
    """A goal of an open plan."""

    named: Named
    goal: str
    number: int
    skill: str
    name: str
    title: str
    practice: str
    interview: dt.date | None
    quotes: tuple[str, ...]


class OpenTask(NamedTuple):
    """A task of an open plan, once a skill: the same words from two employers are one piece of work."""

    coaching: int
    goal: str
    task: str
    number: int
    skill: str
    sort: str
    words: str
    done_when: str
    if_then: str | None
    hours: float
    begins: dt.date
    starts: dt.date


class Did(NamedTuple):
    """A deed with the coaching it belongs to."""

    coaching: int
    day: dt.date
    what: str
    task: str
    skill: str
    words: str
    minutes: int | None
    note: str | None
    grade: str | None


_NAMED = "c.id AS coaching_id, c.day AS coaching_day, c.company, c.role, c.person"


def history(ledger: Ledger, *, search: str | None = None, limit: int | None = 20) -> tuple[Entry, ...]:
    """Return the newest coachings, newest first; ``search`` looks into the feedback, the names, topics and goals."""
    wanted = f"%{search.translate(_LIKE_SPECIAL)}%" if search else None
    rows = _all(
        ledger,
        f"SELECT {_NAMED}, c.asked IS NOT NULL OR EXISTS (SELECT 1 FROM arrived a WHERE a.coaching = c.id) AS waiting, EXISTS (SELECT 1 FROM letter l WHERE l.coaching = c.id) AS reply,"  # noqa: S608 - columns of ours
        " (SELECT what FROM event e WHERE e.coaching = c.id ORDER BY e.id DESC LIMIT 1) AS became,"
        " (SELECT count(*) FROM answer a WHERE a.coaching = c.id) AS answers,"
        " (SELECT count(*) FROM point p WHERE p.coaching = c.id AND kind = 'gap' AND same_as IS NULL) AS gaps,"
        " (SELECT count(*) FROM point p WHERE p.coaching = c.id AND kind = 'strength' AND same_as IS NULL) AS strengths,"
        " (SELECT count(*) FROM task t WHERE t.coaching = c.id) AS tasks,"
        " (SELECT count(*) FROM task t WHERE t.coaching = c.id AND EXISTS (SELECT 1 FROM deed d WHERE d.skill = t.skill"
        "  AND d.words = t.words AND d.what = 'done')) AS done"
        " FROM coaching c WHERE :wanted IS NULL OR json_extract(c.feedback, '$.text') LIKE :wanted ESCAPE '\\' OR c.company LIKE :wanted ESCAPE '\\'"
        " OR c.role LIKE :wanted ESCAPE '\\' OR c.person LIKE :wanted ESCAPE '\\' "
        " OR EXISTS (SELECT 1 FROM point p WHERE p.coaching = c.id AND p.topic LIKE :wanted ESCAPE '\\')"
        " OR EXISTS (SELECT 1 FROM goal g WHERE g.coaching = c.id AND g.title LIKE :wanted ESCAPE '\\')"
        " ORDER BY c.id DESC LIMIT :limit",
        {"wanted": wanted, "limit": -1 if limit is None else limit},
    )
    return tuple(
        Entry(
            _named(row),
            _state(row),
            row["gaps"],
            row["strengths"],
            row["done"] / row["tasks"] if row["tasks"] else None,
        )
        for row in rows
    )


def letters(ledger: Ledger, since: dt.date) -> tuple[Letter, ...]:
    """Return the replies of open coachings kept or sent since a day whose matter has not moved on, oldest first."""
    rows = _all(
        ledger,
        f"SELECT {_NAMED}, l.send, l.asks,"  # noqa: S608 - columns of ours
        " (SELECT max(day) FROM event e WHERE e.coaching = c.id AND what = 'sent') AS sent,"
        " (SELECT max(day) FROM event e WHERE e.coaching = c.id AND what = 'followed_up') AS followed_up"
        " FROM letter l JOIN coaching c ON c.id = l.coaching WHERE c.open"
        " AND (c.day >= :since OR c.id IN (SELECT coaching FROM event WHERE day >= :since))"
        " AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.coaching = c.id)"
        " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.coaching = c.id AND what NOT IN ('sent', 'followed_up'))"
        " ORDER BY c.id",
        {"since": since.isoformat()},
    )
    return tuple(
        Letter(_named(row), row["send"], bool(row["asks"]), _day(row["sent"]), _day(row["followed_up"])) for row in rows
    )


def again(ledger: Ledger, first: dt.date, last: dt.date) -> tuple[tuple[Named, dt.date], ...]:
    """Return the open coachings whose date to get in touch again lies between two days."""
    rows = _all(
        ledger,
        f"SELECT {_NAMED}, c.again FROM coaching c WHERE c.open AND c.again BETWEEN ? AND ? ORDER BY c.again, c.id",  # noqa: S608
        (first.isoformat(), last.isoformat()),
    )
    return tuple((_named(row), dt.date.fromisoformat(row["again"])) for row in rows)


def open_goals(ledger: Ledger) -> tuple[OpenGoal, ...]:
    """Return the goals of all open plans, oldest plan first."""
    rows = _all(
        ledger,
        f"SELECT {_NAMED}, g.id, g.number, g.skill, g.name, g.title, g.practice, c.interview,"  # noqa: S608
        " (SELECT json_group_array(p.quote) FROM point p JOIN json_each(g.about) a ON a.value = p.id WHERE p.coaching = g.coaching) AS quotes"
        " FROM goal g JOIN coaching c ON c.id = g.coaching WHERE c.open ORDER BY c.id, g.number",
    )
    return tuple(
        OpenGoal(
            _named(row),
            row["id"],
            row["number"],
            row["skill"],
            row["name"],
            row["title"],
            row["practice"],
            _day(row["interview"]),
            tuple(json.loads(row["quotes"])),
        )
        for row in rows
    )


def open_tasks(ledger: Ledger) -> tuple[OpenTask, ...]:
    """Return the tasks of all open plans, done ones included, the same words of one skill once, in the order of the plans."""
    rows = _all(
        ledger,
        "SELECT t.*, min(t.coaching) FROM task t JOIN coaching c ON c.id = t.coaching WHERE c.open"
        " GROUP BY t.skill, t.words ORDER BY t.coaching, t.goal, t.number",
    )
    return tuple(_task(row) for row in rows)


def find_tasks(ledger: Ledger, task: str, coaching: int | None = None) -> tuple[OpenTask, ...]:
    """Return the tasks of this id, in one coaching or in all open plans."""
    rows = _all(
        ledger,
        "SELECT t.* FROM task t JOIN coaching c ON c.id = t.coaching WHERE t.id = :task AND (c.id = :coaching OR :coaching IS NULL AND c.open)",
        {"task": task, "coaching": coaching},
    )
    return tuple(_task(row) for row in rows)


def deeds(ledger: Ledger) -> tuple[Did, ...]:
    """Return everything that was done or skipped, oldest first."""
    rows = _all(
        ledger,
        "SELECT coaching, day, what, task, skill, words, minutes, note, grade FROM deed ORDER BY day, id",
    )
    return tuple(Did(**{**dict(row), "day": dt.date.fromisoformat(row["day"])}) for row in rows)


def done_words(ledger: Ledger) -> frozenset[str]:
    """Return the words of all tasks that are done; what is recalled comes back and is never done."""
    return frozenset(
        row["words"] for row in _all(ledger, "SELECT DISTINCT words FROM deed WHERE what = 'done' AND grade IS NULL")
    )


def budget(ledger: Ledger) -> Budget | None:
    """Return what the person last said about their time."""
    rows = _all(ledger, "SELECT day, hours_per_week, interview, ends FROM budget ORDER BY id DESC LIMIT 1")
    return Budget.model_validate(dict(rows[0])) if rows else None


def appointments(ledger: Ledger, today: dt.date) -> tuple[Appointment, ...]:
    """Return what was written out into a calendar for a day and those after it, soonest first."""
    rows = _all(
        ledger,
        "SELECT uid, starts, minutes FROM appointment WHERE starts >= ? ORDER BY starts, uid",
        (today.isoformat(),),
    )
    return tuple(
        Appointment(uid=row["uid"], starts=row["starts"], length=dt.timedelta(minutes=row["minutes"])) for row in rows
    )


def planned_hours(ledger: Ledger) -> float | None:
    """Return the hours a week that the newest open plan was made for."""
    rows = _all(
        ledger,
        "SELECT json_extract(c.document, '$.plan.hours_per_week') AS hours FROM coaching c"
        " WHERE c.id = (SELECT max(g.coaching) FROM goal g JOIN coaching o ON o.id = g.coaching WHERE o.open)",
    )
    return float(rows[0]["hours"]) if rows else None


def _all(ledger: Ledger, query: str, values: Sequence[str] | dict[str, str | int | None] = ()) -> Sequence[sqlite3.Row]:
    with explained(ledger.path):
        return ledger.connection.execute(query, values).fetchall()


def _task(row: sqlite3.Row) -> OpenTask:
    return OpenTask(
        row["coaching"],
        row["goal"],
        row["id"],
        row["number"],
        row["skill"],
        row["sort"],
        row["words"],
        row["done_when"],
        row["if_then"],
        row["hours"],
        dt.date.fromisoformat(row["begins"]),
        dt.date.fromisoformat(row["starts"]),
    )


def _named(row: sqlite3.Row) -> Named:
    day = dt.date.fromisoformat(row["coaching_day"])
    return Named(row["coaching_id"], day, row["company"], row["role"], row["person"])


def _state(row: sqlite3.Row) -> State:
    if row["waiting"]:
        return "interrupted"
    if row["became"] in {"hired", "closed", "invited"} or (row["became"] and not row["answers"]):
        became: State = row["became"]
        return became
    if row["answers"]:
        return "answered"
    return "draft" if row["reply"] else "kept"


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
