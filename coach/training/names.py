"""Reads the remarks whose names are labelled: a line holds kind, article, name and remark; no name where the remark names nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Named:
    """A remark, where its name stands in it, and what goes before that when the person says it; no stretch where it names nothing."""

    text: str
    stretch: tuple[int, int] | None
    article: str


def read(files: Sequence[Path]) -> Iterator[Named]:
    """Read the labelled remarks of these files, in order."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            _, article, name, text = line.split("\t")
            at = text.index(name)
            yield Named(text, (at, at + len(name)) if name else None, article)


def tags(words: Sequence[tuple[int, int]], stretch: tuple[int, int] | None) -> list[str]:
    """Return for each word whether a name begins (B), goes on (I) or ends (E) with it, is that word alone (S), or is elsewhere (O)."""
    own = [at for at, (start, end) in enumerate(words) if stretch and start < stretch[1] and end > stretch[0]]
    said = ["O"] * len(words)
    for at in own:
        said[at] = "I"
    if own:
        said[own[0]], said[own[-1]] = ("B", "E") if len(own) > 1 else ("S", "S")
    return said
