"""What follows from the offers: what the reply answers, which door stands open, why an offer is not practised."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coach.catalogue import Reason, reasons
from coach.listening.leaning import speaks_well
from coach.offering.agreeing import wish_in
from coach.offering.noted import is_a_retest
from coach.offering.offer import Offer, OfferKind
from coach.offering.openings import condition_in, field_in, is_first_to_learn, page_in
from coach.offering.places import has_a_place
from coach.offering.reaching import RING_BACK, RING_THEM, RING_US
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point
from coach.sentences.confided import TOO_MUCH_TO_ASK
from coach.sentences.days import answer_by, later_in

MAX_ANSWERED = 2
_PRESSING: tuple[OfferKind, ...] = (
    "come",
    "date",
    "ring",
    "talk",
    "forward",
    "work",
    "send",
    "help",
    "task",
    "answer",
    "errand",
    "hint",
)
_TO_BE_DONE: tuple[OfferKind, ...] = ("send", "errand")  # no yes to something else does it
_GONE = "role-withdrawn"
_OPENED: frozenset[OfferKind] = frozenset({*_PRESSING, "again", "keep"} - {"errand", "hint"})
_NOT_AGAIN = Pattern(
    r"\bnever (?:have|take|see|want) you (?:back|again)\b|(?:\b(?:no|not|never)|n['’]t)\b[^.;]{0,50}\bin (?:the )?future\b|\bnever again\b"
    r"|\b(?:do not|don['’]?t|never|stop|no need to) (?:bother )?(?:to )?(?:ring|call|phone|contact|e-?mail|messag|text|writ|com|ask)(?:e|ing)?\b(?: (?:me|us|here|back|in|round))?(?: about (?:it|this|that))? (?:again|any ?more)\b"
    r"|(?:\b(?:do|would|should|to) not|\bnot to|(?<!need)n['’]t) (?:be )?(?:bother )?(?:to )?(?:re-?apply|reapplying|apply(?:ing)? (?:(?:here|to us|with us|for (?:this|us|anything|a job)|for (?:this|the|a|another) \w+|at this \w+) )?again|try (?:us )?again|come back)\b(?! (?:within|before|until|in the next|for (?:at least|another|the next|\w+ (?:days?|weeks?|months?|years?)))\b)",
    re.IGNORECASE,
)
_REFUSES = Pattern(
    r"\b(?:would|do|should)(?:n['’]t| not) bother (?:with )?(?:putting in|applying|re-?applying|an(?:other)? application)\b"
    r"|\bnot interested in (?:another|a further|a new|any|further) applications?\b"
    r"|(?:\bnot|n['’]t|\bnever)(?: be| going to)? put(?:ting)? you (?:up|forward)\b"
    r"|\b(?:would|could|can|do)(?:n['’]t| not) (?:advise|recommend|suggest|encourage) (?:that )?(?:you|him|her|them)(?: to)? (?:re-?apply(?:ing)?|appl(?:y|ying) (?:again|here|to us|for))\b"
    r"|\b(?:anywhere|somewhere|anyone|anybody) (?:else )?but (?:not )?(?:us|here|with us)\b|\bbut (?:please )?not (?:to|with|for|at|by) (?:us|me|here)\b|\bjust not (?:to|with|for|at|by) (?:us|me|here)\b"
    r"|\b(?:won['’]t|will not|not|never) be (?:considering|considered|consider|accepting|taking|looking at) (?:(?:you )?(?:again|for (?:other|any|future|further))|(?:any |your )?(?:further|more|other|future|another) (?:\w+ )?applications?)\b(?! (?:within|before|until|in the next|for)\b)",
    re.IGNORECASE,
)
_MAY_COME_BACK = Pattern(  # the post, not the person
    r"(?:^\W*|[.!?,;:–-] *|\b(?:it|post|role|position|job|vacancy|req|headcount|funding|but|and|that|this) )(?:might|may|could)(?: well)? (?:come (?:back|up again|round again)|return|be back|be (?:re-?funded|unfrozen|released|reinstated))\b(?! to (?:you|us|me)\b)"
    r"|\b(?:might|may|could|should|will|when|if) (?:(?:it|the (?:role|post|position|req|headcount|vacancy|job)) )?(?:be )?re-?open(?:s|ed)?\b|\b(?:might|may|could|will probably|['’]ll probably|are likely to|hope to|plan to|expect to)(?: well)? (?:re-?advertise|advertise (?:it |the \w+ )?again|re-?open|re-?post|re-?list|look again|recruit again|go out (?:to advert )?again)\b|\b(?:if|when|once|should) (?:it|this|that|(?:the|this) (?:role|post|position|job|vacancy)) (?:comes? (?:back|up again)|(?:is|be|gets|were) (?:re-?advertised|advertised again|re-?posted|re-?listed|posted again)|gets (?:the go-ahead|signed off)|goes (?:out|live) again)",
    re.IGNORECASE,
)
_A_COURSE = Pattern(r"\b(?:course|training|workshop|programme|scheme|apprenticeship)\b", re.IGNORECASE)  # no post
_CONDITION = Pattern(  # of being seen again
    r"\b(?:if|once|until|till|unless|when|after) (?:you|u)(?:['’]ve| have)? (?:get|got|spend|spent|do|done|had|have|knock\w*|work\w*|pass\w*|finish\w*|build|built|gain\w*|learn\w*|complete\w*)\b"
    r"|\bafter (?:some|a bit|a few|another|more|\w+ (?:years?|months?)) (?:more )?(?:of )?[\w -]{3,30}(?:work|experience|practice|time)\b",
    re.IGNORECASE,
)
_BY_APPLYING = Pattern(  # nobody will call: the person has to put in for it anew
    r"\b(?:need|needs|have|has|required|must|should|would|will|can|could|may|welcome|free|please)\b[^.!?]{0,25}?\b(?:re-?apply|apply (?:again|afresh|anew|for it again)|(?:submit|make|send|put in|complete) (?:a|another|your) (?:new |fresh |further )?application)\b",
    re.IGNORECASE,
)
_APPLIES = Pattern(r"\b(?:re-?)?appl(?:y|ying|ication)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+")
_OF_THE_PERSON = Pattern(r"\b(?:you|u|your|ur|yours|he|she|his|her|they|their|my|i|candidate)\b", re.IGNORECASE)
_HELD_OUT: frozenset[OfferKind] = frozenset({"work", "come", "talk", "help", "forward"})
_YET = Pattern(r"\b(?:but|glad|welcome|please)\b", re.IGNORECASE)


class Door(NamedTuple):
    """Which door they opened or shut, as a phrase names it, the words in which they did, and the point that holds them."""

    name: str
    words: str
    point_id: str | None


def answered(offered: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return what the reply answers, the most pressing first.

    A yes to what they ask leave for says all but when, and any yes shows interest, so that a bare question needs no answer beside it; what only
    the person knows is left to them, and what asks too much goes unanswered.
    """
    real = [
        offer
        for offer in offered
        if (page_in(offer.words) is None or offer.asks) and TOO_MUCH_TO_ASK.search(offer.words) is None
    ]
    first = {offer.kind: offer for offer in reversed(real) if not (offer.wants_facts or offer.only_sets_a_deadline)}
    wish = next((offer for offer in real if offer.about and wish_in(offer.words)), None)
    if wish is not None:
        return (wish, *(first[kind] for kind in _TO_BE_DONE if kind in first))
    wants_leave = next((offer for offer in real if offer.wants_leave), None)
    if wants_leave is not None:
        timed = next((offer for offer in first.values() if offer.names_a_time and offer != wants_leave), None)
        beside = [*(first[kind] for kind in _TO_BE_DONE if kind in first), *([timed] if timed is not None else [])]
        return (wants_leave, *beside[:1])
    found = [first[kind] for kind in _PRESSING if kind in first and not (kind == "talk" and "date" in first)]
    return tuple(offer for offer in found if offer.kind != "answer" or offer.names_a_time or len(found) == 1)[
        :MAX_ANSWERED
    ]


