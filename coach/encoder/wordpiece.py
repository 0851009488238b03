"""Cuts text into the word pieces the encoder knows: words and marks in lower case without accents, the longest known piece first."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

WEIGHTS = Path(__file__).with_name("weights")
VOCABULARY = WEIGHTS / "vocabulary.txt"
UNKNOWN = "[UNK]"
OPENING = "[CLS]"
CLOSING = "[SEP]"
_WORD = re.compile(r"\n|[^\W_]+|[^\w\s]|_")
_SPELLED = {"\n": "~", "’": "'"}  # a line break speaks too, and the pieces know no newline
_KEPT = 64  # texts
_LONGEST_WORD = 100


class Piece(NamedTuple):
    """The number of a word piece, and where the word it belongs to begins in the text."""

    number: int
    start: int


@cache
def vocabulary() -> dict[str, int]:
    """Return the known pieces and their numbers; pieces that go on with a word begin with ``##``."""
    return {piece: number for number, piece in enumerate(VOCABULARY.read_text(encoding="utf-8").split("\n"))}


@cache
def _ends() -> frozenset[int]:
    known = vocabulary()
    return frozenset(known[mark] for mark in (".", "!", "?", _SPELLED["\n"]))


def ends_a_line_or_sentence(piece: Piece) -> bool:
    """Tell whether a line or sentence ends with this piece."""
    return piece.number in _ends()


@lru_cache(maxsize=_KEPT)
def pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text, in order; kept, since many heads ask about one text."""
    return tuple(Piece(number, word.start()) for word in _WORD.finditer(text) for number in _numbers(word[0]))


@lru_cache(maxsize=20_000)
def _numbers(word: str) -> tuple[int, ...]:
    known = vocabulary()
    plain = _plain(_SPELLED.get(word, word))
    if plain in known:
        return (known[plain],)
    if len(plain) > _LONGEST_WORD:
        return (known[UNKNOWN],)
    found: list[int] = []
    at = 0
    while at < len(plain):
        end = len(plain)
        while end > at and ("##" if at else "") + plain[at:end] not in known:
            end -= 1
        if end == at:
            return (known[UNKNOWN],)
        found.append(known[("##" if at else "") + plain[at:end]])
        at = end
    return tuple(found)


def _plain(word: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(letter) != "Mn"
    )
