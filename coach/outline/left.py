"""Why a circumstance is left out of a plan, where its words say it more surely than the topic it was heard as."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from coach.catalogue import reasons
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.tables import table

_DATA = Path(__file__).parent / "left.toml"


class Why(NamedTuple):
    """Why something is left: where the phrase stands, and its name; ``reason`` stands for a reason of the catalogue."""

    section: str
    name: str

    def said(self) -> str:
        """Return it as the plan says it."""
        return reasons()[self.name].leave if self.section == "reason" else phrase(self.section, self.name)


class _Words(NamedTuple):
    why: Why
    words: Pattern
    topics: frozenset[str]  # nothing where it may have been heard as any


def asked_of_you(quote: str) -> Why | None:
    """Return why a sentence is left that asks something of the person or holds something out, whatever else is heard in it."""
    return next((each.why for each in _known()["asked"] if each.words.search(quote)), None)


def by_its_words(quote: str, topic_id: str | None) -> Why | None:
    """Return why a circumstance is left, where it is said so plainly that its topic hardly matters: the marks, who was chosen, a permit."""
    return next(
        (each.why for each in _known()["worded"] if _is_meant(each, topic_id) and each.words.search(quote)), None
    )


def _is_meant(each: _Words, topic_id: str | None) -> bool:
    return not each.topics or topic_id in each.topics


@cache
def _known() -> Mapping[str, tuple[_Words, ...]]:
    rows: Mapping[str, list[dict[str, Any]]] = table(_DATA)
    return {section: tuple(map(_words, rows[section])) for section in ("asked", "worded")}


def _words(row: dict[str, Any]) -> _Words:
    words = Pattern("|".join(row["patterns"]), re.IGNORECASE)
    return _Words(Why(*row["phrase"]), words, frozenset(row.get("topics", ())))
