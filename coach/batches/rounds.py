"""Rounds at a batch API: what is missing is handed in, what came is collected, checked and made into lines, until nothing waits."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.batches import requests
from coach.batches.run import Files, missing, opened
from coach.batches.store import Store, store_path
from coach.batches.work import Order
from coach.errors import InputProblem, UsageProblem
from coach.models.batch_api import BatchApi, Job

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from openai import AsyncOpenAI

    from coach.batches.requests import Looked
    from coach.batches.results import Results
    from coach.batches.work import Work


_ORDER = "order"


class Round(NamedTuple):
    """How it stands after a round: records with a line, those of them that failed, those that wait, and the requests they wait for.

    ``files`` are those that were written or handed in, ``under_way`` counts the requests of jobs that have not ended.
    """

    recorded: int
    failed: int
    waiting: int = 0
    requests: int = 0
    under_way: int = 0
    files: tuple[Path, ...] = ()


async def export(files: Files, work: Work, path: Path) -> Round:
    """Write what a model is to be asked next to ``path``; records that need no answer get their lines.

    In a further round the work is the one that was first asked for. Raises ``InputProblem`` and ``UsageProblem``.
    """
    with opened(files) as (store, results):
        return await _asked(files, _agreed(store, files, work), path, store, results)


async def submit(files: Files, work: Work) -> Round:
    """Hand in what a model is to be asked next; raises ``EndpointProblem`` besides."""
    with opened(files) as (store, results), tempfile.TemporaryDirectory() as folder:
        work = _agreed(store, files, work)
        found = await _asked(files, work, Path(folder) / "requests.jsonl", store, results)
        endpoint = work.settings.endpoint(None)
        async with endpoint.connect() as client:
            for file in found.files:
                job = await BatchApi(endpoint, client).submit(file)
                store.add_job(job, requests.names_in(file))
        return found._replace(files=(), under_way=sum(held for _, held in store.jobs()))


async def status(out: Path) -> tuple[Job, ...]:
    """Return how far the jobs are that were handed in; raises ``EndpointProblem`` and ``UsageProblem``."""
    with _store_of(out) as store:
        endpoint = _ordered(store, out).work.settings.endpoint(None)
        async with endpoint.connect() as client:
            return tuple([await BatchApi(endpoint, client).job(job) for job, _ in store.jobs()])


async def collect(out: Path, answers: Iterable[Path] = (), *, finish: bool = False) -> Round:
    """Take in what came, from jobs that ended and from files of ``answers``, and write the lines of records that are through.

    With ``finish``, the playbook writes what no answer came for. Raises ``EndpointProblem``, ``InputProblem``, ``UsageProblem``.
    """
    with _store_of(out) as store:
        order = _ordered(store, out)
    files, work = Files(Path(order.source), out, order.text), order.work
    endpoint = work.settings.endpoint(None)
    with opened(files) as (store, results):
        for file in answers:
            _take_file(file, store)
        async with endpoint.connect() as client:
            under_way = await _fetch(BatchApi(endpoint, client), store)
            waiting = asked = 0
            async for looked in _looked(files, work, store, results, client, finish=finish):
                waiting += looked.line is None
                asked += len(looked.waits_for)
        return _round(store, results, waiting=waiting, requests=asked, under_way=under_way)


def _agreed(store: Store, files: Files, work: Work) -> Work:
    """Return the work as it was first asked for; other words would be other requests, and none of the answers theirs."""
    noted = store.fact(_ORDER)
    if noted is None:
        store.note(_ORDER, Order.of(files.source, files.text, work).to_json())
        return work
    return Order.from_json(noted).work


def _ordered(store: Store, out: Path) -> Order:
    noted = store.fact(_ORDER)
    if noted is None:
        raise _nothing_asked(out)
    return Order.from_json(noted)


def _store_of(out: Path) -> Store:
    """Return the store of an order; none is made where there is none."""
    if not store_path(out).exists():
        raise _nothing_asked(out)
    return Store(out)


def _nothing_asked(out: Path) -> UsageProblem:
    return UsageProblem(f"Nothing was asked for {out}, or all of it has come.", "'coach batch submit' asks for it.")


def _take_file(file: Path, store: Store) -> None:
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                requests.take(line, store)
    except OSError as error:
        raise InputProblem(f"{file} cannot be read: {error.strerror}.", "Give the file of answers.") from error


async def _fetch(api: BatchApi, store: Store) -> int:
    """Keep the answers of the jobs that ended; return how many requests are in others."""
    under_way = 0
    for job_id, held in store.jobs():
        job = await api.job(job_id)
        if not job.ended:
            under_way += held
            continue
        for file in job.files:
            async for line in api.lines(file):
                requests.take(line, store)
        store.end_job(job.id)
    return under_way


async def _asked(files: Files, work: Work, path: Path, store: Store, results: Results) -> Round:
    """Write the requests that no job holds yet."""
    endpoint = work.settings.endpoint(None)
    waiting = asked = 0
    with requests.Writer(path) as writer:
        async with endpoint.connect() as client:
            async for looked in _looked(files, work, store, results, client, finish=False):
                waiting += looked.line is None
                for request in looked.waits_for:
                    if not store.awaits(request.record, request.key):
                        writer.add(request)
                        asked += 1
    return _round(store, results, waiting=waiting, requests=asked, files=tuple(writer.files))


async def _looked(
    files: Files, work: Work, store: Store, results: Results, client: AsyncOpenAI, *, finish: bool
) -> AsyncIterator[Looked]:
    look, work = requests.finish if finish else requests.look_up, work.with_prompts()
    for record in missing(files, results):
        looked = await look(record, work, store, client)
        if looked.line is not None:
            results.add(record.number, looked.line)
            store.forget_answers(record.number)
        yield looked


def _round(store: Store, results: Results, *, waiting: int, **more: object) -> Round:
    found = Round(results.recorded, results.failed, waiting, **more)  # type: ignore[arg-type]
    if not waiting and not store.jobs():
        store.remove()
    return found
