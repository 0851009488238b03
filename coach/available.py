"""What can be used now: the playbook, the models of the configured endpoint, and servers that answer on this machine."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, NamedTuple

from coach.errors import EndpointProblem
from coach.models.addresses import key_for
from coach.models.endpoint import Endpoint
from coach.models.profiles import profiles
from coach.settings import PLAYBOOK, Settings

Reach = Literal["here", "local", "remote"]
_PATIENCE = 10.0
_PATIENCE_HERE = 5.0


class Offer(NamedTuple):
    """One place that can write. ``reach`` says how far the text goes; ``problem`` why it cannot be used now."""

    name: str
    base_url: str | None
    reach: Reach
    models: tuple[str, ...] = ()
    problem: str | None = None


def local_servers() -> tuple[tuple[str, str], ...]:
    """Return the names and addresses at which servers on this machine usually answer."""
    return tuple((each.name, f"http://127.0.0.1:{port}/v1") for each in profiles() for port in each.ports)


async def offers(settings: Settings, servers: Iterable[tuple[str, str]]) -> tuple[Offer, ...]:
    """Ask the configured endpoint, where there is one, and the ``servers`` on this machine at the same time."""
    playbook = Offer(PLAYBOOK, None, "here", (PLAYBOOK,))
    asked = [_configured(settings)] if not settings.uses_playbook else []
    found = await asyncio.gather(*asked, *(_server(name, url) for name, url in servers))
    known = {settings.endpoint(None).shown_url} if asked else set()
    here = [each for each in found[len(asked) :] if each.problem is None and each.base_url not in known]
    return (playbook, *found[: len(asked)], *here)


async def _configured(settings: Settings) -> Offer:
    endpoint = replace(settings.endpoint(None), timeout=min(settings.timeout or _PATIENCE, _PATIENCE))
    offer = Offer(endpoint.profile.name, endpoint.shown_url, "local" if settings.is_local else "remote")
    return await _asked(offer, endpoint)


async def _server(name: str, url: str) -> Offer:
    endpoint = Endpoint(model="", base_url=url, api_key=key_for(url), timeout=_PATIENCE_HERE)
    return await _asked(Offer(name, url, "local"), endpoint)


async def _asked(offer: Offer, endpoint: Endpoint) -> Offer:
    try:
        return offer._replace(models=await endpoint.offered())
    except EndpointProblem as problem:
        return offer._replace(problem=problem.message)
