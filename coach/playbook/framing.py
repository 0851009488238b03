"""What stands around a reply: greeting, signature, subject, and the long forms of a formal letter."""

import re

from coach.offering.unoffered import promises_feedback
from coach.options import Options
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase, variants
from coach.schemas import Reading
from coach.writing import Brief

_PRIVATE = Pattern(  # an address, who somebody is by number, when they were born
    r"@|\b(?:candidate|applicant|employee|staff|patient|personnel|passport|account|nhs|ni|nino|ssn|pps|ppsn|aadhaar|pan|id)\b[^\d\n]{0,12}\d|\b(?:dob|d\.o\.b|born|birth\w*)\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|200\d|\d\d)\b|\b(?:19\d\d|200\d)-\d\d-\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? (?:19\d\d|200\d)\b"
    r"|\b[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b|\+?\d(?:[ -]?\d){4,}",
    re.IGNORECASE,
)
_REFERENCE = Pattern(  # of the post or of what was sent, which the sender looks for
    r"\b(?:job|vacancy|post|role|position|application|requisition|req|reference|ref|ticket|case)(?: (?:id|ref|reference|no|number|code))?[ .:#]*(?=[a-z]*[/.-]?\d)[\w/.-]+|\b[a-z]{1,5}[/-]\d[\w/-]*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"[\[{<]")
_THANKS_AGAIN = "hanks"
_DEAR = re.compile(r"\W*Dear\b")
_PREFIXES = Pattern(
    r"^\s*(?:(?:(?:re|aw|antw|fw|fwd|wg|sv|vs|tr|rv|odp|res|rif)(?:\[\d+\])?\s*:|\[(?:ext|external|spam\??)\]:?)\s*)+",
    re.IGNORECASE,
)
_SHORT_FORMS = {
    "I'm": "I am",
    "I'd": "I would",
    "I'll": "I will",
    "I've": "I have",
    "it's": "it is",
    "It's": "It is",
    "that's": "that is",
    "didn't": "did not",
    "don't": "do not",
    "won't": "will not",
    "can't": "cannot",
    "there's": "there is",
    "you'd": "you would",
    "You'll": "You will",
    "You're": "You are",
}
_SHORT_FORM = Pattern(r"\b(?:" + "|".join(_SHORT_FORMS) + r")\b")


def greeting(brief: Brief) -> str:
    """Return the greeting, with the name where one is known; who writes "Dear" is answered so."""
    to, tone = brief.options.to or brief.reading.feedback.sender_name, brief.options.tone
    if not to:
        return phrase("greeting", f"plain_{tone}")
    return phrase("greeting", "formal" if tone == "warm" and _is_greeted_formally(brief.reading) else tone, to=to)


def _is_greeted_formally(reading: Reading) -> bool:
    text = reading.feedback.text
    return any(_DEAR.match(text, aside.start) for aside in reading.set_aside if aside.reason == "greeting")


def sign_off(brief: Brief, phrases: Phrases, *, thanked: bool = False) -> str:
    """Return the closing and who signs; without a name the closing stands alone, and who was ``thanked`` twice is not thanked again."""
    name = signature(brief.options, brief.reading)
    closing = phrases.pick("sign_off", brief.options.tone)
    if thanked and _THANKS_AGAIN in closing:
        plain = [other for other in variants("sign_off", brief.options.tone) if _THANKS_AGAIN not in other]
        closing = phrases.choose(tuple(plain), "sign_off")
    return f"{closing}\n{name}" if name else closing.rstrip(",")


def signature(options: Options, reading: Reading) -> str | None:
    """Return who signs: the name given, else the name the sender used."""
    return options.name or reading.feedback.recipient_name


def subject(brief: Brief, phrases: Phrases) -> str:
    """Return ``Re:`` their subject, unless it holds something private or a placeholder; then a few plain words."""
    return thread(brief) or phrases.pick(
        "subject", "vague" if brief.outline.situation in {"vague", "logistics", "nothing"} else "new"
    )


def thread(brief: Brief) -> str | None:
    """Return the subject of an answer to theirs, unless that holds something private or a placeholder."""
    theirs = _PREFIXES.sub("", brief.reading.feedback.subject or "").strip()
    usable = theirs and not _PRIVATE.search(_REFERENCE.sub("", theirs)) and not _PLACEHOLDER.search(theirs)
    return f"Re: {theirs}" if usable else None


def in_tone(brief: Brief, sentence: str) -> str:
    """Return a sentence as the tone writes it: a formal letter says "I would" where others say "I'd"."""
    if brief.options.tone != "formal":
        return sentence
    return _SHORT_FORM.sub(lambda found: _SHORT_FORMS[found[0]], sentence)


def silent(brief: Brief, phrases: Phrases) -> str:
    """Return the one sentence or two of a reply that takes nothing up yet; feedback that is announced is looked forward to."""
    announced = brief.outline.situation == "nothing" and promises_feedback(brief.reading.seen)
    return phrases.pick("nothing", "announced") if announced else phrases.pick(brief.outline.situation, "reply")
