"""What a reply answers of what they ask or offer, behind the thanks or at the end, and each of it once."""

from collections.abc import Sequence

from coach.offering.agreeing import going_on_in, wish_in
from coach.offering.offer import Offer, OfferKind
from coach.outline import Outline
from coach.phrases import Phrases
from coach.playbook.answers import ABOUT_A_POST, WITH_SEVERAL, Answers
from coach.playbook.choosing import is_to_be_decided
from coach.sentences.confided import PRIVATE
from coach.sentences.days import several_days_in, until
from coach.sentences.deciding import change_in, choice_in, readiness_in
from coach.writing import Brief

_ANSWERED: frozenset[OfferKind] = frozenset({"send", "come", "help", "task"})  # by saying yes
_TALKED_OF: frozenset[OfferKind] = frozenset({"come", "date", "talk"})


def accepted(brief: Brief, phrases: Phrases) -> tuple[list[str], list[str]]:
    """Return what is answered behind the thanks, and what at the end."""
    outline = brief.outline
    asked = [offer for offer in outline.offers if not (offer.kind == "send" and PRIVATE.search(offer.words))]
    wanted = _each_once([offer for offer in asked if not _is_left_open(offer, outline)])
    answers = Answers(brief, phrases)
    first = [answers.to(offer) for offer in wanted if _comes_first(offer)]
    last = [answers.to(offer) for offer in wanted if not _comes_first(offer)]
    if outline.answer_by is not None and not any(_says_enough(offer, outline.answer_by) for offer in wanted):
        last.append(phrases.pick("answer", "deadline", day=outline.answer_by))
    return first, last


def _comes_first(offer: Offer) -> bool:
    """Tell whether an answer is waited for; that the person goes on with something, or lets them know one day, is a good end."""
    if any(told(offer.words) for told in (choice_in, readiness_in, change_in)) or offer.is_agreed:
        return False
    return offer.asks and not (offer.kind == "task" and going_on_in(offer.words))


def _each_once(offers: Sequence[Offer]) -> list[Offer]:
    """Leave a post to the talk about it: two sentences that take up one offer are one too many."""
    taken_up = any(offer.is_undecided or (offer.kind in ABOUT_A_POST and offer.about) for offer in offers)
    return [offer for offer in offers if offer.kind != "work" or offer.is_undecided or not taken_up]


def _is_left_open(offer: Offer, outline: Outline) -> bool:
    """Tell whether a yes would be too early: they want to hear by a day whether to put the person in for what they also name."""
    several = any(other.kind == "work" for other in outline.offers)
    open_yet = not (offer.wants_leave or offer.is_undecided)
    return offer.kind == "forward" and open_yet and several and outline.answer_by is not None


def _says_enough(offer: Offer, by: str) -> bool:
    """Tell whether the answer to an offer leaves nothing to let them know."""
    if any(told(offer.words) for told in (choice_in, readiness_in, change_in)) or is_to_be_decided(offer, by):
        return True
    if offer.kind in _TALKED_OF and (offer.names_a_time or offer.words.rstrip().endswith("?")):
        return True  # this letter is the yes
    if offer.kind in _ANSWERED or offer.wants_leave or offer.is_agreed or offer.wants_dates or offer.is_undecided:
        return True
    chosen = offer.kind in WITH_SEVERAL and several_days_in(offer.words)
    timed = offer.kind in {"ring", "errand"} and until(offer.words) is not None
    return chosen or timed or wish_in(offer.words) is not None
