"""A model at many records: so many at once, at a pace, and no answer asked for twice."""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.batches.beside import Beside
from coach.batches.lines import error_line, result_line
from coach.errors import EndpointProblem, WithheldProblem
from coach.models.faults import Answer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping

    from openai import AsyncOpenAI

    from coach.batches.records import Record
    from coach.batches.store import Store
    from coach.batches.work import Work
    from coach.models.endpoint import Endpoint
    from coach.models.pacing import Pace

_CHARACTERS_A_TOKEN = 4
_ANSWER_TOKENS = 600  # what an artifact takes about; put right once it is there
_TOO_MANY = 429
_LEAST_DOUBT = 8
_TRIES = 12  # at an endpoint that says again and again that it is too fast


class Paced(NamedTuple):
    """A ``coach.models.endpoint.Way`` for one record: what was answered before is taken from the store, the rest is asked for at a pace.

    ``timeout`` bounds each request from when it may leave.
    """

    record: int
    pace: Pace
    store: Store
    beside: Beside
    timeout: float

    async def send(self, request: Mapping[str, Any], post: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer to a request; one that says "too many" slows everybody down and is asked for again."""
        key = key_of(request)
        known = self.store.answer(self.record, key)
        if known is not None:
            return Answer(*known)
        return await self.beside.run(self._asked(key, _expected(request), post))

    async def _asked(self, key: str, expected: int, post: Callable[[], Awaitable[Answer]]) -> Answer:
        """Ask, and keep a good answer before the next request may leave: what was paid for and not kept is never more than what is under way."""
        for tries_left in range(_TRIES - 1, -1, -1):
            async with self.pace.turn(expected), asyncio.timeout(self.timeout):
                answer = await post()
                if answer.good:
                    self.store.keep_answer(self.record, key, answer.status, answer.body)
            if answer.status != _TOO_MANY or not answer.may_pass or not tries_left:
                break
            self.pace.slow_down(answer.wait)
        if answer.good:
            self.pace.took(_took(answer.body) or expected, expected)
        return answer


def key_of(request: Mapping[str, Any]) -> str:
    """Return what tells this request from others of the same record."""
    return hashlib.sha256(json.dumps(request, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()[:32]


async def lines(
    records: Iterable[Record], work: Work, pace: Pace, store: Store, concurrency: int
) -> AsyncGenerator[tuple[Record, str], None]:
    """Yield each record with its line as it is ready; raises ``EndpointProblem`` where the endpoint answers none of many."""
    endpoint, work = work.settings.endpoint(None), work.with_prompts()
    under_way: set[asyncio.Task[_Made]] = set()
    doubt = _Doubt(max(concurrency, _LEAST_DOUBT))
    left = iter(records)
    with Beside() as beside:
        client = endpoint.connect()
        try:
            while True:
                for record in islice(left, concurrency - len(under_way)):
                    route = _Route(client, Paced(record.number, pace, store, beside, endpoint.timeout))
                    under_way.add(asyncio.create_task(_made(record, work, route)))
                if not under_way:
                    break
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    for made in doubt.settled(task.result()):
                        yield made.record, made.line
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            await beside.run(client.close())
    for made in doubt.left():
        yield made.record, made.line


class _Made(NamedTuple):
    """The line of a record, and what the endpoint's trouble was where that is why it failed."""

    record: Record
    line: str
    trouble: EndpointProblem | None = None


class _Doubt:
    """Holds back failures until an answer shows that the endpoint is there; raises the trouble where ``many`` came in a row."""

    def __init__(self, many: int) -> None:
        self._many = many
        self._held: list[_Made] = []
        self._answered = False

    def settled(self, made: _Made) -> list[_Made]:
        """Return what is now certain."""
        self._held.append(made)
        if made.trouble is None:
            self._answered = True
            certain, self._held = self._held, []
            return certain
        if len(self._held) >= self._many:
            raise made.trouble
        return []

    def left(self) -> list[_Made]:
        """Return what is held at the end."""
        if self._held and not self._answered and self._held[-1].trouble is not None:
            raise self._held[-1].trouble
        return self._held


@dataclass(frozen=True, slots=True)
class _Route:
    """Lets the requests of a record's endpoint go through a shared client and a way."""

    client: AsyncOpenAI
    way: Paced

    def __call__(self, endpoint: Endpoint) -> Endpoint:
        return replace(endpoint, client=self.client, way=self.way)


async def _made(record: Record, work: Work, route: _Route) -> _Made:
    try:
        return _Made(record, result_line(record, await work.coached(record, route)))
    except WithheldProblem as withheld:
        return _Made(record, error_line(record, withheld))
    except EndpointProblem as trouble:
        return _Made(record, error_line(record, trouble), trouble)
    except Exception as error:  # noqa: BLE001 - one bad record spoils nothing
        return _Made(record, error_line(record, error))


def _expected(request: Mapping[str, Any]) -> int:
    said = sum(len(message["content"]) for message in request["messages"])
    return said // _CHARACTERS_A_TOKEN + _ANSWER_TOKENS


def _took(body: str) -> int:
    from coach.models.completion import usage_of  # noqa: PLC0415

    used = usage_of(json.loads(body))
    return used.prompt_tokens + used.completion_tokens
