"""Whatever the order in which lines come and wherever a run is killed, the file holds whole lines in the records' order."""

import tempfile
from pathlib import Path

import pytest
from coach.batches.lines import error_line, head_of
from coach.batches.records import Record
from coach.batches.results import Results
from coach.batches.store import Store
from coach.errors import InputProblem, UsageProblem
from hypothesis import given
from hypothesis import strategies as st


def record(number: int) -> Record:
    return Record(number, f"r{number}", f"text {number}")


def line(number: int, *, ok: bool = True) -> str:
    failed = error_line(record(number), InputProblem("It is empty.", "Give a text."))
    return failed if not ok else failed.replace('"ok": false', '"ok": true')


@given(
    order=st.permutations(range(8)),
    kills=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 30)), max_size=4).map(dict),
)
def test_in_any_order_and_killed_anywhere(order: list[int], kills: dict[int, int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        done = 0
        for place in [*sorted(kills), len(order)]:
            with Store(out) as store, Results(out, store) as results:
                assert results.recorded == done
                for number in order[done:place]:
                    results.add(number, line(number))
                done = place
            if place in kills and done < len(order):
                with out.open("a") as torn:  # killed in the middle of a line
                    torn.write('{"id": "r7", "digest": "00000000"'[: kills[place]])
        assert out.read_text() == "".join(f"{line(number)}\n" for number in range(8))


def test_the_lines_of_failed_records_can_be_taken_out_and_made_again(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with Store(out) as store, Results(out, store) as results:
        for number in range(6):
            results.add(number, line(number, ok=number not in {2, 4}))
        assert results.failed == 2
        assert results.reopen_failed() == 2
        assert [each for each in range(6) if not results.has(record(each))] == [2, 4]
    with Store(out) as store, Results(out, store) as results:  # killed in between
        assert (results.written, results.recorded, results.failed) == (2, 4, 0)
        for number in (4, 2):
            results.add(number, line(number))
    assert out.read_text() == "".join(f"{line(number)}\n" for number in range(6))


def test_a_waiting_line_of_another_record_does_not_count(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with Store(out) as store, Results(out, store) as results:
        results.add(1, line(1))
        assert results.has(record(1))
        assert not results.has(Record(1, "r1", "other words"))


def test_two_runs_cannot_write_the_same_lines(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with Store(out), pytest.raises(UsageProblem, match="locked"):
        Store(out)


@pytest.mark.parametrize("content", ['{"my": "data"}\n', "notes without an end", '{"id": 3}'])
def test_a_file_that_holds_something_else_is_left_alone(tmp_path: Path, content: str) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text(content)
    with Store(out) as store, pytest.raises(UsageProblem, match="Line 1"):
        Results(out, store)
    assert out.read_text() == content


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with Store(out) as store, Results(out, store):
        assert out.stat().st_mode & 0o777 == 0o600
        assert store.path.stat().st_mode & 0o777 == 0o600


def test_what_is_no_line_has_no_head() -> None:
    assert head_of("{}") is None
    head = head_of(error_line(Record(0, 'a "b" \\', "x"), InputProblem("x")))
    assert head is not None
    assert (head.id, head.ok) == ('a "b" \\', False)
