"""The stance of a draft: whether a clause disputes, excuses, blames, begs, mocks or threatens, however polite the words around it.

The encoder judges each clause with the whole draft in view.
"""

import math
import re
from collections.abc import Iterator

from coach.checks.rules import Hit, hit
from coach.checks.text import Draft, clauses
from coach.encoder import labels, scores
from coach.listening.language import guess_language

CALM = "calm"
NOTE = "note"
THRESHOLD = 0.5
_ADVICE = re.compile(
    r"\breserv(?:e|ing) (?:all |my )+rights\b|\bdiscriminat\w+|\b(?:concern(?:s|ed)? me|uncomfortable|did(?:n['’]t| not) sit well|noted|on record|for the record|just so you know|i(?:['’]d| would)? (?:like|want|wanted|wish|have) to (?:note|mention|say|raise|record|flag))\b[^.!?\n]{0,120}"
    r"\b(?:age|accent|pregnan\w+|religio\w*|church|disab\w+|gender|sex|child(?:ren)?|mother|husband|wife|married|headscarf|hijab|wheelchair|origin|ethnic\w*|race|nationality|passport|years old|old(?:er)?|young(?:er)?|health|women|woman|face|hair|skin|lads)\b|"
    r"\b(?:remark|comment|question|joke|suggestion|crack|asked|hearing|told)\b[^.!?\n]{0,110}\b(?:age|accent|pregnan\w+|religio\w*|church|disab\w+|gender|child(?:ren)?|mother|husband|wife|headscarf|hijab|wheelchair|origin|ethnic\w*|race|nationality|old(?:er)?|young(?:er)?|health|women|woman|fifty\S*|sixty|lads)\b[^.!?\n]{0,80}\b(?:concern(?:s|ed)? me|uncomfortable|sit well|noted|record|rather tell you)\b",
    re.IGNORECASE,
)


def stretches_of(text: str) -> list[tuple[int, int]]:
    """Return the clauses of a draft, in order."""
    return [(clause.start, clause.end) for sentence in Draft(text).sentences for clause in clauses(text, sentence)]


def stance(draft: Draft) -> Iterator[Hit]:
    """Find the clauses whose stance costs the person, and the sentences to take advice on; only English is judged."""
    if guess_language(draft.text) != "en":
        return
    names = labels("stance")
    stretches = stretches_of(draft.text)
    for span, values in zip(stretches, scores("stance", draft.text, stretches), strict=True):
        likely = dict(zip(names, map(math.exp, values), strict=True))
        calm = likely.pop(CALM) + likely.pop(NOTE)
        if 1 - calm >= THRESHOLD:
            yield hit(max(likely, key=likely.__getitem__), *span)
    for sentence in draft.sentences:
        advice = _ADVICE.search(draft.text, sentence.start, sentence.end)
        if advice:
            yield hit("advice-first", *advice.span())
