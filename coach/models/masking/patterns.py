"""What identifies by its form: links, mail addresses, handles, phone numbers and long identifiers."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from coach.catalogue.cues import index
from coach.models.masking.standins import LOOKALIKE, Found, Sort

# Before a match: no letter or digit, where the letter of an escaped line break (JSON's \n) counts as none.
EDGE = r"(?:(?<![^\W_])|(?<=\\[bfnrt]))"
_STOPS = r"\s\"\\<>{}|^`“”„«»"
_TOP_LEVEL = (
    "com|org|net|io|ai|app|dev|co|gov|edu|info|biz|me|uk|ie|eu|de|fr|es|it|nl|be|ch|at|se|no|dk|fi|pl|pt|cz|us|ca|au|nz|in|jp|sg|za|br|mx|"
    "jobs|careers|work|tech|cloud|online|agency|consulting|health|example|test|invalid|local"
)
_LINK = re.compile(
    rf"(?:(?:https?|ftp)://|{EDGE}www\.)[^{_STOPS}]+|"
    rf"{EDGE}(?:[^\W_](?:[^\W_]|-(?=[^\W_])){{0,62}}\.){{1,8}}(?:{_TOP_LEVEL})(?![\w@]|\.[a-z])(?:[:/?#][^{_STOPS}]*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(
    rf"(?:mailto:)?[^{_STOPS}()\[\],;:@'‘’*]{{1,64}}@[^{_STOPS}()\[\],;:@'‘’*]{{0,253}}[^\W_]", re.IGNORECASE
)
_HANDLE = re.compile(r"(?:(?<![\w@/.])|(?<=\\[bfnrt]))@[A-Za-z_][\w.-]{0,60}\w")
_NOT_WITHIN = r"(?:(?<![\w.,:/-])|(?<=\\[bfnrt]))"
_PHONES = (
    re.compile(rf"{_NOT_WITHIN}(?:\+|00)[ ]?\(?\d[\d \u00a0().\-–/]{{5,24}}\d(?!\w)"),
    re.compile(rf"{_NOT_WITHIN}\(?\d{{2,7}}\)?(?:[ \u00a0]?[-./–]?[ \u00a0]?\(?\d{{2,7}}\)?){{1,6}}(?!\w)"),
)
_IDENTIFIER = re.compile(
    rf"(?<!ISO )(?<!IEC )(?<!EN )(?<!DIN )(?<!RFC ){EDGE}[A-Za-z\d]+(?:[-_/.:#][A-Za-z\d]+)*(?![^\W_])", re.ASCII
)
_SPACED = re.compile(
    rf"{EDGE}(?:[A-Z]{{2}}\d{{2}}(?: [A-Z\d]{{2,4}}){{3,8}}|\d{{4}}(?:[ -]\d{{4}}){{2,4}}|[A-Z]{{2}} \d{{2}} \d{{2}} \d{{2}} [A-Z]|\d{{3}}[ -]\d{{2}}[ -]\d{{4}})(?![^\W_])"
)
_ESCAPES = ("\\b", "\\f", "\\n", "\\r", "\\t")
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]+Z?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d ?[-/–] ?(?:19|20)?\d\d|"
    r"\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d"
)
_FEW, _MANY = 7, 15
_DIGITS = 5
_TRAIL = ".,;:!?)]*_'’"


def identifying(text: str) -> Iterator[Found]:
    """Yield what identifies by its form, the surest form first; stretches may overlap, then the first one counts."""
    for match in LOOKALIKE.finditer(text):
        yield Found(match.start(), match.end(), _sort(match[0]))
    for match in _LINK.finditer(text):
        if not _is_technology(match[0]) and not text.startswith("@", match.start() - 1):
            yield _trimmed(match, "link")
    for match in _MAIL.finditer(text):
        escaped = text.startswith(_ESCAPES, match.start() - 1) if match.start() else False
        yield Found(match.start() + escaped, match.end(), "mail")
    yield from (Found(match.start(), match.end(), "mail") for match in _HANDLE.finditer(text))
    yield from _matching(_SPACED, text, "identifier", lambda _: True)
    for pattern in _PHONES:
        yield from _matching(pattern, text, "phone", _is_phone)
    yield from _matching(_IDENTIFIER, text, "identifier", _is_identifier)


def _matching(pattern: re.Pattern[str], text: str, sort: Sort, holds: Callable[[str], bool]) -> Iterator[Found]:
    return (Found(match.start(), match.end(), sort) for match in pattern.finditer(text) if holds(match[0]))


def _sort(lookalike: str) -> Sort:
    if "@" in lookalike:
        return "mail"
    if "/" in lookalike:
        return "link"
    if lookalike.startswith("+"):
        return "phone"
    return "given" if lookalike.isalpha() else "identifier"


def _trimmed(match: re.Match[str], sort: Sort) -> Found:
    return Found(match.start(), match.start() + len(match[0].rstrip(_TRAIL)), sort)


def _is_technology(words: str) -> bool:
    return words.lower() in _technologies()


@cache
def _technologies() -> frozenset[str]:
    return frozenset(alias for entry in index()["technologies"] for alias in entry[1])


def _is_phone(words: str) -> bool:
    """Tell whether digits in groups are a number to call: not a date, a span of years or a row of marks."""
    digits = sum(map(str.isdigit, words))
    if not _FEW <= digits <= _MANY or _DATE.fullmatch(words.strip()):
        return False
    called = words[0] in "+0("
    groups = re.findall(r"\d+", words)
    return called or digits > 2 * len(groups) or len(groups) == 2  # noqa: PLR2004


def _is_identifier(words: str) -> bool:
    """Tell whether letters and digits in a row are a number of something: a reference, an account, a candidate."""
    return sum(map(str.isdigit, words)) >= _DIGITS and not _DATE.fullmatch(words)
