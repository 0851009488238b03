"""Cuts out of a draft the clauses that cost the person, where what remains still stands, and mends its signs.

It adds nothing but a thank-you where all is gone.
"""

import re
from collections.abc import Iterable, Sequence

from coach.checks.form import signs
from coach.checks.mail import own_words
from coach.checks.mending import mended
from coach.checks.text import Draft, Span
from coach.checks.wordings import ADVICE
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Finding

_LEADING = Pattern(
    r"(?:and|but|yet|though|although|so|because|which|while|still|however|that said)\b[,\s]*", re.IGNORECASE
)
_TRAILING = Pattern(r"[\s,;–—-]+(?:and|but|or|yet|so|although|though|because|while|which|that)$", re.IGNORECASE)
_LEANS = Pattern(
    r"(?:although|though|because|while|since|if|when|as|given|after|before|despite|considering|which|who)\b",
    re.IGNORECASE,
)
_LOOSE = " \t\r\n,;:-–—("
_STANDS_ALONE = Pattern(r"(?:i|i['’]\w+|we|you|could|would|may|please|thank\w*|best|all the best)\b", re.IGNORECASE)
_FEW_WORDS = 3


def without_stances(text: str, findings: Iterable[Finding]) -> str:
    """Return the draft without the clauses that defensive findings of severity error point to; the rest stays byte for byte.

    A sentence keeps its beginning or its end where that says something on its own; otherwise it goes as a whole. A sentence that needs
    advice first stays as it is, and so does the thread below.
    """
    found = tuple(findings)
    bad = [Span(one.start, one.end) for one in found if one.family == "defensive" and one.severity == "error"]
    spared = [Span(one.start, one.end) for one in found if one.rule == ADVICE]
    cuts = [
        (sentence, _kept(text, sentence, inside))
        for sentence in Draft(own_words(text)).sentences
        if (inside := _within(bad, sentence)) and not _within(spared, sentence)
    ]
    shorter = _with_cuts(text, cuts)
    if cuts and not _says_something(shorter):
        return _with_cuts(text, [(cuts[0][0], phrase("fixing", "thanks")), *cuts[1:]])
    return shorter


def with_signs_mended(text: str, ignore: frozenset[str] = frozenset()) -> str:
    """Return the draft without markdown, rows of marks and characters that nobody sees; its words stay, and so does the thread below."""
    for rule_id in ("markdown", "shouting", "invisible-characters"):
        at = 0
        while rule_id not in ignore and (found := next(signs(rule_id, own_words(text), at), None)) is not None:
            words = mended(rule_id, text[found.start : found.end])
            text = text[: found.start] + words + text[found.end :]
            at = found.start + len(words)
    return text


def _with_cuts(text: str, cuts: Iterable[tuple[Span, str]]) -> str:
    """Put what is kept in the place of each sentence; where that is nothing, close the gap."""
    done, at = "", 0
    for sentence, kept in cuts:
        done += text[at : sentence.start]
        at = sentence.end
        if kept:
            done += kept
        else:
            done, at = _closed(done, text, at)
    return done + text[at:]


def _within(spans: Sequence[Span], sentence: Span) -> list[Span]:
    return [span for span in spans if span.start < sentence.end and span.end > sentence.start]


def _kept(text: str, sentence: Span, inside: Sequence[Span]) -> str:
    """Return what of a sentence can stand: what comes before the first bad clause, else what follows the last."""
    before = text[sentence.start : max(sentence.start, inside[0].start)].rstrip(_LOOSE)
    before = _TRAILING.sub("", before)
    if len(before.split()) >= _FEW_WORDS and not _LEANS.match(before):
        return before if before.endswith((".", "!", "?")) else f"{before}."
    after = _LEADING.sub("", text[min(sentence.end, inside[-1].end) : sentence.end].lstrip(_LOOSE), count=1)
    stands = len(after.split()) >= _FEW_WORDS and _STANDS_ALONE.match(after)
    return after[:1].upper() + after[1:] if stands else ""


def _closed(before: str, text: str, at: int) -> tuple[str, int]:
    """Close the gap that a sentence leaves: one space within a line; of the line breaks around a line that is gone, the longer run."""
    above, below = before[len(before.rstrip()) :], text[at : len(text) - len(text[at:].lstrip())]
    at += len(below)
    if not before.strip():
        return before, at
    if "\n" not in above:
        return before.rstrip() + (below if "\n" in below else above), at
    wider = above if at < len(text) and above.count("\n") >= below.count("\n") else below
    return before.rstrip() + (wider if "\n" in below else above), at


def _says_something(text: str) -> bool:
    own = Draft(own_words(text))
    words = own.text[own.body.start : own.body.end]
    return len(words.split()) >= _FEW_WORDS or "thank" in own.text.lower()
