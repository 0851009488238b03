"""Killed before any of its database statements, a run loses nothing that was received or finished, and can be finished."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import made
from tests.killed import ANSWER

TODAY = "2026-11-24"


def killed(folder: Path, command: str) -> list[dict[str, Any]]:
    environment = {**os.environ, "COACH_TODAY": TODAY}
    program = [sys.executable, "-m", "tests.killed", str(folder), command]
    done = subprocess.run(program, check=True, capture_output=True, text=True, env=environment)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return killed(tmp_path_factory.mktemp("killed"), "respond")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return killed(tmp_path_factory.mktemp("killed"), "answer")


def test_it_was_killed_at_many_points_and_came_through_at_last(runs: list[dict[str, Any]]) -> None:
    assert len(runs) > 40
    assert {run["ended"] for run in runs[:-1]} == {-signal.SIGKILL}
    assert runs[-1]["ended"] == 0


def test_the_ledger_is_never_damaged(runs: list[dict[str, Any]]) -> None:
    assert {run["left"].get("intact", "ok") for run in runs} == {"ok"}


def test_once_anything_was_said_the_feedback_is_kept(runs: list[dict[str, Any]]) -> None:
    spoken = [run for run in runs if run["output"]]
    assert len(spoken) > 10
    assert {run["left"]["text"] for run in spoken} == {made.TEXT}


def test_parts_are_kept_one_by_one(runs: list[dict[str, Any]]) -> None:
    seen = {len(run["left"].get("parts", [])) for run in runs}
    assert seen >= {0, 1, 2, 3, 4}


def test_what_was_shown_is_kept(runs: list[dict[str, Any]]) -> None:
    shown = [run for run in runs if '"reply": {' in run["output"]]
    assert shown
    assert all(run["left"]["made"] for run in shown)


def test_resuming_makes_of_every_rest_what_the_whole_run_makes(runs: list[dict[str, Any]]) -> None:
    whole = runs[-1]["left"]["made"]
    interrupted = [run for run in runs if run["left"]["kept"] and not run["left"]["made"]]
    assert len(interrupted) > 10
    for run in interrupted:
        assert run["resumed"]["made"] == whole, run["number"]
        assert run["resumed"]["parts"] == []


def test_an_answer_is_kept_once_anything_was_said_and_never_twice(answers: list[dict[str, Any]]) -> None:
    assert {run["ended"] for run in answers[:-1]} == {-signal.SIGKILL}
    assert answers[-1]["ended"] == 0
    for run in answers:
        left = run["left"]
        assert left["intact"] == "ok"
        assert left["made"], "the coaching itself is never lost"
        heard = [each["reading"]["feedback"]["text"] for each in left["rounds"]]
        assert len(left["arrived"]) + len(heard) <= 1
        if run["output"]:
            assert left["arrived"] + heard == [ANSWER]


def test_what_is_ready_of_an_answer_is_kept_part_by_part(answers: list[dict[str, Any]]) -> None:
    assert {tuple(run["left"]["arrived_parts"]) for run in answers} == {(), ("reading",), ("reading", "reply")}


def test_resuming_hears_every_answer_to_the_end(answers: list[dict[str, Any]]) -> None:
    whole = answers[-1]["left"]
    arrived = [run for run in answers if run["left"]["arrived"]]
    assert len(arrived) > 10
    for run in arrived:
        assert run["resumed"]["rounds"] == whole["rounds"], run["number"]
        assert run["resumed"]["made"] == whole["made"]
        assert run["resumed"]["arrived"] == []
