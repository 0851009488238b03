"""``coach models``: which model writes."""

from __future__ import annotations

import click


@click.group()
def models() -> None:
    """Choose who writes."""


@models.command()
@click.argument("name")
@click.option("--base-url", metavar="URL", help="The OpenAI-compatible endpoint it answers at.")
def use(name: str, base_url: str | None) -> None:
    """Let the model NAME write from now on, or 'playbook' to write on this machine again.

    Only the name and the endpoint are kept; keys stay in the environment (COACH_API_KEY, or OPENAI_API_KEY for OpenAI).
    """
    from coach.cli.output import tell
    from coach.cli.telling import tell_who_writes
    from coach.errors import UsageProblem
    from coach.settings import Settings, check_url, config_folder, write_setting

    if not name.strip() or not name.isprintable():
        raise UsageProblem(f"{name!r} is no model's name.", "Give the name that the endpoint knows it by.")
    values = {"model": name.strip()}
    if base_url is not None:
        check_url(base_url)
        values["base_url"] = base_url
    path = write_setting(config_folder(), **values)
    tell("model_used", model=name.strip(), path=path)
    tell_who_writes(Settings.resolve())
