"""What somebody would do for the person, as the letter that takes it up names it: "a second pair of eyes on my case studies"."""

import re

from coach.catalogue import as_mine
from coach.patterns import Pattern
from coach.sentences.confided import PRIVATE

_END = r"(?: (?!(?:if|and|but|so|because|since|unless|when|as|then|who|which|or|just|mean|meant|any|before|any ?time|do|please|let|give|this|after|i|i['’]m|i['’]d|we|we['’]d|happy|glad|next (?:week|month|year|time|day))\b)[\w&'’/+-]+)"
_I_WOULD = (
    r"(?:\b(?:i|we)(?:['’]d| would|['’]m| am|['’]re| are)? (?:also |always |really |very |more than |be )*(?:happy|glad|willing|pleased|delighted) to"
    r"|\b(?:i|we)(?:['’]ll| will| can| could)(?: gladly| happily| always| also)?|(?:^|[.,;!?–-] ?)(?:always |more than )?(?:happy|glad) to"
    r"|\b(?:want|like) me to)"
)
_DONE = (  # which is of use to somebody who tries again
    r"(?:(?:have|take) (?:a|another) (?:\w+ )?look (?:at|over)(?! (?:you|him|her|them)\b)|look (?:over|through)|(?:go|read|talk|walk) you through|(?:go|read) (?:over|through)|review|check over|proofread"
    r"|(?:do|run|give you|set up|arrange) an? (?:mock|practice) (?:interview|run|lesson|audition|test|pitch|session)|(?:write|give|be) (?:you )?an? (?:[\w-]+ )?reference|show you(?= (?:the|an?|your|my)\b)"
    r"|(?:be|act as|serve as) (?:your|an?) (?:sounding board|mentor|referee|reference|critical friend|practice partner)"
    r"|(?:lend|lent) you|introduce you|practi[sc]e with you|(?:mentor|coach|tutor) you)"
)
_HELPS = Pattern(rf"{_I_WOULD} (?P<done>{_DONE}{_END}{{0,7}})", re.IGNORECASE)
_EYES = Pattern(
    rf"\b(?P<eyes>second (?:pair|set) of eyes|second opinion|another pair of eyes|fresh pair of eyes)\b(?P<on> (?:on|about|for){_END}{{1,5}})?",
    re.IGNORECASE,
)
_OFFERED = Pattern(r"\b(?:if (?:you|u)|happy|glad|willing|any ?time|i['’]?ll|i can|i could|offer)\b", re.IGNORECASE)
_TAKEN_BACK = Pattern(
    r"\b(?:but|would have|['’]d have|if (?:i|we) had|needs?|needed|should|could have|ask(?:ed)?|not|never)\b|n['’]t\b",
    re.IGNORECASE,
)
_HERE = Pattern(  # at work, not for the person: "we can show you round the site on your trial"
    r"\b(?:(?:our|the) (?:team|site|office|system|client|panel|manager|door)|round|out|our|he|she|him|her|they|them|it)\b",
    re.IGNORECASE,
)
_IS_WHOLE = re.compile(r"(?:mentor|coach|tutor) you\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:my|our)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:you|u)\b", re.IGNORECASE)
_LOOSE_END = Pattern(r"(?: (?:with|on|for|about|to|at|over|in|of|the|a|an|your|my|again|too|though|properly))+$")


def help_in(words: str) -> str | None:
    """Return what they would do for the person, behind "thank you for offering": "to look over my CV"; ``None`` for no such offer."""
    eyes = _EYES.search(words)
    if eyes is not None and _OFFERED.search(words) and not _TAKEN_BACK.search(words):
        return _mine(f"a {eyes['eyes'].lower().replace('another', 'second')}{eyes['on'] or ''}")
    found = _HELPS.search(words)
    if found is None or _TAKEN_BACK.search(words):
        return None
    said = found["done"]
    is_whole = len(_LOOSE_END.sub("", said).split()) > 2 or _IS_WHOLE.match(said) is not None  # noqa: PLR2004 - "show you" what?
    may_be_said = is_whole and not _HERE.search(said) and not PRIVATE.search(said)
    return f"to {_mine(said)}" if may_be_said else None


def _mine(said: str) -> str:
    theirs = _THEIRS.sub("\0", _ME.sub("me", said))
    return _LOOSE_END.sub("", as_mine(theirs)).replace("\0", "your")
