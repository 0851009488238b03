"""What a reply says where they want to hear by a day: yes at once to what is plainly good, until when one decides what changes one's life."""

import re

from coach.catalogue import as_mine
from coach.offering.offer import Offer, OfferKind
from coach.offering.openings import is_firm, is_to_apply
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.sentences.articles import with_article
from coach.sentences.days import until
from coach.sentences.deciding import change_in, choice_in, readiness_in, wants_a_line

_POST_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "your",
        "our",
        "my",
        "another",
        "other",
        "second",
        "next",
        "new",
        "similar",
        "same",
        "further",
        "more",
        "junior",
        "senior",
        "mid-level",
        "mid",
        "level",
        "entry-level",
        "associate",
        "graduate",
        "intermediate",
        "deputy",
        "assistant",
        "lower",
        "post",
        "role",
        "position",
        "opening",
        "vacancy",
        "job",
        "seat",
        "spot",
        "place",
        "on",
        "in",
        "for",
        "of",
        "at",
        "team",
    ]
)
_OF_A_POST: frozenset[OfferKind] = frozenset({"work", "answer", "ring", "forward", "help"})

_ONE_POST = Pattern(
    r"^(?:(?:the|your) )?(?P<post>(?:[\w&/+'’-]+ ){1,4}(?:role|post|position|opening|vacancy|job|spot|seat|place)(?: (?:in|on|at|for|with) (?:[\w&/+'’-]+ ?){1,5})?)$",
    re.IGNORECASE,
)


def one_of(thing: str) -> str | None:
    """Return a post as one of its kind, which may come: "a night auditor post" of "the night auditor post"; ``None`` for what is no post."""
    found = _ONE_POST.match(thing)
    return None if found is None else with_article(found["post"])


def changing(offer: Offer, phrases: Phrases) -> str | None:
    """Promise to tell of what may change some day: "if my Saturdays change, I'll let you know"."""
    changed = change_in(offer.words)
    return phrases.pick("answer", "changing", changed=as_mine(changed)) if changed is not None else None


def choosing(offer: Offer, by: str | None, phrases: Phrases) -> str | None:
    """Say until when the person decides whether they can do what is asked: nights, another town."""
    choice, condition = choice_in(offer.words), readiness_in(offer.words)
    day = by or until(offer.words)
    said = phrase("answer_part", "day", day=day) if day is not None else ""
    if choice is not None:
        return phrases.pick("answer", "choosing", choice=choice, day=said)
    if condition is None:
        return None
    key = "condition_and_forward" if offer.kind == "forward" else "condition"
    return phrases.pick("answer", key, condition=condition, day=said)


def agreed(thing: str | None, phrases: Phrases) -> str:
    """Look forward to what the person said yes to already."""
    return phrases.pick("answer", "agreed") if thing is None else phrases.pick("answer_named", "agreed", thing=thing)


def is_to_be_decided(offer: Offer, by: str | None) -> bool:
    """Tell whether this letter is what they wait for by a day, to hear whether the person wants a post."""
    if offer.kind not in _OF_A_POST or offer.is_chance or offer.of_several or offer.names_a_time:
        return False
    if is_firm(offer.words) or is_to_apply(offer.words) or offer.talk_on is not None:
        return False
    if offer.kind in {"work", "answer"}:
        return by is not None
    by_line = until(offer.words) is not None and wants_a_line(offer.words) and not offer.by_phone
    return bool(offer.about) and by_line


def is_same_work(thing: str, role: str) -> bool:
    """Tell whether a post is of the same work as the one applied for: on another level, or called by a word of it."""
    named = {word for word in thing.lower().split() if word not in _POST_WORDS}
    return not named or bool(named & {*role.lower().split()})


def decided(offer: Offer, by: str | None, thing: str | None, phrases: Phrases, *, at_once: bool) -> str:
    """Say yes to another post of the same kind, or until when they hear about one that changes more."""
    day = by or until(offer.words) or ""
    if thing is None:
        return phrases.pick("answer", "deciding", day=day)
    return phrases.pick("answer_named", "considered" if at_once else "deciding", thing=thing, day=day)
