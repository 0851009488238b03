"""The encoder: pieces, stretches, and scores that are probabilities."""

import math
import os
import subprocess
import sys

import pytest
from coach.encoder import BOTH, View, labels, owners_of, parts, scores, sentences
from coach.encoder.wordpiece import pieces, vocabulary
from hypothesis import given, settings
from hypothesis import strategies as st


def spelled(text: str) -> list[str]:
    names = list(vocabulary())
    return [names[piece.number] for piece in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You didn’t test.", ["you", "didn", "'", "t", "test", "."]),
        ("naïve Café", ["naive", "cafe"]),
        ("one\ntwo", ["one", "~", "two"]),
        ("", []),
    ],
)
def test_words_become_known_pieces(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_a_rare_word_is_cut_into_parts_that_spell_it() -> None:
    found = spelled("kubernetes")
    assert len(found) > 1
    assert "".join(piece.removeprefix("##") for piece in found) == "kubernetes"


@given(st.text(max_size=300))
def test_pieces_stand_in_the_order_of_the_text(text: str) -> None:
    starts = [piece.start for piece in pieces(text)]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)


def test_every_stretch_gets_probabilities_for_every_label() -> None:
    text = "You were calm. You never tested."
    found = scores("tag", text, [(0, 14), (15, 32)])
    assert len(found) == 2
    for values in found:
        assert len(values) == len(labels("tag"))
        assert math.isclose(sum(map(math.exp, values)), 1, abs_tol=1e-3)


def test_a_stretch_without_words_is_undecided() -> None:
    (values,) = scores("stance", "   ", [(0, 3)])
    assert max(values) == min(values)


@given(lengths=st.lists(st.integers(1, 60), max_size=40))
@settings(max_examples=25)
def test_a_long_text_is_read_whole_in_parts_that_end_with_a_sentence(lengths: list[int]) -> None:
    found = pieces(" ".join("word " * words + "." for words in lengths))
    read = list(parts(found))
    assert [number for part in read for number in part.numbers] == [piece.number for piece in found]
    assert all(part.numbers[-1] == vocabulary()["."] for part in read)


def test_a_text_without_any_sentence_is_read_in_parts_all_the_same() -> None:
    assert [len(part.numbers) for part in parts(pieces("word " * 450))] == [200, 200, 50]


def test_each_piece_belongs_to_the_stretch_it_lies_in() -> None:
    assert owners_of(pieces("you were calm, you spoke"), [(4, 13), (19, 24)]) == [-1, 0, 0, -1, -1, 1]


def test_the_context_decides() -> None:
    alone, beside = "Quite a performance.", "You were rude to the nurse. Quite a performance."
    first = scores("tag", alone, [(0, len(alone))])[0]
    second = scores("tag", beside, [(0, 27), (28, len(beside))])[1]
    assert first != second


ONE, TWO = "Quite a performance.", "You never tested version 2.5 on a phone."


@pytest.mark.parametrize("view", ["sentences", "alone"])
def test_what_is_read_apart_is_read_as_if_it_stood_alone(view: View) -> None:
    text, at = f"{ONE} {TWO}", len(ONE) + 1
    apart = scores("tag", text, [(0, len(ONE)), (at, len(text))], {view: 1.0})
    assert apart[0] == pytest.approx(scores("tag", ONE, [(0, len(ONE))])[0], abs=1e-3)
    assert apart[1] == pytest.approx(scores("tag", TWO, [(0, len(TWO))])[0], abs=1e-3)


def test_two_views_are_weighed_against_each_other() -> None:
    text, spans = f"{ONE} {TWO}", [(0, len(ONE)), (len(ONE) + 1, len(ONE) + 1 + len(TWO))]
    views: tuple[dict[View, float], ...] = ({"whole": 1.0}, {"sentences": 1.0}, dict(BOTH))
    whole, apart, both = (scores("tag", text, spans, view)[0] for view in views)
    mixed = [BOTH["whole"] * one + BOTH["sentences"] * other for one, other in zip(whole, apart, strict=True)]
    beyond = [one - other for one, other in zip(both, mixed, strict=True)]
    assert beyond == pytest.approx([beyond[0]] * len(beyond), abs=1e-3)  # but for what makes them probabilities
    assert math.isclose(sum(map(math.exp, both)), 1, abs_tol=1e-3)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Version 2.5 broke. Twice! No", [6, 2, 1]),
        ("- slow\n- no tests.\n- calm", [10]),
        ("Hi Sam,\n\nIt was long.\n\nBye", [12]),
    ],
)
def test_a_sentence_ends_with_a_mark_before_a_space(text: str, lengths: list[int]) -> None:
    assert [len(part.numbers) for part in sentences(pieces(text))] == lengths


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_reads_by_itself_and_ends() -> None:
    program = (
        "import os, sys\n"
        "from coach.encoder import scores\n"
        "here = scores('tag', 'You were calm.', [(0, 14)])\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    sys.exit(0 if scores('tag', 'You were calm.', [(0, 14)]) == here != scores('tag', 'No.', [(0, 3)]) else 1)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=False, timeout=60).returncode == 0
