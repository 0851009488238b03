"""Whether a sentence is about whoever was chosen or stood beside, and not about the person."""

import re

from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar

_WHO = r"(?:one|girl|fella|fellow|guy|lad|lass|candidate|applicant|woman|man|person|chap|bloke|lady|gentleman|finalist|interviewee)s?"
_CHOSEN = r"(?:appointed|successful|chosen|selected|preferred|winning)"
_THE_OTHER = (
    rf"(?:the (?:other|{_CHOSEN}) {_WHO}|the {_WHO} (?:(?:that|who|whom) )?(?:we|they|he|she|i)(?:['’](?:re|ve|s|d|m))?(?: are| have| is| has| were| was)? ?(?:having|hiring|hired|taking|took|taken|chose|chosen|picked|appointed|appointing|offered|offering|(?:went|gone|going) (?:with|for))"
    rf"|(?:the )?(?:{_WHO}|whoever) who (?:got|gets|has got) (?:it|the (?:job|post|role|place))|whoever got it|the (?:appointee|new hire))"
)
_ABOUT_THE_OTHER = Pattern(rf"\b{_THE_OTHER}\b", re.IGNORECASE)
_GIVEN_AWAY = Pattern(r"\b(?:giv(?:e|es|en|ing)|gave) it to (?!you\b)\w+", re.IGNORECASE)
_BEGINS_WITH_IT = Pattern(rf"\W*(?:(?:and|but|so|though|also|while|whereas) )*(?:{_THE_OTHER})\b", re.IGNORECASE)
_COMPARED = Pattern(  # with the person
    rf"\b{_THE_OTHER} (?:was|were|had|has|is|came|seemed|felt|sounded|showed) (?:\w+ )?(?:more|better|stronger|further|closer|less|slightly|just|a (?:bit|little|touch)|simply|quicker|faster)\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"\W*(?:(?:and|but|so|also) )*(?:he|she|they)\b", re.IGNORECASE)
_SPOKEN_TO = Pattern(r"\b(?:you|your|u|ur|yours)\b", re.IGNORECASE)
_SOMEBODY = Pattern(
    r"\b(?:the|a|an|one|that|another|your|our) (?:[\w-]+ )?(?:boy|girl|child|kid|pupil|student|lad|lass|lady|gentleman|man|woman|customer|guest|client|caller|visitor|passenger|patient|resident|tenant|colleague|waiter|waitress|apprentice|trainee|chef|mother|father|mum|dad)\b",
    re.IGNORECASE,
)
_NAMED_WITHIN = Pattern(r"(?<=[a-z,;] )[A-Z][^\W\d_]+")
_NAMED_FIRST = Pattern(
    r"\W*(?:(?:and|but|so|also|then|little|young|poor) )*(?P<who>(?!(?:He|She|It|We|They|You|I)\b)[A-Z][^\W\d_]+) (?:had|has|was|is|did|could|would|never|\w{2,}ed)(?:n['’]t)?\b",
    re.NOFLAG,
)
_ADDRESSED = r"\b(?:hi|hiya|hello|hey|dear|to|candidate|applicant|name|re)\b\W+(?:\w+ )?"
_OFTEN = 3  # a text that says "you" so often speaks to the person throughout
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_BEFORE = 240  # characters


def begins_with_the_other(words: str) -> bool:
    """Tell whether a remark says what another had or did: "the other girl stopped without being asked"; who "had more" is compared with the person."""
    return _BEGINS_WITH_IT.match(words) is not None and not (speaks_to_you(words) or _COMPARED.search(words))


def is_about_the_other(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a text that speaks to "you" is about another: its sentence names them before it, or it goes on about them with "she"."""
    words = text[start:end]
    if speaks_to_you(words) or _COMPARED.search(words):
        return False
    if begins_with_the_other(words):
        return True
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])
    named = _names(f"{before[-1]}{words}") or (
        _GOES_ON.match(words) is not None and not before[-1].strip() and any(map(_names, before[-2:-1]))
    )
    return named and speaks_to_you(text)


def is_of_somebody_there(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a text that speaks to "you" tells what somebody else did: "you never saw Amelia. She hadn't begun"."""
    words = text[start:end]
    if speaks_to_you(words) or len(_SPOKEN_TO.findall(text)) < _OFTEN:
        return False
    named = _NAMED_FIRST.match(words)
    if named is not None and not is_familiar(named["who"]):
        return re.search(rf"{_ADDRESSED}{re.escape(named['who'])}\b", text, re.IGNORECASE) is None
    if _GOES_ON.match(words) is None:
        return False
    *sentences, begun = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])
    before = begun if begun.strip() else next(iter(sentences[-1:]), "")
    return speaks_to_you(before) and (
        _SOMEBODY.search(before) is not None
        or any(not is_familiar(found[0]) for found in _NAMED_WITHIN.finditer(before))
    )


def speaks_to_you(words: str) -> bool:
    """Tell whether the person is spoken to in it."""
    return _SPOKEN_TO.search(words) is not None


def _names(words: str) -> bool:
    return _ABOUT_THE_OTHER.search(words) is not None or _GIVEN_AWAY.search(words) is not None
