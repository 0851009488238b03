"""The transformer itself, run by CTranslate2: word pieces in, one vector for each piece out."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING

from ctranslate2 import Encoder

from coach.encoder.wordpiece import CLOSING, OPENING, WEIGHTS, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctranslate2 import StorageView

_AT_ONCE = os.cpu_count() or 1  # batches
_BATCH = 200  # pieces


@cache
def trunk() -> Encoder:
    """Return the transformer, its weights loaded; each batch is read in one thread."""
    return Encoder(str(WEIGHTS), compute_type="int8", inter_threads=_AT_ONCE, intra_threads=1)


def _begin_again() -> None:
    """Leave the transformer of a process to that process; in its fork are none of the threads it would work with, or wait for at its end."""
    if trunk.cache_info().currsize:
        from ctypes import py_object, pythonapi  # noqa: PLC0415 - seldom needed

        pythonapi.Py_IncRef(py_object(trunk()))
        trunk.cache_clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_again)


def states(parts: Sequence[Sequence[int]]) -> list[StorageView]:
    """Return the vectors of these parts in batches of shape (parts, pieces of the longest and two that frame it, 384).

    Each part is read as if it stood alone.
    """
    found = list(_batches(parts))
    if len(found) == 1:
        return [_read(found[0])]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [*pool.map(_read, found)]


def _read(batch: Sequence[Sequence[int]]) -> StorageView:
    known = vocabulary()
    framed = [[known[OPENING], *part, known[CLOSING]] for part in batch]
    return trunk().forward_batch(framed).last_hidden_state


def _batches(parts: Sequence[Sequence[int]]) -> Iterator[list[Sequence[int]]]:
    batch: list[Sequence[int]] = []
    size = 0
    for part in parts:
        if batch and size + len(part) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(part)
    if batch:
        yield batch
