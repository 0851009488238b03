"""What each remark leaves open, as the encoder judges it with the whole feedback in view."""

import math
from collections.abc import Mapping
from operator import itemgetter
from typing import Literal, TypeAlias, cast

from coach.encoder import labels, scores
from coach.listening import page_of
from coach.page import readable
from coach.schemas import Reading

Leaves: TypeAlias = Literal["told", "wanted", "which", "moment", "nothing", "warm", "faint"]
Askable: TypeAlias = Literal["wanted", "which", "moment"]
ASKABLE: tuple[Askable, ...] = ("wanted", "which", "moment")
_CLOSED: tuple[Leaves, ...] = ("told", "nothing")
_PRAISE: tuple[Leaves, ...] = ("warm", "faint")
_SURELY_TOLD = 0.7  # readers of eighty letters missed few questions, and found most of them idle
_LIKELY_FAINT = 0.2  # few remarks are, so that the head leans to the others


def left_open(reading: Reading) -> dict[str, Leaves]:
    """Return for each gap and strength, by its id, what can be asked about it, and whether it is praise that one thanks for.

    A gap that is ``told`` says what they would have wanted, or what happened in so many words, and of one with ``nothing`` there is nothing
    to ask; ``wanted`` does not say what they had hoped for instead, ``which`` not what part of a skill is meant, ``moment`` not where
    they noticed it. ``faint`` praise says that nothing was wrong, ``warm`` is any other.
    """
    page = page_of(reading.feedback.text)
    judges = {"gap": _of_gap, "strength": _of_praise}
    placed = [
        (stretch, point)
        for point in reading.points
        if point.kind in judges and (stretch := page.shown(point.start, point.end)) is not None
    ]
    placed.sort(key=itemgetter(0))
    rows = scores("leaves", readable(page.text), [stretch for stretch, _ in placed])
    names = cast("list[Leaves]", labels("leaves"))
    return {
        point.id: judges[point.kind](dict(zip(names, map(math.exp, row), strict=True)))
        for (_, point), row in zip(placed, rows, strict=True)
    }


def _of_gap(likely: Mapping[Leaves, float]) -> Leaves:
    closed, every = sum(likely[name] for name in _CLOSED), sum(likely[name] for name in (*ASKABLE, *_CLOSED))
    return max(_CLOSED if closed >= _SURELY_TOLD * every else ASKABLE, key=likely.__getitem__)


def _of_praise(likely: Mapping[Leaves, float]) -> Leaves:
    return "faint" if likely["faint"] >= _LIKELY_FAINT * sum(likely[name] for name in _PRAISE) else "warm"
