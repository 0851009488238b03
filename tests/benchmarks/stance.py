"""How well the checks judge the stance of a reply: ``python -m tests.benchmarks.stance [-v] [FILE ...]``.

Over ``tests/benchmarks/replies`` (labelled, not in the training data). A reply counts as flagged when a finding of the defensive
family is an error; a marked stretch counts as found when such a finding overlaps it.
"""

import sys
from collections import Counter
from pathlib import Path

from coach.checks import check_draft
from coach.checks.stance import NOTE
from coach.schemas import Finding
from coach.training.replies import Labelled, read

HERE = Path(__file__).parent


def flagged(reply: Labelled) -> list[Finding]:
    """Return the findings that call the reply defensive."""
    return [
        finding
        for finding in check_draft(reply.text).findings
        if finding.family == "defensive" and finding.severity == "error"
    ]


def measure(replies: list[Labelled], *, verbose: bool) -> Counter[str]:
    """Count replies right and wrong, and marked stretches found and named."""
    counts = Counter[str]()
    for reply in replies:
        findings = flagged(reply)
        counts["replies"] += 1
        counts[
            "hit" if findings and reply.defensive else "miss" if reply.defensive else "alarm" if findings else "calm"
        ] += 1
        for mark in reply.marks:
            if mark.stance != NOTE:
                near = [finding for finding in findings if finding.start < mark.end and finding.end > mark.start]
                counts["marks"] += 1
                counts["found"] += bool(near)
                counts["named"] += any(finding.rule == mark.stance for finding in near)
        if verbose and bool(findings) != reply.defensive:
            words = "; ".join(f"{finding.rule}: {finding.quote}" for finding in findings)
            print("FALSE ALARM" if findings else "MISSED", "|", reply.text.replace("\n", " "), "|", words)  # noqa: T201
    return counts


def table(counts: Counter[str]) -> str:
    """Return the figures as a markdown table."""
    hit, miss, alarm = counts["hit"], counts["miss"], counts["alarm"]
    rows = {
        "replies": f"{counts['replies']}",
        "precision": f"{hit / max(1, hit + alarm):.3f}",
        "recall": f"{hit / max(1, hit + miss):.3f}",
        "F1": f"{2 * hit / max(1, 2 * hit + miss + alarm):.3f}",
        "false alarms": f"{alarm} of {alarm + counts['calm']}",
        "marked words found": f"{counts['found'] / max(1, counts['marks']):.3f}",
        "stance named right": f"{counts['named'] / max(1, counts['found']):.3f}",
    }
    return "\n".join(["| figure | value |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())])


def main() -> None:
    """Measure and print."""
    verbose = "-v" in sys.argv[1:]
    files = [Path(name) for name in sys.argv[1:] if name != "-v"] or sorted((HERE / "replies").glob("*.txt"))
    print(table(measure(list(read(files)), verbose=verbose)))  # noqa: T201


if __name__ == "__main__":
    main()
