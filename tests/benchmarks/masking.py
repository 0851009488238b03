"""How many of the names in feedbacks are hidden from endpoints elsewhere: ``python -m tests.benchmarks.masking [--missed developing]``.

``names/held-out.txt`` holds names of people and firms in free text, where only their surroundings tell them; no rule was made with it in
view. ``names/developing.txt`` is alike, and is there to make rules with. ``names/labels.txt`` says which names stand in the first hundred
of ``tests/benchmarks/feedback``, in headers, greetings and signatures ("frame") too. A technology or topic that is hidden by mistake takes
from a model what it needs, so the words hidden that are no name are counted too.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coach.intake import take_in
from coach.models.masking import Mask
from coach.options import Options
from coach.training.feedbacks import read

HERE = Path(__file__).parent
_MARKED = re.compile(r"⟦([^⟧]*)⟧")
_NAMED = re.compile(r"[^\W\d_]+(?:[ &'’-]+[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass
class Tally:
    """Names that stand in texts and what became of them, and how many words there are besides."""

    names: int = 0
    words: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def count(self, text: str, names: list[str]) -> None:
        """Hide what identifies in a text and take note of the names that stayed and of the words that are gone though no name."""
        mask = Mask.of(Options(), take_in(text))
        sent = mask.hide(text)
        known = {word for name in names for word in _WORD.findall(name)}
        self.names += len(names)
        self.words += len(_WORD.findall(text))
        self.missed += [
            name for name in names if any(_stands(word, sent) for word in _WORD.findall(name) if word[0].isupper())
        ]
        hidden = [words for words in mask.hidden.values() if _NAMED.fullmatch(words)]
        self.wrong += [word for words in hidden for word in _WORD.findall(words) if word not in known]

    def row(self, what: str) -> str:
        """Return a line of the table."""
        recall = 1 - len(self.missed) / self.names
        return f"| {what} | {self.names} | {recall:.2f} | {len(self.wrong)} of {self.words} |"


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def marked(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts of a file of marked paragraphs without their marks, each with its names."""
    paragraphs = (HERE / "names" / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")
    yield from ((_MARKED.sub(r"\1", each).strip(), _MARKED.findall(each)) for each in paragraphs[1:])


def labelled(where: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the labelled feedbacks, each with the names that stand in this place."""
    found: dict[int, list[str]] = {}
    for line in (HERE / "names" / "labels.txt").read_text(encoding="utf-8").splitlines():
        number, place, *names = line.split()
        if not line.startswith("#") and place == where:
            found[int(number)] = names
    feedbacks = list(read(sorted((HERE / "feedback").glob("0*.txt"))))
    yield from ((feedbacks[number - 1].text, names) for number, names in sorted(found.items()))


def tallied(texts: Iterator[tuple[str, list[str]]]) -> Tally:
    """Count all names of some texts."""
    tally = Tally()
    for text, names in texts:
        tally.count(text, names)
    return tally


def main() -> None:
    """Measure, and print the figures; with ``--missed`` what was missed and wrongly hidden."""
    tallies = {
        "in free text, held out": tallied(marked("held-out")),
        "in free text, developed with": tallied(marked("developing")),
    }
    print("| names | there are | hidden | other words hidden |\n|---|---|---|---|")  # noqa: T201 - a report
    for what, tally in tallies.items():
        print(tally.row(what))  # noqa: T201
    for where, what in (("frame", "in headers, greeting and signature"), ("text", "in the listening benchmark's text")):
        tally = tallied(labelled(where))
        print(f"| {what} | {tally.names} | {1 - len(tally.missed) / tally.names:.2f} | - |")  # noqa: T201
    for what in sys.argv[2:] if sys.argv[1:2] == ["--missed"] else ():
        tally = tallied(marked(what))
        print(f"\n{what}\nmissed: {', '.join(tally.missed)}\nhidden though no name: {', '.join(tally.wrong)}")  # noqa: T201


if __name__ == "__main__":
    main()
