"""What is heard and not planned, each with the reason."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.catalogue import reasons, spoken_name
from coach.doors import why_left
from coach.goals import MAX_GOALS, GoalOutline
from coach.offer import Offer
from coach.patterns import Pattern
from coach.phrases import phrase, variants
from coach.schemas import NotPlanned, Point, Reading
from coach.weighing import only_leads_up

_SEAM = Pattern(r"[.,;:!?\n]")


@dataclass(frozen=True, slots=True)
class Settled:
    """What is settled: the goals, those beyond the plan, too, the ids of what is asked about, the offers, and whether it was meant for somebody else."""

    goals: Sequence[GoalOutline]
    asked: Collection[str]
    offers: Sequence[Offer]
    misdirected: bool

    @property
    def planned(self) -> frozenset[str]:
        """The ids of the points that have a goal."""
        return frozenset(point_id for goal in self.goals[:MAX_GOALS] for point_id in goal.about)

    @property
    def later(self) -> frozenset[str]:
        """The ids of the points whose goal is beyond the plan."""
        return frozenset(point_id for goal in self.goals[MAX_GOALS:] for point_id in goal.about)


def not_planned(reading: Reading, settled: Settled) -> tuple[NotPlanned, ...]:
    """Return every point that has no goal and is no praise, with the reason."""
    left = [point for point in reading.points if point.id not in settled.planned and point.kind != "strength"]
    return tuple(
        NotPlanned(about=point.id, reason=_reason(point, reading, settled, number)) for number, point in enumerate(left)
    )


def _reason(point: Point, reading: Reading, settled: Settled, number: int) -> str:
    if point.sensitive:
        return phrase("not_planned", "sensitive")
    if point.same_as is not None:
        return phrase("not_planned", "repeat")
    if settled.misdirected:
        return phrase("not_planned", "other_side")
    if point.id not in settled.later and point.topic_id in reasons():
        return why_left(point, settled.offers, sure=point.topic_sure)
    return _why_beside(point, reading, settled, number)


def _why_beside(point: Point, reading: Reading, settled: Settled, number: int) -> str:
    """Return why a point is not planned beside others that are."""
    ways = variants("not_planned", "not_begun")
    beside = point.kind == "gap" and bool(settled.goals)
    if beside and _is_half(point, reading, settled.planned):
        return phrase("not_planned", "half")
    if point.id in settled.later:
        return phrase("not_planned", "kept_for_later")
    if beside and only_leads_up(point, reading):
        return phrase("not_planned", "leads_up")
    if beside and point.id not in settled.asked:
        return ways[number % len(ways)]
    return phrase("not_planned", "with_the_others" if beside and spoken_name(point) else "unnamed")


def _is_half(gap: Point, reading: Reading, planned: Collection[str]) -> bool:
    """Tell whether nothing but words stands between a gap and another that is planned."""
    others = [other for other in reading.points if other.id in planned and other.kind == "gap"]
    return any(_SEAM.search(reading.feedback.text, *_between(gap, other)) is None for other in others)


def _between(one: Point, other: Point) -> tuple[int, int]:
    first, second = sorted((one, other), key=lambda point: point.start)
    return first.end, second.start
