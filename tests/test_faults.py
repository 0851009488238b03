"""Whatever an endpoint does wrong, a run ends in time, with the right exit code and words, and delivers what was ready."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from click.testing import CliRunner, Result
from coach.cli import main

from tests.fault_server import FAULTS, Answer, Fault, FaultServer, Outcome, serving
from tests.fault_table import FILE, table
from tests.test_model import TEXT

FAILING = [fault for fault in FAULTS if fault.url is None]
SLACK = 8.0  # what a loaded machine may take beside the calls themselves


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pauses before another try short."""
    monkeypatch.setattr("coach.models.endpoint.random.uniform", lambda *_: 0.01)


def respond(url: str, timeout: float) -> Result:
    case = ("--name", "Sam", "--to", "Priya", "--start", "2026-11-23", "-f", "json")
    return CliRunner().invoke(main, ("respond", "-m", "m", "--base-url", url, "--timeout", str(timeout), *case), TEXT)


def holds(result: Result, outcome: Outcome) -> None:
    assert result.exit_code == outcome.exit, result.stderr
    assert outcome.says in result.stderr
    assert "Traceback" not in result.stderr
    if outcome.plan_by is None:
        assert result.stdout == ""
        assert "-m playbook" in result.stderr
        return
    coaching = json.loads(result.stdout)
    assert coaching["written_by"]["plan"] == outcome.plan_by
    assert [finding for finding in coaching["findings"] if finding["severity"] == "error"] == []
    assert coaching["reply"]["body"]
    assert coaching["questions"]
    assert coaching["plan"]["goals"]


@contextmanager
def without_tls() -> Iterator[str]:
    """Listen like a server that has never heard of TLS."""
    listening = socket.create_server(("127.0.0.1", 0))

    def hang_up() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                connection.recv(1000)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    threading.Thread(target=hang_up, daemon=True).start()
    try:
        yield f"https://127.0.0.1:{listening.getsockname()[1]}/v1"
    finally:
        listening.close()


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.url], ids=lambda fault: fault.name)
def test_an_endpoint_that_is_not_there(fault: Fault) -> None:
    with without_tls() as url:
        holds(respond(url if fault.url == "tls" else str(fault.url), fault.timeout), fault.everywhere)


@pytest.mark.parametrize("fault", FAILING, ids=lambda fault: fault.name)
def test_at_every_call_while_somebody_looks_on(fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.cli.progress.is_watched", lambda **_: True)
    with serving(lambda _: fault.answers) as server:
        began = time.monotonic()
        result = respond(server.url, fault.timeout)
        assert time.monotonic() - began < fault.timeout + SLACK
    assert server.asked[0][1]["stream"]
    holds(result, fault.everywhere)
    assert tries(server, "reading") == fault.tries


@pytest.mark.parametrize("fault", FAILING, ids=lambda fault: fault.name)
def test_at_the_plan_alone_everything_else_is_the_models(fault: Fault) -> None:
    def fails(part: str) -> tuple[Answer, ...]:
        return fault.answers if part == "plan" else ()

    with serving(fails) as server:
        result = respond(server.url, fault.timeout)
    assert fault.at_the_plan is not None
    holds(result, fault.at_the_plan)
    assert tries(server, "plan") == fault.tries
    by = json.loads(result.stdout)["written_by"]
    assert (by["reading"], by["reply"], by["questions"]) == ("m", "m", "m")


def tries(server: FaultServer, part: str) -> int:
    return sum(asked == part for asked, _ in server.asked)


def test_the_table_in_the_documentation_is_this_one() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), "run: python -m tests.fault_table"
