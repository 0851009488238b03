"""``coach.batch`` as engines for data call it, and the example on Dask."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import coach
import numpy as np
import pytest
from coach.errors import UsageProblem
from coach.schemas import Coaching

from tests.batches import write_records

TEXT = "Strong on SQL, but the case study had no recommendation."
EXAMPLE = Path(__file__).parent.parent / "examples" / "batch_dask.py"


def test_rows_in_rows_out() -> None:
    good, bad = coach.batch([{"id": 7, "text": TEXT, "name": "Ines"}, {"id": 8, "text": ""}], role="Analyst")
    assert (good["id"], good["error"]) == (7, None)
    reply = Coaching.model_validate_json(good["result"]).reply
    assert reply is not None
    assert "Ines" in reply.body
    assert bad["result"] is None
    assert json.loads(bad["error"])["type"] == "InputProblem"


def test_columns_in_columns_out() -> None:
    columns = {"words": np.array([TEXT, "Your answers were long."]), "hours_per_week": np.array([1.5, np.nan])}
    made = coach.batch(columns, text="words")
    assert made.keys() == {"words", "hours_per_week", "result", "error"}
    assert made["error"] == [None, None]
    plans = [Coaching.model_validate_json(each).plan for each in made["result"]]
    assert [plan.hours_per_week for plan in plans if plan is not None] == [1.5, 3.0]
    with pytest.raises(UsageProblem, match="no column 'text'"):
        coach.batch(columns)


def test_inside_a_loop() -> None:
    (made,) = asyncio.run(coach.batch_async([{"text": TEXT}], artifacts=("plan",)))
    assert json.loads(made["result"])["written_by"] == {"reading": "playbook", "plan": "playbook"}


def test_the_example_on_dask(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", 6)
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), str(source), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    lines = [line for file in sorted((tmp_path / "out").glob("*.jsonl")) for line in file.read_text().splitlines()]
    assert [json.loads(line)["id"] for line in lines] == [f"r{number}" for number in range(6)]
    assert all(json.loads(line)["result"] for line in lines)
