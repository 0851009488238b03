"""How much a remark weighs, and how it may be quoted."""

import re

from coach.catalogue import skill
from coach.familiar import is_familiar
from coach.manner import INSULT, is_harsh
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point, Reading

_MARKER = re.compile(r"\bp\d+\b")  # it would read like the number of a point
_CONFIDED = Pattern(r"\b(?:off the record|in confidence|between (?:you|us|ourselves))\b", re.IGNORECASE)
_LEAD = 80
_DECISIVELY = 2
_SHORT, _FEWEST = 14, 3
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BREAK = re.compile(r"[,;:]?\s+(?:and|but|or|so|because|when|while|which|who|that|where|though|if|rather)\b|[,;:.!?]\s")
_PLAIN = re.compile(r"(?:[^\W\d_]|\d{1,3}(?!\d)|[ ,'’%£$€&-])+")
_DECISIVE = Pattern(
    r"\b(?:main|mainly|biggest|deciding|decisive|key|only|primary|crucial|ultimately|deal.?breaker|the one|essential|must.have|tipped|swung|against you"
    r"|fell (?:down|short)|sideways|let (?:it|you|him|her|them|me) down|held (?:you|him|her|it|us|me) back|under the bar|instant|automatic|not (?:\w+ )?enough|what (?:we|they|the \w+) needed"
    r"|reservations?|safeguarding|unsafe|dangerous|legal|doubts?|worr(?:y|ied|ies)|concern(?:ed)?|hesitat\w+|less (?:sure|certain|convinced)|fail(?:ed|s)?)\b",
    re.IGNORECASE,
)
_ADVISED = 0.75
_ADVICE = Pattern(  # the way forward that they name themselves
    r"^(?:please )?(?:get|go and|do|read|learn|practi[sc]e|bring|try|take|have a look|look at|spend|sit|ask for|start|stop|put together)\b"
    r"|\b(?:suggest|recommend|would advise|i['’]d advise|next time|if (?:you|he|she|they) (?:get|gets|got|did|do|does|had|can|could|come|comes))\b",
    re.IGNORECASE,
)
_COMES_BACK = re.compile(
    r"[\s.,;:!?)–—-]*(?:(?:and|i|we|they) (?:think|thought|feel|felt) )?(?:this|that|it|which)(?:['’]s| is| was)? (?:really |probably |perhaps )?"
    r"(?:the (?:main|big|biggest|deciding|key|real|only) (?:one|thing|point|issue|reason|problem)|what (?:decided|swung|did|lost|cost|tipped)|(?:lost|decided|swung|cost|tipped|did) it)\b",
    re.IGNORECASE,
)
_SLIGHT = Pattern(
    r"\b(?:a (?:little )?bit|maybe|as well|minor|small|tiny|slight(?:ly)?|nit-?pick\w*|less important|only a detail|by the way|cosmetic)\b",
    re.IGNORECASE,
)


def weight(point: Point, reading: Reading) -> float:
    """Return how much a remark weighs beside others: what they call decisive, or say again, weighs more, and what they call small, less."""
    repeats = sum(other.same_as == point.id for other in reading.points)
    return (
        _DECISIVELY * (is_announced(point, reading) or _DECISIVE.search(point.quote) is not None)
        - bool(_SLIGHT.search(point.quote))
        + repeats
        + 0.5 * (point.topic_id is not None)
        + 0.25 * (skill(point) is not None)
        + _ADVISED * is_advice(point)
    )


def is_announced(point: Point, reading: Reading) -> bool:
    """Tell whether the words that lead to a remark or come back to it call it decisive: "what worried us was ...", "I think that lost it"."""
    text = reading.feedback.text
    last = max((other.end for other in reading.points if other.end <= point.start), default=0)
    if _DECISIVE.search(text[max(last, point.start - _LEAD) : point.start]) is not None:
        return True
    following = min((other.start for other in reading.points if other.start >= point.end), default=len(text))
    return _COMES_BACK.match(text[point.end : following]) is not None


def is_advice(point: Point) -> bool:
    """Tell whether a gap is said as what to do about it: "read the code of guidance before you apply again"."""
    return _ADVICE.search(point.quote) is not None


def is_decisive(point: Point, reading: Reading) -> bool:
    """Tell whether a remark is called decisive, or weighs as much by being said again."""
    return weight(point, reading) >= _DECISIVELY


def quoted(quote: str) -> str | None:
    """Return a remark as a plan may quote it, a long one by its beginning; ``None`` for one that is harsh or may hold a name, an address or a link."""
    whole = _ASIDE.sub("", quote).strip(" .,;!")
    shown = whole if len(whole.split()) <= _SHORT else _beginning(whole)
    words = shown.split()
    if (
        len(words) < _FEWEST
        or not _PLAIN.fullmatch(shown)
        or is_harsh(quote)
        or INSULT.search(quote)
        or _CONFIDED.search(quote)
        or _MARKER.search(shown)
    ):
        return None
    capitals = [word for word in words if word[:1].isupper() and not word.isupper()]
    if any(word is not words[0] or not is_familiar(word) for word in capitals):  # a name, it may be
        return None
    return phrase("names", "quoted" if shown == whole else "quoted_beginning", quote=shown)


def _beginning(remark: str) -> str:
    """Return the longest beginning of a remark that may be quoted and ends where something of its own follows."""
    ends = [found.start() for found in _BREAK.finditer(remark)]
    return next((remark[:end] for end in reversed(ends) if len(remark[:end].split()) <= _SHORT), "")
