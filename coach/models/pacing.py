"""How fast requests leave: so many at once, so many requests and tokens a minute, and slower while the endpoint says it is too fast."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_MINUTE = 60.0
_ROOM = 1.01  # requests arrive less evenly than they leave: the first ones wait for a connection
_SLOWER = 1.5
_FASTER = 0.97  # each good answer takes this much off the time between two requests
_FIRST_PAUSE = 0.5
_SLOWEST = 60.0
_INSTANT = 1e-6  # what sleeping for a computed time may be short of
_SETTLES = 0.05  # below this share of what it was slowed to, it is at full speed again


class Pace:
    """The pace of all requests to one endpoint. They are spread evenly, since a burst would be over the rate of some minute.

    ``tokens`` bounds what goes in and comes out; what a request will take is estimated, and put right by ``took``.
    """

    def __init__(self, concurrency: int, requests: float | None = None, tokens: float | None = None) -> None:
        self._slots = asyncio.Semaphore(concurrency)
        self._queue = asyncio.Lock()
        self._between = _ROOM * _MINUTE / requests if requests else 0.0
        self._each_token = _MINUTE / tokens if tokens else 0.0
        self._extra = 0.0
        self._next_request = 0.0
        self._next_tokens = 0.0
        self._slowed_at = 0.0

    @property
    def seconds_between(self) -> float:
        """How far apart requests leave now."""
        return self._between + self._extra

    @asynccontextmanager
    async def turn(self, tokens: int) -> AsyncIterator[None]:
        """Wait until a request may leave that takes this many tokens, and hold its place while it is under way."""
        async with self._slots:
            async with self._queue:
                await self._wait(tokens)
            yield

    def took(self, tokens: int, estimated: int) -> None:
        """Put an estimate right, and go a little faster again after a good answer."""
        self._next_tokens += (tokens - estimated) * self._each_token
        self._extra *= _FASTER
        if self._extra < _SETTLES * _FIRST_PAUSE:
            self._extra = 0.0

    def slow_down(self, wait: float | None) -> None:
        """Go slower, after ``wait`` seconds where the endpoint names them; answers to requests that left before change nothing."""
        now = asyncio.get_running_loop().time()
        pause = wait if wait is not None else max(_FIRST_PAUSE, self.seconds_between)
        self._next_request = max(self._next_request, now + pause)
        if now >= self._slowed_at:
            self._extra = min(_SLOWEST, max(self.seconds_between * _SLOWER, _MINUTE / 1000) - self._between)
            self._slowed_at = now + pause

    async def _wait(self, tokens: int) -> None:
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            at = max(self._next_request, self._next_tokens)
            if at <= now + _INSTANT:
                break
            await asyncio.sleep(at - now)
        self._next_request = max(now, self._next_request) + self.seconds_between
        self._next_tokens = max(now, self._next_tokens) + tokens * self._each_token
