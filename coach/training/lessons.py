"""Turns the labelled feedbacks, replies and remarks into lessons: pieces of text, the stretches they lie in, the right label of each stretch."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.catalogue.topics import TOPICS
from coach.checks.rules import RULES, rules
from coach.checks.stance import CALM, stretches_of
from coach.encoder import parts
from coach.listening.atoms import cut, unwrapped
from coach.training import feedbacks, replies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coach.encoder import Part

HERE = Path(__file__).parent
POINTS = frozenset({"gap", "strength", "fit", "logistics", "vague", "decision"})
NO_TOPIC = "none"
_HALF = 0.5
_OVERLAP = 0.3


@dataclass(frozen=True, slots=True)
class Lesson:
    """One part of a text for one head: the label of each stretch that the part's owners point to, and the file it came from."""

    head: str
    part: Part
    labels: tuple[str, ...]
    file: str


def lessons() -> Iterator[Lesson]:
    """Yield all lessons."""
    yield from _of_feedbacks()
    yield from _of_replies()
    yield from _of_rules()
    yield from _of_topics()


def _of_feedbacks() -> Iterator[Lesson]:
    for file in sorted((HERE / "feedback").glob("*.txt")):
        for feedback in feedbacks.read([file]):
            text = unwrapped(feedback.text)
            spans = [(atom.start, atom.end) for atom in cut(text)]
            yield from _lessons("tag", text, spans, tags(feedback, spans), file)
            named = [(mark.start, mark.end, mark.topic) for mark in feedback.marks if mark.topic is not None]
            topics = [topic for _, _, topic in named]
            yield from _lessons("topic", text, [(start, end) for start, end, _ in named], topics, file)


def _of_replies() -> Iterator[Lesson]:
    for file in sorted((HERE / "replies").glob("*.txt")):
        for reply in replies.read([file]):
            spans = stretches_of(reply.text)
            yield from _lessons("stance", reply.text, spans, [_stance(reply, *span) for span in spans], file)


def _of_rules() -> Iterator[Lesson]:
    """Yield the examples of the rules: what they leave alone, and of what they find that which is one clause long."""
    for rule in rules():
        if rule.family == "defensive":
            for text in (example.text for example in rule.silent):
                spans = stretches_of(text)
                yield from _lessons("stance", text, spans, [CALM] * len(spans), RULES)
            for text in (example.text for example in rule.fires if rule.severity == "error"):
                spans = stretches_of(text)
                if len(spans) == 1:
                    yield from _lessons("stance", text, spans, [rule.id], RULES)


def _of_topics() -> Iterator[Lesson]:
    for file in sorted(TOPICS.glob("*.toml")):
        topic = tomllib.loads(file.read_text(encoding="utf-8"))
        for phrase in (topic["name"], topic["strength"], topic["takeaway"], topic["goal"], *topic["cues"]):
            remark = phrase.replace("*", "").replace("{thing}", topic.get("thing", ""))
            yield from _lessons("topic", remark, [(0, len(remark))], [topic["id"]], file)


def _lessons(
    head: str, text: str, spans: Sequence[tuple[int, int]], labels: Sequence[str], file: Path
) -> Iterator[Lesson]:
    for part in parts(text, spans):
        yield Lesson(head, part, tuple(labels), f"{head}/{file.name}")


def tags(feedback: feedbacks.Labelled, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Return the right tag of each atom: that of the mark which covers most of it."""
    found: list[str] = []
    last: feedbacks.Mark | None = None
    for start, end in spans:
        mark = max(feedback.marks, key=lambda mark: _shared(mark, start, end), default=None)
        if mark is None or _shared(mark, start, end) < _HALF * min(end - start, mark.end - mark.start):
            found.append("context")
            last = None
            continue
        found.append(mark.label if mark.label not in POINTS else f"{'I' if mark is last else 'B'}-{mark.label}")
        last = mark
    return found


def _shared(mark: feedbacks.Mark | replies.Mark, start: int, end: int) -> int:
    return max(0, min(end, mark.end) - max(start, mark.start))


def _stance(reply: replies.Labelled, start: int, end: int) -> str:
    for mark in reply.marks:
        if _shared(mark, start, end) > _OVERLAP * min(mark.end - mark.start, end - start):
            return mark.stance
    return CALM


def all_labels(found: Iterable[Lesson]) -> dict[str, list[str]]:
    """Return the labels of each head, in a fixed order."""
    known: dict[str, set[str]] = {}
    for lesson in found:
        known.setdefault(lesson.head, set()).update(lesson.labels)
    return {head: sorted(names) for head, names in known.items()}
