"""A paper that somebody has to hold or renew, and what a letter can promise about it: "send us a copy once you renew it" never says what "it" is."""

import re

from coach.offering.openings import condition_in
from coach.patterns import Pattern

_PAPERS = (
    r"(?:licen[cs]e|certificate|certification|card|ticket|permit|registration|accreditation|dbs(?: check)?|cpc|nmc pin|pin|insurance|visa|badge"
    r"|qualification|(?:first aid|safeguarding|hygiene|manual handling) training)"
)
_PAPER = Pattern(
    rf"\b(?:your|my|an?|(?:an? )?(?:in[- ]date|valid|current)) (?:in[- ]date |valid |current )?(?P<paper>(?:(?!(?:your|my|an?|the|of|for|and|or|in|on|with|to|no|not|have|has|is|was|business|playing|birthday|score|report)\b)[\w&/'’-]+ ){{0,3}}?{_PAPERS})\b",
    re.IGNORECASE,
)
_POINTS_BACK = Pattern(
    r" (?:it|that|this|one|yours)(?= (?:done|renewed|sorted|back|through|booked|updated)\b|$)", re.IGNORECASE
)
_IS_DONE = Pattern(
    r"^you (?:have|get|got) (?:it|that|this) (?P<how>done|renewed|sorted|through|booked|updated)$", re.IGNORECASE
)
_THE_PAPER = Pattern(rf"\bthe (?:new )?(?P<paper>(?:[\w&/-]+ ){{0,2}}?{_PAPERS})\b", re.IGNORECASE)
_RENEWED = Pattern(
    r"\b(?:renew\w*|(?:up|in|back in) (?:to )?date|expir\w*|laps\w*|r[au]n(?:s|ning)? out|out of date|date)\b",
    re.IGNORECASE,
)
_COPY = Pattern(
    r"\b(?:send|e-?mail|forward|let|drop|show|get|pop)\b(?: (?:me|us|him|her|them|the office))?(?: (?:have|over|in|through|across|see))* (?:(?:an?|the) (?:new )?(?:copy|scan|photo|picture)|it (?:over|in|across|through|to (?:me|us)))\b",
    re.IGNORECASE,
)


def paper_in(text: str) -> str | None:
    """Return the paper that a text speaks of, the first of them, as a letter names it: "forklift licence"."""
    found = _PAPER.search(text)
    return found["paper"] if found is not None else None


def named_condition(words: str, text: str) -> str | None:
    """Return what has to be done before the person comes back; "it" is named where the text before tells of a paper."""
    done = condition_in(words)
    if done is None or _POINTS_BACK.search(done) is None:
        return done
    paper = paper_in(_before(words, text))
    if paper is None:
        return done
    settled = _IS_DONE.search(done)
    return _POINTS_BACK.sub(f" your {paper}", done) if settled is None else f"your {paper} is {settled['how']}"


def asks_for_copy(words: str) -> bool:
    """Tell whether they want to see it once something is done."""
    return condition_in(words) is not None and _COPY.search(words) is not None


def copy_wanted(words: str, text: str) -> tuple[str, bool] | None:
    """Return the paper of which they want a copy once it is there, and whether it is to be renewed; ``None`` where they want none."""
    if not asks_for_copy(words):
        return None
    named = _THE_PAPER.search(words)
    paper = paper_in(words) or paper_in(_before(words, text)) or (named["paper"] if named is not None else None)
    return None if paper is None else (paper, _RENEWED.search(f"{_before(words, text)} {words}") is not None)


def _before(words: str, text: str) -> str:
    """Return what stands before these words; all of it where they are not found in it as they stand."""
    return text.partition(words)[0]
