"""How the writers speak of a point: the strength as "the incident walkthrough", the gap by its neutral name."""

from coach.catalogue import NAMED, name_of, topic_of
from coach.schemas import Point


def praised(point: Point) -> str | None:
    """Return a strength as a noun phrase: what was shown where the quote names it, else the topic's words; ``None`` for bare praise."""
    found = name_of(point.quote)
    if found is not None and found.shown:
        return found.words
    known = topic_of(point)
    if known is not None and known.id == NAMED and not known.name.startswith("the "):
        return known.name
    return known.strength if known is not None else None


def named(point: Point) -> str | None:
    """Return the name of what a gap is about; ``None`` where it names nothing."""
    known = topic_of(point)
    return known.name if known is not None else None


def only_named(point: Point) -> bool:
    """Tell whether a gap has a name but no topic behind it, so that nothing is known of how to do it better."""
    known = topic_of(point)
    return known is not None and known.id == NAMED
