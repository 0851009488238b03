"""Remarks to handle with care, and warnings about the reading as a whole."""

import re
import tomllib
from functools import cache
from pathlib import Path

from coach.schemas import Feedback, Point, SetAside, Warn

_DATA = Path(__file__).parent / "cautions.toml"
_TEXTS = Path(__file__).parent / "warnings.toml"


@cache
def _sensitive() -> re.Pattern[str]:
    grounds = tomllib.loads(_DATA.read_text(encoding="utf-8"))["sensitive"]
    return re.compile("|".join(pattern for patterns in grounds.values() for pattern in patterns), re.IGNORECASE)


@cache
def _work() -> re.Pattern[str]:
    return re.compile("|".join(tomllib.loads(_DATA.read_text(encoding="utf-8"))["work"]["patterns"]), re.IGNORECASE)


@cache
def _sarcasm() -> re.Pattern[str]:
    return re.compile("|".join(tomllib.loads(_DATA.read_text(encoding="utf-8"))["sarcasm"]["patterns"]), re.IGNORECASE)


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = tomllib.loads(_TEXTS.read_text(encoding="utf-8"))
    return texts


def warn(code: str, **values: str) -> Warn:
    """Make the warning of this code, its words filled with ``values``."""
    return Warn(code=code, message=_texts()[code].format(**values))


def is_sensitive(quote: str) -> bool:
    """Tell whether a remark touches age, accent, origin, family, health, looks, religion, gender or union membership."""
    return _sensitive().search(_work().sub(" ", quote)) is not None


def warnings_about(feedback: Feedback, points: list[Point], set_aside: list[SetAside]) -> list[Warn]:
    """Return what a careful reader would say about the whole: hidden text, sarcasm, contradiction, wrong addressee, nothing heard."""
    text = feedback.text
    found: list[Warn] = []
    if any(stretch.reason == "hidden" for stretch in set_aside):
        found.append(warn("hidden_text"))
    if any(stretch.reason == "instruction" for stretch in set_aside):
        found.append(warn("instruction"))
    if not points:
        found.append(warn("no_feedback"))
    elif not any(point.kind in {"gap", "strength", "fit", "logistics"} for point in points):
        found.append(warn("no_reason"))
    if any(point.sensitive for point in points):
        found.append(warn("sensitive"))
    if _sarcasm().search(text):
        found.append(warn("sarcasm"))
    pair = _contradiction(points)
    if pair is not None:
        found.append(warn("contradiction", topic=pair))
    other = _somebody_else(feedback)
    if other is not None:
        found.append(warn("somebody_else", name=other))
    if re.search(
        r"\{\{[^}]*\}\}|\[(?:[A-Z][\w ]{0,20}_?(?:name|title)|X|company|candidate)[^\]]*\]", text, re.IGNORECASE
    ):
        found.append(warn("placeholder"))
    return found


_OPPOSITES = (
    (
        re.compile(r"\btoo (?:tactical|detailed|low-level|deep|granular|technical|in the weeds)\b", re.IGNORECASE),
        re.compile(r"\btoo (?:high[- ]level|abstract|vague|strategic|shallow|theoretical)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\btoo (?:quiet|reserved|soft|timid|passive|humble|shy)\b", re.IGNORECASE),
        re.compile(r"\btoo (?:loud|assertive|pushy|aggressive|dominant|confident|strong|much)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\btoo (?:long|wordy|talkative|rambling)\b", re.IGNORECASE),
        re.compile(r"\btoo (?:short|brief|terse|curt)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\btoo (?:senior|experienced)\b|\boverqualified\b", re.IGNORECASE),
        re.compile(r"\btoo (?:junior|inexperienced)\b|\bmore senior\b", re.IGNORECASE),
    ),
)


def _contradiction(points: list[Point]) -> str | None:
    for one, other in _OPPOSITES:
        first = next((p for p in points if one.search(p.quote)), None)
        second = next((p for p in points if other.search(p.quote)), None)
        if first is not None and second is not None and first is not second:
            return f"“{first.quote}” / “{second.quote}”"
    praised = {p.topic_id: p for p in points if p.kind == "strength" and p.topic_id}
    for point in points:
        praise = praised.get(point.topic_id or "")
        if point.kind == "gap" and praise is not None and _stems(praise.quote) & _stems(point.quote):
            return f"“{praise.quote}” / “{point.quote}”"
    return None


def _stems(quote: str) -> set[str]:
    return {word[:_STEM].lower() for word in re.findall(r"[^\W\d_]+", quote) if len(word) >= _STEM}


_STEM = 6
_NAMED = re.compile(
    r"(?m)\b(?:[Ff]eedback (?:for|on)|[Cc]andidate:?|[Aa]pplicant:?|[Rr]e:?)\s+([A-Z][a-z]+)(?: [A-Z][a-z]+)?\b"
)
_NOT_NAMES = frozenset(
    [
        "the",
        "your",
        "our",
        "my",
        "senior",
        "junior",
        "lead",
        "head",
        "product",
        "project",
        "software",
        "data",
        "interview",
        "stage",
        "round",
        "role",
        "position",
        "technical",
        "final",
    ]
)


def _somebody_else(feedback: Feedback) -> str | None:
    addressed = feedback.recipient_name
    if addressed is None:
        return None
    body = feedback.text
    for match in _NAMED.finditer(body):
        if (
            match[1].lower() != addressed.lower()
            and match[1].lower() not in _NOT_NAMES
            and match[1] != feedback.sender_name
        ):
            return match[1]
    return None
