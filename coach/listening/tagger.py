"""Labels each atom of a feedback: the likeliest sequence in which a point is opened before it goes on."""

from collections.abc import Sequence
from itertools import pairwise

from coach.encoder import BOTH, labels, scores
from coach.listening.atoms import Atom
from coach.page import readable

_FORBIDDEN = -1e3
_GOES_ON = -0.5  # in doubt a new point begins: two remarks taken for one are worse than one taken for two
_MARKED = 3.0  # a mark of 2 of 5 says that a terse remark is meant as blame


def tag(text: str, atoms: Sequence[Atom], leanings: Sequence[str | None]) -> list[str]:
    """Return one label per atom: ``B-gap`` opens a point, ``I-gap`` goes on with it, other labels stand bare.

    ``leanings`` says of each atom which kind the mark or sign before it speaks for.
    """
    if not atoms:
        return []
    names = labels("tag")
    lean = [_GOES_ON if name.startswith("I-") else 0.0 for name in names]
    found = [
        [
            score + bias + _MARKED * (name.partition("-")[2] == leaning)
            for score, bias, name in zip(row, lean, names, strict=True)
        ]
        for row, leaning in zip(
            scores("tag", readable(text), [(atom.start, atom.end) for atom in atoms], BOTH), leanings, strict=True
        )
    ]
    breaks = [text[left.end : right.start].count("\n") > 1 for left, right in pairwise(atoms)]
    return _best_path(names, found, breaks)


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
