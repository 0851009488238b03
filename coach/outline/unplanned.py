"""What is heard and not planned, each with the reason."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from coach.catalogue import reasons, spoken_name
from coach.judging.bare import is_scrap, is_told_beside
from coach.judging.halves import is_part_of_any
from coach.judging.manner import is_harsh
from coach.judging.standards import goes_on_about_a_criticism, is_measure
from coach.judging.uncritical import why_no_criticism
from coach.judging.weighing import is_advice, only_leads_up
from coach.offering.doors import why_left
from coach.offering.offer import Offer
from coach.offering.openings import condition_in
from coach.outline.goals import MAX_GOALS, GoalOutline
from coach.patterns import Pattern
from coach.phrases import phrase, variants
from coach.schemas import NotPlanned, Point, Reading
from coach.sentences.days import answer_by

_DECISION = "better-fit"
_CHOSEN = "other-candidate"
_SOMEBODY = Pattern(
    r"\b(?:some(?:one|body)|(?:an)?other (?:one|lad|lady|girl|guy|man|woman|person|chap|candidate|applicant)|lad|lady|girl|guy|chap|candidate|person|she|he)\b(?!['’]?ll\b)",
    re.IGNORECASE,
)
_OF_TOPICS = {  # reasons that only these are left for
    "possible": frozenset({"other-role", "process", "role-withdrawn"}),
    "many_applied": frozenset({"result-in-numbers", "better-fit"}),
}
_OWN_QUESTION = Pattern(  # to others who read along
    r"^\W*(?:(?:so|and|but|anyway) )?(?:any(?:one|body)(?: else)?|does any(?:one|body)|has any(?:one|body)) (?:\w+ )?(?:know|have|had|got|been|tried|think|use[ds]?|recommend|practi[sc]ed)\b"
    r"|^\W*(?:(?:so|and|but|anyway|idk|i don['’]t know) )*(?:is|was|are|were|isn['’]t) (?:that|this|it|those|these|there (?:any|a)) (?:even |really |actually |just )?(?:fixable|fair|normal|usual|common|worth|realistic|doable|bad|point|enough|true|legal|allowed|something (?:i|you) can)\b[^.!]*\??\W*$",
    re.IGNORECASE,
)
_ASKED_OF_READERS = Pattern(
    r"^\W*(?:(?:so|and|but|anyway) )?(?:would|should|do|did|could) (?:you|u|i)\b[^.!]*\?\W*$", re.IGNORECASE
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
_STARTS = r"(?:starting|beginning|coming up|on (?:from|in|next)|due|from) ?(?:in |on |at |around |from |after )?(?:the )?(?:new year|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|next|soon|easter|xmas|christmas|monday|\d+)"
_ASKED_OF_YOU: tuple[tuple[tuple[str, str], Pattern], ...] = (  # whatever else is heard in it
    (
        ("not_planned", "survey"),
        Pattern(
            r"\b(?:survey|questionnaire|feedback form|rate (?:us|your experience)|glassdoor|trustpilot|leave (?:us )?a review)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("not_planned", "owed"),
        Pattern(
            r"\b(?:pay|paid|paying|money|wages?)\b.{0,20}\bfor (?:the |your |my |that |those )?(?:\w+ ){0,2}(?:trial|shift|day|days|hours|morning|afternoon|time)\b|\b(?:your|my|the) (?:day|shift|trial)['’]s (?:money|pay|wages)\b|\b(?:refund|reimburse|cover)\w* (?:your |my |the )?(?:travel|train|fare|expenses|parking)\b|\bsend (?:us |me |in )?(?:your |an? |the )?(?:invoice|receipts?|bank details)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("left_offer", "help"),
        Pattern(
            r"\b(?:second|another|fresh) (?:pair|set) of eyes\b|\bhappy to (?:look (?:at|over|through)|read|go (?:over|through)|check|help)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("left_offer", "work"),
        Pattern(
            r"\b(?:['’]?s|has|have|['’]ve|ve|will have|hes|shes|theyve|there['’]?s|there is|there will be)(?: got)? (?:(?:another|an?|one more|more|other|some|two|three) )(?:\w+ ){0,3}(?:jobs?|sites?|roles?|posts?|places?|contracts?|shifts?|openings?|vacanc(?:y|ies)|projects?) "
            + _STARTS
            + r"|\b(?:couple|few) of other (?:bits|things|roles|jobs|posts)\b.{0,20}\bcoming up\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("left_offer", "again"),
        Pattern(
            r"\b(?:advert|ad|posting|vacancy|post|role|job|position|recruitment|applications?)\b(?: for (?:it|this|that))? (?:(?:will |should )?(?:go(?:es)? (?:out|live|up)|opens?|be (?:out|up|advertised)|is (?:out|advertised)|come(?:s)? out)) (?:in|on|after|from|next|at|around|by|before|early|later)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("not_planned", "among_them"),
        Pattern(
            r"^\W*(?:but )?(?!You\b|I\b|We\b|They\b|He\b|She\b|It\b|That\b|This\b)[A-Z][\w'’-]+ (?:may|might|will|would|could) (?:well )?(?:differ|disagree|see (?:it|this|that) differently|say otherwise|think otherwise)\b",
        ),
    ),
    (
        ("left_offer", "ring"),
        Pattern(
            r"\b(?:ring|call|phone|text|message|buzz|bell)\b.{0,30}\b(?:when|once|after|as soon as) you(?:['’]ve)? (?:get|got|hear|see|pick up) (?:this|my|the message)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("left_offer", "condition"),
        Pattern(
            r"^(?!.*\b(?:have|got) (?:one|an?|another)\b).*\b(?:if|once|when) (?:your?|that|this|it|things?) (?:[\w-]+ ){0,3}(?:changes?|change|free(?:s)? up|opens? up|improves?|different)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("not_planned", "must_settle"),
        Pattern(
            r"\b(?:need|needs|want|wants)(?: to have| to hear)? (?:a |an )?(?:definite|firm|clear|straight|final) (?:yes|no|answer|commitment|decision)\b",
            re.IGNORECASE,
        ),
    ),
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
        "many_applied",
        Pattern(
            r"^(?!.*\b(?:you|your) (?:score|came|were|ranked|placed|reached)).*\b(?:number|volume|amount|pool) of (?:\w+ )?(?:applications|applicants|candidates)\b"
            r"|^(?!.*\b(?:you|your) (?:score|came|were|ranked|placed|reached)).*(?:\b\d+|hundreds of|many) (?:\w+ )?(?:applications|applicants)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "no_hindrance",
        Pattern(
            r"\b(?:salary|pay|money|notice|location|commute|travel|hours|start date)\b.{0,20}(?:(?:\bnot|\bno|n['’]?t) (?:an |a |the |any |my |your |our )?(?:issue|problem|factor|concern|obstacle)|fine|ok(?:ay)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "advice",
        Pattern(
            r"\b(?:encourage|advise|urge|recommend|suggest)s? (?:that )?(?:you|him|her|them|me) (?:to )?(?:gain|get|build|take|do|complete|seek|work on|look at|read|practi[sc]e|spend)\b|\bwould benefit from\b|\b(?:an?|another|some|one|two|three|six|\d+)(?: (?:more|good|few|couple of))* (?:seasons?|months?|years?|weeks?|spells?|stints?|shifts?|terms?|courses?|placements?|winters?|summers?)\b.{0,40}\b(?:would|will|should) (?:sort|fix|cure|help|solve|teach|settle|give|put|do (?:you|it|the trick|wonders))\b|\bfor (?:the )?practice\b|\b(?:ask|get) (?:my|your|his|her|the) (?:(?:current|own|present|line) )*(?:manager|boss|head|chef|supervisor|employer|team lead|mentor|foreman) (?:if|whether|to|for|about)\b|^\W*i(?:['’]d| would) (?:redo|rework|get|finish|practi[sc]e|build|rewrite|cut) (?!in touch|back)|^\W*(?:(?:and|so|but|please|maybe|first|just) )*(?:(?:do not|don['’]?t) (?:write|put|say|claim|list|send|rush|give)|get (?:that|those|it|them|your|the|some|a)|renew|learn|seek|practi[sc]e|study|revise|read up|brush up|finish|book|work on)\b(?! back| in touch)|\byou (?:may|might) (?:wish|want|like) to (?!be considered|call|ring|reply|contact|apply)",
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
    said = next((name for name, words in _WORDED if words.search(point.quote)), None)
    if said == "possible" and point.kind == "logistics" and condition_in(point.quote) is not None:
        said = None  # what may come hangs on what the person does first
    if said is not None and point.topic_id in _OF_TOPICS.get(said, {point.topic_id}):
        return phrase("not_planned", said)
    named = reasons()[point.topic_id or ""].pattern.search(point.quote) is not None
    return why_left(point, settled.offers, sure=point.topic_sure and named)


def _told_of_you(point: Point, reading: Reading) -> tuple[str, str] | None:
    """Return where the reason stands of what is asked of the person, until when, or after what; or of what only measures a criticism beside it."""
    asked = next((name for name, words in _ASKED_OF_YOU if words.search(point.quote)), None)
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
        (is_part_of_any(gap, reading, settled.planned), "half"),
        (is_advice(gap), "advice"),
        (_RIVAL.search(gap.quote) is not None and not _SPOKEN_TO.search(gap.quote), "rival"),
        (gap.id in settled.later, "kept_for_later"),
        (only_leads_up(gap, reading), "leads_up"),
    )
    said = next((reason for holds, reason in asked if holds), None)
    if said is not None:
        return phrase("not_planned", said)
    if gap.id not in settled.asked:
        ways = variants("not_planned", "not_begun")
        return ways[number % len(ways)]
    return phrase("not_planned", "with_the_others" if spoken_name(gap) else "unnamed")


def _plainly_said(gap: Point, reading: Reading) -> str | None:
    """Return why a remark is left that is no criticism to act on, whatever else is planned: temper, something held out, what is said more plainly beside it."""
    if is_harsh(gap.quote) or _TEMPER.search(gap.quote):
        return phrase("not_planned", "temper")
    if _MAY_OPEN.match(gap.quote):
        return phrase("left_offer", "work")
    return phrase("not_planned", "told_beside") if is_told_beside(gap, reading) else None
