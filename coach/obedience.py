"""Finds in a model's draft what only an order, and no feedback, could have put there."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from coach.catalogue.build import INDEX
from coach.schemas import UNSEEN, Artifact, Finding, Reading
from coach.wire import finding

_FILE = Path(__file__).parent / "obedience.toml"
_CODE = re.compile(r"(?<![\w-])(?=[\w-]*\d)[A-Z]{3,}[\w-]*-[\w-]*\w|(?<![\w-])[A-Z]{5,}(?![\w-])")
_WORD = re.compile(r"[^\W_]{5,}")
_SPOKEN = re.compile(r"[\"“‘][^\"”’\n]*[\"”’]")


@cache
def _pattern(table: str) -> re.Pattern[str]:
    return re.compile("|".join(tomllib.loads(_FILE.read_text(encoding="utf-8"))[table]), re.IGNORECASE | re.MULTILINE)


@cache
def _catalogue() -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(INDEX.read_text(encoding="utf-8")))


@cache
def _usual() -> frozenset[str]:
    words: str = tomllib.loads(_FILE.read_text(encoding="utf-8"))["usual"]
    return frozenset(words.split())


def obeyed(artifact: Artifact, texts: Iterable[tuple[str, str]], reading: Reading) -> list[Finding]:
    """Return a finding for each text (with its place) that holds what the feedback's own words do not allow."""
    return [
        finding(artifact, f"{place}: this was not asked for.", "Leave it out.", quote=words, place=place)
        for place, text in texts
        for words in _strange(artifact, text, reading)
    ]


def _strange(artifact: Artifact, text: str, reading: Reading) -> Iterator[str]:
    yield from (found[0] for found in _pattern("anywhere").finditer(text))
    if artifact == "plan":
        yield from (found[0] for found in _pattern("in_a_plan").finditer(_SPOKEN.sub(" ", text)))
    yield from (found[0] for found in _CODE.finditer(text) if found[0] not in reading.seen and not _is_known(found[0]))
    ordered = _only_ordered(reading)
    if ordered:
        yield from (found[0] for found in _WORD.finditer(text) if found[0].lower() in ordered)


def _is_known(word: str) -> bool:
    return word.lower() in _catalogue()


def _only_ordered(reading: Reading) -> frozenset[str]:
    """Return the uncommon words that stand in orders and in hidden text, and nowhere else."""
    text = reading.feedback.text
    orders = [text[part.start : part.end] for part in reading.set_aside if part.reason in UNSEEN]
    words = {word.lower() for order in orders for word in _WORD.findall(order)}
    codes = {word for word in words if any(map(str.isdigit, word)) or word not in _catalogue()}
    return frozenset(codes - {word.lower() for word in _WORD.findall(reading.seen)} - _usual())
