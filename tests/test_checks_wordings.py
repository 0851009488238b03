"""Wordings that need no judge: what is certain is certain, and what could be meant either way is left alone."""

import re

import pytest
from coach.checks import rule_ids
from coach.checks.wordings import CALM, Wording, wording, wordings

ALL = wordings()


def pairs(side: str) -> list[tuple[Wording, str]]:
    return [(record, text) for record in ALL for text in getattr(record, side)]


def carries(record: Wording, text: str) -> bool:
    return record.covers(text) if record.stance == CALM else record.find(text, 0, len(text)) is not None


def test_every_wording_belongs_to_a_rule() -> None:
    assert {record.stance for record in ALL} - {CALM} <= set(rule_ids())


@pytest.mark.parametrize(("record", "text"), pairs("fires"))
def test_a_wording_finds_its_examples_and_nobody_elses(record: Wording, text: str) -> None:
    assert [other.stance for other in ALL if carries(other, text)] == [record.stance]


@pytest.mark.parametrize(("record", "text"), pairs("silent"))
def test_no_wording_touches_what_could_be_meant_well(record: Wording, text: str) -> None:
    assert [other.stance for other in ALL if other.stance != CALM and carries(other, text)] == []
    assert not carries(record, text)


@pytest.mark.parametrize(("record", "word"), [(record, word) for record in ALL for word in record.words])
def test_every_pattern_is_needed_by_an_example(record: Wording, word: re.Pattern[str]) -> None:
    assert any(word.fullmatch(text.strip(".")) if record.stance == CALM else word.search(text) for text in record.fires)


def test_a_stance_without_wordings_is_unknown() -> None:
    assert wording(CALM).stance == CALM
    with pytest.raises(KeyError):
        wording("no-such-stance")
