"""While a model writes: what stderr shows, and what Ctrl-C leaves."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from coach.ledger import Ledger

from tests.fault_server import Answer, Handler, serving, well
from tests.test_model import TEXT

PROGRAM = [sys.executable, "-W", "error", "-m", "coach"]
BOUND = 5.0  # a second on a machine that is not at its limits; what hangs would take sixty
CASE = ["--name", "Sam", "--to", "Priya", "--start", "2026-11-23", "-f", "json"]


def stuck_at(*parts: str) -> tuple[Any, Event]:
    """Return a server's behaviour that never answers for these parts, and the event that it was asked for the last of them."""
    asked: set[str] = set()
    waiting = Event()

    def stuck(_: Handler, part: str, __: dict[str, Any]) -> None:
        asked.add(part)
        if asked >= set(parts):
            waiting.set()
        time.sleep(60)

    def fails(part: str) -> tuple[Answer, ...]:
        return (stuck,) if part in parts else (well,)

    return fails, waiting


def started(url: str, **popen: Any) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [*PROGRAM, "respond", "-m", "m", "--base-url", url, *CASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **popen,
    )
    assert process.stdin is not None
    process.stdin.write(TEXT)
    process.stdin.close()
    process.stdin = None
    return process


def interrupted(process: subprocess.Popen[str]) -> tuple[str, str, float]:
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    return out, err, time.monotonic() - began


def ready_lines(err: Iterable[str]) -> list[str]:
    return [line.partition(" s: ")[2].strip(" .\n") for line in err if line.startswith("Ready after")]


def test_ctrl_c_hands_over_what_is_ready_and_keeps_it(home: Path) -> None:
    fails, waiting = stuck_at("plan")
    with serving(fails) as server:
        process = started(server.url, stderr=subprocess.PIPE)
        assert waiting.wait(30)
        assert process.stderr is not None
        before: list[str] = []
        while not {"the reply", "the questions"} <= {*ready_lines(before)}:
            before.append(process.stderr.readline())
        out, after, took = interrupted(process)
    document = json.loads(out)
    assert process.returncode == 130
    assert took < BOUND
    assert document["reply"]["body"].startswith("Hi Priya,")
    assert document["questions"]
    assert "plan" not in document
    assert ready_lines(before)[0] == "the reading"
    kept, stopped = after.splitlines()[:2]
    assert "'coach resume 1' finishes it." in kept
    assert stopped.startswith("Stopped. This was ready: the")
    assert "Traceback" not in after
    with Ledger(home) as ledger:
        (left,) = [ledger.get(each) for each in ledger.ids()]
    assert {part.name for part in left.parts} == {"reading", "reply", "questions"}
    with serving(lambda _: (well,)) as server:
        words = [*PROGRAM, "resume", "-m", "m", "--base-url", server.url, "-f", "json"]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        assert [part for part, _ in server.asked] == ["plan"]
    whole = json.loads(done.stdout)
    assert whole["reply"] == document["reply"]
    assert whole["plan"]["goals"]


def test_ctrl_c_before_anything_is_ready_leaves_stdout_empty() -> None:
    fails, waiting = stuck_at("reading")
    with serving(fails) as server:
        process = started(server.url, stderr=subprocess.PIPE)
        assert waiting.wait(30)
        out, err, took = interrupted(process)
    assert (process.returncode, out) == (130, "")
    assert took < BOUND
    assert "Stopped before anything was ready." in err


def test_ctrl_c_waits_for_no_name_to_be_looked_up() -> None:
    hanging = (
        "import socket, sys, time; socket.getaddrinfo = lambda *a, **k: (print('looking', flush=True), time.sleep(60));"
        "from coach.cli import main; main(sys.argv[1:])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", hanging, "respond", "-m", "m", "--base-url", "https://far.example/v1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(TEXT)
    process.stdin.close()
    process.stdin = None
    assert process.stdout.readline() == "looking\n"
    _, err, took = interrupted(process)
    assert process.returncode == 130
    assert took < BOUND
    assert "Traceback" not in err


def test_a_terminal_sees_progress_and_no_word_of_the_model() -> None:
    def slowly(handler: Handler, part: str, body: dict[str, Any]) -> None:
        time.sleep(0.6)
        well(handler, part, body)

    master, slave = pty.openpty()
    with serving(lambda _: (slowly,)) as server:
        process = started(server.url, stderr=slave)
        os.close(slave)
        seen = b""
        while True:
            try:
                block = os.read(master, 65536)
            except OSError:
                break
            seen += block
        out, _ = process.communicate(timeout=20)
    os.close(master)
    assert process.returncode == 0
    shown = seen.decode()
    assert "reading · 0 s" in shown
    assert re.search(r"writing the plan, writing the reply, writing the questions · \d s", shown)
    assert json.loads(out)["reply"]["body"].splitlines()[2] not in shown
    assert server.asked[0][1]["stream"]


def test_a_stderr_that_is_kept_gets_one_line_for_each_part() -> None:
    with serving(lambda _: ()) as server:
        process = started(server.url, stderr=subprocess.PIPE)
        _, err = process.communicate(timeout=60)
        assert "stream" not in server.asked[0][1]
    ready = [line.partition(" s: ")[2] for line in err.splitlines() if line.startswith("Ready after")]
    assert ready[0] == "the reading."
    assert sorted(ready[1:]) == ["the plan.", "the questions.", "the reply."]


@pytest.mark.parametrize("args", [("-q",), ()])
def test_the_playbook_needs_no_progress(args: tuple[str, ...]) -> None:
    done = subprocess.run([*PROGRAM, "respond", *args], input=TEXT, capture_output=True, text=True, check=False)
    assert "Ready after" not in done.stderr


def test_where_there_is_no_stdout_nothing_is_shown_and_nothing_breaks() -> None:
    closing = "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, '-m', 'coach', '--version'])"
    ended = subprocess.run([sys.executable, "-c", closing], stderr=subprocess.PIPE, check=False, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
