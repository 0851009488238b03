"""Calls an OpenAI-compatible endpoint; the only file that imports openai, and only when it calls."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
from contextlib import AbstractAsyncContextManager, aclosing, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from coach.errors import EndpointProblem
from coach.models.addresses import OPENAI, host, is_local, is_openai, shown_url
from coach.models.completion import Completion, Stream, Tally, completion_of, usage_of
from coach.models.faults import PLAYBOOK, Answer, no_completion, problem, unreachable
from coach.models.ladder import RUNGS, RungMemory, refuses_the_shape, response_format
from coach.models.profiles import Profile, profile_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from pathlib import Path

    from openai import AsyncOpenAI

    from coach.models.masking import Mask

REMOTE_TIMEOUT = 120.0
LOCAL_TIMEOUT = 900.0

Message = dict[str, str]

_CONNECT = 5.0
_LONGEST_WAIT = 60.0
_MOST_BYTES = 4_000_000
_NO_STATUS = 400
_REFUSED = frozenset({400, 422})
_CHARACTERS_A_TOKEN = 4
_CUT = 0.5
_STREAMED = {"stream": True, "stream_options": {"include_usage": True}}


class Way(Protocol):
    """What every request of many runs goes through: it may know the answer, hold the request back for a while, or send it otherwise."""

    async def send(self, request: Mapping[str, Any], post: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer to a request; ``post`` sends it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model answers, for one run.

    ``timeout`` bounds all calls of the run together, from the first on, with all retries. ``mask`` hides what identifies people in
    everything that is sent, and puts it back into what comes. ``live`` asks for answers piece by piece, so that their growth shows
    in the tally. ``memory`` is a folder for what was learned about the endpoint.

    Among many runs, ``client`` is shared and closed by who made it, and requests go through a ``way``, which bounds their time.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = REMOTE_TIMEOUT
    retries: int = 2
    pause: float = 0.5
    live: bool = False
    mask: Mask | None = field(default=None, repr=False)
    memory: Path | None = None
    client: AsyncOpenAI | None = field(default=None, repr=False)
    way: Way | None = field(default=None, repr=False)
    tally: Tally = field(default_factory=Tally, compare=False)

    @property
    def url(self) -> str:
        """The base URL, never the one that the SDK would take from the environment."""
        return (self.base_url or OPENAI).rstrip("/")

    @property
    def where(self) -> str:
        """The host and port, without anything secret that a URL may hold."""
        return host(self.url)

    @property
    def shown_url(self) -> str:
        """The base URL without a password or query in it."""
        return shown_url(self.url)

    @property
    def profile(self) -> Profile:
        """What is known of this family of endpoints."""
        return profile_of(self.url)

    async def complete(self, messages: Sequence[Message], schema: dict[str, Any], schema_name: str) -> Completion:
        """Return one completion; raises ``EndpointProblem``, or ``WithheldProblem`` where the model refused or a filter stepped in."""
        sent = self.as_sent(messages)
        self.tally.arriving[schema_name] = 0
        try:
            async with asyncio.timeout(self._left()) as bound, self._connected() as client:
                body = await self._ask(client, sent, schema, schema_name, bound.when())
        except TimeoutError:
            raise self._out_of_time() from None
        finally:
            self.tally.arriving.pop(schema_name, None)
        self._count(body, sent)
        completion = completion_of(body, self.where)
        if self.mask is None:
            return completion
        return Completion(self.mask.restore(completion.text), completion.finish, completion.usage)

    async def offered(self) -> tuple[str, ...]:
        """Return the names of the models that the endpoint lists; raises ``EndpointProblem``."""
        from openai import APIConnectionError, APIStatusError, omit  # noqa: PLC0415 - 800 ms, only for who calls

        headers = {} if self.api_key else {"Authorization": omit}
        client = self.connect()
        listing = client.models.with_raw_response.list  # loads more of the SDK, which is not on the endpoint's time
        try:
            async with asyncio.timeout(self._left()), client:
                found = await listing(extra_headers=headers)
                listed = json.loads(found.http_response.text)
        except TimeoutError:
            raise self._out_of_time() from None
        except APIConnectionError as gone:
            raise unreachable(self.where, f"{gone.__cause__!r} {gone}", local=is_local(self.base_url)) from None
        except APIStatusError as refused:
            answer = Answer(refused.status_code, refused.response.text[:_MOST_BYTES])
            raise problem(answer, where=self.where, model=self.model, key=self.api_key) from None
        except (ValueError, RecursionError):
            raise no_completion(self.where, "") from None
        models = listed.get("data") if isinstance(listed, dict) else listed
        names = [each.get("id") for each in models if isinstance(each, dict)] if isinstance(models, list) else []
        return tuple(sorted(name for name in names if isinstance(name, str)))

    def as_sent(self, messages: Sequence[Message]) -> list[Message]:
        """Return the messages as they leave: with stand-ins where there is a mask."""
        if self.mask is None:
            return list(messages)
        return [{name: self.mask.hide(words) for name, words in message.items()} for message in messages]

    def request(self, messages: Sequence[Message], schema: dict[str, Any], schema_name: str) -> dict[str, Any]:
        """Return the body of a first request, as it would leave for an endpoint of which nothing was learned yet."""
        shape = response_format(self.profile.rung, schema, schema_name, self.profile.object)
        return {
            "model": self.model,
            "messages": self.as_sent(messages),
            "response_format": shape,
            **self.profile.request,
        }

    def _left(self) -> float | None:
        """Return the seconds that this run still has, and start its clock with the first call; ``None`` where its way bounds them."""
        if is_openai(self.base_url) and not self.api_key:
            raise EndpointProblem("There is no key for OpenAI.", f"Set OPENAI_API_KEY or COACH_API_KEY; {PLAYBOOK}")
        if self.way is not None:
            return None
        now = time.monotonic()
        if self.tally.began is None:
            self.tally.began = now
        return self.tally.began + self.timeout - now

    def _out_of_time(self) -> EndpointProblem:
        return EndpointProblem(
            f"{self.where} gave no answer within {self.timeout:g} s.", f"Give it longer with --timeout; {PLAYBOOK}"
        )

    def _connected(self) -> AbstractAsyncContextManager[AsyncOpenAI]:
        return nullcontext(self.client) if self.client is not None else self.connect()

    def connect(self) -> AsyncOpenAI:
        """Return a client for this endpoint, which is to be closed."""
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient, Timeout, omit  # noqa: PLC0415

        withheld: dict[str, Any] = {}
        if not is_openai(self.base_url):  # what the environment holds for OpenAI is for OpenAI
            ambient = [
                line.partition(":")[0].strip() for line in os.environ.get("OPENAI_CUSTOM_HEADERS", "").split("\n")
            ]
            withheld |= {name: omit for name in ("OpenAI-Organization", "OpenAI-Project", *ambient) if name}
            if self.api_key:
                withheld |= {"Authorization": f"Bearer {self.api_key}"}
        secure = self.url.startswith("https:")  # the certificates take 50 ms to load
        http = DefaultAsyncHttpxClient(follow_redirects=False, trust_env=not is_local(self.base_url), verify=secure)
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
        memory, top = RungMemory(self.memory), self.profile.rung
        for rung in RUNGS[RUNGS.index(memory.first(self.shown_url, self.model, top)) :]:
            request: dict[str, Any] = {"model": self.model, "messages": list(messages)}
            if (shape := response_format(rung, schema, name, self.profile.object)) is not None:
                request["response_format"] = shape
            answer = await self._without_what_is_declined(client, request, name, deadline)
            if shape is not None and refuses_the_shape(answer.status, answer.body):
                continue
            if not answer.good:
                raise problem(answer, where=self.where, model=self.model, key=self.api_key)
            memory.keep(self.shown_url, self.model, rung, top)
            found: dict[str, Any] = json.loads(answer.body)
            return found
        raise AssertionError("plain text is never refused for its shape")  # pragma: no cover

    async def _without_what_is_declined(
        self, client: AsyncOpenAI, request: dict[str, Any], name: str, deadline: float | None
    ) -> Answer:
        """Send, and again without the optional parameters that the refusal names; they stay left out for the rest of the run."""
        while True:
            wanted = self.profile.request | (_STREAMED if self.live else {})
            optional = {key: value for key, value in wanted.items() if key not in self.tally.declined}
            answer = await self._send(client, request | optional, name, deadline)
            named = {key for key in optional if key in answer.body} if answer.status in _REFUSED else set()
            if not named:
                return answer
            self.tally.declined |= named | (set(_STREAMED) if "stream" in named else set())

    async def _send(self, client: AsyncOpenAI, request: dict[str, Any], name: str, deadline: float | None) -> Answer:
        """Send until an answer comes that another try would not change."""
        from openai import APIConnectionError  # noqa: PLC0415

        for tries_left in range(self.retries, -1, -1):
            answer: Answer | None = None
            try:
                answer = await self._through(client, request, name)
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

    async def _through(self, client: AsyncOpenAI, request: dict[str, Any], name: str) -> Answer:
        if self.way is None:
            return await self._post(client, request, name)
        return await self.way.send(request, lambda: self._post(client, request, name))

    async def _post(self, client: AsyncOpenAI, request: dict[str, Any], name: str) -> Answer:
        """Send once; every HTTP answer is an ``Answer``, a 200 that holds no completion has the status of its own error."""
        import httpx2  # noqa: PLC0415 - comes with openai
        from openai import APIConnectionError, APIStatusError, omit  # noqa: PLC0415

        received, stream = bytearray(), Stream()
        to: Any = {"cast_to": httpx2.Response, "stream": True}  # as it comes
        if not self.api_key:
            to["options"] = {"headers": {"Authorization": omit}}
        try:  # not by ``create``, which looks through all that is sent
            async with aclosing(await client.post("/chat/completions", body=request, **to)) as response:
                streamed = response.headers.get("content-type", "").startswith("text/event-stream")
                async for chunk in response.aiter_bytes():
                    received += chunk
                    if len(received) > _MOST_BYTES:
                        raise no_completion(self.where, "")
                    if streamed:
                        stream.feed(chunk)
                        self.tally.arriving[name] = stream.characters
        except APIStatusError as refused:
            return Answer(
                refused.status_code, refused.response.text[:_MOST_BYTES], _retry_after(refused.response.headers)
            )
        except httpx2.HTTPError as cut:
            raise APIConnectionError(message=str(cut), request=cut.request) from cut
        body = json.dumps(stream.body()) if streamed else received.decode("utf-8", "replace")
        return self._understood(body)

    def _understood(self, body: str) -> Answer:
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

    def _count(self, body: dict[str, Any], sent: Sequence[Message]) -> None:
        """Count a completion; where the family cuts long prompts silently, see whether the run's first one was."""
        used = usage_of(body)
        if self.profile.cuts and not self.tally.answered and used.prompt_tokens:
            expected = sum(len(message["content"]) for message in sent) / _CHARACTERS_A_TOKEN
            self.tally.prompt_was_cut = used.prompt_tokens < _CUT * expected
        self.tally.add(used)


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
