"""The page of what was heard across many feedbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.render.heard_together import how_many, rare, shown, size
from coach.render.html.sheet import fill

if TYPE_CHECKING:
    from coach.batches.report import Report


def render_report_page(report: Report) -> str:
    """Return the page."""
    return fill("report.html.j2", report=report, size=size(report), how_many=how_many, rare=rare, shown=shown)
