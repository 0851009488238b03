import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import get_args

import coach
import pytest
from coach.render.words import count, names, say
from coach.schemas import Artifact, Family, Kind, Reason, Received, Send, Sender, Severity

SOURCES = [
    path.read_text(encoding="utf-8")
    for pattern in ("*.py", "*.html.j2")
    for path in Path(coach.__file__).parent.rglob(pattern)
]


@pytest.mark.parametrize(
    ("group", "every"),
    [
        ("send", get_args(Send)),
        ("sender", get_args(Sender)),
        ("received", get_args(Received)),
        ("set_aside", get_args(Reason)),
        ("artifact", (*get_args(Artifact), "reading", "thanks")),
        ("heard.sign", (*get_args(Kind), "sensitive")),
    ],
)
def test_there_are_words_for_every_value(group: str, every: tuple[str, ...]) -> None:
    assert set(every) == set(names(group))


def test_findings_have_words() -> None:
    for severity in get_args(Severity):
        assert say(f"finding.severity_{severity}")
    for family in get_args(Family):
        assert say(f"finding.family_{family}")


def test_values_are_never_read_as_words() -> None:
    assert say("stderr.warning", message="{message} {0}") == "Note: {message} {0}"


def test_one_and_many() -> None:
    assert (count("week", 1), count("week", 2), count("week", 0)) == ("1 week", "2 weeks", "0 weeks")


@pytest.mark.parametrize("name", ["nothing", "heading", "heading.nothing", "heading.plan.more"])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(KeyError):
        say(name)


def test_no_words_are_left_over() -> None:
    table = tomllib.loads(files("coach.render").joinpath("words.toml").read_text("utf-8"))
    code = "\n".join(SOURCES)
    computed = {
        "count",
        "send",
        "sender",
        "received",
        "set_aside",
        "artifact",
        "heard",
        "finding",
        "questions",
        "checked",
        "checks",
        "stderr",
        "dry_run",
        "doctor",
        "kind",
        "ledger",
        "today",
        "brief",
    }
    for group, words in table.items():
        for name in words:
            full = f"{group}.{name}"
            assert group in computed or full in code or re.search(rf'"{name}"', code), full
