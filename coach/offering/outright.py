"""What a sentence offers or asks in so many words, whatever else stands in it or is heard in it."""

import re

from coach.offering.agreeing import errand_in, going_on_in
from coach.offering.awaited import awaited_in
from coach.offering.helping import help_in
from coach.offering.leave import IF_ALLOWED, KEEPS, PUTS_FORWARD
from coach.offering.noted import has_something, is_a_retest, is_a_visit, level_in
from coach.offering.offer import OfferKind
from coach.offering.openings import condition_in, course_in, is_a_chance, is_invited_to_apply, may_be_something, page_in
from coach.offering.papers import asks_for_copy
from coach.offering.places import has_a_place
from coach.offering.reaching import RING_BACK, RING_THEM, RING_US, WRITE_US
from coach.offering.sending import sent_as_told
from coach.offering.unoffered import asks_to_rate
from coach.patterns import Pattern
from coach.sentences.days import after_in, later_in
from coach.sentences.deciding import change_in, choice_in, suiting_in, wants_a_line

OPENING = Pattern(r"\b(?:opening|vacanc(?:y|ies)|roles?|posts?|positions?|jobs?|pool|shifts?)\b", re.IGNORECASE)
_CALL_OFFERED = Pattern(
    r"(?:\b(?:happy|glad|free|available|willing|able) to|\b(?:i|we)(?: can| could| will|['’]ll|['’]d)(?: happily| gladly)?) (?:do|have|jump on|hop on|get on|arrange|set up|schedule|book) (?:you )?(?:an?|another) (?:[\w-]+ ){0,3}?(?:call|chat|catch[- ]?up|zoom)\b",
    re.IGNORECASE,
)
BACK = Pattern(
    r"\b(?:come back|re-?apply(?:ing)?|apply(?:ing)? again|try(?:ing)? again|(?:see|have|look at|interview) you (?:again|back)|(?:['’]d|would|['’]ll|will) (?:have|take|start) you\b)",
    re.IGNORECASE,
)
_SEEN_AGAIN = Pattern(
    r"\b(?:would|['’]d|will|['’]ll|can|could|(?:happy|glad|willing) to) (?:(?:see|interview|consider|meet|look at|talk to)(?: (?:you|him|her|them|u))? again|(?:have|take) another look at (?:you|him|her|them))\b",
    re.IGNORECASE,
)
_COME_BACK = Pattern(
    r"^\W*(?:(?:but|so|and|do|please|just|then|or) )*(?:come back|try (?:us |it )?again|apply again|re-?apply|audition again)\b",
    re.IGNORECASE,
)
_WATCHED = Pattern(
    r"\b(?:watch|watching|check|checking|follow|following|keep an eye|keeping an eye|look out|monitor)\b", re.IGNORECASE
)
_ANOTHER_JOB = Pattern(  # that is still to begin
    r"\b(?:(?:he|she|they|we|i)(?:['’]?s| has|['’]?ve| have|['’]?ll have| will have)?(?: got)?|there(?:['’]?s| is)(?: going to be)?|got|have|has) (?:another|a new|one more) (?:job|site|contract|project|role|post|vacancy|start) (?:(?:starting|coming up|coming|kicking off|due|going|opening)\b|in (?:the )?(?:new year|spring|summer|autumn|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    re.IGNORECASE,
)
_DENIED = Pattern(
    r"\b(?:not|never|cannot|no(?! (?:bother|problem|probs|worries|hassle|trouble|doubt|question|hard feelings|rush|hurry|pressure|strings)\b))\b|n['’]t\b",
    re.IGNORECASE,
)
_COMES_ALONG = Pattern(
    r"(?:^\W*|[,;:.!?–-] *|\b(?:just|and|so|do|please) )come (?:hang|along|by|down|through|thru|say hi|play|jam|train|skate|climb|sing|dance|draw|paint|bake|cook|try (?:it|one)|have a go)\b(?! (?:too|as|with (?:a|an|more))\b)",
    re.IGNORECASE,
)
_FIRST_CALL = Pattern(
    r"\byou(?:['’]?re|['’]?ll be| are| will be) (?:still )?(?:(?:my|our|the) (?:very )?first (?:call|port of call|name|person|one)|(?:first|top|next) on (?:my|our|the) list)\b|\b(?:i|we)(?:['’]ll| will) (?:ring|call|phone|text|ask) you first\b",
    re.IGNORECASE,
)
_OPEN_DOOR = Pattern(
    r"(?:\bdoors?(?:['’]?s| is| are)? |🚪 ?)(?:(?:always|still|very much) )?open\b(?! (?:plan|day|evening|fire|when|while|and (?:left|you)))(?! if you(?:['’]d)? (?:want|need|fancy|like|ever)[^.!?]* (?:past|by|with|to talk|to chat|to ask))(?![^.!?]{0,30}\b(?:left|shut|close|freezer|oven|van|fridge)\b)",
    re.IGNORECASE,
)
_HAS_OTHERS = Pattern(
    r"\b(?:got|have|['’]ve|there(?:['’]s| is| are))\b (?:\w+ ){0,2}?(?:another|others?|more|two|three|2|3|few|couple|one|ones)\b[^.!?]{0,25}\b(?:for (?:you|u|ya)|in mind for you|(?:that|which|might|may|could|would) suit)\b",
    re.IGNORECASE,
)
OFFERS_TO = Pattern(
    r"(?:\b(?:do|would) (?:you|u) |^\W*)(?:want|like) (?:me|us) to (?:look|see|ask|check|send|put|keep|find|try|forward|pass|share|add|mention)\b[^.!?]*\?|^\W*(?:so )?(?:shall|should) (?:i|we) (?:look|see|ask|check|send|put|keep|find|try|forward|pass|share|add)\b[^.!?]*\?",
    re.IGNORECASE,
)
_HEAR_FROM_YOU = Pattern(
    r"^\W*(?:(?:do|please|pls|so) )*(?:stay|keep) in touch\b|\b(?:glad|happy|pleased|delighted|love|like|lovely|good) to hear from (?:you|u)\b",
    re.IGNORECASE,
)


