"""What coach adds to a model's own time: ``python -m tests.benchmarks.overhead``.

A server on this machine answers each call after ``PAUSE`` seconds. A coaching is one call, then three at once; the yardstick makes
the same four calls with the bare SDK, in the same order. Start-up (imports) is measured for itself and counted in neither. Medians of ``RUNS``.
"""

import asyncio
import statistics
import time
from typing import Any

from coach.coaching import coach
from coach.intake import take_in
from coach.models.endpoint import Endpoint
from coach.models.model import ModelWriter, requests_preview
from coach.models.prompts import Prompts
from coach.options import Options
from coach.outline import outline
from coach.writing import Brief

from tests.fault_server import Handler, serving, well
from tests.test_model import OPTIONS, TEXT

RUNS = 7
PAUSE = 1.0


def slowly(handler: Handler, part: str, body: dict[str, Any]) -> None:
    """Answer well, after the pause."""
    time.sleep(PAUSE)
    well(handler, part, body)


async def through_coach(url: str, options: Options) -> None:
    """Coach one feedback."""
    coaching = await coach(take_in(TEXT), options, ModelWriter(Endpoint(model="m", base_url=url), Prompts()))
    assert coaching.usage is not None
    assert coaching.usage.calls == 4, "an answer was repaired, so the figures would not compare"


async def bare(url: str, requests: list[dict[str, Any]]) -> None:
    """Make the same calls with nothing but the SDK."""
    from openai import AsyncOpenAI

    async with AsyncOpenAI(base_url=url, api_key="none") as client:
        first, *others = [
            {key: request[key] for key in ("model", "messages", "response_format")} for request in requests
        ]
        await client.chat.completions.create(**first)
        await asyncio.gather(*(client.chat.completions.create(**request) for request in others))


def timed(work: Any) -> float:
    """Return the seconds that a coroutine takes in a loop of its own."""
    began = time.perf_counter()
    asyncio.run(work)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print a table."""
    from coach.listening import listen

    began = time.perf_counter()
    import openai

    start_up = time.perf_counter() - began
    del openai
    heard = listen(take_in(TEXT))
    brief = Brief(heard, outline(heard, OPTIONS), OPTIONS)
    with serving(lambda _: (slowly,)) as server:
        requests = requests_preview(heard, brief, Endpoint(model="m", base_url=server.url), Prompts())
        asyncio.run(through_coach(server.url, OPTIONS))
        runs = [(timed(through_coach(server.url, OPTIONS)), timed(bare(server.url, requests))) for _ in range(RUNS)]
    ours, theirs = (statistics.median(times) for times in zip(*runs, strict=True))
    print("| | seconds |\n|---|---|")  # noqa: T201 - a report
    print(f"| coach, 4 calls of {PAUSE:g} s in two rounds | {ours:.2f} |")  # noqa: T201
    print(f"| the bare SDK, the same calls | {theirs:.2f} |\n| ratio | {ours / theirs:.2f} |")  # noqa: T201
    print(f"| start-up: importing the SDK | {start_up:.2f} |")  # noqa: T201


if __name__ == "__main__":
    main()