def door_of(offered: Sequence[Offer], usable: Sequence[Point], text: str) -> Door | None:
    """Return the door that they opened or shut in this text, if any; one that is shut has no point to go through."""
    field = field_in(text)
    said = {o.kind: o for o in reversed(offered) if not _refuses(o.words) and not (field and field_in(o.words))}
    if "shut" in said and not said.keys() & {"come", "date"}:  # who is to come has not been sent away
        return Door("shut", said["shut"].words, None)
    final = _NOT_AGAIN.search(text) or _REFUSES.search(text)
    if not said.keys() & _OPENED and (final is not None or is_first_to_learn(text)):
        return Door("first", "", None) if final is None else Door("shut", final[0], None)
    if field is not None and not said.keys() & _OPENED:
        return Door("reapply" if field[0] else "shut", field[1], None)
    return _way_back(said, usable) or _if_it_returns(usable, text) or _kept(said, usable)


def _way_back(said: Mapping[OfferKind, Offer], usable: Sequence[Point]) -> Door | None:
    """Return how the person is to come back: by the page where posts are advertised, by a call, or by applying."""
    watched = next((offer for offer in said.values() if page_in(offer.words) and later_in(offer.words) is None), None)
    if watched is not None and not said.keys() & _OPENED - {watched.kind, "keep"}:
        return _door("watch", watched, usable)
    if "again" not in said or _MAY_COME_BACK.search(said["again"].words):
        return None
    rung = any(way.search(said["again"].words) for way in (RING_US, RING_THEM, RING_BACK))
    if is_a_retest(said["again"].words):
        return _door("retest", said["again"], usable)
    by_phone = rung and not _APPLIES.search(said["again"].words)
    return _door("ring" if by_phone else "reapply", said["again"], usable)


