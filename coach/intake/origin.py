"""Who wrote a feedback and how it came, where nobody says so: as the encoder judges the whole text."""

import math
from typing import cast

from coach.encoder import labels, scores
from coach.page import as_seen, readable
from coach.patterns import Pattern
from coach.schemas import Received, Sender

_SURELY = {"agency": 0.5, "interviewer": 0.6, "phone": 0.7, "message": 0.5}  # a call that was none would be thanked for
_MANAGER = Pattern(
    r"(?i)\b(?:your (?:line )?manager|internal (?:move|role|application|promotion|candidate panel)|promotion (?:panel|round|case)|secondment)\b"
)


def sender_of(text: str) -> Sender:
    """Return who wrote a feedback: a line manager, an agency that passes it on, an interviewer, or else the employer."""
    return "manager" if _MANAGER.search(text) else cast("Sender", _judged("sender", text) or "employer")


def received_of(text: str) -> Received:
    """Return how a feedback came that has no headers: as a message, by phone, or else as a mail."""
    return cast("Received", _judged("received", text) or "mail")


def _judged(head: str, text: str) -> str | None:
    """Return what the encoder says of the whole text, where it is more sure than not."""
    page = readable(as_seen(text).text)
    row = scores(head, page, [(0, len(page))])[0]
    best = max(range(len(row)), key=row.__getitem__)
    label = labels(head)[best]
    return label if math.exp(row[best]) >= _SURELY.get(label, 0.0) else None
