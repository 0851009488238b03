"""Privacy: what should not go out in a reply: other people's names, ways to reach or identify a person, health and family."""

import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from coach.checks.context import Context
from coach.checks.rules import Hit, hit
from coach.checks.text import Draft
from coach.listening.cautions import is_sensitive_anywhere
from coach.patterns import Pattern
from coach.sentences.titles import TITLES
from coach.tables import table

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = Pattern(
    r"(?<![\w.])(?:\+\d{1,3}[ .-]?|\(0?\d{1,4}\)[ .-]?|0)\d[\d ().-]{5,16}\d(?!\w)|(?<![\w-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w-])"
)
_BIRTH = Pattern(
    r"(?i)\b(?:born (?:on|in)|date of birth|d\.?o\.?b\.?|birthday is|my birthday)\b[^.\n]{0,12}?\d[\d./ -]{2,9}\d|\bborn (?:on|in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
_POSTAL = Pattern(
    r"\b\d{1,4}[a-zA-Z]?,? (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Square|Terrace|Boulevard|Blvd|Crescent|Gardens|Way|Place)\b\.?|"
    r"\b[A-Z][\w-]*(?:straße|strasse|weg|gasse|platz|laan|straat) \d{1,4}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:P\.?O\.? Box|Flat|Apartment|Apt\.?) \d+"
)
_IDENTIFIER = Pattern(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|\b\d{3}-\d{2}-\d{4}\b|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|"
    r"(?i:\b(?:passport|licen[cs]e|national insurance|social security|tax|pin|candidate|applicant|reference|employee|visa|permit|password)(?: (?:no|number|id|code|ref))?\.?(?: is|:| #| no\.?)? ?(?=[A-Z0-9/-]*\d)[A-Z0-9/-]{6,}\b)|\b(?:sk|ghp|xox[bp])[-_][\w-]{16,}|(?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d)"
)
_HEARSAY = Pattern(
    r"\b(?:i(?:['’]ve| have)? (?:heard|hear|been told|was told|gather)(?: (?:from|by|through) [\w ]{1,30}?)?(?:,)? that (?:the (?:other|successful|internal|chosen|new)|another candidate|you (?:gave|hired|picked|took)|somebody|someone)|"
    r"off the record|word (?:is|has it) that|rumou?r has it|a little bird|between (?:you and me|ourselves)|(?:people|someone|somebody|a friend|an? ex-?colleague) (?:at|in|inside) your (?:company|team|firm|office) (?:says?|said|tells?|told))\b",
    re.IGNORECASE,
)
_OWN = (
    r"\b(?:my|our|i have|i(?:'|’)ve (?:got|had)|i had|i was diagnosed with|due to|because of|after|with) (?:\w+ ){0,2}?"
)
_HEALTH = Pattern(
    _OWN
    + r"(?:depression|anxiety|adhd|autism|dyslexia|burn-?out|cancer|chemo\w*|surgery|illness|disability|migraines?|diabetes|epilepsy|miscarriage|panic (?:attacks?|disorder)|medications?|therapy|therapist|diagnosis|pregnancy|stroke|long covid|ptsd|bipolar)\b|"
    r"\bi(?:(?:'|’)m|(?:'|’)ve been| am| was| have been) (?:\w+ )?(?:pregnant|ill|in hospital|hospitali[sz]ed|depressed|autistic|dyslexic|bipolar|off sick|on sick leave|on medication|in therapy|diagnosed)\b",
    re.IGNORECASE,
)
_FAMILY = Pattern(
    r"\b(?:my|our) (?:\w+ )?(?:divorce|separation|custody|bereavement|children|kids|baby|newborn|toddler|son|daughter|(?:sick|ill|dying|late) \w+|"
    r"(?:mother|father|mum|mom|dad|wife|husband|partner|grandmother|grandfather|brother|sister)(?:(?:'|’)s)? (?:\w+ )?(?:ill\w*|died|death|passed|funeral|cancer|dying|hospital|surgery|sick\w*|is ill|was ill))\b",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|felt|feels|thought|thinks|mentioned|mentions|noted|notes|liked|likes|loved|told|asked|asks|wrote|was|wasn['’]t|were|found|would|and|also|wanted|has|had|reckons|reckoned|feeling|from|on|in)"
_PERSON = Pattern(
    rf"\b(?:{TITLES})\.? (?P<titled>[A-Z][\w'’-]+)|(?<=[a-z,;] )(?P<said>[A-Z][a-z'’-]{{2,}})(?: [A-Z][a-z'’-]+)?(?=,? "
    + _SAYS
    + r"\b)|"
    r"\b(?:with|from|by|told|asked|interviewer|manager|lead|colleague|candidate,?) (?P<met>[A-Z][a-z'’-]{2,})\b|^[ \t]*(?P<first>[A-Z][a-z'’-]{2,})(?= (?:said|says|felt|feels|thought|thinks|mentioned|noted|liked|loved|told|found|reckoned)\b)|^[ \t]*(?P<label>[A-Z][a-z'’-]{2,})(?=:| \()",
    re.MULTILINE,
)
_BEGINS = re.compile(r"(?:\A|[.!?:;]\s+)\Z")
_OBJECT = Pattern(
    r"\s+(?:the|an?|your|each|every|all|any|one|two|three|four|five|it|them|what|where|which|in|on|down|up)\b"
)
_PRIVATE: dict[str, Pattern | re.Pattern[str]] = {
    "mail-address": _MAIL,
    "identifier": _IDENTIFIER,
    "birth-date": _BIRTH,
    "postal-address": _POSTAL,
    "hearsay": _HEARSAY,
    "health": _HEALTH,
    "family": _FAMILY,
}
_DIGITS_OF_A_PHONE = 8
_NEAR = 24
_KEPT = 8  # feedbacks: every text of a coaching is held against the same one
_FILE = Path(__file__).with_name("privacy.toml")


def privacy(text: str, context: Context) -> Iterator[Hit]:
    """Find what a reply gives away."""
    yield from private(text)
    yield from other_people(text, context)


def private(text: str) -> Iterator[Hit]:
    """Find what is nobody else's business, whatever the feedback is."""
    for rule_id, pattern in _PRIVATE.items():
        found = pattern.search(text)
        if found:
            yield hit(rule_id, found.start(), found.end())
    phones = (found for found in _PHONE.finditer(text) if _is_a_phone_number(text, found))
    yield from (hit("phone-number", found.start(), found.end()) for found in itertools.islice(phones, 1))


def _is_a_phone_number(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _NEAR) : found.end()]
    other = _IDENTIFIER.search(before) or _BIRTH.search(before)
    return not other and sum(map(str.isdigit, found[0])) >= _DIGITS_OF_A_PHONE


def repeats_sensitive(text: str, context: Context) -> Iterator[Hit]:
    """Find a sentence that repeats or accepts a remark on age, accent, origin, family, health or the like, where such a remark was heard."""
    if context.reading is None or not any(point.sensitive for point in context.reading.points):
        return
    from coach.catalogue import as_yours  # noqa: PLC0415 (only where such a remark was heard)

    for sentence in Draft(text).sentences:
        words = as_yours(text[sentence.start : sentence.end])
        if is_sensitive_anywhere(words):
            yield hit("sensitive-repeated", sentence.start, sentence.end)
            return


def other_people(text: str, context: Context) -> Iterator[Hit]:
    """Find names of people in the feedback who neither wrote nor received it."""
    if context.reading is None:
        return
    for name in people_in(context.feedback):
        if name.lower() in context.words_of_things or name.lower() in context.own_names:
            continue
        found = next((each for each in re.finditer(rf"\b{re.escape(name)}\b", text) if not _commands(text, each)), None)
        if found is not None:
            yield hit("other-person", found.start(), found.end(), name=name)
            return


def _commands(text: str, found: re.Match[str]) -> bool:
    """Tell whether what is a name elsewhere begins a sentence here as a verb: "Mark the two tasks"."""
    return _BEGINS.search(text, 0, found.start()) is not None and _OBJECT.match(text, found.end()) is not None


@lru_cache(maxsize=_KEPT)
def people_in(feedback: str) -> tuple[str, ...]:
    """Return what looks like a person's name in a feedback: after a title, or where somebody speaks."""
    return tuple(dict.fromkeys(filter(None, map(_person, _PERSON.finditer(feedback)))))


def _person(found: re.Match[str]) -> str | None:
    """Return the name found, unless it is another word: before a colon any may stand, as in "Pace: 2/5"."""
    from coach.catalogue import is_subject  # noqa: PLC0415 (only where a draft is held against a feedback)
    from coach.sentences.familiar import is_familiar  # noqa: PLC0415 (the same)

    name = found[str(found.lastgroup)]
    if name in _nobody() or name.isupper() or name.startswith(("I'", "I’")) or is_subject(name):
        return None
    said_of_nobody = found.lastgroup == "label" or name.endswith("ing")
    return None if said_of_nobody and is_familiar(name) else name


@cache
def _nobody() -> frozenset[str]:
    return frozenset(table(_FILE)["nobody"].split())
