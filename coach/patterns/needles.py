"""Which plain words a text must hold to be matched by a pattern, read off the pattern's own parts."""

import re
from collections.abc import Iterable, Iterator
from re import _constants as part  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LONG_ENOUGH = 200  # shorter alternatives are not worth compiling apart
_ZERO_WIDTH = frozenset({part.AT, part.ASSERT, part.ASSERT_NOT})
_REPEATS = frozenset({part.MAX_REPEAT, part.MIN_REPEAT, part.POSSESSIVE_REPEAT})
_PLAIN = range(0x20, 0x7F)

Words = frozenset[str]


def needles(pattern: str, flags: int) -> list[Words]:
    """Return sets of lower-case words: whatever the pattern matches holds a word of each of them.

    Sets that hardly tell texts apart are left out; the most telling stands first.
    """
    found = {words for words in _needed(parser.parse(pattern, flags)) if _tells(words)}
    return sorted(found, key=lambda words: (-_worth(words)[0], len(words), sorted(words)))


def alternatives(pattern: str, flags: int) -> list[str]:
    """Cut a pattern at the bars between its alternatives; joined by bars, the parts are the pattern.

    One that has groups, or sets its flags inside, is not cut.
    """
    parsed = parser.parse(pattern, flags)
    if parsed.state.groups > 1 or parsed.state.flags & ~re.UNICODE != flags & ~re.UNICODE or flags & re.VERBOSE:
        return [pattern]
    parts: list[str] = []
    for alternative in _between_bars(pattern):
        if parts and len(parts[-1]) < _LONG_ENOUGH:
            parts[-1] += f"|{alternative}"
        else:
            parts.append(alternative)
    return parts


def _between_bars(pattern: str) -> Iterator[str]:
    begun = at = depth = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _end_of_class(pattern, at)
        elif sign == "|" and not depth:
            yield pattern[begun:at]
            begun = at + 1
        depth += (sign == "(") - (sign == ")")
        at += 1
    yield pattern[begun:]


def _end_of_class(pattern: str, at: int) -> int:
    """Return where the class of characters that begins here ends; a bracket that stands first in it does not end it."""
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at


def _needed(sequence: Iterable[tuple[Any, Any]]) -> Iterator[Words]:
    """Yield what each part of a sequence needs; letters that stand side by side are one word."""
    run = ""
    for kind, value in sequence:
        if kind is part.LITERAL and value in _PLAIN:
            run += chr(value).lower()
        elif kind not in _ZERO_WIDTH:
            if run:
                yield frozenset({run})
            run = ""
            yield from _inside(kind, value)
    if run:
        yield frozenset({run})


def _inside(kind: object, value: Any) -> Iterator[Words]:  # noqa: ANN401 - whatever the parser made
    if kind is part.SUBPATTERN:
        yield from _needed(value[-1])
    elif kind is part.ATOMIC_GROUP:
        yield from _needed(value)
    elif kind in _REPEATS and value[0] > 0:
        yield from _needed(value[2])
    elif kind is part.BRANCH:
        best = [max(_needed(branch), key=_worth, default=None) for branch in value[1]]
        known = [words for words in best if words is not None]
        if len(known) == len(best):
            yield frozenset().union(*known)


def _worth(words: Words) -> tuple[int, int]:
    """Tell how rarely a text holds one of the words: the shortest counts, then that there are few."""
    return min(map(len, words)), -len(words)


def _tells(words: Words) -> bool:
    return all(len(word) > 1 or not (word.isalnum() or word.isspace()) for word in words)
