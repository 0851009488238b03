"""Which practice fits a remark: that of the skill it names, or of what fell short in it."""

import re
from collections.abc import Sequence

from coach.catalogue import (
    FALLBACKS,
    UNLISTED,
    Reason,
    Topic,
    as_yours,
    narrower,
    own_name,
    practised_as,
    reasons,
    recognise,
    shortfall_of,
    spoken_name,
    topic,
)
from coach.judging.bare import is_bare, is_mark, marked
from coach.judging.my_side import stems
from coach.judging.quoting import quoted
from coach.judging.weighing import is_advice
from coach.listening.leaning import finds_fault
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point, Reading
from coach.sentences.others import speaks_to_you

_SHOWN = 2  # remarks that a first task quotes
_ABOUT_THE_INTERVIEW = "interview"
_WITHOUT_ITS_WORDS = frozenset(
    {_ABOUT_THE_INTERVIEW, "working with others", "people", "customer service", "health"}
)  # how one talks and by which rules: practised alike, whatever it was about
_CERTIFICATION = "certification"  # without the name of the paper, the remark itself says more of which
_ON_PAPER = "cv-application"  # what they advise to write there is written, before the rest is gone over
_SEVERAL = Pattern(r"(?<!s)s\b")
_LONGER = Pattern(r"[a-z]{4,}")
_ANYWHERE = frozenset({"with", "experience", "thi", "kind", "work", "working", "knowledge", "skill", "particular"})
_OF_THE_WORK = frozenset(  # practised as such, whatever the trade
    {practised_as("speed"), practised_as("overlooked")}
)
_WHATEVER_FIELD = frozenset(  # not even where a field is about how one talks
    {
        practised_as("admitting"),
        practised_as("claim"),
        practised_as("deadline"),
        practised_as("figure"),
        practised_as("greeting"),
        practised_as("owning"),
        practised_as("ready"),
        practised_as("senior"),
        practised_as("slot"),
        practised_as("tidy"),
        practised_as("watching"),
    }
)
_KNOW_OF_IT = frozenset(  # skills that are about just that
    {"attention-to-detail", "audit-controls", "coding-speed", "copy-editing", "data-quality", "debugging", "exploratory-testing", "live-coding", "time-management", "test-strategy"}
)  # fmt: skip
_OF_THE_PERSON = Pattern(
    r"\b(?:you|i|he|she)\b[\w\s\"'“”‘’]{0,20}\b(?:seem|seemed|sound|sounded|look|looked|come across|came across|appear|appeared|show|showed)\b",
    re.IGNORECASE,
)
_WANTS_MORE = Pattern(
    r"\b(?:(?:someone|somebody|a (?:candidate|person))(?: [a-z]+){0,3} (?:more|stronger|deeper)|(?:want|wanted|need|needed|like|liked|looking for) (?:a bit |a little |to see |much )*more)\b",
    re.IGNORECASE,
)
_BOOKED = frozenset(
    {"course", "paper", "admitting", "claim", "deadline", "figure", "owning", "ready", "senior"}
)  # whoever advises it names what to do
_ASKS_FIRST = Pattern(  # and with what, is beside the point
    r"\b(?:before|without) (?:even |first |ever |really |once )?(?:asking|finding out|knowing|clarifying|establishing|you (?:had )?(?:asked|found out|knew)) (?:\w+ ){0,2}?(?:how|what|which|who|whether|if|why|where|when|about|for|any|the)\b",
    re.IGNORECASE,
)
_ASK_FIRST = frozenset(
    {"requirements-analysis", "requirements-clarification", "sales-discovery", "system-design", "user-problem-framing", "safeguarding", "medication-safety", "health-and-safety", "troubleshooting-method", "customer-service", "patient-communication"}
)  # fmt: skip
_RAN_OUT = Pattern(  # a paper of the person's own: whatever it is heard as, it can be renewed
    r"\b(?:your|my|his|her) (?:[\w&/'’-]+ ){0,4}?(?:licen[cs]e|certificate|certification|cert|card|ticket|registration|permit|dbs|accreditation|medical)\b.{0,40}\b(?:laps(?:ed|es|ing)|expire[sd]?|expiring|ran out|runs? out|out of date|not in date|no longer valid)\b",
    re.IGNORECASE,
)
_WANTS_ABLE = Pattern(
    r"\b(?:want|wants|wanted|need|needs|needed|looking for) (?:someone|somebody|a \w+) (?:who|that) (?:can|could|is able to)\b(?! (?:start|work|do (?:nights|weekends|days)|travel|commute|relocate|drive to))",
    re.IGNORECASE,
)
_NOT_SEEN_IN_IT = Pattern(
    r"\b(?:could(?:n['’]t| not)|can(?:['’]t|not)|did(?:n['’]t| not)) (?:quite |really |yet )?(?:see|imagine|picture) (?:me|you|him|her) (?:doing|in|running|leading|holding|handling|as)\b",
    re.IGNORECASE,
)
_NO_SKILL = Pattern(  # money to fetch, what a court ordered, their own question about how they went about it
    r"\b(?:your|the|my) (?:(?:day|week|trial|shift)['’]?s |trial )?(?:money|wages?|pay|cash|cheque|fee|expenses)(?:['’]s|['’]ll be| is| are| will be| was) (?:in (?!line)|at the|on the (?:desk|side|table|counter)|with (?!in)|waiting|ready|there)"
    r"|\b(?:default|court|credit|civil) judge?ments?\b|\bccj\b"
    r"|^\W*(?:was|were|is|are|did|do|does|would|could|should) (?:the|we|our|us|this|that|i)\b[^?\n]{0,80}\?\W*$",
    re.IGNORECASE,
)
_SOME_CREATURE = Pattern(
    r"\b(?:dogs?|pup(?:py)?|bitch|horse|pony|mare|colt|foal|bull|heifer|ewe|ram|cat)\b", re.IGNORECASE
)
_OF_IT = Pattern(
    r"^\W*(?:(?:and|but|though|as) )?(?:he|she|it|they)(?:['’]?s|['’]re| is| has| was| are)\b", re.IGNORECASE
)
_SAYS_ENOUGH = Pattern(r"(?!(?:an?|the|too|very|so|not|no|you|i|it|he|she|they|we|this|that)\b)", re.IGNORECASE)
_TWO = 2  # words that may be quoted where they have no name: "limp handshake"
_SURELY = 2  # words that a task is for: one of them may be said of anything
_CLOSE_BY = 90  # characters
TOO_WIDE = frozenset({UNLISTED, "relevant-experience"})  # what fell short in such a remark says more of what to do


