"""Finds the JSON object in what a model wrote around it: thinking aloud, fences, politeness, a missing bracket."""

import json
import re
from typing import Any

_THOUGHT = re.compile(r"<(think|thinking|thought|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_STILL_THINKING = re.compile(r".*</(?:think|thinking|thought|reasoning)>", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```[ \t]*(?:json[c5]?)?[ \t]*\r?\n(.*?)(?:```|\Z)", re.DOTALL | re.IGNORECASE)
_LONGEST_REPAIR = 100_000


def last_object(text: str, keys: frozenset[str] = frozenset()) -> dict[str, Any] | None:
    """Return the last JSON object in ``text`` that has one of ``keys`` (any, where none are given), else the last, else ``None``.

    Objects inside other objects do not count. Where nothing parses, json-repair has a try at the last fence or brace.
    """
    said = _STILL_THINKING.sub("", _THOUGHT.sub("", text))
    for part in (said, text):
        objects = _objects(part)
        fitting = [found for found in objects if not keys or keys & found.keys()]
        if fitting:
            return fitting[-1]
        repaired = _repaired(part, keys)
        if repaired is not None:
            return repaired
        if objects:
            return objects[-1]
    return None


def _objects(text: str) -> list[dict[str, Any]]:
    decoder = json.JSONDecoder(strict=False)  # a line break inside a string is the commonest slip
    found: list[dict[str, Any]] = []
    at = text.find("{")
    while at != -1:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if value:
                found.append(value)
        at = text.find("{", end)
    return found


def _repaired(text: str, keys: frozenset[str]) -> dict[str, Any] | None:
    fences = [match[1] for match in _FENCED.finditer(text) if "{" in match[1]]
    candidates = [*reversed(fences), text[text.find("{") :] if "{" in text else ""]
    for candidate in candidates:
        if candidate.strip() and len(candidate) <= _LONGEST_REPAIR:
            value = _repair(candidate)
            values = value if isinstance(value, list) else [value]
            fitting = [each for each in values if isinstance(each, dict) and each and (not keys or keys & each.keys())]
            if fitting:
                return fitting[-1]
    return None


def _repair(text: str) -> Any:  # noqa: ANN401 - a JSON value
    from json_repair import loads  # noqa: PLC0415 - rarely needed

    try:
        return loads(text, skip_json_loads=True)
    except (ValueError, RecursionError):
        return None
