"""Killed before any of its database statements, a run loses nothing that was received or finished, and can be finished."""

import json
import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from tests import made

TODAY = "2026-11-24"


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    environment = {**os.environ, "COACH_TODAY": TODAY}
    command = [sys.executable, "-m", "tests.killed", str(tmp_path_factory.mktemp("killed"))]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return [json.loads(line) for line in done.stdout.splitlines()]


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
