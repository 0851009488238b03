"""An offer on terms, which is the person's to take or leave: something first, or a lesser post."""

import re

from coach.patterns import Pattern

_WHO = r"(?:i|we|he|she|they|chef|the (?:boss|owner|manager|foreman))"
_DO = r"(?:come|start|join|labour|work|take|drop|step|cover|stay|begin|help|do|train|go)"
_FIRST = (
    r"\bif (?:you|u)(?:['’](?:d|ll|re)| would| will| could| can| are)?(?: (?:be|happy|willing|prepared|ok|okay|able|to|up for))* (?P<{name}>"
    + _DO
    + r"(?:ing)?\b[^.,;:!?]{{2,60}}?)"
)
_TERMS = Pattern(
    _FIRST.format(name="first")
    + rf",? (?:then )?{_WHO}(?:['’]ll|['’]d| will| would| can| could) (?:give|put|start|have|take|let|train|find|move|look|teach|make|promote|offer)\b"
    rf"|\b{_WHO}(?:['’]ll|['’]d| will| would| can| could) (?:give|put|start|have|take|let|train|find|move|teach|make|promote|offer) (?:you|u)\b[^.!?]{{2,60}} "
    + _FIRST.format(name="last")
    + r"(?=[.,;:!?]|$)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"{_DO}\b", re.IGNORECASE)
_LESSER = Pattern(
    r"\b(?:would|could|will) (?:you|u) (?:(?:consider|think about|be (?:happy|willing|ok|okay) to|be open to|like to|want to) )?(?:tak(?:e|ing)|accept(?:ing)?|settl(?:e|ing) for)\b[^.!?]*\?"
    r"|^(?!.*\b(?:send|put|pass|share|forward|keep|hold|add|mention|introduce|submit|refer)\b).*\bif (?:it|that|this)(?:['’]s| is|['’]d be) (?:ok(?:ay)?|fine|al(?:l )?right|good|agreeable|acceptable) (?:for|with|by|to) (?:you|u)\b",
    re.IGNORECASE,
)
_FOR_LESS = Pattern(
    r"\b\d[\d.,]*(?:k| ?grand)? less\b(?! than (?:you|we) (?:wrote|said|needed))|\bless (?:money|pay)\b|\b(?:lower|reduced) (?:pay|salary|rate|wage|grade|band)\b|\b(?:pay|salary|money|rate|wage)(?:['’]s| is| would be|['’]d be) (?:\w+ )?(?:less|lower|down)\b"
    r"|\b(?:pay|salary) cut\b|\bdrop in (?:pay|salary|money)\b|\b(?:step|grade|band|level) (?:down|lower|below)\b",
    re.IGNORECASE,
)
_MOST = 10  # words


def first_in(words: str) -> str | None:
    """Return what the person would have to do first, as it stands behind "whether I can": "come as a groundie till the summer"."""
    found = _TERMS.search(words)
    said = (found["first"] or found["last"]).strip() if found is not None else ""
    return said if _PLAIN.match(said) and len(said.split()) <= _MOST else None


def is_on_terms(words: str) -> bool:
    """Tell whether an offer waits for the person to say whether they would do that."""
    return _TERMS.search(words) is not None or _LESSER.search(words) is not None


def pays_less(words: str) -> bool:
    """Tell whether what is offered is for less than what was applied for, which nobody else may say yes to."""
    return _FOR_LESS.search(words) is not None
