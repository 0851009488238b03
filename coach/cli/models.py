"""``coach models``: who can write now, and who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from coach.available import Offer
    from coach.settings import Settings


@click.group(invoke_without_command=True)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How it is listed.")
@click.pass_context
def models(context: click.Context, form: Literal["text", "json"]) -> None:
    """List who can write now, or choose who does.

    The playbook, the models of your endpoint, and servers that answer on this machine; each with how far a text would go.
    """
    if context.invoked_subcommand is not None:
        return
    from coach import available
    from coach.cli.output import deliver
    from coach.cli.running import run
    from coach.settings import Settings

    settings = Settings.resolve()
    found = run(available.offers(settings, available.local_servers()))
    deliver(_as_json(found, settings) if form == "json" else _as_text(found, settings))


def _as_text(found: tuple[Offer, ...], settings: Settings) -> str:
    from coach.render.safe import line
    from coach.render.words import say

    lines = []
    for offer in found:
        where = "" if offer.base_url is None else f" {line(offer.base_url)}"
        lines.append(f"{offer.name}{where}: {say(f'offer.{offer.reach}')}")
        if offer.problem is not None:
            lines.append(f"  {line(offer.problem)}")
        elif not offer.models:
            lines.append(f"  {say('offer.no_models')}")
        named = offer.models if offer.base_url is not None else ()
        lines += [f"{'*' if _in_force(model, offer, settings) else ' '} {line(model)}" for model in named]
    lines += ["", say("offer.in_force", model=line(settings.model)), say("offer.how")]
    return "\n".join(lines) + "\n"


def _as_json(found: tuple[Offer, ...], settings: Settings) -> str:
    import json

    from coach.render import safe

    document = {"schema": 1, "in_force": settings.model, "offers": [offer._asdict() for offer in found]}
    return safe.json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _in_force(model: str, offer: Offer, settings: Settings) -> bool:
    from coach.models.addresses import shown_url

    return model == settings.model and offer.base_url == shown_url(settings.base_url)


@models.command()
@click.argument("name")
@click.option("--base-url", metavar="URL", help="The OpenAI-compatible endpoint it answers at.")
def use(name: str, base_url: str | None) -> None:
    """Let the model NAME write from now on, or 'playbook' to write on this machine again.

    Only the name and the endpoint are kept; keys stay in the environment (COACH_API_KEY, or OPENAI_API_KEY for OpenAI) or in the
    system's keyring.
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
