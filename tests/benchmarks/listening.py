"""How well the embedded reading hears: ``python -m tests.benchmarks.listening [FILE ...]``.

Over ``tests/benchmarks/feedback`` (labelled, not in the training data). A heard point matches a labelled one when they overlap by at
least 0.3 of their union, or one holds 0.8 of the other and they overlap by 0.15. A bare decision is optional where a reason stands beside it.
A topic is right when three readers, who did not see what is heard, would accept it: the first choice of any, or named by two.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from coach.intake import take_in
from coach.judging.openness import ASKABLE, Leaves, left_open
from coach.listening import listen
from coach.schemas import Feedback, Point
from coach.training.feedbacks import Labelled, Mark, read
from coach.training.lessons import said_of_all

HERE = Path(__file__).parent
KINDS = frozenset({"gap", "strength", "fit", "logistics", "vague"})
REASONS = KINDS - {"strength"}
OVERLAP, HOLDS, AT_LEAST = 0.3, 0.8, 0.15


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled point; ``topics`` is ``None`` where the label names none."""

    start: int
    end: int
    kind: str
    optional: bool
    topics: frozenset[str] | None
    leaves: str | None


def wanted(labelled: Labelled) -> list[Wanted]:
    """Return the points that a careful reader would hear."""
    explained = any(mark.label in REASONS for mark in labelled.marks)
    found = []
    for mark in labelled.marks:
        if mark.label in KINDS or mark.label == "decision":
            kind = "vague" if mark.label == "decision" else mark.label
            optional = mark.label == "decision" and explained
            found.append(Wanted(mark.start, mark.end, kind, optional, _topics(mark), mark.among(get_args(Leaves))))
    return found


def _topics(mark: Mark) -> frozenset[str] | None:
    return frozenset(mark.topic.split(",")) if mark.topic else None


def _shared(one: Wanted, other: Point) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _matches(one: Wanted, other: Point) -> float:
    shared = _shared(one, other)
    union = max(one.end, other.end) - min(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    fits = shared / union >= OVERLAP or (shared / shorter >= HOLDS and shared / union >= AT_LEAST)
    return shared / union + 0.5 * (one.kind == other.kind) if shared and fits else 0.0


def score(labelled: Labelled) -> Counter[str]:
    """Count what was wanted, heard, heard with the right kind, heard without being said, and the topics."""
    reading = listen(take_in(labelled.text))
    gold, heard = wanted(labelled), reading.points
    ranked = sorted(
        (
            (_matches(one, other), i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(heard)
            if _matches(one, other)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    counts = _origin(labelled, reading.feedback)
    open_to = left_open(reading)
    left = {j: open_to[point.id] for j, point in enumerate(heard) if point.id in open_to}
    for i, one in enumerate(gold):
        if not one.optional:
            counts["wanted"] += 1
            counts["heard"] += i in pairs
            counts["right"] += i in pairs and heard[pairs[i]].kind == one.kind
        if i in pairs and one.topics is not None and heard[pairs[i]].kind in {"gap", "strength"}:
            counts.update(_topic(one.topics, heard[pairs[i]].topic_id))
        if i in pairs and one.leaves is not None and pairs[i] in left:
            counts.update(_left(one.leaves, left[pairs[i]]))
    for j, other in enumerate(heard):
        counts["points"] += 1
        beside = any(_shared(one, other) >= 0.5 * (other.end - other.start) for one in gold)
        counts["invented"] += j not in pairs.values() and not beside
    return counts


def _origin(labelled: Labelled, feedback: Feedback) -> Counter[str]:
    """Count whether it is heard who wrote and how it came, where the head of the record says so."""
    counts: Counter[str] = Counter()
    for what, said in said_of_all(labelled.head).items():
        counts.update({what: 1, f"{what}_right": int(getattr(feedback, what) == said)})
    return counts


def _topic(topics: frozenset[str], heard: str | None) -> Counter[str]:
    return Counter(
        topics=1,
        topic_wrong=int(heard is not None and heard not in topics),
        topic_missing=int("none" not in topics and heard is None),
    )


def _left(labelled: str, heard: str) -> Counter[str]:
    """Count what leaves something to ask, what is heard to, and the same of praise that nobody thanks for."""
    return Counter(
        open=int(labelled in ASKABLE),
        asked=int(heard in ASKABLE),
        asked_right=int(heard in ASKABLE and labelled in ASKABLE),
        told=int(labelled in {"told", "nothing"}),
        faint=int(labelled == "faint"),
        faint_heard=int(heard == "faint"),
        faint_right=int(heard == labelled == "faint"),
    )


def table(counts: Counter[str], feedbacks: int) -> str:
    """Return the figures as a table."""
    rows = {
        "feedbacks": str(feedbacks),
        "points": str(counts["wanted"]),
        "recall": f"{counts['heard'] / counts['wanted']:.3f}",
        "precision": f"{1 - counts['invented'] / max(1, counts['points']):.3f}",
        "heard right": f"{counts['right'] / counts['wanted']:.3f}",
        "topic wrong": f"{counts['topic_wrong'] / max(1, counts['topics']):.3f}",
        "topic missing": f"{counts['topic_missing'] / max(1, counts['topics']):.3f}",
        "open remarks heard as open": f"{counts['asked_right']} of {counts['open']}",
        "told remarks heard as open": f"{counts['asked'] - counts['asked_right']} of {counts['told']}",
        "faint praise, heard, rightly": f"{counts['faint']}, {counts['faint_heard']}, {counts['faint_right']}",
        "sender right": f"{counts['sender_right']} of {counts['sender']}",
        "way right": f"{counts['received_right']} of {counts['received']}",
    }
    return "\n".join(["| figure | value |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())])


def main(files: list[Path]) -> None:
    """Score the files and print the table."""
    labelled = list(read(files))
    print(table(sum((score(one) for one in labelled), Counter()), len(labelled)))  # noqa: T201 - a report


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted((HERE / "feedback").glob("*.txt")))
