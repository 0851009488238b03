"""Cuts text into atoms: the smallest stretches that may be a point of their own.

The cuts are generous on purpose, at punctuation, line breaks, list marks, before conjunctions and after verbs of saying; the tagger
then decides which neighbours belong together. Atoms never overlap; list marks and bare punctuation stay outside.
"""

import html
import itertools
import re
from dataclasses import dataclass

from coach.patterns import Pattern

_CONJUNCTIONS = (
    "and|but|or|nor|though|although|however|while|whilst|whereas|because|so|which|who|whom|with|without|rather|except|when|if|as|"
    "since|yet|plus|where|until|unless|despite|apart|besides|instead|especially|particularly|versus|vs|including|compared|whether"
)
_SAYING = (
    "felt|feels|feel|thought|thinks|think|said|says|say|mentioned|noted|found|wrote|reckoned|believed|agreed|added|commented|flagged|"
    "reported|observed|saw|told me|told us|wondered|wanted|expected|liked|loved|enjoyed|appreciated|praised|impressed by|"
    "looking for|went for|was that|is that|were that"
)
_CUT = Pattern(
    rf"""
      (?P<after> [.!?…]+["”’')\]]*(?=\s|$) | [;,:](?=\s) | \)(?=[\s.,;]|$) | \](?=\s) | (?<=\s)[-–—/|](?=\s) | [—|\t]
               | \s\s+(?=\S) | \n
               | (?<![\w'’])(?:{_SAYING})(?:\s+that)?(?=\s) )
    | (?P<before> (?<=\s)\( | (?<![\w'’])(?:{_CONJUNCTIONS})(?=\s) | (?<=\s)[•*+✓✗✔✘▪◦-](?=\s?\S) | (?<=\n)\d{{1,2}}[.)](?=\s) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BREAK = Pattern(r"\n\s*\n|\n\s*(?:[•*+✓✗✔✘▪◦-]|\d{1,2}[.)])\s?|[.!?…]+[\"”’')\]]*\s|\n(?=[A-Z\[#])")
SYMBOLS = 0x2B00  # pictographs and emoji stand above; list marks and dashes below


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text; ``opens`` when a sentence, list item or paragraph begins with it."""

    start: int
    end: int
    opens: bool


_SOFT_BREAK = re.compile(r"(?<=[^\n]{45}[^\s.!?:;])\n(?=[^\S\n]?[a-z0-9(“\"'‘])")


_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![^\S\n]*\n))+")
_NEAR, _FULL, _SEVERAL = 0.85, 0.95, 2
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")


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


def cut(text: str, start: int = 0, end: int | None = None) -> list[Atom]:
    """Cut ``text[start:end]`` into atoms, in order; offsets are into ``text``."""
    end = len(text) if end is None else end
    cuts = {start, end}
    for match in _CUT.finditer(text, start, end):
        cuts.add(match.end() if match["after"] is not None else match.start())
    atoms: list[Atom] = []
    places = sorted(cuts)
    for left, right in itertools.pairwise(places):
        piece = text[left:right]
        bare = piece.strip()
        if not bare:
            continue
        first = left + len(piece) - len(piece.lstrip())
        opens = not atoms or _opens(text, atoms[-1].end, first)
        if not any(character.isalnum() or ord(character) > SYMBOLS for character in bare):
            if not opens:
                atoms[-1] = Atom(atoms[-1].start, first + len(bare), atoms[-1].opens)
            continue
        atoms.append(Atom(first, first + len(bare), opens))
    return atoms


def _opens(text: str, before: int, start: int) -> bool:
    return _BREAK.search(text[max(0, before - 2) : start + 1]) is not None
