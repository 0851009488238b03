"""Hides what identifies people behind stand-ins, the same for the same words all along, and puts it back letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.models.masking.names import Names, names_in
from coach.models.masking.patterns import identifying
from coach.models.masking.standins import LOOKALIKE, Found, Sort, standins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coach.options import Options
    from coach.schemas import Feedback


class Mask:
    """The stand-ins of one run.

    ``restore(hide(text)) == text`` for every text: a stand-in stands for one spelling of one thing, and what already looks like a
    stand-in gets one of its own.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._standin: dict[str, str] = {}
        self._hidden: dict[str, str] = {}
        self._fresh: dict[Sort, Iterator[str]] = {}

    @classmethod
    def of(cls, options: Options, *texts: Feedback) -> Mask:
        """Return a mask that knows the names in these texts and in what the person said about the case."""
        return cls(names_in(options, *texts))

    @property
    def hidden(self) -> dict[str, str]:
        """What was hidden so far, by its stand-in."""
        return dict(self._hidden)

    def hide(self, text: str) -> str:
        """Return the text with a stand-in for everything in it that identifies somebody."""
        parts, at = [], 0
        for found in _merged([*identifying(text), *self._names.find(text)]):
            parts += [text[at : found.start], self._standin_for(text[found.start : found.end], found.sort)]
            at = found.end
        return "".join([*parts, text[at:]])

    def restore(self, text: str) -> str:
        """Return the text with everything that was hidden in its place again, also where a stand-in came back in another case."""
        return LOOKALIKE.sub(lambda match: self._known(match[0]), text)

    def _known(self, standin: str) -> str:
        if standin in self._hidden:
            return self._hidden[standin]
        known = next((each for each in self._hidden if each.lower() == standin.lower()), None)
        return standin if known is None else self._hidden[known]

    def _standin_for(self, words: str, sort: Sort) -> str:
        if words not in self._standin:
            standin = next(each for each in self._candidates(words, sort) if each not in self._hidden)
            self._standin[words], self._hidden[standin] = standin, words
        return self._standin[words]

    def _candidates(self, words: str, sort: Sort) -> Iterator[str]:
        """Yield stand-ins for a spelling: first the one that another spelling of the same name has, in this one's case."""
        for other in [other for other in self._standin if other.lower() == words.lower()]:
            yield _in_case_of(words, self._standin[other])
        for standin in self._fresh.setdefault(sort, standins(sort)):
            yield _in_case_of(words, standin)


def _in_case_of(words: str, standin: str) -> str:
    if not standin.isalpha():
        return standin
    if words.isupper() and len(words) > 1:
        return standin.upper()
    return standin.lower() if words.islower() else standin.title()


def _merged(found: Iterable[Found]) -> list[Found]:
    """Return stretches that do not touch: those that do become one, whose stand-in needs no space around it."""
    merged: list[Found] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not merged or each.start > merged[-1].end:
            merged.append(each)
        elif each.end > merged[-1].end:
            merged[-1] = Found(merged[-1].start, each.end, "identifier")
    return merged
