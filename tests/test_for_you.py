"""The few lines to the person."""

import pytest
from coach.phrases import variants
from coach.playbook.for_you import for_you

from tests.marked import brief, reading

NAMED = ("mixed", "gaps", "harsh", "ironic", "contradiction")


def lines(marked: str) -> str:
    return for_you(brief(marked)).text


@pytest.mark.parametrize("key", NAMED)
@pytest.mark.parametrize(
    ("strengths", "gaps"),
    [
        ("your boots", "closing the log"),
        ("being quick and how you read a chart", "the two hatches and what you would do"),
    ],
)
def test_no_frame_needs_one_form_of_a_name(key: str, strengths: str, gaps: str) -> None:
    for frame in variants("for_you", key):
        said = frame.format(strengths=strengths, gaps=gaps)
        for name in (strengths, gaps):
            before, found, after = said.partition(name)
            assert not found or before.endswith((": ", "about ", "for ", "in it: ")), said
            assert not after.startswith((" is", " was", " are", " were")), said


def test_what_is_named_twice_in_two_forms_is_told_once() -> None:
    said = lines(
        "⟦gap@answer-structure|your structured answers were missing⟧. ⟦gap|the structured answers were missing⟧."
    )
    assert said.count("structured answers") <= 1


@pytest.mark.parametrize(
    ("marked", "quote"),
    [
        ("You were kind, and ⟦gap|that's the job, the rest is rope⟧. ⟦gap|Left it all on the pier⟧.", "that's the job"),
        ("⟦gap|also it was rather much of that⟧.", "also"),
        ("⟦strength|Knots / 3⟧\n⟦gap|Deck work / 1⟧\n", "Deck work /"),
    ],
)
def test_a_piece_of_a_sentence_is_not_quoted(marked: str, quote: str) -> None:
    assert f"“{quote}" not in lines(marked)


def test_where_nothing_can_be_named_or_quoted_the_person_still_reads_a_sentence() -> None:
    said = lines("⟦gap|also it was rather much of that⟧.")
    assert any(
        said.startswith(each[:30]) for key in ("gaps_planned", "gaps_unnamed") for each in variants("for_you", key)
    )


def test_the_words_of_praise_for_another_are_not_told_as_ones_own() -> None:
    given = brief(
        reading(
            "⟦logistics@other-candidate|The appointed candidate had run a ferry⟧. ⟦gap|You never asked about the tide⟧."
        )
    )
    assert "ferry" not in for_you(given).text
