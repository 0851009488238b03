"""Reasons that are no skill: circumstances, fit, reasons without content; what they are called and what follows from them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.patterns import Pattern
from coach.schemas import Kind
from coach.tables import table

NONE = "none"  # what the reader of the whole text calls a skill that was taken for a circumstance
_ENOUGH = 0.3


class Side(NamedTuple):
    """One side of a reason, told by its own words: the weekends, of place and hours; ``of`` is what several such sides are together."""

    name: str
    of: str
    pattern: Pattern


_FILE = Path(__file__).with_name("reasons.toml")


class Reason(NamedTuple):
    """A reason; ``acknowledge`` are sentences for a reply, ``ask`` question tails, asked where ``ask_where`` stands in the remark, ``leave`` says why it is not practised."""

    id: str
    kind: Kind
    name: str
    pattern: Pattern
    acknowledge: tuple[str, ...]
    ask: tuple[str, ...]
    ask_where: Pattern | None
    leave: str
    practise: str | None
    door: str | None
    sides: tuple[Side, ...] = ()
    acknowledge_side: tuple[str, ...] = ()

    def speaks_in(self, quote: str) -> bool:
        """Tell whether the words of a remark give this reason."""
        return any(pattern.search(quote) is not None for pattern in (self.pattern, *(s.pattern for s in self.sides)))

    def as_said(self, quote: str) -> "Reason":
        """Return the reason by the one side of it that the words speak of: nobody who was told of weekends is answered about the place."""
        said = [side for side in self.sides if side.pattern.search(quote) is not None]
        closer = [side for side in said if side.name != side.of] or said  # "late shifts on Fridays"
        names = {side.name for side in closer} if len(closer) == 1 else {side.of for side in closer}
        if len(names) != 1:
            return self
        (name,) = names
        told = tuple(sentence.format(what=name) for sentence in self.acknowledge_side)
        return self._replace(name=name, acknowledge=told)


@cache
def reasons() -> dict[str, Reason]:
    """Return all reasons by id, in the order in which they are tried."""
    return {
        reason_id: Reason(
            id=reason_id,
            kind=raw["kind"],
            name=raw["name"],
            pattern=Pattern("|".join(raw["patterns"]), re.IGNORECASE | re.DOTALL),
            acknowledge=tuple(raw.get("acknowledge", ())),
            ask=tuple(raw.get("ask", ())),
            ask_where=Pattern(raw["ask_where"], re.IGNORECASE) if "ask_where" in raw else None,
            leave=raw["leave"],
            practise=raw.get("practise"),
            door=raw.get("door"),
            sides=tuple(
                Side(name, raw_side["of"], Pattern(raw_side["pattern"], re.IGNORECASE))
                for name, raw_side in raw.get("sides", {}).items()
            ),
            acknowledge_side=tuple(raw.get("acknowledge_side", ())),
        )
        for reason_id, raw in table(_FILE).items()
    }


def reason_for(quote: str, kind: Kind, likely: Mapping[str, float] | None = None) -> Reason:
    """Return the reason that a point of this kind gives; ``likely`` is what a reader of the whole text gives each reason, as probabilities.

    Where that reader names none clearly enough, the words decide. Raises ``ValueError`` for a gap or a strength.
    """
    own = {reason.id: reason for reason in reasons().values() if reason.kind == kind}
    known = likely or {}
    best = max(own, key=lambda reason_id: known.get(reason_id, 0.0), default="")
    if known.get(best, 0.0) >= max(_ENOUGH, known.get(NONE, 0.0)):
        return own[best]
    for reason in own.values():
        if reason.pattern.search(quote):
            return reason
    raise ValueError(f"a {kind} gives no such reason")
