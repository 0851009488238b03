"""``coach trends``: what employers said, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import GroupedCommand, open_option, output_options_of

if TYPE_CHECKING:
    from coach.cli.given import Format
    from coach.practice.trends import Trends

_FORMATS: tuple[Format, ...] = ("text", "json", "html")


@click.command(cls=GroupedCommand)
@output_options_of(*_FORMATS)
@open_option
def trends(*, form: Format | None, output: str | None, quiet: bool, open_page: bool) -> None:  # noqa: ARG001 - it says nothing else
    """Show what comes back across employers.

    Only what three independent sources named is called a pattern. It tells what was said, never what you are.
    """
    from coach.cli.browser import hand_over, page_format
    from coach.cli.output import check_target
    from coach.cli.shelf import open_ledger
    from coach.practice.trends import trends as put_together

    check_target(output)
    shape = page_format(form, output, _FORMATS, open_page=open_page)
    with open_ledger() as ledger:
        found = put_together(ledger)
    hand_over(_rendered(found, shape, output), output, open_page=open_page)


def _rendered(found: Trends, shape: Format, output: str | None) -> str:
    if shape == "json":
        from coach.render.trends_json import trends_json

        return trends_json(found)
    if shape == "html":
        from coach.render.html import render_trends_page

        return render_trends_page(found)
    from coach.cli.output import colourful, columns
    from coach.render.trends import render_trends

    return render_trends(found, width=columns(output), colour=colourful(output))
