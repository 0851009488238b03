"""How the writers speak of a point: the strength as "my SQL" or "the incident walkthrough", the gap by its neutral name."""

import re

from coach.catalogue import (
    PLAIN_NAMES,
    Heading,
    Name,
    guess_of,
    own_name,
    said_in_a_letter,
    topic_of,
    trades,
)
from coach.catalogue.nouns import nouns
from coach.catalogue.shortening import repeats
from coach.checks.context import stems
from coach.checks.privacy import private
from coach.outline import Outline
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point

_PEOPLE = Pattern(r"(?:the )?\w+(?: (?:on|in|at|during) .*)?")
_WITH_THEM = Pattern(r"\bwith (?:the |our |my |all (?:the )?)?(?P<whom>[a-z]+)\b")
_WITH = Pattern(r"\b(?:with|to|took to|by)\b", re.IGNORECASE)
_OF_PAPER = frozenset({"licence", "ticket", "card", "certificate", "permit"})
_SMALL = frozenset(stems("my the a how I in of and with for to on at was is you your"))


def praised(point: Point, outline: Outline) -> str | None:
    """Return a strength as the person would name it, by what the quote speaks of, was shown or is theirs; ``None`` where the thanks are for the kind word itself.

    Where only a thing is named ("you knew the API limits"), or nothing, the topic tells what was good, if the remark speaks of it.
    """
    heading = _heading(point, outline)
    found, known = _own_words(point, outline), topic_of(point) if point.topic_sure else None
    theirs = found is not None and found.sure and found.words.startswith("my ")
    if heading is not None and heading.close and (heading.label or not theirs):
        return heading.words
    if found is not None and found.asks:
        found = None  # what somebody knew is no praise by its own words
    if (
        found is not None
        and not found.mine
        and _PEOPLE.fullmatch(found.words)
        and {*found.words.split()[:2]} & nouns().people
    ):
        return phrase("names", "with_people", people=found.words) if _WITH.search(point.quote) else None
    if found is not None and ((found.shown and found.sure) or found.leads or found.mine):
        return _as_thing(found)
    if found is None and (people := _good_with(point.quote)) is not None:
        return people
    if known is not None and _speaks_of(point, known.strength) and not any(private(known.strength)):
        return known.strength
    return _as_thing(found) if found is not None else None


def _as_thing(name: Name) -> str:
    return name.words if name.neutral is None else _on(name.words)


def _good_with(quote: str) -> str | None:
    """Return how somebody was with people, where that is all that was praised: "you were ever so warm with the children"."""
    found = _WITH_THEM.search(quote)
    return (
        phrase("names", "with_people", people=f"the {found['whom']}")
        if found and found["whom"] in nouns().people
        else None
    )


def named(point: Point, outline: Outline) -> str | None:
    """Return the name of what a gap is about: by its own words where they surely tell, by what its writer put above it, else by its topic, if that is sure.

    ``None`` where it names nothing: called by a field of which it holds no word ("networking"), a small fault would sound like a large one, and
    the reply deaf. Of 28 such names readers found five good, each of a topic that is one thing in whatever words it is said.
    """
    found, known = (
        _own_words(point, outline),
        topic_of(point) if point.topic_id is None or point.id in outline.sure else None,
    )
    spoken = known.said if known is not None and (known.id in PLAIN_NAMES or _speaks_of(point, known.name)) else None
    said = said_in_a_letter(found, point.quote) if found is not None else None
    if spoken is not None and repeats(spoken, point.quote):
        spoken = None
    if spoken is not None and spoken.rsplit(" ", 1)[-1] in _OF_PAPER:
        spoken = f"the {spoken.removeprefix('the ')}"
    heading = _heading(point, outline)
    if heading is not None and heading.close and (heading.label or (said is not None and " " not in said)):
        return heading.words  # what they call it themselves; "system design" rather than the tool that was named in it
    if spoken is not None and known is not None and known.id in PLAIN_NAMES and found is not None and not found.neutral:
        return spoken  # "my own part in the work" rather than "what I'd done myself"
    if found is not None and said is not None and (found.sure or heading is None):
        return said if found.neutral is None else _on(said)
    return spoken or (_on(heading.words) if heading is not None else None)


def _on(thing: str) -> str:
    """Return a thing as it stands behind "the point about": "the question on a busy desk"."""
    return thing.replace(" about ", " on ", 1)


def guessed(point: Point, outline: Outline) -> str | None:
    """Return what a gap may be about, for a letter that would else name nothing."""
    found = _own_words_of(guess_of(point.quote), point, outline)
    said = said_in_a_letter(found, point.quote) if found is not None else None
    return _on(said) if found is not None and said is not None and found.neutral is not None else said


def called(point: Point, outline: Outline) -> str | None:
    """Return what the field calls a gap whose topic is sure, for a letter that would else name nothing; ``None`` for the whole field of a trade."""
    known = topic_of(point) if point.id in outline.sure else None
    if known is None or known.id in trades() or repeats(known.name, point.quote):
        return None
    return known.said


def _own_words(point: Point, outline: Outline) -> Name | None:
    """Return how a remark is named by its own words, unless these would tell of one's health or family, whatever was meant."""
    return _own_words_of(own_name(point), point, outline)


def _own_words_of(found: Name | None, point: Point, outline: Outline) -> Name | None:
    """Return a name that a letter may say: none of what somebody else did."""
    of_another = found is not None and found.neutral is None and point.id in outline.of_others
    return None if of_another else _unless_private(found)


def _heading(point: Point, outline: Outline) -> Heading | None:
    heading = outline.headed.get(point.id)
    return None if heading is None or any(private(f"my {heading.words.removeprefix('my ')}")) else heading


def _unless_private(found: Name | None) -> Name | None:
    if found is None or any(
        private(found.words if found.words.startswith("the ") else f"my {found.words.removeprefix('my ')}")
    ):
        return None
    return found


def _speaks_of(point: Point, name: str) -> bool:
    """Tell whether a remark holds a word of a topic's name."""
    return point.thing is not None or bool({*stems(name)} & {*stems(point.quote)} - _SMALL)
