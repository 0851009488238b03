"""The stance of a draft: whether a sentence disputes, excuses, blames, begs, mocks or threatens, however polite the words around it.

A small linear model judges each sentence by its frames, words, neighbours and place; the clause that carries the stance is quoted.
"""

import re
from collections.abc import Iterator, Sequence

from coach.checks.features import SOFT, Seen, features, look
from coach.checks.rules import Hit, hit
from coach.checks.text import Draft, Span, clauses
from coach.checks.weights import score

STANCES = (
    "disputes",
    "excuses",
    "blames",
    "reopens",
    "credentials",
    "compares",
    "sarcasm",
    "guilt",
    "begs",
    "self-attack",
    "threatens",
    "lectures",
    "demands",
    "dismisses",
)
THRESHOLD = 1.2
_ADVICE = re.compile(
    r"\breserv(?:e|ing) (?:all |my )+rights\b|\bdiscriminat\w+|\b(?:concern(?:s|ed)? me|uncomfortable|did(?:n['’]t| not) sit well|noted|on record|for the record|just so you know|i(?:['’]d| would)? (?:like|want|wanted|wish|have) to (?:note|mention|say|raise|record|flag))\b[^.!?\n]{0,120}"
    r"\b(?:age|accent|pregnan\w+|religio\w*|church|disab\w+|gender|sex|child(?:ren)?|mother|husband|wife|married|headscarf|hijab|wheelchair|origin|ethnic\w*|race|nationality|passport|years old|old(?:er)?|young(?:er)?|health|women|woman|face|hair|skin|lads)\b|"
    r"\b(?:remark|comment|question|joke|suggestion|crack|asked|hearing|told)\b[^.!?\n]{0,110}\b(?:age|accent|pregnan\w+|religio\w*|church|disab\w+|gender|child(?:ren)?|mother|husband|wife|headscarf|hijab|wheelchair|origin|ethnic\w*|race|nationality|old(?:er)?|young(?:er)?|health|women|woman|fifty\S*|sixty|lads)\b[^.!?\n]{0,80}\b(?:concern(?:s|ed)? me|uncomfortable|sit well|noted|record|rather tell you)\b",
    re.IGNORECASE,
)


def stance(draft: Draft) -> Iterator[Hit]:
    """Find the clauses whose stance costs the person, and the sentences to take advice on."""
    text = draft.text
    spans = draft.sentences
    seen = [look(text[span.start : span.end]) for span in spans]
    for at, span in enumerate(spans):
        advice = _ADVICE.search(seen[at].text)
        if advice:
            yield hit("advice-first", span.start + advice.start(), span.start + advice.end())
            continue
        values = features(seen, at)
        if score(0, values) >= THRESHOLD:
            named = max(range(len(STANCES)), key=lambda number: score(1 + number, values))
            if STANCES[named] == "compares" and "news" in seen[at].stances:
                continue
            clause = _carrier(text, span, seen[at], STANCES[named])
            yield hit(STANCES[named], clause.start, clause.end)


def _carrier(text: str, span: Span, seen: Seen, named: str) -> Span:
    """Return the clause with most of the frames of this stance, or the clauses around it when none stands out."""
    parts = clauses(text, span)
    if len(parts) == 1:
        return parts[0]
    best = max(parts, key=lambda part: _weight(part, span, seen.frames, named))
    return best if _weight(best, span, seen.frames, named) > 0 else Span(span.start, parts[-1].end)


def _weight(part: Span, span: Span, frames: Sequence[tuple[int, str, int, int]], named: str) -> int:
    touching = [
        stance for _, stance, start, end in frames if span.start + start < part.end and span.start + end > part.start
    ]
    return sum(3 if stance == named else 1 for stance in touching if stance not in SOFT)
