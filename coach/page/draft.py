"""The page in the making and the finished one, each character with its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from coach.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.schemas import Point, Reason, SetAside

Stretch = tuple[int, int]

_INVISIBLE = Pattern(  # joiners are part of many scripts and emoji; behind plain letters they only hide something
    "\x1b\\[8m.*?(?:\x1b\\[(?:0|28)?m|\\Z)|(?:[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f\x1b\x00-\x08\x0e-\x1f\x7f]|(?<=[\x00-\x7f])[\u200c\u200d])"
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f\x1b\x00-\x08\x0e-\x1f\x7f]*(?:\\[[0-9;?]*[A-Za-z])?"
)


class Page(NamedTuple):
    """What is seen, the source as received, where each character of the page begins and ends in it, and what of it is never shown."""

    text: str
    received: str
    places: tuple[Stretch, ...]
    unseen: tuple[SetAside, ...]

    def source(self, start: int, end: int) -> Stretch | None:
        """Return where ``text[start:end]`` stands in the source; ``None`` where all of it was added for reading."""
        while start < end and self.places[start][0] == self.places[start][1]:
            start += 1
        while end > start and self.places[end - 1][0] == self.places[end - 1][1]:
            end -= 1
        return (self.places[start][0], self.places[end - 1][1]) if start < end else None

    def shown(self, start: int, end: int) -> Stretch | None:
        """Return where ``received[start:end]`` stands in the text; ``None`` where nothing of it is shown."""
        first = bisect_left(self.places, start, key=itemgetter(0))
        behind = bisect_right(self.places, end, key=itemgetter(1))
        return (first, behind) if first < behind else None

    def without(self, orders: Sequence[SetAside]) -> Page:
        """Return the page without some of its stretches, which become unseen, and without the white space that they and what is hidden leave."""
        from coach.schemas import SetAside  # noqa: PLC0415 - with Pydantic, only where something is set aside

        left_out = {place for order in orders for place in range(order.start, order.end)}
        behind = [order.end for order in orders]
        behind += [bisect_left(self.places, (unseen.end, 0)) for unseen in self.hidden()]
        for at in behind:
            if at == 0 or at - 1 in left_out or self.text[at - 1].isspace():
                blank = len(self.text[at:]) - len(self.text[at:].lstrip())
                left_out.update(range(at, at + blank))
        kept = [at for at in range(len(self.text)) if at not in left_out]
        gone = [
            SetAside(start=start, end=end, reason=order.reason)
            for order in orders
            if (stretch := self.source(order.start, order.end)) is not None
            for start, end in outside(self.received, stretch, self.unseen)
        ]
        return Page(
            "".join(self.text[at] for at in kept),
            self.received,
            tuple(self.places[at] for at in kept),
            (*self.unseen, *gone),
        )

    def hidden(self) -> list[SetAside]:
        """Return what somebody wanted nobody to see, and what was taken out."""
        return [unseen for unseen in self.unseen if unseen.reason != "boilerplate"]


def outside(text: str, stretch: Stretch, taken: Iterable[Point | SetAside]) -> list[Stretch]:
    """Return what is left of a stretch beside those that are taken, without white space at the ends, in order."""
    pieces, at = [], stretch[0]
    for start, end in [*sorted((each.start, each.end) for each in taken), (stretch[1], stretch[1])]:
        pieces.append((at, min(start, stretch[1])))
        at = max(at, end)
    stripped = [
        (end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip()))
        for start, end in pieces
        if start < end
    ]
    return [(start, end) for start, end in stripped if start < end]


@dataclass(slots=True)
class Draft:
    """A page in the making: what of the source is kept, replaced, added or hidden, from its beginning to its end."""

    source: str
    _text: list[str] = field(default_factory=list)
    _places: list[Stretch] = field(default_factory=list)
    _hidden: list[Stretch] = field(default_factory=list)
    _at: int = 0

    def keep(self, start: int, end: int) -> None:
        """Show ``source[start:end]``, without the characters that nobody sees."""
        for unseen in _INVISIBLE.finditer(self.source, start, end):
            self._show(start, unseen.start())
            self.hide(unseen.start(), unseen.end())
            start = unseen.end()
        self._show(start, end)

    def _show(self, start: int, end: int) -> None:
        self._text.append(self.source[start:end])
        self._places.extend((place, place + 1) for place in range(start, end))
        self._at = max(self._at, end)

    def replace(self, start: int, end: int, character: str) -> None:
        """Show one character instead of ``source[start:end]``."""
        if _INVISIBLE.fullmatch(character):
            return
        self._text.append(character)
        self._places.append((start, end))
        self._at = end

    def add(self, words: str) -> None:
        """Show what does not stand in the source: a line break, the name of a column."""
        self._text.append(words)
        self._places.extend([(self._at, self._at)] * len(words))

    def hide(self, start: int, end: int) -> None:
        """Note a stretch that somebody wanted nobody to see."""
        self._hidden.append((start, end))

    def ends_with(self, words: str) -> bool:
        """Tell whether what is shown so far ends so; nothing shown yet counts as the end of a line."""
        tail = "".join(self._text[-len(words) :])
        return tail.endswith(words) or not tail

    def page(self) -> Page:
        """Return the finished page; what of the source was neither shown nor hidden is the frame around it."""
        return Page("".join(self._text), self.source, tuple(self._places), tuple(self._unseen()))

    def _unseen(self) -> Iterable[SetAside]:
        shown = bytearray(len(self.source))
        for start, end in self._places:
            shown[start:end] = b"\1" * (end - start)
        for start, end in self._hidden:
            shown[start:end] = b"\2" * (end - start)
        reasons: dict[str, Reason] = {"\0": "boilerplate", "\2": "hidden"}
        marks = shown.decode("latin-1")
        for run in re.finditer("\0+|\2+", marks):
            piece = self.source[run.start() : run.end()]
            if piece.strip():
                from coach.schemas import SetAside  # noqa: PLC0415 - the same

                start = run.start() + len(piece) - len(piece.lstrip())
                yield SetAside(start=start, end=run.start() + len(piece.rstrip()), reason=reasons[run[0][0]])
