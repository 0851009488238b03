"""Whether words lean to praise or to blame, by themselves: a second look at what the encoder hears in its context."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from coach.patterns import Pattern
from coach.tables import table

_DATA = Path(__file__).parent / "leaning.toml"
_DENIED = Pattern(r"\b(?:not|never|nothing|no|without|far from|rarely)\b|n['’]t\b", re.IGNORECASE)


def speaks_well(words: str) -> bool:
    """Tell whether a word of praise stands in it, or of there having been nothing to fault."""
    return _patterns()["praise"].search(words) is not None


def finds_fault(words: str) -> bool:
    """Tell whether a word of blame stands in it, or of something that was not."""
    return _patterns()["fault"].search(words) is not None


def belittles(words: str) -> bool:
    """Tell whether it holds a word that nobody praises with, and no praise."""
    found = _patterns()["belittling"].search(words)
    return found is not None and _DENIED.search(words[: found.start()]) is None and not speaks_well(words)


@cache
def _patterns() -> dict[str, Pattern]:
    return {leaning: _pattern(words) for leaning, words in table(_DATA).items()}


def _pattern(words: Iterable[str]) -> Pattern:
    escaped = (
        re.escape(word.replace("'", "’")).replace("’", "['’]").replace(r"\*", r"\w*").replace(r"\ ", " ")
        for word in words
    )
    return Pattern(rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)", re.IGNORECASE)
