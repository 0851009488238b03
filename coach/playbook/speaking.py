"""How the writers speak of a point: the strength as "my SQL" or "the incident walkthrough", the gap by its neutral name."""

from coach.catalogue import NAMED, name_of, topic_of
from coach.checks.grounding import LONGEST_ECHO
from coach.schemas import Point


def praised(point: Point) -> str | None:
    """Return a strength as the person would name it: by what the quote speaks of, was shown or is theirs, else by the topic; ``None`` for bare praise.

    Where only a thing is named ("you knew the API limits"), the topic tells what was good about it.
    """
    found, known = name_of(point.quote), topic_of(point)
    if found is not None and (found.shown or found.leads or found.mine or known is None):
        return found.words
    return known.strength if known is not None else None


def named(point: Point) -> str | None:
    """Return the name of what a gap is about: by its own words where they surely tell, else by its topic; ``None`` where it names nothing."""
    found, known = name_of(point.quote), topic_of(point)
    if found is not None and (found.sure or known is None) and len(found.words.split()) <= LONGEST_ECHO:
        return found.words
    return known.name if known is not None else None


def only_named(point: Point) -> bool:
    """Tell whether a gap has a name but no topic behind it, so that nothing is known of how to do it better."""
    known = topic_of(point)
    return known is None or known.id == NAMED
