"""What follows from an offer: which door stands open, and why a circumstance beside it is left out of the plan."""

import pytest
from coach.offering.doors import answered, door_of, is_offered, why_left
from coach.offering.offers import offers
from coach.outline import outline
from coach.phrases import phrase

from tests.marked import options, reading


def left(marked: str) -> list[str]:
    return [each.reason for each in outline(reading(marked), options()).not_planned]


def test_a_door_is_tied_to_the_circumstance_that_holds_it() -> None:
    read = reading("⟦strength@sql|Your SQL was great⟧ and ⟦logistics|you are welcome to apply again in six months⟧.")
    door = door_of(offers(read), read.points, read.feedback.text)
    assert door is not None
    assert (door.name, door.point_id) == ("reapply", "p2")


def test_a_shut_door_has_no_point_to_go_through() -> None:
    read = reading("⟦logistics|Please do not contact us again⟧.")
    door = door_of(offers(read), read.points, read.feedback.text)
    assert door is not None
    assert (door.name, door.point_id) == ("shut", None)


def test_who_sees_no_fit_in_the_future_is_not_promised_another_visit() -> None:
    assert (
        outline(reading("It is a no. I don't think there is a fit here in the future either."), options()).door
        == "shut"
    )
    assert (
        outline(reading("It is a no. I can't say what we need in future, but please apply again."), options()).door
        == "reapply"
    )


def kinds(said: str) -> list[str]:
    return [offer.kind for offer in answered(offers(reading(said)))]


def test_what_is_asked_twice_is_answered_once() -> None:
    assert kinds("It is a no this time. Give me a ring when you can. Ring me any time.") == ["ring"]


def test_a_yes_to_what_they_ask_leave_for_says_all() -> None:
    assert kinds("It is a no. Shall I put you forward for the Leeds job? Give me a ring when you can.") == ["forward"]


def test_what_only_the_person_knows_is_left_to_them() -> None:
    settled = outline(reading("It is a no this time. What are your salary expectations?"), options())
    assert (settled.offers, settled.asks_facts) == ((), "What are your salary expectations?")


def test_where_it_is_not_sure_what_a_circumstance_is_no_more_is_said_than_that() -> None:
    read = reading("⟦logistics@pay|it's the insurance, they won't go above six⟧.")
    pay = why_left(read.points[0], (), sure=True)
    assert why_left(read.points[0], (), sure=False) == phrase("not_planned", "logistics") != pay


def test_what_explains_the_decision_is_no_offer_though_one_stands_beside_it() -> None:
    assert left("⟦logistics|Your pay expectations are above our range⟧, but I'm happy to jump on a call.") == [
        "A matter of money, not of skill."
    ]
    assert left("⟦logistics|You are welcome to apply again in six months⟧.") == [phrase("left_offer", "again")]


@pytest.mark.parametrize(
    ("words", "shut"),
    [
        ("Please don't reapply for this team.", True),
        ("You would do well not to apply again.", True),
        ("Please do not reapply before next autumn.", False),
        ("You needn't reapply, we keep your form.", False),
        ("Not interested in another application from you this year.", True),
        ("I would not advise you to apply here again until you have done some collections work.", True),
        ("We won't be considering you for other positions on my team.", True),
        ("I'm not putting you up for another job till you have your ticket.", True),
        ("I'm putting you up for the Leeds job.", False),
        ("We won't be considering anybody before May.", False),
        ("You will not be considered again for six months.", False),
        ("I would not recommend you apply pressure so early in the call.", False),
    ],
)
def test_a_door_is_shut_where_no_time_opens_it(words: str, shut: bool) -> None:
    door = door_of([], [], words)
    assert (door is not None and door.name == "shut") is shut


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("The post is on hold and might reopen in spring.", True),
        ("If the role comes back I will ring you.", True),
        ("Might come back in May, might not.", True),
        ("It may well return next year.", True),
        ("They took nobody and may advertise again in autumn.", True),
        ("They might well re-advertise after Easter.", True),
        ("You might come back to us in spring.", False),
        ("Do come back to us in spring.", False),
    ],
)
def test_a_post_that_may_come_back_is_waited_for(words: str, waits: bool) -> None:
    door = door_of([], [], words)
    assert (door is not None and door.name == "first_call") is waits


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("Don't call about it again, we are busy.", "shut"),
        ("Go and learn the wiring rules before you apply for anything else.", "first"),
        ("Please do keep an eye on our careers page.", "watch"),
        ("I hope you'll watch our vacancies.", "watch"),
        ("Do give us a call after next summer.", "ring"),
        ("Get your test booked and give us a bell in the spring.", "ring"),
        ("You are welcome to apply again in the spring.", "reapply"),
    ],
)
def test_a_door_is_as_open_as_they_left_it(said: str, door: str) -> None:
    assert outline(reading(f"It is a no this time. {said}"), options()).door == door


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("reapply_after_months: 6", "reapply"),
        ("rehire_eligible: false", "shut"),
        ("sql: 4", None),
    ],
)
def test_a_field_of_a_form_is_a_door(said: str, door: str | None) -> None:
    found = door_of((), (), said)
    assert (found.name if found is not None else None) == door


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("⟦logistics|The vacancy was withdrawn⟧. You would have to apply again if it is readvertised.", "readvertised"),
        (
            "⟦logistics|The position is on hold⟧. Should it be advertised again please submit a new application.",
            "readvertised",
        ),
        ("⟦logistics|Please do not apply here again⟧.", "shut"),
    ],
)
def test_whoever_has_to_apply_anew_waits_for_no_call(said: str, door: str) -> None:
    assert outline(reading(said), options()).door == door


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦logistics@reapply-window|Please don't reapply⟧.", "shut"),
        ("⟦logistics@reapply-window|come back when I've run a shift for a year⟧.", "condition"),
        ("⟦logistics@reapply-window|You would need to reapply if it is readvertised⟧.", "again"),
        (
            "⟦logistics@other-role|There may be a cover post in May, are you interested? Let me know by Friday⟧.",
            "answer",
        ),
    ],
)
def test_an_open_door_and_a_shut_one_are_left_as_what_they_are(marked: str, reason: str) -> None:
    assert left(marked) == [phrase("left_offer", reason)]


@pytest.mark.parametrize(
    ("marked", "offered"),
    [
        ("⟦strength|Got a deckhand spot at the outer quay from July⟧, 90 a day.", True),
        ("⟦strength|You were great on the winch⟧, I've a deckhand spot at the outer quay.", False),
        ("⟦strength|great knots all round⟧ and I've a deckhand spot at the outer quay.", False),
    ],
)
def test_what_is_offered_is_no_praise(marked: str, offered: bool) -> None:
    read = reading(marked)
    assert is_offered(read.points[0], offers(read)) is offered
