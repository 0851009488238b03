"""What is practised: the gaps of one skill together, as many hours as the evidence is worth."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coach.bare import explains, is_bare, is_mark, is_scrap, is_told_beside
from coach.catalogue import (
    FALLBACKS,
    NAMED,
    SHORTFALLS,
    UNLISTED,
    UNSAID,
    Reason,
    Shortfall,
    as_yours,
    own_name,
    practised_as,
    reasons,
    recognise,
    shortfall_of,
    skill,
    spoken_name,
    topic,
)
from coach.halves import goes_with, needs_no_help, only_begins
from coach.my_side import Dispute, stems
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.quoting import quoted
from coach.schemas import Point, Reading
from coach.weighing import is_advice

MAX_GOALS = 3
_SINGLE = 3.0
_DECISIVE_MORE = 1.5
_REPEATED_MORE = 1.0
_MOST = 6.0
_SHOWN = 2  # remarks that the title of a goal quotes
_ABOUT_THE_INTERVIEW = "interview"
_WITHOUT_ITS_WORDS = frozenset(
    {_ABOUT_THE_INTERVIEW, "working with others", "people", "customer service", "health"}
)  # how one talks and by which rules: practised alike, whatever it was about
_CERTIFICATION = "certification"  # without the name of the paper, the remark itself says more of which
_LISTED: tuple[Shortfall, ...] = ("advised", "examples", "experience", "omitted", "paper", "terms")
_BARE = 6  # words of a remark that may be no more than the name of a skill
_SEVERAL = Pattern(r"(?<!s)s\b")
_ONE_LIST = frozenset(map(practised_as, _LISTED))
_SENTENCE_END = Pattern(r"[.!?\n]\s*")
_OF_THE_WORK = frozenset(  # practised as such, whatever the trade
    {practised_as("speed"), practised_as("overlooked")}
)
_KNOW_OF_IT = frozenset(  # skills that are about just that
    {"attention-to-detail", "audit-controls", "coding-speed", "copy-editing", "data-quality", "debugging", "exploratory-testing", "live-coding", "time-management", "test-strategy"}
)  # fmt: skip
_TOO_WIDE = frozenset({UNLISTED, "relevant-experience"})  # what fell short in such a remark says more of what to do


@dataclass(frozen=True, slots=True)
class GoalOutline:
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

    @property
    def told_as(self) -> tuple[str, str | None]:
        """The practice that a reply may tell of, and what it is about: the skill's own where it speaks of the remark, else that of what fell short."""
        own = topic(self.topic_id, self.thing)
        if self.remark is None or self.thing is not None or self.named:
            return self.topic_id, self.thing
        told = f"{own.practice} {own.name}" if len(self.remark[1].split()) <= _BARE else own.practice
        if _telling(told) & _telling(self.remark[1]):
            return self.topic_id, self.thing
        return self.remark


def _telling(words: str) -> frozenset[str]:
    """Return the telling words, one and several alike."""
    return stems(_SEVERAL.sub("", words))


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure the remarks are, by their ids: those whose topic is beyond doubt, those that surely decided, and what the person disputes."""

    known: Collection[str]
    decided: Collection[str]
    dispute: Dispute


def goals_of(reading: Reading, gaps: Sequence[Point], fits: Sequence[Point], certain: Certainty) -> list[GoalOutline]:
    """Return what can be practised of these gaps, the weightiest first as they are given, or else of what is said of fit; more than are planned.

    A skill has its own practice where it is beyond doubt; else what fell short decides what is done. What decided gets more hours.
    """
    decided, dispute = certain.decided, certain.dispute
    gaps = [gap for gap in gaps if not is_scrap(gap)] or gaps
    told = {gap.id for gap in gaps if is_told_beside(gap, reading)}
    by_skill = _by_skill([gap for gap in gaps if gap.id in certain.known and gap.topic_id not in _TOO_WIDE])
    found = {
        key: points
        for key, points in by_skill.items()
        if _speaks_of(*key, points)
        and not all(point.id in told and _is_only_marked(point, gaps, reading) for point in points)
    }
    for point in fits:
        reason = reasons().get(point.topic_id or "")
        if reason is not None and reason.practise is not None and not found and _is_named_in(point, reason):
            found[reason.practise, None] = [point]
    planned = {point.id for points in found.values() for point in points} | told
    found |= _by_shortfall([gap for gap in gaps if gap.id not in planned], reading)
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
                remark=_remark(topic_id, points),
            )
        )
    shown = [goal for goal in goals if _is_shown(goal, reading)]
    if shown:
        goals = [goal for goal in goals if goal in shown or {*decided} & {*goal.about}]
    weightiest = [*decided, *(gap.id for gap in gaps), *(point.id for point in fits)]
    first = sorted(goals, key=lambda goal: min(map(weightiest.index, goal.about)))
    return sorted(_joined(first, reading), key=lambda goal: _says_little(goal, reading))


def _says_little(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal is about bare verdicts or marks alone: what can be acted on goes before it."""
    return all(is_bare(reading.point(point_id)) for point_id in goal.about)


