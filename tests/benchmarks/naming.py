"""How remarks are named: ``python -m tests.benchmarks.naming [-v]``, over ``tests/benchmarks/naming`` (labelled, not in the training data).

A name is right when it is word for word what the annotator chose, with what goes before it, and near when it shares a word with that.
"""

import sys
from collections import Counter
from pathlib import Path

from coach.catalogue.naming import name_of
from coach.catalogue.pronouns import as_mine
from coach.training.names import Named, read

HERE = Path(__file__).parent / "naming"


def wanted(remark: Named) -> str | None:
    """Return the name that the annotator chose, as the person says it."""
    if remark.stretch is None:
        return None
    bare = as_mine(remark.text[slice(*remark.stretch)])
    return (bare if remark.article == "none" else f"{remark.article} {bare}").lower()


def _bare(name: str) -> str:
    return name.removeprefix("my ").removeprefix("the ")


def main() -> None:
    """Name the remarks and print the table; ``-v`` lists those that are not named as labelled."""
    counts: Counter[str] = Counter()
    for remark in read(sorted(HERE.glob("*.tsv"))):
        found, right = name_of(remark.text), wanted(remark)
        counts["remarks"] += 1
        if found is None:
            continue
        said = found.words.lower()
        sure = ("named", "surely named") if found.sure else ("named",)
        exact, bare = said == right, right is not None and _bare(said) == _bare(right)
        near = right is not None and bool({*_bare(said).split()} & {*_bare(right).split()})
        for each in sure:
            counts.update({each: 1, f"{each}, exact": exact, f"{each}, but for my or the": bare, f"{each}, near": near})
        if not exact and "-v" in sys.argv:
            print(f"{'~' if near else 'x'} {said} | {right} | {remark.text}")  # noqa: T201 - a report
    print(f"| of {counts['remarks']} remarks | all | sure |\n|---|---|---|")  # noqa: T201
    print(f"| named | {counts['named']} | {counts['surely named']} |")  # noqa: T201
    for figure in ("exact", "but for my or the", "near"):
        shares = (counts[f"{each}, {figure}"] / max(1, counts[each]) for each in ("named", "surely named"))
        print(f"| {figure} | {' | '.join(f'{share:.3f}' for share in shares)} |")  # noqa: T201


if __name__ == "__main__":
    main()
