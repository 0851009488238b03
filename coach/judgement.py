"""What the encoder says of points that were heard, with the whole feedback in view."""

from collections.abc import Iterable, Mapping
from operator import itemgetter

from coach.encoder import WHOLE, View, likely
from coach.listening import page_of
from coach.page import readable
from coach.schemas import Point, Reading


def judged(
    head: str, reading: Reading, points: Iterable[Point], views: Mapping[View, float] = WHOLE
) -> dict[str, dict[str, float]]:
    """Return for each of these points, by its id, how likely each label of a head is; without those that nobody reads."""
    page = page_of(reading.feedback.text)
    placed = [(stretch, point) for point in points if (stretch := page.shown(point.start, point.end)) is not None]
    placed.sort(key=itemgetter(0))
    if not placed:
        return {}
    found = likely(head, readable(page.text), [stretch for stretch, _ in placed], views)
    return {point.id: labels for (_, point), labels in zip(placed, found, strict=True)}
