"""What is practised: the gaps of one skill together, as many hours as the evidence is worth."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from coach.catalogue import (
    FALLBACKS,
    SHORTFALLS,
    UNSAID,
    Topic,
    practised_as,
    shortfall_of,
    topic,
)
from coach.judging.bare import explains, is_bare, is_mark, is_scrap, is_told_beside, notes_on
from coach.judging.halves import (
    answers_advice,
    goes_with,
    is_a_must,
    is_of_another_place,
    needs_no_help,
    only_begins,
    says_how_much,
)
from coach.judging.my_side import Dispute
from coach.judging.quoting import quoted
from coach.judging.weighing import is_advice
from coach.outline.grouping import SHOWN, are_alike, by_shortfall, by_skill, done_apart_from_gone_about
from coach.outline.practices import (
    TOO_WIDE,
    begun_with,
    is_blamed,
    is_no_skill,
    practised_for,
    settled_by,
    shown_as,
    speaks_of,
    telling,
)
from coach.phrases import phrase
from coach.schemas import Point, Reading

MAX_GOALS = 3
_SINGLE = 3.0
_DECISIVE_MORE = 1.5
_REPEATED_MORE = 1.0
_MOST = 6.0
_BARE = 6  # words of a remark that may be no more than the name of a skill
_OF_THE_WORK = frozenset(
    {practised_as("learn"), practised_as("mistake"), practised_as("omitted"), practised_as("overlooked")}
)
_SHORT = 3  # words


class GoalOutline(NamedTuple):
    """One skill to practise: its points, and the hours that the evidence is worth.

    ``remark`` is where the skill is a field of its own: what fell short (the id of its practice) and the remark itself, quoted, with which tonight begins.
    ``named`` tells whether they named the skill themselves.
    """

    topic_id: str
    thing: str | None
    about: tuple[str, ...]
    hours: float
    disputed: bool = False
    remark: tuple[str, str] | None = None
    named: bool = False

    def practised(self, reading: Reading) -> Topic:
        """Return the skill as it is practised for these remarks, narrowed to the side of it that they speak of."""
        remarks = "\n".join(reading.point(point_id).quote for point_id in self.about)
        return topic(self.topic_id, self.thing).narrowed(remarks)

    @property
    def told_as(self) -> tuple[str, str | None]:
        """The practice that a reply may tell of, and what it is about: the skill's own where it speaks of the remark, else that of what fell short."""
        own = topic(self.topic_id, self.thing)
        if self.remark is None or self.thing is not None or self.named:
            return self.topic_id, self.thing
        told = f"{own.practice} {own.name}" if len(self.remark[1].split()) <= _BARE else own.practice
        if telling(told) & telling(self.remark[1]):
            return self.topic_id, self.thing
        return self.remark


class Certainty(NamedTuple):
    """How sure the remarks are, by their ids: those whose topic is beyond doubt, those that surely decided, and what the person disputes."""

    known: Collection[str]
    decided: Collection[str]
    dispute: Dispute


