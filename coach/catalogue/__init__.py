"""The knowledge, as data files: topics, technologies, resources. Adding a topic is adding a file and running the build."""

from coach.catalogue.reasons import Reason, reason_for, reasons
from coach.catalogue.recognition import Recognised, index, recognise, trade_of
from coach.catalogue.roles import Role, roles
from coach.catalogue.topics import Ask, Topic, Work, topic
from coach.schemas import Resource

__all__ = [
    "Ask",
    "Reason",
    "Recognised",
    "Role",
    "Topic",
    "Work",
    "reason_for",
    "reasons",
    "recognise",
    "resource",
    "roles",
    "technology_resource",
    "topic",
    "trade_of",
]


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
