"""Which sentences of an answer speak to which question: by number, by topic, by telling words, and by what stands before."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.judging.my_side import stems
from coach.patterns import Pattern
from coach.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.schemas import Point, Question, Reading, SetAside

_FILE = Path(__file__).with_name("patterns.toml")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*")
_NUMBER = re.compile(r"\s*(?:[-*•]\s*)?(?:q(?:uestion)?\s*)?(\d)\s*[).:–-]\s+", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-*•>]+\s*")
_BREAK = Pattern(r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*•]|(?:q(?:uestion)?\s*)?\d\s*[).:–-])\s)", re.IGNORECASE)
_SHORTEST = 8
_OPEN_REASONS = frozenset({"context", "courtesy", "noise"})
_BY_NUMBER, _BY_TOPIC = 10, 4


class Sentence(NamedTuple):
    """A sentence of the answer that says something; ``point`` where one was heard in it."""

    quote: str
    start: int
    number: int | None
    point: Point | None


@cache
def _patterns(name: str) -> Pattern:
    return Pattern("|".join(table(_FILE)[name]), re.IGNORECASE)


def falls_away(sentence: Sentence) -> bool:
    """Tell whether a sentence says that something does not count."""
    return bool(_patterns("fell_away").search(_straight(sentence.quote)))


def praises(sentence: Sentence) -> bool:
    """Tell whether a sentence says that something was good, and wishes nothing."""
    heard = sentence.point is not None and sentence.point.kind == "strength"
    return heard and not _patterns("wished").search(_straight(sentence.quote))


def sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Return the sentences of an answer that carry content: no greeting, no signature, no thread below, no empty courtesy.

    A sentence that only says that there is no more to say is left out.
    """
    text = reading.feedback.text
    closed = [aside for aside in reading.set_aside if aside.reason not in _OPEN_REASONS]
    content = [*reading.points, *(aside for aside in reading.set_aside if aside.reason == "context")]
    found: list[Sentence] = []
    for start, end in _between(closed, len(text)):
        for block_start, block_end, number in _blocks(text, start, end):
            for match in _SENTENCE.finditer(text, block_start, block_end):
                inside = [each for each in content if each.start < match.end() and match.start() < each.end]
                points = [each for each in reading.points if each in inside]
                sentence = Sentence(match[0].strip(), match.start(), number, points[0] if points else None)
                says = bool(inside) or number is not None or falls_away(sentence)
                personal = any(point.sensitive for point in points)
                if says and not personal and _has_content(sentence):
                    found.append(sentence)
    return tuple(found)


def _has_content(sentence: Sentence) -> bool:
    return len(sentence.quote) >= _SHORTEST and not _patterns("no_more").search(_straight(sentence.quote))


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int, int | None]]:
    """Return the paragraphs and list items of a stretch, without their marks, each with its number where it has one."""
    cuts = [start, *(match.end() for match in _BREAK.finditer(text, start, end)), end]
    blocks = []
    for first, last in pairwise(cuts):
        number = _NUMBER.match(text, first, last)
        lead = number or _BULLET.match(text, first, last)
        blocks.append((lead.end() if lead else first, last, int(number[1]) if number else None))
    return blocks


def _between(closed: Sequence[SetAside], length: int) -> list[tuple[int, int]]:
    """Return the stretches of a text that are not closed."""
    open_stretches, at = [], 0
    for aside in sorted(closed, key=lambda each: each.start):
        open_stretches.append((at, max(at, aside.start)))
        at = max(at, aside.end)
    return [*open_stretches, (at, length)]


def tie(said: Sequence[Sentence], questions: Sequence[Question], reading: Reading) -> dict[str, tuple[Sentence, ...]]:
    """Return what speaks to each question, by its id; ``reading`` is of the first feedback, which the questions are about.

    A sentence that goes on from one before speaks to the same, unless it names a topic of its own. Where one question was asked
    and nothing tells it apart, the whole answer speaks to it.
    """
    tied: dict[str, list[Sentence]] = {}
    before: str | None = None
    for sentence in said:
        scored = [
            (_score(sentence, number, question, reading), question.id)
            for number, question in enumerate(questions, start=1)
        ]
        best, question_id = max(scored, key=lambda each: each[0], default=(0, ""))
        if best == 0:
            if before is None or names_own_topic(sentence):
                continue
            question_id = before
        tied.setdefault(question_id, []).append(sentence)
        before = question_id
    asked = [question for question in questions if question.in_reply]
    if not tied and len(asked) == 1 and said:
        tied[asked[0].id] = list(said)
    return {question_id: tuple(found) for question_id, found in tied.items()}


def names_own_topic(sentence: Sentence) -> bool:
    """Tell whether a sentence names a gap of its own."""
    return sentence.point is not None and sentence.point.kind == "gap" and sentence.point.topic_id is not None


def speaks_of(sentence: Sentence, points: Sequence[Point]) -> bool:
    """Tell whether a sentence is about the same as one of these points."""
    if sentence.point is not None and any(_same_topic(sentence.point, point) for point in points):
        return True
    words = stems(sentence.quote)
    return any(words & stems(f"{point.quote} {point.topic} {point.thing or ''}") for point in points)


def _score(sentence: Sentence, number: int, question: Question, reading: Reading) -> int:
    points = [reading.point(point_id) for point_id in question.about]
    by_topic = sentence.point is not None and any(_same_topic(sentence.point, point) for point in points)
    own = stems(" ".join([question.text, *(f"{point.quote} {point.topic}" for point in points)]))
    return _BY_NUMBER * (sentence.number == number) + _BY_TOPIC * by_topic + len(own & stems(sentence.quote))


def _same_topic(one: Point, other: Point) -> bool:
    return (one.topic_id is not None and one.topic_id == other.topic_id) or (
        one.thing is not None and one.thing == other.thing
    )


def _straight(words: str) -> str:
    return words.replace("’", "'")
