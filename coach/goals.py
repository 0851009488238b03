"""What is practised: the gaps of one skill together, as many hours as the evidence is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.catalogue import NAMED, OPEN, as_yours, name_of, reasons, skill
from coach.my_side import Dispute
from coach.schemas import Point, Reading
from coach.weighing import is_announced, is_decisive, quoted

MAX_GOALS = 3
MAX_OPEN = 2  # goals up to which a remark that no skill is known for gets one, too, if nothing calls it decisive
_SINGLE = 3.0
_DECISIVE_MORE = 1.5
_REPEATED_MORE = 1.0
_MOST = 6.0


@dataclass(frozen=True, slots=True)
class GoalOutline:
    """One skill to practise: its points, and the hours that the evidence is worth."""

    topic_id: str
    thing: str | None
    about: tuple[str, ...]
    hours: float
    disputed: bool = False


def goals_of(reading: Reading, gaps: Sequence[Point], fits: Sequence[Point], dispute: Dispute) -> list[GoalOutline]:
    """Return what can be practised of these gaps, or else of what is said of fit; most evidence first, more than are planned."""
    found = _by_skill(gaps)
    for point in fits:
        practise = reasons()[point.topic_id].practise if point.topic_id in reasons() else None
        if practise is not None and not found:
            found[practise, None] = [point]
    planned = {point.id for points in found.values() for point in points}
    for point in (gap for gap in gaps if gap.id not in planned):
        shown = _shown(point.quote)
        room = len(found) < (MAX_GOALS if is_announced(point, reading) else MAX_OPEN)
        if room and (shown is not None or not found):
            found[OPEN, shown] = [point]
    goals = []
    for (topic_id, thing), points in found.items():
        repeats = sum(other.same_as in {p.id for p in points} for other in reading.points) + len(points) - 1
        decisive = any(is_decisive(point, reading) for point in points)
        hours = min(_MOST, _SINGLE + _DECISIVE_MORE * decisive + _REPEATED_MORE * repeats)
        about = tuple(p.id for p in points)
        goals.append(GoalOutline(topic_id, thing, about, hours, disputed=bool({*about} & {*dispute.impressions})))
    return sorted(goals, key=lambda goal: -goal.hours)


def _by_skill(gaps: Sequence[Point]) -> dict[tuple[str, str | None], list[Point]]:
    """Gather the gaps of one skill; of those that name only a place, the first alone, and only where no skill is named."""
    found: dict[tuple[str, str | None], list[Point]] = {}
    named: dict[tuple[str, str | None], list[Point]] = {}
    for point in gaps:
        key = skill(point)
        if key is None:
            continue
        if key[0] == NAMED:
            named.setdefault(key, []).append(point)
            continue
        same = next((known for known in found if known[0] == key[0] and None in {known[1], key[1]}), key)
        points = [*found.pop(same, []), point]
        found[(key[0], key[1] or same[1])] = points
    return found or dict(list(named.items())[:1])


def _shown(quote: str) -> str | None:
    """Return a remark as a plan speaks of it: quoted, or by its name where it cannot be."""
    name = name_of(quote)
    return quoted(quote) or (as_yours(name.words) if name is not None else None)
