"""The examples that a newcomer runs: their outputs are up to date, and the program's JSON keeps its own schema."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from coach.schemas import Coaching

EXAMPLES = Path(__file__).parents[1] / "examples"
PASTES = sorted(
    path
    for path in EXAMPLES.iterdir()
    if path.suffix in {".txt", ".eml", ".html"} and not path.name.startswith("draft-")
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def coach(*arguments: str) -> Any:
    done = run("-m", "coach", *arguments)
    assert done.returncode in {0, 1}, done.stderr  # 1: an error remains, which a test of its own looks for
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = coach("schema", "coaching")
    return found


@pytest.fixture(params=PASTES, ids=lambda path: path.stem, scope="module")
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = coach(
        "respond", "-m", "playbook", "--start", "2026-01-05", "-q", "-f", "json", str(request.param)
    )
    return found


TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "null": (type(None),),
    "integer": (int,),
    "number": (int, float),
}
SIMPLE: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, rule: isinstance(value, TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool)),
    "const": lambda value, rule: value == rule,
    "enum": lambda value, rule: value in rule,
    "required": lambda value, rule: set(rule) <= set(value),
    "minItems": lambda value, rule: len(value) >= rule,
    "minLength": lambda value, rule: len(value) >= rule,
    "minimum": lambda value, rule: value >= rule,
    "exclusiveMinimum": lambda value, rule: value > rule,
    "maximum": lambda value, rule: value <= rule,
}
SILENT = {
    "$schema",
    "$defs",
    "title",
    "description",
    "default",
    "format",
    "properties",
    "additionalProperties",
    "items",
    "$ref",
    "anyOf",
}


def complaints(value: Any, schema: dict[str, Any], root: dict[str, Any], place: str = "") -> list[str]:
    """Return where a JSON value does not keep a schema; knows the words that these schemas use, and refuses others."""
    assert set(schema) <= SILENT | set(SIMPLE)
    if "$ref" in schema:
        return complaints(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
    if "anyOf" in schema:
        tried = [complaints(value, each, root, place) for each in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    wrong = [word for word in schema if word in {"type", "const", "enum"} and not SIMPLE[word](value, schema[word])]
    wrong = wrong or [word for word in schema if word in SIMPLE and not SIMPLE[word](value, schema[word])]
    if wrong:
        return [f"{place}: {value!r} does not keep {word} {schema[word]!r}" for word in wrong]
    found: list[str] = []
    if isinstance(value, dict):
        others = schema.get("additionalProperties", {})
        for key, part in value.items():
            rule = schema.get("properties", {}).get(key, others)
            found += (
                [f"{place}/{key} is unknown"]
                if rule is False
                else complaints(part, rule if isinstance(rule, dict) else {}, root, f"{place}/{key}")
            )
    if isinstance(value, list):
        found = [
            each
            for number, part in enumerate(value)
            for each in complaints(part, schema.get("items", {}), root, f"{place}/{number}")
        ]
    return found


def test_the_outputs_beside_the_examples_are_what_comes_out() -> None:
    done = run(str(EXAMPLES / "regenerate.py"), "--check")
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nRun: python examples/regenerate.py"


def test_there_are_examples_of_many_kinds_and_each_has_its_output() -> None:
    assert len(PASTES) >= 8
    assert {path.suffix for path in PASTES} == {".txt", ".eml", ".html"}
    assert all(path.with_suffix(".out.md").is_file() for path in PASTES)


def test_the_document_keeps_the_exported_schema(document: dict[str, Any], schema: dict[str, Any]) -> None:
    assert complaints(document, schema, schema) == []
    assert Coaching.model_validate(document).written_by == dict.fromkeys(
        ("reading", "reply", "questions", "plan"), "playbook"
    )
    assert document["schema"] == 1


def test_every_character_lies_in_exactly_one_point_or_set_aside_stretch(document: dict[str, Any]) -> None:
    reading = document["reading"]
    text = reading["feedback"]["text"]
    held = [0] * len(text)
    for stretch in (*reading["points"], *reading["set_aside"]):
        for at in range(stretch["start"], stretch["end"]):
            held[at] += 1
    assert all(count == 1 for count, character in zip(held, text, strict=True) if not character.isspace())
    assert all(text[point["start"] : point["end"]] == point["quote"] for point in reading["points"])


def test_nothing_that_is_delivered_has_an_error(document: dict[str, Any]) -> None:
    assert [finding for finding in document["findings"] if finding["severity"] == "error"] == []


def test_the_schema_would_notice(schema: dict[str, Any]) -> None:
    assert complaints({"reading": 3, "written_by": {"reading": 1}, "extra": 0}, schema, schema)