def outright(words: str) -> OfferKind | None:
    """Return what is offered or asked in so many words, whatever else stands in the sentence or was heard in it: nobody is criticised by that."""
    if is_a_visit(words) or _COMES_ALONG.search(words):
        return "come"
    if KEEPS.search(words) and IF_ALLOWED.search(words) and not PUTS_FORWARD.search(words):
        return "keep"
    if (
        has_something(words)
        or may_be_something(words)
        or (has_a_place(words) and condition_in(words) is None)
        or is_invited_to_apply(words)
        or _ANOTHER_JOB.search(words)
        or (level_in(words) is not None and not _DENIED.search(words))
    ):
        return "work"
    return _asked_outright(words) or _way_back(words) or ("talk" if _CALL_OFFERED.search(words) else None)


def _asked_outright(words: str) -> OfferKind | None:
    """Return what is to be done or to be learned, where it is said so plainly that a reply can repeat it."""
    awaited = awaited_in(words)
    if awaited is not None:
        return awaited.kind
    told: tuple[tuple[OfferKind, str | None], ...] = (
        ("errand", errand_in(words)),
        ("task", going_on_in(words)),
        ("help", course_in(words)),
        ("help", help_in(words)),
        ("send", sent_as_told(words)),
        ("answer", change_in(words)),
        ("work", suiting_in(words)),
        ("answer", choice_in(words) if wants_a_line(words) else None),
    )
    return next((kind for kind, said in told if said is not None), "send" if asks_to_rate(words) else None)


def _way_back(words: str) -> OfferKind | None:
    """Return how the person is to come back after a while or once something is done."""
    if is_a_retest(words) or _OPEN_DOOR.search(words) or (page_in(words) is not None and _WATCHED.search(words)):
        return "again"
    if _DENIED.search(words):
        return None
    if _FIRST_CALL.search(words):
        return "keep"
    if condition_in(words) is not None:
        return _once_done(words)
    is_told = _SEEN_AGAIN.search(words) or _COME_BACK.search(words)
    return "again" if is_told and later_in(words) is not None else None


def _once_done(words: str) -> OfferKind | None:
    """Return how the person is to come back once something is done: by a call or a line, or to try again."""
    if asks_for_copy(words):
        return "again"
    if any(way.search(words) for way in (RING_US, RING_THEM, RING_BACK)):
        return "ring"
    if BACK.search(words):
        return "again"
    return "ring" if WRITE_US.search(words) else None


def told_by_words(words: str) -> OfferKind | None:
    """Return what plain words offer, whatever the encoder hears in them."""
    if OFFERS_TO.search(words):
        return "help"
    timed = any(tell(words) is not None for tell in (condition_in, after_in, later_in))
    if timed and (RING_US.search(words) or WRITE_US.search(words)):
        return "ring"
    if _HEAR_FROM_YOU.search(words):
        return "ring"
    return "work" if _HAS_OTHERS.search(words) or (is_a_chance(words) and OPENING.search(words)) else None