def _is_only_marked(point: Point, gaps: Sequence[Point], reading: Reading) -> bool:
    """Tell whether a skill was only given a mark, without a comment in its row."""
    return is_mark(point) and not any(explains(other, point, reading) for other in gaps)


def _speaks_of(topic_id: str, thing: str | None, points: Sequence[Point]) -> bool:
    """Tell whether a skill's practice has to do with what was said: where no word of it comes back in them, nor any that the catalogue knows it by, what fell short tells more of what to do."""
    own = topic(topic_id, thing)
    if (
        topic_id not in _KNOW_OF_IT
        and own.area != _ABOUT_THE_INTERVIEW
        and all(_fell_short(p) in _OF_THE_WORK for p in points)
    ):
        return False
    if thing is not None or own.area in _WITHOUT_ITS_WORDS:
        return True
    practised = " ".join((own.name, own.goal, own.practice, own.start.task, *(work.task for work in own.tasks)))
    told = (*(point.quote for point in points if point.kind == "gap"),)
    if topic_id == _CERTIFICATION:
        return False
    return bool(_telling(practised) & _telling(" ".join(told))) or any(recognise(q).topic_id == topic_id for q in told)


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
            both = _of_both(joined[place], goal) if goal.topic_id in SHORTFALLS else goal.thing
            joined[place] = _both(goal, joined[place], both)
        elif _is_only_a_need(goal, reading):
            joined[place] = _both(joined[place], goal, joined[place].thing)
        elif goal.topic_id in FALLBACKS:
            joined[place] = _begun_at(goal, _both(joined[place], goal, _of_both(joined[place], goal)), reading)
        else:
            joined.append(goal)
    return joined


def _begun_at(part: GoalOutline, whole: GoalOutline, reading: Reading) -> GoalOutline:
    """Begin the practice of a skill with what explains the verdict that named it."""
    verdict = whole.about[: -len(part.about)]
    if whole.remark is None or part.thing is None or not all(is_bare(reading.point(point_id)) for point_id in verdict):
        return whole
    return replace(whole, remark=(part.topic_id, part.thing), named=True)


def _both(host: GoalOutline, goal: GoalOutline, thing: str | None) -> GoalOutline:
    return replace(
        host,
        thing=thing,
        about=(*host.about, *goal.about),
        hours=min(_MOST, max(host.hours, goal.hours)),
        disputed=host.disputed or goal.disputed,
    )


