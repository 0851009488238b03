"""Finds a quote in the text that it is from, as a model may have written it off."""

import re
import unicodedata

Stretch = tuple[int, int]

_ALIKE = ({"'", "’", "‘", "ʼ", "`", "´"}, {'"', "“", "”", "„", "«", "»"}, {"-", "‐", "‑", "–", "—"})
_EDGES = " \t\r\n\"'“”‘’„«»…"


def locate(quote: str, text: str) -> list[Stretch]:
    """Return where a quote stands, whatever its white space, dashes and quotation marks; its letters have to be the same."""
    for wanted in (quote.strip(), quote.strip(_EDGES).removesuffix("..."), quote.strip(f"{_EDGES}.,;:")):
        words = wanted.split()
        if not words:
            continue
        pattern = r"\s+".join("".join(_char(char) for char in word) for word in words)
        before = r"(?<!\w)" if _spaced(wanted[0]) else ""
        after = r"(?!\w)" if _spaced(wanted[-1]) else ""
        if places := [match.span() for match in re.finditer(before + pattern + after, text)]:
            return places
    return []


def _char(char: str) -> str:
    for alike in _ALIKE:
        if char in alike:
            return "[" + "".join(re.escape(each) for each in sorted(alike)) + "]"
    return re.escape(char)


def _spaced(char: str) -> bool:
    """Tell whether a character belongs to a script that puts spaces between words."""
    return char.isalnum() and unicodedata.category(char) != "Lo"
