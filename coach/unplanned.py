"""What is heard and not planned, each with the reason."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.catalogue import reasons, spoken_name
from coach.doors import why_left
from coach.goals import MAX_GOALS, GoalOutline
from coach.halves import is_part_of_any
from coach.offer import Offer
from coach.patterns import Pattern
from coach.phrases import phrase, variants
from coach.schemas import NotPlanned, Point, Reading
from coach.weighing import only_leads_up

_DECISION = "better-fit"
_OPENINGS = frozenset({"other-role", "process", "role-withdrawn"})
_OF_OPENINGS = frozenset({"possible"})
_OWN_QUESTION = Pattern(  # to others who read along
    r"^\W*(?:(?:so|and|but|anyway) )?(?:any(?:one|body)(?: else)?|does any(?:one|body)|has any(?:one|body)) (?:\w+ )?(?:know|have|had|got|been|tried|think|use[ds]?|recommend|practi[sc]ed)\b",
    re.IGNORECASE,
)
_WORDED: tuple[tuple[str, Pattern], ...] = (  # what is said so plainly that no topic is asked
    (
        "mailbox",
        Pattern(
            r"\b(?:mailbox|inbox|address)\b.{0,30}\bnot (?:be )?(?:monitored|read|checked)\b|\bdo not reply\b|\bno-?reply\b",
            re.IGNORECASE,
        ),
    ),
    (
        "advice",
        Pattern(
            r"^\W*(?:(?:and|so|but|please|maybe|first|just) )*(?:(?:do not|don['’]?t) (?:write|put|say|claim|list|send|rush|give)|get (?:that|those|it|them|your|the|some|a)|renew|learn|seek|practi[sc]e|study|revise|read up|brush up|finish|book|work on)\b(?! back| in touch)|\byou (?:may|might) (?:wish|want|like) to (?!be considered|call|ring|reply|contact|apply)",
            re.IGNORECASE,
        ),
    ),
    (
        "possible",
        Pattern(
            r"(?<!in )(?<!of )(?<!\d )\b(?:may|might)\b(?! (?:suit|fit|interest|be of interest|be shared|wish|want|like|i (?:contact|keep|call|ring)))|\b(?:maybe|perhaps|probably|hopefully)\b|\b(?:if|should|when) (?:one|any\w*|something|(?:a|an|the|another|more) [\w ]{2,30}?|headcount|funding) (?:comes|come|opens?|turns|turn|frees|becomes?|arises?)\b|\b(?<!you )would (?:be fine|consider)\b",
            re.IGNORECASE,
        ),
    ),
)


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
    if _OWN_QUESTION.search(point.quote):
        return phrase("not_planned", "own_question")
    if point.id not in settled.later and point.topic_id in reasons():
        return _why_no_skill(point, reading, settled)
    return _why_beside(point, reading, settled, number)


def _why_no_skill(point: Point, reading: Reading, settled: Settled) -> str:
    """Return why what is no criticism is left: by its words, where they say it more surely than its topic."""
    if point.topic_id == _DECISION and any(each.kind == "gap" for each in reading.points):
        return phrase("not_planned", "reasons_beside")
    said = next((name for name, words in _WORDED if words.search(point.quote)), None)
    if said is not None and not (said in _OF_OPENINGS and point.topic_id not in _OPENINGS):
        return phrase("not_planned", said)
    named = reasons()[point.topic_id or ""].pattern.search(point.quote) is not None
    return why_left(point, settled.offers, sure=point.topic_sure and named)


def _why_beside(point: Point, reading: Reading, settled: Settled, number: int) -> str:
    """Return why a point is not planned beside others that are."""
    ways = variants("not_planned", "not_begun")
    beside = point.kind == "gap" and bool(settled.goals)
    if beside and is_part_of_any(point, reading, settled.planned):
        return phrase("not_planned", "half")
    if point.id in settled.later:
        return phrase("not_planned", "kept_for_later")
    if beside and only_leads_up(point, reading):
        return phrase("not_planned", "leads_up")
    if beside and point.id not in settled.asked:
        return ways[number % len(ways)]
    return phrase("not_planned", "with_the_others" if beside and spoken_name(point) else "unnamed")
