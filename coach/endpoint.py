"""Calls an OpenAI-compatible endpoint; the only file that imports openai, and only when it calls."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import os
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from coach.errors import EndpointProblem, WithheldProblem
from coach.faults import PLAYBOOK, Answer, no_completion, problem, unreachable
from coach.ladder import RUNGS, RungMemory, refuses_the_shape, response_format
from coach.schemas import Usage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from openai import AsyncOpenAI

OPENAI = "https://api.openai.com/v1"
REMOTE_TIMEOUT = 120.0
LOCAL_TIMEOUT = 900.0

Message = dict[str, str]
Finish = Literal["stop", "length"]

_CONNECT = 5.0
_LONGEST_WAIT = 60.0
_MOST_BYTES = 4_000_000
_NO_STATUS = 400


@dataclass(frozen=True, slots=True)
class Completion:
    """What the model wrote; ``finish`` is ``length`` where it was cut off. The text may be empty."""

    text: str
    finish: Finish
    usage: Usage


@dataclass(slots=True)
class Tally:
    """What the calls of one run came to. ``answered``: at least one completion came, however malformed or refused."""

    answered: bool = False
    usage: Usage = field(default_factory=Usage)

    def add(self, used: Usage) -> None:
        """Count one completion."""
        self.answered = True
        self.usage = Usage(
            calls=self.usage.calls + used.calls,
            prompt_tokens=self.usage.prompt_tokens + used.prompt_tokens,
            completion_tokens=self.usage.completion_tokens + used.completion_tokens,
        )


def is_local(base_url: str | None) -> bool:
    """Tell whether an endpoint runs on this machine."""
    host = urlsplit(base_url or OPENAI).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def is_openai(base_url: str | None) -> bool:
    """Tell whether a base URL is OpenAI's own, over TLS."""
    parts = urlsplit(base_url or OPENAI)
    host = parts.hostname or ""
    return parts.scheme == "https" and (host == "api.openai.com" or host.endswith(".api.openai.com"))


