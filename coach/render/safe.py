"""Text of others made harmless: no control sequence reaches a terminal, no markup of a paste is markup of ours."""

import html
import re
from urllib.parse import quote

from coach.patterns import Pattern

# Complete sequences first, then what is left of broken ones: C0 except tab and newline, DEL, C1, and characters that reorder or hide.
_SEQUENCE = Pattern(
    "\x1b\\[[0-?]*[ -/]*[@-~]"
    "|\x9b[0-?]*[ -/]*[@-~]"
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?"
    "|\x1b[ -/]*[0-~]"
)
_CONTROL = Pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_TAG = Pattern(r"</?[a-z][a-z0-9:]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_IN_JSON = Pattern("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_INLINE = Pattern(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|~(?=~)|!(?=\[)")
_LINE_START = re.compile(r"^([ \t]*)([#>|+=-])", re.MULTILINE)
_NUMBERED = re.compile(r"^([ \t]*\d+)([.)])(?=\s|$)", re.MULTILINE)


def plain(text: str) -> str:
    """Return the text without control sequences and characters; newlines and tabs stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return _CONTROL.sub("", _SEQUENCE.sub("", text))


def spoken(quote: str) -> str:
    """Return a verbatim quote as it was meant to be read: no tags of HTML, its entities as their characters."""
    return html.unescape(_TAG.sub("", quote))


def line(text: str) -> str:
    """Return the text as one line without control characters."""
    return " ".join(plain(text).split())


def markdown(text: str) -> str:
    """Return the text so that markdown shows its characters and reads nothing into them."""
    text = _INLINE.sub(lambda match: "\\" + match[0], plain(text))
    return _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))


def url(address: str) -> str:
    """Return a link in which nothing but URL characters stands."""
    return quote(line(address), safe="%/:=&?~#+!$,;@()*'[]-._")


def json(text: str) -> str:
    """Return a JSON document that says the same and prints no control character: they are written as escapes."""
    return _IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