def _is_only_a_need(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal is about no more than what the post asks of anybody; what was said of the person is practised."""
    return all(needs_no_help(reading.point(point_id)) for point_id in goal.about)


def _is_one(host: GoalOutline, goal: GoalOutline, reading: Reading) -> bool:
    pairs = ((reading.point(one), reading.point(other)) for one in host.about for other in goal.about)
    return any(
        one.kind == other.kind == "gap"
        and (goes_with(one, other, reading) or explains(one, other, reading) or explains(other, one, reading))
        for one, other in pairs
    )


def _of_both(host: GoalOutline, goal: GoalOutline) -> str | None:
    """Return what a goal that took in another is about: both remarks, where its words are those of a remark and hold one so far."""
    if host.topic_id not in SHORTFALLS or len(host.about) >= _SHOWN or goal.topic_id not in SHORTFALLS:
        return host.thing
    return phrase("names", "and").join(filter(None, (host.thing, goal.thing))) or None


def _is_named_in(point: Point, reason: Reason) -> bool:
    return reason.ask_where is None or reason.ask_where.search(point.quote) is not None


def _remark(topic_id: str, points: Sequence[Point]) -> tuple[str, str] | None:
    """Return with which remark a field is begun: strict readers found its practice to miss what was said in every second plan, unless it is about the interview itself."""
    if topic_id in {*FALLBACKS, _CERTIFICATION} or topic(topic_id).area == _ABOUT_THE_INTERVIEW:
        return None
    shown = ((point, _shown(point)) for point in points if point.kind == "gap")
    return next(((_fell_short(point), words) for point, words in shown if words is not None), None)


def _fell_short(gap: Point) -> str:
    """Return the practice for what fell short in a remark."""
    if gap.topic_id == _CERTIFICATION and gap.topic_sure:
        return practised_as("paper")
    return practised_as("advised" if is_advice(gap) else shortfall_of(gap.quote))


def _is_shown(goal: GoalOutline, reading: Reading) -> bool:
    """Tell whether a goal shows what it is about; what does not, or is a bare verdict, is practised where there is nothing else."""
    if goal.topic_id == UNSAID:
        remark = reading.point(goal.about[0]).quote
        return quoted(remark) is not None and shortfall_of(remark) is None
    return goal.thing is not None or goal.topic_id not in SHORTFALLS - {practised_as("advised")}


def _by_skill(gaps: Sequence[Point]) -> dict[tuple[str, str | None], list[Point]]:
    """Gather the gaps of one known skill."""
    found: dict[tuple[str, str | None], list[Point]] = {}
    for point in gaps:
        key = skill(point)
        if key is None or key[0] == NAMED:
            continue
        same = next((known for known in found if known[0] == key[0] and None in {known[1], key[1]}), key)
        points = [*found.pop(same, []), point]
        found[(key[0], key[1] or same[1])] = points
    return found


def _by_shortfall(gaps: Sequence[Point], reading: Reading) -> dict[tuple[str, str | None], list[Point]]:
    """Gather the gaps that no skill is known for by what fell short in them, each group behind the words that stand for it."""
    gathered: dict[tuple[str, int], list[Point]] = {}
    for gap in gaps:
        fell_short = _fell_short(gap)
        gathered.setdefault((fell_short, _own_matter(fell_short, gap, reading)), []).append(gap)
    found: dict[tuple[str, str | None], list[Point]] = {}
    for (topic_id, _), points in gathered.items():
        if topic_id == UNSAID:  # nothing says that these are alike
            for point in points:
                place = spoken_name(point)
                found.setdefault((NAMED, place) if place is not None else (UNSAID, _shown(point)), []).append(point)
            continue
        shown = [*filter(None, map(_shown, points))][:_SHOWN]
        found.setdefault((topic_id, phrase("names", "and").join(shown) or None), []).extend(points)
    return found


def _own_matter(fell_short: str, gap: Point, reading: Reading) -> int:
    """Return what tells matters apart that fell short alike: two answers are given one by one, unless a sentence held both; what is left out, told or done goes into one list."""
    if fell_short in _ONE_LIST:
        return 0
    before = reading.feedback.text[: gap.start]
    return max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)


def _shown(point: Point) -> str | None:
    """Return a remark as a plan speaks of it: quoted, or by its name where it cannot be."""
    name = own_name(point)
    return quoted(point.quote) or (as_yours(name.words) if name is not None else None)
