"""The requests that a model is still to be asked, as files of the Batch API's format, and the answers read back from such files.

A record is coached as ever, only that its requests are looked up among the answers there are. Where one is missing, the record
waits and the request is written down: so readings, artifacts and repairs come round by round, and every round is checked as ever.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Self

from coach.batches.calls import key_of
from coach.batches.lines import error_line, result_line
from coach.errors import EndpointProblem
from coach.models.batch_api import MOST_BYTES, MOST_REQUESTS, URL
from coach.models.faults import Answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping
    from pathlib import Path

    from openai import AsyncOpenAI

    from coach.batches.records import Record
    from coach.batches.store import Store
    from coach.batches.work import Work
    from coach.models.endpoint import Endpoint

_ID = re.compile(r"(?P<record>\d+)-(?P<key>[0-9a-f]{32})")
_PRIVATE = 0o600


class Waiting(Exception):
    """A record cannot be coached before a request of it is answered."""


class Request(NamedTuple):
    """A request of a record, and its line in a file of requests."""

    record: int
    key: str
    line: str


@dataclass(frozen=True, slots=True)
class Booked:
    """A ``coach.models.endpoint.Way`` for one record that sends nothing: what is not answered is booked."""

    record: int
    store: Store
    booked: list[Request] = field(default_factory=list)

    async def send(self, request: Mapping[str, Any], post: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer that is there; raises ``Waiting`` where there is none yet."""
        del post
        key = key_of(request)
        known = self.store.answer(self.record, key)
        if known is not None:
            return Answer(*known)
        line = {"custom_id": f"{self.record}-{key}", "method": "POST", "url": URL, "body": dict(request)}
        self.booked.append(Request(self.record, key, json.dumps(line, ensure_ascii=False)))
        raise Waiting


class Unanswered(NamedTuple):
    """A ``coach.models.endpoint.Way`` on which what is not answered stays so."""

    booked: Booked

    async def send(self, request: Mapping[str, Any], post: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer that is there; raises ``EndpointProblem`` where there is none."""
        try:
            return await self.booked.send(request, post)
        except Waiting:
            raise EndpointProblem("No answer came in any round.", "Submit once more for another round.") from None


class Looked(NamedTuple):
    """What became of a record: its line, or the requests that it waits for."""

    record: Record
    line: str | None
    waits_for: tuple[Request, ...] = ()


async def look_up(record: Record, work: Work, store: Store, client: AsyncOpenAI) -> Looked:
    """Coach a record with the answers there are."""
    booked = Booked(record.number, store)

    def route(endpoint: Endpoint) -> Endpoint:
        return replace(endpoint, client=client, way=booked, api_key=endpoint.api_key or "none")

    try:
        return Looked(record, result_line(record, await work.coached(record, route)))
    except Waiting:
        return Looked(record, None, tuple(booked.booked))
    except Exception as error:  # noqa: BLE001 - one bad record spoils nothing
        return Looked(record, error_line(record, error))


async def finish(record: Record, work: Work, store: Store, client: AsyncOpenAI) -> Looked:
    """Coach a record with the answers there are, and by the playbook where there are none."""
    way = Unanswered(Booked(record.number, store))

    def route(endpoint: Endpoint) -> Endpoint:
        return replace(endpoint, client=client, way=way, api_key=endpoint.api_key or "none")

    try:
        try:
            coaching = await work.coached(record, route)
        except EndpointProblem:
            coaching = await work.by_playbook().coached(record)
        return Looked(record, result_line(record, coaching))
    except Exception as error:  # noqa: BLE001 - the same
        return Looked(record, error_line(record, error))


class Writer:
    """Writes requests to ``path``, and to further files beside it where one would be larger than the Batch API takes."""

    def __init__(self, path: Path) -> None:
        self.files: list[Path] = []
        self._path = path
        self._stream: BinaryIO | None = None
        self._number = self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.close()

    def add(self, request: Request) -> None:
        """Write one request."""
        data = request.line.encode("utf-8", "replace") + b"\n"
        stream = self._stream
        if stream is None or self._number == MOST_REQUESTS or self._size + len(data) > MOST_BYTES:
            stream = self._next()
        stream.write(data)
        self._number, self._size = self._number + 1, self._size + len(data)

    def _next(self) -> BinaryIO:
        self.__exit__()
        number = len(self.files) + 1
        name = self._path.name if number == 1 else f"{self._path.stem}-{number}{self._path.suffix}"
        self.files.append(self._path.with_name(name))
        self._stream = os.fdopen(os.open(self.files[-1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE), "wb")
        self._number = self._size = 0
        return self._stream


def names_in(file: Path) -> Iterator[tuple[int, str]]:
    """Yield record and key of each request in a file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            found = _ID.search(line)
            if found is not None:
                yield int(found["record"]), found["key"]


def take(line: str, store: Store) -> bool:
    """Keep the answer that a line of an answers' file holds; return whether it is one. What may pass is left to be asked again."""
    try:
        found = json.loads(line)
        name = _ID.fullmatch(found["custom_id"])
        response = found["response"]
        status, body = response["status_code"], response["body"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    if name is None or not isinstance(status, int):
        return False
    answer = Answer(status, json.dumps(body))
    if answer.good and not (isinstance(body, dict) and isinstance(body.get("choices"), list)):
        return False
    if answer.may_pass:
        return False
    store.keep_answer(int(name["record"]), name["key"], status, answer.body)
    return True
