"""``coach check``: the person's own draft, read like a linter would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.errors import Exit
from coach.cli.options import Format, GroupedCommand, grouped, input_options, output_options

if TYPE_CHECKING:
    from coach.schemas import Checked, Reading


@click.command(cls=GroupedCommand)
@input_options
@grouped(
    "The check",
    "--feedback",
    metavar="FILE",
    help="The feedback that the draft answers: names, figures and claims are held against it.",
)
@grouped("The check", "--ignore", metavar="RULE", multiple=True, help="Leave one rule out; may be given again.")
@output_options
def check(
    *,
    file: str | None,
    edit: bool,
    clipboard: bool,
    feedback: str | None,
    ignore: tuple[str, ...],
    form: Format | None,
    output: str | None,
    quiet: bool,
) -> None:
    """Check your own draft of a reply before you send it.

    Ends with 1 where a finding of severity error remains, and with 0 otherwise.
    """
    from coach.cli.input import read_input
    from coach.cli.output import check_target, chosen_format, tell

    check_target(output)
    data = read_input(file, edit=edit, clipboard=clipboard)

    from coach.checks import check_draft
    from coach.intake import take_in

    draft = take_in(data).text
    checked = check_draft(draft, _reading(feedback), frozenset(ignore))
    if not quiet:
        tell("checks_here")
    _deliver(checked, draft, chosen_format(form, output), output)
    if output is not None and not quiet:
        tell("written_to", path=output)
    if not checked.ok:
        click.get_current_context().exit(Exit.FINDING)


def _reading(feedback: str | None) -> Reading | None:
    if feedback is None:
        return None
    from coach.cli.input import read_path
    from coach.intake import take_in
    from coach.listening import listen

    return listen(take_in(read_path(feedback)))


def _deliver(checked: Checked, draft: str, form: Format, output: str | None) -> None:
    from coach.cli.output import colourful, columns, deliver

    if form == "json":
        from coach.render.json import render_json

        text = render_json(checked)
    elif form == "markdown":
        from coach.render.checked import render_markdown

        text = render_markdown(checked, draft)
    else:
        from coach.render.checked import render_text

        text = render_text(checked, draft, width=columns(output), colour=colourful(output))
    deliver(text, output)