def key_for(base_url: str | None, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the key that may go to this endpoint: ``COACH_API_KEY`` to any, ``OPENAI_API_KEY`` to OpenAI only."""
    known = os.environ if environ is None else environ
    names = ("COACH_API_KEY", "OPENAI_API_KEY") if is_openai(base_url) else ("COACH_API_KEY",)
    return next((value for name in names if (value := known.get(name, "").strip())), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model answers. ``timeout`` bounds one completion with all its retries; ``memory`` is a folder for what was learned."""

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = REMOTE_TIMEOUT
    retries: int = 2
    pause: float = 0.5
    memory: Path | None = None
    tally: Tally = field(default_factory=Tally, compare=False)

    @property
    def url(self) -> str:
        """The base URL, never the one that the SDK would take from the environment."""
        return (self.base_url or OPENAI).rstrip("/")

    @property
    def where(self) -> str:
        """The host and port, without anything secret that a URL may hold."""
        parts = urlsplit(self.url)
        host = parts.hostname or self.url
        return f"{host}:{parts.port}" if parts.port else host

    @property
    def shown_url(self) -> str:
        """The base URL without a password or query in it."""
        return f"{urlsplit(self.url).scheme}://{self.where}{urlsplit(self.url).path}"

    async def complete(self, messages: Sequence[Message], schema: dict[str, Any], schema_name: str) -> Completion:
        """Return one completion; raises ``EndpointProblem``, or ``WithheldProblem`` where the model refused or a filter stepped in."""
        if is_openai(self.base_url) and not self.api_key:
            raise EndpointProblem("There is no key for OpenAI.", f"Set OPENAI_API_KEY or COACH_API_KEY; {PLAYBOOK}")
        try:
            async with asyncio.timeout(self.timeout) as bound, self._client() as client:
                body = await self._ask(client, messages, schema, schema_name, bound.when())
        except TimeoutError:
            raise EndpointProblem(
                f"{self.where} gave no answer within {self.timeout:g} s.", f"Give it longer with --timeout; {PLAYBOOK}"
            ) from None
        return self._read(body)

    def _client(self) -> AsyncOpenAI:
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient, Timeout, omit  # noqa: PLC0415 - 800 ms, only for who calls

        withheld: dict[str, Any] = {}
        if not is_openai(self.base_url):  # what the environment holds for OpenAI is for OpenAI
            ambient = [
                line.partition(":")[0].strip() for line in os.environ.get("OPENAI_CUSTOM_HEADERS", "").split("\n")
            ]
            withheld |= {name: omit for name in ("OpenAI-Organization", "OpenAI-Project", *ambient) if name}
            if self.api_key:
                withheld |= {"Authorization": f"Bearer {self.api_key}"}
        http = DefaultAsyncHttpxClient(follow_redirects=False, trust_env=not is_local(self.base_url))
        return AsyncOpenAI(
            base_url=self.url,
            api_key=self.api_key or "none",
            admin_api_key="",
            max_retries=0,
            timeout=Timeout(self.timeout, connect=_CONNECT),
            default_headers=withheld,
            http_client=http,
        )

    async def _ask(
        self,
        client: AsyncOpenAI,
        messages: Sequence[Message],
        schema: dict[str, Any],
        name: str,
        deadline: float | None,
    ) -> dict[str, Any]:
        memory = RungMemory(self.memory)
        for rung in RUNGS[RUNGS.index(memory.first(self.shown_url, self.model)) :]:
            request: dict[str, Any] = {"model": self.model, "messages": list(messages)}
            if (shape := response_format(rung, schema, name)) is not None:
                request["response_format"] = shape
            answer = await self._send(client, request, deadline)
            if shape is not None and refuses_the_shape(answer.status, answer.body):
                continue
            if not answer.good:
                raise problem(answer, where=self.where, model=self.model, key=self.api_key)
            memory.keep(self.shown_url, self.model, rung)
            found: dict[str, Any] = json.loads(answer.body)
            return found
        raise AssertionError("plain text is never refused for its shape")  # pragma: no cover

    async def _send(self, client: AsyncOpenAI, request: dict[str, Any], deadline: float | None) -> Answer:
        """Send until an answer comes that another try would not change."""
        from openai import APIConnectionError  # noqa: PLC0415

        for tries_left in range(self.retries, -1, -1):
            answer: Answer | None = None
            try:
                answer = await self._post(client, request)
            except APIConnectionError as gone:
                cause = f"{gone.__cause__!r} {gone}"
                refused = is_local(self.base_url) and "ConnectError" in cause
                if not tries_left or refused or "CERTIFICATE" in cause.upper():
                    raise unreachable(self.where, cause, local=is_local(self.base_url)) from None
            if answer is not None and (
                not tries_left
                or not answer.may_pass
                or refuses_the_shape(answer.status, answer.body)
                or _too_long(answer.wait, deadline)
            ):
                return answer
            pause = self.pause * 2 ** (self.retries - tries_left) * random.uniform(0.8, 1.2)  # noqa: S311 - no secret
            await asyncio.sleep(max(pause, (answer.wait if answer else None) or 0.0))
        raise AssertionError("the last try returns or raises")  # pragma: no cover

    async def _post(self, client: AsyncOpenAI, request: dict[str, Any]) -> Answer:
        """Send once; every HTTP answer is an ``Answer``, a 200 that holds no completion has the status of its own error."""
        import httpx2  # noqa: PLC0415 - comes with openai
        from openai import APIConnectionError, APIStatusError, omit  # noqa: PLC0415

        create: Any = client.chat.completions.with_streaming_response.create
        received = bytearray()
        headers = {} if self.api_key else {"Authorization": omit}
        try:
            async with create(**request, extra_headers=headers) as response:
                async for chunk in response.iter_bytes():
                    received += chunk
                    if len(received) > _MOST_BYTES:
                        raise no_completion(self.where, "")
        except APIStatusError as refused:
            return Answer(
                refused.status_code, refused.response.text[:_MOST_BYTES], _retry_after(refused.response.headers)
            )
        except httpx2.HTTPError as cut:
            raise APIConnectionError(message=str(cut), request=cut.request) from cut
        body = received.decode("utf-8", "replace")
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            raise no_completion(self.where, body) from None
        if isinstance(found, dict) and isinstance(found.get("choices"), list):
            return Answer(200, body)
        if isinstance(found, dict) and found.get("error"):
            code = found["error"].get("code") if isinstance(found["error"], dict) else None
            return Answer(code if isinstance(code, int) and code >= _NO_STATUS else _NO_STATUS, body)
        raise no_completion(self.where, body)

    def _read(self, body: dict[str, Any]) -> Completion:
        """Take a completion apart: length before empty, refusals and filters for themselves."""
        used = body.get("usage")
        used = used if isinstance(used, dict) else {}
        usage = Usage(
            calls=1,
            prompt_tokens=_count(used.get("prompt_tokens")),
            completion_tokens=_count(used.get("completion_tokens")),
        )
        self.tally.add(usage)
        choice = body["choices"][0] if body["choices"] and isinstance(body["choices"][0], dict) else {}
        message = choice.get("message")
        message = message if isinstance(message, dict) else {}
        text = _text(message.get("content"))
        if not text.strip():
            text = _text(message.get("reasoning_content")) or _text(message.get("reasoning"))
        finish = choice.get("finish_reason")
        if finish == "length":
            return Completion(text, "length", usage)
        if finish == "content_filter":
            raise WithheldProblem(
                f"A content filter at {self.where} kept the answer back.", f"Another model may answer; {PLAYBOOK}"
            )
        if _text(message.get("refusal")).strip():
            raise WithheldProblem("The model refused to answer.", f"Another model may answer; {PLAYBOOK}")
        return Completion(text, "stop", usage)


def _text(content: object) -> str:
    """Return a message's content, which some servers give in parts, without lone surrogates."""
    if isinstance(content, list):
        content = "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    return content.encode("utf-8", "replace").decode() if isinstance(content, str) else ""


def _count(tokens: object) -> int:
    return tokens if isinstance(tokens, int) and tokens > 0 else 0


def _retry_after(headers: Mapping[str, str]) -> float | None:
    try:
        return max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        return None


def _too_long(wait: float | None, deadline: float | None) -> bool:
    """Tell whether waiting as asked would outlast the time there is."""
    if wait is None:
        return False
    left = deadline - asyncio.get_running_loop().time() if deadline is not None else _LONGEST_WAIT
    return wait > min(left, _LONGEST_WAIT)
