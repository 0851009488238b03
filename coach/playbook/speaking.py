"""How the writers speak of a point: the strength as "my SQL" or "the incident walkthrough", the gap by its neutral name."""

import re

from coach.catalogue import NAMED, name_of, topic_of
from coach.schemas import Point

_MINE = re.compile(r"\b(?:my|I|mine|myself)\b")
_YOURS = {"my": "your", "I": "you", "mine": "yours", "myself": "yourself"}


def to_the_person(words: str) -> str:
    """Turn what the person would say of themselves into what is said to them: "how I ran it" into "how you ran it"."""
    return _MINE.sub(lambda word: _YOURS[word[0]], words)


def praised(point: Point) -> str | None:
    """Return a strength as the person would name it: what was shown where the quote names it, else the topic's words; ``None`` for bare praise."""
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
