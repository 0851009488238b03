"""Which topic a remark is nearest to: beside the linear head, the remarks that each topic was taught with, in the same space."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coach.encoder.wordpiece import WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coach.encoder.heads import Floats

NEAREST = WEIGHTS / "nearest.npz"
_WIDTH_OF_A_NEIGHBOURHOOD = 0.05  # in cosines: one that is this much nearer is e times as likely


class Examples(NamedTuple):
    """``vectors`` of length one, shape (examples, 384), each the middle of a few remarks; ``starts`` says where each topic's begin; ``centre`` of all remarks."""

    vectors: Floats
    starts: NDArray[np.int32]
    centre: Floats


@cache
def examples() -> Examples:
    """Return the examples of all topics."""
    with np.load(NEAREST) as stored:
        return Examples(of_length_one(stored["vectors"]), stored["starts"], stored["centre"].astype(np.float32))


def of_length_one(vectors: NDArray[np.generic]) -> Floats:
    """Return each vector with the length one."""
    plain = vectors.astype(np.float32)
    found: Floats = plain / np.maximum(np.linalg.norm(plain, axis=1, keepdims=True), 1e-6)
    return found


def nearest(means: Floats) -> Floats:
    """Return the log-probability of each topic by its nearest example, for the means of remarks; shapes (n, 384) and (n, topics)."""
    known = examples()
    near = of_length_one(means - known.centre) @ known.vectors.T
    best: Floats = np.maximum.reduceat(near, known.starts, axis=1)
    best /= _WIDTH_OF_A_NEIGHBOURHOOD
    best -= np.logaddexp.reduce(best, axis=1, keepdims=True)
    return best