def speaks_of(topic_id: str, thing: str | None, points: Sequence[Point]) -> bool:
    """Tell whether a skill's practice has to do with what was said: where no word of it comes back in them, nor any that the catalogue knows it by, what fell short tells more of what to do."""
    own = topic(topic_id, thing)
    of_the_work = topic_id not in _KNOW_OF_IT and own.area != _ABOUT_THE_INTERVIEW
    as_such = of_the_work and all(practice_of(p) in _OF_THE_WORK for p in points)
    if as_such or _is_beside_the_field(topic_id, points):
        return False
    if all(_has_a_task_for(own, point) for point in points):
        return True
    return not _is_a_part(topic_id, points) and _comes_back_in(own, thing, points)


def _comes_back_in(own: Topic, thing: str | None, points: Sequence[Point]) -> bool:
    """Tell whether a field as a whole has to do with what was said of it."""
    if thing is not None or own.area in _WITHOUT_ITS_WORDS:
        return True
    if any(map(is_mark, points)):  # they named it themselves
        return True
    practised = " ".join((own.name, own.goal, own.practice, own.start.task, *(work.task for work in own.tasks)))
    told = (*(point.quote for point in points if point.kind == "gap"),)
    if own.id == _CERTIFICATION:
        return False
    known_by = any(recognise(quote).topic_id == own.id for quote in told)
    if all(practice_of(p) == practised_as("experience") for p in points):
        # a way to get to do it fits more surely than a field that is not named
        return known_by or bool(_words(own.name) & _words(" ".join(told)))
    return known_by or bool(telling(practised) & telling(" ".join(told)))


def _has_a_task_for(own: Topic, point: Point) -> bool:
    """Tell whether one side of a field is surely meant, of which it has a task: nothing fits more closely."""
    return point.kind == "gap" and any(task.fits(point.quote) >= _SURELY for task in own.tasks)


def _is_beside_the_field(topic_id: str, points: Sequence[Point]) -> bool:
    """Tell whether a field was only where it happened: an answer was made up, somebody was kept too long, nothing was asked first."""
    asked_nothing = topic_id not in _ASK_FIRST and all(_ASKS_FIRST.search(point.quote) for point in points)
    return asked_nothing or all(practice_of(point) in _WHATEVER_FIELD for point in points)


def _is_a_part(topic_id: str, points: Sequence[Point]) -> bool:
    """Tell whether only a part of the field is meant, of which its practice says nothing, and the plan can say which."""
    shown = any(shown_as(point) is not None for point in points)
    return shown and all(narrower(topic_id, point.quote) is not None for point in points)


