"""What a sender asks of the person or offers: a call, another role, a next conversation, to keep the CV. It is answered first."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from coach.page import Page, as_seen
from coach.patterns import Pattern
from coach.schemas import Reading, SetAside
from coach.tables import table

_FILE = Path(__file__).with_name("offers.toml")
_BETWEEN = re.compile(r"(?<=[.!?;\n])|\bbut\b(?! not least)|\b(?:u[hm]+|erm?)\b")  # who speaks makes no full stops
_UNLESS = re.compile(
    r"\bif (?:that|it|this)[^.!?]*|\bunless\b[^.!?]*", re.IGNORECASE
)  # it does not refuse what it asks
_UNWANTED = re.compile(
    r"\b(?:do not|don't|please don't|no need to) (?:ring|call|phone|contact|e-?mail|message|text|come|apply|bother)\b[^.!?\n]{0,20}\b(?:again|us|me|back|any ?more)\b",
    re.IGNORECASE,
)
_NOT_SPOKEN = frozenset({"quoted_thread", "own_words", "hidden", "instruction", "boilerplate", "noise"})


@dataclass(frozen=True, slots=True)
class _Offer:
    id: str
    said: Pattern
    never: Pattern


def offers(reading: Reading) -> tuple[str, ...]:
    """Return the ids of what is offered or asked, most pressing first; what was written by others or nobody reads is left out."""
    spoken = _spoken(as_seen(reading.feedback.text), reading.set_aside)
    clauses = [_UNLESS.sub("", clause) for clause in _BETWEEN.split(spoken)]
    return tuple(
        offer.id
        for offer in _known()
        if any(offer.said.search(clause) and not offer.never.search(clause) for clause in clauses)
    )


def is_unwanted(reading: Reading) -> bool:
    """Tell whether the sender asks not to be contacted again."""
    return _UNWANTED.search(_spoken(as_seen(reading.feedback.text), reading.set_aside)) is not None


def _spoken(page: Page, set_aside: tuple[SetAside, ...]) -> str:
    text = page.text
    for aside in set_aside:
        stretch = page.shown(aside.start, aside.end)
        if aside.reason in _NOT_SPOKEN and stretch is not None:
            text = text[: stretch[0]] + "\n" * (stretch[1] - stretch[0]) + text[stretch[1] :]
    return text.replace("’", "'")


@cache
def _known() -> tuple[_Offer, ...]:
    raw: dict[str, dict[str, Any]] = table(_FILE)
    no = raw.pop("not")["said"]
    return tuple(
        _Offer(offer_id, _any(entry["said"]), _any([*no, *entry.get("never", ())])) for offer_id, entry in raw.items()
    )


def _any(patterns: list[str]) -> Pattern:
    return Pattern("|".join(patterns), re.IGNORECASE)
