"""Wordings that carry their stance whatever stands around them, and wordings that carry none: kept in ``wordings.toml``."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.patterns import Pattern
from coach.tables import table

WORDINGS = Path(__file__).parent / "wordings.toml"
ADVICE = "advice-first"
CALM = "calm"


class Wording(NamedTuple):
    """Words of one stance; a sentence that also holds something of ``unless`` does not carry it."""

    stance: str
    words: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    fires: tuple[str, ...]
    silent: tuple[str, ...]

    def find(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return where the words stand in the sentence ``text[start:end]``, if they carry the stance there."""
        if any(word.search(text, start, end) for word in self.unless):
            return None
        found = (word.search(text[start:end]) for word in self.words)
        return next(((start + hit.start(), start + hit.end()) for hit in found if hit), None)

    def covers(self, clause: str) -> bool:
        """Tell whether a clause consists of these words and nothing else."""
        return any(word.fullmatch(clause.strip(" \t\r\n.,;:!")) for word in self.words)


@cache
def wordings() -> tuple[Wording, ...]:
    """Return all wordings, in the order of the file."""
    return tuple(
        Wording(
            stance=raw["stance"],
            words=_compiled(raw["words"]),
            unless=_compiled(raw.get("unless", ())),
            fires=tuple(raw["fires"]),
            silent=tuple(raw["silent"]),
        )
        for raw in table(WORDINGS)["wording"]
    )


def wording(stance: str) -> Wording:
    """Return the wordings of a stance; raises ``KeyError`` where there are none."""
    for record in wordings():
        if record.stance == stance:
            return record
    raise KeyError(stance)


def _compiled(words: list[str] | tuple[str, ...]) -> tuple[Pattern, ...]:
    return tuple(Pattern(word, re.IGNORECASE) for word in words)
