"""A real llama.cpp server with a real model far too small to write: whatever it answers, what comes out passes every check.

``COACH_REAL_MODEL`` names the weights; CONTRIBUTING says where they come from.
"""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from coach.options import Options
from coach.outline import outline
from coach.schemas import Coaching

START = dt.date(2026, 11, 23)
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
WEIGHTS = os.environ.get("COACH_REAL_MODEL", "")

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.skipif(not WEIGHTS, reason="COACH_REAL_MODEL names no weights"),
]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    from xllamacpp import CommonParams, Server

    params = CommonParams()
    params.model.path = WEIGHTS
    params.model_alias = "smollm2"
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 4096
    params.n_parallel = 1
    params.n_predict = 200  # it would go on until its context is full
    params.n_gpu_layers = 0
    params.cpuparams.n_threads = 2
    server = Server(params)
    yield f"{server.listening_address}/v1"
    del server


def coach(*args: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coach", *args],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environ},
    )


def test_the_doctor_gets_its_answer(url: str) -> None:
    done = coach("doctor", "-m", "smollm2", "--base-url", url)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "+ Answered in" in done.stdout
    assert "It takes a JSON schema" in done.stdout


@pytest.mark.parametrize("name", ["mail-platform-engineer.eml"])
def test_whatever_it_answers_the_run_ends_with_three_artifacts_that_pass_every_check(url: str, name: str) -> None:
    case = ("--start", START.isoformat(), "-u", "-f", "json")
    done = coach("respond", "-m", "smollm2", "--base-url", url, *case, str(EXAMPLES / name))
    assert done.returncode == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    coaching = Coaching.model_validate(document)  # holds every quote to the text, letter by letter
    assert coaching.reply is not None
    assert coaching.questions is not None
    settled = outline(coaching.reading, Options(start=START))
    assert {point_id for question in coaching.questions for point_id in question.about} == {
        *settled.asked_in_reply,
        *settled.asked_later,
    }  # what it heard decides what is open
    assert coaching.plan is not None
    assert coaching.plan.goals
    assert [finding for finding in coaching.findings if finding.severity == "error"] == []
    assert set(coaching.written_by.values()) <= {"smollm2", "playbook"}
    assert coaching.usage is not None
    assert coaching.usage.calls >= 1
    assert coaching.usage.prompt_tokens > 0
    assert "price: unknown" in done.stderr
