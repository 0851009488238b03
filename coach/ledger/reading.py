"""One coaching read back whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.ledger.records import Arrived, Deed, Event, Kept, KeptAnswer, KeptPart
from coach.ledger.rows import read_draft, read_options, read_parts
from coach.rounds import SecondRound
from coach.schemas import Coaching, Feedback

if TYPE_CHECKING:
    import sqlite3


def read_kept(connection: sqlite3.Connection, coaching_id: int) -> Kept:
    """Return a coaching that is there, with all that belongs to it."""

    def rows(query: str, number: int) -> list[sqlite3.Row]:
        return connection.execute(query, (number,)).fetchall()

    row = connection.execute("SELECT * FROM coaching WHERE id = ?", (coaching_id,)).fetchone()
    return Kept(
        id=row["id"],
        uid=row["uid"],
        day=row["day"],
        feedback=Feedback.model_validate_json(row["feedback"]),
        options=read_options(row["options"]),
        model=row["model"],
        base_url=row["base_url"],
        asked=tuple(json.loads(row["asked"])) if row["asked"] else None,
        parts=tuple(
            KeptPart(name=part["name"], draft=read_draft(part["name"], part["draft"]), by=part["by"])
            for part in rows("SELECT * FROM part WHERE coaching = ? ORDER BY name", coaching_id)
        ),
        coaching=Coaching.model_validate_json(row["document"]) if row["document"] else None,
        interview=row["interview"],
        again=row["again"],
        open=bool(row["open"]),
        answers=tuple(
            KeptAnswer(day=answer["day"], round=SecondRound.model_validate_json(answer["round"]))
            for answer in rows("SELECT * FROM answer WHERE coaching = ? ORDER BY number", coaching_id)
        ),
        arrived=tuple(
            Arrived(
                day=arrived["day"],
                feedback=Feedback.model_validate_json(arrived["feedback"]),
                model=arrived["model"],
                base_url=arrived["base_url"],
                parts=read_parts(arrived["parts"]),
            )
            for arrived in rows("SELECT * FROM arrived WHERE coaching = ? ORDER BY day, digest", coaching_id)
        ),
        events=tuple(
            Event.model_validate(dict(event))
            for event in rows("SELECT day, what, note, date FROM event WHERE coaching = ? ORDER BY id", coaching_id)
        ),
        deeds=tuple(
            Deed.model_validate(dict(deed))
            for deed in rows(
                "SELECT day, what, task, skill, words, minutes, note, grade FROM deed WHERE coaching = ? ORDER BY id",
                coaching_id,
            )
        ),
    )
