"""What notes and quick messages offer in a few words: "retest poss.", "visit? yes", "coffee?", "would consider for mid-level, prob Q3"."""

import re

from coach.patterns import Pattern
from coach.sentences.articles import with_article

_TEST = r"(?:re-?(?:test|sit|take|trial|assess(?:ment)?|audition)|second (?:attempt|go|try)|2nd (?:attempt|go|try)|another (?:attempt|go|try))"
_MAY = r"(?:poss(?:ible|ibly)?|avail(?:able)?|offered|allowed|permitted|ok(?:ay)?|an option|welcome|on offer|due|can be (?:booked|arranged))"
_RETEST = Pattern(
    rf"\b{_TEST}\b[ :=–-]*(?:(?:is|would be|may be|fee|date)? ?)(?:{_MAY})\b(?!,? ?(?:to|that|if|not)\b)"
    rf"|\b(?:can|could|may|might|welcome to|eligible (?:for|to)|entitled to|happy to offer|offer(?:ed)?)(?: (?:him|her|you|an?))? (?:be )?{_TEST}(?:ed)?\b"
    r"|\b(?:may|can|could|welcome to) (?:attempt|sit|take|try|do) the (?P<thing>(?:[\w-]+ ){0,2}(?:test|exam|assessment|interview|trial|audition|course)) (?:once more|again|a second time|one more time)\b",
    re.IGNORECASE,
)
_NOT = Pattern(r"(?:\b(?:no|not|never|cannot)\b|n['’]t\b)[^.,;:–-]*\Z", re.IGNORECASE)
_NOT_BEHIND = Pattern(r"\W*(?:but\b[^.!?\n]{0,40}\b(?:not|n['’]t|rather)\b|no\b|not\b)", re.IGNORECASE)
_VISIT_NOTED = Pattern(
    r"^\W*(?:(?:an?|the|do|any|another|come for an?) )?(?:visit|trial|shadow(?:ing)?|taster|look round|tour|tea|coffee|open day)\b[^.!?\n]{0,30}\? *(?:yes|yep|yeah|sure|of course|welcome|any ?time|happy|can do)\b",
    re.IGNORECASE,
)
_OVER = Pattern(  # what one meets for, beside the talk
    r"\b(?:(?:up|free|fancy|time|meet(?: me| us)?|join (?:me|us)|go|out|round|in|buy you|get|grab|have|take you (?:out )?)(?: for)?,? (?:an? )?(?:quick |cup of |bite of |spot of )?|^\W*)(?P<over>coffee|lunch|breakfast|tea|drink|pint|cuppa|beer)\b(?! (?:shop|house|machine|bar|service|station|room|break|rota|rush|menu|morning|evening|queue|making|order))",
    re.IGNORECASE,
)
_BARE = frozenset({"lunch", "breakfast", "tea"})  # which take no article
_LEVEL = Pattern(
    r"\bconsider(?:ed)?(?: (?:you|him|her|them))? (?:for|at) (?:an? |the )?(?P<level>mid[- ]?level|mid|junior|senior|associate|trainee|assistant|entry[- ]level|graduate|lower|next)\b(?! (?:[\w-]+ )?(?:role|post|position|job|vacancy))",
    re.IGNORECASE,
)
_WHOLE_LEVELS = {"mid": "mid-level", "midlevel": "mid-level", "mid level": "mid-level"}
_QUARTER = Pattern(r"\b(?P<quarter>Q[1-4])\b")
_SHORTHANDS = {
    "u": "you",
    "nxt": "next",
    "gimme": "give me",
    "lemme": "let me",
    "ur": "your",
    "youve": "you've",
    "youre": "you're",
    "youll": "you'll",
    "shd": "should",
    "shld": "should",
    "shud": "should",
    "cd": "could",
    "cud": "could",
    "wd": "would",
    "wud": "would",
    "lmk": "let me know",
    "pls": "please",
    "plz": "please",
}
_ILL = Pattern(r"\bi(?:l|ll)(?= (?:take|have|see|give|put|let|ring|keep|send|call|text|msg|message) )", re.IGNORECASE)
_AND = Pattern(r"(?<=\w )n(?= [a-zI])", re.NOFLAG)
_KISS = Pattern(r"^\s*x{1,3} (?=[a-z])|(?<=[a-z0-9?!.]) +x{1,3}(?=\W*$)", re.IGNORECASE)
_SHORTHAND = Pattern(
    r"(?<![\w-])(?:u|ur|[Nn]xt|[Gg]imme|[Ll]emme|[Yy]ou(?:ve|re|ll)|[Ll]mk|[Ss]hd|[Ss]hld|[Ss]hud|[Cc]u?d|[Ww]u?d|[Pp]l[sz])\b(?![/.:-]\w|-)",
    re.NOFLAG,
)
_HAS_SOMETHING = Pattern(
    r"\b(?:(?:i|we)(?:['’]ve| have)? |(?:^|[.,;!?–-] ?))?(?:got|have|there(?:['’]s| is)) (?:something|one|another|summat|sth|a (?:role|job|post|vacancy)) (?:else )?(?:at|with|in|for|over at|near)\b[^.!?]*\b(?:could|might|may|would|will|['’]d|should) (?:suit|fit|be (?:a )?(?:better|closer|more|good|right|perfect|ideal|up your))\b",
    re.IGNORECASE,
)


