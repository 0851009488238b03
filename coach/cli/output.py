"""Where things go: artifacts to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.errors import UsageProblem
from coach.files import write_atomically
from coach.render.safe import line
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.cli.given import Format

_BY_SUFFIX: dict[str, Format] = {
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".ics": "ics",
    ".eml": "eml",
}
_BASIC = ("text", "markdown", "json")


def on_terminal(output: str | None = None) -> bool:
    """Tell whether what is made is shown on a terminal."""
    return output is None and sys.stdout.isatty()


def chosen_format(form: Format | None, output: str | None, offered: Sequence[str] = _BASIC) -> Format:
    """Return the format that was asked for, or of those that are offered the one that goes with where it goes."""
    if form is not None:
        return form
    if output is not None:
        by_suffix = _BY_SUFFIX.get(Path(output).suffix.lower(), "markdown")
        return by_suffix if by_suffix in offered else "markdown"
    return "text" if on_terminal() else "markdown"


def colourful(output: str | None = None) -> bool:
    """Tell whether to colour: on a terminal that can, and not where ``NO_COLOR`` is set."""
    return on_terminal(output) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(output: str | None = None) -> int:
    """Return the width to write for."""
    if not on_terminal(output) and "COLUMNS" not in os.environ:
        return 80
    return shutil.get_terminal_size((80, 24)).columns


def check_target(output: str | None) -> None:
    """Raise ``UsageProblem`` for a file that cannot be written, before any work is done for it."""
    if output is None:
        return
    path = Path(output)
    if path.is_dir() or not path.parent.is_dir():
        raise UsageProblem(f"{output!r} cannot be written.", "Give -o a file in a folder that exists.")


def deliver(text: str, output: str | None = None) -> None:
    """Write what was made to stdout, or to a file in one piece; raises ``UsageProblem`` where that fails."""
    if output is None:
        try:
            if on_terminal():
                click.echo(f"\n{text}", nl=False, color=colourful())  # a free line after what stderr said
            else:
                click.echo(text.encode("utf-8", "replace"), nl=False)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whoever read has enough; the flush at exit must not complain
        return
    try:
        write_atomically(Path(output), text.encode("utf-8", "replace"))
    except OSError as error:
        raise UsageProblem(f"{output!r} cannot be written: {error.strerror}.", "Give -o another file.") from error


def tell(name: str, **values: object) -> None:
    """Say one line on stderr, in the words of this name."""
    words = line(say(f"stderr.{name}", **values))
    if sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        words = click.style(words, dim=True)
    click.echo(words, err=True)
