"""``coach ask``: a short request for feedback where none came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import GroupedCommand, grouped

if TYPE_CHECKING:
    from coach.playbook.asking import Stage
    from coach.schemas import Tone


@click.command(cls=GroupedCommand)
@grouped(
    "The case",
    "--stage",
    type=click.Choice(["screen", "interview", "final"]),
    default="interview",
    show_default=True,
    help="How far you got.",
)
@grouped("The case", "--again", is_flag=True, help="The one follow-up, a week later. After that, let it rest.")
@grouped("The case", "--role", metavar="TEXT", help="The job you applied for.")
@grouped("The case", "--company", metavar="TEXT", help="The employer.")
@grouped("The request", "--name", metavar="TEXT", help="Your name, as you sign.")
@grouped("The request", "--to", metavar="TEXT", help="Whom you write to.")
@grouped(
    "The request",
    "--tone",
    type=click.Choice(["warm", "formal", "brief"]),
    default="warm",
    show_default=True,
    help="How it sounds.",
)
def ask(
    *, stage: Stage, again: bool, role: str | None, company: str | None, name: str | None, to: str | None, tone: Tone
) -> None:
    """Ask for feedback when none came: one short request.

    Send it within a day or two. Follow up once after a week (--again), then stop.
    """
    from coach.options import Options
    from coach.playbook.asking import write_request
    from coach.render.terminal import render_mail

    options = Options(name=name, to=to, role=role, company=company, tone=tone)
    click.echo(render_mail(write_request(stage, options, again=again)), nl=False)
