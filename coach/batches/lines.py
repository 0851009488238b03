"""The lines that come out: one for each record, with its id and either a result or an error."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.errors import CoachError
from coach.render import safe
from coach.render.json import document

if TYPE_CHECKING:
    from coach.batches.records import Record
    from coach.schemas import Coaching

_STRING = r'"(?:[^"\\]|\\.)*"'
_HEAD = re.compile(rf'{{"id": (?P<id>{_STRING}), "digest": "(?P<digest>\w+)", "ok": (?P<ok>true|false)')


class Head(NamedTuple):
    """How a line begins: which record it is of, and whether that succeeded."""

    id: str
    digest: str
    ok: bool

    def is_of(self, record: Record) -> bool:
        """Tell whether it is the line of this record, with the words it has now."""
        return (self.id, self.digest) == (record.id, record.digest)


def head_of(line: str) -> Head | None:
    """Return how a line begins; ``None`` where it is no line of ours."""
    found = _HEAD.match(line)
    return Head(json.loads(found["id"]), found["digest"], found["ok"] == "true") if found else None


def result_line(record: Record, coaching: Coaching) -> str:
    """Return the line of a record that was coached."""
    return _line(record, ok=True, result=document(coaching))


def error_line(record: Record, error: Exception) -> str:
    """Return the line of a record that failed; of a fault of ours only its name, since its words may be the feedback's."""
    if isinstance(error, CoachError):
        said = {"type": type(error).__name__, "message": error.message, "hint": error.hint}
    else:
        said = {"type": type(error).__name__, "message": f"coach has a fault ({type(error).__name__}).", "hint": ""}
    return _line(record, ok=False, error=said)


def _line(record: Record, *, ok: bool, **outcome: Any) -> str:  # noqa: ANN401 - a JSON document
    fields = {"fields": dict(record.fields)} if record.fields else {}
    whole = {"id": record.id, "digest": record.digest, "ok": ok, **fields, **outcome}
    return safe.json(json.dumps(whole, ensure_ascii=False, default=str)).encode("utf-8", "replace").decode()
