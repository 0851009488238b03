"""What a paste says about itself: who wrote it to whom, about what, when, and how it came."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from coach.familiar import is_familiar
from coach.page import as_seen
from coach.patterns import Pattern

_HEADER = Pattern(r"(?im)^[ \t]*(from|to|sent|date|subject)[ \t]*:[ \t]*(\S[^\r\n]*)")
_GREETING = Pattern(  # behind headers, or below a line that only says what this is
    r"(?im)\A(?:[ \t]*[A-Za-z-]{2,12}:[^\n]*\n|[^\n.!?:,]{0,40}\n)*[^\S\n]*[\"“'‘]?(?:hi|hello|hey|hiya|heya|dear|alright|right|(?:good )?(?:morning|afternoon|evening|day)|g['’]day|kia ora|namaste|bonjour|hola|ciao|hallo)[ ,]+"
    r"(?:again[ ,]+)?(?:(?:applicant|candidate)[ ,]+)?((?:mr|mrs|ms|mx|dr|prof)\.? )?([^\W\d_][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)?)\s*[,!.:\n–—\U0001F300-\U0001FAFF-]"
)
_BARE_NAME = re.compile(r"\A\s*([A-Z][\w'’-]{1,20}),[ \t]*\r?\n")
_NOT_A_NAME = frozenset(
    [
        "all",
        "there",
        "team",
        "candidate",
        "applicant",
        "sir",
        "madam",
        "everyone",
        "folks",
        "both",
        "again",
        "just",
        "quick",
        "thanks",
        "thank",
        "so",
        "sorry",
        "hope",
        "this",
        "applicants",
        "mate",
        "you",
        "hello",
        "hi",
        "hey",
        "dear",
        "greetings",
        "good",
        "morning",
        "afternoon",
        "evening",
        "unfortunately",
        "however",
        "regards",
        "cheers",
        "best",
        "feedback",
        "outcome",
        "vendor",
        "services",
        "service",
        "department",
        "office",
        "admin",
        "recruitment",
        "recruiting",
        "talent",
        "hr",
        "human",
        "people",
        "hiring",
        "careers",
        "management",
        "panel",
        "interview",
        "strengths",
        "gaps",
        "weaknesses",
        "notes",
        "summary",
        "decision",
        "status",
        "overall",
        "verdict",
        "rejected",
        "declined",
        "reject",
        "pass",
        "no",
        "yes",
        "score",
        "not",
        "none",
        "comments",
        "result",
        "recommendation",
        "yours",
        "sincerely",
        "sent",
    ]
)
_SIGN_OFF = Pattern(
    r"(?im)^[ \t]*(?:(?:with )?(?:many |kind|best|warm|kindest|warmest|all the|yours|with)[ \w]*|regards|best|cheers|thanks(?: again)?[\w ]{0,30}|thank you[\w ]{0,30}|"
    r"sincerely|take care|speak soon|talk soon|bw|kr|all best)[ \t]*[,.!-]*[ \t]*\r?\n\s*"
    r"([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’-]*){0,2})[ \t]*(?:$|[|,(\r\n])"
)
_SIGN_OFF_INLINE = Pattern(
    r"(?i)(?:(?:with )?(?:best|good|warm|kind)(?: wishes| regards)?|(?:kind|warm|many)?\s?(?:regards|thanks|wishes)|rgds|warmly|cheers|all the best|take care|(?:speak|talk) soon|bye(?: for now)?)"
    r"[,\s]+[-–]?\s*(?-i:([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))(?:, [^\n.!?]{2,40})?[\s.!]*\Z"
)
_NAME = r"([A-Z][^\W\d_A-Z'’-]{1,14})(?: [A-Z][\w'’-]*\.?)?(?:, [^\n.!?]{2,40})?(?: x{1,3})?(?: \([a-z/ ]{3,12}\))?"
_SIGNED_ALONE = re.compile(  # a name in a line of its own below the last paragraph or sentence, or behind a dash at the very end
    rf"\n[ \t]*\r?\n[ \t]*[-–—/~*]?[ \t]*{_NAME}[ \t]*[.!]?[ \t]*(?:\r?\n[^\n]{{2,60}}){{0,2}}\s*\Z"
    r"|(?<=[.!?])[ \t]+[-–—/~][ \t]?([A-Z][a-z'’-]{1,14})\s*\Z"
    rf"|(?<=[.!?,])\s*\n[ \t]*{_NAME}(?:\r?\n[^\n.!?]{{2,60}})?\s*\Z"
    rf"|\n[ \t]*\r?\n[^\n.!?]{{2,24}}\r?\n[ \t]*{_NAME}(?:\r?\n[^\n.!?]{{2,60}})?\s*\Z"  # below a closing in any language
)
_LAST_WORD = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)[ \t]+([A-Z][a-z'’-]{1,11})(?: x{1,3})?\s*\Z"
)  # of a message that goes on to its end
_DAYS_AND_MONTHS = frozenset(map(str.lower, (*calendar.day_name, *calendar.month_name[1:])))
_ANSWERED_BELOW = re.compile(r"\nOn [^\n]{4,80} wrote:[ \t]*\r?\n[\s\S]*\Z")
_SPEAKING = re.compile(
    r"\b(?:[Ii]t['’]?s|[Tt]his is|[Ii]ts) ([A-Z][a-z]+(?:-[A-Z][a-z]+)?),? (?:from|at|here|over at|in|calling)\b"
)
_SPOKEN_TO = re.compile(r"\b(?:[Hh]i|[Hh]ello|[Hh]iya|[Hh]ey) ([A-Z][a-z]+),? (?:it['’]?s|this is)\b")
_NO_REPLY = Pattern(
    r"(?i)no-?_?reply@|do-?not-?reply|-noreply|noreply|unmonitored|(?:please )?do not (?:reply|respond) to this|"
    r"automat(?:ed|ically generated) (?:e-?mail|message|response|rejection|screen)|this is an automat"
)
_MOST_NAMES = 3
_ADDRESS = Pattern(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WRITE_TO = Pattern(
    rf"(?i)\b(?:write|e-?mail|mail|contact|reach|reply|respond|get in touch|message|questions|call)\b[^.\n@]{{0,40}}?\b({_ADDRESS.pattern})"
)
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{3,250}>")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What was found; ``None`` and ``False`` where the paste does not say."""

    sender_name: str | None
    sender_address: str | None
    message_id: str | None
    recipient_name: str | None
    people: tuple[str, ...]
    subject: str | None
    received_on: dt.date | None
    headed: bool
    no_reply: bool
    other_mailbox: bool


