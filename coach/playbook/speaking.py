"""How the writers speak of a point: the strength as "my SQL" or "the incident walkthrough", the gap by its neutral name."""

import re
from collections.abc import Collection

from coach.catalogue import Name, name_of, topic_of, trades
from coach.checks.context import stems
from coach.checks.grounding import LONGEST_ECHO
from coach.checks.privacy import private
from coach.schemas import Point

_WORD = re.compile(r"[\w'’-]+")
_SMALL = frozenset(stems("my the a how I in of and with for to on at was is you your"))


def praised(point: Point) -> str | None:
    """Return a strength as the person would name it, by what the quote speaks of, was shown or is theirs; ``None`` where the thanks are for the kind word itself.

    Where only a thing is named ("you knew the API limits"), or nothing, the topic tells what was good, if the remark speaks of it.
    """
    found, known = _own_words(point), topic_of(point) if point.topic_sure else None
    if found is not None and ((found.shown and found.sure) or found.leads or found.mine):
        return found.words
    if known is not None and _speaks_of(point, known.strength) and not any(private(known.strength)):
        return known.strength
    return found.words if found is not None else None


def named(point: Point, sure: Collection[str]) -> str | None:
    """Return the name of what a gap is about: by its own words where they surely tell, else by its topic, if that is among what is ``sure``.

    ``None`` where it names nothing: called by the field of a trade ("networking"), a small fault would sound like a large one, and the reply deaf.
    """
    found, known = _own_words(point), topic_of(point) if point.topic_id is None or point.id in sure else None
    spoken = known.name if known is not None and (known.id not in trades() or _speaks_of(point, known.name)) else None
    if (
        found is not None
        and _may_be_repeated(found, point.quote)
        and (found.sure or spoken is None or not _speaks_of(point, spoken))
    ):
        return found.words
    return spoken


def _own_words(point: Point) -> Name | None:
    """Return how a remark is named by its own words, unless these would tell of one's health or family, whatever was meant."""
    found = name_of(point.quote)
    if found is None or any(private(f"my {found.words.removeprefix('my ')}")):
        return None
    return found


def _may_be_repeated(found: Name, quote: str) -> bool:
    """Tell whether a name can be said of a fault: what was done only in words that do not accuse, and none of the remark at length."""
    said = " ".join(_WORD.findall(quote.lower()))
    words = _WORD.findall(found.words.lower())
    runs = (" ".join(words[at : at + LONGEST_ECHO + 1]) for at in range(len(words) - LONGEST_ECHO))
    return (found.neutral is not None or found.sure) and not any(run in said for run in runs)


def _speaks_of(point: Point, name: str) -> bool:
    """Tell whether a remark holds a word of a topic's name."""
    return point.thing is not None or bool({*stems(name)} & {*stems(point.quote)} - _SMALL)
