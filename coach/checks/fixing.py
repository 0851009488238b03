"""Cuts out of a draft the clauses that cost the person, where what remains still stands; it adds nothing but a thank-you where all is gone."""

import re
from collections.abc import Iterable, Sequence

from coach.checks.text import Draft, Span
from coach.phrases import phrase
from coach.schemas import Finding

_LEADING = re.compile(
    r"(?:and|but|yet|though|although|so|because|which|while|still|however|that said)\b[,\s]*", re.IGNORECASE
)
_LOOSE = " \t\r\n,;:-–—("
_FEW_WORDS = 3


def without_stances(text: str, findings: Iterable[Finding]) -> str:
    """Return the draft without the clauses that defensive findings of severity error point to.

    A sentence keeps its beginning or its end where that says something on its own; otherwise it goes as a whole.
    """
    draft = Draft(text)
    bad = [
        Span(finding.start, finding.end)
        for finding in findings
        if finding.family == "defensive" and finding.severity == "error"
    ]
    pieces, at = [], 0
    for sentence in draft.sentences:
        inside = [span for span in bad if span.start < sentence.end and span.end > sentence.start]
        if inside:
            pieces += [text[at : sentence.start], _kept(text, sentence, inside)]
            at = sentence.end
    remaining = "".join([*pieces, text[at:]])
    return _tidy(remaining if _says_something(remaining) else _thanks_instead(remaining))


def _kept(text: str, sentence: Span, inside: Sequence[Span]) -> str:
    """Return what of a sentence can stand: what comes before the first bad clause, else what follows the last."""
    before = text[sentence.start : max(sentence.start, inside[0].start)].rstrip(_LOOSE)
    before = re.sub(r"[\s,;–—-]+(?:and|but|yet|though|although|so|because|while)$", "", before, flags=re.IGNORECASE)
    if len(before.split()) >= _FEW_WORDS:
        return before if before.endswith((".", "!", "?")) else f"{before}."
    after = _LEADING.sub("", text[min(sentence.end, inside[-1].end) : sentence.end].lstrip(_LOOSE), count=1)
    return after[:1].upper() + after[1:] if len(after.split()) >= _FEW_WORDS else ""


def _says_something(text: str) -> bool:
    body = Draft(text).body
    return len(text[body.start : body.end].split()) >= _FEW_WORDS


def _thanks_instead(text: str) -> str:
    draft = Draft(text)
    opening = text[: draft.body.start].rstrip()
    ending = text[draft.body.end :].strip()
    return "\n\n".join(part for part in (opening, phrase("fixing", "thanks"), ending) if part)


def _tidy(text: str) -> str:
    text = re.sub(r"(?<=\S)[ \t]{2,}", " ", text)
    text = re.sub(r"(?m)^[ \t]+|[ \t]+$", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
