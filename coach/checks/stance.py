"""The stance of a draft: whether a clause disputes, excuses, blames, begs, mocks or threatens, however polite the words around it.

What a few certain wordings settle is settled by them; every other clause is judged by the encoder with the whole draft in view.
"""

from collections.abc import Iterator
from functools import lru_cache

from coach.checks.rules import Hit, hit
from coach.checks.text import Draft, Span, clauses
from coach.checks.wordings import ADVICE, CALM, wording, wordings
from coach.encoder import likely
from coach.listening.language import guess_language

__all__ = ["CALM", "NOTE", "THRESHOLD", "stance", "stretches_of"]

NOTE = "note"
THRESHOLD = 0.5
_KEPT = 64


def stretches_of(text: str) -> list[tuple[int, int]]:
    """Return the clauses of a draft, in order."""
    return [(clause.start, clause.end) for sentence in Draft(text).sentences for clause in clauses(text, sentence)]


def stance(draft: Draft) -> Iterator[Hit]:
    """Find the clauses whose stance costs the person, and the sentences to take advice on; only English is judged."""
    yield from _of_text(draft.text)


@lru_cache(maxsize=_KEPT)
def _of_text(text: str) -> tuple[Hit, ...]:
    """Return what is found in a draft; each is looked at by itself, and again beside the plan."""
    return tuple(_found(Draft(text)))


def _found(draft: Draft) -> Iterator[Hit]:
    language = guess_language(draft.text)
    if language != "en":
        yield hit("stance-unread", 0, len(draft.text), language=language)
        return
    open_clauses: list[tuple[int, int]] = []
    for sentence in draft.sentences:
        settled = list(_settled(draft.text, sentence))
        yield from settled
        if any(found.rule == ADVICE for found in settled):
            continue
        for clause in clauses(draft.text, sentence):
            touched = any(found.start < clause.end and clause.start < found.end for found in settled)
            if not touched and not _is_frame(draft, clause) and not _is_calm(draft.text, clause):
                open_clauses.append((clause.start, clause.end))
    yield from _judged(draft.text, open_clauses)


def _settled(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield what certain wordings say of a sentence: the clauses they stand in, each once, or that advice comes first."""
    taken: list[Span] = []
    for record in wordings():
        found = None if record.stance == CALM else record.find(text, sentence.start, sentence.end)
        if found is None:
            continue
        if record.stance == ADVICE:
            yield hit(ADVICE, *found)
            continue
        inside = [part for part in clauses(text, sentence) if part.start < found[1] and found[0] < part.end]
        if not any(part in taken for part in inside):
            taken += inside
            yield hit(record.stance, inside[0].start, inside[-1].end)


def _judged(text: str, stretches: list[tuple[int, int]]) -> Iterator[Hit]:
    if not stretches:
        return
    for span, stances in zip(stretches, likely("stance", text, stretches), strict=True):
        calm = stances.pop(CALM) + stances.pop(NOTE)
        if 1 - calm >= THRESHOLD:
            yield hit(max(stances, key=stances.__getitem__), *span)


def _is_frame(draft: Draft, clause: Span) -> bool:
    return any(part.start <= clause.start and clause.end <= part.end for part in draft.frame)


def _is_calm(text: str, clause: Span) -> bool:
    return wording(CALM).covers(text[clause.start : clause.end])
