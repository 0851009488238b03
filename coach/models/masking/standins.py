"""The stand-ins: coined names, so that a model greets and signs with them as with real ones, and plain addresses of nobody."""

import re
from collections.abc import Iterator
from itertools import chain, count
from typing import Literal, NamedTuple

Sort = Literal["given", "family", "firm", "mail", "link", "phone", "identifier"]

_ONSETS = [
    "Ar",
    "Bel",
    "Cor",
    "Dor",
    "El",
    "Fen",
    "Gal",
    "Hal",
    "Ism",
    "Jor",
    "Kel",
    "Lum",
    "Mar",
    "Nel",
    "Or",
    "Pel",
    "Quil",
    "Ras",
    "Sel",
    "Tam",
    "Ul",
    "Ves",
    "Wil",
    "Yor",
    "Zan",
]
_ENDINGS: dict[Sort, list[str]] = {
    "given": ["vo", "nix", "zu", "dri"],
    "family": ["sted", "wick", "mere", "gard"],
    "firm": ["vex", "dyne", "quor", "plex"],
}
_NUMBERED: dict[Sort, str] = {
    "mail": "mail{}@mask.invalid",
    "link": "https://mask.invalid/{}",
    "phone": "+00 000 {:04}",
    "identifier": "MASK-{:04}-X",
}
_COINED = rf"(?:{'|'.join(_ONSETS)})(?:{'|'.join(chain(*_ENDINGS.values()))})+"
# Between words, where the letter of a line break that JSON escapes is not one of the word.
WORD_BEGINS = r"(?:(?<![^\W\d_])|(?<=\\[bfnrt]))"
WORD_ENDS = r"(?![^\W\d_])"
# Whatever could be taken for a stand-in; where a text already holds such a thing, it gets a stand-in of its own.
LOOKALIKE = re.compile(
    rf"{WORD_BEGINS}{_COINED}{WORD_ENDS}|mail[0-9]+@mask\.invalid|https?://mask\.invalid/[0-9]+|\+00 000 [0-9]{{4,}}|MASK-[0-9]{{4,}}-X",
    re.IGNORECASE,
)


def standins(sort: Sort) -> Iterator[str]:
    """Return the stand-ins of one sort, without end and without repeats."""
    if sort in _NUMBERED:
        yield from (_NUMBERED[sort].format(number) for number in count(1))
    for length in count(1):
        for ending in _ENDINGS[sort]:
            for onset in _ONSETS:
                yield onset + ending * length


class Found(NamedTuple):
    """A stretch of a text that identifies somebody."""

    start: int
    end: int
    sort: Sort
