"""What a reply promises to do itself: to ring somebody whom they name, to ask for feedback where it can be had, to send a copy of a paper."""

import re

from coach.catalogue import as_mine
from coach.offering.awaited import awaited_in
from coach.offering.offer import Offer
from coach.offering.openings import way_back_in
from coach.offering.papers import copy_wanted, named_condition
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.sentences.days import after_in, day_in, later_in, until

_POST = Pattern(r"\b(?:role|post|position|opening|vacancy|job|contract|cover|seat|spot)\b", re.IGNORECASE)


def promised(offer: Offer, text: str, phrases: Phrases) -> str | None:
    """Return the promise that answers an offer; ``None`` for an offer of another kind. Names of others stay out of a letter."""
    wanted = copy_wanted(offer.words, text)
    if wanted is not None:
        return copy_sent(*wanted, phrases)
    awaited = awaited_in(offer.words) if offer.kind in {"ring", "send"} else None
    if awaited is not None:
        return phrases.pick("answer", "awaited", promise=awaited.promise)
    if not (offer.rings_others or offer.gives_feedback):
        return None
    then = day_of(offer, text)
    day = phrase("answer_part", "day", day=then) if then is not None else ""
    if offer.gives_feedback:
        return phrases.pick("answer", "for_feedback_by_phone" if offer.is_by_phone else "for_feedback", day=day)
    post = _POST.search(offer.words) or _POST.search(offer.about)
    if post is None:
        return phrases.pick("answer", "call_them", day=day)
    return phrases.pick("answer_about", "call_them", thing=f"the {post[0].lower()}", day=day)


def copy_sent(paper: str, is_renewed: bool, phrases: Phrases) -> str:
    """Return the promise to send a copy of a paper once it is there."""
    return phrases.pick("door", "copy_renewed" if is_renewed else "copy", paper=paper)


def day_of(offer: Offer, text: str) -> str | None:
    """Return when it is to be done: by a day, after one, or once something else is done."""
    if offer.kind not in {"ring", "send"}:
        later = later_in(offer.words) if offer.kind == "come" else None
        return day_in(offer.words) or (later if later is not None and later.startswith("in ") else None)
    done = named_condition(offer.words, text) if offer.kind == "ring" else None
    once = phrase("answer_part", "once", done=as_mine(done)) if done is not None else None
    own = way_back_in(offer.words)
    later = (after_in(own) or later_in(own)) if offer.kind == "ring" else None
    return until(offer.words) or ", ".join(filter(None, (later, once))) or None
