"""The lines of a page as they are meant to be read; no place moves."""

import html
import re

from coach.patterns import Pattern

_SOFT_BREAK = Pattern(r"(?<=[^\n]{45}[^\s.!?:;])\n(?=[^\S\n]?[a-z0-9(“\"'‘])")
_PARAGRAPH = Pattern(r"(?:[^\n]|\n(?![^\S\n]*\n))+")
_NEAR, _FULL, _SEVERAL = 0.85, 0.95, 2
_ENTITY = Pattern(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")


def unwrapped(text: str) -> str:
    """Return the text with a space for each line break that only wraps a long line; every other place stays the same."""
    return _PARAGRAPH.sub(lambda paragraph: _joined(paragraph[0]), text) if _SOFT_BREAK.search(text) else text


def _joined(paragraph: str) -> str:
    """Join the lines of a paragraph that is wrapped: several are about as long as its longest, and the next word did not fit."""
    lengths = [len(line) for line in paragraph.split("\n")]
    longest = max(lengths)
    if len(lengths) > _SEVERAL and sum(length >= _NEAR * longest for length in lengths) < _SEVERAL:
        return paragraph

    def space(found: re.Match[str]) -> str:
        line = found.start() - (paragraph.rfind("\n", 0, found.start()) + 1)
        word = paragraph[found.end() :].split(maxsplit=1)[0]
        return " " if line + 1 + len(word) > _FULL * longest else "\n"

    return _SOFT_BREAK.sub(space, paragraph)


def readable(text: str) -> str:
    """Return the text as it is meant to be read, unwrapped, an entity of HTML as its character and spaces; no place moves."""
    return _ENTITY.sub(_character, unwrapped(text))


def _character(entity: re.Match[str]) -> str:
    meant = html.unescape(entity[0])
    return (meant if len(meant) == 1 and meant.isprintable() else " ").ljust(len(entity[0]))