def practised_for(fit: Point, *, alone: bool) -> str | None:
    """Return the skill that helps with a remark on the match: its reason's own, or where nothing else was said the one of which they would have liked more."""
    reason = reasons().get(fit.topic_id or "")
    if reason is None:
        return None
    if reason.practise is not None and _is_named_in(fit, reason):
        return reason.practise
    if not alone or _WANTS_MORE.search(fit.quote) is None:
        return None
    more = recognise(fit.quote).topic_id
    return more if more not in {*TOO_WIDE, None} else None


def settled_by(point: Point, reading: Reading) -> tuple[str, str | None] | None:
    """Return what can be done about a circumstance or a remark on the match that is about the person after all: their paper ran out, or what the post is for was not seen in them."""
    if point.kind == "logistics" and _RAN_OUT.search(point.quote):
        return practised_as("paper"), shown_as(point)
    after = reading.feedback.text[point.end : point.end + _CLOSE_BY].split("\n\n")[0]
    if point.kind == "fit" and _WANTS_ABLE.search(point.quote) and _NOT_SEEN_IN_IT.search(after):
        return practised_as("experience"), shown_as(point)
    return None


def ran_out(point: Point) -> bool:
    """Tell whether a remark says of a paper of the person's own that it ran out."""
    return _RAN_OUT.search(point.quote) is not None


def is_no_skill(point: Point, reading: Reading) -> bool:
    """Tell whether a remark is about nothing that somebody can practise: money to fetch, a court's judgment, their own question, an animal."""
    if _NO_SKILL.search(point.quote):
        return True
    before = reading.feedback.text[max(0, point.start - _CLOSE_BY) : point.start]
    return (
        _OF_IT.match(point.quote) is not None
        and _SOME_CREATURE.search(before) is not None
        and speaks_to_you(reading.feedback.text)
    )


def is_blamed(point: Point) -> bool:
    """Tell whether a remark on the match says what somebody did or did not show: "you didn't seem that keen"."""
    return _OF_THE_PERSON.search(point.quote) is not None and finds_fault(point.quote)


def begun_with(topic_id: str, points: Sequence[Point]) -> tuple[str, str] | None:
    """Return with which remark a field is begun: strict readers found its practice to miss what was said in every second plan, unless it is about the interview itself."""
    if topic_id in {*FALLBACKS, _CERTIFICATION}:
        return None
    gaps = [point for point in points if point.kind == "gap"]
    if topic(topic_id).area == _ABOUT_THE_INTERVIEW and not (topic_id == _ON_PAPER and all(map(is_advice, gaps))):
        return None
    said = [point for point in gaps if not is_bare(point)] or gaps  # what explains a verdict says more
    shown = [(practice_of(point), words) for point in said if (words := shown_as(point)) is not None]
    if not shown:
        return None
    fell_short = shown[0][0]
    alike = [words for each, words in shown if each == fell_short][:_SHOWN]
    return fell_short, phrase("names", "and").join(dict.fromkeys(alike))


def practice_of(gap: Point) -> str:
    """Return the practice for what fell short in a remark."""
    if gap.topic_id == _CERTIFICATION and gap.topic_sure:
        return practised_as("paper")
    fell_short = narrower(gap.topic_id, gap.quote) or shortfall_of(gap.quote)
    return practised_as("advised" if is_advice(gap) and fell_short not in _BOOKED else fell_short)


def shown_as(point: Point) -> str | None:
    """Return a remark as a plan speaks of it: quoted, or by its name where it cannot be."""
    name, label = own_name(point), marked(point)
    if label is not None:
        return as_yours(name.words) if name is not None else quoted(label, 1)
    if name is not None:
        return quoted(point.quote) or as_yours(name.words)
    whole = quoted(point.quote, _TWO) if _SAYS_ENOUGH.match(point.quote) else quoted(point.quote)
    first = _ASKS_FIRST.search(point.quote) if whole is None else None  # the names of tools may be those of people
    return quoted(point.quote[first.start() :]) if first is not None else whole


def place_of(point: Point) -> str | None:
    """Return what a remark is called that says nothing of what to do; what a mark was given for is called without the mark."""
    name = own_name(point) if is_mark(point) else None
    return as_yours(name.words) if name is not None else spoken_name(point)


def telling(words: str) -> frozenset[str]:
    """Return the telling words, one and several alike."""
    return stems(_SEVERAL.sub("", words))


def _words(said: str) -> frozenset[str]:
    """Return the longer words, one and several alike."""
    return frozenset(_SEVERAL.sub("", word) for word in _LONGER.findall(said.lower())) - _ANYWHERE


def _is_named_in(point: Point, reason: Reason) -> bool:
    return reason.ask_where is None or reason.ask_where.search(point.quote) is not None
