"""Patterns that are compiled only where a text comes that they could match: compiling all that is known takes longer than a run.

``needles.json``, made by ``python -m coach.patterns.build``, says which plain words a text must hold to be matched.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from coach.patterns import compiled

NEEDLES = Path(__file__).with_name("needles.json")
BETWEEN_WORDS = "\t"
BETWEEN_SETS = "\n"
_FOLDED = {
    0x130: "i",
    0x131: "i",
    0x17F: "s",
    0x212A: "k",
}  # what no-case matching takes for these letters, beside their capitals

Needs = tuple[tuple[str, ...], ...]


class Pattern:
    """Finds what ``re.compile(pattern, flags)`` finds.

    Of its alternatives, those that a text cannot match are neither compiled nor tried: a text must hold a word of each of the sets
    that an alternative needs. A pattern that ``needles.json`` does not know is one alternative that needs nothing.
    """

    __slots__ = ("_alternatives", "_compiled", "_last", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)
        self._alternatives: list[tuple[str, Needs]] | None = None
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._last: tuple[str | None, list[str]] = (None, [])

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match; of alternatives that match at one place, the one that stands first."""
        first: re.Match[str] | None = None
        for alternative in self._possible(text):
            found = self._made(alternative).search(text, pos, endpos)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at the beginning."""
        tried = (self._made(alternative).match(text, pos, endpos) for alternative in self._possible(text))
        return next((found for found in tried if found is not None), None)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of the whole text."""
        tried = (self._made(alternative).fullmatch(text, pos, endpos) for alternative in self._possible(text))
        return next((found for found in tried if found is not None), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches, in order."""
        joined = self._joined(text)
        return iter(()) if joined is None else joined.finditer(text, pos, endpos)

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        """Return the words of the matches, or of their groups."""
        joined = self._joined(text)
        return [] if joined is None else joined.findall(text, pos, endpos)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return the text with its matches replaced."""
        joined = self._joined(text)
        return text if joined is None else joined.sub(replacement, text, count)

    def split(self, text: str) -> list[str]:
        """Return what stands between the matches."""
        joined = self._joined(text)
        return [text] if joined is None else joined.split(text)

    def _possible(self, text: str) -> list[str]:
        """Return the alternatives that the text may match; one text is often searched place by place."""
        last, possible = self._last
        if last is not text:
            if self._alternatives is None:
                self._alternatives = list(_alternatives(self.pattern, self.flags))
            low = folded(text)
            possible = [alternative for alternative, needs in self._alternatives if _holds(low, needs)]
            self._last = (text, possible)
        return possible

    def _joined(self, text: str) -> re.Pattern[str] | None:
        possible = self._possible(text)
        return self._made("|".join(possible)) if possible else None

    def _made(self, alternative: str) -> re.Pattern[str]:
        made = self._compiled.get(alternative)
        if made is None:
            made = self._compiled[alternative] = compiled.compiled(alternative, self.flags)
        return made


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """Return a text in which a needle stands wherever matching without regard to case would find it."""
    return text.lower() if text.isascii() else text.translate(_FOLDED).lower()


def key(pattern: str, flags: int) -> str:
    """Return the name of a pattern in ``needles.json``."""
    return f"{flags} {pattern}"


def keep() -> None:
    """Keep all alternatives of all patterns, each by itself, as they are compiled, for the runs to come; once is enough."""
    written = NEEDLES.stat()
    compiled.keep(_all_alternatives, f"{written.st_size} {written.st_mtime_ns}")


def _all_alternatives() -> Iterator[tuple[str, int]]:
    for flags, pattern in (name.split(" ", 1) for name in _known()):
        for alternative, _ in _alternatives(pattern, int(flags)):
            yield alternative, int(flags)


def _holds(low: str, needs: Needs) -> bool:
    """Tell whether a text holds a word of each set."""
    for words in needs:
        for word in words:
            if word in low:
                break
        else:
            return False
    return True


def _alternatives(pattern: str, flags: int) -> Iterator[tuple[str, Needs]]:
    at = 0
    for length, needs in _known().get(key(pattern, flags), [(len(pattern), "")]):
        sets = needs.split(BETWEEN_SETS) if needs else []
        yield pattern[at : at + length], tuple(tuple(words.split(BETWEEN_WORDS)) for words in sets)
        at += length + 1


@cache
def _known() -> dict[str, Sequence[tuple[int, str]]]:
    known: dict[str, Sequence[tuple[int, str]]] = json.loads(NEEDLES.read_text(encoding="utf-8"))
    return known
