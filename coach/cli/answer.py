"""``coach answer``: what came back to the questions, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.given import Format, WriterGiven, settings_of
from coach.cli.options import GroupedCommand, input_options, listen_writer_options, output_options

if TYPE_CHECKING:
    from coach.ledger import Arrived, Kept
    from coach.schemas import Coaching, Feedback
    from coach.settings import Settings


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, metavar="ID")
@input_options
@listen_writer_options
@output_options
def answer(
    *,
    coaching_id: int,
    file: str | None,
    edit: bool,
    clipboard: bool,
    form: Format | None,
    output: str | None,
    quiet: bool,
    usage: bool,
    **given: Unpack[WriterGiven],
) -> None:
    """Hear the answer to your questions and revise the plan by it.

    What is now specific becomes concrete, what fell away is dropped with its reason, done work stays done, and a short thank-you is written.
    """
    from coach.cli.hearing import Incoming, hear, rendered_round
    from coach.cli.input import read_input
    from coach.cli.output import check_target, chosen_format, deliver, tell
    from coach.cli.progress import is_watched
    from coach.cli.shelf import open_ledger
    from coach.cli.telling import tell_key, tell_round, tell_usage, tell_who_writes
    from coach.intake import take_in
    from coach.ledger.views import done_words

    check_target(output)
    settings = settings_of(given, live=is_watched(quiet=quiet))
    with open_ledger() as ledger:
        kept = ledger.get(coaching_id)
        coaching = _answerable(kept)
        feedback = take_in(read_input(file, edit=edit, clipboard=clipboard), kept.feedback.sender)
        arrived = _arrived(kept, feedback, settings)
        ledger.add_arrived(coaching_id, arrived)  # before anything slow begins
        tell_who_writes(settings, "playbook_reads")
        if not quiet:
            tell_key(settings)
        heard = hear(ledger, Incoming(kept, coaching, arrived, settings), quiet=quiet)
        done = done_words(ledger)
    deliver(rendered_round(coaching, heard, done, chosen_format(form, output), output), output)
    if not quiet:
        tell_round(heard, settings)
        if output is not None:
            tell("written_to", path=output)
    if usage:
        tell_usage(heard.usage, settings)
    if any(finding.severity == "error" for finding in heard.findings):
        click.get_current_context().exit(Exit.FINDING)


def _answerable(kept: Kept) -> Coaching:
    """Return the coaching that an answer can belong to; raises ``UsageProblem`` where there is none."""
    from coach.errors import UsageProblem

    if kept.coaching is None:
        raise UsageProblem(f"Coaching {kept.id} is not finished.", f"First: coach resume {kept.id}.")
    if not kept.coaching.reading.points:
        raise UsageProblem("There was no feedback yet that this could answer.", "Give it to coach respond instead.")
    return kept.coaching


def _arrived(kept: Kept, feedback: Feedback, settings: Settings) -> Arrived:
    """Return the answer as it is kept: with what is ready where it came in before; raises ``UsageProblem`` where it was heard already."""
    from coach.cli.clock import today
    from coach.errors import UsageProblem
    from coach.ledger import Arrived

    if any(known.round.reading.feedback.text == feedback.text for known in kept.answers):
        raise UsageProblem("This answer was heard already.", f"coach show {kept.id} shows the plan.")
    new = Arrived(day=today(), feedback=feedback, model=settings.model, base_url=settings.base_url)
    same = (known for known in kept.arrived if known.feedback.text == feedback.text and known.model == new.model)
    return next(same, new)
