"""The sentence that keeps the door open, and whom it suits."""

import re

from coach.catalogue import as_mine
from coach.checks.privacy import people_in
from coach.judging.manner import is_own_account
from coach.offering.noted import tried_in
from coach.offering.openings import page_in, way_back_in
from coach.offering.papers import copy_wanted, named_condition
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.playbook.applied import applied_for, employer_of
from coach.playbook.promising import copy_sent
from coach.sentences.days import later_in, spent_in
from coach.writing import Brief

_TAKES_TIME = Pattern(r"\b(?:weeks?|months?|years?)\b")  # which the condition tells already
_AT_HOME = Pattern(  # who wants this done once, and has no posts to fill
    r"\bmy (?:mum|mom|mother|husband|wife|fianc[eé]e?)\b|\b(?:our|my) (?:wedding|house|home|garden|kitchen|bathroom|flat|loft|patio|party|birthday|dog|cat|kids|children['’]s|daughter|son)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]")  # what the person said is not the writer's home
_OPENS = frozenset({"come", "date", "ring", "talk", "forward", "work"})
_NO_APPLICATION = Pattern(r"\bappl(?:y|ying|ications?)\b|\bre-?apply", re.IGNORECASE)
_UNTIL_THEN = Pattern(
    r"\b(?:until|till|unless|without|yet|at the moment|for now|right now|this time|before|because|as)\b", re.IGNORECASE
)
_SENT_AWAY = Pattern(
    r"\bwaste of (?:(?:my |our |everyone['’]s )?time|an? \w+|half)|\bwasted (?:an?|our|my|everyone['’]s|half)\b|\b(?:don['’]t|do not|stop) apply(?:ing)? (?:for|to)\b|\bi(?:['’]m| am) not (?:paying|having you)\b"
    r"|(?:^|[.!?,;:–-] *|\n|\b(?:and|so|but|i|we|they) )(?:i|we|they)?(?:['’]m| am|['’]re| are|['’]d)? ?(?:definitely |certainly |really |simply |just )?(?:not|won['’]?t|will not|wouldn['’]?t|would not|can['’]?t|cannot|couldn['’]?t|never) (?:going to |gonna |be )?(?:(?:put|putting|let|letting|trust|trusting|send|sending) (?:you|u|him|her|them|that|this)|(?:have|having|want|wanting) (?:you|u|him|her|them)) (?:\w+ ){0,2}?(?:on|onto|in|into|near|with|behind|around|anywhere|at|to) (?:my|our|the|an?|any) (?!(?:[\w-]+ ){0,2}(?:job|role|post|list|rota|shortlist|course|register|bank|contract)\b)[^.!?]{0,80}(?<!\bthis time)(?=[.!?\n]|$)(?<!yet)"
    r"|\b(?:know|see|sure) why you (?:even )?(?:applied|bothered)\b",
    re.IGNORECASE,
)


_BY_A_FRIEND = Pattern(  # who passes on what was said, and has no posts to fill
    r"\bmy (?:mate|friend|pal|cousin|brother|sister|uncle|aunt(?:ie)?|dad|mum|mom|neighbou?r|girlfriend|boyfriend|husband|wife|flatmate|housemate|ex|son|daughter)\b",
    re.IGNORECASE,
)
_HEARD_BY_A_FRIEND = Pattern(
    r"(?:\bmy |(?:\A|[.!?\n])\W*(?:(?:so|right|ok|hi) )?(?:a |the )?)(?:mate|friend|pal|cousin|brother|sister|uncle|aunt(?:ie)?|dad|mum|mom|neighbou?r|girlfriend|boyfriend|husband|wife|flatmate|housemate|teacher|tutor|lecturer|partner|step\w+|ex)(?:[- ]in[- ]law)?\b[^.!?\n]{0,30}?\b(?:said|says|told|heard|passed|sits|works|knows|spoke|asked|reckons|forwarded|was told|had a word|rang|called)\b"
    r"|\bpassed (?:it )?on to my (?:mum|mom|dad|sister|brother|mate|friend)\b",
    re.IGNORECASE,
)
_COMMISSIONED = Pattern(  # one piece of work, not a post
    r"\b(?:your|the) (?:quote|quotation) (?:was|is|came|looks?|seemed|for)\b|^\W*quote (?:was|is|ok|fine|too)\b|\bwe briefed\b|\b(?:the|this|our|your|a|another) commission(?: (?:itself|has|is|was|to|goes|went)\b|[.,;!?]|$)|\bkill fee\b|\byour invoice\b"
    r"|\b(?:someone|somebody|another|anyone|one of the others|a different|other) (?:else|illustrators?|artists?|photographers?|designers?|writers?|translators?|bands?|djs?|musicians?|editors?|animators?|copywriters?|caterers?|florists?|filmmakers?|studio|voice)\b[^.!?\n]{0,40}?\b(?:for|on) (?:this|the|our|that) (?:[\w-]+ ){0,2}?(?:title|book|cover|issue|edition|shoot|gig|wedding|event|campaign|series|commission|mural|film|episode|track|album|tour|concert|brochure|translation|festival|party)\b"
    r"|\b(?:gave|given|give|giving|offered) (?:the|that|this|\w+['’]s) (?:[\w-]+ )?(?:shift|gig|slot|booking|set|commission|title|shoot) to\b"
    r"|\bround (?:2|two|3|three) of (?:the )?(?:concepts|designs|sketches|visuals|drafts)\b",
    re.IGNORECASE | re.MULTILINE,
)
_FREELANCE = Pattern(r"\b(?:freelance\w*|commission|gig)\b", re.IGNORECASE)  # of what they applied for
_BY_AN_AGENCY = Pattern(
    r"\b(?:recruit\w*|agenc\w+|agent|clients?|consultant|staffing|put (?:me|you) forward)\b", re.IGNORECASE
)


