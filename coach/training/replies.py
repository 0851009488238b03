"""Reads the labelled replies: records ``=== id | label | tags``, defensive words marked as ``⟦stance|words⟧``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_RECORD = re.compile(r"(?m)^=== ")
_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a reply that carry a stance."""

    stance: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply, whether it is defensive, and where."""

    text: str
    defensive: bool
    marks: tuple[Mark, ...]


def read(files: Iterable[Path]) -> Iterator[Labelled]:
    """Yield the replies of some files."""
    for file in files:
        for record in _RECORD.split(file.read_text(encoding="utf-8"))[1:]:
            head, _, body = record.partition("\n")
            text, marks = _unmark(body.rstrip("\n"))
            yield Labelled(text, head.split("|")[1].strip() == "defensive", marks)


def _unmark(body: str) -> tuple[str, tuple[Mark, ...]]:
    text, at, marks = "", 0, []
    for found in _MARK.finditer(body):
        text += body[at : found.start()]
        marks.append(Mark(found[1].replace("_", "-"), len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + body[at:], tuple(marks)
