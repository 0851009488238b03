"""The ledger as a table: one line a coaching, newest first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from coach.render import safe
from coach.render.bar import bar
from coach.render.figures import day
from coach.render.named import name_of
from coach.render.page import Page
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.ledger.views import Entry

_GAP = 2
_LEAST_NAME = 12
_BAR = 8
_STATE_COLOURS = {"interrupted": "red", "draft": "yellow", "invited": "green", "hired": "green", "answered": "cyan"}


def render_history(entries: Sequence[Entry], *, width: int, colour: bool) -> str:
    """Return the table for a terminal of this width; names that are too long are cut."""
    page = Page(width, colour=colour)
    head = [say(f"ledger.column_{name}") for name in ("id", "day", "what", "heard", "state", "plan")]
    rows = [_cells(entry) for entry in entries]
    widths = [max(cell_len(cell) for cell in column) for column in zip(head, *rows, strict=True)]
    spare = page.width - sum(widths) - _GAP * (len(widths) - 1)
    widths[2] = max(_LEAST_NAME, widths[2] + min(0, spare))
    page.mark(Text(_line(head, widths), style="dim"))
    for entry, cells in zip(entries, rows, strict=True):
        line = Text(_line(cells, widths))
        start = sum(widths[:4]) + _GAP * 4
        line.stylize(_STATE_COLOURS.get(entry.state, ""), start, start + widths[4])
        page.mark(line)
    return page.finish()


def history_json(entries: Sequence[Entry]) -> str:
    """Return the table as JSON."""
    document = [
        {
            "id": entry.named.id,
            "day": entry.named.day.isoformat(),
            "company": entry.named.company,
            "role": entry.named.role,
            "person": entry.named.person,
            "state": entry.state,
            "gaps": entry.gaps,
            "strengths": entry.strengths,
            "done": entry.share,
        }
        for entry in entries
    ]
    return safe.json(json.dumps({"schema": 1, "coachings": document}, ensure_ascii=False, indent=2)) + "\n"


def _cells(entry: Entry) -> list[str]:
    return [
        str(entry.named.id),
        day(entry.named.day, year=True),
        name_of(entry.named),
        say("ledger.heard", gaps=entry.gaps, strengths=entry.strengths),
        say(f"ledger.state.{entry.state}"),
        "" if entry.share is None else bar(entry.share, _BAR),
    ]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = [
        cell if cell_len(cell) <= width else set_cell_size(cell, width - 1) + "…"
        for cell, width in zip(cells, widths, strict=True)
    ]
    return (" " * _GAP).join(set_cell_size(cell, width) for cell, width in zip(fitted, widths, strict=True)).rstrip()
