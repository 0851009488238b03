"""Finds what speaks to a program and not to the person: orders, roles played in the text, blobs that hold words."""

import base64
import binascii
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from coach.listening.threads import Found

_DATA = Path(__file__).with_name("orders.toml")
_SENTENCE = re.compile(r"(?:[^\n.!?]|[.](?=\S))+[.!?]*[\"')\]>]*")
_BLOB = re.compile(r"(?<![\w/+=-])[A-Za-z0-9+/]{36,}(?:\r?\n[A-Za-z0-9+/]{16,})*={0,2}(?![\w/+])")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_READABLE = 0.9


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds: dict[str, list[str]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    ai = "|".join(kinds.pop("names"))
    return {
        kind: re.compile("|".join(parts).replace("{ai}", f"(?:{ai})"), re.IGNORECASE | re.MULTILINE)
        for kind, parts in kinds.items()
    }


def played_roles(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield what pretends to be another voice than the sender's, encoded words, and pictures that tell who reads."""
    for block in _patterns()["blocks"].finditer(text, start, end):
        yield block.start(), block.end(), "instruction"
    for tag in _patterns()["tags"].finditer(text, start, end):
        yield tag.start(), tag.end(), "boilerplate"
    for image in _IMAGE.finditer(text, start, end):
        yield image.start(), image.end(), "boilerplate"
    for blob in _BLOB.finditer(text, start, end):
        yield blob.start(), blob.end(), "instruction" if _holds_words(blob[0]) else "noise"


def orders(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the sentences that give orders to a program, and those right behind that go on with it."""
    known = _patterns()
    ordered_until = -1
    for sentence in _SENTENCE.finditer(text, start, end):
        words = sentence[0]
        goes_on = (
            ordered_until >= 0
            and not text[ordered_until : sentence.start()].strip()
            and "\n\n" not in text[ordered_until : sentence.start()]
        )
        if known["orders"].search(words) or (goes_on and known["goes_on"].match(words)):
            ordered_until = sentence.end()
            yield sentence.start(), sentence.end(), "instruction"
        elif words.strip():
            ordered_until = -1


def _holds_words(blob: str) -> bool:
    bare = "".join(blob.split())
    try:
        decoded = base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return False
    return " " in decoded and sum(character.isprintable() for character in decoded) >= _READABLE * len(decoded)