def goals_of(reading: Reading, gaps: Sequence[Point], fits: Sequence[Point], certain: Certainty) -> list[GoalOutline]:
    """Return what can be practised of these gaps, the weightiest first as they are given, or else of what is said of fit; more than are planned.

    A skill has its own practice where it is beyond doubt; else what fell short decides what is done. What decided gets more hours.
    """
    decided, dispute = certain.decided, certain.dispute
    gaps = [gap for gap in gaps if not is_no_skill(gap, reading)]
    gaps = [gap for gap in gaps if not is_scrap(gap, reading)] or gaps
    told = {gap.id for gap in gaps if is_told_beside(gap, reading)}
    named = [gap for gap in gaps if gap.id in certain.known and gap.topic_id not in TOO_WIDE]
    skilled = by_skill([gap for gap in named if gap.topic_sure or not is_of_another_place(gap)])
    skilled = {key: done_apart_from_gone_about(points, reading) for key, points in skilled.items()}
    found = {
        key: points
        for key, points in skilled.items()
        if speaks_of(*key, points)
        and not all(point.id in told and _is_only_marked(point, gaps, reading) for point in points)
    }
    found |= {own: [point] for point in fits if (own := settled_by(point, reading)) is not None}
    for point in fits:
        practised = practised_for(point, alone=not (found or gaps))
        if practised is not None and (not found or is_blamed(point)):
            found[practised, None] = [point]
    planned = {point.id for points in found.values() for point in points} | told
    found |= by_shortfall([gap for gap in gaps if gap.id not in planned], reading)
    goals = []
    for (topic_id, thing), points in found.items():
        repeats = sum(other.same_as in {p.id for p in points} for other in reading.points) + len(points) - 1
        about = tuple(p.id for p in points)
        hours = min(_MOST, _SINGLE + _DECISIVE_MORE * bool({*decided} & {*about}) + _REPEATED_MORE * repeats)
        goals.append(
            GoalOutline(
                topic_id,
                thing,
                about,
                hours,
                disputed=bool({*about} & {*dispute.impressions}),
                remark=begun_with(topic_id, points),
            )
        )
    shown = [goal for goal in goals if _is_shown(goal, reading)]
    if shown:
        alone = len(shown) == 1
        goals = [
            goal
            for goal in goals
            if goal in shown or {*decided} & {*goal.about} or (alone and _is_of_the_work(goal, reading))
        ]
    weightiest = [*decided, *(gap.id for gap in gaps), *(point.id for point in fits)]
    noted = {gap.id: [note.id for note in notes_on(gap, reading)] for gap in gaps if gap.id in told and is_mark(gap)}
    first = sorted(
        goals, key=lambda goal: min(map(weightiest.index, (*goal.about, *_marks_of(goal, noted))), default=0)
    )
    joined = sorted(_joined(first, reading), key=lambda goal: _says_little(goal, reading))
    return _with_marks(joined, noted)


def _marks_of(goal: GoalOutline, noted: Mapping[str, Collection[str]]) -> list[str]:
    """Return the ids of the marks on which a goal's remarks are the notes, by the notes on each mark."""
    return [mark for mark, notes in noted.items() if {*notes} & {*goal.about}]


def _with_marks(goals: Sequence[GoalOutline], noted: Mapping[str, Collection[str]]) -> list[GoalOutline]:
    """Put each mark into the first goal that is about a note on it."""
    taken = {point_id for goal in goals for point_id in goal.about}
    marked: list[GoalOutline] = []
    for goal in goals:
        marks = [mark for mark in _marks_of(goal, noted) if mark not in taken]
        marked.append(goal._replace(about=(*goal.about, *marks)))
        taken.update(marks)
    return marked


