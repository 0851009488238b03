"""What a sender offers or asks is heard sentence by sentence, in their own words, and not where it is refused or written by somebody else."""

import pytest
from coach.listening import complete
from coach.offering.offer import Offer, OfferKind
from coach.offering.offers import offers
from coach.outline import outline
from coach.schemas import Feedback, SetAside

from tests.marked import options, reading


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We would like you to come in for another trial on Saturday.", "come"),
        ("If you'd like to come and have a coffee with me, I'm free on Fridays.", "come"),
        ("I'd like to put you forward for a role at Lowfield.", "forward"),
        ("Happy to jump on a call if you'd like to go through it.", "talk"),
        ("Give me a ring when you can.", "ring"),
        ("I'll ring you on Thursday at four.", "date"),
        ("A deputy post is coming up at our Dartford home, if you want it.", "work"),
        ("Would you think about the day centre post instead?", "work"),
        ("Please send me your portfolio by Friday.", "send"),
        ("I'd be glad to read your next draft.", "help"),
        ("You are welcome to apply again after six months.", "again"),
        ("We will keep your CV on file.", "keep"),
        ("Honestly, don't ring again.", "shut"),
        ("Please do not contact us any more.", "shut"),
        ("They enjoyed the chat and the call with you.", None),
        ("When the guest complained, you never rang her back.", None),
        ("We have offered the post to somebody else.", None),
        ("If you have any questions, please do not hesitate to contact me.", None),
        ("The code had no tests.", None),
        ("Posting because I can't tell if it's fixable or just how it goes.", None),
        ("Has anyone practised that and got better at it?", None),
        ("Would you be happy for me to share your CV with people in our Leeds office?", "forward"),
        ("Shall I put you forward to the people team in Leeds?", "forward"),
        ("Chin up, got two others for you.", "work"),
        ("If you get your ticket give us a bell.", "again"),
        ("Our insurers require that.", None),
        ("It's Nora, just giving you a quick ring about the interview.", None),
        ("Have a lovely weekend!", None),
        ("The post we are filling is at the Ashby depot, with early shifts.", None),
        ("The role needs a Welsh speaker at our Bangor office.", None),
        ("Happy to set up a short call if any of this is unclear.", "talk"),
        ("I can do a ten minute chat, just pick a time.", "talk"),
        ("Will keep u in mind if smth turns up.", "keep"),
        ("Can you drop the keys back?", "errand"),
        ("Keep writing for us, please.", "task"),
        ("She'd put me on the supervisor course if I want.", "help"),
        ("Would see again after 12/12 on a farm.", "again"),
        ("Finish your apprenticeship then come back to us.", "again"),
        ("Would you apply again?", None),
        ("He'd have you for weddings if you're stuck, cash, but not on the pass.", "work"),
        ("Can you text us your address?", "send"),
        ("Tell me your day rate.", "send"),
        ("doors always open tho", "again"),
        ("come back nxt yr", "again"),
        ("If you do your rigging ticket I'd have you tomorrow.", "again"),
        ("Work a season on a trawler and he says he'll start you the next day.", "again"),
        ("Next time I'm short a joiner you're my first call.", "keep"),
        ("Might have something at xmas tho", "work"),
        ("She said ring Dot in the autumn about the panto.", "ring"),
        ("If labouring for a few months is any use, shout.", "work"),
        ("Feedback from the manager for the night porter role, as I got it:", None),
        ("In a lab that's a Tuesday; in a kitchen it's a fire.", None),
        ("Your card is still in the van, I'll pop it in the post.", None),
        ("We also use jobs@quay.example for job alerts.", None),
        ("Posting this because I'd like to know if that is usual.", None),
    ],
)
def test_an_offer_is_heard(said: str, found: OfferKind | None) -> None:
    assert [offer.kind for offer in offers(reading(f"It is a no this time. {said}"))] == ([found] if found else [])


def test_an_offer_knows_where_it_stands() -> None:
    text = "No luck, sorry.\nGive me a ring when you can."
    (offer,) = offers(reading(text))
    assert text[offer.start : offer.end] == offer.words == "Give me a ring when you can."


def test_what_stands_in_a_quoted_thread_is_no_offer() -> None:
    text = "No news. Could you send me your portfolio?"
    quoted = SetAside(start=9, end=len(text), reason="quoted_thread")
    assert offers(complete(Feedback(text=text), [], [quoted], language="en")) == ()


def test_nobody_is_answered_where_nobody_reads() -> None:
    said = "⟦gap@unit-testing|the code had no tests⟧. Could you send me your portfolio?"
    settled = outline(reading(said, no_reply=True), options())
    assert (settled.offers, settled.asked_in_reply, settled.send) == ((), (), "no")


def test_who_wants_no_answer_is_asked_nothing() -> None:
    gap = "⟦gap@industry-knowledge|You lack domain knowledge⟧."
    assert outline(reading(f"{gap} Ring me again in spring."), options()).asked_in_reply
    settled = outline(reading(f"{gap} Honestly, don't ring again."), options())
    assert (settled.asked_in_reply, settled.door) == ((), "shut")


@pytest.mark.parametrize(
    ("asked", "leave", "time", "facts"),
    [
        ("Shall I put you forward for the Leeds job?", True, False, False),
        ("Would you like me to send your details?", True, False, False),
        ("Does Thursday 10 suit for a call?", False, True, False),
        ("Would that interest you?", False, False, False),
        ("Is your notice period still two months?", False, False, True),
        ("What are your salary expectations?", False, False, True),
        ("Are you interested, and does Monday at 9 work?", False, True, False),
    ],
)
def test_a_question_wants_leave_a_time_or_facts(asked: str, leave: bool, time: bool, facts: bool) -> None:
    offer = Offer("answer", 0, len(asked), asked)
    assert (offer.wants_leave, offer.names_a_time, offer.wants_facts) == (leave, time, facts)


