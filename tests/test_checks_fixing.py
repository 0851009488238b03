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
        ("Thanks for the note. I did test it. I'll read on.", "I did test it.", "Thanks for the note. I'll read on."),
        ("Thanks for writing back, but I did test it.", "but I did test it.", "Thanks for writing back."),
        (
            "I did test it, and I would like to hear more.",
            "I did test it",
            "I would like to hear more.",
        ),
        (
            "Hi Ana,\n\nI did test it.\n\nBest,\nLeo",
            "I did test it.",
            "Hi Ana,\n\nThank you for telling me.\n\nBest,\nLeo",
        ),
        (
            "Thank you.\r\nI did test it.\r\n\r\nBest,\r\nLeo\r\n",
            "I did test it.",
            "Thank you.\r\n\r\nBest,\r\nLeo\r\n",
        ),
        (
            "<p>Hi Ana,</p><p>I did test it.</p><p>Leo</p>",
            "I did test it.",
            "<p>Hi Ana,</p><p>Thank you for telling me.</p><p>Leo</p>",
        ),
        ("Thanks.\n\nBest,\nLeo\n\nPS: I did test it.\n", "PS: I did test it.", "Thanks.\n\nBest,\nLeo\n"),
        ("Thanks 🙏🏽 for this! I did test it 😴.\n", "I did test it 😴.", "Thanks 🙏🏽 for this!\n"),
        ("Thanks. I did test it, let's put it that way.\n", "I did test it", "Thanks.\n"),
        (
            "Thanks.  I did test it.\n\nBest,\nLeo\n\nOn Monday Ana wrote:\n>  Hi,\n>\n>\n> no tests.\n",
            "I did test it.",
            "Thanks.\n\nBest,\nLeo\n\nOn Monday Ana wrote:\n>  Hi,\n>\n>\n> no tests.\n",
        ),
    ],
)
def test_what_can_stand_stays(text: str, clause: str, left: str) -> None:
    assert cut(text, clause) == left


def test_a_sentence_that_needs_advice_first_is_never_cut() -> None:
    text = "Thank you. I reserve my rights, and you will regret this."
    threat, rights = (
        Finding(
            rule=rule,
            family="defensive",
            severity=severity,
            quote=words,
            start=text.index(words),
            end=text.index(words) + len(words),
            message="m",
            suggestion="s",
        )
        for rule, severity, words in (
            ("threatens", "error", "you will regret this"),
            ("advice-first", "note", "reserve my rights"),
        )
    )
    assert without_stances(text, [threat, rights]) == text


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
