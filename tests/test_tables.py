"""The tables are read as they were parsed before, and parsed again where they have changed since."""

import tomllib
from pathlib import Path

import pytest
from coach import tables
from coach.tables import ROOT, TABLES, build, table

FILES = [file for file in sorted(ROOT.rglob("*.toml")) if "training" not in file.parts]


def test_the_parsed_tables_are_fresh() -> None:
    assert TABLES.read_text(encoding="utf-8") == build.text()


def test_every_table_is_what_its_file_says() -> None:
    for file in FILES:
        assert table(file) == tomllib.loads(file.read_text(encoding="utf-8")), file


def test_a_table_that_has_changed_is_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = tmp_path / "phrases.toml"
    changed.write_text('[reply]\nopening = "New words."\n', encoding="utf-8")
    monkeypatch.setattr(tables, "ROOT", tmp_path)
    assert table(changed) == {"reply": {"opening": "New words."}}


def test_what_a_caller_changes_changes_no_other_call() -> None:
    file = ROOT / "judging" / "manner.toml"
    table(file).clear()
    assert table(file)
