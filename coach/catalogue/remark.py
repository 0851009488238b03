"""A remark as it is looked at word by word."""

from collections.abc import Sequence
from typing import NamedTuple

_NEAR = 80  # signs


class Remark(NamedTuple):
    """A remark, where its words begin and end, and which of them no name may hold; beyond the ends nothing stands."""

    text: str
    spans: Sequence[tuple[int, int]]
    barred: frozenset[int] = frozenset()

    def word(self, number: int) -> str:
        """Return a word in small letters."""
        return self.text[slice(*self.spans[number])].lower() if 0 <= number < len(self.spans) else ""

    def before(self, number: int) -> str:
        """Return what stands shortly before a word."""
        start = self.spans[number][0]
        return self.text[max(0, start - _NEAR) : start]

    def behind(self, number: int) -> str:
        """Return what stands shortly behind a word."""
        end = self.spans[number][1]
        return self.text[end : end + _NEAR]

    def goes_on(self, number: int) -> bool:
        """Tell whether a word is followed by another without any sign between them."""
        return number + 1 < len(self.spans) and self.text[self.spans[number][1] : self.spans[number + 1][0]] == " "
