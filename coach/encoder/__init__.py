"""A small sentence encoder with its heads: what every stretch of a text is, judged with the whole text in view.

Six transformer layers of width 384, run with numpy alone; ``coach/training`` made their weights.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from coach.encoder.wordpiece import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.encoder.trunk import Floats

__all__ = ["Part", "labels", "parts", "scores"]

_LONGEST = 200  # pieces read at once; a longer text is read in parts that end where a stretch ends


class Part(NamedTuple):
    """Pieces read together, each with the number of the stretch it lies in, or -1."""

    pieces: tuple[int, ...]
    owners: tuple[int, ...]


def labels(head: str) -> list[str]:
    """Return the labels a head tells apart, in the order of its scores."""
    from coach.encoder.trunk import head_labels  # noqa: PLC0415 - numpy is loaded where something is judged

    return head_labels()[head]


def scores(head: str, text: str, stretches: Sequence[tuple[int, int]]) -> list[list[float]]:
    """Return, for each stretch ``(start, end)`` of the text, the log-probability of each label of the head.

    Stretches are in order and do not overlap. One without any word gets the same score for every label.
    """
    import numpy as np  # noqa: PLC0415 - the same

    from coach.encoder.trunk import through  # noqa: PLC0415 - the same

    count = len(labels(head))
    found: Floats = np.full((len(stretches), count), -np.log(count), np.float32)
    for part in parts(text, stretches):
        states, owners = _states(part.pieces), np.array(part.owners)
        for owner in np.unique(owners[owners >= 0]):
            own = states[owners == owner]
            raw = through(np.concatenate((own.mean(0), own.max(0), own[0])), head)
            found[owner] = raw - np.logaddexp.reduce(raw)
    rows: list[list[float]] = found.tolist()
    return rows


@cache
def _states(numbers: tuple[int, ...]) -> Floats:
    """Keep what was computed: several heads may judge the same text."""
    from coach.encoder.trunk import states  # noqa: PLC0415 - the same

    return states(numbers)


def parts(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Yield the parts of a text in which some stretch lies."""
    found = pieces(text)
    owners = _owners(found, stretches)
    at = 0
    while at < len(found):
        end = min(at + _LONGEST, len(found))
        if end < len(found):
            end = next((place for place in range(end, at, -1) if owners[place] != owners[place - 1]), end)
        if any(owner >= 0 for owner in owners[at:end]):
            yield Part(tuple(piece.number for piece in found[at:end]), tuple(owners[at:end]))
        at = end


def _owners(found: Sequence[Piece], stretches: Sequence[tuple[int, int]]) -> list[int]:
    owners, at = [], 0
    for piece in found:
        while at < len(stretches) and stretches[at][1] <= piece.start:
            at += 1
        owners.append(at if at < len(stretches) and stretches[at][0] <= piece.start else -1)
    return owners
