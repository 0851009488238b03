"""How a feedback was said, where that changes the answer: harshly, ironically, by people who contradict each other."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from coach.patterns import Pattern
from coach.schemas import Reading
from coach.tables import table

Manner = Literal["plain", "harsh", "ironic", "divided"]

_DENIED = Pattern(r"\b(?:not|never|nor|no|without|far from|anything but|hardly|least)\b|n't\b", re.IGNORECASE)
_FILE = Path(__file__).with_name("manner.toml")
INSULT = Pattern(
    r"\b(?:lazy|laziness|arrogan(?:t|ce)|boring|rude(?:ness)?|stupid(?:ity)?|dumb|idiot\w*|dull|sloppy|sloppiness|clueless|incompeten(?:t|ce)|unprofessional(?:ism)?|mediocre|pathetic|weird|annoying|condescending|cocky|robotic|lifeless|flaky|immature|unlikeable|unlikable|"
    r"naive|naïve|hopeless|useless|terrible|awful|embarrassing|disaster|waste of time)\b",
    re.IGNORECASE,
)


def manner_of(reading: Reading) -> Manner:
    """Return how it was said."""
    if reading.has_warning("sarcasm"):
        return "ironic"
    said = [point.quote for point in reading.points if point.kind != "logistics"]
    said += [reading.feedback.text[aside.start : aside.end] for aside in reading.set_aside if aside.reason == "context"]
    if any(map(is_harsh, said)):
        return "harsh"
    return "divided" if reading.has_warning("contradiction") else "plain"


def is_harsh(quote: str) -> bool:
    """Tell whether a remark was put roughly; "never rude" was not."""
    found = _harsh().search(quote)
    return found is not None and not _DENIED.search(quote[: found.start()])


@cache
def _harsh() -> Pattern:
    return Pattern("|".join(table(_FILE)["harsh"]["patterns"]), re.IGNORECASE)
