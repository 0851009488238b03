"""What a draft that was written anew must keep of the person's own: the concern, the question, the decline and the name."""

import re
from collections.abc import Iterator

from coach.checks.mail import own_words
from coach.checks.rules import Hit, hit
from coach.checks.text import Draft, Span
from coach.checks.wordings import ADVICE, wording, wordings
from coach.patterns import Pattern

_DECLINE = Pattern(
    r"\b(?:i(?:['’]ll| will| would|['’]d)? (?:rather )?(?:decline|withdraw|pass\b(?! (?:it|this|that|on)))|withdraw(?:ing)? my application|no longer (?:interested|available)|"
    r"(?:have|['’]ve) (?:accepted|taken) (?:a|an|another) \w+|not (?:be )?(?:taking|pursuing))\b",
    re.IGNORECASE,
)


def lost(before: str, after: str) -> Iterator[Hit]:
    """Find what the person said in ``before`` and ``after`` no longer says; the hits point into ``before``."""
    draft, anew = Draft(own_words(before)), Draft(after)
    concerns = [span for span in draft.sentences if _is_concern(draft.text, span)]
    if concerns and not any(_is_concern(anew.text, span) for span in anew.sentences):
        yield hit("concern-lost", concerns[0].start, concerns[0].end)
    question = next((span for span in draft.sentences if _is_calm_question(draft.text, span)), None)
    if question and "?" not in after:
        yield hit("question-lost", question.start, question.end)
    decline = _DECLINE.search(draft.text)
    if decline and not _DECLINE.search(after):
        yield hit("decline-lost", decline.start(), decline.end())
    if draft.signed and draft.closing and draft.signed.lower() not in after.lower():
        yield hit("name-lost", draft.closing.start, draft.closing.end, name=draft.signed)


def _is_concern(text: str, sentence: Span) -> bool:
    return wording(ADVICE).find(text, sentence.start, sentence.end) is not None


def _is_calm_question(text: str, sentence: Span) -> bool:
    return text[sentence.end - 1] == "?" and not any(
        record.find(text, sentence.start, sentence.end) for record in wordings() if record.stance != ADVICE
    )
