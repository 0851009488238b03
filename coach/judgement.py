"""What the encoder says of points that were heard, with the whole feedback in view."""

from collections.abc import Iterable
from operator import itemgetter

from coach.encoder import likely
from coach.listening import likely_topics, page_of
from coach.page import readable
from coach.schemas import Point, Reading

_SURELY_SO = 0.6  # of reasons
_SURELY = 0.7  # of forty feedbacks by strangers, all but one of these topics were right, and half of the others


def judged(head: str, reading: Reading, points: Iterable[Point]) -> dict[str, dict[str, float]]:
    """Return for each of these points, by its id, how likely each label of a head is; without those that nobody reads."""
    page, placed = page_of(reading.feedback.text), _placed(reading, points)
    found = likely(head, readable(page.text), [stretch for stretch, _ in placed]) if placed else []
    return {point.id: labels for (_, point), labels in zip(placed, found, strict=True)}


def surely_known(reading: Reading, points: Iterable[Point]) -> frozenset[str]:
    """Return the ids of the points whose topic is beyond doubt, so that a letter may speak of it and of what is done about it.

    A thing that a remark names itself ("Kubernetes") needs no judgement.
    """
    page, placed = page_of(reading.feedback.text), _placed(reading, [point for point in points if point.topic_id])
    found = likely_topics(page.text, [stretch for stretch, _ in placed]) if placed else []
    return frozenset(
        point.id
        for (_, point), topics in zip(placed, found, strict=True)
        if point.thing is not None or topics.get(point.topic_id or "", 0.0) >= _SURELY
    )


def surely_explained(reading: Reading) -> frozenset[str]:
    """Return the ids of the points whose reason ("pay", "the level of the role") is beyond doubt; of a vague one there is no doubt."""
    points = [point for point in reading.points if point.kind in {"fit", "logistics"}]
    found = judged("reason", reading, points)
    explained = (point for point in points if found.get(point.id, {}).get(point.topic_id or "", 0.0) >= _SURELY_SO)
    return frozenset(point.id for point in (*explained, *(p for p in reading.points if p.kind == "vague")))


def _placed(reading: Reading, points: Iterable[Point]) -> list[tuple[tuple[int, int], Point]]:
    """Return the points that can be seen, in order, each behind its stretch of the page."""
    page = page_of(reading.feedback.text)
    placed = [(stretch, point) for point in points if (stretch := page.shown(point.start, point.end)) is not None]
    return sorted(placed, key=itemgetter(0))
