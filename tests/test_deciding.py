"""What a sentence leaves to the person: a choice of their life, a line that they wait for, and what may change some day."""

import pytest
from coach.sentences.deciding import (
    change_in,
    changes_life,
    choice_in,
    readiness_in,
    said_no,
    said_yes,
    waits_for_them,
    wants_a_line,
)


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("Would you do nights?", "do nights"),
        ("She wants to know by Tuesday if I'd do weekends at all.", "do weekends"),
        ("Tell me whether you could relocate.", "relocate"),
        ("Let me know whether you'd be willing to commute to Hull.", "commute to Hull"),
        ("Could you work early shifts?", "work early shifts"),
        ("can you start monday as bank staff tho, we're desperate", "start Monday as bank staff"),
        ("Can you do Tuesday at 3pm?", None),
        ("You said you do nights already.", None),
        ("Would you do the test again?", None),
    ],
)
def test_a_choice_stands_behind_whether_i_can(words: str, choice: str | None) -> None:
    assert choice_in(words) == choice


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("If your Saturdays change let me know, Tess leaves in May.", "your Saturdays change"),
        ("Let me know if you change your mind about the kennels.", "you change your mind about the kennels"),
        ("Let us know if your availability changes.", "your availability changes"),
        ("Tell us if you move nearer.", "you move nearer"),
        ("If you are interested let me know.", None),
        ("Your tone changes when you are tired.", None),
    ],
)
def test_what_may_change_some_day_is_heard(words: str, changed: str | None) -> None:
    assert change_in(words) == changed


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("We have a junior opening on the same team in March.", False),
        ("A second post opens in the Payments team.", False),
        ("There is a post at our Ashby depot.", True),
        ("We have a night post.", True),
        ("It is the same work for less money.", True),
        ("There is a six week contract.", True),
    ],
)
def test_other_hours_pay_or_place_change_a_life(words: str, changes: bool) -> None:
    assert changes_life(words) is changes


def test_a_call_is_no_line() -> None:
    assert wants_a_line("Drop me a line by the 4th.")
    assert not wants_a_line("Ring the yard by the 4th.")


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Are you still open to hybrid in Derby?", "hybrid in Derby"),
        ("would you be ok with three days on site?", "three days on site"),
        ("are u flexible on weekend work?", "weekend work"),
        ("Are you open to feedback?", None),
        ("Are you open to travelling with me to my hotel?", None),
        ("Are you okay with on-site work with asbestos?", None),
        ("Are you happy with two days' notice and no breaks?", None),
        ("They are open to hybrid in Derby.", None),
    ],
)
def test_what_they_ask_to_be_ready_for_stands_before_would_suit_me(words: str, condition: str | None) -> None:
    assert readiness_in(words) == condition


@pytest.mark.parametrize(
    ("words", "yes", "no"),
    [
        ("I told her I'd love to.", True, False),
        ("I told her I'd love to, but I can't.", False, False),
        ("I said yes to the other firm.", False, False),
        ("You said yes.", False, False),
        ("I said absolutely not.", False, True),
        ("I turned it down.", False, True),
    ],
)
def test_who_said_yes_or_no_and_stayed_with_it(words: str, yes: bool, no: bool) -> None:
    assert (said_yes(words), said_no(words)) == (yes, no)


@pytest.mark.parametrize(
    "words",
    [
        "If your English improves, let us know.",
        "If you change your mind about the harassment complaint, let us know.",
        "If you should change your mind about that night, text me.",
    ],
)
def test_nothing_is_promised_of_what_is_no_matter_of_time_or_place(words: str) -> None:
    assert change_in(words) is None


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Are you available for weekend work in Hull from May?", "weekend work in Hull from May"),
        ("Are you free for Saturdays over the summer?", "Saturdays over the summer"),
        ("If a 0.6 suits, ring.", "a 0.6"),
        ("If labouring for a few months is any good to you, shout.", "labouring for a few months"),
        ("If the Ely route would suit you better let me know.", "the Ely route"),
        ("If that suits, ring.", None),
        ("If Tuesday at 10 suits, ring.", None),
        ("If the lid works loose, ring the bell.", None),
    ],
)
def test_a_condition_in_shorthand_is_a_question_to_the_person(words: str, condition: str | None) -> None:
    assert readiness_in(words) == condition


@pytest.mark.parametrize(
    ("told", "asked", "waits"),
    [
        ("I could give you curtains to do at home, paid by the piece.", "Let me know.", True),
        ("There's a night post at our Ely depot.", "No rush.", True),
        ("There's another waiter post in the team.", "Let me know.", False),
        ("There's a night post at our Ely depot.", "Let me know when you can come in.", False),
        ("There's another waiter post in the team.", "Would you take it?", True),
    ],
)
def test_what_would_change_a_life_waits_for_a_yes_or_a_no(told: str, asked: str, waits: bool) -> None:
    assert waits_for_them(told, asked) is waits
