"""The report over many feedbacks, for the terminal and as JSON; as a page it is in ``coach.render.html``."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.text import Text

from coach.render import safe
from coach.render.bar import bar
from coach.render.page import Page, text
from coach.render.words import count, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.batches.report import Figure, Grouping, Report

_BAR = 12
_COLOURS = {"gap": "yellow", "strength": "green", "fit": "blue", "logistics": "cyan", "vague": "dim"}


def render_report(report: Report, *, width: int, colour: bool) -> str:
    """Return the report as terminal text of this width."""
    page = Page(width, colour=colour)
    page.heading(say("report.title"))
    page.item(text(size(report)))
    page.heading(say("report.heard"))
    for figure in (*report.kinds, report.silent, report.sensitive):
        page.item(text(say(f"report.kind.{figure.name}")), first=_lead(figure, _COLOURS.get(figure.name, "dim")))
    for topics in report.topics:
        if topics.figures or topics.rare:
            page.heading(say(f"report.topics.{topics.kind}"))
            for figure in topics.figures:
                page.item(text(figure.name), first=_lead(figure, _COLOURS[topics.kind]))
            if topics.rare:
                page.item(text(rare(topics.rare), "dim"))
    for grouping in report.groupings:
        page.heading(say("report.groups", column=safe.line(grouping.column)))
        for figure in shown(grouping):
            page.item(text(figure.name), first=_lead(figure, "dim"), aside=how_many(figure))
        if not shown(grouping):
            page.item(text(say("report.no_groups")))
    page.blank()
    page.item(text(say("report.foot"), "dim"))
    return page.finish()


def report_json(report: Report) -> str:
    """Return the report as JSON; a figure of fewer than five is ``null``."""
    return safe.json(json.dumps({"schema": 1, **asdict(report)}, ensure_ascii=False, indent=2)) + "\n"


def size(report: Report) -> str:
    """Return how many feedbacks there are, and how many could not be heard."""
    feedbacks = count("feedback", report.feedbacks)
    if report.failed == 0:
        return feedbacks
    return say("report.failed", feedbacks=feedbacks, failed=report.failed or say("report.few"))


def how_many(figure: Figure) -> str:
    """Return in how many of how many feedbacks something was heard."""
    return say("report.of", n=say("report.few") if figure.number is None else figure.number, all=figure.of)


def rare(number: int) -> str:
    """Say how many topics are left out."""
    return say("report.rare.one" if number == 1 else "report.rare.many", n=number)


def shown(grouping: Grouping) -> Iterable[Figure]:
    """Return the groups and, where there is one, what is left of the small ones."""
    return (*grouping.groups, *([grouping.rest] if grouping.rest is not None else []))


def _lead(figure: Figure, style: str) -> Text:
    share = say("report.few") if figure.share is None else bar(figure.share, _BAR)
    return Text(f"{share:<{_BAR + 7}}", style=style)
