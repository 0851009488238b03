"""A run over many records: what is recorded stays, what is missing is made, in order, and told as it goes."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from coach.batches import calls, processes
from coach.batches.records import TEXT, Record, records
from coach.batches.results import Results
from coach.batches.store import Store
from coach.errors import UsageProblem
from coach.models.pacing import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from coach.batches.work import Work


_START = "start"


class Files(NamedTuple):
    """Where records come from, where their lines go, and the name of the text's column."""

    source: Path
    out: Path
    text: str = TEXT


class Speed(NamedTuple):
    """How much at once: ``jobs`` processes for the playbook, ``concurrency`` requests to a model, and its rates a minute."""

    jobs: int = 1
    concurrency: int = 8
    requests_a_minute: float | None = None
    tokens_a_minute: float | None = None


class Standing(NamedTuple):
    """How far a run is: records with a line, those of them that failed, and those that had one before it began."""

    recorded: int
    failed: int
    before: int


@contextmanager
def opened(files: Files, *, retry_failed: bool = False) -> Iterator[tuple[Store, Results]]:
    """Open store and lines of a run; raises ``UsageProblem``."""
    if files.source.resolve() == files.out.resolve():
        raise UsageProblem("The lines would overwrite the records.", "Give -o another file.")
    with Store(files.out) as store, Results(files.out, store) as results:
        if retry_failed:
            results.reopen_failed()
        yield store, results


def missing(files: Files, results: Results) -> Iterator[Record]:
    """Yield the records that have no line yet; raises ``UsageProblem`` where the lines are those of other records."""
    heads = islice(results.heads(), results.written)
    number = -1
    for number, record in enumerate(records(files.source, files.text)):
        head = next(heads, None)
        if head is not None and not head.is_of(record):
            raise UsageProblem(
                f"Line {number + 1} of {files.out} is of {head.id!r}, the record there is {record.id!r} and not the same.",
                "Give -o another file, or the records it was made of.",
            )
        if not results.has(record):
            yield record
    if next(heads, None) is not None:
        raise UsageProblem(
            f"{files.out} has more lines than there are records ({number + 1}).", "Give -o another file."
        )


def run(
    files: Files, work: Work, speed: Speed, told: Callable[[Standing], None], *, retry_failed: bool = False
) -> Standing:
    """Make the missing lines by the playbook, and return how it stands at the end.

    ``told`` is called for every line. Raises ``InputProblem``, ``UsageProblem``, and ``CoachError`` where a process dies.
    """
    with opened(files, retry_failed=retry_failed) as (store, results):
        work = _from_first_day(store, work)
        before = results.recorded
        told(standing(results, before))
        for record, line in processes.lines(missing(files, results), work, speed.jobs):
            results.add(record.number, line)
            told(standing(results, before))
        store.remove()
        return standing(results, before)


async def run_async(
    files: Files, work: Work, speed: Speed, told: Callable[[Standing], None], *, retry_failed: bool = False
) -> Standing:
    """Make the missing lines by a model; raises ``EndpointProblem`` besides, where the endpoint answers none of many."""
    pace = Pace(speed.concurrency, speed.requests_a_minute, speed.tokens_a_minute)
    with opened(files, retry_failed=retry_failed) as (store, results):
        work = _from_first_day(store, work)
        before = results.recorded
        told(standing(results, before))
        lines = calls.lines(missing(files, results), work, pace, store, speed.concurrency)
        try:
            async for record, line in lines:
                results.add(record.number, line)
                store.forget_answers(record.number)
                told(standing(results, before))
        finally:
            await lines.aclose()
        store.remove()
        return standing(results, before)


def standing(results: Results, before: int) -> Standing:
    """Return how far a run is."""
    return Standing(results.recorded, results.failed, before)


def _from_first_day(store: Store, work: Work) -> Work:
    """Return the work with plans that start on the day on which the run was first begun, though it may go on on another."""
    noted = store.fact(_START)
    if noted is None:
        store.note(_START, work.options.start.isoformat())
        return work
    return replace(work, options=replace(work.options, start=dt.date.fromisoformat(noted)))
