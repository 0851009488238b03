"""The heads on top of the transformer: linear ones, and the nearest examples."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from coach.encoder.nearest import examples, nearest
from coach.encoder.wordpiece import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float32]

HEADS = WEIGHTS / "heads.npz"
WIDTH = 384


@cache
def _heads() -> Mapping[str, Floats]:
    with np.load(HEADS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored}


def load() -> None:
    """Load all heads, for which the first judgement would wait."""
    _heads()
    examples()


def seen(states: Floats, owners: NDArray[Any], count: int) -> Floats:
    """Return what a head sees of each stretch: mean, maximum and first of the vectors of its pieces, shape (count, 3 x 384).

    ``owners`` says for each piece in which stretch it lies, or -1; a stretch without pieces is seen as zeros.
    """
    found: Floats = np.zeros((count, 3 * WIDTH), np.float32)
    for owner in {*owners.tolist()} - {-1}:
        own = states[owners == owner]
        found[owner] = np.concatenate((own.mean(0), own.max(0), own[0]))
    return found


def judged(head: str, stretches: Floats) -> Floats:
    """Return the log-probabilities of the labels of a head for each stretch, as it is seen."""
    if head == "nearest":
        return nearest(stretches[:, :WIDTH])
    found: Floats = stretches @ _heads()[f"{head}.weight"].T + _heads()[f"{head}.bias"]
    found -= np.logaddexp.reduce(found, axis=1, keepdims=True)
    return found
