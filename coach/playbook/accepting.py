"""What a reply says to what they ask or offer: with willingness and no more, with the day that they name."""

from coach.catalogue import offered_in
from coach.checks.privacy import people_in
from coach.days import day_in, several_days_in, until
from coach.offers import Offer, OfferKind
from coach.outline import Outline
from coach.phrases import Phrases
from coach.writing import Brief

_WITH_A_DAY: frozenset[OfferKind] = frozenset({"come", "date", "ring", "talk", "send"})
_NAMED: frozenset[OfferKind] = frozenset({"come", "work", "task"})
_ANSWERED: frozenset[OfferKind] = frozenset({"send", "come", "help", "task"})  # by saying yes
_BY_THEN: frozenset[OfferKind] = frozenset({"ring", "send"})
_WITH_SEVERAL: frozenset[OfferKind] = frozenset({"come", "date", "talk", "answer"})


def accepted(brief: Brief, phrases: Phrases) -> tuple[list[str], list[str]]:
    """Return what is answered behind the thanks, and what at the end."""
    outline = brief.outline
    wanted = [offer for offer in outline.offers if not _is_left_open(offer, outline)]
    first = [_answer(offer, brief, phrases) for offer in wanted if offer.asks]
    last = [_answer(offer, brief, phrases) for offer in wanted if not offer.asks]
    answered = any(
        offer.kind in _ANSWERED or offer.wants_leave or offer.wants_dates or _is_to_ring_by(offer) for offer in wanted
    )
    if outline.answer_by is not None and not answered:
        last.append(phrases.pick("answer", "deadline", day=outline.answer_by))
    return first, last


def _is_left_open(offer: Offer, outline: Outline) -> bool:
    """Tell whether a yes would be too early: they want to hear by a day whether to put the person in for what they also name."""
    several = any(other.kind == "work" for other in outline.offers)
    return offer.kind == "forward" and not offer.wants_leave and several and outline.answer_by is not None


def _is_to_ring_by(offer: Offer) -> bool:
    return offer.kind == "ring" and until(offer.words) is not None


def _answer(offer: Offer, brief: Brief, phrases: Phrases) -> str:
    """Return the sentence that answers one offer."""
    if offer.wants_leave:
        return phrases.pick("answer_leave", offer.leave or ("forward" if offer.kind == "forward" else "any"))
    if offer.names_a_time:
        return phrases.pick("answer_on", "answer", day=day_in(offer.words) or "")
    if offer.kind == "date" and offer.words.rstrip().endswith("?"):
        day = day_in(offer.words)
        return phrases.pick("answer_on", "talk", day=day) if day is not None else phrases.pick("answer", "glad_to_talk")
    day = until(offer.words) if offer.kind in _BY_THEN else day_in(offer.words)
    if offer.wanted is not None:
        return phrases.pick("answer_send", "any" if day is None else "by", thing=offer.wanted, day=day or "")
    if day is not None and offer.kind in _WITH_A_DAY:
        return phrases.pick("answer_on", "call" if offer.by_phone else offer.kind, day=day)
    return _without_a_day(offer, brief, phrases)


def _without_a_day(offer: Offer, brief: Brief, phrases: Phrases) -> str:
    if offer.on_linkedin:
        return phrases.pick("answer", "linkedin")
    if offer.wants_dates:
        return phrases.pick("answer_dates", "come" if offer.kind == "come" else "talk")
    if offer.kind in _WITH_SEVERAL and several_days_in(offer.words):
        return phrases.pick("answer_times", offer.kind)
    thing = offered_in(offer.words) if offer.kind in _NAMED else None
    if thing is not None and not any(name in thing for name in people_in(brief.reading.feedback.text)):
        return phrases.pick("answer_named", offer.kind, thing=thing)
    return phrases.pick("answer", "call" if offer.by_phone else offer.kind)
