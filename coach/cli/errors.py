"""How a run ends: an error is one line that says what happened and what to do, and one of the documented exit codes."""

from __future__ import annotations

import io
import os
import sys
import threading
from enum import IntEnum
from typing import TYPE_CHECKING, NoReturn

import click

from coach.errors import CoachError, EndpointProblem

if TYPE_CHECKING:
    from collections.abc import Callable


class Exit(IntEnum):
    """The exit codes of the command line."""

    DONE = 0
    FINDING = 1
    USAGE = 2
    NO_COMPLETION = 3
    BUG = 70
    INTERRUPTED = 130


def ending(run: Callable[[], object]) -> NoReturn:
    """Run a command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = run()
        sys.stdout.flush()
    except CoachError as error:
        _complain(error.message, _hint(error))
        code = error.exit_code
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "coach"
        _complain(error.format_message(), f"Try '{command} --help'.")
        code = Exit.USAGE
    except click.ClickException as error:
        _complain(error.format_message())
        code = Exit.USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("", err=True)
        code = Exit.INTERRUPTED
    except OSError as error:
        code = _refused_by_the_system(error)
    except Exception as error:  # noqa: BLE001 - the last resort: users see no traceback, and no text of theirs in one
        if os.environ.get("COACH_DEBUG"):
            import traceback

            traceback.print_exc()
        _complain(
            f"coach has a fault ({type(error).__name__}).", "Set COACH_DEBUG=1 to see where, and please report it."
        )
        code = Exit.BUG
    _end(code if isinstance(code, int) else Exit.DONE)


def _end(code: int) -> NoReturn:
    """End the process; after Ctrl-C without waiting for a thread that still looks up a name, as the interpreter would."""
    if code == Exit.INTERRUPTED and any(thread.name.startswith("asyncio_") for thread in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _refused_by_the_system(error: OSError) -> Exit:
    _complain(f"{error.strerror or type(error).__name__}{f': {error.filename}' if error.filename else ''}.")
    return Exit.USAGE


def _hint(error: CoachError) -> str:
    if isinstance(error, EndpointProblem) and "-m playbook" not in error.hint:
        return f"{error.hint} '-m playbook' writes without a model.".strip()
    return error.hint


def _complain(message: str, hint: str = "") -> None:
    from coach.render.safe import line

    click.echo(line(f"Error: {message} {hint}"), err=True)
