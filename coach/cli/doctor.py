"""``coach doctor``: what is wrong with a setup, in plain words, and one tiny round trip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.given import WriterGiven, settings_of
from coach.cli.options import GroupedCommand, doctor_options

if TYPE_CHECKING:
    from coach.examination import Seen
    from coach.settings import Settings


@click.command(cls=GroupedCommand)
@doctor_options
def doctor(**given: Unpack[WriterGiven]) -> None:
    """Tell what is wrong with the setup.

    One tiny question tries it; nothing of yours is sent. Ends with 3 where no answer came.
    """
    from coach.cli.running import run

    if not run(_show(settings_of(given))):
        click.get_current_context().exit(Exit.NO_COMPLETION)


async def _show(settings: Settings) -> bool:
    from coach.examination import examine

    well = True
    async for seen in examine(settings):
        click.echo(_line(seen))
        well = well and seen.well
    return well


def _line(seen: Seen) -> str:
    from coach.render.safe import line
    from coach.render.words import say

    sign = say(f"doctor.sign.{'well' if seen.well else 'ill'}")
    words = say(f"doctor.{seen.name}", **{name: line(str(value)) for name, value in seen.values.items()})
    hint = f" {say(f'doctor.hint.{seen.hint}')}" if seen.hint else ""
    return f"{sign} {words}{hint}"
