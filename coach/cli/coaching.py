"""``coach respond``, ``reply``, ``questions`` and ``plan``: one paste in, and what was asked for out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.given import Given, check_days, my_side_of, one_line, options_of, settings_of
from coach.cli.options import EVERY, LETTER, PAGE, SCHEDULE, GroupedCommand, coaching_options, copy_option, names_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.cli.showing import Shape
    from coach.coaching import Asked


_OFFERED = {
    ("reply", "questions", "plan"): EVERY,
    ("reply",): LETTER,
    ("questions",): PAGE,
    ("plan",): SCHEDULE,
}


@click.command(cls=GroupedCommand)
@coaching_options(EVERY, copy_option, names_option)
def respond(**given: Unpack[Given]) -> None:
    """Write the reply, the questions and the plan for one feedback.

    The text comes from FILE, from standard input (- or a pipe), from the clipboard or from your editor.
    """
    _run(given, ("reply", "questions", "plan"))


@click.command(cls=GroupedCommand)
@coaching_options(LETTER, copy_option)
def reply(**given: Unpack[Given]) -> None:
    """Write only the reply.

    In a pipe it comes as plain text, ready to send.
    """
    _run(given, ("reply",))


@click.command(cls=GroupedCommand)
@coaching_options(PAGE)
def questions(**given: Unpack[Given]) -> None:
    """Write only the clarifying questions."""
    _run(given, ("questions",))


@click.command(cls=GroupedCommand)
@coaching_options(SCHEDULE, names_option)
def plan(**given: Unpack[Given]) -> None:
    """Write only the learning plan."""
    _run(given, ("plan",))


def _run(given: Given, artifacts: Sequence[Asked]) -> None:
    from coach.cli.input import read_input
    from coach.cli.output import check_target
    from coach.cli.progress import is_watched
    from coach.settings import keeps

    check_days(given)
    check_target(given["output"])
    settings = settings_of(given, live=is_watched(quiet=given["quiet"]))
    keep = given["keep"] and keeps()
    my_side = my_side_of(given["my_side"])
    data = read_input(given["file"], edit=given["edit"], clipboard=given["clipboard"])

    from coach.intake import read_ahead, take_in

    read_ahead(data)

    from coach.cli.browser import hand_over
    from coach.cli.keeping import begin, opened
    from coach.cli.running import Work, load, run_coaching
    from coach.cli.showing import Showing, put_on_clipboard, rendered
    from coach.cli.telling import tell_guesses, tell_key, tell_outcome, tell_usage, tell_who_writes
    from coach.ledger import Run

    load()
    ledger = opened() if keep and not given["dry_run"] else None  # while the encoder still reads
    options = replace(
        options_of(given),
        role=one_line(given["role"]),
        company=one_line(given["company"]),
        upset=given["upset"],
        my_side=my_side,
    )
    feedback = take_in(data, given["sender"], given["received"])
    if given["dry_run"]:
        from coach.cli.dry_run import show_requests

        show_requests(feedback, options, settings, artifacts, given["output"])
        return

    run = Run(feedback, options, tuple(artifacts), settings.model, settings.base_url)
    keeper = begin(ledger, run) if ledger is not None else None
    tell_who_writes(settings)
    if keeper is not None:
        keeper.tell_first()
    if not given["quiet"]:
        tell_guesses(feedback)
        tell_key(settings)

    work = Work(feedback, options, tuple(artifacts), settings)
    coaching, complete = run_coaching(work, quiet=given["quiet"], keeper=keeper)
    showing = Showing(
        shape=_form(given, artifacts),
        output=given["output"],
        options=options,
        with_names=given.get("with_names", False),
        ledger=keeper.ledger if keeper is not None and complete else None,
    )
    hand_over(rendered(coaching, showing), given["output"], open_page=given["open_page"])
    if given.get("copy", False):
        put_on_clipboard(coaching)
    if not given["quiet"]:
        tell_outcome(coaching, settings, shown=_in_front(given, artifacts), output=given["output"])
        if keeper is not None and complete:
            keeper.tell_where()
    if given["usage"]:
        tell_usage(coaching.usage, settings)
    if not complete:
        click.get_current_context().exit(Exit.INTERRUPTED)
    if any(finding.severity == "error" for finding in coaching.findings):
        click.get_current_context().exit(Exit.FINDING)


def _form(given: Given, artifacts: Sequence[Asked]) -> Shape:
    """Return the format; a reply that was asked for alone and leaves the terminal is the mail itself, ready to send."""
    from coach.cli.browser import page_format
    from coach.cli.output import on_terminal

    form = page_format(given["form"], given["output"], _OFFERED[tuple(artifacts)], open_page=given["open_page"])
    alone = list(artifacts) == ["reply"] and not on_terminal(given["output"])
    if alone and (form == "text" or (form == "markdown" and given["form"] is None)):
        return "mail"
    return form


def _in_front(given: Given, artifacts: Sequence[Asked]) -> bool:
    """Tell whether warnings, findings and the advice on sending are in front of the person anyway."""
    from coach.cli.output import on_terminal

    return on_terminal(given["output"]) and _form(given, artifacts) in ("text", "markdown")
