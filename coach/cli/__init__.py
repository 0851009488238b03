"""The command line: a thin group that imports a command's file when that command is asked for, and click only until then."""

from __future__ import annotations

import gc
import importlib
from typing import TYPE_CHECKING, Any

import click

from coach.cli.errors import ending

if TYPE_CHECKING:
    from collections.abc import Sequence

# In the order of the help: the command, its file and its function.
COMMANDS = {
    "respond": "coach.cli.coaching:respond",
    "reply": "coach.cli.coaching:reply",
    "questions": "coach.cli.coaching:questions",
    "plan": "coach.cli.coaching:plan",
    "today": "coach.cli.practice:today",
    "done": "coach.cli.practice:done",
    "skip": "coach.cli.practice:skip",
    "replan": "coach.cli.practice:replan",
    "brief": "coach.cli.brief:brief",
    "trends": "coach.cli.trends:trends",
    "sent": "coach.cli.letters:sent",
    "answer": "coach.cli.answer:answer",
    "outcome": "coach.cli.letters:outcome",
    "history": "coach.cli.ledger:history",
    "show": "coach.cli.ledger:show",
    "resume": "coach.cli.resume:resume",
    "delete": "coach.cli.ledger:delete",
    "export": "coach.cli.ledger:export",
    "import": "coach.cli.ledger:import_",
    "batch": "coach.cli.batch:batch",
    "listen": "coach.cli.listen:listen",
    "check": "coach.cli.check:check",
    "checks": "coach.cli.checks:checks",
    "ask": "coach.cli.ask:ask",
    "models": "coach.cli.models:models",
    "doctor": "coach.cli.doctor:doctor",
    "prompts": "coach.cli.prompts:prompts",
    "schema": "coach.cli.schema:schema",
}

_GARBAGE = (
    100_000  # a run makes little garbage, and looking for it while everything is loaded takes a fifth of its time
)


class LazyGroup(click.Group):
    """Finds its commands in ``COMMANDS``, and ends every run with one of the documented exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), function)
        return command if isinstance(command, click.Command) else None

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - click's signature
    ) -> Any:  # noqa: ANN401 - click's signature
        """Run the command line; what goes wrong becomes one line on stderr and an exit code."""
        if standalone_mode:
            gc.set_threshold(_GARBAGE)

        def run() -> object:
            return super(LazyGroup, self).main(
                args,
                prog_name or "coach",
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )

        return ending(run) if standalone_mode else run()


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from coach import __version__

        click.echo(f"coach {__version__}")
        ctx.exit()


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Turn the feedback on a job rejection into a reply you can send, questions worth asking and a plan for the next weeks.

    Start with: coach respond FILE (or --clipboard, or a pipe).

    Without further setting up, everything is written on this machine and nothing leaves it.
    """
