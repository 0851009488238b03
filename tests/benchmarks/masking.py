"""How many of the names in feedbacks are hidden from endpoints elsewhere: ``python -m tests.benchmarks.masking``.

Over ``tests/benchmarks/feedback``; the names in it are labelled in ``names.txt``. A technology or topic that is hidden by mistake takes
from a model what it needs, so capitalised words hidden that are no name are counted too.
"""

import re
from pathlib import Path

from coach.intake import take_in
from coach.masking import Mask
from coach.options import Options
from coach.training.feedbacks import read

HERE = Path(__file__).parent


def labels() -> dict[int, dict[str, set[str]]]:
    """Return the labelled names by number of the feedback and by where they stand."""
    found: dict[int, dict[str, set[str]]] = {}
    for line in (HERE / "names.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, where, *names = line.split()
            found.setdefault(int(number), {}).setdefault(where, set()).update(names)
    return found


def main() -> None:
    """Measure, and print the figures and what was missed."""
    wanted, hidden, missed, wrong = {"frame": 0, "text": 0}, {"frame": 0, "text": 0}, [], []
    feedbacks = read(sorted((HERE / "feedback").glob("*.txt")))
    for number, each in enumerate(feedbacks, start=1):
        mask = Mask.of(Options(), take_in(each.text))
        sent = mask.hide(each.text)
        names = labels().get(number, {})
        for where, labelled in names.items():
            for name in labelled:
                wanted[where] += 1
                gone = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sent) is None
                hidden[where] += gone
                missed += [] if gone else [f"{number:03} {name}"]
        known = " ".join(name for labelled in names.values() for name in labelled)
        wrong += [f"{number:03} {words}" for words in mask.hidden.values() if words.isalpha() and words not in known]
    print("| names | in the feedbacks | hidden |\n|---|---|---|")  # noqa: T201 - a report
    for where, what in (("frame", "in headers, greeting and signature"), ("text", "elsewhere")):
        print(f"| {what} | {wanted[where]} | {hidden[where] / wanted[where]:.2f} |")  # noqa: T201
    print(f"\nmissed: {', '.join(missed) or 'none'}\nhidden though no name: {', '.join(wrong) or 'none'}")  # noqa: T201


if __name__ == "__main__":
    main()
