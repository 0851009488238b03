"""What a reply takes away from the criticism: by what names it speaks of it, and what is really done about it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from coach.catalogue import (
    FALLBACKS,
    SHORTFALLS,
    UNSAID,
    fell_short_in,
    is_answered_by_its_practice,
    own_name,
    practised_as,
    shortfall_of,
    tells_a_doing,
    topic,
)
from coach.checks.context import Context, stems
from coach.outline import Outline
from coach.outline.goals import GoalOutline
from coach.patterns import Pattern
from coach.phrases import Phrases, ends_in_is, holds_and, variants
from coach.playbook.speaking import called, guessed, named, praised
from coach.schemas import Goal, Point
from coach.writing import Brief

_PLAINLY = 0.6  # four of five are right then
_ADVISED = practised_as("advised")
_NEVER_SPOKEN_OF = {  # a doubt about what somebody wants, what has to be arranged at home
    UNSAID,
    practised_as("doubt"),
    practised_as("terms"),
}
_TOO_WIDE = {practised_as("choice"), practised_as("manner")}  # "step by step" answers hardly any remark
_NEVER_BEGUN_WITH = {*_NEVER_SPOKEN_OF, practised_as("conduct")}  # "I'll start with my phone"
TOLD_BY_WHAT_FELL_SHORT = SHORTFALLS - {_ADVISED, *_NEVER_SPOKEN_OF, *_TOO_WIDE}
_PAST = ("how I ", "what I ")
_POINTS_BACK = Pattern(r"\b(?:it|that|such|unsure of)\b")  # to which of two is not clear
_SMALL = frozenset({"the", "my"})
_ASKED = ("question", "questions", "scenario", "scenarios")


def names_of(brief: Brief) -> dict[str, Point]:
    """Return the names of the gaps that a reply speaks of, each with its point; none that says the same as another."""
    return _names(brief, named, guessed) or _names(brief, called)


def is_untold(outline: Outline, spoken: Iterable[Point]) -> bool:
    """Tell whether what decided, by its writer's words, is none of what a reply speaks of by name."""
    return bool(outline.decided) and not {*outline.decided} & {point.id for point in spoken}


def _names(brief: Brief, *names_by: Callable[[Point, Outline], str | None]) -> dict[str, Point]:
    found: dict[str, Point] = {}
    outline, reading = brief.outline, brief.reading
    thanked = praised(reading.point(outline.thanked), outline) if outline.thanked is not None else None
    for point in map(reading.point, outline.gaps_named):
        name = next(filter(None, (by(point, outline) for by in names_by)), None)
        of_praise = (
            name is not None and thanked is not None and _holds(thanked, name)
        )  # "my colour" of "the colour I did"
        if name is not None and not of_praise and not any(_says_the_same(name, other) for other in found):
            found[name] = point
    return found


def _holds(name: str, other: str) -> bool:
    """Tell whether a name says all that another does, and more."""
    one, both = ({*stems(each)} - _SMALL for each in (other, name))
    return one < both


def _says_the_same(name: str, other: str) -> bool:
    """Tell whether one of two names holds all that the other says: "the log" and "reading the log"."""
    one, both = ({*stems(each)} - _SMALL for each in (name, other))
    return one <= both or both <= one


def two_of(name: str, second: str, phrases: Phrases, section: str) -> str:
    """Return the sentence that takes up two gaps; where one is itself two things, another "and" would blur it.

    Where there are more, it does not say that these are all, nor that they weighed most.
    """
    frames = [frame for frame in variants(section, "two") if not (ends_in_is(name) and "{name} is" in frame)]
    if holds_and(name) or holds_and(second):
        frames = [frame for frame in frames if "{name} and {second}" not in frame] or frames
    return phrases.choose(tuple(frames), "two").format(name=name, second=second)


def by_what_fell_short(brief: Brief, phrases: Phrases) -> list[str]:
    """Say what is done first where only what fell short tells what it answers."""
    goal = next(iter(brief.outline.goals), None)
    practice = practice_told(brief, goal.about[0]) if goal is not None else None
    if (
        goal is None
        or practice is None
        or not begins_with(brief, practice)
        or goal.told_as[0] not in TOLD_BY_WHAT_FELL_SHORT
        or not any(_is_plain(brief.reading.point(point_id), goal.told_as[0]) for point_id in goal.about)
        or not {*goal.about} & {*brief.outline.gaps_named}
    ):
        return []
    return [phrases.pick("take_away", f"of_{fell_short_in(goal.told_as[0])}", practice=practice)]


def _is_plain(point: Point, topic_id: str) -> bool:
    """Tell whether what fell short in a remark is plain enough for the reply to say it."""
    fell_short = fell_short_in(topic_id)
    return shortfall_of(point.quote, _PLAINLY) == fell_short and is_answered_by_its_practice(point.quote, fell_short)


def begins_with(brief: Brief, practice: str) -> bool:
    """Tell whether the plan begins with what is spoken of; where it does not, the letter does not say so."""
    if brief.plan is None:
        return all(practice == topic(*goal.told_as).practice for goal in brief.outline.goals[:1])
    if not brief.plan.goals:
        return True
    first = brief.plan.goals[0]
    return practice in {first.practice, _told_of(brief, first)}