def door_sentence(brief: Brief, phrases: Phrases) -> str:
    """Return the sentence that keeps the door open: the one that they opened, else the one that suits the sender."""
    if brief.outline.door is not None:
        return _opened(brief, brief.outline.door, phrases)
    without_posts = _without_posts(brief)
    if without_posts is not None:
        return phrases.pick("door", without_posts)
    key = addressed(brief)
    role = applied_for(brief) if key != "manager" else None
    if role is not None:
        return phrases.pick("door_role", key, role=role)
    place = employer_of(brief) if key in {"employer", "interviewer"} else None
    if place is not None:
        return phrases.pick("door_at", key, place=place)
    return phrases.pick("door", "manager_door" if key == "manager" else key)


def _without_posts(brief: Brief) -> str | None:
    """Return what is said to somebody to whom one cannot apply: who shut the door, only told what they heard, or wanted one piece of work."""
    if is_closed(brief):
        return "shut"
    if is_told_by_a_friend(brief.reading.seen):
        return "friend"
    role = brief.options.role or ""
    return "client" if _COMMISSIONED.search(brief.reading.seen) or _FREELANCE.search(role) else None


def is_told_by_a_friend(seen: str) -> bool:
    """Tell whether somebody who has no posts told what they heard: a relative, a friend."""
    return _HEARD_BY_A_FRIEND.search(seen) is not None and _BY_AN_AGENCY.search(seen) is None


def _opened(brief: Brief, door: str, phrases: Phrases) -> str:
    """Return the sentence for the door that they opened or shut themselves."""
    words = brief.outline.door_words
    wanted = copy_wanted(words, brief.reading.feedback.text) if door == "reapply" else None
    if wanted is not None:
        return copy_sent(*wanted, phrases)
    if door == "shut" and _NO_APPLICATION.search(words):
        return phrases.pick("door", "refused")
    if door == "first_call":
        told = later_in(words)
        key = "first_call_friend" if is_told_by_a_friend(brief.reading.seen) else door
        return phrases.pick("door", key, when=phrase("answer_part", "day", day=told) if told is not None else "")
    when = _when(brief) if door in {"reapply", "ring", "retest"} else None
    if door == "retest":
        then = phrase("answer_part", "day", day=when) if when is not None else ""
        return phrases.pick("door", door, test=tried_in(words), when=then)
    key = f"{door}_some_day" if door in {"reapply", "ring"} and when is None else door
    return phrases.pick("door", key, when=when or "", page=page_in(words) or "")


def _sends_away(seen: str) -> bool:
    """Tell whether they want to see no more of the person, and name nothing that could change it."""
    found = _SENT_AWAY.search(seen)
    return found is not None and _UNTIL_THEN.search(found[0]) is None


def is_closed(brief: Brief) -> bool:
    """Tell whether no wish to come back belongs into the reply: they shut the door, or were harsh and opened none, or wanted it done once for themselves."""
    if brief.outline.door is not None:
        return brief.outline.door == "shut"
    if any(offer.kind in _OPENS for offer in brief.outline.offers):
        return False
    seen = brief.reading.seen
    if brief.reading.feedback.sender in {"employer", "interviewer"} and _AT_HOME.search(_QUOTED.sub("", seen)):
        return True
    return brief.outline.manner in {"harsh", "ironic"} or _sends_away(seen)


def _when(brief: Brief) -> str | None:
    """Return when the person may come back: at a time, once something is done, or both."""
    words = brief.outline.door_words
    done = named_condition(words, brief.reading.feedback.text)
    if done is not None and any(name in done for name in people_in(brief.reading.feedback.text)):
        done = None
    once = phrase("answer_part", "once", done=as_mine(done)) if done is not None else None
    spent = spent_in(words)
    told = (
        as_mine(spent) if spent is not None else later_in(way_back_in(words) if brief.outline.door == "ring" else words)
    )
    if once is not None and _TAKES_TIME.search(once):
        return once
    return ", ".join(filter(None, (told, once))) or None


def addressed(brief: Brief) -> str:
    """Return whom the closing words suit; who only passes on what others felt was not met."""
    sender = brief.reading.feedback.sender
    if sender == "interviewer" and brief.passed_on:
        return "employer"
    seen = brief.reading.seen
    if sender == "agency" and is_own_account(seen):
        return "interviewer"
    if sender == "agency" and _BY_A_FRIEND.search(seen) and not _BY_AN_AGENCY.search(seen):
        return "employer"
    if brief.options.internal:
        return "manager"
    return "employer" if sender == "automated" else sender
