"""The report over many: counts that say something, and nothing that tells of one."""

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from coach.batches.lines import error_line, result_line
from coach.batches.records import Record
from coach.batches.report import FEW, Figure, report
from coach.cli import main
from coach.errors import InputProblem, UsageProblem
from coach.render.heard_together import render_report, report_json
from coach.render.html import render_report_page
from coach.schemas import Coaching
from hypothesis import given
from hypothesis import strategies as st

from tests.marked import reading

LONG = "Hi Ines Okafor, ⟦gap@concise-answers|Okafor's answers were long⟧."
EMPTY = "⟦vague|We went with somebody else⟧."


def write(folder: Path, *marked: tuple[str, dict[str, Any]], failed: int = 0) -> Path:
    out = folder / "out.jsonl"
    made = [
        result_line(
            Record(n, str(n), "x", fields), Coaching(reading=reading(words), written_by={"reading": "playbook"})
        )
        for n, (words, fields) in enumerate(marked)
    ]
    made += [error_line(Record(n, "x", "x"), InputProblem("It is empty.")) for n in range(failed)]
    out.write_text("".join(f"{line}\n" for line in made), encoding="utf-8")
    return out


def test_kinds_topics_and_shares(tmp_path: Path) -> None:
    lines = [(LONG, {"client": "Acme"})] * 6 + [(EMPTY, {"client": "Birch"})] * 5 + [(EMPTY, {"client": "Acme"})] * 6
    found = report(write(tmp_path, *lines, failed=5))
    assert (found.feedbacks, found.failed) == (17, 5)
    assert Figure("gap", 6, 17) in found.kinds
    assert found.silent == Figure("silent", 11, 17)
    assert found.topics[0].figures == (Figure("the length of the answers", 6, 17),)
    (by_client,) = found.groupings
    assert by_client.groups == (Figure("Acme", 6, 12), Figure("Birch", 5, 5))
    assert by_client.rest is None


def test_one_feedback_counts_once_however_often_it_says_so(tmp_path: Path) -> None:
    twice = "⟦gap@concise-answers|Long answers⟧. ⟦gap@concise-answers|Very long ones⟧."
    assert report(write(tmp_path, *[(twice, {})] * 5)).topics[0].figures[0].number == 5


def test_words_of_a_feedback_never_show(tmp_path: Path) -> None:
    lines = [("⟦gap|Ines Okafor forgot Lowfield Ltd⟧. ⟦gap!|Too old, Ines⟧.", {"client": "jo@acme.example"})] * 7
    found = report(write(tmp_path, *lines))
    shown = render_report(found, width=80, colour=False) + report_json(found) + render_report_page(found)
    for word in ("Ines", "Okafor", "Lowfield", "jo@", "acme.example"):
        assert word not in shown
    assert found.sensitive.number == 7


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), min_size=FEW, max_size=60))
def test_no_figure_of_fewer_than_five(tmp_path_factory: pytest.TempPathFactory, given: list[tuple[str, bool]]) -> None:
    lines = [(EMPTY if silent else LONG, {"recruiter": name}) for name, silent in given]
    found = report(write(tmp_path_factory.mktemp("r"), *lines))
    document = json.loads(report_json(found))
    assert not [number for number in _numbers(document) if 0 < number < FEW]
    for grouping in found.groupings:
        shown = sum(figure.of for figure in grouping.groups)
        left = len(given) - shown
        assert left == 0 or left >= FEW or not grouping.groups  # nor one that follows from the others


def _numbers(node: Any) -> list[int]:
    if isinstance(node, dict):
        return list(itertools.chain.from_iterable(_numbers(v) for k, v in node.items() if k not in {"schema", "rare"}))
    if isinstance(node, list):
        return list(itertools.chain.from_iterable(map(_numbers, node)))
    return [node] if isinstance(node, int) else []


def test_the_command_shows_it_as_text_json_and_page(tmp_path: Path) -> None:
    out = str(write(tmp_path, *[(LONG, {"school": "North"})] * 6, failed=1))
    shown = CliRunner().invoke(main, ["batch", "report", out, "--by", "school", "-f", "text"])
    assert re.search(r"North\s+0 of 6", shown.output)
    assert "under 5 more could not be heard" in shown.output
    assert json.loads(CliRunner().invoke(main, ["batch", "report", out, "-f", "json"]).output)["feedbacks"] == 6
    CliRunner().invoke(main, ["batch", "report", out, "-o", str(tmp_path / "r.html")])
    assert "the length of the answers" in (tmp_path / "r.html").read_text()


def test_what_cannot_be_reported(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"a": 1}\n')
    with pytest.raises(InputProblem, match="Line 1"):
        report(other)
    with pytest.raises(InputProblem, match="cannot be read"):
        report(tmp_path / "none.jsonl")
    with pytest.raises(UsageProblem, match="'colour'"):
        report(write(tmp_path, *[(LONG, {})] * FEW), ["colour"])
    with pytest.raises(InputProblem, match="4 of the 5"):
        report(write(tmp_path, *[(LONG, {})] * 4))
