"""What of a pasted mail the person wrote: not the header above it, not the tags around it, not the thread they answer."""

import re

from coach.checks.text import WORD
from coach.listening.threads import mails, quoted_from
from coach.page import as_seen

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_BREAKS = re.compile(r"<(?:/?(?:p|div|tr|li|ul|ol|h[1-6]|table|blockquote)|br)\b", re.IGNORECASE)
_SIGN = re.compile(r"[^\r\n]")


def own_words(text: str) -> str:
    """Return the draft with everything blanked that the person did not write; every offset stays as it is."""
    own, page = text, as_seen(text)
    for unseen in page.unseen:
        tags = text[unseen.start : unseen.end]
        if tags.startswith("<"):
            own = _blanked(own, unseen.start, unseen.end, line_break=_BREAKS.search(tags) is not None)
    newest, *earlier = mails(page.text)
    # an earlier mail ends with its announcement where the answer stands below the quoted lines or between them
    frames = [
        (newest.start, newest.body),
        *((mail.start, quoted_from(page.text, mail) or mail.end) for mail in earlier),
    ]
    for start, end in frames:
        place = page.source(start, end)
        if place is not None:
            own = _blanked(own, *place)
    own = _QUOTED_LINE.sub(lambda line: _SIGN.sub(" ", line[0]), own)
    return own if WORD.search(own) else text


def header_of(text: str) -> str:
    """Return the header lines above a mail, such as its subject; empty where it has none."""
    page = as_seen(text)
    newest = next(iter(mails(page.text)))
    place = page.source(newest.start, newest.body)
    return text[: place[1]].rstrip() if place is not None and page.text[: newest.body].strip() else ""


def _blanked(text: str, start: int, end: int, *, line_break: bool = False) -> str:
    blank = _SIGN.sub(" ", text[start:end])
    return text[:start] + ("\n" + blank[1:] if line_break else blank) + text[end:]
