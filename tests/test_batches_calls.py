"""``coach batch run`` with a model: what is paid for is kept, what is too fast goes slower, what is gone ends the run."""

import asyncio
import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest
from coach.batches.run import Files, Speed, Standing, run_async
from coach.batches.work import Work
from coach.errors import EndpointProblem
from coach.options import Options
from coach.settings import Settings

from tests.batches import START, batch, killed_after, lines_of
from tests.model_server import ModelServer, answering, write_known


def work(server: ModelServer) -> Work:
    settings = Settings(model="m", base_url=server.url, folder=Path("nowhere"))
    return Work(settings, Options(start=dt.date(2026, 1, 5)))


def ran(server: ModelServer, source: Path, *, retry_failed: bool = False, **speed: float) -> Standing:
    files = Files(source, source.with_name("out.jsonl"))
    pace = Speed(concurrency=int(speed.pop("concurrency", 4)), **speed)  # type: ignore[arg-type]
    return asyncio.run(run_async(files, work(server), pace, lambda _: None, retry_failed=retry_failed))


def test_a_model_writes_all_of_them(tmp_path: Path) -> None:
    with answering(0.05) as server:
        end = ran(server, write_known(tmp_path / "in.jsonl", 6), concurrency=3)
    assert (end.recorded, end.failed) == (6, 0)
    lines = lines_of(tmp_path / "out.jsonl")
    assert [line["id"] for line in lines] == [f"r{number}" for number in range(6)]
    assert {by for line in lines for by in line["result"]["written_by"].values()} == {"m"}
    assert len(server.asked) == 6 * 4
    assert server.most == 3


def test_too_many_is_waited_for_and_no_failure(tmp_path: Path) -> None:
    with answering() as server:
        server.refuses = 7
        end = ran(server, write_known(tmp_path / "in.jsonl", 3))
    assert (end.recorded, end.failed) == (3, 0)
    assert len(server.asked) == 3 * 4 + 7


def test_the_rate_is_kept(tmp_path: Path) -> None:
    with answering() as server:
        ran(server, write_known(tmp_path / "in.jsonl", 3), requests_a_minute=1200)
    times = [at for at, _ in server.asked]
    assert (
        times[-1] - times[0] > 0.05 * (len(times) - 1) * 0.8
    )  # the exact spacing: test_pacing.py, on a clock that is set


def test_an_endpoint_that_is_gone_ends_the_run_and_records_nothing(tmp_path: Path) -> None:
    source = write_known(tmp_path / "in.jsonl", 30)
    with answering() as server:
        server.gone = True
        with pytest.raises(EndpointProblem):
            ran(server, source)
        assert len(server.asked) < 30 * 3
        assert lines_of(tmp_path / "out.jsonl") == []
        server.gone = False
        assert ran(server, source).failed == 0


def test_failed_records_can_be_tried_again(tmp_path: Path) -> None:
    source = write_known(tmp_path / "in.jsonl", 5)
    asked = 0

    def goes(standing: Standing) -> None:
        nonlocal asked
        server.gone = standing.recorded == 2
        asked += 1

    files = Files(source, tmp_path / "out.jsonl")
    with answering() as server:
        end = asyncio.run(run_async(files, work(server), Speed(concurrency=1), goes))
        assert (end.recorded, end.failed) == (5, 3)
        server.gone = False
        before = len(server.asked)
        assert ran(server, source, retry_failed=True).failed == 0
        assert len(server.asked) == before + 3 * 4
    assert [line["id"] for line in lines_of(tmp_path / "out.jsonl")] == [f"r{number}" for number in range(5)]


def test_killed_at_random_nothing_is_paid_twice_but_what_was_in_flight(tmp_path: Path) -> None:
    source, out = write_known(tmp_path / "in.jsonl", 10), tmp_path / "out.jsonl"
    concurrency, kills = 4, 0
    chance = random.Random(11)  # noqa: S311 - no secret
    with answering(0.05) as server:
        model = ("-m", "m", "--base-url", server.url, "--concurrency", str(concurrency))
        assert batch("run", source, "-o", tmp_path / "undisturbed.jsonl", *START, *model).returncode == 0
        server.asked.clear()
        for _ in range(3):
            kills += killed_after(chance.randint(1, 2), out, "run", source, "-o", out, *START, *model)
        assert batch("run", source, "-o", out, *START, *model).returncode == 0
        times = Counter(server.bodies)
    assert kills == 3
    assert out.read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()
    assert len(times) == 10 * 4
    assert sum(times.values()) - len(times) <= kills * concurrency
    assert not out.with_name("out.jsonl.work").exists()
