"""What to write instead of a clause: a remedy that fits its words, kept in ``remedies.toml``; where none does, the rule has one."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from coach.tables import table

_OWN = re.compile(r"\b(?:my|i)\b", re.IGNORECASE)  # a clause on somebody else names no skill of the writer
REMEDIES = Path(__file__).parent / "remedies.toml"


def remedy(stance: str, clause: str) -> str | None:
    """Return what to write instead of a clause of this stance, or nothing where its words say no more than the stance does."""
    table = _table()
    for record in table["remedy"]:
        if stance in record["stances"] and re.search(record["cue"], clause, re.IGNORECASE | re.DOTALL):
            words: str = record["instead"]
            return words
    own = stance in table["topic_for"] and _OWN.search(clause) is not None
    takeaway = _takeaway(clause) if own else None
    return table["topic"].replace("{takeaway}", takeaway) if takeaway else None


def _takeaway(clause: str) -> str | None:
    from coach.catalogue import topic  # noqa: PLC0415 - reading the catalogue costs time that a calm draft need not spend
    from coach.catalogue.recognition import recognise  # noqa: PLC0415 - the same

    about = recognise(clause)
    return topic(about.topic_id, about.thing).takeaway if about.topic_id else None


@cache
def _table() -> dict[str, Any]:
    return table(REMEDIES)
