"""Finds in a model's draft what only an order, and no feedback, could have put there."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from coach.catalogue.cues import INDEX
from coach.models.wire import finding
from coach.patterns import Pattern
from coach.schemas import UNSEEN, Artifact, Finding, Reading
from coach.tables import table

_FILE = Path(__file__).parent / "obedience.toml"
_CODE = Pattern(r"(?<![\w-])(?=[\w-]*\d)[A-Z]{3,}[\w-]*-[\w-]*\w|(?<![\w-])[A-Z]{5,}(?![\w-])")
_WORD = re.compile(r"[^\W_]{5,}")
_SPOKEN = re.compile(r"[\"“][^\"”\n]*[\"”]|‘[^\n]*?’(?!\w)|(?<!\w)'[^\n]*?'(?!\w)")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEFORE, _AFTER = 2, 3  # words on one side of a find that have to be handed in with it
_LEAVE = "Leave it out."
_VOICE = 'a plan calls the candidate "you".'
_SPEAK = "Put what they are to say into quotation marks."


@cache
def _pattern(name: str) -> Pattern:
    return Pattern("|".join(table(_FILE)[name]), re.IGNORECASE | re.MULTILINE)


@cache
def _catalogue() -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(INDEX.read_text(encoding="utf-8")))


@cache
def _usual() -> frozenset[str]:
    words: str = table(_FILE)["usual"]
    return frozenset(words.split())


def obeyed(
    artifact: Artifact, texts: Iterable[tuple[str, str]], reading: Reading, handed_in: str = ""
) -> list[Finding]:
    """Return a finding for each text (with its place) that holds what the feedback's own words do not allow.

    A plan speaks to the candidate, except where it says what is practised: the reply promises that in the same words. ``handed_in`` is what the
    writer was given to choose from; its wordings are none of the feedback's doing.
    """
    given, ordered = _spaced(handed_in), _only_ordered(reading)
    found: list[Finding] = []
    for place, text in texts:
        found += [
            finding(artifact, f"{place}: this was not asked for.", _LEAVE, quote=words, place=place)
            for words in _strange(text, reading, ordered, given)
        ]
        if artifact == "plan" and not place.endswith("/practice"):
            found += [
                finding(artifact, f"{place}: {_VOICE}", _SPEAK, quote=words, place=place)
                for words in _as_the_candidate(text, given)
            ]
    return found


def _as_the_candidate(text: str, given: str) -> Iterator[str]:
    told = _SPOKEN.sub(lambda spoken: " " * len(spoken[0]), text)
    yield from (found[0] for found in _pattern("in_a_plan").finditer(told) if not _was_given(text, found, given))


def _was_given(text: str, found: re.Match[str], given: str) -> bool:
    """Tell whether a find stands in what was handed in, with the same words before or behind it."""
    before, own, after = (_spaced(part).split() for part in (text[: found.start()], found[0], text[found.end() :]))
    around = ([*before[-_BEFORE:], *own], [*own, *after[:_AFTER]])
    return any(len(words) > len(own) and f" {' '.join(words)} " in given for words in around)


@lru_cache(maxsize=64)
def _spaced(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _strange(text: str, reading: Reading, ordered: Collection[str], given: str) -> Iterator[str]:
    yield from (found[0] for found in _pattern("anywhere").finditer(text) if not _was_given(text, found, given))
    yield from (found[0] for found in _CODE.finditer(text) if found[0] not in reading.seen and not _is_known(found[0]))
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
