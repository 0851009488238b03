"""Reads what remarks are called: remarks by themselves with one name each, and the points of labelled feedbacks.

``names/0*.tsv`` and ``names/offers.tsv`` hold kind, article, name and remark in a line, no name where the remark names nothing; ``called/*.tsv``
file and number of a feedback, the number of the point among its gaps, strengths and fits, its name ("-" for none), the number of an earlier point
that is the same matter, and its rank among those that a letter speaks of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.catalogue.pronouns import as_mine
from coach.judging.weighing import Rank
from coach.page import readable
from coach.training import feedbacks

HERE = Path(__file__).parent
NAMED = ("gap", "strength", "fit")
_RANKS: dict[str, Rank] = {"1": "first", "2": "second"}
_NONE, _BARE = "-", frozenset({"none", "your"})


@dataclass(frozen=True, slots=True)
class Called:
    """A stretch of a text, of which kind it is, and what it is called, ``None`` where nothing.

    ``manner`` tells remarks that were named by themselves ("gap-alone") from those that were named with the whole in view; ``rank`` whether a
    letter speaks of a criticism before all others, next, or not at all; ``again`` where it is the
    same matter as an earlier one.
    """

    start: int
    end: int
    manner: str
    name: str | None
    rank: Rank | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what its remarks are called."""

    text: str
    called: tuple[Called, ...]


def of_remarks(folder: Path = HERE / "names") -> Iterator[Text]:
    """Yield the remarks that were named by themselves."""
    for kind, article, name, text in lines(sorted(folder.glob("0*.tsv"))):
        yield Text(text, (Called(0, len(text), f"{kind}-alone", _said(article, name)),))


def of_offers(folder: Path = HERE / "names") -> Iterator[Text]:
    """Yield the sentences that offer something."""
    for _, article, name, text in lines([folder / "offers.tsv"]):
        yield Text(text, (Called(0, len(text), "offer", _said(article, name)),))


def of_feedbacks(folder: Path = HERE / "called") -> Iterator[Text]:
    """Yield the feedbacks whose points are named, each as a whole."""
    labels = {(where, int(number)): own for where, number, *own in lines(sorted(folder.glob("*.tsv")))}
    files = sorted({HERE / "feedback" / f"{where.partition('/')[0]}.txt" for where, _ in labels})
    for feedback in feedbacks.read(files):
        where = feedback.name.partition("/")[2]
        found = [
            _called(mark, *labels[where, number]) for number, mark in numbered(feedback) if (where, number) in labels
        ]
        if found:
            yield Text(readable(feedback.text), tuple(found))


def numbered(feedback: feedbacks.Labelled) -> Iterator[tuple[int, feedbacks.Mark]]:
    """Yield the points of a feedback that may be named, each with its number among them."""
    marks = (mark for mark in feedback.marks if mark.label in NAMED and not mark.sensitive)
    yield from enumerate(marks, start=1)


def _called(mark: feedbacks.Mark, name: str, same: str, rank: str) -> Called:
    ranked: Rank | None = None if mark.label == "strength" else _RANKS.get(rank, "other")
    return Called(mark.start, mark.end, mark.label, None if name == _NONE else name, ranked, bool(same))


def alone(text: Text) -> Iterator[Text]:
    """Yield the remarks of a text each by itself, since that is how they are named."""
    for one in text.called:
        yield Text(text.text[one.start : one.end], (Called(0, one.end - one.start, one.manner, one.name),))


def lines(files: list[Path]) -> Iterator[list[str]]:
    """Yield the fields of each line of these tables."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            yield line.split("\t")


def _said(article: str, name: str) -> str | None:
    if not name:
        return None
    return as_mine(name) if article in _BARE else f"{article} {as_mine(name)}"
