"""Remarks to handle with care, and warnings about the reading as a whole."""

import itertools
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from coach.catalogue import recognise
from coach.listening.personal import is_personal_abroad
from coach.listening.speakers import speaker_at
from coach.page import as_seen
from coach.patterns import Pattern
from coach.schemas import Feedback, Point, SetAside, Warn
from coach.tables import table

_DATA = Path(__file__).parent / "cautions.toml"
_TEXTS = Path(__file__).parent / "warnings.toml"
_STEM = 6
_ROLE_STEM = 5
_BY_REASON = {"hidden": "hidden_text", "instruction": "instruction"}
_NOT_THEIRS = frozenset({"own_words", "quoted_thread", "instruction", "hidden"})
_REPROACHES = frozenset({"gap", "fit", "vague"})
_ABOUT = Pattern(
    r"(?m)(?:\b[Ff]eedback (?:for|regarding)|^[ \t]*(?:Candidate|Applicant|Name of (?:the )?candidate|Candidate name|Re|RE)[ ]?:)[ ]+([A-Z][a-zà-ž'’]+(?:-[A-Z][a-z]+)?)"
    r"(?:[ ][A-Z][a-zà-ž'’-]+)?[ \t]*(?=[:,;.\n\r–-]|\Z| on\b)"
)
_ROLE = Pattern(
    r"\b(?:interview(?:ing|ed)?|appl(?:ying|ied|ication)|considered) (?:with us )?(?:for|to) (?:the |our |a |an )?(?:(?:role|position|post|vacancy) of )?((?:[A-Z][\w/&-]*[ ]){1,4})(?:role|position|post|vacancy|job)\b"
    r"|^[ \t]*(?:Role|Position|Vacancy|Job(?: title)?)[ \t]*:[ \t]*([A-Z][^\n,;(]{2,40})",
    re.MULTILINE,
)
_ANY_ROLE = frozenset(
    {"senio", "junio", "lead", "princ", "staff", "head", "of", "and", "the", "assoc", "assis", "deput", "trainee"}
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
_PLACEHOLDER = Pattern(
    r"\{\{[^}\n]*\}\}|\$\{[A-Za-z_.]+\}|(?-i:%[A-Z_]{3,20}%)|(?-i:\bINSERT [A-Z ]{3,30}\b)|(?-i:\[X{1,4}\])(?!\()"
    r"|\[(?:insert\b[^\]\n]{0,40}|(?:(?:your|candidate|company|client|job|role|first|last|full|hiring manager|recruiter|interviewer|position|team|manager)[ _-]?)?(?:name|title)"
    r"|company|candidate|role|position|skill|strength|reason|date)s?(?:[ _]?\d)?(?: here)?\](?!\()"
    r"|\{(?:first_?name|last_?name|name|company|role|job_?title|candidate|position|reason)\}|<(?:(?:first|last|full|candidate|company|recruiter|manager)[ _]?name|(?:job|role)[ _]title|insert [^>\n]{2,30})>",
    re.IGNORECASE,
)


@cache
def _data() -> dict[str, Any]:
    return table(_DATA)


@cache
def _sensitive() -> Pattern:
    grounds = _data()["sensitive"]
    return Pattern("|".join(pattern for patterns in grounds.values() for pattern in patterns), re.IGNORECASE)


@cache
def _work() -> Pattern:
    return Pattern("|".join(_data()["work"]["patterns"]), re.IGNORECASE)


@cache
def _sarcasm() -> Pattern:
    return Pattern("|".join(_data()["sarcasm"]["patterns"]), re.IGNORECASE)


@cache
def _superlative() -> Pattern:
    return Pattern("|".join(_data()["superlative"]["patterns"]), re.IGNORECASE)


@cache
def _opposites() -> list[tuple[Pattern, Pattern]]:
    pairs = _data()["opposites"]
    return [(Pattern(pair["one"], re.IGNORECASE), Pattern(pair["other"], re.IGNORECASE)) for pair in pairs]


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = table(_TEXTS)
    return texts


def warn(code: str, **values: str) -> Warn:
    """Make the warning of this code, its words filled with ``values``."""
    return Warn(code=code, message=_texts()[code].format(**values))


def is_sensitive(quote: str) -> bool:
    """Tell whether a remark touches age, accent, origin, family, health, looks, religion, gender or union membership."""
    return _sensitive().search(_work().sub(" ", quote)) is not None


def is_sensitive_anywhere(words: str) -> bool:
    """Tell the same of words that may be in another language than English."""
    return is_sensitive(words) or is_personal_abroad(words)


def warnings_about(feedback: Feedback, points: list[Point], set_aside: list[SetAside]) -> list[Warn]:
    """Return what a careful reader would say about the whole: hidden text, sarcasm, contradiction, wrong addressee, nothing heard."""
    text = as_seen(feedback.text).text
    reasons = {stretch.reason for stretch in set_aside}
    kinds = {point.kind for point in points}
    found = [warn(code) for reason, code in _BY_REASON.items() if reason in reasons]
    if not points:
        found.append(warn("no_feedback"))
    elif kinds == {"vague"}:
        found.append(warn("no_reason"))
    if any(point.sensitive for point in points):
        found.append(warn("sensitive"))
    if _sarcasm().search(_open_text(feedback.text, set_aside)):
        found.append(warn("sarcasm"))
    pair = _contradiction(feedback.text, points)
    if pair is not None:
        found.append(warn("contradiction", topic=pair))
    other = _somebody_else(feedback, text)
    if other is not None:
        found.append(warn("somebody_else", name=other))
    if _PLACEHOLDER.search(text):
        found.append(warn("placeholder"))
    return found


def _open_text(text: str, set_aside: Iterable[SetAside]) -> str:
    """Return what the sender says, without the candidate's words, threads, orders and hidden text."""
    for stretch in set_aside:
        if stretch.reason in _NOT_THEIRS:
            text = text[: stretch.start] + " " * (stretch.end - stretch.start) + text[stretch.end :]
    return text


def _contradiction(text: str, points: list[Point]) -> str | None:
    """Return two remarks that cannot both hold: opposite reproaches, or praise and reproach of one matter by two people."""
    poles = {point.id: _poles(point) for point in points}
    for one, other in itertools.permutations(points, 2):
        opposed = poles[one.id][0] & poles[other.id][1] and not _same_speaker(text, one, other)
        if opposed or _disagree(text, one, other):
            return f"“{one.quote}” / “{other.quote}”"
    return None


def _poles(point: Point) -> tuple[set[int], set[int]]:
    """Return the numbers of the opposites of which a reproach is the one, and those of which it is the other."""
    if point.kind not in _REPROACHES:
        return set(), set()
    one, other = (
        {number for number, pole in enumerate(side) if pole.search(point.quote)}
        for side in zip(*_opposites(), strict=True)
    )
    return one, other


def _disagree(text: str, praise: Point, gap: Point) -> bool:
    if (praise.kind, gap.kind) != ("strength", "gap") or not praise.topic_id or praise.topic_id != gap.topic_id:
        return False
    if not _stems(praise.quote) & _stems(gap.quote):
        return False
    speakers = speaker_at(text, praise.start), speaker_at(text, gap.start)
    if all(speakers):
        return speakers[0] != speakers[1]
    between = text[min(praise.end, gap.end) : max(praise.start, gap.start)]
    return _superlative().search(praise.quote) is not None and re.search(r"[.!?\n]", between) is not None


def _same_speaker(text: str, one: Point, other: Point) -> bool:
    speaker = speaker_at(text, one.start)
    return speaker is not None and speaker == speaker_at(text, other.start)


def _stems(quote: str) -> set[str]:
    return {word[:_STEM].lower() for word in re.findall(r"[^\W\d_]+", quote) if len(word) >= _STEM}


def _somebody_else(feedback: Feedback, text: str) -> str | None:
    """Return the name or role of another person that the text says it is about."""
    addressed = feedback.recipient_name
    if addressed is not None:
        for named in _ABOUT.finditer(text):
            first = named[1]
            others = {addressed.lower(), (feedback.sender_name or "").lower()}
            known = any(word.lower() in others for word in named[0].split())
            if not known and first.lower() not in _NOT_NAMES and recognise(first).topic_id is None:
                return first
    roles = [match[1] or match[2] for match in _ROLE.finditer(text)]
    words = [{word[:_ROLE_STEM].lower() for word in re.findall(r"\w+", role)} - _ANY_ROLE for role in roles]
    for role, own in zip(roles[1:], words[1:], strict=True):
        if own and words[0] and not own & words[0]:
            return role
    return None
