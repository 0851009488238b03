"""Records as an engine for data hands them over, in columns or in rows, and their results in the same shape."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from coach.batches.records import of_mapping
from coach.errors import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coach.batches.work import Work


def columns(batch: Mapping[str, Iterable[Any]], work: Work, text: str) -> dict[str, list[Any]]:
    """Return the columns with two more: ``result`` and ``error``, JSON documents of which each row has one."""
    if text not in batch:
        raise UsageProblem(f"The batch has no column {text!r}.", "Name the column that holds the feedback.")
    given = {str(name): [_plain(value) for value in values] for name, values in batch.items()}
    rows = [dict(zip(given, row, strict=True)) for row in zip(*given.values(), strict=True)]
    made = [_outcome(number, row, work, text) for number, row in enumerate(rows)]
    return {
        **given,
        "result": [None if failed else outcome for outcome, failed in made],
        "error": [outcome if failed else None for outcome, failed in made],
    }


def rows(batch: Iterable[Mapping[str, Any]], work: Work, text: str) -> list[dict[str, Any]]:
    """Return the rows, each with a ``result`` or an ``error``: a JSON document, the other is ``None``."""
    found = []
    for number, row in enumerate(batch):
        outcome, failed = _outcome(number, row, work, text)
        found.append({**row, "result": None if failed else outcome, "error": outcome if failed else None})
    return found


def _outcome(number: int, row: Mapping[str, Any], work: Work, text: str) -> tuple[str, bool]:
    line = json.loads(work.line(of_mapping(number, row, text)))
    return json.dumps(line["result" if line["ok"] else "error"], ensure_ascii=False), not line["ok"]


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever an engine holds
    """Return a value of Python for one of numpy; what is missing there is ``None``."""
    value = value.item() if hasattr(value, "item") and not isinstance(value, (str, bytes)) else value
    return None if value != value else value  # noqa: PLR0124 - only "not a number" differs from itself
