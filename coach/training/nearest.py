"""Gathers the examples by which a remark's topic is found beside the linear head: ``python -m coach.training.nearest``.

To be run after ``coach.training.train``, whose trunk reads them.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from coach.encoder import labels, read
from coach.encoder.nearest import NEAREST, of_length_one
from coach.training import feedbacks, remarks
from coach.training.lessons import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coach.encoder.heads import Floats

HERE = Path(__file__).parent
_OF_EACH = 32  # examples of a topic
_ROUNDS = 15
_HIGHEST = 127  # of a signed byte


def labelled() -> Iterator[tuple[str, str]]:
    """Yield the remarks whose topic is labelled, each behind its topic."""
    yield from remarks.read(sorted((HERE / "remarks").glob("*.tsv")))
    for feedback in feedbacks.read(sorted((HERE / "feedback").glob("*.txt"))):
        for mark in feedback.marks:
            if mark.label in NAMED and mark.topic is not None:
                yield mark.topic, feedback.text[mark.start : mark.end]


def middles(vectors: Floats, count: int) -> Floats:
    """Return the middles of so many groups of near vectors (spherical k-means), or the vectors themselves where they are no more."""
    if len(vectors) <= count:
        return vectors
    found = vectors[np.random.default_rng(0).choice(len(vectors), count, replace=False)]
    for _ in range(_ROUNDS):
        group = (vectors @ found.T).argmax(1)
        for number in {*group.tolist()}:
            found[number] = vectors[group == number].mean(0)
        found = of_length_one(found)
    return found


def as_bytes(vectors: Floats) -> NDArray[np.int8]:
    """Return vectors of which only the direction counts as signed bytes."""
    found: NDArray[np.int8] = np.round(_HIGHEST * vectors / np.abs(vectors).max(1, keepdims=True)).astype(np.int8)
    return found


def main() -> None:
    """Read all remarks, and write some examples for each topic."""
    found = [(topic, read(remark)) for topic, remark in labelled()]
    random.Random(0).shuffle(found)  # noqa: S311 - an order
    names = [topic for topic, states in found if len(states)]
    means = np.array([states.mean(0) for _, states in found if len(states)])
    centre = means.mean(0)
    vectors = of_length_one(means - centre)
    own = {topic: middles(vectors[[name == topic for name in names]], _OF_EACH) for topic in labels("topic")}
    starts = np.cumsum([0, *(len(examples) for examples in own.values())])[:-1]
    stored = as_bytes(np.concatenate([*own.values()]))
    np.savez(
        NEAREST,
        vectors=stored,
        lengths=np.linalg.norm(stored.astype(np.float32), axis=1),
        starts=starts.astype(np.int32),
        centre=centre.astype(np.float16),
    )


if __name__ == "__main__":
    main()
