"""The pace of requests, on a clock that does not pass by itself."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable

import pytest
from coach.models.pacing import Pace


class Clock(asyncio.SelectorEventLoop):
    """A loop whose time jumps to the next thing that is due."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def time(self) -> float:
        return self.now

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self.now = max(self.now, self._scheduled[0].when())  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]


def left_at(pace: Callable[[], Pace], sizes: list[int], between: Callable[[Pace], Awaitable[None]]) -> list[float]:
    """Return when requests of these sizes left, all of them wanted at once."""
    left: list[float] = []

    async def one(pace: Pace, tokens: int) -> None:
        async with pace.turn(tokens):
            left.append(asyncio.get_running_loop().time() - 1000)
            await between(pace)

    async def every() -> None:
        shared = pace()
        await asyncio.gather(*(one(shared, size) for size in sizes))

    loop = Clock()
    try:
        loop.run_until_complete(every())
    finally:
        loop.close()
    return left


async def a_second(_: Pace) -> None:
    await asyncio.sleep(1)


def most_in_a_minute(times: list[float], weights: list[int]) -> int:
    return max(sum(w for t, w in zip(times, weights, strict=True) if 0 <= t - first < 60 - 1e-6) for first in times)


def test_no_more_at_once_than_allowed() -> None:
    assert left_at(lambda: Pace(2), [1] * 6, a_second) == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("rate", [1, 7, 60, 600])
def test_in_no_minute_more_requests_than_the_rate(rate: int) -> None:
    times = left_at(lambda: Pace(100, requests=rate), [1] * (2 * rate + 3), a_second)
    assert most_in_a_minute(times, [1] * len(times)) <= rate
    assert times[-1] == pytest.approx((2 * rate + 2) * 60 / rate, rel=0.02)


def test_in_no_minute_more_tokens_than_the_rate() -> None:
    sizes = [900, 100, 400, 50, 800, 700, 300, 300, 1000, 20, 999, 1]
    times = left_at(lambda: Pace(100, tokens=1000), sizes, a_second)
    assert times == sorted(times)
    for first, began in enumerate(times):
        for last in range(first + 1, len(times)):
            assert (
                sum(sizes[first:last]) <= 1000 / 60 * (times[last] - began) + 1e-6
            )  # the time after a request pays for it


def test_an_estimate_is_put_right() -> None:
    async def more(pace: Pace) -> None:
        pace.took(2000, 1000)

    assert left_at(lambda: Pace(1, tokens=1000), [1000, 1000], more) == [0, 120]


def test_too_many_slows_everybody_down_until_good_answers_come() -> None:
    answers = iter([None, 5.0, *[0.0] * 400])

    async def busy(pace: Pace) -> None:
        wait = next(answers)
        if wait is None or wait:
            pace.slow_down(wait)
        else:
            pace.took(1, 1)

    times = left_at(lambda: Pace(1), [1] * 400, busy)
    steps = [after - before for before, after in itertools.pairwise(times)]
    assert steps[0] == pytest.approx(0.5)
    assert steps[1] == pytest.approx(5.0)
    assert steps[2] > steps[20] > 0
    assert steps[-1] == 0


def test_many_refusals_at_once_slow_down_once() -> None:
    async def refused(pace: Pace) -> None:
        before = pace.seconds_between
        for _ in range(20):
            pace.slow_down(1.0)
        assert pace.seconds_between - before < 0.2

    left_at(lambda: Pace(1), [1], refused)
