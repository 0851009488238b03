"""The Batch API of OpenAI and of those who speak like it: a file of requests is handed in, its answers are fetched within a day.

Besides ``coach.models.endpoint`` the only file that imports openai, and only when it calls.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from coach.models.addresses import is_local
from coach.models.faults import Answer, problem, unreachable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from openai import AsyncOpenAI

    from coach.models.endpoint import Endpoint

URL: Final = "/v1/chat/completions"
MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000
_ENDED = frozenset({"completed", "failed", "expired", "cancelled"})


class Job(NamedTuple):
    """How far a file of requests is; its answers and errors are files, which may both be there, or none."""

    id: str
    state: str
    done: int = 0
    failed: int = 0
    of: int = 0
    files: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in _ENDED


class BatchApi:
    """The Batch API at an endpoint; every call may raise ``EndpointProblem``."""

    def __init__(self, endpoint: Endpoint, client: AsyncOpenAI) -> None:
        self._endpoint = endpoint
        self._client = client

    async def submit(self, requests: Path) -> str:
        """Hand in a file of requests and return the id of its job."""
        with self._told():
            uploaded = await self._client.files.create(file=requests, purpose="batch")
            job = await self._client.batches.create(input_file_id=uploaded.id, endpoint=URL, completion_window="24h")
        return job.id

    async def job(self, job_id: str) -> Job:
        """Return how far a job is."""
        with self._told():
            found = await self._client.batches.retrieve(job_id)
        counts = found.request_counts
        errors = (found.errors.data or []) if found.errors is not None else []
        return Job(
            id=found.id,
            state=found.status,
            done=counts.completed if counts else 0,
            failed=counts.failed if counts else 0,
            of=counts.total if counts else 0,
            files=tuple(name for name in (found.output_file_id, found.error_file_id) if name),
            trouble=next((error.message for error in errors if error.message), ""),
        )

    async def lines(self, file: str) -> AsyncIterator[str]:
        """Yield the lines of a file, as they come."""
        with self._told():
            async with self._client.files.with_streaming_response.content(file) as content:
                async for line in content.iter_lines():
                    yield line

    @contextmanager
    def _told(self) -> Iterator[None]:
        from openai import APIConnectionError, APIStatusError  # noqa: PLC0415 - 800 ms, only for who calls

        where, local = self._endpoint.where, is_local(self._endpoint.base_url)
        try:
            yield
        except APIConnectionError as gone:
            raise unreachable(where, f"{gone.__cause__!r} {gone}", local=local) from None
        except APIStatusError as refused:
            answer = Answer(refused.status_code, refused.response.text)
            raise problem(answer, where=where, model=self._endpoint.model, key=self._endpoint.api_key) from None
