"""``coach prompts``: the templates that a model is asked with, and the person's own in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.models.prompts import Prompts


def _prompts() -> Prompts:
    from coach.models.prompts import Prompts
    from coach.settings import prompts_folder

    return Prompts(prompts_folder())


@click.group()
def prompts() -> None:
    """See and change the prompts that models get."""


@prompts.command("list")
def list_() -> None:
    """List the prompts and the file in force for each."""
    from coach.render.words import say

    found = _prompts()
    for name, path in found.listing():
        whose = say("prompts.own" if found.overridden(name) else "prompts.builtin")
        click.echo(f"{name:<10} {whose:<9} {path}")


@prompts.command()
@click.argument("name")
def show(name: str) -> None:
    """Print the prompt NAME as it is in force."""
    click.echo(_prompts().show(name).rstrip("\n"))


@prompts.command()
def path() -> None:
    """Print the folder in which your own prompts replace the built-in ones, file by file."""
    from coach.settings import prompts_folder

    click.echo(str(prompts_folder()))


@prompts.command()
@click.argument("name")
def edit(name: str) -> None:
    """Open your own version of the prompt NAME in your editor; a first one starts as a copy."""
    from coach.errors import UsageProblem
    from coach.files import write_atomically
    from coach.models.prompts import SUFFIX
    from coach.settings import prompts_folder

    content = _prompts().show(name)
    own = prompts_folder() / f"{name.removesuffix(SUFFIX)}{SUFFIX}"
    try:
        edited = click.edit(content, extension=SUFFIX, require_save=True)
        if edited is not None and edited != content:
            own.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(own, edited.encode())
    except click.ClickException as error:
        raise UsageProblem(
            f"The editor did not work: {error.format_message()}.", "Set EDITOR to a program that edits text."
        ) from error
    except OSError as error:
        raise UsageProblem(
            f"{own} cannot be written: {error.strerror}.", "Set COACH_HOME to a folder of yours."
        ) from error
    click.echo(str(_prompts().path(name)))
