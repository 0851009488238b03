"""A chat message answers a chat message: short, with a name and without a letterhead."""

import asyncio

import pytest
from coach.phrases import variants
from coach.playbook import Playbook
from coach.schemas import Tone

from tests.marked import brief, options

LONG = "⟦gap@concise-answers|your answers were too long⟧"
CLEAR = "⟦strength@communication-clarity|you explained it clearly⟧"
CASES = {
    "mixed": f"hey, {CLEAR} but {LONG}",
    "offer": f"{LONG}. shall we hop on a quick call?",
    "reapply": f"{LONG}. ⟦logistics|try again in six months⟧",
    "no topic": "⟦gap|you never came back to the diagram⟧",
    "vague": "⟦vague|others were a better fit⟧",
    "pay": "⟦logistics|your pay expectations are above our range⟧",
    "praise": CLEAR,
}


def body(case: str, tone: Tone = "warm") -> str:
    given = brief(CASES[case], options(tone=tone), received="message", sender_name="Priya")
    reply = asyncio.run(Playbook().reply(given))
    assert reply.subject is None
    return reply.body


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_a_message_is_one_breath(case: str, tone: Tone) -> None:
    message = body(case, tone)
    assert message.startswith("Hi Priya, ")
    assert "\n" not in message
    assert "Dear" not in message
    assert 20 <= len(message.split()) <= 65


def test_the_offer_is_answered() -> None:
    assert any(answer in body("offer") for answer in variants("answer", "talk"))


def test_a_date_to_come_back_is_taken_up() -> None:
    assert "in six months" in body("reapply")


def test_a_place_without_a_topic_is_named() -> None:
    assert "the diagram" in body("no topic")


def test_who_may_keep_the_details_is_not_asked_to_keep_them_once_more() -> None:
    said = "⟦gap@sql|your SQL was thin⟧. Are you ok for me to keep you on file?"
    body = asyncio.run(Playbook().reply(brief(said, options(), received="message"))).body
    assert "keep me on file" in body
    assert "keep me in mind" not in body
    assert "something comes up" not in body


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("⟦gap|ur lines were shaky⟧ 😔\n🙏 try again in sept 🍂", "in September"),
        ("⟦gap|you were late⟧ 🕐 but 🚪open in the new year 💕", "in the new year"),
        ("⟦gap|the dough was tough⟧\ncome back to us when ur quicker ☕️❤️", "once I'm quicker"),
        ("⟦gap|the cv had typos⟧\nkeep an eye on our insta we post jobs there 👀", "Instagram"),
        ("⟦gap|late twice⟧. if ur timekeeping improves msg me", "once my timekeeping improves"),
        ("⟦gap|slow on the fryer⟧. Might have something at xmas tho 🎄", "hear from you"),
        ("⟦gap|your set dragged⟧. Hit me up when u have new material 🎤", "once I have new material"),
    ],
)  # fmt: skip
def test_an_open_door_is_answered_in_few_words(said: str, answered: str) -> None:
    given = brief(said, options(), received="message", sender_name="Priya")
    assert answered in asyncio.run(Playbook().reply(given)).body
