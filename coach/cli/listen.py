"""``coach listen``: what was said, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.given import Format, WriterGiven, settings_of
from coach.cli.options import GroupedCommand, input_options, listen_writer_options, output_options, sender_options

if TYPE_CHECKING:
    from coach.schemas import Feedback, Reading, Received, Sender
    from coach.settings import Settings


@click.command(cls=GroupedCommand)
@input_options
@sender_options
@listen_writer_options
@output_options
def listen(
    *,
    file: str | None,
    edit: bool,
    clipboard: bool,
    sender: Sender | None,
    received: Received | None,
    form: Format | None,
    output: str | None,
    quiet: bool,
    usage: bool,
    **given: Unpack[WriterGiven],
) -> None:
    """Show what a feedback says, point by point.

    Each point comes with its words, its kind and what it is about; everything else is shown as set aside, with the reason.
    """
    from coach.cli.input import read_input
    from coach.cli.output import check_target, chosen_format, on_terminal, tell
    from coach.cli.progress import is_watched
    from coach.cli.telling import tell_guesses, tell_key, tell_who_writes

    check_target(output)
    settings = settings_of(given, live=is_watched(quiet=quiet))
    data = read_input(file, edit=edit, clipboard=clipboard)

    from coach.intake import take_in

    feedback = take_in(data, sender, received)
    tell_who_writes(settings, "playbook_reads")
    if not quiet:
        tell_guesses(feedback)
        tell_key(settings)
    reading = _read(feedback, settings, quiet=quiet, usage=usage)
    form = chosen_format(form, output)
    _deliver(reading, form, output)
    if not quiet:
        if form == "json" or not on_terminal(output):
            for warning in reading.warnings:
                tell("warning", message=warning.message)
        if output is not None:
            tell("written_to", path=output)


def _read(feedback: Feedback, settings: Settings, *, quiet: bool, usage: bool) -> Reading:
    if settings.uses_playbook:
        from coach.listening import listen as hear

        return hear(feedback)
    from coach.cli.running import Work, run_coaching
    from coach.cli.telling import tell_outcome, tell_usage
    from coach.options import Options

    coaching, _ = run_coaching(Work(feedback, Options(), (), settings), quiet=quiet)
    if not quiet:
        tell_outcome(coaching, settings, shown=True, output=None)
    if usage:
        tell_usage(coaching.usage, settings)
    return coaching.reading


def _deliver(reading: Reading, form: Format, output: str | None) -> None:
    from coach.cli.output import colourful, columns, deliver

    if form == "json":
        from coach.render.json import render_json

        text = render_json(reading)
    elif form == "markdown":
        from coach.render.listened import render_markdown

        text = render_markdown(reading)
    else:
        from coach.render.listened import render_text

        text = render_text(reading, width=columns(output), colour=colourful(output))
    deliver(text, output)
