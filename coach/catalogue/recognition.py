"""Which topic a quote is about, by the cues that the topics bring along."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from coach.catalogue.build import INDEX

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[+#]+)?(?:\.[a-z]+)?", re.UNICODE)
_STEM = 3
_PER_WORD = 0.5
_HINT = 0.4
_TECHNOLOGY = 1.2
_AROUND = 0.35
_ENOUGH = 0.6
_SHORT = 6
_THING = re.compile(
    r"\b(?:experience|expertise|background|knowledge|exposure|grounding|skills?|depth|confidence|familiarity|understanding|stronger|strong|weak|light|"
    r"lacking|lacks?|lacked|lack|short|more|better|deeper|further|enough|much|little|less)\s+(?:hands-on |solid |real |direct |specific |practical |recent )*"
    r"(?:(?:in|with|of|on|at|around|using)\s+)?(?:(?:the|a|an|your|his|her|their|any|some)\s+)?"
    r"(?P<thing>[^\W_][\w+#./&-]*(?:\s+(?!(?:and|or|but|than|as|for|to|in|on|at|from|with|that|which|who|is|was|were|are|has|had|would|could|when|if|because|so|though|although|this|these|those)\b)[\w+#./&-]+){0,3})",
    re.IGNORECASE,
)
_NO_THING = frozenset(
    "experience expertise background knowledge exposure skills skill depth it that this them enough time detail details much more role one someone people "
    "years practice things answers questions examples candidates candidate hands-on senior junior experienced of in with on at confident confidence".split()
)
_LEFT_OUT = re.compile(r"\s+(?:experience|expertise|background|knowledge|exposure|skills?|side|area|work)$", re.IGNORECASE)
_OPEN = frozenset({"relevant-experience", "industry-knowledge", "tool-experience", "certification", "software-package", "unlisted-skill", "subject-knowledge"})


@dataclass(frozen=True, slots=True)
class Recognised:
    """``topic_id`` is ``None`` when no topic fits; ``thing`` is the technology or domain named, as written there."""

    topic_id: str | None
    name: str
    thing: str | None


@cache
def index() -> dict[str, Any]:
    """Return the compiled index of the catalogue."""
    loaded: dict[str, Any] = json.loads(INDEX.read_text(encoding="utf-8"))
    return loaded


@cache
def _cues() -> dict[str, list[tuple[tuple[str, ...], str, float, str | None]]]:
    """Cues by the first letters of their first word: words, topic, weight, technology."""
    table: dict[str, list[tuple[tuple[str, ...], str, float, str | None]]] = {}
    owners: dict[tuple[str, ...], int] = {}
    entries: list[tuple[tuple[str, ...], str, float, str | None]] = []
    for name, weight in (("cues", 1.0), ("hints", _HINT)):
        for topic_id, cues in index()[name].items():
            for cue in cues:
                words = tuple(re.findall(r"[^\W_]+(?:['’][^\W_]+)*(?:[+#]+)?(?:\.[a-z]+)?\*?", cue))
                if words:
                    entries.append((words, topic_id, weight * (1 + _PER_WORD * (len(words) - 1)), None))
                    owners[words] = owners.get(words, 0) + 1
    for name, aliases, topic_id, _ in index()["technologies"]:
        for alias in aliases:
            words = tuple(_TOKEN.findall(alias))
            if words and topic_id in index()["names"]:
                entries.append((words, topic_id, _TECHNOLOGY * (1 + _PER_WORD * (len(words) - 1)), name))
    for words, topic_id, weight, thing in entries:
        table.setdefault(words[0].rstrip("*")[:_STEM], []).append((words, topic_id, weight / max(1, owners.get(words, 1)), thing))
    return table


def _matches(tokens: list[str]) -> Iterator[tuple[str, float, str | None]]:
    table = _cues()
    for at, token in enumerate(tokens):
        for stem in {token[:size] for size in range(1, _STEM + 1)}:
            for words, topic_id, weight, thing in table.get(stem, ()):
                if at + len(words) <= len(tokens) and all(_same(word, tokens[at + i]) for i, word in enumerate(words)):
                    yield topic_id, weight, thing


def _same(cue: str, token: str) -> bool:
    return token.startswith(cue[:-1]) if cue.endswith("*") else token == cue


def recognise(quote: str, around: str = "") -> Recognised:
    """Return the topic of a quote; ``around`` is the rest of its sentence or its heading and counts for less."""
    scores: dict[str, float] = {}
    things: dict[str, str] = {}
    for text, share in ((quote, 1.0), (around, _AROUND)):
        for topic_id, weight, thing in _matches([token.lower().replace("’", "'") for token in _TOKEN.findall(text)]):
            scores[topic_id] = scores.get(topic_id, 0.0) + weight * share
            if thing is not None and text is quote:
                things.setdefault(topic_id, thing)
    named = named_thing(quote)
    if scores:
        best = max(scores, key=lambda topic_id: (round(scores[topic_id], 3), topic_id))
        if scores[best] >= _ENOUGH:
            name, default = index()["names"][best]
            thing = (things.get(best) or (named if default and best in _OPEN else None)) if default else None
            return Recognised(best, name.replace("{thing}", thing or default or ""), thing)
    return Recognised(None, named or _few_words(quote), named)


def named_thing(quote: str) -> str | None:
    """Return what a quote says is missing or strong ("stronger in payroll compliance" names "payroll compliance"), if it says so."""
    for match in _THING.finditer(quote):
        thing = _LEFT_OUT.sub("", match["thing"].strip(" .,;:!?-"))
        if thing.lower() not in _NO_THING and not all(word in _NO_THING for word in thing.lower().split()):
            return thing
    return None


def _few_words(quote: str) -> str:
    words = _TOKEN.findall(quote)
    return " ".join(words[:_SHORT]).lower() if words else quote.strip()
