"""Looks a setup over, one thing after the other: who writes, where, whose key, does it answer, does it know the model, can it write."""

import difflib
import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, NamedTuple

from coach.errors import EndpointProblem
from coach.models.addresses import is_openai, key_source
from coach.models.endpoint import Endpoint
from coach.models.ladder import RungMemory
from coach.models.salvage import last_object
from coach.settings import FILE_NAME, Settings, read_file

_PATIENCE = 60.0
_SENTENCE = "The interview went well."
_ASKED = f'Answer with the JSON object {{"words": N}}, where N is the number of words in: {_SENTENCE}'
_WORDS = 4
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"words": {"type": "integer"}},
    "required": ["words"],
    "additionalProperties": False,
}
_NEAR = 0.5


class Seen(NamedTuple):
    """One thing that was looked at: its name in the words file, what fills it, whether it is well, and what to do where it is not."""

    name: str
    values: dict[str, object]
    well: bool = True
    hint: str = ""


async def examine(settings: Settings) -> AsyncIterator[Seen]:
    """Look the setup over and stop at the first thing without which the rest makes no sense."""
    yield Seen(f"writer_{settings.model_from}", {"model": settings.model})
    if (settings.folder / FILE_NAME).exists():
        read_file(settings.folder / FILE_NAME)
        yield Seen("file", {"path": settings.folder / FILE_NAME})
    if settings.uses_playbook:
        yield Seen("playbook", {})
        return
    endpoint = replace(settings.endpoint(None), timeout=min(settings.timeout or _PATIENCE, _PATIENCE))
    reach = "local" if settings.is_local else "masked" if settings.masks else "remote"
    yield Seen(f"endpoint_{reach}", {"url": endpoint.shown_url, "family": endpoint.profile.name})
    async for seen in _key(settings):
        yield seen
        if not seen.well:
            return
    async for seen in _models(endpoint):
        yield seen
    async for seen in _round_trip(endpoint):
        yield seen


async def _key(settings: Settings) -> AsyncIterator[Seen]:
    source = key_source(settings.base_url)
    if source is not None:
        yield Seen("key_environment", {"source": source})
    elif settings.api_key is not None:
        yield Seen("key_keyring", {})
    else:
        well = not is_openai(settings.base_url)
        yield Seen("no_key", {}, well, "" if well else "no_key")


async def _models(endpoint: Endpoint) -> AsyncIterator[Seen]:
    try:
        offered = await endpoint.offered()
    except EndpointProblem as problem:
        yield Seen("no_list", {"problem": problem.message}, well=True)
        return
    if endpoint.model in offered:
        yield Seen("model_known", {"model": endpoint.model})
    elif offered:
        near = difflib.get_close_matches(endpoint.model, offered, n=3, cutoff=_NEAR) or offered[:3]
        yield Seen("model_unlisted", {"model": endpoint.model, "near": ", ".join(near)})


async def _round_trip(endpoint: Endpoint) -> AsyncIterator[Seen]:
    """Let the model count the words of a sentence: the same way through ladder, retries and salvage as an artifact's."""
    yield Seen("sent", {"words": _ASKED})
    began = time.monotonic()
    try:
        completion = await endpoint.complete([{"role": "user", "content": _ASKED}], _SCHEMA, "doctor")
    except EndpointProblem as problem:
        yield Seen("failed", {"problem": problem.message, "advice": problem.hint}, well=False)
        if not endpoint.url.endswith("/v1") and (found := await _with_v1(endpoint)):
            yield Seen("try_v1", {"url": found}, well=False)
        return
    used = completion.usage
    yield Seen(
        "came",
        {
            "words": " ".join(completion.text.split())[:200],
            "seconds": f"{time.monotonic() - began:.1f}",
            "tokens": used.prompt_tokens + used.completion_tokens,
        },
    )
    rung = RungMemory(endpoint.memory).first(endpoint.shown_url, endpoint.model, endpoint.profile.rung)
    yield Seen(f"rung_{rung}", {})
    counted = (last_object(completion.text, frozenset({"words"})) or {}).get("words")
    yield Seen("counts" if counted == _WORDS else "weak", {"answer": json.dumps(counted)})
    if endpoint.profile.cuts:
        yield Seen("cuts", {})


async def _with_v1(endpoint: Endpoint) -> str | None:
    """Return the address with /v1 at its end, where models are listed there."""
    other = replace(endpoint, base_url=f"{endpoint.url}/v1")
    try:
        await other.offered()
    except EndpointProblem:
        return None
    return other.shown_url
