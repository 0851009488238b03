"""Single rows, written inside somebody's transaction; what stands in a column and how."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from coach.ledger.index import write_index
from coach.options import Options
from coach.schemas import Plan, Question, Reading, Reply

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from coach.ledger.records import Appointment, Arrived, Budget, Deed, Event, KeptPart
    from coach.ledger.run import Run
    from coach.schemas import Coaching, Feedback
    from coach.watching import Part, Ready

_PREFIXES = re.compile(r"^\s*(?:(?:re|aw|fw|fwd|sv|tr)\s*:\s*)+", re.IGNORECASE)


def dump_options(options: Options) -> str:
    """Return the options as they stand in a column."""
    return json.dumps(asdict(options), default=dt.date.isoformat, ensure_ascii=False)


def read_options(column: str) -> Options:
    """Return the options that stand in a column."""
    return TypeAdapter(Options).validate_json(column)


def dump_draft(draft: Ready) -> str:
    """Return a part as it stands in a column."""
    if isinstance(draft, tuple):
        return f"[{','.join(question.model_dump_json() for question in draft)}]"
    return draft.model_dump_json()


def read_draft(part: Part, column: str) -> Ready:
    """Return the part that stands in a column."""
    if part == "questions":
        return TypeAdapter(tuple[Question, ...]).validate_json(column)
    if part == "plan":
        return Plan.model_validate_json(column)
    return Reply.model_validate_json(column) if part == "reply" else Reading.model_validate_json(column)


def dump_parts(parts: Sequence[KeptPart]) -> str:
    """Return what is ready of an answer as it stands in a column."""
    return f"[{','.join(part.model_dump_json() for part in parts)}]"


def read_parts(column: str) -> tuple[KeptPart, ...]:
    """Return what is ready of an answer."""
    from coach.ledger.records import KeptPart  # noqa: PLC0415 - its models take longer to load than a run takes to keep

    return tuple(
        KeptPart(name=part["name"], draft=read_draft(part["name"], json.dumps(part["draft"])), by=part["by"])
        for part in json.loads(column)
    )


def iso(day: dt.date | None) -> str | None:
    """Return a day as it stands in a column."""
    return day.isoformat() if day is not None else None


def digest_of(feedback: Feedback) -> str:
    """Return what tells one feedback's words from another's."""
    return hashlib.sha256(feedback.text.encode("utf-8", "surrogatepass")).hexdigest()


def named(run: Run) -> tuple[str | None, str | None, str | None]:
    """Return company, role and person of a case, for the list."""
    subject = _PREFIXES.sub("", run.feedback.subject) if run.feedback.subject else None
    return run.options.company, run.options.role or subject, run.feedback.sender_name


def write_document(writing: sqlite3.Connection, coaching_id: int, coaching: Coaching) -> None:
    """Write a coaching as it stands now, and what is looked up in it."""
    document = coaching.model_dump_json(by_alias=True)
    writing.execute("UPDATE coaching SET document = ? WHERE id = ?", (document, coaching_id))
    write_index(writing, coaching_id, coaching)


def insert_event(writing: sqlite3.Connection, coaching_id: int, event: Event) -> None:
    """Write what became of the reply."""
    writing.execute(
        "INSERT INTO event (coaching, day, what, note, date) VALUES (?, ?, ?, ?, ?)",
        (coaching_id, event.day.isoformat(), event.what, event.note, iso(event.date)),
    )


def insert_deed(writing: sqlite3.Connection, coaching_id: int, deed: Deed) -> None:
    """Write what was done about a task."""
    writing.execute(
        "INSERT INTO deed (coaching, day, what, task, skill, words, minutes, note, grade) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            coaching_id,
            deed.day.isoformat(),
            deed.what,
            deed.task,
            deed.skill,
            deed.words,
            deed.minutes,
            deed.note,
            deed.grade,
        ),
    )


def insert_budget(writing: sqlite3.Connection, budget: Budget) -> None:
    """Write what the person says about their time."""
    writing.execute(
        "INSERT INTO budget (day, hours_per_week, interview, ends) VALUES (?, ?, ?, ?)",
        (budget.day.isoformat(), budget.hours_per_week, iso(budget.interview), iso(budget.ends)),
    )


def insert_arrived(writing: sqlite3.Connection, coaching_id: int, arrived: Arrived) -> None:
    """Write an answer that came in."""
    writing.execute(
        "INSERT OR REPLACE INTO arrived VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            coaching_id,
            digest_of(arrived.feedback),
            arrived.day.isoformat(),
            arrived.feedback.model_dump_json(),
            arrived.model,
            arrived.base_url,
            dump_parts(arrived.parts),
        ),
    )


def insert_appointment(writing: sqlite3.Connection, appointment: Appointment) -> None:
    """Write an event that was written out; the same one again moves."""
    minutes = round(appointment.length.total_seconds() / 60)
    writing.execute(
        "INSERT OR REPLACE INTO appointment VALUES (?, ?, ?)",
        (appointment.uid, appointment.starts.isoformat(timespec="minutes"), minutes),
    )
