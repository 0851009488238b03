"""The encoder: pieces, stretches, and scores that are probabilities."""

import math

import pytest
from coach.encoder import labels, parts, scores
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


@given(words=st.integers(1, 900))
@settings(max_examples=25)
def test_a_long_text_is_read_in_parts_and_no_stretch_is_torn(words: int) -> None:
    text = "word " * words
    stretches = [(start, min(start + 50, len(text))) for start in range(0, len(text), 50)]
    found = list(parts(text, stretches))
    assert sum(len(part.pieces) for part in found) == words
    owners = [set(part.owners) for part in found]
    assert all(not (one & other) for number, one in enumerate(owners) for other in owners[number + 1 :])


def test_the_context_decides() -> None:
    alone, beside = "Quite a performance.", "You were rude to the nurse. Quite a performance."
    first = scores("tag", alone, [(0, len(alone))])[0]
    second = scores("tag", beside, [(0, 27), (28, len(beside))])[1]
    assert first != second
