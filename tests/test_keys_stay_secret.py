"""Whatever is switched on and whatever goes wrong, a key stands in the request's header and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fault_server import Answer, Handler, serving, well
from tests.test_model import TEXT

SECRET = "sk-proj-Tr0ub4dor.and_3"  # noqa: S105 - nobody's
KEYS = {"COACH_API_KEY": SECRET, "OPENAI_API_KEY": f"{SECRET}-of-openai"}
LOUD = {"OPENAI_LOG": "debug", "COACH_DEBUG": "1", "PYTHONASYNCIODEBUG": "1", "PYTHONDEVMODE": "1"}
FAULTY = (
    "import sys, coach.coaching as it\n"
    "async def breaks(*rest, **more): raise RuntimeError('a fault of our own')\n"
    "it._assemble = breaks\n"
    "from coach.cli import main\n"
    "main(sys.argv[1:])"
)
LOGGING = "import logging, sys\nlogging.basicConfig(level=0)\nfrom coach.cli import main\nmain(sys.argv[1:])"


def tells_the_key(handler: Handler, _: str, __: dict[str, Any]) -> None:
    """Refuse the request, and quote its headers."""
    said = f'{{"error": {{"message": "Incorrect key: {handler.headers["Authorization"]} ({SECRET})"}}}}'
    handler.send(400, said.encode())


def spoken(command: list[str], *words: str, text: str = TEXT) -> str:
    done = subprocess.run(
        [sys.executable, *command, *words],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **KEYS, **LOUD},
    )
    assert done.stderr
    return done.stdout + done.stderr


def kept(home: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(home.rglob("*")) if file.is_file())


@pytest.mark.parametrize(
    "command", [["-m", "coach"], ["-c", FAULTY], ["-c", LOGGING]], ids=["as it is", "at a fault", "all logs"]
)
@pytest.mark.parametrize("answer", [well, tells_the_key], ids=["good answers", "refusals that quote it"])
def test_a_run_neither_says_nor_keeps_the_key(command: list[str], answer: Answer, home: Path) -> None:
    with serving(lambda _: (answer,)) as server:
        said = spoken(command, "respond", "-m", "m", "--base-url", server.url)
        assert server.asked
        assert server.authorized == {f"Bearer {SECRET}"}
    assert "DEBUG" in said
    if answer is well and command[1] == FAULTY:
        assert "a fault of our own" in said
    assert SECRET not in said
    assert kept(home)
    assert SECRET.encode() not in kept(home)


@pytest.mark.parametrize("words", [("doctor",), ("models",), ("respond", "--dry-run")], ids=" ".join)
def test_what_tells_of_the_setup_does_not_tell_the_key(words: tuple[str, ...], home: Path) -> None:
    with serving(lambda _: (tells_the_key,)) as server:
        setup = ("-m", "m", "--base-url", server.url) if words != ("models",) else ()
        said = spoken(["-m", "coach"], *words, *setup)
    assert SECRET not in said
    assert SECRET.encode() not in kept(home)


@pytest.mark.parametrize(
    "key", ["http://me:{}@{}", "http://{1}?api-key={0}", "http://{1}?api-version=2&subscription_key={0}"]
)
def test_a_key_in_the_url_is_not_told_either(key: str, home: Path) -> None:
    with serving(lambda _: (tells_the_key,)) as server:
        url = key.format(SECRET, server.url.removeprefix("http://"))
        said = spoken(["-m", "coach"], "respond", "-m", "m", "--base-url", url)
    assert SECRET not in said
    assert SECRET.encode() not in kept(home)
