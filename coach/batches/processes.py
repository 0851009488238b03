"""The playbook in several processes: lines come in the records' order, and only a few records are under way at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING

from coach.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coach.batches.records import Record
    from coach.batches.work import Work

_AHEAD = 8  # records handed to each process before the first of them is back
_ONE_THREAD = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
)  # the processes share the cores, not their threads


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lines(records: Iterable[Record], work: Work, jobs: int) -> Iterator[tuple[Record, str]]:
    """Yield each record with its line, in order; raises ``CoachError`` where a process dies."""
    records = iter(records)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
        under_way: deque[tuple[Record, Future[str]]] = deque()
        try:
            for record in islice(records, jobs * _AHEAD):
                under_way.append((record, pool.submit(work.line, record)))
            while under_way:
                record, line = under_way.popleft()
                yield record, line.result()
                for following in islice(records, 1):
                    under_way.append((following, pool.submit(work.line, following)))
        except BrokenExecutor as error:
            raise CoachError(
                "A process ended before its work was done.", "Start it again: it goes on where it was."
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """Set up a process: one thread, Ctrl-C left to the parent, and an end when the parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in _ONE_THREAD:
        os.environ[name] = "1"  # before numpy is loaded
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
