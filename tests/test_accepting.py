"""What a reply says to what they ask or offer: yes, with the day that they name, and until when they hear."""

import asyncio

import pytest
from coach.phrases import variants
from coach.playbook import Playbook, for_you

from tests.marked import brief, options

GAP = "Hi Sam, ⟦gap@unit-testing|the code had no tests⟧. "


def written(said: str, **feedback: object) -> str:
    return asyncio.run(Playbook().reply(brief(GAP + said, options(), sender_name="Ann", **feedback))).body


@pytest.mark.parametrize(
    ("said", "repeated"),
    [
        ("We would like you to come in for another trial on Saturday at 10.", "on Saturday at 10"),
        ("I'll ring you on Thursday at four to talk it through.", "on Thursday"),
        ("Please send me your portfolio by Friday.", "by Friday"),
        ("Shall I put you forward for the Leeds job?", "es, please do"),
        ("Give me a ring before Thursday.", "before Thursday"),
        ("There is a deputy post in Dartford if you want it. Let me know by the 20th.", "by the 20th"),
    ],
)
@pytest.mark.parametrize("received", ["mail", "message"])
def test_a_day_and_a_deadline_come_back_in_the_answer(said: str, repeated: str, received: str) -> None:
    assert repeated in written(said, received=received)


def test_who_says_yes_does_not_promise_an_answer() -> None:
    body = written("Shall I put you forward for the Leeds job? I need to know by Friday.")
    assert "Friday" not in body
    assert any(yes in body for yes in variants("answer_leave", "forward"))


def test_who_takes_an_offer_up_does_not_promise_an_answer_to_it() -> None:
    body = written("I'd be glad to read your next draft. Let me know by Friday.")
    assert "Friday" not in body


def test_what_they_offer_is_called_by_its_name() -> None:
    assert "the deputy post at your Dartford home" in written(
        "We do have a deputy post at our Dartford home in spring."
    )


def test_only_who_wants_to_be_rung_is_rung() -> None:
    assert any(way in written("Give me a bell either way.") for way in variants("answer", "call"))
    assert not any(way in written("Do get back to me in spring.") for way in variants("answer", "call"))


def test_who_asks_for_dates_is_promised_some() -> None:
    body = written("Come and watch a service one morning, just text me some dates.")
    assert any(way in body for way in variants("answer_dates", "come"))


def test_thanks_stand_before_a_yes() -> None:
    body = written("Shall I put you forward for the Leeds job?")
    assert body.index("hank") < body.index("lease do")


def test_what_only_the_person_knows_is_put_to_them() -> None:
    given = brief(GAP + "Is your notice period still two months?", options(), sender_name="Ann")
    assert "Is your notice period still two months?" in for_you(given).why
