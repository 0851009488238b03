"""What is not planned is said to be left, with the reason."""

import pytest
from coach.outline import outline
from coach.outline.unplanned import _plainly_said
from coach.phrases import phrase

from tests.marked import options, reading

LONG = "⟦gap@concise-answers|your answers were too long⟧"


def left(marked: str) -> list[str]:
    return [each.reason for each in outline(reading(marked), options()).not_planned]


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦gap|They gave you a jammed lock and asked what you would try⟧. ⟦gap|you forced the key⟧.", "leads_up"),
        (f"{LONG} and ⟦gap|a mess⟧.", "half"),
    ],
)
def test_a_remark_that_is_left_says_why(marked: str, reason: str) -> None:
    assert phrase("not_planned", reason) in left(marked)


def test_a_condition_of_being_seen_again_counts() -> None:
    assert left(f"{LONG}. ⟦logistics|If you get some hours on the big saw come back to us⟧.") == [
        phrase("left_offer", "condition")
    ]


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦vague@better-fit|it was close between you and the other one⟧", "reasons_beside"),
        ("⟦logistics|This mailbox is not monitored⟧", "mailbox"),
        ("⟦logistics@reapply-window|Get that ticket renewed before you come back⟧", "advice"),
        ("⟦logistics@other-role|something may come up in the spring⟧", "possible"),
        ("⟦logistics@feedback-call|Anyway⟧", "scrap"),
        ("⟦gap|textbook⟧", "scrap"),
        ("⟦logistics@result-in-numbers|We received a great number of applications⟧", "many_applied"),
        ("⟦logistics@pay|pay was not an issue⟧", "no_hindrance"),
        ("⟦logistics@reapply-window|We would encourage you to gain some time at sea before applying again⟧", "advice"),
        ("⟦gap|You wasted an hour of our time⟧", "temper"),
        ("⟦fit@their-environment|I think a winter on the ferry would sort both⟧", "advice"),
        ("⟦logistics@process|ask my skipper if I can run the evening muster for practice⟧", "advice"),
        ("⟦gap|if you are serious about moving to sail⟧, a season would help", "scrap"),
        ("⟦logistics@process|Does anyone know a good place to learn splicing⟧", "own_question"),
    ],
)
def test_what_is_no_criticism_is_left_for_what_it_says(marked: str, reason: str) -> None:
    assert phrase("not_planned", reason) in left(f"{LONG}. {marked}.")


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟦logistics@feedback-call|If you have a minute please fill in our survey⟧", ("not_planned", "survey")),
        ("⟦logistics@feedback-call|Give me a ring when you get this⟧", ("left_offer", "ring")),
        ("⟦logistics@other-role|If your Sundays change let me know⟧", ("left_offer", "condition")),
        ("⟦logistics@place-and-hours|They sail at night and need a definite yes⟧", ("not_planned", "must_settle")),
        ("⟦gap|Got something at a yard up the coast⟧", ("not_planned", "held_out")),
    ],
)
def test_what_they_ask_or_hold_out_is_called_so(marked: str, reason: tuple[str, str]) -> None:
    assert phrase(*reason) in left(f"{LONG}. {marked}.")


def test_what_a_criticism_was_made_by_belongs_to_it() -> None:
    heard = reading("⟦gap|You steered for him⟧. ⟦fit@their-environment|We always have the pupil at the tiller⟧.")
    unsure = heard.model_copy(
        update={"points": tuple(p.model_copy(update={"topic_sure": False}) for p in heard.points)}
    )
    assert phrase("not_planned", "standard") in [each.reason for each in outline(unsure, options()).not_planned]


def test_a_sentence_that_goes_on_about_a_criticism_belongs_to_it() -> None:
    level = "⟦fit@level|None is hard to sell to a bosun⟧"
    assert left(f"{LONG}. ⟦gap@punctuality|Tie two or three knots⟧. {level}.") == [phrase("not_planned", "standard")]
    needed = "⟦fit@level|We'd need that for a bosun⟧"
    assert left(f"{LONG}. {needed}.") == [phrase("not_planned", "standard")]
    assert left(f"{level}. {LONG}.") != [phrase("not_planned", "standard")]


def test_a_question_to_the_person_is_one_to_answer() -> None:
    asked = "⟦logistics@reapply-window|Can I get back to you when the second boat is in, likely in May?⟧"
    assert left(f"{LONG}. {asked}") == [phrase("left_offer", "answer")]


def test_what_a_rival_brought_is_no_fault_that_waits() -> None:
    more = "⟦gap|your knots slipped⟧. ⟦gap|you never asked about the tide⟧. ⟦gap@punctuality|you came late⟧. ⟦gap|they had somebody with ocean miles, only a small thing⟧."
    assert phrase("not_planned", "rival") in left(f"{LONG}. {more}")


def test_an_opening_that_is_there_is_no_mere_possibility() -> None:
    assert phrase("not_planned", "possible") not in left(
        f"{LONG}. ⟦logistics@other-role|We have a deckhand post in May that may suit you⟧."
    )


def test_a_decision_without_a_reason_says_so_where_it_stands_alone() -> None:
    assert phrase("not_planned", "reasons_beside") not in left("⟦vague@better-fit|it was close⟧.")


def test_a_verdict_is_told_more_plainly_beside_it() -> None:
    assert phrase("not_planned", "told_beside") in left(
        "⟦gap|The trial sail was poor⟧. ⟦gap|You never checked the wind⟧."
    )


def test_who_retells_it_and_speaks_to_nobody_else_asks_the_readers() -> None:
    asked = "⟦logistics@reapply-window|Would you apply again?⟧"
    assert left(f"⟦gap|I never checked the wind⟧. {asked}") == [phrase("not_planned", "own_question")]
    assert left(f"⟦gap|you never checked the wind⟧. {asked}") != [phrase("not_planned", "own_question")]


def test_what_somebody_else_had_is_theirs() -> None:
    assert left(f"{LONG}. ⟦logistics@other-candidate|the other lad has sailed before⟧.") == [
        "Who was chosen; what they had may be worth a line in your notes."
    ]


def test_something_held_out_is_no_lack() -> None:
    assert left("⟦gap|your knots were loose⟧. ⟦gap|there's a splicing course in May⟧.")[-1:] != [
        phrase("not_planned", "kept_for_later")
    ]


def test_how_somebody_got_so_far_is_temper_and_no_work() -> None:
    read = reading(f"{LONG}. ⟦gap|I don't know how you passed the phone screen⟧.")
    assert _plainly_said(read.points[1], read) == phrase("not_planned", "temper")


def test_what_others_did_beside_a_planned_remark_goes_with_it() -> None:
    beside = f"{LONG}. ⟦gap|you never asked about the tide⟧. ⟦gap@punctuality|you came late⟧. ⟦gap|The skipper sat on the pier⟧."
    assert phrase("not_planned", "beside") in left(beside)
