"""What its own sender takes back: a text that went to the wrong person, above the words that say so."""

import re

from coach.listening.threads import Found
from coach.patterns import Pattern

_TEXT = r"(?:text|messages?|mail|e-?mail|paste|template|notes?|feedback|voice ?note|paragraph|part|bit|section|lines?|one|form)"
_TAKEN_BACK = Pattern(
    rf"\bwrong (?:\w+ )?(?:{_TEXT}|person|candidate|applicant|chat|thread|window|file|clipboard|name)\b(?=[^.!?\n]{{0,40}}\b(?:above|first|before|sent|went|pasted|copied)\b)"
    rf"|\b(?:sent|went|pasted|copied) (?:(?:that|it|this) )?(?:to|in|from|into) the wrong (?:person|candidate|applicant|chat|thread|window|file|mail|e-?mail)\b"
    rf"|\b(?:the (?:above|previous|last|first)(?: {_TEXT})?|that(?: (?:first|last) {_TEXT})?) (?:was|is) (?:(?:meant|intended|actually) )*for (?:someone|somebody|another|a different|the other)\b"
    rf"|\b(?:ignore|disregard|scrap|forget|delete) (?:all (?:of )?)?(?:the |my |that )?(?:above\b(?! \w*(?:instruction|prompt|rule))|(?:previous|last|first|earlier) {_TEXT}\b)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?](?=\s)|\n")
_FEWEST = 4  # words below it, or nothing would be left to hear


def taken_back(text: str, start: int, end: int) -> list[Found]:
    """Return what stands above the last words that take it back, with their sentence, if anything is said below."""
    found = [match.span() for match in _TAKEN_BACK.finditer(text, start, end)]
    if not found:
        return []
    stop = _BREAK.search(text, found[-1][1], end)
    below = stop.end() if stop is not None else end
    return [(start, below, "noise")] if len(text[below:end].split()) >= _FEWEST else []
