"""``coach resume``: finish runs that were interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.given import Format, WriterGiven, settings_of
from coach.cli.options import GroupedCommand, listen_writer_options, output_options

if TYPE_CHECKING:
    from coach.cli.running import Work
    from coach.ledger import Arrived, Kept, Ledger
    from coach.settings import Settings


class ResumeGiven(WriterGiven):
    """The values of all options of the command."""

    coaching_id: int | None
    usage: bool
    form: Format | None
    output: str | None
    quiet: bool


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, required=False, metavar="[ID]")
@listen_writer_options
@output_options
def resume(**given: Unpack[ResumeGiven]) -> None:
    """Finish what was interrupted; without ID all of it.

    What was ready stays as it is. The rest is written by who was asked then, or by --model.
    """
    from coach.cli.keeping import Keeper
    from coach.cli.output import check_target, chosen_format, deliver, on_terminal, tell
    from coach.cli.running import run_coaching
    from coach.cli.shelf import open_ledger
    from coach.cli.showing import Showing, rendered
    from coach.cli.telling import tell_outcome, tell_usage, tell_who_writes

    output, quiet = given["output"], given["quiet"]
    check_target(output)
    made: list[str] = []
    complete = True
    with open_ledger() as ledger:
        ids = ledger.ids(waiting=True) if given["coaching_id"] is None else (given["coaching_id"],)
        waiting = [kept for kept in map(ledger.get, ids) if not kept.through]
        if not waiting:
            tell("nothing_waits")
        for kept in waiting:
            if kept.asked is None:
                continue
            work = _work(kept, given)
            tell_who_writes(work.settings)
            keeper = Keeper(ledger, kept.id)
            coaching, complete = run_coaching(work, quiet=quiet, keeper=keeper)
            showing = Showing(shape=chosen_format(given["form"], output), output=output, options=kept.options)
            made.append(rendered(coaching, showing))
            if not quiet:
                shown = on_terminal(output) and given["form"] != "json"
                tell_outcome(coaching, work.settings, shown=shown, output=output)
                if complete:
                    keeper.tell_where()
            if given["usage"]:
                tell_usage(coaching.usage, work.settings)
            if not complete:
                break
        else:
            made += [_heard(ledger, kept, given) for kept in waiting if kept.arrived]
    if made:
        deliver("\n".join(made), output)
    if not complete:
        click.get_current_context().exit(Exit.INTERRUPTED)


def _work(kept: Kept, given: ResumeGiven) -> Work:
    """Return what is left to do, by who was asked then where nobody else is named."""
    from coach.cli.running import Work

    settings = _settings(kept, given)
    ready = {part.name: (part.draft, part.by) for part in kept.parts}
    return Work(kept.feedback, kept.options, kept.asked or (), settings, ready)


def _heard(ledger: Ledger, kept: Kept, given: ResumeGiven) -> str:
    """Hear the answers to a coaching that came in and were not heard to the end; return what they bring."""
    from coach.cli.hearing import Incoming, hear, rendered_round
    from coach.cli.output import chosen_format
    from coach.cli.telling import tell_round, tell_usage, tell_who_writes
    from coach.ledger.views import done_words

    rounds: list[str] = []
    for arrived in kept.arrived:
        now = ledger.get(kept.id)
        if now.coaching is None:
            continue
        settings = _settings(arrived, given)
        tell_who_writes(settings, "playbook_reads")
        heard = hear(ledger, Incoming(now, now.coaching, arrived, settings), quiet=given["quiet"])
        form = chosen_format(given["form"], given["output"])
        rounds.append(rendered_round(now.coaching, heard, done_words(ledger), form, given["output"]))
        if not given["quiet"]:
            tell_round(heard, settings)
        if given["usage"]:
            tell_usage(heard.usage, settings)
    return "\n".join(rounds)


def _settings(asked: Kept | Arrived, given: ResumeGiven) -> Settings:
    """Return who is to write: who is named now, else who was asked then."""
    from coach.cli.progress import is_watched

    writer: WriterGiven = {
        "model": given["model"] or asked.model,
        "base_url": given["base_url"] or asked.base_url,
        "timeout": given["timeout"],
        "no_mask": given["no_mask"],
    }
    return settings_of(writer, live=is_watched(quiet=given["quiet"]))
