"""The clauses of a remark that say what was not done, by which a long one is named: "went straight to coding without clarifying the requirements"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.patterns import Pattern
from coach.sentences.others import speaks_to_you

_ADVERBS = (
    r"(?:(?:also|then|still|just|really|often|mostly|simply|clearly|apparently|even|quite|ever|once|always|fully)\s+)*"
)
_NOT = r"(?:(?:did|do|does|could|can|had|have|has|was|were|is|are|ca)(?:n['’]?t|\s+not)|(?<=[’']ve )not|(?<=[’']d )not|(?<=[’']s )not|never|failed\s+to|forgot(?:\s+to)?|struggled\s+to|(?:was|were)\s+unable\s+to)"
_BETWEEN = Pattern(
    r"(?:[,;:–—()]|\s-\s|[.!?]\s)\s*(?:(?:and|but|so|or|then|which|because|as)\b\s*)?"
    r"|(?<!\s)\s+(?=(?:without|until|unless|rather\s+than|instead\s+of)\b)"
    rf"|(?<!\s)\s+(?:and|but|so|or|then)\s+(?=(?:(?:you|u|i|he|she)\s+)?{_ADVERBS}{_NOT}\b)",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(
    rf"\W*(?:(?:and|but|so|yet|though|although)\s+)*(?P<who>(?:you|u|i|he|she)(?:['’](?:d|ve|s))?\s+)?{_ADVERBS}"
    rf"(?:{_NOT}(?:\s+(?:really|quite|always|even|fully|clearly|ever|once|yet|been|just|actually|able\s+to|seem\s+to|want\s+to|try\s+to|manage\s+to|sure|certain|clear|familiar\s+with))?"
    r"|not(?=\s+(?:\w{2,}(?:ed|ing)|how|what|why|who|when|where|whether)\b)|nothing\s+(?:on|for|about)|no\s+mention\s+of"
    r"|without(?=\s+(?:even\s+|first\s+|really\s+|ever\s+)?\w{2,}ing\b)|rather\s+than(?=\s+(?:how|what|\w{2,}ing)\b)|instead\s+of(?=\s+\w{2,}ing\b))\s+",
    re.IGNORECASE,
)
_BY_ONESELF = Pattern(r"\b(?:you|u|i|he|she)\b", re.IGNORECASE)
_BY_YOU = Pattern(r"\b(?:you|u)\b", re.IGNORECASE)
_BY_ANOTHER = Pattern(r"\b(?:he|she)\b", re.IGNORECASE)
_OF_A_THING = Pattern(r"\W*(?:the|your|my|his|her|a|an|it|this|that|they|we|as)\b", re.IGNORECASE)


class NotDone(NamedTuple):
    """A clause, and where in it what was not done begins."""

    words: str
    at: int


def not_done(remark: str) -> Iterator[NotDone]:
    """Yield the clauses of a remark in which the person did not do something, where there are others beside."""
    begins, to_you = 0, speaks_to_you(remark)
    for end, following in [*(found.span() for found in _BETWEEN.finditer(remark)), (len(remark), len(remark))]:
        clause, before = remark[begins:end], remark[:begins]
        found = _NOT_DONE.match(clause)
        if (
            found is not None
            and len(clause) < len(remark.strip())
            and _is_of_the_person(found["who"] or "", before, to_you=to_you)
        ):
            yield NotDone(clause, found.end())
        begins = following


def _is_of_the_person(who: str, before: str, *, to_you: bool) -> bool:
    """Tell whether who does it, or what stands before, leaves it to the person, and speaks of no thing or others: "the PDF was large and didn't open"; in a remark to "you", she is another."""
    if who:
        return not (to_you and _BY_ANOTHER.match(who))
    if to_you and _BY_YOU.search(before) is None:
        return _BY_ANOTHER.search(before) is None and _OF_A_THING.match(before) is None
    return _BY_ONESELF.search(before) is not None or _OF_A_THING.match(before) is None
