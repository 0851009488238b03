"""Which criticism a reply speaks of by name: one gap of each matter, the weightiest that have a name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from coach.catalogue import (
    PLAIN_NAMES,
    Heading,
    Name,
    guess_of,
    names_a_paper,
    own_name,
    said_in_a_letter,
    skill,
    topic_of,
)
from coach.judging.bare import is_mark, notes_on
from coach.judging.halves import goes_with, needs_no_help, only_begins
from coach.judging.judgement import judged
from coach.judging.my_side import stems
from coach.judging.weighing import Weighed
from coach.outline.goals import GoalOutline
from coach.schemas import Point, Reading
from coach.sentences.others import is_of_somebody_there

MAX_GAPS_NAMED = 2
_MOST = 0.6
_NEXT_TO_NOTHING = 0.03  # of what all weighs
_MAY_BE_NAMED = 4
_PAPERS = "certification"
_LIKELY_AGAIN = (
    0.4  # of those that readers took for the same, four in ten are heard as such, and as many again that are not
)


class Criticism(NamedTuple):
    """The gaps of a reading, the weightiest first, how much each weighs, and what their writer put above some, both by id."""

    gaps: Sequence[Point]
    weighs: Mapping[str, Weighed]
    headed: Mapping[str, Heading]
    reading: Reading

    def matters(self, gaps: Iterable[Point]) -> list[list[Point]]:
        """Return these gaps, those of one matter together."""
        of_one = _first_of_each_remark(self.gaps, self.reading)
        found: dict[object, list[Point]] = {}
        for gap in gaps:
            found.setdefault(_matter(of_one[gap.id], self.headed), []).append(gap)
        return list(found.values())

    def share(self, gaps: Iterable[Point]) -> float:
        """Return how much these weigh together, of 1."""
        return sum(self.weighs[gap.id].share for gap in gaps)


def gaps_named(criticism: Criticism, goals: Sequence[GoalOutline]) -> tuple[str, ...]:
    """Return the gaps that the reply names, one of each matter: what the plan begins with goes first, so that it says what is really done.

    Of the weightiest it takes those that have a name: a letter that tells of something without a name could be anybody's. Where there is one
    matter only, what was said of it surely enough goes beside it.
    """
    gaps, reading, headed = criticism.gaps, criticism.reading, criticism.headed
    if not gaps:
        return ()
    others = of_others(reading)
    planned = [_first_of(goal, gaps) for goal in goals]
    matters = criticism.matters(dict.fromkeys([*filter(None, planned), *gaps]))
    many = len(matters) > MAX_GAPS_NAMED  # of two neither is left out
    heavy = [alike for alike in matters if not many or criticism.share(alike) >= _NEXT_TO_NOTHING]
    weightiest = [_best_named(alike, headed, others) for alike in heavy][:_MAY_BE_NAMED]
    nameless = {gap.id for gap in weightiest if gap.id not in headed and _has_no_name(gap, others)}
    first, *further = sorted(weightiest, key=lambda gap: gap.id in nameless)
    again = judged("again", reading, gaps)
    further.sort(key=lambda gap: (gap.id in nameless, _goes_on(first, gap, again)))
    with_a_name = [first, *further][:MAX_GAPS_NAMED]
    if len(matters) == 1 and not wants_a_paper(with_a_name[0]):
        with_a_name += [gap for gap in gaps if gap not in with_a_name and _surely_names_itself(gap, others)]
    return tuple(gap.id for gap in with_a_name[:MAX_GAPS_NAMED])


def of_what_decided(criticism: Criticism) -> tuple[str, ...]:
    """Return the gaps of the matter that weighs more than all others together, if one does."""
    most = max(criticism.matters(criticism.gaps), key=criticism.share, default=[])
    return tuple(gap.id for gap in most) if criticism.share(most) > _MOST else ()


def of_others(reading: Reading) -> frozenset[str]:
    """Return the points that tell what somebody else did: no doing in them is the person's."""
    text = reading.feedback.text
    return frozenset(point.id for point in reading.points if is_of_somebody_there(text, point.start, point.end))