def committed(brief: Brief, phrases: Phrases) -> list[str]:
    """Say what is done, unless the plan begins with something that the letter does not speak of, or that nothing is known of how to do better."""
    about = {*brief.outline.gaps_named} if brief.outline.situation == "gaps" else None
    practices = _practices(brief, _speaks_for_itself)
    practice = next((own for practised, own in practices if about is None or about & {*practised}), None)
    if practice is None:
        return []
    return [phrases.pick("commit", "any" if begins_with(brief, practice) else "part", practice=practice)]


def next_step(brief: Brief, spoken: Mapping[str, Point], phrases: Phrases) -> list[str]:
    """Say what is done about the points that a letter names: what a skill's own practice tells, else how the plan begins, else with which of them."""
    own = committed(brief, phrases)
    if own:
        return own
    practices = {practice_told(brief, point.id) for point in spoken.values()}
    plain = [*filter(None, practices)] if len(practices) == 1 else []  # else it answers but one of them
    first = next((each for each in plain if _POINTS_BACK.search(each) is None and begins_with(brief, each)), None)
    return [phrases.pick("commit", "any", practice=first)] if first is not None else _begins(brief, spoken, phrases)


def _begins(brief: Brief, spoken: Mapping[str, Point], phrases: Phrases) -> list[str]:
    """Say with which of the points that a letter names the plan begins, if that is short enough to be said again and can be worked on."""
    found = _begun(brief, spoken)
    if len(found) > 1:
        return [phrases.pick("commit", "begin_both")]
    planned = frozenset(stems(Context(brief.reading, brief.outline, brief.options, brief.plan).planned))
    return [phrases.pick("commit", "begin", name=name) for name in found if _can_be_begun(name, planned)]


def _can_be_begun(name: str, planned: frozenset[str]) -> bool:
    """Tell whether a name can be said again as what is worked on: one word or two skills, or a question, which the plan speaks of by that word."""
    bare = name.removeprefix("the ").removeprefix("my ")
    short = len(bare.split()) == 1 or holds_and(bare) or bare.endswith(_ASKED)
    return short and not tells_a_doing(name) and {*stems(bare)} <= planned


def begins_there(brief: Brief, name: str, point: Point) -> bool:
    """Tell whether the plan begins with the one point that a letter names."""
    return bool(_begun(brief, {name: point}))


def _begun(brief: Brief, spoken: Mapping[str, Point]) -> list[str]:
    """Return the names of those with which the plan begins."""
    goals = brief.plan.goals if brief.plan is not None else brief.outline.goals
    if not goals or any(goal.told_as[0] in _NEVER_BEGUN_WITH for goal in _outlined(brief, goals[0].about)):
        return []
    return [name for name, point in spoken.items() if point.id in goals[0].about and not _is_past(name, point)]


def _is_past(name: str, point: Point) -> bool:
    """Tell whether a name is of something that was held, made or done, and not of what can be worked on."""
    own = own_name(point)
    return name.startswith(_PAST) or (own is not None and own.words == name and own.shown)


def _outlined(brief: Brief, about: Sequence[str]) -> list[GoalOutline]:
    return [goal for goal in brief.outline.goals if {*goal.about} & {*about}]


def practice_told(brief: Brief, point_id: str) -> str | None:
    """Return what the plan really does about a point that is named, if a letter may speak of it."""
    practices = (*_practices(brief, _speaks_for_itself), *_practices(brief, partial(_is_plain_in, brief, point_id)))
    return next((practice for practised, practice in practices if point_id in practised), None)


def _is_plain_in(brief: Brief, point_id: str, topic_id: str) -> bool:
    return topic_id in TOLD_BY_WHAT_FELL_SHORT and _is_plain(brief.reading.point(point_id), topic_id)


def _speaks_for_itself(topic_id: str) -> bool:
    """Tell whether what is practised says what it is about, as a skill's own practice does."""
    return topic_id not in FALLBACKS


def _practices(brief: Brief, told: Callable[[str], bool]) -> list[tuple[tuple[str, ...], str]]:
    """Return what each goal of a topic that may be told of is about and practises."""
    known = [goal for goal in brief.outline.goals if told(goal.told_as[0])]
    if brief.plan is None:
        return [(goal.about, topic(*goal.told_as).practice) for goal in known]
    about = {point_id for goal in known for point_id in goal.about}
    return [(goal.about, _told_of(brief, goal)) for goal in brief.plan.goals if about & {*goal.about}]


def _told_of(brief: Brief, planned: Goal) -> str:
    """Return what a letter says of a goal: with what the remark itself begins, if the plan is the playbook's; else as the plan has it."""
    outlined = next(iter(_outlined(brief, planned.about)), None)
    if outlined is None or planned.practice != topic(outlined.topic_id, outlined.thing).practice:
        return planned.practice
    return topic(*outlined.told_as).practice
