"""What of a pasted mail the person wrote: not the header above it, not the tags around it, not the thread they answer."""

import re

from coach.checks.text import WORD
from coach.listening.regions import certain_regions

_HEADER = re.compile(r"[\w-]{2,20}[ \t]*:")
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_QUOTE_FOLLOWS = re.compile(r"[^\n]*\n(?:[^\n>]*\n){0,2}(?=[ \t]*>)")
_BREAKS = re.compile(r"<(?:/?(?:p|div|tr|li|ul|ol|h[1-6]|table|blockquote)|br)\b", re.IGNORECASE)
_SIGN = re.compile(r"[^\r\n]")


def own_words(text: str) -> str:
    """Return the draft with everything blanked that the person did not write; every offset stays as it is."""
    own = text
    for region in certain_regions(text):
        words = text[region.start : region.end]
        if region.reason == "quoted_thread":
            announced = _QUOTE_FOLLOWS.match(words)  # the answer may stand below the quoted lines or between them
            own = _blanked(own, region.start, region.start + announced.end() if announced else region.end)
        elif words.startswith("<"):
            own = _blanked(own, region.start, region.end, line_break=_BREAKS.match(words) is not None)
        elif region.start == _header_start(text):
            own = _blanked(own, region.start, region.end)
    own = _QUOTED_LINE.sub(lambda line: _SIGN.sub(" ", line[0]), own)
    return own if WORD.search(own) else text


def header_of(text: str) -> str:
    """Return the header lines above a mail, such as its subject; empty where it has none."""
    start = _header_start(text)
    return next((text[: region.end] for region in certain_regions(text) if region.start == start), "")


def _header_start(text: str) -> int | None:
    start = len(text) - len(text.lstrip())
    return start if _HEADER.match(text, start) else None


def _blanked(text: str, start: int, end: int, *, line_break: bool = False) -> str:
    blank = _SIGN.sub(" ", text[start:end])
    return text[:start] + ("\n" + blank[1:] if line_break else blank) + text[end:]
