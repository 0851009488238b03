"""What a sentence says of an opening: a mere chance is no offer, a page is watched, a condition goes with the way back."""

import pytest
from coach.offering.openings import (
    condition_in,
    course_in,
    field_in,
    is_a_chance,
    is_firm,
    is_first_to_learn,
    is_to_apply,
    may_be_something,
    page_in,
    way_back_in,
)


@pytest.mark.parametrize(
    ("words", "chance"),
    [
        ("Would consider for a junior post if one comes up.", True),
        ("Fine for second line, but no vacancies at the moment.", True),
        ("Would be happy to have her in the day team should a place arise, budget not approved.", True),
        ("They may open another bakery job in spring.", True),
        ("Keep an eye out for weekend jobs!", True),
        ("We have a bakery job open in spring.", False),
        ("If a night post comes up, would you want it?", True),
        ("A night post is free, would you want it?", False),
        ("Let me know if you're interested, the post opens in May.", False),
    ],
)
def test_what_may_come_is_told_from_what_is_there(words: str, chance: bool) -> None:
    assert is_a_chance(words) is chance


def test_who_may_have_something_names_nothing() -> None:
    assert may_be_something("He might have something at the depot, will call.")
    assert not may_be_something("We might have something on nights, if you want it.")


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("Please keep an eye on our vacancies page.", "your vacancies page"),
        ("I'd keep checking the website.", "the website"),
        ("Watch NHS Jobs, there are more in June.", "NHS Jobs"),
        ("You turned a page too quickly.", None),
    ],
)
def test_a_page_is_said_as_the_person_says_it(words: str, page: str | None) -> None:
    assert page_in(words) == page


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("If you get your crane card give us a ring.", "you get your crane card"),
        ("Come back once you've finished your apprenticeship.", "you have finished your apprenticeship"),
        ("Get your first aid renewed and we'll see you again.", "you have your first aid renewed"),
        ("Try again when the ban comes off.", "the ban comes off"),
        ("If you spend a season on a busy grill, come back.", "you have spent a season on a busy grill"),
        ("Ring me once you've passed.", "you have passed"),
        ("Ring me if you have any questions.", None),
        ("Ring me back when you get this.", None),
        ("Come back if you work with her again.", None),
        ("You are welcome to apply again.", None),
        ("Do a welding course and give us a bell.", "you have done a welding course"),
        ("She said get a food hygiene card then ring her.", "you have got a food hygiene card"),
        ("We suggest you gain more time on nights before reapplying.", "you have gained more time on nights"),
        ("Learn the basics before you try again, somewhere else.", None),
    ],
)
def test_a_condition_is_kept(words: str, condition: str | None) -> None:
    assert condition_in(words) == condition


def test_who_says_go_for_it_wants_an_application() -> None:
    assert is_to_apply("There's a post on the children's ward and she said go for it.")
    assert not is_to_apply("There's a post on the children's ward.")


def test_what_comes_before_any_other_application_is_advice() -> None:
    assert is_first_to_learn("Learn to read a drawing before you apply anywhere else.")
    assert not is_first_to_learn("You read the drawing before you started.")


def test_a_post_may_be_offered_outright() -> None:
    assert is_firm("We'd be happy to offer you the weekend post instead.")
    assert not is_firm("We'd be happy to offer you some feedback.")
    assert not is_firm("There is a weekend post, if you want to apply.")


@pytest.mark.parametrize(
    ("words", "course"),
    [
        ("There's a first aid course in May and she'd put me on it if I want.", "the first aid course"),
        ("We'd be happy to book you on the barista training.", "the barista training"),
        ("I could send you on a course.", ""),
        ("You put her on the wrong course.", None),
        ("You did a barista course in May.", None),
    ],
)
def test_a_course_is_offered_by_who_sends_somebody_on_it(words: str, course: str | None) -> None:
    assert course_in(words) == course


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"decision": "reject", "reapply_after_months": 6}', (True, "in six months")),
        ("Outcome: reject\nRe-apply after weeks: 18", (True, "in 18 weeks")),
        ("rehire_eligible: true", (True, "")),
        ("Eligible to re-apply: No", (False, "")),
        ("Could not say when he would reapply the brake.", None),
    ],
)
def test_a_field_of_a_form_opens_or_shuts_the_door(text: str, found: tuple[bool, str] | None) -> None:
    assert field_in(text) == found


@pytest.mark.parametrize(
    "words",
    [
        "We would have been happy to offer you the weekend post, but it was cut.",
        "I wish I could offer you the weekend post.",
        "We can offer you the weekend post if you pass your test.",
    ],
)
def test_what_might_have_been_offered_is_no_offer(words: str) -> None:
    assert not is_firm(words)


@pytest.mark.parametrize(
    "words",
    [
        "Once you have had your operation, ring us.",
        "When you got the wrong total you had to start again.",
        "If you had got the sums right, we would have you back.",
    ],
)
def test_what_is_private_or_past_is_no_condition_that_a_letter_repeats(words: str) -> None:
    assert condition_in(words) is None


def test_a_time_of_theirs_is_not_the_time_to_come_back_where_something_is_done_first() -> None:
    assert "April" not in way_back_in("Give us a ring if you get your crane card, we want somebody from April.")
    assert "in spring" in way_back_in("Give us a ring, we take people on again in spring.")


def test_a_form_that_says_no_or_never_lets_nobody_back() -> None:
    assert field_in('"reapply_after_months": 99') == (False, "")
    assert field_in("reapply_after_months: 6\nrehire: n") == (False, "")


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("come back when I've run a pastry section for a year", "have run a pastry section for a year"),
        ("If you get quicker at it, text me.", "are quicker"),
        ("Ring us once you get more confident with the trailer.", "are more confident with the trailer"),
        ("See us again once you have led a shift.", "have led a shift"),
    ],
)
def test_what_is_to_be_led_or_become_is_a_condition(words: str, condition: str) -> None:
    assert condition_in(words) == f"you {condition}"


def test_a_field_may_count_days() -> None:
    assert field_in('"reapply_after_days": 90') == (True, "in three months")
    assert field_in('"reapply_after_days": 28') == (True, "in 28 days")
