"""What is heard and not planned, each with the reason."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from coach.catalogue import reasons, spoken_name
from coach.judging.bare import is_scrap, is_told_beside
from coach.judging.halves import came_of, is_part_of_any
from coach.judging.manner import is_harsh
from coach.judging.standards import goes_on_about_a_criticism, is_measure
from coach.judging.uncritical import why_no_criticism
from coach.judging.weighing import is_advice, only_leads_up
from coach.offering.doors import why_left
from coach.offering.offer import Offer
from coach.offering.openings import condition_in
from coach.outline.goals import MAX_GOALS, GoalOutline
from coach.outline.left import Why, asked_of_you, by_its_words
from coach.patterns import Pattern
from coach.phrases import phrase, variants
from coach.schemas import NotPlanned, Point, Reading
from coach.sentences.days import answer_by
from coach.sentences.others import speaks_to_you

_DECISION = "better-fit"
_CHOSEN = "other-candidate"
_BESIDE = 60  # characters
_BY_OTHERS = Pattern(
    r"\W*(?:(?:and|but|so|then) )?(?:(?:i|we|he|she|they|(?:the|our|my|one of the|two of the|poor|little) (?!candidate|applicant)[\w ]{2,30}?|(?-i:[A-Z][\w'’-]+)) (?:said|asked|told|laughed|wondered|had|went|put|got|used|sat|stood|cried|left|looked|came|gave|thought|felt)|no,? i think|(?:it|that) was (?:our|my|the) (?:own )?(?:fault|wrong|old))\b",
    re.IGNORECASE,
)
_MAY_COME = Why("not_planned", "possible")
_SOMEBODY = Pattern(
    r"\b(?:some(?:one|body)|(?:an)?other (?:one|lad|lady|girl|guy|man|woman|person|chap|candidate|applicant)|lad|lady|girl|guy|chap|candidate|person|she|he)\b(?!['’]?ll\b)",
    re.IGNORECASE,
)
_OWN_QUESTION = Pattern(  # to others who read along
    r"^\W*(?:(?:so|and|but|anyway) )?(?:any(?:one|body)(?: else)?|does any(?:one|body)|has any(?:one|body)) (?:\w+ )?(?:know|have|had|got|been|tried|think|use[ds]?|recommend|practi[sc]ed)\b"
    r"|^\W*(?:(?:so|and|but|anyway|idk|i don['’]t know) )*(?:is|was|are|were|isn['’]t) (?:that|this|it|those|these|there (?:any|a)) (?:even |really |actually |just )?(?:fixable|fair|normal|usual|common|worth|realistic|doable|bad|point|enough|true|legal|allowed|something (?:i|you) can)\b[^.!]*\??\W*$",
    re.IGNORECASE,
)
_ASKED_OF_READERS = Pattern(
    r"^\W*(?:(?:so|and|but|anyway) )?(?:would|should|do|did|could) (?:you|u|i)\b[^.!]*\?\W*$", re.IGNORECASE
)
_TO_SOMEBODY = frozenset({"work", "forward", "answer", "ring"})
_OFFERS = Pattern(  # a word of the person, of work, or of what is to be done
    r"\b(?:you|your|u|ur|roles?|jobs?|posts?|positions?|vacanc\w+|openings?|cover|contracts?|training|courses?|shifts?|places?|intake|bank|trainees?|apprentic\w+|volunteer\w*|work|teams?|placement|if|maybe|may|might|want|fancy|interested|days|nights|freelance|project|branch|let me know|lmk|call|ring|text|confirm|revert|tell|us|me)\b",
    re.IGNORECASE,
)
_SPOKEN_TO = Pattern(r"\b(?:you|your|u|ur)\b", re.IGNORECASE)
_TEMPER = Pattern(  # about how somebody felt, and nothing that could be done otherwise
    r"\bwast(?:ed|e|ing) (?:[\w'’]+ ){0,5}?(?:(?:my|our|his|her|their|everybody['’]s|everyone['’]s) (?:\w+ )?(?:time|morning|afternoon|day|hour)|people['’]s time)\b|\b(?:i|we) (?:don['’]?t|do not|couldn['’]?t) care\b"
    r"|\b(?:(?:i|we|god|nobody) (?:really |honestly )?(?:don['’]?t|do not|can['’]?t|cannot|will never) (?:know|see|think|imagine|understand|get)|no idea|beats me|wonder|god knows|goodness knows|who knows) (?:how|why) (?:on earth |the hell )?(?:you|he|she|they) (?:even |ever )?(?:got|get|were|was|made|passed|applied|came|bothered|thought|managed)\b",
    re.IGNORECASE,
)
_RIVAL = Pattern(  # what whoever was chosen, or stood beside, had
    r"\b(?:had|have|was|were|went (?:with|for|to)|chose|picked|took|found|chosen|seen|against|up against|other) (?:(?:an)?other |some ?(?:one|body)|candidates?|people|applicants?|a (?:\w+ )?(?:candidate|person|guy|lad|woman|man|lady|girl|chap))",
    re.IGNORECASE,
)
_MAY_WE = Pattern(  # asked of the person, whatever it is about
    r"\W*(?:(?:so|and|but|also|anyway|ok) )*(?:(?:can|could|may|shall|should) (?:i|we)|(?:do|would) you mind|(?:is|would) it (?:be )?(?:ok|okay|all right|alright|fine)|can you let (?:me|us) know)\b(?=.*\b(?:you|your|u|ur)\b)[^.!]*\?\W*",
    re.IGNORECASE,
)
_MAY_OPEN = Pattern(  # something that they hold out, heard as if it were a lack
    r"^\W*(?:(?:and|but|so|also) )?there(?:['’]s| is| are| will be| may be| might be) (?:a|an|another|also|some) (?:[\w-]+ ){0,4}(?:course|workshop|scheme|programme|placement|apprenticeship|vacancy|post|job|role|opening|shift)s?\b",
    re.IGNORECASE,
)


class Settled(NamedTuple):
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
    whatever = _whatever_it_says(point, reading, settled)
    if whatever is not None:
        return phrase("not_planned", whatever)
    if point.topic_id in reasons() and not (point.kind == "gap" and point.id in settled.later):
        return _why_no_skill(point, reading, settled)
    return _why_beside(point, reading, settled, number)


def _whatever_it_says(point: Point, reading: Reading, settled: Settled) -> str | None:
    """Return the reason of what is left whatever else is planned, and whatever it is about."""
    asked: tuple[tuple[bool, str], ...] = (
        (point.sensitive, "sensitive"),
        (point.same_as is not None, "repeat"),
        (settled.misdirected, "other_side"),
        (_is_own_question(point, reading), "own_question"),
        (is_scrap(point, reading), "scrap"),
    )
    said = next((reason for holds, reason in asked if holds), None)
    if said is not None or point.kind != "gap":
        return said
    return why_no_criticism(point, reading)


def _is_own_question(point: Point, reading: Reading) -> bool:
    """Tell whether somebody who retells it asks others who read along: nothing else in the text speaks to them."""
    if _OWN_QUESTION.search(point.quote):
        return True
    text = reading.feedback.text
    around = f"{text[: point.start]} {text[point.end :]}"
    return _ASKED_OF_READERS.match(point.quote) is not None and not _SPOKEN_TO.search(around)


def _why_no_skill(point: Point, reading: Reading, settled: Settled) -> str:
    """Return why what is no criticism is left: by its words, where they say it more surely than its topic."""
    if point.topic_id == _DECISION and any(each.kind == "gap" for each in reading.points):
        return phrase("not_planned", "reasons_beside")
    if point.topic_id == _CHOSEN and _SOMEBODY.search(point.quote) and not _SPOKEN_TO.search(point.quote):
        return reasons()[_CHOSEN].leave
    told = _told_of_you(point, reading)
    if told is not None:
        return phrase(*told)
    said = by_its_words(point.quote, point.topic_id)
    if said == _MAY_COME and point.kind == "logistics" and condition_in(point.quote) is not None:
        said = None  # what may come hangs on what the person does first
    if said is not None:
        return said.said()
    named = reasons()[point.topic_id or ""].pattern.search(point.quote) is not None
    may_offer = _OFFERS.search(point.quote) is not None
    offered = [offer for offer in settled.offers if may_offer or offer.kind not in _TO_SOMEBODY]
    return why_left(point, offered, sure=point.topic_sure and named)


def _told_of_you(point: Point, reading: Reading) -> tuple[str, str] | None:
    """Return where the reason stands of what is asked of the person, until when, or after what; or of what only measures a criticism beside it."""
    asked = asked_of_you(point.quote)
    if asked is not None:
        return asked
    if _MAY_WE.fullmatch(point.quote):
        return "left_offer", "answer"
    if point.kind == "fit" and goes_on_about_a_criticism(point, reading):
        return "not_planned", "standard"
    if point.kind == "logistics" and answer_by(point.quote) is not None:
        return "left_offer", "answer"
    measures = point.kind == "fit" and not point.topic_sure and is_measure(point, reading)
    return ("not_planned", "standard") if measures else None


def _why_beside(point: Point, reading: Reading, settled: Settled, number: int) -> str:
    """Return why a point is not planned beside others that are."""
    plainly = _plainly_said(point, reading) if point.kind == "gap" else None
    if plainly is not None:
        return plainly
    if point.kind == "gap" and settled.goals:
        return _why_after_others(point, reading, settled, number)
    return phrase("not_planned", "kept_for_later" if point.id in settled.later else "unnamed")


def _why_after_others(gap: Point, reading: Reading, settled: Settled, number: int) -> str:
    """Return why a criticism waits while others have a goal."""
    asked: tuple[tuple[bool, str], ...] = (
        (
            is_part_of_any(gap, reading, settled.planned) or came_of(gap, reading).id in settled.planned,
            "half",
        ),
        (is_advice(gap), "advice"),
        (_RIVAL.search(gap.quote) is not None and not _SPOKEN_TO.search(gap.quote), "rival"),
        (only_leads_up(gap, reading), "leads_up"),
        (_is_beside(gap, reading, settled), "beside"),
        (gap.id in settled.later, "kept_for_later"),
    )
    said = next((reason for holds, reason in asked if holds), None)
    if said is not None:
        return phrase("not_planned", said)
    if gap.id not in settled.asked:
        ways = variants("not_planned", "not_begun")
        return ways[number % len(ways)]
    return phrase("not_planned", "with_the_others" if spoken_name(gap) else "unnamed")


def _is_beside(gap: Point, reading: Reading, settled: Settled) -> bool:
    """Tell whether a remark that only tells what somebody else said or did stands right beside one that has a goal, in a text that speaks to "you"."""
    if _BY_OTHERS.match(gap.quote) is None or speaks_to_you(gap.quote) or not speaks_to_you(reading.seen):
        return False
    before = next((p for p in reversed(reading.points) if p.end <= gap.start), gap)
    after = next((p for p in reading.points if p.start >= gap.end), gap)
    text = reading.feedback.text
    between = {before.id: text[before.end : gap.start], after.id: text[gap.end : after.start]}
    return any(
        each.kind == "gap" and each.id in settled.planned and _is_close(between[each.id]) for each in (before, after)
    )


def _is_close(between: str) -> bool:
    return len(between) <= _BESIDE and "\n" not in between


def _plainly_said(gap: Point, reading: Reading) -> str | None:
    """Return why a remark is left that is no criticism to act on, whatever else is planned: temper, something held out, what is said more plainly beside it."""
    if is_harsh(gap.quote) or _TEMPER.search(gap.quote):
        return phrase("not_planned", "temper")
    if _MAY_OPEN.match(gap.quote):
        return phrase("left_offer", "work")
    return phrase("not_planned", "told_beside") if is_told_beside(gap, reading) else None
