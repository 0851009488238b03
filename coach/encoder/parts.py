"""What of a text the encoder reads together: all of it, its sentences, or stretches by themselves."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.encoder.wordpiece import Piece, ends_a_line_or_sentence, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

NOBODY = -1
_LONGEST = 200  # pieces read together; a longer text is read in parts that end where a sentence or line ends


class Part(NamedTuple):
    """Pieces that are read together, and the number of the first one in the text."""

    numbers: tuple[int, ...]
    at: int


def parts(found: Sequence[Piece]) -> Iterator[Part]:
    """Yield the parts in which the pieces of a text are read, in order; together they are the whole text."""
    at = 0
    while at < len(found):
        end = min(at + _LONGEST, len(found))
        if end < len(found):
            end = next((place for place in range(end, at, -1) if ends_a_line_or_sentence(found[place - 1])), end)
        yield Part(tuple(piece.number for piece in found[at:end]), at)
        at = end


def sentences(found: Sequence[Piece]) -> Iterator[Part]:
    """Yield the sentences of a text, in order, a longer one in several parts; together they are the whole text.

    A sentence ends with a mark before a space. Lines and paragraphs stay with what stands around them: read alone, the items of a list
    were heard no better.
    """
    at = 0
    for end, piece in enumerate(found, start=1):
        last = end == len(found)
        if last or (ends_a_line_or_sentence(piece) and found[end].start > piece.start + 1) or end - at == _LONGEST:
            yield Part(tuple(piece.number for piece in found[at:end]), at)
            at = end


def stretches_of(text: str, owners: NDArray[Any]) -> Iterator[Part]:
    """Yield the pieces of each stretch by themselves, and of a long one in several parts."""
    found, places = pieces(text), [at for at, owner in enumerate(owners.tolist()) if owner != NOBODY]
    for _, own in groupby(places, key=lambda at: owners[at]):
        stretch = [*own]
        yield from (Part(part.numbers, stretch[0] + part.at) for part in parts([found[at] for at in stretch]))


def owners_of(found: Sequence[Piece], stretches: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each piece the number of the stretch it lies in, or -1."""
    owners, at = [], 0
    for piece in found:
        while at < len(stretches) and stretches[at][1] <= piece.start:
            at += 1
        owners.append(at if at < len(stretches) and stretches[at][0] <= piece.start else NOBODY)
    return owners
