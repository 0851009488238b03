"""What is no offer and no criticism: a hint to try somewhere else, and something of the person's that is still there to be fetched."""

import re

from coach.patterns import Pattern

_SENT_BY_THEM = Pattern(  # "tell them I sent you"
    r"\b(?:tell|say to) (?:him|her|them|['’]?em|(?-i:[A-Z])[\w'’]+)(?: that)? (?:i|we|(?-i:[A-Z])\w+)(?: (?:at|from) (?-i:[A-Z])\w+)? (?:sent|told|recommended|suggested)\b"
    r"|\bsay (?:that )?(?:i|we|(?-i:[A-Z])\w+)(?: (?:at|from) (?-i:[A-Z])\w+)? (?:sent|told|recommended) (?:you|u|it|them)\b"
    r"|^\W*(?:please |do |just |you can |feel free to )?(?:mention|use|drop|give (?:him|her|them)) my name\b(?! as\b)|(?:,|\band) (?:mention|use|give (?:him|her|them)) my name\b(?! as\b)",
    re.IGNORECASE,
)
_TRY = Pattern(
    r"(?:^\W*|[,;:–-] |\b(?:so|but|maybe|perhaps|then) )(?:(?:you(?:['’]d| could| might| should)|i(?:['’]d| would)|(?:it )?(?:might|may) be|please|do|go and)(?: (?:want to|like to|do well to|also|definitely))* )?(?:well )?(?:worth )?"
    r"(?:try(?:ing)?|ring(?:ing)?|call(?:ing)?|give|contact(?:ing)?|approach(?:ing)?|have a word with|(?:speak|speaking|talk|talking) to|look(?:ing)? up|go to)\b"
    r" (?:the |my (?:[\w-]+ )?)?(?-i:[A-Z])[\w'’&-]+",
    re.IGNORECASE,
)
_HIRES = Pattern(
    r"\b(?:they|she|he|who)(?:['’]?re| are|['’]?s| is)? (?:(?:always|usually|often|currently|also|still|really) )*(?:looking\b(?! (?:at|into|back))|hiring|recruiting|after (?:people|staff|hands|someone|somebody|an?)\b|short\b|crying out|taking (?:on|people)|take (?:on|people)|needs?\b)"
    r"|\b(?:up|down) the road\b|\bround the corner\b|\bacross the (?:road|street|river|way)\b",
    re.IGNORECASE,
)
_PLACE_TO_TRY = Pattern(  # "try Hartley's in Long Eaton"
    r"^\W*(?:(?:maybe|perhaps|please|do) )?try (?:the )?[A-Z][\w'’&-]+(?: (?:and |& |of )?[A-Z][\w'’&-]+)* (?:in|over in|down in|up in) (?:the )?[A-Z]",
    re.NOFLAG,
)
_OWN = Pattern(
    r"\b(?:our|us|shall i|should i|again)\b|\b(?:i|we)(?:['’]ll| will| can| could) (?:put|pass|introduce|send|have a word|forward|mention)\b",
    re.IGNORECASE,
)
_FETCH = (
    r"(?:\b(?:pop|drop|call|nip|swing|come|stop)(?: (?:in|by|over|round|back|down|up))?(?: and| &| to)? (?:for|get|grab|fetch|collect|pick up) (?:it|them|['’]?em)\b"
    r"|(?<!will )(?<!['’]ll )(?<!someone )\b(?:get|grab|fetch|collect) (?:it|them|['’]?em)\b|(?<!will )(?<!['’]ll )\bpick (?:it|them|['’]?em) up\b)"
)
_LEFT_THERE = Pattern(
    rf"\b(?:your|ur) (?P<thing>(?:(?!(?:and|or|but|was|were|is|are)\b)[\w-]+ ){{0,2}}?[\w-]+?)(?:['’]s|['’]re| is| are) (?:(?:all|both|still|also|just|safe|sitting|waiting|over|up|down) )*(?:here|there|ready|in|on|at|with|behind|by|under|for)\b[^.!?]*?{_FETCH}"
    rf"|\b(?:you|u)(?:['’]?ve| have)? left (?:your|ur) (?P<left>(?:[\w-]+ ){{0,2}}?[\w-]+) (?:here|there|behind|in|on|at|with)\b[^.!?]*?{_FETCH}",
    re.IGNORECASE,
)
_NO_THING = Pattern(
    r"\b(?:application|name|code|answers?|points?|score|results?|feedback|case|place|job|role|experience|chance|future)\b",
    re.IGNORECASE,
)


def is_hint(words: str) -> bool:
    """Tell whether the person is told to try somewhere else by themselves: "try Hartley's, tell them I sent you"."""
    if _OWN.search(words) is not None:
        return False
    there = _TRY.search(words) is not None and _HIRES.search(words) is not None
    return there or names_sender(words) or _PLACE_TO_TRY.search(words) is not None


def names_sender(words: str) -> bool:
    """Tell whether the person may say by whom they were sent."""
    return _SENT_BY_THEM.search(words) is not None


def left_there(words: str) -> str | None:
    """Return what the person has left there and is to fetch: "snips", of "your snips are still here, pop in for them"."""
    found = _LEFT_THERE.search(words)
    thing = (found["thing"] or found["left"]) if found is not None else None
    return None if thing is None or _NO_THING.search(thing) else thing.lower()
