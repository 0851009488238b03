"""``coach answer``: what came back to the questions, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import Format, GroupedCommand, input_options, output_options

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.rounds import SecondRound
    from coach.schemas import Coaching


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, metavar="ID")
@input_options
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
) -> None:
    """Hear the answer to your questions and revise the plan by it.

    What is now specific becomes concrete, what fell away is dropped with its reason, done work stays done. Everything happens on this machine.
    """
    from coach.answering import Standing
    from coach.answering import answer as hear
    from coach.cli.clock import today
    from coach.cli.input import read_input
    from coach.cli.output import check_target, chosen_format, deliver, tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.intake import take_in
    from coach.ledger.views import done_words
    from coach.practice.facts import read_facts

    check_target(output)
    with open_ledger() as ledger:
        kept = ledger.get(coaching_id)
        if kept.coaching is None:
            raise UsageProblem(f"Coaching {coaching_id} is not finished.", f"First: coach resume {coaching_id}.")
        if not kept.coaching.reading.points:
            raise UsageProblem("There was no feedback yet that this could answer.", "Give it to coach respond instead.")
        feedback = take_in(read_input(file, edit=edit, clipboard=clipboard), kept.feedback.sender)
        if any(known.round.reading.feedback.text == feedback.text for known in kept.answers):
            raise UsageProblem("This answer was heard already.", f"coach show {coaching_id} shows the plan.")
        if not quiet:
            tell("playbook_reads")
        settled = {words for _, words in read_facts(ledger).settled()}
        done = done_words(ledger)
        heard = hear(Standing(kept.coaching, kept.options, settled, today()), feedback)
        ledger.add_answer(coaching_id, today(), heard)
    deliver(_rendered(kept.coaching, heard, done, chosen_format(form, output), output), output)


def _rendered(coaching: Coaching, heard: SecondRound, done: Collection[str], form: Format, output: str | None) -> str:
    from coach.cli.output import colourful, columns

    if form == "json":
        from coach.render.json import render_json

        return render_json(heard)
    if form == "markdown":
        from coach.render.answered_markdown import render_markdown

        return render_markdown(coaching, heard, done)
    from coach.render.answered import render_text

    return render_text(coaching, heard, width=columns(output), colour=colourful(output), done=done)
