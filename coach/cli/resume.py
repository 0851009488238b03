"""``coach resume``: finish runs that were interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import Format, GroupedCommand, listen_writer_options, output_options

if TYPE_CHECKING:
    from coach.cli.keeping import Keeper
    from coach.ledger import Kept
    from coach.schemas import Coaching
    from coach.settings import Settings


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, required=False, metavar="[ID]")
@listen_writer_options
@output_options
def resume(
    *,
    coaching_id: int | None,
    model: str | None,
    base_url: str | None,
    timeout: float | None,
    no_mask: bool,
    usage: bool,
    form: Format | None,
    output: str | None,
    quiet: bool,
) -> None:
    """Finish what was interrupted; without ID all of it.

    What was ready stays as it is. The rest is written by who was asked then, or by --model.
    """
    from dataclasses import replace

    from coach.cli.keeping import Keeper
    from coach.cli.output import check_target, chosen_format, deliver, on_terminal, tell
    from coach.cli.shelf import open_ledger
    from coach.cli.showing import Showing, rendered
    from coach.cli.telling import tell_outcome, tell_usage, tell_who_writes
    from coach.settings import Settings

    check_target(output)
    with open_ledger() as ledger:
        ids = ledger.ids(waiting=True) if coaching_id is None else (coaching_id,)
        waiting = [kept for kept in map(ledger.get, ids) if not kept.through]
        if not waiting:
            tell("nothing_waits")
        made = []
        for kept in waiting:
            found = Settings.resolve(model or kept.model, base_url or kept.base_url)
            settings = replace(found, timeout=timeout, masking=not no_mask)
            tell_who_writes(settings)
            keeper = Keeper(ledger, kept.id)
            coaching = _finish(kept, settings, keeper)
            showing = Showing(shape=chosen_format(form, output), output=output, options=kept.options)
            made.append(rendered(coaching, showing))
            if not quiet:
                tell_outcome(coaching, settings, shown=on_terminal(output) and form != "json", output=output)
                keeper.tell_where()
            if usage:
                tell_usage(coaching.usage, settings)
    if made:
        deliver("\n".join(made), output)


def _finish(kept: Kept, settings: Settings, keeper: Keeper) -> Coaching:
    from coach.cli.running import run
    from coach.coaching import Written, coach

    ready = {part.name: Written(part.draft, part.by) for part in kept.parts}
    writer = settings.writer(kept.feedback, kept.options)
    coaching = run(coach(kept.feedback, kept.options, writer, kept.asked or (), keeper, ready=ready))
    keeper.finish(coaching)
    return coaching