@pytest.mark.parametrize(
    ("words", "kind", "leave"),
    [
        ("We would like to keep your documents for six months, if you agree.", "keep", True),
        ("If that changes I'd like to get back in touch, if you don't mind.", "talk", False),
        ("Stay in touch, we do use freelancers in the busy months.", "work", False),
        ("We'd keep your papers for a year and need your written consent for it.", "keep", True),
        ("Do come and volunteer with us if you'd like to!", "come", False),
    ],
)
def test_what_is_offered_without_a_question_mark(words: str, kind: str, leave: bool) -> None:
    (offer,) = offers(reading(f"⟦gap|Your answers were too long.⟧ {words}"))
    assert (offer.kind, offer.wants_leave) == (kind, leave)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Please share your updated CV with me.", "my updated CV"),
        ("Could you send over the references by Friday?", "my references"),
        ("Please send me your portfolio and what we spoke about.", "my portfolio"),
        ("We pay the four hours of course, can you send me your IBAN?", "my IBAN"),
    ],
)
def test_what_they_want_to_be_sent_is_called_by_its_name(words: str, wanted: str) -> None:
    (offer,) = offers(reading(f"⟦gap|Your answers were too long.⟧ {words}"))
    assert (offer.kind, offer.wanted) == ("send", wanted)


def test_who_asks_for_leave_in_a_sentence_of_its_own_is_answered() -> None:
    (offer,) = offers(
        reading(
            "⟦vague|It was close.⟧ We'd love to keep your details on file. If that is OK with you please reply to this email."
        )
    )
    assert (offer.kind, offer.wants_leave) == ("keep", True)


def test_what_is_to_be_sent_is_promised_beside_the_leave_that_is_given() -> None:
    read = reading(
        "⟦gap|Your answers were too long.⟧ We would like to keep your details, if you agree. Please share your updated CV as well."
    )
    assert [offer.kind for offer in outline(read, options()).offers] == ["keep", "send"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("There's a junior post on our data team that I think could interest you.", "work"),
        ("There's a junior post on the data team, I'd put you forward for it.", "forward"),
        ("She's offered me to shadow the manager at the Leeds branch for two weeks.", "help"),
        ("Shall we speak tmrw?", "talk"),
        ("Send me more profiles for the till job.", None),  # meant for an agency
    ],
)
def test_who_puts_nobody_forward_offers_something_else(words: str, kind: OfferKind | None) -> None:
    assert [offer.kind for offer in offers(reading(words))] == [kind] * (kind is not None)


@pytest.mark.parametrize(
    ("words", "leave", "dates", "linkedin"),
    [
        ("I'd keep you on our Saturday list if you like.", "keep", False, False),
        ("We would like to keep your details, if you agree.", "keep_details", False, False),
        ("I've put you forward, and keep your fingers crossed.", None, False, False),
        ("Come and watch a service, just text me some dates.", None, True, False),
        ("Happy to talk, please reply with a suitable time.", None, True, False),
        ("Do connect with me on LinkedIn.", None, False, True),
        ("If a place comes up, may I contact you?", "contact", False, False),
    ],
)
def test_what_an_offer_asks_besides(words: str, leave: str | None, dates: bool, linkedin: bool) -> None:
    offer = Offer("come" if dates else "help", 0, len(words), words)
    assert (offer.leave, offer.wants_dates, offer.on_linkedin) == (leave, dates, linkedin)


def test_a_time_that_is_asked_behind_an_offer_is_heard() -> None:
    words = "I've put you forward for the other ward - Thursday 10am ok?"
    assert Offer("forward", 0, len(words), words).names_a_time


def test_a_way_back_is_heard_in_the_sentence_that_praises() -> None:
    said = "It is a no. ⟦strength|Your welds were tidy so⟧ if you get your licence renewed give us a shout."
    assert [offer.kind for offer in offers(reading(said))] == ["ring"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Mr Dune at our Selby depot has a vacancy coming and would be happy for you to ring him.", "ring"),
        ("When you have got it, send us a copy of the certificate and you can start.", "again"),
    ],
)
def test_a_way_to_get_in_touch_is_heard_in_plain_words(said: str, kind: str) -> None:
    assert [offer.kind for offer in offers(reading(said))] == [kind]


def test_what_a_recruiter_is_to_ask_is_no_talk() -> None:
    assert "talk" not in [
        offer.kind for offer in offers(reading("Would consider for junior. Recruiter to ask if interested."))
    ]


@pytest.mark.parametrize(
    ("said", "kind", "undecided"),
    [
        ("Are you still hoping for a move abroad, or can I put you forward here as staying?", "forward", True),
        ("Shall I put you forward here?", "forward", False),
        ("They asked if you'd do six months in Hull at 300 a day, can I tell them yes?", "work", True),
        ("We could offer you a trial on commission; think it over and tell me.", "come", True),
        ("Let me know.", "answer", True),
        ("Let me know by Friday.", "answer", False),
    ],
)
def test_what_only_the_person_can_say_is_open(said: str, kind: OfferKind, undecided: bool) -> None:
    assert Offer(kind, 0, len(said), said).is_undecided is undecided


def test_a_question_that_only_names_the_day_belongs_to_the_invitation_before_it() -> None:
    (offer,) = offers(
        reading("It is a no this time. Please come and watch a service one evening. Would a Friday suit you?")
    )
    assert offer.kind == "come"
    assert offer.words.endswith("Would a Friday suit you?")


def test_a_kiss_ends_a_sentence_in_a_chat() -> None:
    (offer,) = offers(reading("the fringe was wonky x you can come and watch on friday if you like x"))
    assert offer.words == "you can come and watch on friday if you like"
