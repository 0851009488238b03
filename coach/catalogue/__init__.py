"""The knowledge, as data files: topics, technologies, resources. Adding a topic is adding a file and running the build."""

from typing import Final, Literal

from coach.catalogue.announced import announced, headings
from coach.catalogue.cues import index
from coach.catalogue.headed import Heading
from coach.catalogue.naming import Name, guess_of, name_of, said_in_a_letter, tells_a_doing
from coach.catalogue.nouns import is_name, is_subject, names_a_paper, whole
from coach.catalogue.offered import offered_in
from coach.catalogue.praising import well_put
from coach.catalogue.pronouns import as_mine, as_yours
from coach.catalogue.reasons import Reason, reason_for, reasons
from coach.catalogue.recognition import Recognised, recognise, trades, unrecognised
from coach.catalogue.roles import Role, roles
from coach.catalogue.shortfalls import (
    SHORTFALLS,
    UNSAID,
    Shortfall,
    called_by_shortfall,
    fell_short_in,
    is_answered_by_its_practice,
    narrower,
    practised_as,
    shortfall_of,
)
from coach.catalogue.topics import Ask, Topic, Work, topic
from coach.schemas import Point, Resource

__all__ = [
    "FALLBACKS",
    "NAMED",
    "PLAIN_NAMES",
    "SHORTFALLS",
    "UNLISTED",
    "UNSAID",
    "Ask",
    "Heading",
    "Name",
    "Reason",
    "Recognised",
    "Role",
    "Shortfall",
    "Topic",
    "Work",
    "announced",
    "as_mine",
    "as_yours",
    "fell_short_in",
    "guess_of",
    "headings",
    "is_answered_by_its_practice",
    "is_subject",
    "names_a_paper",
    "narrower",
    "offered_in",
    "own_name",
    "practised_as",
    "reason_for",
    "reasons",
    "recognise",
    "resource",
    "roles",
    "said_in_a_letter",
    "shortfall_of",
    "skill",
    "spoken_name",
    "technology_resource",
    "tells_a_doing",
    "topic",
    "topic_of",
    "trades",
    "unrecognised",
]

UNLISTED = "unlisted-skill"
NAMED = "named-remark"
_CALLED_BY_NAME = frozenset({"certification"})  # a licence or a ticket has a name of its own
PLAIN_NAMES = frozenset(
    {"attention-to-detail", "nerves", "personal-contribution", "punctuality", "quantified-results"}
)  # said in whatever words
_PRAISE_AND_FIT: Final[tuple[Literal["strength", "fit"], ...]] = ("strength", "fit")
FALLBACKS = frozenset({UNLISTED, NAMED, *SHORTFALLS})  # where no topic fits


def skill(point: Point) -> tuple[str, str | None] | None:
    """Return the topic and the thing that a gap or strength is about: its own topic, else a skill nobody listed, else a place that only has a name; ``None`` where it names nothing."""
    if point.topic_id in _CALLED_BY_NAME and point.thing is None:
        found = own_name(point) or guess_of(point.quote)
        paper = found.neutral if found is not None else None
        return point.topic_id, paper if paper is not None and names_a_paper(paper) else None
    if point.topic_id is not None:
        return point.topic_id, point.thing
    if point.thing is not None:
        return UNLISTED, point.thing
    name = spoken_name(point)
    return (NAMED, name) if name is not None else None


def own_name(point: Point) -> Name | None:
    """Return what a point is about, in its own words, or by what fell short in it where that has one name for all."""
    found = name_of(point.quote, point.kind if point.kind in _PRAISE_AND_FIT else "gap")
    if point.kind == "strength":
        words = well_put(point.quote, found.words if found is not None else None)
        return found if found is not None and words == found.words else _praised(words)
    if found is not None or point.kind != "gap":
        return found
    words = called_by_shortfall(point.quote)
    bare = words.removeprefix("my ") if words is not None else None
    return Name(words, f"the {bare}", mine=True, shown=False, leads=True, sure=True) if words is not None else None


def _praised(words: str | None) -> Name | None:
    """Return what was praised as the person's own; no name where there are no words for it."""
    return Name(words, None, mine=True, shown=False, leads=True, sure=True) if words is not None else None


def topic_of(point: Point) -> Topic | None:
    """Return the topic that a gap or strength is about; ``None`` where it names nothing, or a reason."""
    known = skill(point)
    try:
        return topic(*known) if known is not None else None
    except KeyError:
        return None


def spoken_name(point: Point) -> str | None:
    """Return the neutral name of what can be gone through again, by which a point without a topic is practised; ``None`` where it names no such thing."""
    found = own_name(point)
    if point.topic not in {whole(), found.neutral if found else None} and is_name(point.topic):
        return point.topic  # a model's words, which read the whole
    return found.neutral if found is not None and found.shown else None


def resource(ref: str, use: str | None = None) -> Resource:
    """Return a resource by its reference; raises ``KeyError`` when the catalogue has none of that name."""
    entry = index()["resources"][ref]
    return Resource(title=entry["title"], author=entry.get("author"), url=entry.get("url"), use=use)


def technology_resource(name: str) -> Resource | None:
    """Return the official documentation of a technology, when the catalogue knows it."""
    for known, _, _, url in index()["technologies"]:
        if known == name and url:
            return Resource(title=f"{known}: official documentation", url=url)
    return None
