"""What was heard across all records, without anything that tells of one: only catalogue names, and no figure of fewer than five."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from coach.batches.lines import head_of
from coach.catalogue import FALLBACKS, reasons, topic
from coach.catalogue.cues import index
from coach.errors import InputProblem, UsageProblem
from coach.models.masking.patterns import identifying
from coach.render.words import say
from coach.schemas import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FEW = 5
KINDS: tuple[Kind, ...] = get_args(Kind)
USUAL_GROUPS = ("recruiter", "client")


@dataclass(frozen=True, slots=True)
class Figure:
    """In how many feedbacks something was heard; ``number`` is ``None`` where that is some, but fewer than five."""

    name: str
    number: int | None
    of: int

    @property
    def share(self) -> float | None:
        """The share of the feedbacks."""
        return None if self.number is None or not self.of else self.number / self.of


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of one kind that enough feedbacks named, the most frequent first; ``rare`` counts the topics left out."""

    kind: Kind
    figures: tuple[Figure, ...]
    rare: int


@dataclass(frozen=True, slots=True)
class Grouping:
    """The share of feedbacks without content in each group of a column; ``rest`` are the groups too small to show, together."""

    column: str
    groups: tuple[Figure, ...]
    rest: Figure | None


@dataclass(frozen=True, slots=True)
class Report:
    """All feedbacks together; ``failed`` records were not heard and count nowhere else."""

    feedbacks: int
    failed: int | None
    kinds: tuple[Figure, ...]
    silent: Figure
    sensitive: Figure
    topics: tuple[Topics, ...]
    groupings: tuple[Grouping, ...]


@dataclass(slots=True)
class _Heard:
    """How often what was heard, as one line after the other is read."""

    feedbacks: int = 0
    failed: int = 0
    silent: int = 0
    sensitive: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    topics: dict[str, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in KINDS})
    groups: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    def add(self, points: Sequence[Mapping[str, Any]], fields: Mapping[str, Any], columns: Iterable[str]) -> None:
        """Count one feedback."""
        own = [point for point in points if not point.get("sensitive")]
        kinds = {point["kind"] for point in own}
        silent = not kinds - {"vague"}
        self.feedbacks += 1
        self.silent += silent
        self.sensitive += len(own) < len(points)
        self.kinds.update(kinds)
        for kind, name in {(point["kind"], _name(point)) for point in own}:
            self.topics[kind][name] += 1
        for column in columns:
            if fields.get(column) not in (None, ""):
                counts = self.groups.setdefault(column, {}).setdefault(_harmless(str(fields[column])), [0, 0])
                counts[0] += 1
                counts[1] += silent


def report(out: Path, columns: Sequence[str] = USUAL_GROUPS) -> Report:
    """Return the report over the lines of a run, read one by one; ``columns`` are the fields whose groups are told apart.

    Raises ``InputProblem`` for a file that cannot be read, holds no such lines or fewer than five feedbacks.
    """
    heard = _Heard()
    for line in _lines(out):
        if line["ok"]:
            heard.add(line["result"]["reading"]["points"], line.get("fields", {}), columns)
        else:
            heard.failed += 1
    if unknown := [column for column in columns if column not in heard.groups and column not in USUAL_GROUPS]:
        raise UsageProblem(f"No record has a {unknown[0]!r}.", "Name a column or key of the records.")
    every = heard.feedbacks
    if every < FEW:
        raise InputProblem(
            f"{out} holds {every} of the {FEW} feedbacks that a report needs: over fewer it would tell of each one.",
            "Read the lines themselves, or run more records.",
        )
    return Report(
        feedbacks=every,
        failed=_shown(heard.failed),
        kinds=tuple(Figure(kind, _shown(heard.kinds[kind]), every) for kind in KINDS),
        silent=Figure("silent", _shown(heard.silent), every),
        sensitive=Figure("sensitive", _shown(heard.sensitive), every),
        topics=tuple(_topics(kind, heard.topics[kind], every) for kind in KINDS),
        groupings=tuple(_grouping(column, groups) for column, groups in heard.groups.items()),
    )


def _lines(out: Path) -> Iterator[dict[str, Any]]:
    try:
        with out.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if head_of(line) is None or not line.endswith("\n"):
                    raise InputProblem(
                        f"Line {number} of {out} is no line of 'coach batch run'.", "Give the file that it wrote."
                    )
                yield json.loads(line)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise InputProblem(f"{out} cannot be read.", "Give the file that 'coach batch run' wrote.") from error


def _name(point: Mapping[str, Any]) -> str:
    """Return the catalogue's name of what a point is about, never words of the feedback."""
    topic_id = point.get("topic_id") or ""
    reason = reasons().get(topic_id)
    if reason is not None:
        return reason.name
    if topic_id in FALLBACKS or topic_id not in index()["names"]:
        return say("report.unlisted")
    return topic(topic_id).name


def _harmless(name: str) -> str:
    """Return a group's name with a mark for every address or number in it."""
    for found in sorted(identifying(name), key=lambda found: -found.start):
        name = f"{name[: found.start]}…{name[found.end :]}"
    return name


def _shown(number: int) -> int | None:
    return None if 0 < number < FEW else number


def _topics(kind: Kind, counts: Counter[str], every: int) -> Topics:
    shown = tuple(Figure(name, number, every) for name, number in counts.most_common() if number >= FEW)
    return Topics(kind, shown, len(counts) - len(shown))


def _grouping(column: str, groups: Mapping[str, Sequence[int]]) -> Grouping:
    """Put the groups that are too small together, and so many more that what is left over is none of them alone."""
    ordered = sorted(groups.items(), key=lambda each: (-each[1][0], each[0]))
    large = [(name, size, silent) for name, (size, silent) in ordered if size >= FEW]
    small = [counts for _, counts in ordered if counts[0] < FEW]
    while small and large and sum(size for size, _ in small) < FEW:
        _, size, silent = large.pop()
        small.append([size, silent])
    size, silent = (sum(each) for each in zip(*small, strict=True)) if small else (0, 0)
    rest = Figure(say("report.rest"), _shown(silent), size) if size >= FEW else None
    return Grouping(column, tuple(Figure(name, _shown(silent), size) for name, size, silent in large), rest)
