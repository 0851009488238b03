"""``coach batch export``, ``submit``, ``status`` and ``collect``: rounds of requests, and every answer checked as ever."""

import asyncio
import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from coach.batches import requests, rounds
from coach.batches.run import Files
from coach.batches.store import store_path
from coach.batches.work import Work
from coach.cli import main
from coach.errors import EndpointProblem, UsageProblem
from coach.options import Options
from coach.settings import Settings

from tests.batch_server import BatchServer, answers, batching
from tests.batches import lines_of
from tests.model_server import write_known

URL = "http://127.0.0.1:9/v1"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["batch", *map(str, words)])


def work(server: BatchServer, **more: Any) -> Work:
    settings = Settings(model="m", base_url=server.url, folder=Path("nowhere"))
    return Work(settings, Options(start=dt.date(2026, 1, 5)), **more)


def submitted(files: Files, server: BatchServer, **more: Any) -> rounds.Round:
    return asyncio.run(rounds.submit(files, work(server, **more)))


def collected(files: Files, *, finish: bool = False) -> rounds.Round:
    return asyncio.run(rounds.collect(files.out, finish=finish))


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(write_known(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl")


def test_two_rounds_where_the_model_reads(files: Files) -> None:
    with batching() as server:
        assert submitted(files, server).under_way == 3
        assert collected(files) == rounds.Round(0, 0, waiting=3, requests=3, under_way=3)
        server.work()
        assert collected(files) == rounds.Round(0, 0, waiting=3, requests=9)
        assert submitted(files, server).under_way == 9
        server.work()
        assert collected(files) == rounds.Round(3, 0)
        assert len(server.asked) == 12
    lines = lines_of(files.out)
    assert {by for line in lines for by in line["result"]["written_by"].values()} == {"m"}
    assert not store_path(files.out).exists()


def test_one_round_where_the_playbook_reads(files: Files) -> None:
    with batching() as server:
        assert submitted(files, server, reading="playbook").under_way == 9
        server.work()
        assert collected(files).recorded == 3
    assert lines_of(files.out)[0]["result"]["written_by"]["reading"] == "playbook"


def test_what_is_lost_expires_or_fails_for_a_while_is_asked_again(files: Files) -> None:
    bad = iter(["lost", "expired", "500"])
    with batching(lambda _part, _body: next(bad, "good")) as server:
        submitted(files, server, reading="playbook")
        server.work("expired")
        assert collected(files).requests == 3
        assert submitted(files, server).under_way == 3
        server.work()
        assert collected(files).recorded == 3
        assert max(Counter(request["custom_id"] for request in server.asked).values()) == 2


def test_what_fails_its_checks_goes_back_with_the_complaint(files: Files) -> None:
    worse = json.dumps({"subject": "Re", "body": "Hi Priya,\n\nYou are wrong about this.\n\nBest,\nSam"})
    seen: list[int] = []

    def fate(part: str, body: dict[str, Any]) -> str:
        if part != "reply":
            return "good"
        seen.append(len(body["messages"]))
        return worse if len(body["messages"]) == 2 else "good"

    with batching(fate) as server:
        submitted(files, server, reading="playbook")
        server.work()
        assert collected(files).requests == 3
        submitted(files, server)
        server.work()
        assert collected(files) == rounds.Round(3, 0)
    assert seen == [2, 2, 2, 4, 4, 4]
    assert [rejected["artifact"] for rejected in lines_of(files.out)[0]["result"]["rejected"]] == ["reply"]


def test_the_playbook_finishes_what_no_answer_came_for(files: Files) -> None:
    with batching(lambda part, _: "lost" if part == "plan" else "good") as server:
        submitted(files, server, reading="playbook")
        server.work()
        assert collected(files, finish=True) == rounds.Round(3, 0)
    assert lines_of(files.out)[0]["result"]["written_by"] == {
        "reading": "playbook",
        "reply": "m",
        "questions": "m",
        "plan": "playbook",
    }


def test_where_no_answer_came_at_all_the_playbook_writes_all(files: Files) -> None:
    with batching(lambda _part, _body: "400") as server:
        submitted(files, server)
        server.work()
        end = collected(files)
        assert end.failed == 3  # refused for good: no round would change that
        assert "status 400" in lines_of(files.out)[0]["error"]["message"]
    files.out.unlink()
    with batching(lambda _part, _body: "lost") as server:
        submitted(files, server)
        server.work()
        assert collected(files, finish=True) == rounds.Round(3, 0)
    assert set(lines_of(files.out)[0]["result"]["written_by"].values()) == {"playbook"}


def test_what_is_under_way_is_not_asked_twice(files: Files) -> None:
    with batching() as server:
        submitted(files, server)
        assert submitted(files, server).under_way == 3
        assert len(server.asked) == 3


def test_a_job_that_the_endpoint_does_not_know(files: Files) -> None:
    with batching() as server:
        submitted(files, server)
        server.jobs.clear()
        with pytest.raises(EndpointProblem):
            collected(files)


def test_a_file_is_split_where_it_would_be_too_large(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "MOST_REQUESTS", 4)
    with batching() as server:
        submitted(files, server, reading="playbook")
        assert sorted(job["request_counts"]["total"] for job in server.jobs.values()) == [1, 4, 4]
    monkeypatch.setattr(requests, "MOST_BYTES", 10)
    with requests.Writer(files.out.with_name("r.jsonl")) as writer:
        for number in range(3):
            writer.add(requests.Request(number, "k", "{}" * 4))
    assert [file.name for file in writer.files] == ["r.jsonl", "r-2.jsonl", "r-3.jsonl"]


def test_by_file_for_an_engine_of_ones_own(files: Files, tmp_path: Path) -> None:
    asked, answered = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl"
    words = (files.source, "-o", files.out, "-r", asked, "-m", "m", "--base-url", URL, "--start", "2026-01-05")
    for requests_in_round in (3, 9):
        done = run("export", *words)
        assert done.exit_code == 0, done.output
        assert f"{requests_in_round} requests in all" in done.stderr
        answered.write_text("".join(answers(asked.read_text(), lambda _part, _body: "good")[0]) + "no line\n{}\n")
        done = run("collect", files.out, answered)
    assert done.exit_code == 0
    assert "3 records in" in done.stderr
    assert run("collect", files.out, answered).exit_code == 2


def test_the_commands_say_how_it_stands(files: Files) -> None:
    with batching() as server:
        done = run(
            "submit", files.source, "-o", files.out, "-m", "m", "--base-url", server.url, "--reading", "playbook"
        )
        assert "9 requests under way" in done.stderr
        assert run("status", files.out).stdout == "batch_0: in_progress, 0 of 9 answered, 0 failed\n"
        server.work()
        assert run("status", files.out).stdout == "batch_0: completed, 9 of 9 answered, 0 failed\n"
        assert "3 records in" in run("collect", files.out).stderr
    assert run("status", files.out).exit_code == 2


def test_a_further_round_asks_for_the_same_work(files: Files) -> None:
    with batching() as server:
        submitted(files, server)
        server.work()
        collected(files)
        other = Work(work(server).settings, Options(start=dt.date(2026, 9, 9), name="Ann"))
        asyncio.run(rounds.submit(files, other))
        server.work()
        assert collected(files).recorded == 3
    assert lines_of(files.out)[0]["result"]["plan"]["start"] == "2026-01-05"


def test_the_playbook_needs_no_requests(files: Files) -> None:
    done = run("export", files.source, "-o", files.out, "-r", "r.jsonl")
    assert done.exit_code == 2
    assert "Name a model" in done.stderr
    with pytest.raises(UsageProblem, match="Nothing was asked"):
        asyncio.run(rounds.collect(files.out))
    assert not store_path(files.out).exists()


def test_stand_ins_are_the_same_in_every_round(files: Files) -> None:
    """Otherwise no answer would be found again."""
    settings = Settings(model="m", base_url="https://far.example/v1", api_key="k", folder=Path("nowhere"))
    far = Work(settings, Options(start=dt.date(2026, 1, 5)), reading="playbook")
    exported = files.out.with_name("r.jsonl")
    text = "Hi Ines Okafor,\n\nJo Brandt (jo@acme.example) found your answers long.\n\nDawn Mirza"
    files.source.write_text(json.dumps({"text": text}) + "\n")
    seen = []
    for _ in range(2):
        asyncio.run(rounds.export(files, far, exported))
        seen.append(exported.read_text())
    assert seen[0] == seen[1] != ""
    for name in ("Okafor", "Brandt", "acme.example", "Mirza"):
        assert name not in seen[0]