def _if_it_returns(usable: Sequence[Point], text: str) -> Door | None:
    """Return the door of a post that went away and may be advertised again."""
    anew = next((found for line in _SENTENCE.findall(text) if (found := _reapplied(line)) is not None), None)
    if anew is not None:
        point_id = next((p.id for p in usable if p.kind == "logistics" and p.quote in anew), None)
        return Door("readvertised", anew, point_id)
    gone = reasons()[_GONE].pattern
    withdrawn = next(
        (p for p in usable if p.topic_id == _GONE and gone.search(p.quote) and not _A_COURSE.search(p.quote)), None
    )
    reopened = next((line for line in _SENTENCE.findall(text) if _MAY_COME_BACK.search(line)), None)
    if withdrawn is not None:
        return Door("first_call", reopened or withdrawn.quote, withdrawn.id)
    return Door("first_call", reopened, None) if reopened is not None else None


def _reapplied(line: str) -> str | None:
    """Return a sentence that tells to apply anew if the post is advertised again."""
    return line if _MAY_COME_BACK.search(line) and _BY_APPLYING.search(line) and not _NOT_AGAIN.search(line) else None


def _kept(said: Mapping[OfferKind, Offer], usable: Sequence[Point]) -> Door | None:
    return _door("reserve", said["keep"], usable) if "keep" in said else None


def _refuses(words: str) -> bool:
    """Tell whether a sentence shuts the door, and opens none after that."""
    found = _REFUSES.search(words)
    return found is not None and _YET.search(words, found.end()) is None


def _door(name: str, offer: Offer, usable: Sequence[Point]) -> Door:
    point_id = next((p.id for p in usable if p.kind == "logistics" and _shares_words(p, offer)), None)
    return Door(name, offer.words, point_id)


def why_left(point: Point, offered: Sequence[Offer], *, sure: bool) -> str:
    """Return why a circumstance is not practised: what it offers is to be taken up, unless it rather explains the decision.

    Where it is not ``sure`` what it is, no more is said than that there is nothing in it to practise.
    """
    reason: Reason = reasons()[point.topic_id or ""]
    may_offer = (point.kind == "logistics" and not reason.acknowledge) or (point.kind == "fit" and not sure)
    beside = [offer for offer in offered if _shares_words(point, offer)] if may_offer else []
    if (beside or reason.door == "reapply") and (_NOT_AGAIN.search(point.quote) or _REFUSES.search(point.quote)):
        return phrase("left_offer", "shut")
    if may_offer and any(offer.kind == "answer" for offer in beside) and answer_by(point.quote) is not None:
        return phrase("left_offer", "answer")
    if beside:
        is_condition = _CONDITION.search(point.quote) or condition_in(point.quote) is not None
        return phrase("left_offer", "condition" if is_condition else beside[0].kind)
    if may_offer and _MAY_COME_BACK.search(point.quote):
        return phrase("left_offer", "again")
    return reason.leave if sure else phrase("not_planned", reason.kind)


def is_offered(point: Point, offered: Sequence[Offer]) -> bool:
    """Tell whether what was heard as praise is only what they offer: "a deckhand spot from May"."""
    held_out = (offer for offer in offered if offer.kind in _HELD_OUT)
    praises = speaks_well(point.quote) and not has_a_place(point.quote)
    of_the_person = _OF_THE_PERSON.search(point.quote) is not None
    return not (praises or of_the_person) and any(_shares_words(point, offer) for offer in held_out)


def _shares_words(point: Point, offer: Offer) -> bool:
    return offer.start < point.end and point.start < offer.end
