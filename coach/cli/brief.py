"""``coach brief``: one page before the next interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import GroupedCommand, day, grouped

if TYPE_CHECKING:
    import datetime as dt


@click.command(cls=GroupedCommand)
@grouped("When", "--for", "interview", callback=day, required=True, metavar="DATE", help="The day of the interview.")
def brief(*, interview: dt.date) -> None:
    """Make one page to read before an interview.

    Strengths that employers named, what you practised with what came of it, and a truthful answer to "what have you been working on?".
    """
    from coach.cli.clock import today
    from coach.cli.output import colourful, columns, deliver
    from coach.cli.shelf import open_ledger
    from coach.practice.brief import interview_page
    from coach.render.interview import render_interview

    with open_ledger() as ledger:
        page = interview_page(ledger, today(), interview)
    deliver(render_interview(page, width=columns(), colour=colourful()))
