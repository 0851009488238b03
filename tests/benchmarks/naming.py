"""How remarks are named: ``python -m tests.benchmarks.naming [-v]``, over ``tests/benchmarks/naming`` (labelled, neither taught nor looked at; what was chosen by measuring was chosen on ``bars`` in it).

The labels are what a careful reader of the whole feedback would write behind "what you say about"; a name is exact when it is that, word for word.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from coach.catalogue.naming import name_of
from coach.training.aligning import target
from coach.training.names import alone, of_feedbacks

HERE = Path(__file__).parent / "naming"
_SMALL = frozenset({"the", "my", "a", "an"})


def in_common(said: list[str], right: list[str]) -> float:
    """Return how much two names share: the harmonic mean of the shares of their words, without articles, that both hold."""
    one, other = (
        Counter(word for word in said if word not in _SMALL),
        Counter(word for word in right if word not in _SMALL),
    )
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def main() -> None:
    """Name the remarks and print the table; ``-v`` lists those that are not named as labelled."""
    counts, shared = Counter[str](), defaultdict[str, float](float)
    for text in (each for feedback in of_feedbacks(HERE) for each in alone(feedback)):
        (wanted,) = text.called
        kind = "strength" if wanted.manner == "strength" else "fit" if wanted.manner == "fit" else "gap"
        found, right = name_of(text.text, kind), target(wanted.name or "")
        counts["remarks"] += 1
        counts["with a label"] += bool(right)
        if found is None:
            continue
        said = target(found.words)
        for each in ("named", "surely named") if found.sure else ("named",):
            counts.update({each: 1, f"{each}, exact": said == right})
            shared[each] += in_common(said, right)
        if said != right and "-v" in sys.argv:
            print(f"{found.words} | {wanted.name} | {text.text!r}")  # noqa: T201 - a report
    print(f"| of {counts['remarks']} remarks, {counts['with a label']} with a label | all | sure |\n|---|---|---|")  # noqa: T201
    rows = {
        "named": [str(counts[each]) for each in ("named", "surely named")],
        "exact": [f"{counts[f'{each}, exact'] / max(1, counts[each]):.3f}" for each in ("named", "surely named")],
        "words in common": [f"{shared[each] / max(1, counts[each]):.3f}" for each in ("named", "surely named")],
    }
    for figure, row in rows.items():
        print(f"| {figure} | {' | '.join(row)} |")  # noqa: T201


if __name__ == "__main__":
    main()
