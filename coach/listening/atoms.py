"""Cuts text into atoms: the smallest stretches that may be a point of their own.

The cuts are generous on purpose, at punctuation, line breaks, list marks, before conjunctions and after verbs of saying; the tagger
then decides which neighbours belong together. Atoms never overlap; list marks and bare punctuation stay outside.
"""

import itertools
import re
from typing import NamedTuple

from coach.patterns import Pattern
from coach.sentences.stops import ENDS_A_SENTENCE

_AND = r"(?<!\bgo[ ])(?<!\bcome[ ])(?<!\btry[ ])and(?![ ](?:a[ ](?:half|quarter|third)|so[ ](?:on|forth))\b)"
_SO = r"so(?![ ](?:many|much|few|little|long|far|often)\b)"
_JUST = r"just(?=[ ](?:a[ ](?:bit|little|touch)|not|too|needs?)\b)"  # "lovely just a bit quiet"
_CONJUNCTIONS = (
    rf"{_AND}|{_SO}|{_JUST}|but|or|nor|though|although|however|while|whilst|whereas|because|which|who|whom|with|without|rather|except|when|if|as|"
    "since|yet|plus|where|until|unless|despite|apart|besides|instead|especially|particularly|versus|vs|including|compared|whether"
)
_SAYING = (
    "felt|feels|feel|thought|thinks|think|said|says|say|mentioned|noted|found|wrote|reckoned|believed|agreed|added|commented|flagged|"
    "reported|observed|saw|told me|told us|wondered|wanted|expected|liked|loved|enjoyed|appreciated|praised|impressed by|"
    "looking for|went for|was that|is that|were that"
)
FACE = r"(?<=\s)(?:[:;=]['’]?[-o^]?[()\[\]DPp/|\\3]|<3|[\U0001F300-\U0001FAFF\u2639\u263A\u2764]\uFE0F?)+(?=\s|$)"
"""What looks like a face, or pictures a mood: it ends what it stands behind."""
_CUT = Pattern(
    rf"""
      (?P<after> {ENDS_A_SENTENCE}[.!?…]+["”’')\]]*(?=\s|$) | [;,:](?=\s) | \)(?=[\s.,;]|$) | \](?=\s) | (?<=\s)[-–—/|](?=\s) | [—|\t] | {FACE}
               | \s\s+(?=\S) | \n
               | (?<![\w'’])(?:{_SAYING})(?:\s+that)?(?=\s) )
    | (?P<before> (?<=\s)\( | (?<![\w'’])(?:{_CONJUNCTIONS})(?=\s) | (?<=\s)[•*+✓✗✔✘▪◦-](?=\s?\S) | (?<=\n)\d{{1,2}}[.)](?=\s) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BREAK = Pattern(rf"{FACE}\s|\n\s*\n|\n\s*(?:[•*+✓✗✔✘▪◦-]|\d{{1,2}}[.)])\s?|[.!?…]+[\"”’')\]]*\s|\n(?=[A-Z\[#])")
SYMBOLS = 0x2B00  # pictographs and emoji stand above; list marks and dashes below


class Atom(NamedTuple):
    """A stretch of text; ``opens`` when a sentence, list item or paragraph begins with it."""

    start: int
    end: int
    opens: bool


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
    return _BREAK.search(text[max(0, before - 3) : start + 1]) is not None
