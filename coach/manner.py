"""How a feedback was said, where that changes the answer: harshly, ironically, by people who contradict each other."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from coach.schemas import Reading

Manner = Literal["plain", "harsh", "ironic", "divided"]

_FILE = Path(__file__).with_name("manner.toml")


def manner_of(reading: Reading) -> Manner:
    """Return how it was said; what was said of strengths ("never rude") makes nothing harsh."""
    if reading.has_warning("sarcasm"):
        return "ironic"
    if any(_harsh().search(point.quote) for point in reading.points if point.kind not in {"strength", "logistics"}):
        return "harsh"
    return "divided" if reading.has_warning("contradiction") else "plain"


@cache
def _harsh() -> re.Pattern[str]:
    return re.compile("|".join(tomllib.loads(_FILE.read_text(encoding="utf-8"))["harsh"]["patterns"]), re.IGNORECASE)
