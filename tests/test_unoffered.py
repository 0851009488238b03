"""What stands where an offer could and is none."""

import pytest
from coach.offering.offers import offers
from coach.offering.unoffered import asks_to_rate, form_in, is_rating, is_taken_back, promises_feedback

from tests.marked import reading


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Could you spare a minute to complete this short survey?", "survey"),
        ("Please fill in the questionnaire.", "questionnaire"),
        ("Click here for our candidate survey.", "survey"),
        ("Please rate our hiring process.", None),
        ("Your survey of the site had no levels.", None),
    ],
)
def test_a_survey_has_a_name(words: str, form: str | None) -> None:
    assert form_in(words) == form


@pytest.mark.parametrize(
    ("words", "rates"),
    [
        ("Please take a minute to rate our interview process.", True),
        ("We'd love your feedback on our application process: https://a.example", True),
        ("We would like to give you feedback on your test.", False),
    ],
)
def test_who_wants_to_hear_how_they_did_offers_nothing(words: str, rates: bool) -> None:
    assert (asks_to_rate(words), is_rating(words)) == (rates, rates)


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("We'd have put you on the slinging course but it was cancelled.", True),
        ("We would offer you the day post, but you can't do days.", True),
        ("Come to our open evening, £40 per head.", True),
        ("Apply again by all means, but not to us.", True),
        ("The course was cancelled, so we can offer you the next one.", False),
        ("We can offer you the day post.", False),
        ("The post pays £24,000 a year.", False),
    ],
)
def test_what_is_offered_no_more_or_for_a_fee_is_no_offer(words: str, back: bool) -> None:
    assert is_taken_back(words) is back


def test_what_was_taken_back_is_not_answered() -> None:
    assert offers(reading("It is a no. We'd have put you on the slinging course but it was cancelled.")) == ()


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        ("Detailed feedback will be sent within a week.", True),
        ("Notes from the panel to follow.", True),
        ("You will receive written comments by post.", True),
        ("Score sheet on its way.", True),
        ("You will receive feedback on request.", False),
        ("Your notes were hard to follow.", False),
    ],
)
def test_promised_feedback_is_heard_in_other_words(words: str, comes: bool) -> None:
    assert promises_feedback(words) is comes
