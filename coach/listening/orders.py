"""Finds what speaks to a program and not to the person: orders, roles played in the text, blobs that hold words."""

import base64
import binascii
import codecs
import contextlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from coach.listening.threads import Found
from coach.patterns import Pattern
from coach.tables import table

_DATA = Path(__file__).with_name("orders.toml")
_SENTENCE = re.compile(r"(?:[^\n.!?]|[.!?](?=[\w/=&#\[-]))+[.!?]*[\"')\]>]*")
_BLOB = Pattern(
    r"(?<![\w-])(?:[0-9a-fA-F]{2}[ ]?){12,}(?![\w-])|(?<![\w/+=-])[A-Za-z0-9+/]{20,}(?:\r?\n[A-Za-z0-9+/]{16,})*={0,2}(?![\w/+])"
)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_READABLE = 0.9
_LONG_BLOB = 36


@cache
def _patterns() -> dict[str, Pattern]:
    kinds: dict[str, list[str]] = table(_DATA)
    ai = "|".join(kinds.pop("names"))
    return {
        kind: Pattern("|".join(parts).replace("{ai}", f"(?:{ai})"), re.IGNORECASE | re.MULTILINE)
        for kind, parts in kinds.items()
    }


def played_roles(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield what pretends to be another voice than the sender's, encoded words, and pictures that tell who reads."""
    for block in _patterns()["blocks"].finditer(text, start, end):
        yield block.start(), block.end(), "instruction"
    for tag in _patterns()["tags"].finditer(text, start, end):
        opened = not tag[0].startswith("</") or tag[0].replace("/", "", 1) in text[start : tag.start()]
        yield (
            tag.start(),
            tag.end(),
            "boilerplate" if opened else "instruction",
        )  # nothing of the paste closes what we opened
    for image in _IMAGE.finditer(text, start, end):
        yield image.start(), image.end(), "instruction"
    for blob in _BLOB.finditer(text, start, end):
        if _holds_words(blob[0]):
            yield blob.start(), blob.end(), "instruction"
        elif len(blob[0]) >= _LONG_BLOB:
            yield blob.start(), blob.end(), "noise"


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
        if _is_order(words) or (goes_on and known["goes_on"].match(words)):
            ordered_until = sentence.end()
            yield sentence.start(), sentence.end(), "instruction"
        elif words.strip():
            ordered_until = -1


def _is_order(sentence: str) -> bool:
    """Tell whether a sentence is an order as it stands, or turned so that only a program reads it."""
    ways = (sentence, codecs.decode(sentence, "rot13"), sentence[::-1])
    return any(_patterns()["orders"].search(way) for way in ways)


def _holds_words(blob: str) -> bool:
    bare = "".join(blob.split())
    return any(" " in words and _printable(words) >= _READABLE for words in _decoded(bare))


def _decoded(bare: str) -> Iterator[str]:
    for decode in (bytes.fromhex, _from_base64):
        with contextlib.suppress(binascii.Error, ValueError):  # it is not of this kind
            yield decode(bare).decode("utf-8")


def _from_base64(bare: str) -> bytes:
    return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)


def _printable(words: str) -> float:
    return sum(character.isprintable() for character in words) / len(words)
