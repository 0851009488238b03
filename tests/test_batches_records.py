import datetime as dt
import json
from pathlib import Path

import pytest
from coach.batches.records import Record, count, records
from coach.errors import InputProblem
from coach.options import Options


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_json_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": "No.", "role": "nurse"}), "", json.dumps({"text": "Later."})]
    source = written(tmp_path / "in.jsonl", "\n".join(lines))
    assert list(records(source)) == [Record(0, "a", "No.", {"role": "nurse"}), Record(1, "2", "Later.")]
    assert count(source) == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_as_spreadsheets_write_it(tmp_path: Path, delimiter: str) -> None:
    rows = [["id", "feedback", "client"], ["7", '"Two\nlines, ""quoted"""', "Acme"], ["8", "Fine", ""]]
    source = written(tmp_path / "in.csv", "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows))
    first, second = records(source, "feedback")
    assert (first.id, first.text, first.fields) == ("7", b'Two\nlines, "quoted"', {"client": "Acme"})
    assert (second.id, second.text) == ("8", b"Fine")
    assert count(source, "feedback") == 2


def test_a_table_in_an_old_encoding_keeps_its_bytes(tmp_path: Path) -> None:
    source = written(tmp_path / "in.csv", "id,text,role\n1,Café,garçon\n".encode("cp1252"))
    (found,) = records(source)
    assert found.text == "Café".encode("cp1252")
    assert found.fields == {"role": "gar\ufffdon"}


def test_a_folder_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    written(tmp_path / "b" / "one.txt", "One")
    written(tmp_path / "a.eml", "Subject: x\n\nTwo")
    written(tmp_path / ".hidden", "Three")
    assert [(each.id, each.text) for each in records(tmp_path)] == [
        ("a.eml", b"Subject: x\n\nTwo"),
        ("b/one.txt", b"One"),
    ]


@pytest.mark.parametrize("line", ["no json", "[]", '{"role": "no text"}', '{"text": 3}', "[" * 100_000, "\udcff"])
def test_what_holds_no_feedback_is_a_record_with_a_problem(tmp_path: Path, line: str) -> None:
    data = line.encode("utf-8", "surrogateescape") + b'\n{"text": "Fine."}\n'
    bad, good = records(written(tmp_path / "in.jsonl", data))
    assert bad.problem
    assert (good.text, good.number) == ("Fine.", 1)


def test_a_line_without_end_takes_no_memory_and_no_neighbour(tmp_path: Path) -> None:
    bad, good = records(written(tmp_path / "in.jsonl", b'{"text": "' + b"x" * 9_000_000 + b'"}\n{"text": "Fine."}\n'))
    assert bad.problem
    assert good.text == "Fine."


def test_a_row_too_long_for_the_reader(tmp_path: Path) -> None:
    source = written(tmp_path / "in.csv", "text\n" + "x" * 200_000 + "\nFine\n")
    bad, good = records(source)
    assert bad.problem is not None
    assert "field larger" in bad.problem
    assert good.text == b"Fine"


def test_a_table_without_the_column_is_no_table_of_feedbacks(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="no column 'text'; it has id, words"):
        list(records(written(tmp_path / "in.csv", "id,words\n1,x\n")))


def test_what_a_record_says_of_its_case() -> None:
    run = Options(name="Sam", start=dt.date(2026, 1, 5))
    found = Record(0, "1", "x", {"role": "nurse", "weeks": "3", "name": " ", "from": "employer", "colour": "red"})
    assert found.case().options(run) == Options(name="Sam", role="nurse", weeks=3, start=dt.date(2026, 1, 5))
    assert found.case().sender == "employer"
    with pytest.raises(InputProblem, match="weeks cannot be used"):
        Record(0, "1", "x", {"weeks": 99}).case()


def test_the_digest_tells_records_apart() -> None:
    same = Record(0, "1", "x", {"a": 1})
    assert same.digest == Record(5, "2", "x", {"a": 1}).digest
    others = [Record(0, "1", "y", {"a": 1}), Record(0, "1", "x", {"a": 2}), Record(0, "1", "x", {"a": 1}, "bad")]
    assert same.digest not in {other.digest for other in others}
