"""The whole ledger as JSON lines, and back: what was exported comes out the same after an import."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Literal

from pydantic import TypeAdapter, ValidationError

from coach.errors import InputProblem
from coach.ledger import rows, views
from coach.ledger.database import explained, transaction
from coach.ledger.records import Appointment, Budget, Kept
from coach.ledger.run import Run
from coach.schemas import Model

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from coach.ledger.ledger import Ledger


class CoachingLine(Model):
    """One line: a coaching with all that belongs to it."""

    ledger: Literal[1] = 1
    coaching: Kept


class BudgetLine(Model):
    """One line: what the person said about their time."""

    ledger: Literal[1] = 1
    budget: Budget


class AppointmentLine(Model):
    """One line: an event that lies in the person's calendar."""

    ledger: Literal[1] = 1
    appointment: Appointment


_Line = CoachingLine | BudgetLine | AppointmentLine
_LINE: TypeAdapter[_Line] = TypeAdapter(_Line)


def export_lines(ledger: Ledger) -> Iterator[str]:
    """Return everything that is kept, one JSON document a line, oldest first."""
    with explained(ledger.path):
        for row in ledger.connection.execute("SELECT day, hours_per_week, interview, ends FROM budget ORDER BY id"):
            yield BudgetLine(budget=Budget.model_validate(dict(row))).model_dump_json()
        for appointment in views.appointments(ledger, dt.date.min):
            yield AppointmentLine(appointment=appointment).model_dump_json()
        for coaching_id in ledger.ids():
            yield CoachingLine(coaching=ledger.get(coaching_id)).model_dump_json(by_alias=True)


def import_lines(ledger: Ledger, lines: Iterable[bytes]) -> tuple[int, int]:
    """Take in what was exported, all of it or nothing; return how many coachings came in and how many were there already.

    Raises ``InputProblem`` for a line that is no such document.
    """
    came, known = 0, 0
    with transaction(ledger.connection, ledger.path) as writing:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                read = _LINE.validate_json(line)
            except ValidationError as error:
                raise InputProblem(
                    f"Line {number} is no line of an exported ledger.", "Nothing was taken in."
                ) from error
            if isinstance(read, BudgetLine):
                _restore_budget(writing, read.budget)
            elif isinstance(read, AppointmentLine):
                rows.insert_appointment(writing, read.appointment)
            elif writing.execute("SELECT 1 FROM coaching WHERE uid = ?", (read.coaching.uid,)).fetchone():
                known += 1
            else:
                _restore(writing, read.coaching)
                came += 1
    return came, known


def _restore_budget(writing: sqlite3.Connection, budget: Budget) -> None:
    same = "SELECT 1 FROM budget WHERE day = ? AND hours_per_week = ? AND interview IS ? AND ends IS ?"
    values = (budget.day.isoformat(), budget.hours_per_week, rows.iso(budget.interview), rows.iso(budget.ends))
    if writing.execute(same, values).fetchone() is None:
        rows.insert_budget(writing, budget)


def _restore(writing: sqlite3.Connection, kept: Kept) -> None:
    """Write a coaching as it was exported; it keeps its id where that is free, and else gets a new one."""
    run = Run(kept.feedback, kept.options, kept.asked or (), kept.model, kept.base_url)
    company, role, person = rows.named(run)
    free = writing.execute("SELECT 1 FROM coaching WHERE id = ?", (kept.id,)).fetchone() is None
    inserted = writing.execute(
        "INSERT INTO coaching (id, uid, day, digest, feedback, options, model, base_url, asked, company, role, person,"
        " interview, again, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            kept.id if free else None,
            kept.uid,
            kept.day.isoformat(),
            rows.digest_of(kept.feedback),
            kept.feedback.model_dump_json(),
            rows.dump_options(kept.options),
            kept.model,
            kept.base_url,
            json.dumps(kept.asked) if kept.asked is not None else None,
            company,
            role,
            person,
            rows.iso(kept.interview),
            rows.iso(kept.again),
            kept.open,
        ),
    ).lastrowid
    coaching_id = int(inserted or 0)
    for part in kept.parts:
        draft = rows.dump_draft(part.draft)
        writing.execute("INSERT INTO part VALUES (?, ?, ?, ?)", (coaching_id, part.name, draft, part.by))
    for number, answer in enumerate(kept.answers, start=1):
        words = answer.round.model_dump_json(by_alias=True)
        writing.execute("INSERT INTO answer VALUES (?, ?, ?, ?)", (coaching_id, number, answer.day.isoformat(), words))
    for arrived in kept.arrived:
        rows.insert_arrived(writing, coaching_id, arrived)
    for event in kept.events:
        rows.insert_event(writing, coaching_id, event)
    for deed in kept.deeds:
        rows.insert_deed(writing, coaching_id, deed)
    if kept.coaching is not None:
        rows.write_document(writing, coaching_id, kept.coaching)
