"""Says what was said to somebody as they say it of themselves, and the other way round."""

import re

from coach.patterns import Pattern

_PAIRS = (  # as it is said to somebody, as they say it; the longer first
    ("you aren't", "I'm not"),
    ("you weren't", "I wasn't"),
    ("you are", "I am"),
    ("you were", "I was"),
    ("you're", "I'm"),
    ("you've", "I've"),
    ("you'd", "I'd"),
    ("you'll", "I'll"),
    ("yourself", "myself"),
    ("yours", "mine"),
    ("your", "my"),
    ("you", "me"),
    ("you", "I"),
)
_MINE = dict(_PAIRS)
_YOURS = {mine.lower(): yours for yours, mine in _PAIRS}
_SAID_TO_ME = Pattern(rf"\b(?:{'|'.join(_MINE)})\b", re.IGNORECASE)
_SAID_BY_ME = Pattern(rf"\b(?:{'|'.join(_YOURS)})\b", re.IGNORECASE)
_BEFORE_AN_OBJECT = Pattern(
    r"\b(?:to|for|with|from|of|at|on|about|by|behind|than|like|around|between|beside|near|under|over|into|onto|upon|against|without|towards?|above|below|through|past|asked?|told|tell|helped|kept|wanted|needed|gave|give|shown?|showed|let|made|make|put|see|saw) $",
    re.IGNORECASE,
)


def as_mine(words: str) -> str:
    """Turn what is said to a person into what the person says: "how you ran your shift" into "how I ran my shift"."""
    return _SAID_TO_ME.sub(_of_me, words.replace("’", "'"))


def _of_me(found: re.Match[str]) -> str:
    said = found[0].lower()
    if said != "you":
        return _MINE[said]
    follows = found.string[found.end() :].lstrip(" ")
    is_object = not follows[:1].isalpha() or _BEFORE_AN_OBJECT.search(found.string[: found.start()])
    return "me" if is_object else "I"


def as_yours(words: str) -> str:
    """Turn what a person would say of themselves into what is said to them: "how I ran it" into "how you ran it"."""
    return _SAID_BY_ME.sub(lambda found: _YOURS[found[0].lower()], words.replace("’", "'"))
