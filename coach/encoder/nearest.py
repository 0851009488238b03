"""Which topic a remark is nearest to: beside the linear head, the remarks that each topic was taught with, in the same space."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coach.encoder.wordpiece import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coach.encoder.heads import Floats

NEAREST = WEIGHTS / "nearest.npz"
_AT_ONCE = 1000
_WIDTH_OF_A_NEIGHBOURHOOD = 0.05  # in cosines: one that is this much nearer is e times as likely


class Examples(NamedTuple):
    """``vectors`` as signed bytes, shape (examples, 384), each the middle of a few remarks, and the length of each; ``starts`` says where each topic's begin.

    ``centre`` is the mean of all remarks.
    """

    vectors: NDArray[np.int8]
    lengths: Floats
    starts: NDArray[np.int32]
    centre: Floats


@cache
def examples() -> Examples:
    """Return the examples of all topics."""
    with np.load(NEAREST) as stored:
        return Examples(stored["vectors"], stored["lengths"], stored["starts"], stored["centre"].astype(np.float32))


def of_length_one(vectors: Floats) -> Floats:
    """Return each vector with the length one."""
    found: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return found


def nearest(means: Floats) -> Floats:
    """Return the log-probability of each topic by its nearest example, for the means of remarks; shapes (n, 384) and (n, topics)."""
    known, own = examples(), of_length_one(means - examples().centre)
    near = np.concatenate([own @ some.astype(np.float32).T for some in _few(known.vectors)], axis=1) / known.lengths
    best: Floats = np.maximum.reduceat(near, known.starts, axis=1)
    best /= _WIDTH_OF_A_NEIGHBOURHOOD
    best -= np.logaddexp.reduce(best, axis=1, keepdims=True)
    return best


def _few(vectors: NDArray[np.int8]) -> Iterator[NDArray[np.int8]]:
    """Yield the examples by the thousand: as numbers that can be multiplied all of them would take four times the room."""
    for at in range(0, len(vectors), _AT_ONCE):
        yield vectors[at : at + _AT_ONCE]