def _says_little(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal is about bare verdicts or marks alone: what can be acted on goes before it."""
    return all(is_bare(reading.point(point_id)) for point_id in goal.about)


def _is_only_marked(point: Point, gaps: Sequence[Point], reading: Reading) -> bool:
    """Tell whether a skill was only given a mark, without a comment in its row."""
    return is_mark(point) and not any(explains(other, point, reading) for other in gaps)


def _joined(goals: Sequence[GoalOutline], reading: Reading) -> list[GoalOutline]:
    """Put what is one remark into one goal, that of its weightier half; a skill that is surely another keeps its own."""
    joined: list[GoalOutline] = []
    for goal in goals:
        place = next((n for n, each in enumerate(joined) if _is_one(each, goal, reading)), None)
        if place is None:
            joined.append(goal)
        elif _is_only_a_need(joined[place], reading):
            joined[place] = _both(goal, joined[place], goal.thing)
        elif all(only_begins(reading.point(point_id)) for point_id in joined[place].about):
            joined[place] = _come_to(joined[place], goal, reading)
        elif _is_only_a_need(goal, reading):
            joined[place] = _both(joined[place], goal, joined[place].thing)
        elif _is_of_one_skill(joined[place], goal) and _is_advised(joined[place], goal, reading):
            skilled, seen = sorted((joined[place], goal), key=lambda own: own.topic_id in FALLBACKS)
            joined[place] = _led_by(skilled, seen, reading)
        elif goal.topic_id in FALLBACKS:
            joined[place] = _begun_at(goal, _both(joined[place], goal, _of_both(joined[place], goal, reading)), reading)
        else:
            joined.append(goal)
    return joined


def _come_to(begun: GoalOutline, goal: GoalOutline, reading: Reading) -> GoalOutline:
    """Practise what a remark comes to that another only begins: in the field that it was asked about, where it has none of its own."""
    if goal.topic_id in SHORTFALLS and begun.topic_id not in FALLBACKS and goal.thing is not None:
        return _both(begun, goal, begun.thing)._replace(remark=(goal.topic_id, goal.thing))
    both = _of_both(begun, goal, reading) if {begun.topic_id, goal.topic_id} <= SHORTFALLS else goal.thing
    return _both(goal, begun, both)


def _is_of_one_skill(host: GoalOutline, goal: GoalOutline) -> bool:
    """Tell whether one of two goals is of a skill, and the other of what fell short."""
    return (host.topic_id in FALLBACKS) is not (goal.topic_id in FALLBACKS)


def _is_advised(host: GoalOutline, goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether one is what to do about the other, in one item of a list."""
    pairs = ((reading.point(one), reading.point(other)) for one in host.about for other in goal.about)
    ordered = ((one, other) if one.start <= other.start else (other, one) for one, other in pairs)
    return any(answers_advice(first, second, reading) for first, second in ordered)


def _led_by(skill_goal: GoalOutline, host: GoalOutline, reading: Reading) -> GoalOutline:
    """Practise the skill, beginning with what was seen rather than with what to do."""
    both = _both(skill_goal, host, skill_goal.thing)
    points = sorted(map(reading.point, both.about), key=is_advice)
    return both._replace(remark=begun_with(both.topic_id, points))


def _begun_at(part: GoalOutline, whole: GoalOutline, reading: Reading) -> GoalOutline:
    """Begin the practice of a skill with what explains the verdict that named it."""
    verdict = whole.about[: -len(part.about)]
    if whole.remark is None or part.thing is None or not all(is_bare(reading.point(point_id)) for point_id in verdict):
        return whole
    return whole._replace(remark=(part.topic_id, part.thing), named=True)


def _both(host: GoalOutline, goal: GoalOutline, thing: str | None) -> GoalOutline:
    return host._replace(
        thing=thing,
        about=(*host.about, *goal.about),
        hours=min(_MOST, max(host.hours, goal.hours)),
        disputed=host.disputed or goal.disputed,
    )


def _is_only_a_need(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal is about no more than what the post asks of anybody; what was said of the person is practised."""
    points = map(reading.point, goal.about)
    return all(needs_no_help(point) or is_a_must(point) for point in points)


def _is_one(host: GoalOutline, goal: GoalOutline, reading: Reading) -> bool:
    pairs = ((reading.point(one), reading.point(other)) for one in host.about for other in goal.about)
    same = host.topic_id == goal.topic_id and goal.topic_id in FALLBACKS - {practised_as("answer")}
    return any(
        one.kind == other.kind == "gap"
        and (
            (same and are_alike(one, other))
            or goes_with(one, other, reading)
            or says_how_much(one, other, reading)
            or explains(one, other, reading)
            or explains(other, one, reading)
        )
        for one, other in pairs
    )


def _of_both(host: GoalOutline, goal: GoalOutline, reading: Reading) -> str | None:
    """Return what a goal that took in another is about: both remarks, where its words are those of a remark and hold one so far."""
    if host.topic_id not in SHORTFALLS or len(host.about) >= SHOWN:
        return host.thing
    words = goal.thing if goal.topic_id in SHORTFALLS else shown_as(reading.point(goal.about[0]))
    return phrase("names", "and").join(filter(None, (host.thing, words))) or None


def _is_shown(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal shows what it is about; what does not, or is a bare verdict, is practised where there is nothing else."""
    if goal.topic_id == UNSAID:
        remark = reading.point(goal.about[0]).quote
        return quoted(remark) is not None and shortfall_of(remark) is None
    return goal.thing is not None or goal.topic_id not in SHORTFALLS - {practised_as("advised")}


def _is_of_the_work(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal is about a piece of the work, said in words enough to find it again: it need not be quoted."""
    return goal.topic_id in _OF_THE_WORK and all(len(reading.point(each).quote.split()) > _SHORT for each in goal.about)
