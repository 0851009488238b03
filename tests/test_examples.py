"""The examples that a newcomer runs: their outputs are up to date, and the program's JSON keeps its own schema."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from coach.schemas import Coaching

EXAMPLES = Path(__file__).parents[1] / "examples"
PASTES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".eml", ".html"})


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def coach(*arguments: str) -> Any:
    done = run("-m", "coach", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = coach("schema", "coaching")
    return found


@pytest.fixture(params=PASTES, ids=lambda path: path.stem, scope="module")
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = coach("respond", "-m", "playbook", "--start", "2026-01-05", "-q", "-f", "json", str(request.param))
    return found


def complaints(value: Any, schema: dict[str, Any], root: dict[str, Any], place: str = "") -> list[str]:
    """Return where a JSON value does not keep a schema; knows the words that these schemas use, and refuses others."""
    found: list[str] = []
    for word, rule in schema.items():
        match word:
            case "$ref":
                found += complaints(value, root["$defs"][rule.rpartition("/")[2]], root, place)
            case "anyOf":
                tried = [complaints(value, each, root, place) for each in rule]
                found += [] if [] in tried else tried[0]
            case "type":
                kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int, "number": (int, float)}
                if not isinstance(value, kinds[rule]) or (isinstance(value, bool) and rule != "boolean"):
                    found.append(f"{place}: {value!r} is no {rule}")
            case "const":
                found += [] if value == rule else [f"{place}: {value!r} is not {rule!r}"]
            case "enum":
                found += [] if value in rule else [f"{place}: {value!r} is none of {rule}"]
            case "required":
                found += [f"{place}: {key} is missing" for key in rule if key not in value]
            case "properties":
                found += [each for key, part in value.items() if key in rule for each in complaints(part, rule[key], root, f"{place}/{key}")]
            case "additionalProperties":
                extra = [key for key in value if key not in schema.get("properties", {})]
                if rule is False:
                    found += [f"{place}: {key} is unknown" for key in extra]
                else:
                    found += [each for key in extra for each in complaints(value[key], rule, root, f"{place}/{key}")]
            case "items":
                found += [each for number, part in enumerate(value) for each in complaints(part, rule, root, f"{place}/{number}")]
            case "minItems" | "minLength":
                found += [] if len(value) >= rule else [f"{place}: too short"]
            case "minimum" | "exclusiveMinimum":
                found += [] if value > rule or (value == rule and word == "minimum") else [f"{place}: {value} is too small"]
            case "maximum":
                found += [] if value <= rule else [f"{place}: {value} is too large"]
            case "$schema" | "$defs" | "title" | "description" | "default" | "format":
                pass
            case _:
                found.append(f"{place}: the schema says {word}, which this test does not know")
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
    assert Coaching.model_validate(document).written_by == dict.fromkeys(("reading", "reply", "questions", "plan"), "playbook")
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
