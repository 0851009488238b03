"""Cutting the clauses that cost a person out of their draft, where the rest still stands."""

import pytest
from coach.checks.fixing import without_stances
from coach.schemas import Finding


def cut(text: str, *clauses: str) -> str:
    findings = [
        Finding(
            rule="disputes",
            family="defensive",
            severity="error",
            quote=clause,
            start=text.index(clause),
            end=text.index(clause) + len(clause),
            message="m",
            suggestion="s",
        )
        for clause in clauses
    ]
    return without_stances(text, findings)


@pytest.mark.parametrize(
    ("text", "clause", "left"),
    [
        ("Thanks for the note. I did test it. I'll read on.", "I did test it.", "Thanks for the note. I'll read on.\n"),
        ("Thanks for writing back, but I did test it.", "but I did test it.", "Thanks for writing back.\n"),
        (
            "I did test it, and I would like to hear more.",
            "I did test it",
            "I would like to hear more.\n",
        ),
        (
            "Hi Ana,\n\nI did test it.\n\nBest,\nLeo",
            "I did test it.",
            "Hi Ana,\n\nThank you for telling me.\n\nBest,\nLeo\n",
        ),
    ],
)
def test_what_can_stand_stays(text: str, clause: str, left: str) -> None:
    assert cut(text, clause) == left


def test_a_note_or_another_family_cuts_nothing() -> None:
    text = "I would like to note the remark about my age.\n"
    note = Finding(
        rule="advice-first",
        family="defensive",
        severity="note",
        quote=text,
        start=0,
        end=40,
        message="m",
        suggestion="s",
    )
    assert without_stances(text, [note]) == text
