"""What somebody applied for, as the feedback calls it: "the accounts assistant role", "the position of Receptionist"."""

import re

from coach.catalogue.nouns import names_nobody, nouns
from coach.listening import page_of
from coach.patterns import Pattern
from coach.writing import Brief

_INNER = r"(?!(?:the|an?|our|your|my|own|in|for|of|to|on|with|about|at|as)\b)[\w&/+#’'-]+(?:\.\w+)*"
_BEFORE_IT = Pattern(
    rf"\b(?:for|about|on|re|regarding|with|in|to|of|got) (?:the|our|your|this|an?) (?P<role>(?:{_INNER} ){{1,5}}?)(?:role|position|post|job|vacancy)\b(?! (?:description|market|title|spec|advert|offer))",
)
_BEHIND_IT = Pattern(
    rf"\b(?:role|position|post|job|vacancy) (?:of|as) (?:an? |the )?(?P<role>{_INNER}(?: {_INNER}){{0,4}}?)(?=\s*(?:[.,;:(\n–—]|\b(?:at|with|in|on|and|here|to|for|has|was|is)\b|\Z))",
)
_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_WHO_DOES_IT = Pattern(
    r"(?:er|or|ist|ian|ant|man|woman|yst|iner|eer|nurse|chef|cook|lead|clerk|head|hand|mate|guard|apprentice|associate|executive|scientist|work|pilot|midwife|carer|coach|host|buyer)$",
    re.IGNORECASE,
)
_TELLS_NOTHING = frozenset(
    [
        "same",
        "other",
        "another",
        "above",
        "new",
        "next",
        "current",
        "previous",
        "particular",
        "first",
        "last",
        "temp",
        "advertised",
        "original",
        "whole",
        "actual",
        "said",
        "mentioned",
        "full",
        "right",
        "wrong",
        "permanent",
        "main",
        "real",
        "similar",
        "different",
        "open",
        "better",
        "smaller",
        "bigger",
        "best",
        "perfect",
        "good",
        "great",
    ]
)


def applied_for(brief: Brief) -> str | None:
    """Return the role that the person applied for, without an article; ``None`` where it has no plain name, or only stands in an offer of something else."""
    if brief.options.role:
        return brief.options.role
    text = page_of(brief.reading.feedback.text).text
    offered = [offer.words for offer in brief.outline.offers]
    found = sorted(
        (match.start("role"), " ".join(match["role"].split()), match[0])
        for pattern in (_BEFORE_IT, _BEHIND_IT)
        for match in pattern.finditer(text)
    )
    roles = (role for _, role, match in found if not any(match in words for words in offered))
    return next(filter(_is_a_name, roles), None)


def _is_a_name(role: str) -> bool:
    words = [found[0] for found in _WORD.finditer(role)]
    small = {word.lower() for word in words}
    if not words or small & (nouns().never | _TELLS_NOTHING) or not names_nobody(words):
        return False
    written_large = any(word[0].isupper() for word in words)
    return written_large or _WHO_DOES_IT.search(words[-1]) is not None
