"""The transformers themselves, run by CTranslate2: word pieces in, one vector for each piece out."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from coach.encoder.machine import prepare
from coach.encoder.wordpiece import CLOSING, OPENING, WEIGHTS, vocabulary

prepare()
from ctranslate2 import Encoder  # noqa: E402 - it looks at the machine as soon as it is imported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ctranslate2 import StorageView

Trunk: TypeAlias = Literal["judging", "writing"]
FOLDERS: dict[Trunk, Path] = {"judging": WEIGHTS, "writing": WEIGHTS / "writing"}
_AT_ONCE = int(os.environ.get("OMP_NUM_THREADS") or os.cpu_count() or 1)  # batches
_BATCH = 200  # pieces
_loaded: dict[Trunk, Encoder] = {}


def trunk(name: Trunk) -> Encoder:
    """Return a transformer, its weights loaded; each batch is read in one thread."""
    if name not in _loaded:
        _loaded[name] = Encoder(str(FOLDERS[name]), compute_type="int8", inter_threads=_AT_ONCE, intra_threads=1)
    return _loaded[name]


def _begin_again() -> None:
    """Leave the transformers of a process to that process; in its fork are none of the threads they would work with, or wait for at their end."""
    if _loaded:
        from ctypes import py_object, pythonapi  # noqa: PLC0415 - seldom needed

        for encoder in _loaded.values():
            pythonapi.Py_IncRef(py_object(encoder))
        _loaded.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_again)


def states(name: Trunk, parts: Sequence[Sequence[int]]) -> list[StorageView]:
    """Return the vectors of these parts in batches of shape (parts, pieces of the longest and two that frame it, 384).

    Each part is read as if it stood alone.
    """
    found = list(_batches(parts))
    if len(found) == 1:
        return [_read(name, found[0])]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [*pool.map(partial(_read, name), found)]


def _read(name: Trunk, batch: Sequence[Sequence[int]]) -> StorageView:
    known = vocabulary()
    framed = [[known[OPENING], *part, known[CLOSING]] for part in batch]
    return trunk(name).forward_batch(framed).last_hidden_state


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
