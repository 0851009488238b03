"""Reads the labelled feedbacks: one file holds many, each mark is ``⟦label|words⟧``, what stands in no mark is context."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_RECORD = re.compile(r"(?m)^=== (.*)\n")
_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Mark:
    """One labelled stretch, marked ``label@topic!?judged,judged``.

    ``topic`` is the reason in a circumstance, ``!`` marks what is sensitive. ``judged`` are labels of further heads, each of
    another one: what it leaves open and how much it weighs (``judgements``), what fell short in it (``writing``).
    """

    start: int
    end: int
    label: str
    sensitive: bool
    topic: str | None
    judged: tuple[str, ...]

    def among(self, labels: Collection[str]) -> str | None:
        """Return which of these labels it carries, if any."""
        return next((label for label in self.judged if label in labels), None)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One feedback as it would be pasted, with its marks; ``name`` is file and number."""

    name: str
    head: str
    text: str
    marks: tuple[Mark, ...]


def read(files: list[Path]) -> Iterator[Labelled]:
    """Read the labelled feedbacks of these files, in order."""
    for file in files:
        parts = _RECORD.split(file.read_text(encoding="utf-8"))[1:]
        for head, body in zip(parts[::2], parts[1::2], strict=True):
            yield _labelled(f"{file.parent.name}/{file.stem}/{head.split('|')[0].strip()}", head, body.strip("\n"))


def _labelled(name: str, head: str, body: str) -> Labelled:
    text, marks, read_until = "", [], 0
    for found in _MARK.finditer(body):
        text += body[read_until : found.start()]
        said, _, judged = found[1].partition("?")
        label, _, topic = said.removesuffix("!").partition("@")
        span = (len(text), len(text) + len(found[2]))
        marks.append(Mark(*span, label, said.endswith("!"), topic or None, tuple(filter(None, judged.split(",")))))
        text += found[2]
        read_until = found.end()
    return Labelled(name, head, text + body[read_until:], tuple(marks))
