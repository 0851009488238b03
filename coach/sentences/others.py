"""Whether a sentence is about whoever was chosen or stood beside, and not about the person."""

import re

from coach.patterns import Pattern

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


def speaks_to_you(words: str) -> bool:
    """Tell whether the person is spoken to in it."""
    return _SPOKEN_TO.search(words) is not None


def _names(words: str) -> bool:
    return _ABOUT_THE_OTHER.search(words) is not None or _GIVEN_AWAY.search(words) is not None
