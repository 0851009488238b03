"""Reads the single remarks whose topic is labelled: a line holds topics, the best first, g or s for gap or strength, and the words."""

from collections.abc import Iterator, Sequence
from pathlib import Path


def read(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield the remarks of these files, in order, each behind its best topic."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            topics, _, remark = line.split("\t")
            yield topics.split(",")[0], remark
