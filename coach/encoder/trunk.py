"""The transformer itself: word pieces in, one vector for each piece out, from weights kept as signed bytes.

Most steps write into the array they have made: a new one of this size costs as much as the step.
"""

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
_NEVER = np.float32(-1e9)


@cache
def _stored() -> Mapping[str, NDArray[Any]]:
    return load_file(WEIGHTS)


@cache
def weights() -> Mapping[str, Floats]:
    """Return the weights by name, without the words; the columns of a kernel are still to be multiplied by its scale."""
    return {name: stored.astype(np.float32) for name, stored in _stored().items() if name != WORDS}


def states(parts: Sequence[Sequence[int]]) -> Floats:
    """Return one vector for each piece of these parts, shape (pieces, 384); each part is read as if it stood alone."""
    own, known = weights(), vocabulary()
    framed = [[known[OPENING], *part, known[CLOSING]] for part in parts]
    rows = np.concatenate(framed)
    places = np.concatenate([np.arange(len(part)) for part in framed])
    owners = np.repeat(np.arange(len(framed)), [len(part) for part in framed])
    apart = None if len(framed) == 1 else np.where(owners[:, None] == owners, np.float32(0), _NEVER)
    found = _normalised(
        _stored()[WORDS][rows] * own["word.sizes"][rows][:, None] + own["position"][places], "embedding"
    )
    for layer in range(int(own["layers"][0])):
        found = _normalised(found + _attended(found, f"{layer}", apart), f"{layer}.attention")
        found = _normalised(
            found + through(_gelu(through(found, f"{layer}.inner")), f"{layer}.outer"), f"{layer}.output"
        )
    inner: Floats = found[(rows != known[OPENING]) & (rows != known[CLOSING])]
    return inner


def through(values: Floats, name: str) -> Floats:
    """Return the values after one linear layer."""
    own = weights()
    found: Floats = values @ own[f"{name}.kernel"]
    found *= own[f"{name}.kernel.scale"]
    found += own[f"{name}.bias"]
    return found


def _attended(values: Floats, layer: str, apart: Floats | None) -> Floats:
    """Return what each piece takes from the others; ``apart`` keeps it from those of other parts."""
    length, width = values.shape
    joined = through(values, f"{layer}.attend").reshape(length, 3, _HEADS, width // _HEADS)
    query, key, value = np.ascontiguousarray(joined.transpose(1, 2, 0, 3))
    query /= np.sqrt(np.float32(width // _HEADS))
    shares = query @ key.transpose(0, 2, 1)
    if apart is not None:
        shares += apart
    shares -= shares.max(-1, keepdims=True)
    np.exp(shares, out=shares)
    seen = shares @ value
    seen /= shares.sum(-1, keepdims=True)
    return through(seen.transpose(1, 0, 2).reshape(length, width), f"{layer}.mix")


def _normalised(values: Floats, name: str) -> Floats:
    centred: Floats = values - values.mean(-1, keepdims=True)
    centred /= np.sqrt((centred * centred).mean(-1, keepdims=True) + _EPSILON)
    centred *= weights()[f"{name}.gain"]
    centred += weights()[f"{name}.shift"]
    return centred


def _gelu(values: Floats) -> Floats:
    """Return the tanh form of GELU (Hendrycks and Gimpel 2016)."""
    found: Floats = values * values
    found *= np.float32(0.044715)
    found += 1
    found *= values
    found *= np.float32(0.79788456)
    np.tanh(found, out=found)
    found += 1
    found *= values
    found *= np.float32(0.5)
    return found
