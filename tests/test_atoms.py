"""How a text is cut into the smallest stretches that may be a point."""

import itertools

import pytest
from coach.listening.atoms import Atom, cut
from hypothesis import given
from hypothesis import strategies as st


def pieces(text: str) -> list[str]:
    return [text[atom.start : atom.end] for atom in cut(text)]


def bare(text: str) -> list[str]:
    """Return the pieces without the punctuation at their ends."""
    return [piece.strip(" ,.;:-–—•*") for piece in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good talk. Slow SQL.", ["Good talk", "Slow SQL"]),
        ("clear and calm, but slow", ["clear", "and calm", "but slow"]),
        ("We felt that the SQL was slow", ["We felt that", "the SQL was slow"]),
        ("warm; quick; no tests", ["warm", "quick", "no tests"]),
        ("Python 3.11 was fine", ["Python 3.11 was fine"]),
        ("well-prepared and on-time", ["well-prepared", "and on-time"]),
        ("strong talk – weak SQL", ["strong talk", "weak SQL"]),
        ("lovely just a bit quiet", ["lovely", "just a bit quiet"]),
        ("so many questions that I laughed", ["so many questions that I laughed"]),
        ("go and do a year", ["go and do a year"]),
        ("it took two and a half hours and failed", ["it took two and a half hours", "and failed"]),
    ],
)
def test_cuts_stand_at_punctuation_and_before_conjunctions(text: str, expected: list[str]) -> None:
    assert bare(text) == expected


def test_a_list_is_cut_at_its_lines_and_its_marks_are_no_words() -> None:
    text = "Notes:\n- clear talk\n* slow SQL\n• no tests\n1. late"
    found = bare(text)
    assert [word for word in ("clear talk", "slow SQL", "no tests") if word in found] == [
        "clear talk",
        "slow SQL",
        "no tests",
    ]
    assert found[0] == "Notes"


def test_an_atom_opens_a_sentence_an_item_or_a_paragraph() -> None:
    text = "Good talk, but slow. No tests\n\n- late"
    opens = {text[atom.start : atom.end].strip(" ,.-"): atom.opens for atom in cut(text)}
    assert opens == {"Good talk": True, "but slow": False, "No tests": True, "late": True}


def test_only_the_stretch_that_is_asked_for_is_cut() -> None:
    text = "Hi Sam, good talk. Bye."
    assert [text[atom.start : atom.end] for atom in cut(text, 8, 18)] == ["good talk."]


@pytest.mark.parametrize("text", ["", "   \n\t", "...", "- - -", "—"])
def test_nothing_said_is_no_atom(text: str) -> None:
    assert cut(text) == []


def test_an_emoji_is_something_said() -> None:
    assert cut("👍") == [Atom(0, 1, opens=True)]


@given(st.text(alphabet=st.sampled_from("ab .,;:!?\n\r\t-–•*()[]\"'“”1é👍 and but felt "), max_size=120))
def test_atoms_are_in_order_and_leave_out_no_letter(text: str) -> None:
    atoms = cut(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(atoms))
    assert all(text[atom.start : atom.end].strip() == text[atom.start : atom.end] != "" for atom in atoms)
    inside = {at for atom in atoms for at in range(atom.start, atom.end)}
    assert all(at in inside for at, character in enumerate(text) if character.isalnum())


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("no from them :( nice bake", ["no from them :(", "nice bake"]),
        ("quick hands ;-) the till was slow", ["quick hands ;-)", "the till was slow"]),
        ("lovely tart 😊 the pass was late", ["lovely tart 😊", "the pass was late"]),
        ("two plates (esp. the hake) were cold", ["two plates", "(esp. the hake)", "were cold"]),
    ],
)
def test_a_face_ends_what_was_said_and_a_shortened_word_does_not(text: str, atoms: list[str]) -> None:
    assert [text[atom.start : atom.end] for atom in cut(text)][: len(atoms)] == atoms


@pytest.mark.parametrize(
    "whole",
    [
        "the float was Rs. 2,450/- short",
        "booked under no. 31 twice",
        "Fig. 2 upside down",
        "p. 9 of the log was blank",
        "approx. 60 m of net in ca. 40 min. against 25",
        "hives nos. 4 to 6 unlabelled",
        "the rate was 300 p.a. below the band",
        "see Dr. Adler about Ext. 40",
    ],
)
def test_a_stop_behind_what_is_shortened_ends_no_sentence(whole: str) -> None:
    assert pieces(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It was a no. 14 had applied", ["It was a no.", "14 had applied"]),
        ("it took 50 min. you were slow", ["it took 50 min.", "you were slow"]),
        ("We close at 6 p.m. Nobody told you", ["We close at 6 p.m.", "Nobody told you"]),
        ("Rs. were counted. Twice", ["Rs.", "were counted.", "Twice"]),
    ],
)
def test_a_stop_that_ends_a_sentence_stays_one(text: str, parts: list[str]) -> None:
    assert pieces(text) == parts
