"""Structured output, step by step: how to ask an endpoint for JSON of a certain shape, from the strictest way it knows down to plain text."""

import json
import os
import re
from pathlib import Path
from typing import Any, Literal, get_args

from coach.patterns import Pattern

Rung = Literal["strict", "loose", "object", "plain"]
RUNGS: tuple[Rung, ...] = get_args(Rung)

_UNSUPPORTED = frozenset({400, 404, 422, 500, 501})
_ABOUT_THE_SHAPE = Pattern(r"response_format|json_schema|json_object|grammar|schema|xgrammar|samplers", re.IGNORECASE)
_BOUNDS = frozenset(
    {
        *("pattern", "format", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    }
)


def response_format(
    rung: Rung, schema: dict[str, Any], name: str, any_object: Literal["json_object", "json_schema"] = "json_object"
) -> dict[str, Any] | None:
    """Return the parameter that asks for ``schema`` on this rung; ``None`` where nothing is asked but in the prompt.

    ``any_object`` is how this endpoint is asked for an object of whatever shape.
    """
    if rung == "strict":
        return {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}
    if rung == "loose":
        return {"type": "json_schema", "json_schema": {"name": name, "schema": without_bounds(schema)}}
    if rung == "object" and any_object == "json_schema":
        return {"type": "json_schema", "json_schema": {"name": name, "schema": {"type": "object"}}}
    if rung == "object":
        return {"type": "json_object"}
    return None


def without_bounds(schema: Any) -> Any:  # noqa: ANN401 - a JSON value in, a JSON value out
    """Return a schema without lengths, patterns and ranges, which some grammars cannot express."""
    if isinstance(schema, list):
        return [without_bounds(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":  # names that are chosen freely: a property may be called "format"
            kept[key] = {name: without_bounds(part) for name, part in value.items()}
        elif key not in _BOUNDS:
            kept[key] = without_bounds(value)
    return kept


def refuses_the_shape(status: int, body: str) -> bool:
    """Tell whether an error means that the endpoint does not know this way of asking for JSON."""
    return status in _UNSUPPORTED and _ABOUT_THE_SHAPE.search(body) is not None


class RungMemory:
    """Which rung worked, kept per endpoint and model in one small JSON file; a file that cannot be used is as good as none."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "rungs.json" if folder is not None else None

    def _load(self) -> dict[str, str]:
        if self._file is None:
            return {}
        try:
            loaded = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return loaded if isinstance(loaded, dict) else {}

    def first(self, base_url: str, model: str, default: Rung = RUNGS[0]) -> Rung:
        """Return the rung to begin with: the one that worked before, or else ``default``."""
        known = self._load().get(f"{base_url} {model}")
        return next((rung for rung in RUNGS if rung == known), default)

    def keep(self, base_url: str, model: str, rung: Rung, default: Rung = RUNGS[0]) -> None:
        """Remember that this rung worked; where that is what ``first`` would say anyway, there is nothing to remember."""
        known = self._load()
        if self._file is None or known.get(f"{base_url} {model}", default) == rung:
            return
        known[f"{base_url} {model}"] = rung
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(known, indent=1), encoding="utf-8")
            fresh.replace(self._file)
        except OSError:
            return
