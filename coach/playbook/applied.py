"""What somebody applied for, as the feedback calls it: "the accounts assistant role", "the position of Receptionist"."""

import re

from coach.catalogue.nouns import names_nobody, nouns
from coach.checks.privacy import people_in
from coach.listening import page_of
from coach.patterns import Pattern
from coach.writing import Brief

_INNER = r"(?!(?:the|an?|our|your|my|own|in|for|of|to|on|with|about|at|as)\b)[\w&/+#’'-]+(?:\.\w+)*"
_BEFORE_IT = Pattern(
    rf"\b(?:for|about|re|regarding|on|with|offer(?:ed)?|interest in|applied to|application to|offering you|offer you|offered you|given you|give you|filled|filling|fill|went for|go for|going for|got|get) (?:the|our|this|an?) (?P<role>(?:{_INNER} ){{1,5}}?)(?:role|position|post|job|vacancy)\b(?! (?:description|market|title|spec|advert|offer))",
)
_BEHIND_IT = Pattern(
    rf"\b(?:role|position|post|job|vacancy) (?:(?:of|as) (?:an? |the )?|(?=[A-Z]))(?P<role>{_INNER}(?: {_INNER}){{0,4}}?)(?=\s*(?:[.,;:(\n–—]|\b(?:at|with|in|on|and|here|to|for|has|was|is)\b|\Z))",
)
_HEADED = Pattern(  # "Re: Early Years Practitioner (Level 3)", "Position: Cloud Engineer"
    rf"^[ \t]*(?:re|role|post|position|vacancy|job(?: title)?)[ \t]*:[ \t]*(?P<role>{_INNER}(?: {_INNER}){{0,4}})(?=[ \t]*(?:[,;(\n–—|]|\Z))",
    re.IGNORECASE | re.MULTILINE,
)
_BY_THEM = Pattern(r"\bto (?:interview|apply|speak) (?:with|at) ", re.IGNORECASE)  # a company, in the words of its form
_EMPLOYER = Pattern(
    r"\b(?:interview(?:ing|ed)?|role|position|post|job|vacancy|apply(?:ing)?|applied|application|morning|day|time|shift|career)\b(?: (?:here|on \w+day))? (?:at|with) "
    r"(?P<place>[A-Z][\w'’&-]+(?: (?:(?:&|and|of|the) )?[A-Z][\w'’&-]+){0,4})(?! (?:on|last|this) (?:the )?\d)(?=[ ,.;:!?\n]|$)",
)
_NO_EMPLOYER = Pattern(
    r"^(?:Mr|Mrs|Ms|Dr|Miss|Sir|Prof|I|We|You|The|This|Grade|Band|Level|Key|Year|Stage|Tier|[A-Z]{2,4}\d)\b|day$"
)
_REPLIED = Pattern(r"^(?:\s*(?:re|fwd?|aw)\s*:)+\s*", re.IGNORECASE)
_SUBJECT_PARTS = Pattern(r"\s*(?:\s[-–—|]\s|[,:(|])\s*")
_LEVEL = frozenset({"junior", "senior", "intermediate", "main"})
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
        for pattern in (_HEADED, _BEFORE_IT, _BEHIND_IT)
        for match in pattern.finditer(text)
    )
    headed = _SUBJECT_PARTS.split(_REPLIED.sub("", brief.reading.feedback.subject or ""))
    titles = [part for part in headed if part and part.split()[-1].lower() in nouns().posts]
    roles = (
        role
        for _, role, match in [*found, *((0, title, title) for title in titles)]
        if not any(match in words for words in offered)
    )
    return next(filter(_is_a_name, roles), None)


def employer_of(brief: Brief) -> str | None:
    """Return the employer, where the feedback says with whom the interview, the post or the application was."""
    if brief.options.company:
        return brief.options.company
    text = page_of(brief.reading.feedback.text).text
    people = (*people_in(text), *_named_words(brief))
    for found in _EMPLOYER.finditer(text):
        place = found["place"]
        known = _named_words(brief) if _BY_THEM.search(text, max(0, found.start() - 4), found.end()) else people
        if not _NO_EMPLOYER.search(place) and not any(name in place.split() for name in known):
            return place
    return None


def _named_words(brief: Brief) -> tuple[str, ...]:
    feedback = brief.reading.feedback
    named = filter(None, (feedback.sender_name, feedback.recipient_name, *feedback.people))
    return tuple(word for full in named for word in full.split())


def _is_a_name(role: str) -> bool:
    words = [found[0] for found in _WORD.finditer(role)]
    small = {word.lower() for word in words}
    level = _LEVEL if words and words[-1].lower() in nouns().posts else frozenset()
    if not words or small & ((nouns().never | nouns().no_post) - level) or not names_nobody(words):
        return False
    return any(word[0].isupper() for word in words) or words[-1].lower() in nouns().posts