_YOU_ARE = Pattern(  # "when ur quicker"
    r"(?P<before>\b(?:when|once|if|as soon as|that|think|know|hope) )u(?:r|re)(?= (?:(?:more \w+|a (?:bit|lot) \w+|\w+er|better)(?: (?:at|with|on|in|than)\b|\W*$)|(?:back|ready|free|done|able|around|about|in|out|home)\b))",
    re.IGNORECASE | re.MULTILINE,
)


def written_out(words: str) -> str:
    """Return a quick message as it would be written out: "lmk if i shd keep ur cv" is "let me know if i should keep your cv"."""
    spelt = _AND.sub("and", _ILL.sub("I'll", _YOU_ARE.sub(r"\g<before>you're", _KISS.sub("", words))))
    return _SHORTHAND.sub(lambda found: _SHORTHANDS[found[0].lower()], spelt)


def is_a_retest(words: str) -> bool:
    """Tell whether a test may be taken again: "retest poss."."""
    found = _RETEST.search(words)
    if found is None or _NOT.search(words[: found.start()]) is not None:
        return False
    return _NOT_BEHIND.match(words, found.end()) is None


def tried_in(words: str) -> str:
    """Return what may be tried again, where they name it: "interview"; else it is the test."""
    found = _RETEST.search(words)
    return (found["thing"] or "test").lower() if found is not None else "test"


def is_a_visit(words: str) -> bool:
    """Tell whether a visit was asked for and granted: "visit? yes, any Thursday"."""
    return _VISIT_NOTED.search(words) is not None


def meeting_over(words: str) -> str | None:
    """Return over what they would meet: "a coffee", "lunch"; ``None`` where nothing is named."""
    found = _OVER.search(words)
    if found is None:
        return None
    over = found["over"].lower()
    return over if over in _BARE else f"a {over}"


def level_in(words: str) -> str | None:
    """Return the post on another level for which the person would be considered, as a letter names it: "a mid-level post"."""
    found = _LEVEL.search(words)
    if found is None:
        return None
    level = found["level"].lower()
    level = _WHOLE_LEVELS.get(level, level)
    if level in {"lower", "next"}:
        level = f"{level}-level"
    return with_article(f"{level} post")


def quarter_in(words: str) -> str | None:
    """Return the quarter that these words name: "in Q3"."""
    found = _QUARTER.search(words)
    return f"in {found['quarter']}" if found is not None else None


def has_something(words: str) -> bool:
    """Tell whether they have something else that might suit: "got something at a bakery, could suit you better"."""
    return _HAS_SOMETHING.search(words) is not None
