"""Turns the labelled feedbacks, replies and remarks into lessons: pieces of text, the stretches they lie in, the right label of each stretch."""

from __future__ import annotations

import random
import re
import tomllib
import zlib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from coach.catalogue import Shortfall
from coach.catalogue.topics import TOPICS
from coach.checks.rules import RULES, rules
from coach.checks.stance import CALM, NOTE, stretches_of
from coach.checks.text import Draft
from coach.encoder import owners_of, parts
from coach.encoder.wordpiece import pieces
from coach.listening.atoms import cut
from coach.page import readable
from coach.training import feedbacks, remarks, replies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HERE = Path(__file__).parent
HEADS = HERE / "heads.toml"
POINTS = frozenset({"gap", "strength", "fit", "logistics", "vague", "decision"})
NAMED = frozenset({"gap", "strength"})
CIRCUMSTANCES = frozenset({"logistics", "fit"})
NO_TOPIC = "none"
UNCLEAR = "unclear"
_YES_NO = {True: "yes", False: "no"}
_HALF = 0.5
_OVERLAP = 0.3
_FEW = 2
_SPARSE = 3
_BULLET = re.compile(r"(?m)^[-•*](?= )")
_SIGNED = re.compile(r"(?m)^\+ ?\w")


@dataclass(frozen=True, slots=True)
class Task:
    """What one head is to say of a part: the stretch each piece lies in, or -1, and the right label of each stretch."""

    head: str
    owners: tuple[int, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One part of a text, what the heads are to say of it, and the file it came from; ``sort`` is feedback, remark, reply, sentence or topic."""

    sort: str
    numbers: tuple[int, ...]
    tasks: tuple[Task, ...]
    file: str


@dataclass(frozen=True, slots=True)
class _Right:
    """What one head is to say of a whole text."""

    head: str
    spans: Sequence[tuple[int, int]]
    labels: Sequence[str]


def lessons() -> Iterator[Lesson]:
    """Yield all lessons."""
    yield from of_feedbacks(sorted((HERE / "feedback").glob("*.txt")))
    yield from of_replies(sorted((HERE / "replies").glob("*.txt")))
    yield from of_mixtures(sorted((HERE / "replies").glob("*.txt")))
    yield from _of_rules()
    yield from _of_topics()
    yield from of_remarks(sorted((HERE / "remarks").glob("*.tsv")))
    yield from of_personal_remarks(sorted((HERE / "sensitive").glob("*.tsv")))


def of_feedbacks(files: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of labelled feedbacks: what each atom is, and what each gap and strength is about."""
    for file in files:
        for feedback in feedbacks.read([file]):
            yield from _of_feedback("feedback", feedback, file)
            if _BULLET.search(feedback.text) and not _SIGNED.search(feedback.text):
                for bullet in "-•*":
                    text = _BULLET.sub(bullet, feedback.text)
                    if text != feedback.text:
                        yield from _of_feedback("feedback", replace(feedback, text=text), file)
            for alone in _alone(feedback):
                yield from _of_feedback("remark", alone, file)


def _of_feedback(sort: str, feedback: feedbacks.Labelled, file: Path) -> Iterator[Lesson]:
    text = readable(feedback.text)
    spans = [(atom.start, atom.end) for atom in cut(text)]
    named = [mark for mark in feedback.marks if mark.topic is not None and mark.label in NAMED]
    about = _Right("topic", [(mark.start, mark.end) for mark in named], [str(mark.topic) for mark in named])
    because = [mark for mark in feedback.marks if mark.topic is not None and mark.label in CIRCUMSTANCES]
    reason = _Right("reason", [(mark.start, mark.end) for mark in because], [str(mark.topic) for mark in because])
    points = [mark for mark in feedback.marks if mark.label in POINTS]
    personal = _Right(
        "sensitive", [(mark.start, mark.end) for mark in points], [_YES_NO[mark.sensitive] for mark in points]
    )
    whole = said_of_all(feedback.head) if sort == "feedback" else {}
    of_all = [_Right(task, [(0, len(text))], [label]) for task, label in whole.items()]
    tag = _Right("tag", spans, tags(feedback, spans))
    yield from _lessons(sort, text, [tag, about, reason, personal, *of_all], file)


def said_of_all(head: str) -> dict[str, str]:
    """Return what a record's head says of its whole text: who wrote it, how it was received, where it is plain."""
    found: dict[str, str] = {}
    for task, (field, lists) in _heads().items():
        named = re.search(rf"{field}: ([^|]*)", head)
        words = set(re.findall(r"[\w-]+", named[1].lower())) if named else set()
        label = next((label for label, known in lists.items() if words & set(known.split())), UNCLEAR)
        if label != UNCLEAR:
            found[task] = label
    return found


@cache
def _heads() -> dict[str, tuple[str, dict[str, str]]]:
    known = tomllib.loads(HEADS.read_text(encoding="utf-8"))
    return {task: (lists.pop("field"), lists) for task, lists in known.items()}


def _alone(feedback: feedbacks.Labelled) -> Iterator[feedbacks.Labelled]:
    """Yield every third sentence that holds a whole point, by itself, since a feedback may be no longer than that."""
    sentences = Draft(feedback.text).sentences
    holding = [
        (sentence, [mark for mark in feedback.marks if sentence.start <= mark.start and mark.end <= sentence.end])
        for sentence in sentences
    ]
    points = [(sentence, marks) for sentence, marks in holding if any(mark.label in POINTS for mark in marks)]
    if len(sentences) < _FEW:
        return
    for sentence, marks in points[zlib.crc32(feedback.name.encode()) % _SPARSE :: _SPARSE]:
        at = sentence.start
        moved = tuple(replace(mark, start=mark.start - at, end=mark.end - at) for mark in marks)
        yield replace(feedback, text=feedback.text[at : sentence.end], marks=moved)


def of_replies(files: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of labelled replies: the stance of each clause."""
    for file in files:
        for reply in replies.read([file]):
            spans = stretches_of(reply.text)
            right = _Right("stance", spans, [_stance(reply, *span) for span in spans])
            short = len(Draft(reply.text).sentences) <= _FEW
            yield from _lessons("sentence" if short else "reply", reply.text, [right], file)
            yield from _of_sentences(reply, file)


def _of_sentences(reply: replies.Labelled, file: Path) -> Iterator[Lesson]:
    """Yield the sentences of a reply each by itself, since a draft may be no longer than that; of the calm ones every third."""
    sentences = Draft(reply.text).sentences
    if len(sentences) < _FEW:
        return
    for number, sentence in enumerate(sentences):
        alone = reply.text[sentence.start : sentence.end]
        spans = stretches_of(alone)
        found = [_stance(reply, sentence.start + start, sentence.start + end) for start, end in spans]
        if number % 3 == 0 or set(found) != {CALM}:
            yield from _lessons("sentence", alone, [_Right("stance", spans, found)], file)


def of_mixtures(files: Sequence[Path]) -> Iterator[Lesson]:
    """Yield letters put together from sentences of several replies: who is upset seldom stops at one clause, and heat alone is no fault."""
    chance = random.Random(0)  # noqa: S311 - the same lessons every time
    calm: list[tuple[str, list[str]]] = []
    other: list[tuple[str, list[str]]] = []
    for file in files:
        for reply in replies.read([file]):
            for sentence in Draft(reply.text).sentences:
                alone = reply.text[sentence.start : sentence.end]
                found = [
                    _stance(reply, sentence.start + start, sentence.start + end) for start, end in stretches_of(alone)
                ]
                (calm if set(found) <= {CALM, NOTE} else other).append((alone, found))
    chance.shuffle(other)
    while other:
        heated = [other.pop() for _ in range(min(len(other), chance.randint(2, 6)))]
        yield from _mixture([*heated, *chance.sample(calm, chance.randint(0, 4))], chance)
        if chance.random() < _HALF:
            yield from _mixture(chance.sample(calm, chance.randint(3, 8)), chance)


def _mixture(sentences: list[tuple[str, list[str]]], chance: random.Random) -> Iterator[Lesson]:
    chance.shuffle(sentences)
    text = " ".join(words for words, _ in sentences)
    spans = stretches_of(text)
    right = [label for _, found in sentences for label in found]
    if len(spans) == len(right):  # not where two sentences run into one
        yield from _lessons("reply", text, [_Right("stance", spans, right)], Path("mixtures"))


def _of_rules() -> Iterator[Lesson]:
    """Yield the examples of the rules on stance: what they leave alone, and of what they find that which is one clause long."""
    for rule in rules():
        if rule.family == "defensive" and rule.on == "draft":
            for text in (example.text for example in rule.silent):
                spans = stretches_of(text)
                yield from _lessons("reply", text, [_Right("stance", spans, [CALM] * len(spans))], RULES)
            for text in (example.text for example in rule.fires if rule.severity == "error"):
                spans = stretches_of(text)
                if len(spans) == 1:
                    yield from _lessons("reply", text, [_Right("stance", spans, [rule.id])], RULES)


def _of_topics() -> Iterator[Lesson]:
    for file in sorted(TOPICS.glob("*.toml")):
        topic = tomllib.loads(file.read_text(encoding="utf-8"))
        if not topic["cues"]:
            continue  # it stands for remarks that no topic fits
        for phrase in (topic["name"], topic["strength"], topic["takeaway"], topic["goal"], *topic["cues"]):
            remark = phrase.replace("*", "").replace("{thing}", topic.get("thing", ""))
            yield from of_one("topic", topic["id"], remark, file)


def of_remarks(files: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of single remarks: the topic of each."""
    for file in files:
        for topic, remark in remarks.read([file]):
            yield from of_one("topic", topic, remark, file)


def of_one(head: str, label: str, text: str, file: Path) -> Iterator[Lesson]:
    """Yield the lesson of a short text that carries one label as a whole."""
    yield from _lessons("topic", text, [_Right(head, [(0, len(text))], [label])], file)


def of_personal_remarks(files: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of single remarks that touch what nobody may be judged by, or only look so: yes or no, the words."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            answer, remark = line.split("\t")
            yield from _lessons("remark", remark, [_Right("sensitive", [(0, len(remark))], [answer])], file)


def of_shortfalls(files: Iterable[Path]) -> Iterator[Lesson]:
    """Yield the lessons of what fell short in gaps, each read by itself."""
    for file in files:
        for feedback in feedbacks.read([file]):
            for mark in feedback.marks:
                label = mark.among(get_args(Shortfall))
                if label is not None:
                    yield from of_one("shortfall", label, feedback.text[mark.start : mark.end], file)


def _lessons(sort: str, text: str, rights: Sequence[_Right], file: Path) -> Iterator[Lesson]:
    found = pieces(text)
    owners = [owners_of(found, right.spans) for right in rights]
    for part in parts(found):
        until = part.at + len(part.numbers)
        tasks = tuple(
            Task(right.head, tuple(own[part.at : until]), tuple(right.labels))
            for right, own in zip(rights, owners, strict=True)
            if any(owner >= 0 for owner in own[part.at : until])
        )
        if tasks:
            yield Lesson(sort, part.numbers, tasks, f"{sort}/{file.name}")


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


def all_labels(taught: Iterable[Lesson]) -> dict[str, list[str]]:
    """Return the labels of each head, in a fixed order."""
    known: dict[str, set[str]] = {}
    for lesson in taught:
        for task in lesson.tasks:
            known.setdefault(task.head, set()).update(task.labels)
    return {head: sorted(found) for head, found in known.items()}
