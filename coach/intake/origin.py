"""Who wrote a feedback and how it came, where nobody says so: as the encoder judges the whole text, with a few certain signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from coach.encoder import likely
from coach.page import readable
from coach.patterns import Pattern

if TYPE_CHECKING:
    from coach.schemas import Received, Sender

_ENOUGH = {"agency": 0.5, "interviewer": 0.6, "phone": 0.8, "message": 0.5}  # a call that was none would be thanked for
_NOT_RULED_OUT = 0.15
_MANAGER = Pattern(
    r"(?i)\b(?:your (?:line )?manager|internal (?:move|role|application|promotion|candidate panel)|promotion (?:panel|round|case)|secondment|in your (?:appraisal|one-to-one|1:1)|come (?:and )?find me when|see you (?:every day|at work|on shift)|carry on covering|(?:been|are) covering|when you(?:'re| are) back (?:on|in|from))\b"
)
_PASSES_ON = Pattern(
    r"(?i)\b(?:the|my|our|hiring) client\b|\bclient (?:felt|liked|thought|said|feedback|came back|went|loved)\b|\bfrom (?:the )?client\b|\bput you (?:forward|up for)\b|\b(?:heard|had) back (?:from|this|just|today)\b"
)
_CERTAINLY_PASSES_ON = Pattern(
    r"(?i)\bfeedback from (?:the |our |my )?client\b|\b(?:call|chat|spoke|phone) (?:w/|with|from) (?:the |my |a )?(?:recruiter|agency|agent)\b|\b(?:the|my|our) recruiter (?:said|says|told|called|rang|passed)\b"
)
_SIGNED_BY_A_FIRM = Pattern(
    r"(?m)^(?:[^\n]{0,40}, )?(?:[A-Z][\w&'’.-]+ ){1,3}(?:Recruitment|Recruiting|Search|Staffing|Personnel|Resourcing)(?: Ltd| Limited| Group| Partners)?\s*$"
)
_SPOKEN = Pattern(
    r"(?i)\b(?:(?:phone|the|our|a|my) call|voicemail|transcri(?:pt|bed)|on the (?:phone|line)|going from memory|while (?:she|he|they) (?:was|were) talking|read out to me|(?:rang|called|phoned) me)\b"
)
_SURELY_SPOKEN = Pattern(r"\[\s*voice ?mail|\A\s*(?:voice ?mail|transcri(?:pt|bed|ption)\b)", re.IGNORECASE)
_NO_MAIL = Pattern(r"\A\s*[a-z]|[\U0001F300-\U0001FAFF]")  # of 2,493 mails in the training data one begins small


def sender_of(text: str) -> Sender:
    """Return who wrote a feedback: a line manager, an agency that passes it on, an interviewer, or else the employer."""
    if _MANAGER.search(text):
        return "manager"
    if _CERTAINLY_PASSES_ON.search(text):
        return "agency"
    found = _judged("sender", text)
    if found["agency"] >= _NOT_RULED_OUT and (_PASSES_ON.search(text) or _SIGNED_BY_A_FIRM.search(text)):
        return "agency"
    return cast("Sender", _best(found) or "employer")


def received_of(text: str) -> Received:
    """Return how a feedback came that has no headers: as a message, by phone, or else as a mail."""
    if _SURELY_SPOKEN.search(text):
        return "phone"
    found = _judged("received", text)
    if _SPOKEN.search(text) and found["phone"] >= _ENOUGH["message"]:
        return "phone"
    if _NO_MAIL.search(text):
        return "phone" if found["phone"] >= _ENOUGH["message"] else "message"
    return cast("Received", _best(found) or "mail")


def _judged(head: str, text: str) -> dict[str, float]:
    """Return how likely the encoder finds each label for the whole text."""
    from coach.listening import page_of  # noqa: PLC0415 - with Pydantic, which need not be there to read ahead

    page = readable(page_of(text).text)
    (found,) = likely(head, page, [(0, len(page))])
    return found


def _best(found: dict[str, float]) -> str | None:
    """Return the likeliest label, if it is likely enough."""
    best = max(found, key=found.__getitem__)
    return best if found[best] >= _ENOUGH.get(best, 0.0) else None
