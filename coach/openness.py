"""What each remark leaves open, as the encoder judges it with the whole feedback in view."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, cast

from coach.judgement import judged
from coach.schemas import Reading

Leaves: TypeAlias = Literal["told", "wanted", "which", "moment", "nothing", "warm", "faint"]
Askable: TypeAlias = Literal["wanted", "which", "moment"]
ASKABLE: tuple[Askable, ...] = ("wanted", "which", "moment")
_CLOSED: tuple[Leaves, ...] = ("told", "nothing")
_PRAISE: tuple[Leaves, ...] = ("warm", "faint")
_TOLD = 0.5  # of 34 questions in seventy letters judges found 7 good; of 19 remarks that are more likely open than not, 11 are, of 16 others 4
_LIKELY_FAINT = 0.3  # few remarks are, so that the head leans to the others
_SURELY_PRAISE = 0.7  # half of what is less surely praise was criticism told as a story


def left_open(reading: Reading) -> dict[str, Leaves]:
    """Return for each gap and strength, by its id, what can be asked about it, and whether it is praise that one thanks for.

    A gap that is ``told`` says what they would have wanted, or what happened in so many words, and of one with ``nothing`` there is nothing
    to ask; ``wanted`` does not say what they had hoped for instead, ``which`` not what part of a skill is meant, ``moment`` not where
    they noticed it. ``faint`` praise says that nothing was wrong, or may be none at all; ``warm`` is any other.
    """
    judges = {"gap": _of_gap, "strength": _of_praise}
    judged_points = [point for point in reading.points if point.kind in judges]
    kinds = {point.id: point.kind for point in judged_points}
    found = judged("leaves", reading, judged_points)
    return {
        point_id: judges[kinds[point_id]](cast("dict[Leaves, float]", labels)) for point_id, labels in found.items()
    }


def _of_gap(likely: Mapping[Leaves, float]) -> Leaves:
    closed, every = sum(likely[name] for name in _CLOSED), sum(likely[name] for name in (*ASKABLE, *_CLOSED))
    return max(_CLOSED if closed >= _TOLD * every else ASKABLE, key=likely.__getitem__)


def _of_praise(likely: Mapping[Leaves, float]) -> Leaves:
    praise = sum(likely[name] for name in _PRAISE)
    return "faint" if praise < _SURELY_PRAISE or likely["faint"] >= _LIKELY_FAINT * praise else "warm"
