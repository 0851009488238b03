"""What a paste says about itself: who wrote it to whom, about what, when, and how it came."""

import datetime as dt
import re
from email.utils import getaddresses, parseaddr, parsedate_to_datetime
from typing import NamedTuple

from coach.intake.names import displayed, recipient_name, sender_name
from coach.listening.threads import mails
from coach.page import as_seen
from coach.patterns import Pattern

_HEADER = Pattern(r"(?im)^[ \t]*(from|to|sent|date|subject)[ \t]*:[ \t]*(\S[^\r\n]*)")
_NO_REPLY = Pattern(
    r"(?i)no-?_?reply@|do-?not-?reply|-noreply|noreply|unmonitored|(?:mailbox|inbox|(?:e-?mail )?(?:address|account)) (?:is not|isn['’]t|are not) (?:being )?(?:monitored|read|checked|attended)|(?:cannot|can['’]t) (?:receive|accept) (?:any )?repl(?:y|ies)|replies (?:to this (?:e-?mail|message|address) )?(?:are|will) not (?:be )?(?:read|monitored|answered|received)|(?:please )?do not (?:reply|respond) to this|"
    r"(?<!\bthe )automat(?:ed|ically generated) (?:e-?mail|message|response|rejection|screen)|this is an automat"
)
_ADDRESS = Pattern(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WRITE_TO = Pattern(
    rf"(?i)\b(?:write|e-?mail|mail|contact|reach|reply|respond|get in touch|message|questions|call)\b[^.\n@]{{0,40}}?\b({_ADDRESS.pattern})"
)
_ANSWER_TO = Pattern(  # somebody else than who wrote
    rf"(?i)\b(?:(?:reply|respond|answer|(?:get|write|come) back|replies|responses|answers)(?! all\b)|(?:send|direct|address) (?:it|them|that|(?:your|any|all) (?:answer|reply|response|thoughts|questions|queries|comments)))\b[^.\n@]{{0,60}}?\b({_ADDRESS.pattern})"
)
_LEAVES = Pattern(
    r"(?i)\bnot (?:to )?me\b|\bmy last day\b|\bi leave\b|\bi(?:['’]m| am|['’]ll be| will be) (?:\w+ )?(?:on (?:[\w-]+ )?leave|off|away|leaving|out of (?:the )?office)\b|\bi(?:['’]ll| will) no longer be\b"
)
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{3,250}>")


class Letterhead(NamedTuple):
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
    for name, value in _HEADER.findall(text[:3000]):
        fields.setdefault(name.lower(), value.strip())
    unread = bool(_NO_REPLY.search(fields.get("from", "")) or _NO_REPLY.search(text))
    named = _named_instead(text, unread=unread)
    no_reply = unread and named is None
    elsewhere = named is not None and named != _address(fields)
    return Letterhead(
        sender_name=None if no_reply else sender_name(text, fields),
        sender_address=named if named is not None or unread else _address(fields),
        message_id=_found(_MESSAGE_ID, fields.get("message-id", "")),
        recipient_name=recipient_name(text[next(mails(text)).body :]) or displayed(fields.get("to", "")),
        people=_people(headers),
        subject=fields.get("subject"),
        received_on=_date(fields),
        headed="from" in fields or "subject" in fields,
        no_reply=no_reply,
        other_mailbox=elsewhere,
    )


def _named_instead(text: str, *, unread: bool) -> str | None:
    """Return where they want an answer, if not where this came from: nobody reads that, or who wrote will not be there."""
    asked = (_WRITE_TO, _ANSWER_TO) if unread or _LEAVES.search(text) else (_ANSWER_TO,)
    found = (match[1] for pattern in asked for match in pattern.finditer(text))
    return next((address for address in found if not _NO_REPLY.search(address)), None)


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
