"""What the tagger sees of an atom: its words, its neighbours, its place in the sentence and in the text."""

import re
from itertools import pairwise

from coach.listening.atoms import SYMBOLS, Atom

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]", re.UNICODE)
_MARK = re.compile(r"(?:^|\n)[ \t]*([•*+✓✗✔✘▪◦–-]|\d{1,2}[.)]|>)[ \t]*$")
_EDGE = 4
_MANY = 6


def _shape(word: str) -> str:
    return "0" if word.isdigit() else word.lower().replace("’", "'")


def features(text: str, atoms: list[Atom]) -> list[list[str]]:
    """Return the names of the features of each atom, in the atoms' order."""
    raw = [_WORD.findall(text[atom.start : atom.end]) for atom in atoms]
    words = [[_shape(word) for word in found] for found in raw]
    sentences = _sentences(atoms)
    length = len(text)
    found: list[list[str]] = []
    for i, atom in enumerate(atoms):
        own = words[i]
        first, last = sentences[i]
        names = [
            "bias",
            f"n={min(len(own), _MANY)}",
            f"opens={atom.opens}",
            f"first={i == first}",
            f"last={i + 1 == last}",
        ]
        names += [f"w={word}" for word in set(own)]
        names += [f"b={a}_{b}" for a, b in pairwise(["^", *own, "$"])]
        names += [f"t={a}_{b}_{c}" for a, b, c in zip(["^", *own], own, [*own[1:], "$"], strict=False)]
        for word in set(own):
            if len(word) > _EDGE:
                names += [f"p={word[:_EDGE]}", f"s={word[-_EDGE:]}", f"q={word[: _EDGE + 2]}"]
        names += _around(text, atom)
        names += _neighbours(words, i, first, last)
        inside = {word for j in range(first, last) if j != i for word in words[j]}
        names += [f"in={word}" for word in inside]
        names += [
            f"at={i == 0}{i + 1 == len(atoms)}",
            f"part={4 * atom.start // max(1, length)}",
            f"alone={len(atoms) <= _EDGE}",
        ]
        names += _looks(raw[i])
        found.append(names)
    return found


def _sentences(atoms: list[Atom]) -> list[tuple[int, int]]:
    starts = [i for i, atom in enumerate(atoms) if atom.opens or i == 0]
    bounds = [*starts, len(atoms)]
    return [(a, b) for a, b in pairwise(bounds) for _ in range(a, b)]


def _around(text: str, atom: Atom) -> list[str]:
    before = text[max(0, atom.start - 12) : atom.start]
    after = text[atom.end - 1 : atom.end + 3]
    mark = _MARK.search(before)
    newlines = "\n" in before[-3:], "\n" in after
    names = [
        f"<{before.rstrip(' ')[-1:]}",
        f">{after[:1]}",
        f"<>{before.rstrip(' ')[-1:]}{after[:1]}",
        f"line={newlines}",
    ]
    if mark is not None:
        names.append(f"mark={'1' if mark[1][0].isdigit() else mark[1]}")
    if "(" in before[-2:] or text[atom.start] == "(":
        names.append("paren")
    return names


def _neighbours(words: list[list[str]], i: int, first: int, last: int) -> list[str]:
    names = []
    for step in (-2, -1, 1, 2):
        j = i + step
        if not 0 <= j < len(words):
            names.append(f"{step}=none")
            continue
        same = "" if first <= j < last else "|"
        if abs(step) == 1:
            names += [f"{step}{same}w={word}" for word in set(words[j])]
            names += [f"{step}{same}b={a}_{b}" for a, b in pairwise(words[j])]
            names += [f"{step}{same}p={word[:_EDGE]}" for word in set(words[j]) if len(word) > _EDGE]
        elif words[j]:
            names += [f"{step}{same}f={words[j][0]}", f"{step}{same}l={words[j][-1]}"]
    return names


def _looks(raw: list[str]) -> list[str]:
    names = []
    if any(word.isdigit() for word in raw):
        names.append("digits")
    if raw and raw[0][:1].isupper():
        names.append("Upper")
    if len(raw) > 1 and all(word[:1].isupper() for word in raw if word[0].isalpha()):
        names.append("Names")
    if any(ord(word[0]) > SYMBOLS for word in raw):
        names.append("emoji")
    return names
