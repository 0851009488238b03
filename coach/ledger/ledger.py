"""The ledger's writing side, and reading one coaching back: each method is one short transaction."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Self

from pydantic import ValidationError

from coach.errors import LedgerProblem
from coach.ledger import rows
from coach.ledger.database import FILE_NAME, connect, explained, transaction
from coach.schemas import Coaching

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from coach.ledger.records import Appointment, Arrived, Budget, Deed, Event, Kept, KeptPart
    from coach.ledger.run import Run
    from coach.rounds import SecondRound
    from coach.schemas import Feedback
    from coach.watching import Part, Ready

_CLOSING = ("hired", "closed")


class Ledger:
    """What was received, made, answered and done, in one file of the person's own.

    Every method may raise ``LedgerProblem``: the file refuses, or holds no such coaching.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.connection = connect(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    # a coaching while it is made

    def begin(self, run: Run, day: dt.date) -> int:
        """Keep a feedback before anything is made of it, and return its id.

        The same words for the same writer are the same coaching: what a new run makes takes the place of what was made before.
        """
        digest = rows.digest_of(run.feedback)
        company, role, person = rows.named(run)
        with transaction(self.connection, self.path) as writing:
            known = writing.execute(
                "SELECT id FROM coaching WHERE digest = ? AND model = ? ORDER BY id DESC LIMIT 1", (digest, run.model)
            ).fetchone()
            case = (
                run.feedback.model_dump_json(),
                rows.dump_options(run.options),
                run.base_url,
                json.dumps(run.asked),
            )
            interview = rows.iso(run.options.next_interview)
            if known is not None:
                writing.execute(  # what is ready of an interrupted run of the same case stays until it is made anew
                    "DELETE FROM part WHERE coaching = ? AND NOT EXISTS (SELECT 1 FROM coaching WHERE id = ? AND options = ?)",
                    (known["id"], known["id"], case[1]),
                )
                writing.execute(
                    "UPDATE coaching SET feedback = ?, options = ?, base_url = ?, asked = ?, company = coalesce(?, company),"
                    " role = coalesce(?, role), person = coalesce(?, person), interview = coalesce(?, interview) WHERE id = ?",
                    (*case, company, role, person, interview, known["id"]),
                )
                return int(known["id"])
            new = writing.execute(
                "INSERT INTO coaching (uid, day, digest, model, feedback, options, base_url, asked, company, role, person, interview)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (uuid.uuid4().hex, day.isoformat(), digest, run.model, *case, company, role, person, interview),
            ).lastrowid
            return int(new or 0)

    def keep_part(self, coaching_id: int, part: Part, draft: Ready, by: str) -> None:
        """Keep a part as soon as it is ready."""
        words = rows.dump_draft(draft)
        with transaction(self.connection, self.path) as writing:
            writing.execute(
                "INSERT OR REPLACE INTO part (coaching, name, draft, by) SELECT id, ?, ?, ? FROM coaching WHERE id = ?",
                (part, words, by, coaching_id),
            )

    def finish(self, coaching_id: int, coaching: Coaching, again: dt.date | None = None) -> int:
        """Keep a coaching whose run is through; return its id.

        Artifacts that this run was not asked for stay as they were. Where they speak of another reading, which a model may bring
        about, they stay where they are and this coaching gets an id of its own.
        """
        with transaction(self.connection, self.path) as writing:
            row = writing.execute("SELECT * FROM coaching WHERE id = ?", (coaching_id,)).fetchone()
            if row is None:
                return coaching_id  # deleted while it was made: it stays deleted
            try:
                merged = _merged(row["document"], coaching)
            except ValidationError:
                coaching_id, merged = _apart(writing, row), coaching
            rows.write_document(writing, coaching_id, merged)
            writing.execute("DELETE FROM part WHERE coaching = ?", (coaching_id,))
            writing.execute(
                "UPDATE coaching SET asked = NULL, again = coalesce(again, ?) WHERE id = ?",
                (rows.iso(again), coaching_id),
            )
        return coaching_id

    # what happens afterwards

    def add_arrived(self, coaching_id: int, arrived: Arrived) -> None:
        """Keep an answer to the questions before it is heard; the same words again, by whoever hears them, are the same answer."""
        with transaction(self.connection, self.path) as writing:
            self._must_exist(coaching_id)
            rows.insert_arrived(writing, coaching_id, arrived)

    def keep_arrived_part(self, coaching_id: int, answer: Feedback, ready: KeptPart) -> None:
        """Keep a part of what is made of an answer as soon as it is ready."""
        place = (coaching_id, rows.digest_of(answer))
        with transaction(self.connection, self.path) as writing:
            row = writing.execute("SELECT parts FROM arrived WHERE coaching = ? AND digest = ?", place).fetchone()
            if row is not None:
                parts = (*(part for part in rows.read_parts(row["parts"]) if part.name != ready.name), ready)
                update = "UPDATE arrived SET parts = ? WHERE coaching = ? AND digest = ?"
                writing.execute(update, (rows.dump_parts(parts), *place))

    def add_answer(self, coaching_id: int, day: dt.date, answered: SecondRound) -> None:
        """Keep an answer that is heard to the end, and the plan as it revised it."""
        kept = self.get(coaching_id)
        if kept.coaching is None:
            raise LedgerProblem(
                f"Coaching {coaching_id} is not finished.", f"Finish it first: coach resume {coaching_id}."
            )
        revised = kept.coaching.model_copy(update={"plan": answered.plan})
        with transaction(self.connection, self.path) as writing:
            writing.execute(
                "INSERT INTO answer SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM answer WHERE coaching = ?",
                (coaching_id, day.isoformat(), answered.model_dump_json(by_alias=True), coaching_id),
            )
            writing.execute(
                "DELETE FROM arrived WHERE coaching = ? AND digest = ?",
                (coaching_id, rows.digest_of(answered.reading.feedback)),
            )
            rows.write_document(writing, coaching_id, revised)

    def add_event(self, coaching_id: int, event: Event) -> None:
        """Keep what became of the reply; what ends the matter puts its plan away, what goes on takes it out again."""
        with transaction(self.connection, self.path) as writing:
            self._must_exist(coaching_id)
            rows.insert_event(writing, coaching_id, event)
            writing.execute(
                "UPDATE coaching SET open = ?, interview = coalesce(?, interview) WHERE id = ?",
                (event.what not in _CLOSING, rows.iso(event.date), coaching_id),
            )

    def set_again(self, coaching_id: int, again: dt.date | None) -> None:
        """Remember when to get in touch again; ``None`` forgets it."""
        with transaction(self.connection, self.path) as writing:
            self._must_exist(coaching_id)
            writing.execute("UPDATE coaching SET again = ? WHERE id = ?", (rows.iso(again), coaching_id))

    def add_deed(self, coaching_id: int, deed: Deed) -> None:
        """Keep what was done about a task."""
        with transaction(self.connection, self.path) as writing:
            self._must_exist(coaching_id)
            rows.insert_deed(writing, coaching_id, deed)

    def add_budget(self, budget: Budget) -> None:
        """Keep what the person says about their time from now on."""
        with transaction(self.connection, self.path) as writing:
            rows.insert_budget(writing, budget)

    def add_appointments(self, appointments: Iterable[Appointment], today: dt.date) -> None:
        """Keep what was written out into a calendar; those of days that are over are forgotten."""
        with transaction(self.connection, self.path) as writing:
            writing.execute("DELETE FROM appointment WHERE starts < ?", (today.isoformat(),))
            for appointment in appointments:
                rows.insert_appointment(writing, appointment)

    def delete(self, coaching_id: int | None) -> int:
        """Delete one coaching, or with ``None`` everything; what was there is overwritten. Return how many there were."""
        with transaction(self.connection, self.path) as writing:
            if coaching_id is not None:
                self._must_exist(coaching_id)
                number = writing.execute("DELETE FROM coaching WHERE id = ?", (coaching_id,)).rowcount
            else:
                number = writing.execute("DELETE FROM coaching").rowcount
                writing.execute("DELETE FROM budget")
                writing.execute("DELETE FROM appointment")
        with explained(self.path):  # the log of changes still holds what was deleted: fold it in and cut it off
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return number

    # reading one coaching back

    def get(self, coaching_id: int) -> Kept:
        """Return one coaching with all that belongs to it."""
        from coach.ledger.reading import read_kept  # noqa: PLC0415 - its models take longer to load than a run takes to keep

        with explained(self.path):
            self._must_exist(coaching_id)
            return read_kept(self.connection, coaching_id)

    def ids(self, *, waiting: bool = False) -> tuple[int, ...]:
        """Return the ids of all coachings, oldest first; with ``waiting`` of those whose run is not through."""
        wanted = (
            "SELECT id FROM coaching WHERE asked IS NOT NULL OR id IN (SELECT coaching FROM arrived) ORDER BY id"
            if waiting
            else "SELECT id FROM coaching ORDER BY id"
        )
        with explained(self.path):
            return tuple(row["id"] for row in self.connection.execute(wanted))

    def latest(self) -> int:
        """Return the id of the newest coaching."""
        with explained(self.path):
            (newest,) = self.connection.execute("SELECT max(id) FROM coaching").fetchone()
        if newest is None:
            raise LedgerProblem("Nothing is kept yet.", "Start with: coach respond FILE.")
        return int(newest)

    def is_new(self) -> bool:
        """Tell whether nothing was ever kept in this file."""
        with explained(self.path):
            return self.connection.execute("SELECT 1 FROM sqlite_sequence").fetchone() is None

    def _must_exist(self, coaching_id: int) -> None:
        if self.connection.execute("SELECT 1 FROM coaching WHERE id = ?", (coaching_id,)).fetchone() is None:
            raise LedgerProblem(f"There is no coaching {coaching_id}.", "'coach history' lists them.")


def _merged(document: str | None, coaching: Coaching) -> Coaching:
    """Return the new coaching with the older artifacts it was not asked for; raises ``ValidationError`` where they do not go together."""
    if document is None:
        return coaching
    older = Coaching.model_validate_json(document)
    missing = [name for name in ("reply", "questions", "plan") if getattr(coaching, name) is None]
    kept = {name: getattr(older, name) for name in missing if getattr(older, name) is not None}
    if not kept:
        return coaching
    written_by = {**{name: older.written_by[name] for name in kept if name in older.written_by}, **coaching.written_by}
    return Coaching.model_validate({**dict(coaching), **kept, "written_by": written_by})


def _apart(writing: sqlite3.Connection, row: sqlite3.Row) -> int:
    """Leave a row as it was before this run, and return the id of a new one with the same case."""
    writing.execute("UPDATE coaching SET asked = NULL WHERE id = ?", (row["id"],))
    writing.execute("DELETE FROM part WHERE coaching = ?", (row["id"],))
    new = writing.execute(
        "INSERT INTO coaching (uid, day, digest, model, feedback, options, base_url, company, role, person, interview)"
        " SELECT ?, day, digest, model, feedback, options, base_url, company, role, person, interview FROM coaching WHERE id = ?",
        (uuid.uuid4().hex, row["id"]),
    ).lastrowid
    return int(new or 0)
