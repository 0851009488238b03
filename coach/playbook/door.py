"""The sentence that keeps the door open, and whom it suits."""

import re

from coach.catalogue import as_mine
from coach.checks.privacy import people_in
from coach.days import later_in, spent_in
from coach.openings import condition_in, page_in
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.playbook.applied import applied_for, employer_of
from coach.writing import Brief

_TAKES_TIME = Pattern(r"\b(?:weeks?|months?|years?)\b")  # which the condition tells already
_AT_HOME = Pattern(  # who wants this done once, and has no posts to fill
    r"\bmy (?:mum|mom|mother|husband|wife|fianc[eé]e?)\b|\b(?:our|my) (?:wedding|house|home|garden|kitchen|bathroom|flat|loft|patio|party|birthday|dog|cat|kids|children['’]s|daughter|son)\b",
    re.IGNORECASE,
)
_SENT_AWAY = Pattern(
    r"\bwaste of (?:(?:my |our |everyone['’]s )?time|an? \w+|half)|\bwasted (?:an?|our|my|everyone['’]s|half)\b|\b(?:don['’]t|do not|stop) apply(?:ing)? (?:for|to)\b|\bi(?:['’]m| am) not (?:paying|having you)\b"
    r"|\b(?:know|see|sure) why you (?:even )?(?:applied|bothered)\b",
    re.IGNORECASE,
)


def door_sentence(brief: Brief, phrases: Phrases) -> str:
    """Return the sentence that keeps the door open: the one that they opened, else the one that suits the sender."""
    outline = brief.outline
    if outline.door in {"reapply", "ring"}:
        when = _when(brief)
        key = outline.door if when is not None else f"{outline.door}_some_day"
        return phrases.pick("door", key, when=when or "")
    if outline.door is not None:
        return phrases.pick("door", outline.door, page=page_in(outline.door_words) or "")
    if is_closed(brief):
        return phrases.pick("door", "shut")
    key = addressed(brief)
    role = applied_for(brief) if key != "manager" else None
    if role is not None:
        return phrases.pick("door_role", key, role=role)
    place = employer_of(brief) if key in {"employer", "interviewer"} else None
    if place is not None:
        return phrases.pick("door_at", key, place=place)
    return phrases.pick("door", "manager_door" if key == "manager" else key)


def is_closed(brief: Brief) -> bool:
    """Tell whether no wish to come back belongs into the reply: they shut the door, or were harsh and opened none, or wanted it done once for themselves."""
    if brief.outline.door is not None:
        return brief.outline.door == "shut"
    seen = brief.reading.seen
    if brief.reading.feedback.sender in {"employer", "interviewer"} and _AT_HOME.search(seen):
        return True
    return brief.outline.manner in {"harsh", "ironic"} or _SENT_AWAY.search(seen) is not None


def _when(brief: Brief) -> str | None:
    """Return when the person may come back: at a time, once something is done, or both."""
    words = brief.outline.door_words
    done = condition_in(words)
    if done is not None and any(name in done for name in people_in(brief.reading.feedback.text)):
        done = None
    once = phrase("answer_part", "once", done=as_mine(done)) if done is not None else None
    spent = spent_in(words)
    told = as_mine(spent) if spent is not None else later_in(words)
    if once is not None and _TAKES_TIME.search(once):
        return once
    return ", ".join(filter(None, (told, once))) or None


def addressed(brief: Brief) -> str:
    """Return whom the closing words suit; who only passes on what others felt was not met."""
    sender = brief.reading.feedback.sender
    if sender == "interviewer" and brief.passed_on:
        return "employer"
    if brief.options.internal:
        return "manager"
    return "employer" if sender == "automated" else sender
