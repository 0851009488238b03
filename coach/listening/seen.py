"""What a reader of a feedback sees: the text without hidden words and orders to a program, and the way back to its offsets."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from coach.schemas import UNSEEN, Point, Reading, SetAside

S = TypeVar("S", Point, SetAside)


class Seen:
    """A text without its unseen regions that hold words, and what hides beside them; ``text`` is what is left.

    The space behind each region is gone too; single invisible characters within visible words stay, a quote goes on over them.
    """

    def __init__(self, text: str, regions: Iterable[SetAside]) -> None:
        self._whole = text
        unseen = [region for region in regions if region.reason in UNSEEN]
        worded = [region for region in unseen if any(map(str.isalnum, text[region.start : region.end]))]
        edges = {edge for region in worded for edge in (region.start, region.end)}
        self._unseen = [region for region in unseen if region in worded or edges & {region.start, region.end}]
        self._kept = list(self._between())
        self.text = "".join(text[start:end] for start, end in self._kept)

    def _between(self) -> Iterator[tuple[int, int]]:
        at = 0
        for region in self._unseen:
            yield at, max(at, region.start)
            behind = self._whole[region.end :]
            at = region.end + len(behind) - len(behind.lstrip())
        yield at, len(self._whole)

    def put_back(self, inner: Reading | None) -> tuple[list[Point], list[SetAside], str]:
        """Return points, set-aside stretches and language of a reading of ``text``, with the offsets of the whole text."""
        if inner is None:
            return [], list(self._unseen), "en"
        points = [part for point in inner.points for part in self._longest(point)]
        set_aside = [part for each in inner.set_aside for part in self._parts(each)]
        return points, [*self._unseen, *set_aside], inner.language

    def _longest(self, point: Point) -> list[Point]:
        """Return a point as the longest stretch that is left of it where an order broke into it."""
        parts = self._parts(point)
        longest = max(parts, key=lambda part: part.end - part.start)
        return [longest.model_copy(update={"quote": self._whole[longest.start : longest.end]})]

    def _parts(self, stretch: S) -> list[S]:
        parts, passed = [], 0
        for start, end in self._kept:
            first, last = max(stretch.start, passed), min(stretch.end, passed + end - start)
            shift = start - passed
            words = self._whole[first + shift : last + shift] if first < last else ""
            if words.strip():
                begins = first + shift + len(words) - len(words.lstrip())
                parts.append(stretch.model_copy(update={"start": begins, "end": begins + len(words.strip())}))
            passed += end - start
        return parts
