"""The weights of the stance model in a flat file: a row of signed bytes for each output, with a scale, read where they are needed."""

import struct
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from coach.checks.features import BUCKETS

WEIGHTS = Path(__file__).with_name("stance.bin")
_MAGIC = b"STN1"
_HEAD = struct.Struct("<4sI")
_SCALE = struct.Struct("<f")
_LARGEST = 127


def write(rows: Sequence[Sequence[float]], path: Path = WEIGHTS) -> None:
    """Write one row of weights for each output."""
    with path.open("wb") as out:
        out.write(_HEAD.pack(_MAGIC, len(rows)))
        for row in rows:
            scale = max(max(map(abs, row)) / _LARGEST, 1e-9)
            out.write(_SCALE.pack(scale))
            out.write(array("b", (round(weight / scale) for weight in row)).tobytes())


@cache
def _rows() -> tuple[tuple[float, memoryview], ...]:
    data = memoryview(WEIGHTS.read_bytes())
    magic, count = _HEAD.unpack_from(data)
    if magic != _MAGIC:
        raise ValueError(f"{WEIGHTS.name} holds no stance model")
    size = _SCALE.size + BUCKETS
    starts = [_HEAD.size + number * size for number in range(count)]
    return tuple((_SCALE.unpack_from(data, at)[0], data[at + _SCALE.size : at + size].cast("b")) for at in starts)


def score(output: int, values: Mapping[int, float]) -> float:
    """Return what one output says of some features."""
    scale, row = _rows()[output]
    return scale * sum(row[bucket] * value for bucket, value in values.items())
