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
    assert "put me forward for the Leeds job" in body


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


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Would you like me to put your name in?", "put my name in"),
        ("I do have a receptionist role in Leeds, want me to send the spec over?", "send me the spec"),
        ("I'd be glad to keep your details on file, just let me know whether that's ok.", "keep my details on file"),
        ("Please send the timesheet to me by the 30th.", "the timesheet by the 30th"),
        ("If you get your forklift ticket give us a bell.", "once I get my forklift ticket"),
        ("Ring me after the 20th, we may know more then.", "after the 20th"),
        (
            "If you ever want a second pair of eyes on your drawings, happy to, I mean it.",
            "a second pair of eyes on my drawings",
        ),
        (
            "We have another band 7 coming up in autumn, and I'd like you to apply.",
            "apply for the band 7 post in autumn",
        ),
        (
            "I would like you to do the Next Step programme in May. Jo is happy to release you.",
            "the Next Step programme in May",
        ),
        (
            "Should you wish to be considered for our casual guides' list, Mr Ode would be glad to hear from you.",
            "be considered for your casual guides' list",
        ),
        (
            "Do you mind if I keep your profile for the other depots? I just need a yes.",
            "keep my profile for the other depots",
        ),
        ("If you want to talk it through, I am on ext 4410 most days.", "I'll gladly"),
        ("Can you confirm you are still looking and what your notice is?", "still looking"),
        ("What are you building at home these days?", "separate"),
        (
            "We have a Deputy Manager vacancy at our Leeds shop. Would you like to be considered?",
            "be considered for the Deputy Manager vacancy",
        ),
    ],
)
def test_a_yes_says_what_it_is_to(said: str, answered: str) -> None:
    assert answered in written(said)


def test_an_opening_that_may_come_is_no_opening() -> None:
    body = written("Would consider for a junior tester role if one comes up.")
    assert "hear more" not in body
    assert "be glad to be considered" in body


def test_nothing_is_accepted_that_the_person_still_weighs() -> None:
    body = written(
        "She can put me forward for the night shift job, I said I'd think about it. She needs to know by Friday."
    )
    assert "put forward" not in body
    assert "by Friday" in body


def test_a_talk_about_a_post_takes_up_both() -> None:
    body = written("We do have a deputy post at our Dartford home. Are you free for a call on Tuesday?")
    assert "the deputy post at your Dartford home on Tuesday" in body
    assert "hear more" not in body


def test_who_may_choose_a_time_says_when_they_hear_in_one_sentence() -> None:
    body = written("I'd be glad to talk. I have Monday 10:00 or Tuesday 15:30, let me know by Friday which one suits.")
    assert body.count("let you know") == 1
    assert "by Friday which of the times" in body


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Can you bring the tabard back on Monday?", "I'll bring the tabard back on Monday."),
        ("Keep drawing for us, please.", "I'll gladly keep drawing."),
        ("There's a first aid course in May and we could put you on it.", "the first aid course"),
        ("Do stay in touch.", "stay in touch."),
        ("Do a welding course and give us a bell after Easter.", "after Easter, once I have done a welding course"),
        ("I've got two other jobs, fancy a chat on Wednesday?", "talk about them on Wednesday"),
        ("Happy to do a quick call, just suggest a time.", "times"),
        ("If a weekend post opens up, would you want to hear of it?", "weekend post"),
        ("We hire again in spring and I'd be glad to hear from you then.", "in spring"),
    ],
)
def test_what_they_ask_or_offer_is_taken_up_in_its_own_words(said: str, answer: str) -> None:
    assert answer in written(said)


def test_who_is_thanked_twice_is_not_thanked_below() -> None:
    body = written("I've got two other jobs for you.")
    assert body.lower().count("thank") <= 2


@pytest.mark.parametrize("said", ["Told me do a welding course and ring him.", "Do your forklift ticket and ring me."])
def test_a_course_and_a_call_are_one_way_back(said: str) -> None:
    body = written(said)
    assert "once I have done" in body
    assert any(way in body for way in ("give you a ring", "call you"))


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("We'd love to keep your file for the summer, is that ok with you?", "es, please"),
        ("I'd like to reword the line on welding before I send your CV on, ok with you?", "lease do"),
        ("There is a deputy post in the same team. Could you let me know by Friday noon?", "the deputy post"),
    ],
)
def test_a_question_for_leave_or_by_a_day_gets_one_plain_answer(said: str, answered: str) -> None:
    body = written(said)
    assert answered in body
    assert not any(words in body for words in (*variants("answer", "facts"), *variants("answer", "forward")))


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Will you send me your number again when you've finished at college?", "send you my number again once I've finished at college"),
        ("There's a bench here for you come March if you want it.", "the bench in March"),
        ("He'd have you for weddings if you're stuck, cash, but not on the pass.", "the weddings"),
        ("If you are interested for Erode branch as Trainee (14k in hand) pl. revert by Saturday.", "the Trainee post at your Erode branch; I'll let you know by Saturday"),
        ("Are you available for weekend work in Hull from May?", "whether weekend work in Hull from May would suit me"),
        ("If a 0.6 suits, ring.", "whether a 0.6 would suit me"),
        ("I told him you'd ring, will you ring", "ring them"),
        ("I have a buyer role in Ely. Want me to send it over?", "glad to hear more about the buyer role in Ely"),
        ("You may come in autumn one week for trying, we pay the train.", "in autumn"),
        ("Please come and watch a service one evening. Would a Friday suit you?", "on a Friday"),
        ("There's a night clerk post at our Ely depot, paid by the round. Let me know.", "let you know"),
        ("Keep us posted on the new show.", "keep you posted on the new show"),
        ("If you'd like to go over it, write to ida.moss@big.example to arrange a call.", "talk"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("received", ["mail", "message"])
def test_what_they_say_in_rare_words_is_answered(said: str, answered: str, received: str) -> None:
    assert answered in written(said, received=received)


@pytest.mark.parametrize(
    "said",
    [
        "We'd have loved to offer you the place, but the sample was late.",
        "Good luck finding a post.",
        "If you ever need a reference, ask your last boss.",
        "I hope somebody gives you a chance soon.",
        "You'd have been put forward for the Hull job if you'd had a licence.",
        "We offer training to all our staff.",
        "If we'd had a second post you would have got it.",
        "When we rang you for the interview you could have called back.",
    ],
)
def test_nothing_is_accepted_that_was_not_offered(said: str) -> None:
    heard = brief(GAP + said, options(), sender_name="Ann")
    assert heard.outline.offers == ()
