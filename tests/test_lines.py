"""Lines as they are meant to be read: wrapped ones joined, entities as their characters, and no place moves."""

import pytest
from coach.page import readable
from hypothesis import given
from hypothesis import strategies as st


def test_an_entity_is_read_as_its_character() -> None:
    assert readable("wasn&rsquo;t &amp; isn&#39;t &nosuch; here") == "wasn’      t &     isn'    t          here"


WRAPPED = "The panel liked the way you opened the session very much indeed, and\nthen they missed a recommendation."


def test_a_line_that_was_only_wrapped_is_read_on() -> None:
    assert readable(WRAPPED) == WRAPPED.replace("\n", " ")


def test_notes_of_uneven_length_are_not_wrapped() -> None:
    notes = (
        "reversing perfect first time, good observation in town\n"
        "too close to the van in front on the dual carriageway, told twice\n"
        "missed the tyre damage on the walk round"
    )
    assert readable(notes) == notes


@pytest.mark.parametrize(
    "text", ["short line\nanother one", f"{'word ' * 12}ends here.\nanother sentence", f"{'word ' * 12}ends\n- an item"]
)
def test_a_line_that_ends_on_purpose_stays(text: str) -> None:
    assert readable(text) == text


@given(st.text())
def test_nothing_moves(text: str) -> None:
    assert len(readable(text)) == len(text)