def _goes_on(one: Point, other: Point, again: Mapping[str, Mapping[str, float]]) -> bool:
    """Tell whether the later of two gaps is likely the same matter again."""
    later = max(one, other, key=lambda gap: gap.start)
    return again.get(later.id, {}).get("again", 0.0) >= _LIKELY_AGAIN


def _first_of(goal: GoalOutline, gaps: Sequence[Point]) -> Point | None:
    """Return the weightiest gap of a goal, one that says something of the person if there is any."""
    about = [gap for gap in gaps if gap.id in goal.about]
    return next((gap for gap in about if not needs_no_help(gap) and not only_begins(gap)), next(iter(about), None))


def _best_named(alike: Sequence[Point], headed: Collection[str], others: Collection[str]) -> Point:
    """Return the first gap of a matter that tells its name in its own words, else by its topic, else the first."""
    by_words = next((gap for gap in alike if _names_itself(gap, headed, others)), None)
    return by_words or next((gap for gap in alike if not _has_no_name(gap, others)), alike[0])


def _first_of_each_remark(gaps: Sequence[Point], reading: Reading) -> dict[str, Point]:
    """Return, by the id of each gap, the first of the remark that it is a part of."""
    found: dict[str, Point] = {}
    for gap in sorted(gaps, key=lambda gap: gap.start):
        before = next((other for other in gaps if other.start < gap.start and _is_one(other, gap, reading)), None)
        found[gap.id] = found[before.id] if before is not None else gap
    return found


def _is_one(first: Point, second: Point, reading: Reading) -> bool:
    """Tell whether two gaps are one remark, or a mark and what it was for."""
    return goes_with(first, second, reading) or (is_mark(first) and second in notes_on(first, reading))


def _matter(gap: Point, headed: Mapping[str, Heading]) -> object:
    """Return what tells apart the matters that criticism is about: what its writer calls it, else the skill; papers are one."""
    heading = headed.get(gap.id)
    if heading is not None and heading.label:
        return heading.words
    return _PAPERS if wants_a_paper(gap) else skill(gap) or gap.id


def said_once(headed: Mapping[str, Heading], named: Sequence[str]) -> dict[str, Heading]:
    """Return the headings of which no gap that is named before has the same: it is called by its own words."""
    kept: dict[str, Heading] = {}
    for point_id in [*named, *(other for other in headed if other not in named)]:
        heading = headed.get(point_id)
        before = [kept.get(other) for other in named if other != point_id]
        if heading is not None and not (point_id in named and heading.label and heading in before):
            kept[point_id] = heading
    return kept


def _own_name(gap: Point, others: Collection[str]) -> Name | None:
    """Return what a gap is about by its own words, if a letter may say it: no doing of somebody else."""
    name = own_name(gap) or guess_of(gap.quote)
    if name is not None and name.neutral is None and gap.id in others:
        return None
    return name if name is not None and said_in_a_letter(name, gap.quote) is not None else None


def _names_itself(gap: Point, headed: Collection[str], others: Collection[str]) -> bool:
    return gap.id in headed or _own_name(gap, others) is not None


def _surely_names_itself(gap: Point, others: Collection[str]) -> bool:
    name = _own_name(gap, others)
    return name is not None and name.sure


def _has_no_name(gap: Point, others: Collection[str]) -> bool:
    known = topic_of(gap) if gap.topic_sure else None
    by_topic = known is not None and (known.id in PLAIN_NAMES or bool(stems(known.name) & stems(gap.quote)))
    return _own_name(gap, others) is None and not by_topic


def wants_a_paper(gap: Point) -> bool:
    """Tell whether a ticket or licence was missing, which leaves nothing to ask."""
    name = own_name(gap)
    return gap.topic_id == _PAPERS or (name is not None and names_a_paper(name.words))
