"""Which criticism is put first: ``python -m tests.benchmarks.weight [-v]``, over ``tests/benchmarks/weight`` (60 feedbacks by a writer who knew nothing of the rest; not taught).

The labels say which remark decided, as a careful reader takes it from the whole. It is found first when it shares words with what is heard as the weightiest.
"""

import sys
from collections import Counter
from pathlib import Path

from coach import listen
from coach.judging.weighing import weighed
from coach.schemas import Point
from coach.training import feedbacks

HERE = Path(__file__).parent / "weight"
_SEVERAL = 2
_FIRST = frozenset({"first", "again"})


def shares(point: Point, marks: list[feedbacks.Mark]) -> bool:
    """Tell whether a point shares words with one of these."""
    return any(mark.start < point.end and point.start < mark.end for mark in marks)


def main() -> None:
    """Weigh what is heard and print the table; ``-v`` lists those where something else comes first."""
    counts = Counter[str]()
    for feedback in feedbacks.read(sorted(HERE.glob("*.txt"))):
        decided = [mark for mark in feedback.marks if _FIRST & {*mark.judged}]
        if not decided or sum(mark.label == "gap" for mark in feedback.marks) < _SEVERAL:
            continue
        reading = listen(feedback.text)
        gaps = [point for point in reading.points if point.kind == "gap"]
        weighs = weighed(reading)
        first = max(gaps, key=lambda gap: weighs[gap.id].weight, default=None)
        counts["feedbacks"] += 1
        counts["heard as criticism"] += any(shares(gap, decided) for gap in gaps)
        is_first = first is not None and shares(first, decided)
        counts["put first"] += is_first
        counts["told first"] += bool(gaps) and shares(gaps[0], decided)
        if not is_first and "-v" in sys.argv:
            wanted = feedback.text[decided[0].start : decided[0].end]
            print(f"{wanted!r} | {first.quote if first is not None else None!r}")  # noqa: T201 - a report
    print("| figure | value |\n|---|---|")  # noqa: T201
    for figure, count in counts.items():
        print(f"| {figure} | {count} |")  # noqa: T201


if __name__ == "__main__":
    main()
