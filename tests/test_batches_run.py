"""``coach batch run`` with the playbook: many in, one line out for each, in order, whatever happens on the way."""

import csv
import json
import random
import signal
import subprocess
from pathlib import Path

import coach
import pytest
from coach.schemas import Coaching

from tests.batches import PROGRAM, START, batch, count_lines, killed_after, lines_of, write_records


def test_each_record_has_its_line_in_order(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", 6, client="Acme", role="nurse")
    done = batch("run", source, "-o", tmp_path / "out.jsonl", *START, "--jobs", "2", "--name", "Sam")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "6 records in" in done.stderr
    lines = lines_of(tmp_path / "out.jsonl")
    assert [line["id"] for line in lines] == [f"r{number}" for number in range(6)]
    assert lines[0]["fields"] == {"client": "Acme", "role": "nurse"}
    coaching = Coaching.model_validate(lines[0]["result"])
    assert coaching.reply is not None
    assert "Sam" in coaching.reply.body
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out.jsonl"]


def test_one_bad_record_spoils_nothing(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    good = json.dumps({"text": "Strong on SQL, but the case study had no recommendation."})
    source.write_text(f'{good}\nno json\n{{"text": ""}}\n{{"text": "x", "weeks": 99}}\n{good}')
    done = batch("run", source, "-o", tmp_path / "out.jsonl", *START)
    assert done.returncode == 1
    assert "3 records failed" in done.stderr
    lines = lines_of(tmp_path / "out.jsonl")
    assert [line["ok"] for line in lines] == [True, False, False, False, True]
    assert "weeks" in lines[3]["error"]["message"]
    assert {"type", "message", "hint"} == lines[1]["error"].keys()


def test_a_table_and_a_folder(tmp_path: Path) -> None:
    with (tmp_path / "in.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["id", "feedback"], ["a", "Strong on SQL,\nno recommendation."]])
    assert batch("run", tmp_path / "in.csv", "-o", tmp_path / "1.jsonl", "--text-column", "feedback").returncode == 0
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x.eml").write_text("From: Jo <jo@acme.example>\nSubject: No\n\nYour answers were long.")
    assert batch("run", tmp_path / "folder", "-o", tmp_path / "2.jsonl").returncode == 0
    assert lines_of(tmp_path / "1.jsonl")[0]["id"] == "a"
    assert lines_of(tmp_path / "2.jsonl")[0]["result"]["reading"]["feedback"]["sender_name"] == "Jo"


def test_what_is_recorded_is_not_made_again(tmp_path: Path) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl"
    batch("run", source, "-o", out, *START, "--name", "First")
    before = out.read_bytes()
    write_records(source, 4)
    assert batch("run", source, "-o", out, *START, "--name", "Second").returncode == 0
    assert out.read_bytes().startswith(before)
    assert "Second" in lines_of(out)[3]["result"]["reply"]["body"]


@pytest.mark.parametrize(("number", "says"), [(2, "more lines than there are records (2)"), (0, "more lines")])
def test_lines_of_other_records_are_not_gone_on_with(tmp_path: Path, number: int, says: str) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl"
    batch("run", source, "-o", out, *START)
    before = out.read_bytes()
    write_records(source, number)
    done = batch("run", source, "-o", out, *START)
    assert done.returncode == 2
    assert says in done.stderr
    write_records(source, 3, role="nurse")
    assert "'r0'" in batch("run", source, "-o", out, *START).stderr
    assert out.read_bytes() == before


def test_days_that_contradict_each_other_are_told_before_anything_is_written(tmp_path: Path) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 1), tmp_path / "out.jsonl"
    done = batch("run", source, "-o", out, "--start", "2026-12-01", "--next-interview", "2026-11-01")
    assert (done.returncode, out.exists()) == (2, False)
    assert "not after the start" in done.stderr


def test_killed_at_random_it_ends_as_if_undisturbed(tmp_path: Path) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 40), tmp_path / "out.jsonl"
    undisturbed = tmp_path / "undisturbed.jsonl"
    assert batch("run", source, "-o", undisturbed, *START).returncode == 0
    chance = random.Random(7)  # noqa: S311 - no secret
    kills = 0
    for _ in range(3):
        kills += killed_after(chance.randint(1, 5), out, "run", source, "-o", out, *START, "--jobs", "2")
    assert kills == 3
    assert batch("run", source, "-o", out, *START).returncode == 0
    assert out.read_bytes() == undisturbed.read_bytes()


def test_a_run_that_goes_on_another_day_keeps_its_first_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 12), tmp_path / "out.jsonl"
    monkeypatch.setenv("COACH_TODAY", "2026-01-05")
    assert killed_after(1, out, "run", source, "-o", out, "--jobs", "1")
    monkeypatch.setenv("COACH_TODAY", "2026-01-06")
    assert batch("run", source, "-o", out).returncode == 0
    assert {line["result"]["plan"]["start"] for line in lines_of(out)} == {"2026-01-05"}


def test_ctrl_c_says_how_to_go_on(tmp_path: Path) -> None:
    source, out = write_records(tmp_path / "in.jsonl", 500), tmp_path / "out.jsonl"
    command = [*PROGRAM, "run", str(source), "-o", str(out), *START]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not count_lines(out):
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "the same command goes on behind it" in err
    assert "Traceback" not in err


def test_a_line_says_the_same_as_the_library(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", 1)
    batch("run", source, "-o", tmp_path / "out.jsonl", *START)
    import datetime as dt

    text = json.loads(source.read_text())["text"]
    made = coach.respond(text, start=dt.date(2026, 1, 5))
    assert Coaching.model_validate(lines_of(tmp_path / "out.jsonl")[0]["result"]) == made


def test_the_records_are_not_overwritten(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", 1)
    before = source.read_bytes()
    assert batch("run", source, "-o", source).returncode == 2
    assert source.read_bytes() == before
