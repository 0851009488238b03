"""What a reply gives thanks for where nothing was praised."""

import asyncio

import pytest
from coach.playbook import Playbook
from coach.playbook.occasion import SOMEBODY_CHOSEN, is_warm, meeting_in, occasion_of, says_kind_words, thanks_for_how

from tests.marked import brief, options

GAP = "⟦gap|the glaze was uneven⟧"


@pytest.mark.parametrize(
    ("marked", "sender", "thanks"),
    [
        ("Glazing 2/5: ⟦gap|uneven⟧\nThrowing 4/5: ⟦gap|slow⟧\n", "employer", "thanks_scores"),
        ("⟦gap|Read up on kiln safety before you apply again⟧.", "employer", "thanks_advice"),
        (f"The client said {GAP}.", "agency", "thanks_passed_on"),
        (
            "- ⟦gap|the glaze ran⟧\n- ⟦gap|two handles broke off⟧\n- ⟦gap|the kiln log was empty⟧\n",
            "employer",
            "thanks_points",
        ),
        (f"Sorry, {GAP}.", "employer", "thanks"),
        (f"Dear [First_Name], {GAP}.", "employer", "thanks_vague"),
    ],
)
def test_thanks_are_for_how_it_was_told(marked: str, sender: str, thanks: str) -> None:
    assert thanks_for_how(brief(marked, options(), sender=sender)) == thanks


@pytest.mark.parametrize(
    ("marked", "received", "occasion"),
    [
        (f"I rang her: {GAP}.", "phone", "call"),
        (f"[Voicemail] {GAP}.", "phone", "voicemail"),
        (f"She rang me back: {GAP}.", "phone", "phone"),
        (f"You went to the call light first, and {GAP}.", "phone", None),
        (f"She rang me back: {GAP}.", "mail", None),
    ],
)
def test_only_a_call_is_thanked_for_as_one(marked: str, received: str, occasion: str | None) -> None:
    assert occasion_of(brief(marked, options(), received=received)) == occasion


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("We have offered the post to another applicant.", True),
        ("They went with someone who has a ticket.", True),
        ("The post is on hold.", False),
    ],
)
def test_who_was_chosen_is_wished_well_where_somebody_was(words: str, chosen: bool) -> None:
    assert (SOMEBODY_CHOSEN.search(words) is not None) is chosen


def test_a_form_that_nobody_filled_in_is_answered_as_a_message_too() -> None:
    given = brief(f"hi, {GAP}. [Hiring_Manager]", options(), received="message")
    assert asyncio.run(Playbook().reply(given)).body


@pytest.mark.parametrize(
    ("words", "warm"),
    [
        ("We all really enjoyed meeting you, but the post has gone to somebody else.", True),
        ("The children loved having you in the class. We appointed another teacher.", True),
        ("Everybody here wanted you, then the money was gone.", True),
        ("Thank you for meeting us. The post has gone to somebody else.", False),
        (f"We all really enjoyed meeting you, but {GAP}.", False),
        ("It was not about you: the whole panel had you as first choice, but the budget is frozen.", True),
        ("If we'd had two places you would have one.", True),
    ],
)
def test_kind_words_are_thanked_for_where_nothing_else_was_said(words: str, warm: bool) -> None:
    assert is_warm(brief(words if GAP in words else f"⟦vague|{words}⟧", options())) is warm


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thanks for coming to the interview and the trial shift.", "trial shift"),
        ("after meeting you at the Assessment Centre in May", "assessment centre"),
        ("since your second interview with us", "second interview"),
        ("we read your application", None),
        ("There was no interview since the form was empty.", None),
        ("We had offered you a trial shift.", None),
    ],
)
def test_the_occasion_on_which_they_met_may_be_thanked_for(text: str, met: str | None) -> None:
    assert meeting_in(text) == met


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The team really liked you.", True),
        ("The boss thought you were lovely.", True),
        ("He did not warm to you.", False),
        ("They liked your glaze.", False),
    ],
)
def test_kind_words_are_thanked_for_beside_a_criticism(said: str, kind: bool) -> None:
    assert says_kind_words(brief(f"{said} But {GAP}.", options())) is kind
