"""A question to the person that stands in a request: "kindly clarify were you using a second screen", "let me know notice period is negotiable or not"."""

import re

from coach.patterns import Pattern
from coach.sentences.confided import PRIVATE, TOO_MUCH_TO_ASK

_ASKS = (
    r"\b(?:clarify|confirm|specify|advise|let (?:me|us) know|tell (?:me|us)|revert with|share (?:with us )?)\b[ ,:]*"
)
_FACT = r"(?:ctc|salary|pay expectations?|notice(?: period)?|total experience|joining date|last working day|location|work permit|right to work|work authori[sz]ation)"
_REQUEST = Pattern(
    rf"{_ASKS}(?:(?:if|whether|what|the|your|ur|about|is|on) )*(?:(?:current|present|expected|preferred|last|exact) )*{_FACT}\b"
    rf"|{_ASKS}(?:(?:if|whether|that) (?:you|u) (?:have(?! (?:any|an?|time|questions?)\b)|had|hold|were|used|did)|(?:were|did|have|had|do) (?:you|u)(?! (?:want|like|fancy|have any))|(?:how (?:much|many|long)|which|why|where) (?:[\w-]+ ){{0,3}}(?:you|u|your|ur)\b)",
    re.IGNORECASE,
)


def asks_a_fact(words: str) -> bool:
    """Tell whether a request is for what only the person knows, and what a letter may speak of."""
    return (
        _REQUEST.search(words) is not None and PRIVATE.search(words) is None and TOO_MUCH_TO_ASK.search(words) is None
    )
