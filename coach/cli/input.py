"""Where the text comes from: a file, standard input, the clipboard or an editor."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coach.cli.errors import Exit
from coach.errors import InputProblem, UsageProblem
from coach.limits import MAX_BYTES


def read_input(file: str | None, *, edit: bool, clipboard: bool) -> bytes:
    """Return the text as it came, in bytes.

    On a terminal without any input it shows how to give it some and ends the run. Raises ``UsageProblem``.
    """
    if (file is not None) + edit + clipboard > 1:
        raise UsageProblem("The text can come from one place only.", "Give a FILE, --edit or --clipboard.")
    if edit:
        return _from_editor()
    if clipboard:
        return _from_clipboard()
    if file is not None and file != "-":
        return read_path(file)
    if file is None and (sys.stdin is None or sys.stdin.isatty()):
        _show_how()
    return _bounded(sys.stdin.buffer.read(MAX_BYTES + 1))


def read_path(file: str) -> bytes:
    """Return the content of a file; raises ``InputProblem``."""
    try:
        with Path(file).open("rb") as stream:
            return _bounded(stream.read(MAX_BYTES + 1))
    except FileNotFoundError as error:
        hint = (
            "Is this the text itself? Then pipe it in, or use --clipboard or --edit."
            if " " in file
            else "Check the name."
        )
        raise InputProblem(f"There is no file {file[:60]!r}.", hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputProblem(f"{file[:60]!r} cannot be read: {reason}.", "Give a text file or a saved mail.") from error


def _bounded(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise InputProblem(
            f"The text is larger than {MAX_BYTES // 1000} kB.", "Give only the part that holds the feedback."
        )
    return data


def _from_editor() -> bytes:
    from coach.render.words import say

    scissors = say("input.scissors")
    try:
        text = click.edit(f"\n\n{scissors}\n", extension=".txt", require_save=True)
    except click.ClickException as error:
        raise UsageProblem(
            f"The editor did not work: {error.format_message()}.", "Set EDITOR to a program that edits text."
        ) from error
    return (text or "").partition(scissors)[0].encode()


def _from_clipboard() -> bytes:
    import pyperclip

    try:
        return str(pyperclip.paste()).encode("utf-8", "replace")
    except pyperclip.PyperclipException as error:
        raise UsageProblem(
            "The clipboard cannot be read here.",
            "On Linux install xclip or wl-clipboard; or give a FILE, a pipe or --edit.",
        ) from error


def _show_how() -> None:
    from coach.render.words import say

    context = click.get_current_context()
    click.echo(say("input.how", command=context.info_name), err=True)
    context.exit(Exit.USAGE)
