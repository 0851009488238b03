"""What the encoder says of points that were heard, with the whole feedback in view."""

from collections.abc import Iterable
from operator import itemgetter

from coach.encoder import likely
from coach.listening import page_of
from coach.page import readable
from coach.schemas import Point, Reading


def judged(head: str, reading: Reading, points: Iterable[Point]) -> dict[str, dict[str, float]]:
    """Return for each of these points, by its id, how likely each label of a head is; without those that nobody reads."""
    page = page_of(reading.feedback.text)
    shown = [(stretch, point) for point in points if (stretch := page.shown(point.start, point.end)) is not None]
    placed = sorted(shown, key=itemgetter(0))
    found = likely(head, readable(page.text), [stretch for stretch, _ in placed]) if placed else []
    return {point.id: labels for (_, point), labels in zip(placed, found, strict=True)}
