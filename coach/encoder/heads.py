"""The linear heads on top of the transformer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from coach.encoder.wordpiece import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float32]

HEADS = WEIGHTS / "heads.npz"


@cache
def _heads() -> Mapping[str, Floats]:
    with np.load(HEADS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored}


def judged(head: str, states: Floats) -> Floats:
    """Return the log-probability of each label of a head for a stretch whose pieces have these vectors, shape (pieces, 384)."""
    own = _heads()
    seen = np.concatenate((states.mean(0), states.max(0), states[0]))
    found: Floats = own[f"{head}.weight"] @ seen + own[f"{head}.bias"]
    found -= np.logaddexp.reduce(found)
    return found
