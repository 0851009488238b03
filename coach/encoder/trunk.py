"""The transformer itself: word pieces in, one vector for each piece out, from weights kept as signed bytes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from safetensors.numpy import load_file

from coach.encoder.wordpiece import CLOSING, OPENING, vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("encoder.safetensors")
WORDS = "words"  # one row of signed bytes for each piece
_HEADS = 12
_EPSILON = np.float32(1e-12)


@cache
def _stored() -> Mapping[str, NDArray[Any]]:
    return load_file(WEIGHTS)


@cache
def weights() -> Mapping[str, Floats]:
    """Return the weights by name, without the words; the columns of a kernel are still to be multiplied by its scale."""
    return {name: stored.astype(np.float32) for name, stored in _stored().items() if name != WORDS}


def states(numbers: Sequence[int]) -> Floats:
    """Return one vector for each piece, shape (pieces, 384)."""
    own, known = weights(), vocabulary()
    rows = [known[OPENING], *numbers, known[CLOSING]]
    words = _stored()[WORDS][rows].astype(np.float32) * own["word.sizes"][rows][:, None]
    found = _normalised(words + own["position"][: len(rows)], "embedding")
    for layer in range(int(own["layers"][0])):
        found = _normalised(found + _attended(found, f"{layer}"), f"{layer}.attention")
        found = _normalised(
            found + through(_gelu(through(found, f"{layer}.inner")), f"{layer}.outer"), f"{layer}.output"
        )
    return found[1:-1]


def through(values: Floats, name: str) -> Floats:
    """Return the values after one linear layer."""
    own = weights()
    return values @ own[f"{name}.kernel"] * own[f"{name}.kernel.scale"] + own[f"{name}.bias"]


def _attended(values: Floats, layer: str) -> Floats:
    length, width = values.shape
    joined = through(values, f"{layer}.attend").reshape(length, 3, _HEADS, width // _HEADS)
    query, key, value = joined.transpose(1, 2, 0, 3)
    likeness = query @ key.transpose(0, 2, 1) / np.sqrt(np.float32(width // _HEADS))
    shares = np.exp(likeness - likeness.max(-1, keepdims=True))
    seen = (shares / shares.sum(-1, keepdims=True)) @ value
    return through(seen.transpose(1, 0, 2).reshape(length, width), f"{layer}.mix")


def _normalised(values: Floats, name: str) -> Floats:
    centred = values - values.mean(-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + _EPSILON)
    found: Floats = centred / spread * weights()[f"{name}.gain"] + weights()[f"{name}.shift"]
    return found


def _gelu(values: Floats) -> Floats:
    """Return the tanh form of GELU (Hendrycks and Gimpel 2016)."""
    cubed = values * values * values
    found: Floats = (
        values * (np.tanh((cubed * np.float32(0.044715) + values) * np.float32(0.79788456)) + 1) * np.float32(0.5)
    )
    return found
