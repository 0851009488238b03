"""What of a pasted mail the person wrote themselves, at the offsets where it stands."""

import pytest
from coach.checks.mail import header_of, own_words

OWN = "Hi Priya,\n\nthank you.\n\nSam\n"


@pytest.mark.parametrize(
    "below",
    [
        "On Thu, 19 Nov 2026 at 10:12, Priya <p@hire.example> wrote:\n> Why did you apply?\n>\n> Priya\n",
        "On Thu, 19 Nov 2026 at 10:12, Priya Nair\n<p@hire.example> wrote:\n> Why did you apply?\n",
        "-----Original Message-----\nFrom: Priya\nSent: Thursday\nSubject: outcome\n\nWhy did you apply?\n",
        "________________________________\nFrom: Priya\nSent: Thursday\nTo: Sam\nSubject: outcome\n\nWhy did you apply?\n",
        "From: Priya\nSent: Thursday\nTo: Sam\nSubject: outcome\n\nWhy did you apply?\n",
        "Von: Priya\nGesendet: Donnerstag\nAn: Sam\nBetreff: Absage\n\nWhy did you apply?\n",
        "Am Do., 19. Nov. 2026 um 10:12 Uhr schrieb Priya:\n> Why did you apply?\n",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_thread_below_is_not_theirs(below: str, line_end: str) -> None:
    text = (OWN + "\n" + below).replace("\n", line_end)
    own = own_words(text)
    assert len(own) == len(text)
    assert own.split() == OWN.split()


def test_an_answer_between_the_quoted_lines_is_theirs() -> None:
    text = "See below.\n\nOn Thursday Priya wrote:\n> no tests\n\nTrue.\n\n> no Kubernetes\n\nI'll learn it.\n"
    assert own_words(text).split() == ["See", "below.", "True.", "I'll", "learn", "it."]


def test_header_and_tags_are_not_theirs_and_offsets_stay() -> None:
    text = "Subject: Re: outcome\nTo: p@hire.example\n\n<p>Hi <b>Priya</b>,</p><p>thank you.</p>"
    own = own_words(text)
    assert own.split() == ["Hi", "Priya", ",", "thank", "you."]
    assert own.index("thank") == text.index("thank")
    assert header_of(text).split() == ["Subject:", "Re:", "outcome", "To:", "p@hire.example"]


@pytest.mark.parametrize("text", [OWN, "> all of it is quoted\n", "PS: one more thing", "", "👋🏽 thank you"])
def test_where_nothing_surrounds_it_the_draft_stays_as_it_is(text: str) -> None:
    assert own_words(text) == text
