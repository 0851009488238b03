"""Which criticism comes before the rest: as the encoder judges the remark itself, the words that lead to it and those behind it, and by where it stands."""

from collections.abc import Iterable, Mapping, Sequence
from math import log
from operator import itemgetter
from typing import Final

from coach.encoder import Asked, likely_together
from coach.listening import page_of
from coach.page import readable
from coach.schemas import Point, Reading

Stretch = tuple[int, int]
ITSELF, LEAD, REST = "rank", "rank_lead", "rank_rest"
BEFORE, BEHIND = "before", "behind"
_FAR = 200  # characters
PLACES: Final = (3.5, -2.1)  # what ``places`` says weighs, learnt with the heads


def ranked(reading: Reading, gaps: Sequence[Point]) -> dict[str, float]:
    """Return by the id of each gap how surely it comes before the others; without those that nobody reads."""
    page = page_of(reading.feedback.text)
    shown = {point.id: place for point in reading.points if (place := page.shown(point.start, point.end)) is not None}
    placed = sorted(((shown[gap.id], gap.id) for gap in gaps if gap.id in shown), key=itemgetter(0))
    if not placed:
        return {}
    text = readable(page.text)
    own = [place for place, _ in placed]
    leads, rests = zip(*(around(place, shown.values(), len(text)) for place in own), strict=True)
    asked = (Asked(head, text, stretches) for head, stretches in ((ITSELF, own), (LEAD, leads), (REST, rests)))
    judged = zip(*likely_together(*asked), strict=True)
    where = places(own, len(text))
    return {
        gap_id: sum(map(_odds, heads)) + sum(weight * figure for weight, figure in zip(PLACES, stands, strict=True))
        for (_, gap_id), heads, stands in zip(placed, judged, where, strict=True)
    }


def around(own: Stretch, points: Iterable[Stretch], length: int) -> tuple[Stretch, Stretch]:
    """Return the words that lead to a point and those behind it, up to the next points; either may be empty."""
    start, end = own
    before = max((other for _, other in points if other <= start), default=0)
    behind = min((other for other, _ in points if other >= end), default=length)
    return (max(before, start - _FAR), start), (end, min(behind, end + _FAR))


def places(own: Sequence[Stretch], length: int) -> list[tuple[float, float]]:
    """Return of each point how long it is, in stretches as far as ``around`` looks, and where in the text it begins, of 1."""
    return [((end - start) / _FAR, start / length) for start, end in own]


def _odds(judged: Mapping[str, float]) -> float:
    return log(judged[BEFORE]) - log(judged[BEHIND])
