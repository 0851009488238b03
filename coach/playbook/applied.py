"""What somebody applied for, as the feedback calls it: "the accounts assistant role", "the position of Receptionist"."""

import re

from coach.catalogue.nouns import names_nobody, nouns
from coach.listening import page_of
from coach.patterns import Pattern
from coach.writing import Brief

_INNER = r"(?!(?:the|an?|our|your|my|own|in|for|of|to|on|with|about|at|as)\b)[\w&/+#’'-]+(?:\.\w+)*"
_BEFORE_IT = Pattern(
    rf"\b(?:for|about|re|regarding|interest in|applied to|application to) (?:the|our|this|an?) (?P<role>(?:{_INNER} ){{1,5}}?)(?:role|position|post|job|vacancy)\b(?! (?:description|market|title|spec|advert|offer))",
)
_BEHIND_IT = Pattern(
    rf"\b(?:role|position|post|job|vacancy) (?:of|as) (?:an? |the )?(?P<role>{_INNER}(?: {_INNER}){{0,4}}?)(?=\s*(?:[.,;:(\n–—]|\b(?:at|with|in|on|and|here|to|for|has|was|is)\b|\Z))",
)
_ITSELF = Pattern(r"\s+(?:role|position|post|job|vacancy)$", re.IGNORECASE)
_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")


def applied_for(brief: Brief) -> str | None:
    """Return the role that the person applied for, without an article; ``None`` where it has no plain name, or only stands in an offer of something else."""
    if brief.options.role:
        return _ITSELF.sub("", brief.options.role)
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
    if not words or small & (nouns().never | nouns().no_post) or not names_nobody(words):
        return False
    return any(word[0].isupper() for word in words) or words[-1].lower() in nouns().posts
