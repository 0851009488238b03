"""``coach respond``, ``reply``, ``questions`` and ``plan``: one paste in, and what was asked for out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.options import Given, GroupedCommand, coaching_options, options_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.coaching import Asked
    from coach.schemas import Coaching


@click.command(cls=GroupedCommand)
@coaching_options
def respond(**given: Unpack[Given]) -> None:
    """Write the reply, the questions and the plan for one feedback.

    The text comes from FILE, from standard input (- or a pipe), from the clipboard or from your editor.
    """
    _run(given, ("reply", "questions", "plan"))


@click.command(cls=GroupedCommand)
@coaching_options
def reply(**given: Unpack[Given]) -> None:
    """Write only the reply.

    In a pipe it comes as plain text, ready to send.
    """
    _run(given, ("reply",))


@click.command(cls=GroupedCommand)
@coaching_options
def questions(**given: Unpack[Given]) -> None:
    """Write only the clarifying questions."""
    _run(given, ("questions",))


@click.command(cls=GroupedCommand)
@coaching_options
def plan(**given: Unpack[Given]) -> None:
    """Write only the learning plan."""
    _run(given, ("plan",))


def _run(given: Given, artifacts: Sequence[Asked]) -> None:
    from coach.cli.input import read_input
    from coach.cli.output import check_target
    from coach.cli.progress import is_watched
    from coach.cli.telling import tell_guesses, tell_key, tell_outcome, tell_usage, tell_who_writes

    options = options_of(given)
    check_target(given["output"])
    settings = settings_of(given, live=is_watched(quiet=given["quiet"]))
    data = read_input(given["file"], edit=given["edit"], clipboard=given["clipboard"])

    from coach.intake import take_in

    feedback = take_in(data, given["sender"], given["received"])
    if given["dry_run"]:
        from coach.cli.dry_run import show_requests

        show_requests(feedback, options, settings, artifacts, given["output"])
        return
    tell_who_writes(settings)
    if not given["quiet"]:
        tell_guesses(feedback)
        tell_key(settings)

    from coach.cli.running import run_coaching

    coaching, complete = run_coaching(feedback, options, settings, artifacts, quiet=given["quiet"])
    _deliver(coaching, given, artifacts)
    if not given["quiet"]:
        tell_outcome(coaching, settings, shown=_in_front(given, artifacts), output=given["output"])
    if given["usage"]:
        tell_usage(coaching.usage, settings)
    if not complete:
        click.get_current_context().exit(Exit.INTERRUPTED)
    if any(finding.severity == "error" for finding in coaching.findings):
        click.get_current_context().exit(Exit.FINDING)


def _form(given: Given, artifacts: Sequence[Asked]) -> Literal["text", "markdown", "json", "mail"]:
    """Return the format; a reply that was asked for alone and leaves the terminal is the mail itself, ready to send."""
    from coach.cli.output import chosen_format, on_terminal

    form = chosen_format(given["form"], given["output"])
    alone = list(artifacts) == ["reply"] and not on_terminal(given["output"])
    if alone and (form == "text" or (form == "markdown" and given["form"] is None)):
        return "mail"
    return form


def _deliver(coaching: Coaching, given: Given, artifacts: Sequence[Asked]) -> None:
    from coach.cli.output import colourful, columns, deliver

    output = given["output"]
    form = _form(given, artifacts)
    if form == "json":
        from coach.render.json import render_json

        text = render_json(coaching)
    elif form == "markdown":
        from coach.render.markdown import render_markdown

        text = render_markdown(coaching)
    else:
        from coach.render.terminal import render_mail, render_text

        mail = coaching.reply if form == "mail" else None
        text = render_mail(mail) if mail else render_text(coaching, width=columns(output), colour=colourful(output))
    deliver(text, output)


def _in_front(given: Given, artifacts: Sequence[Asked]) -> bool:
    """Tell whether warnings, findings and the advice on sending are in front of the person anyway."""
    from coach.cli.output import on_terminal

    return on_terminal(given["output"]) and _form(given, artifacts) in ("text", "markdown")