def read_letterhead(text: str, headers: dict[str, str]) -> Letterhead:
    """Read names, subject and date of a paste from its headers (of a MIME mail, or pasted), greeting and signature."""
    fields = dict(headers)
    text = as_seen(text).text
    for name, value in reversed(_HEADER.findall(text[:3000])):
        fields.setdefault(name.lower(), value.strip())
    unread = bool(_NO_REPLY.search(fields.get("from", "")) or _NO_REPLY.search(text))
    named = next((found[1] for found in _WRITE_TO.finditer(text) if not _NO_REPLY.search(found[1])), None)
    no_reply = unread and named is None
    return Letterhead(
        sender_name=None if no_reply else _sender_name(text, fields),
        sender_address=named if unread else _address(fields),
        message_id=_found(_MESSAGE_ID, fields.get("message-id", "")),
        recipient_name=_recipient_name(text),
        people=_people(headers),
        subject=fields.get("subject"),
        received_on=_date(fields),
        headed="from" in fields or "subject" in fields,
        no_reply=no_reply,
        other_mailbox=unread and not no_reply,
    )


def _sender_name(text: str, fields: dict[str, str]) -> str | None:
    signed = _SIGN_OFF.search(text) or _SIGN_OFF_INLINE.search(text.rstrip())
    if signed is not None and not signed[1].lower().startswith("the "):
        words = [word.strip(".,") for word in signed[1].split()]
        if len(words[0]) > 1 and words[0][:1].isupper() and not _NOT_A_NAME & {word.lower() for word in words}:
            return words[0]
    spoken = _SPEAKING.search(text[:200])
    if spoken is not None and spoken[1].lower() not in _NOT_A_NAME:
        return spoken[1]
    own = _above_the_thread(text)
    last = _LAST_WORD.search(own)
    if last is not None and not is_familiar(last[1]) and last[1].lower() not in _NOT_A_NAME | _DAYS_AND_MONTHS:
        return str(last[1])
    alone = _SIGNED_ALONE.search(own)
    if alone is not None:
        which = alone.lastindex or 1
        line = re.split(r"[\n,(]", own[alone.start(which) :], maxsplit=1)[0]
        if not _NOT_A_NAME & set(re.findall(r"\w+", line.lower())):  # "Graduate Recruitment" is nobody
            return str(alone[which])
    display = parseaddr(fields.get("from", ""))[0]
    words = display.split()
    if 1 <= len(words) <= _MOST_NAMES and all(
        word.isalpha() and word[0].isupper() and not word.isupper() for word in words
    ):
        return words[0]
    return None


def _above_the_thread(text: str) -> str:
    """Return a text without the mail that it answers, quoted below it."""
    lines = _ANSWERED_BELOW.sub("", text).split("\n")
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith(">")):
        lines.pop()
    return "\n".join(lines) or text


def _address(fields: dict[str, str]) -> str | None:
    for name in ("reply-to", "from"):
        address = _found(_ADDRESS, parseaddr(fields.get(name, ""))[1])
        if address is not None:
            return address
    return None


def _found(pattern: Pattern | re.Pattern[str], text: str) -> str | None:
    found = pattern.fullmatch(text.strip())
    return found[0] if found is not None else None


def _people(headers: dict[str, str]) -> tuple[str, ...]:
    """Return the full names in a mail's headers, which its text need not hold."""
    found = getaddresses([headers[name] for name in ("from", "to", "cc", "reply-to", "sender") if name in headers])
    return tuple(dict.fromkeys(name for name, _ in found if name and "@" not in name))


def _recipient_name(text: str) -> str | None:
    spoken = _SPOKEN_TO.search(text[:200])
    if spoken is not None and spoken[1].lower() not in _NOT_A_NAME:
        return spoken[1]
    greeting = _GREETING.search(text[:2000])
    if greeting is None:
        bare = _BARE_NAME.match(text)
        return bare[1] if bare is not None and bare[1].lower() not in _NOT_A_NAME else None
    words = [word for word in greeting[2].split() if word.lower() not in _NOT_A_NAME]
    if not words or greeting[2].split()[0].lower() in _NOT_A_NAME or greeting[1]:
        return None
    return words[0] if words[0][:1].isupper() else None


def _date(fields: dict[str, str]) -> dt.date | None:
    value = fields.get("date") or fields.get("sent")
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError):
        found = re.search(r"\b(\d{1,2}) (\w{3})\w* (\d{4})\b", value)
        if found is None:
            return None
        try:
            return dt.datetime.strptime(" ".join(found.groups()), "%d %b %Y").replace(tzinfo=dt.UTC).date()
        except ValueError:
            return None
