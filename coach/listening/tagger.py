"""Labels each atom of a feedback: the likeliest sequence in which a point is opened before it goes on."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from coach.encoder import BOTH, labels, scores
from coach.listening.atoms import Atom
from coach.page import readable
from coach.patterns import Pattern

_FORBIDDEN = -1e3
_GOES_ON = -0.5  # in doubt a new point begins: two remarks taken for one are worse than one taken for two
_GOES_ON_BEHIND_AND = -2.5  # the same where "and" joins what could stand alone; measured on 490 feedbacks
_JOINED = Pattern(  # a clause, what was done, or one word more of a list
    r"(?:and|or|nor|plus),? (?:(?:also|then|that|so|never|always|clearly|really|just) )*(?:(?:i|you|u|he|she|they|we|it|there|your|my|his|her|their|our|the|this|these|some|one|no|not|a|an)\b"
    r"|(?:was|were|is|are|had|has|have|did|didn['’]?t|could|couldn['’]?t|would|wouldn['’]?t|can|can['’]?t|seemed|came|gave|got|made|took|knew|needs?|lacks?|struggled|\w{3,}ed)\b|[\w-]+(?: [\w-]+)?[.,;!]?\Z)",
    re.IGNORECASE,
)
_MARKED = 3.0  # a mark of 2 of 5 says that a terse remark is meant as blame


def tag(text: str, atoms: Sequence[Atom], leanings: Sequence[str | None]) -> list[str]:
    """Return one label per atom: ``B-gap`` opens a point, ``I-gap`` goes on with it, other labels stand bare.

    ``leanings`` says of each atom which kind the mark or sign before it speaks for.
    """
    if not atoms:
        return []
    names = labels("tag")
    rows = scores("tag", readable(text), [(atom.start, atom.end) for atom in atoms], BOTH)
    found = [
        [
            score + going_on * name.startswith("I-") + _MARKED * (name.partition("-")[2] == leaning)
            for score, name in zip(row, names, strict=True)
        ]
        for row, leaning, going_on in zip(rows, leanings, map(partial(_going_on, text), atoms), strict=True)
    ]
    breaks = [text[left.end : right.start].count("\n") > 1 for left, right in pairwise(atoms)]
    return _best_path(names, found, breaks)


def _going_on(text: str, atom: Atom) -> float:
    """Return what speaks for an atom to go on with the point before it."""
    joined = not atom.opens and _JOINED.match(text, atom.start, atom.end) is not None
    return _GOES_ON_BEHIND_AND if joined else _GOES_ON


def _best_path(names: list[str], scores: list[list[float]], breaks: list[bool]) -> list[str]:
    """Return the best labels; a point never goes on across a blank line."""
    kinds = [name.partition("-")[2] for name in names]
    goes_on = [name.startswith("I-") for name in names]
    best = [_FORBIDDEN + score if on else score for score, on in zip(scores[0], goes_on, strict=True)]
    back: list[list[int]] = []
    for own, broken in zip(scores[1:], breaks, strict=True):
        top = best.index(max(best))
        came_from = [top] * len(names)
        for number, on in enumerate(goes_on):
            if on:
                same = [before for before, kind in enumerate(kinds) if kind == kinds[number]]
                came_from[number] = max(same, key=best.__getitem__)
        reached = [best[before] + score for before, score in zip(came_from, own, strict=True)]
        if broken:
            reached = [score + _FORBIDDEN if on else score for score, on in zip(reached, goes_on, strict=True)]
        best, back = reached, [*back, came_from]
    path = [best.index(max(best))]
    for step in reversed(back):
        path.append(step[path[-1]])
    return [names[number] for number in reversed(path)]
