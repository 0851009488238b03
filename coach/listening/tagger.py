"""Labels each atom of a feedback with a linear-chain model whose weights are looked up by the hash of each feature."""

from __future__ import annotations

import struct
import zlib
from array import array
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.listening.features import features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.listening.atoms import Atom

WEIGHTS = Path(__file__).with_name("weights.bin")


class _Model(NamedTuple):
    labels: list[str]
    scale: float
    transitions: list[array[float]]
    rows: dict[int, int]
    starts: array[int]
    columns: bytes
    values: array[int]


@cache
def _model() -> _Model:
    data = zlib.decompress(WEIGHTS.read_bytes())
    size, features_count, entries, scale = struct.unpack_from("<IIIf", data)
    place = struct.calcsize("<IIIf")
    names = data[place : place + size].decode().split("\n")
    place += size

    def read(code: str, count: int) -> array[int]:
        nonlocal place
        found = array(code)
        found.frombytes(data[place : place + count * found.itemsize])
        place += count * found.itemsize
        return found

    flat = array("f", data[place : place + 4 * len(names) ** 2])
    place += 4 * len(names) ** 2
    hashes, starts = read("I", features_count), read("I", features_count + 1)
    values = read("b", entries)
    columns = data[place : place + entries]
    transitions = [array("f", (flat[a * len(names) + b] for a in range(len(names)))) for b in range(len(names))]
    return _Model(
        names, scale, transitions, dict(zip(hashes, range(features_count), strict=True)), starts, columns, values
    )


def tag(text: str, atoms: Sequence[Atom]) -> list[str]:
    """Return one label per atom: ``B-gap`` opens a point, ``I-gap`` goes on with it, other labels stand bare."""
    if not atoms:
        return []
    model = _model()
    return _best_path(model, [_scores(model, names) for names in features(text, list(atoms))])


def _scores(model: _Model, names: list[str]) -> list[float]:
    scores = [0.0] * len(model.labels)
    for name in set(names):
        row = model.rows.get(zlib.crc32(name.encode()))
        if row is not None:
            for place in range(model.starts[row], model.starts[row + 1]):
                scores[model.columns[place]] += model.values[place]
    return [model.scale * score for score in scores]


def _best_path(model: _Model, scores: list[list[float]]) -> list[str]:
    best, back = scores[0], []
    for own in scores[1:]:
        reached = [list(map(float.__add__, best, column)) for column in model.transitions]
        tops = [max(column) for column in reached]
        back.append([column.index(top) for column, top in zip(reached, tops, strict=True)])
        best = list(map(float.__add__, tops, own))
    path = [best.index(max(best))]
    for step in reversed(back):
        path.append(step[path[-1]])
    return [model.labels[i] for i in reversed(path)]
