"""Why a circumstance is left out, by its words."""

import pytest
from coach.outline.left import Why, asked_of_you, by_its_words


@pytest.mark.parametrize(
    ("quote", "section", "name"),
    [
        ("TOTAL 12/20 (appointed candidate 17/20)", "not_planned", "standing"),
        ("Total 31. Threshold 35", "not_planned", "standing"),
        ("The skipper scored this 2", "not_planned", "standing"),
        ("They're giving the mate's post to an internal man", "reason", "internal-candidate"),
        ("we've given the deck job to a lad from Hull", "reason", "other-candidate"),
        ("We went with Ines, who sailed with us in June", "reason", "other-candidate"),
        ("Post offered to external candidate", "reason", "other-candidate"),
        ("The contract goes to Harbour Lines", "reason", "other-candidate"),
        ("She did bring a list of every buoy", "not_planned", "rival"),
        ("The successful candidate had sailed the route", "not_planned", "rival"),
        ("The appointee brings her own boat", "not_planned", "rival"),
        ("The work permit would take ten weeks", "not_planned", "set_elsewhere"),
        ("Insurance won't cover under 21s on the launch", "not_planned", "set_elsewhere"),
        ("Visa is no issue", "not_planned", "no_hindrance"),
        ("the owners froze hiring until spring", "reason", "role-withdrawn"),
        ("we cannot provide individual feedback", "reason", "no-written-feedback"),
        ("Don't write to Jonas directly", "not_planned", "mailbox"),
        ("Will ping if the Malta job comes back", "left_offer", "keep"),
        ("I've something at the yard, three days", "left_offer", "work"),
        ("they'd have you for regattas, cash", "left_offer", "work"),
        ("try the north pier, they're always short", "left_offer", "work"),
        ("Do please apply for the May intake", "left_offer", "again"),
        ("the mate would see you again", "left_offer", "again"),
    ],
)
def test_what_says_plainly_what_it_is(quote: str, section: str, name: str) -> None:
    assert by_its_words(quote, "process") == Why(section, name)


@pytest.mark.parametrize(
    "quote",
    [
        "If you get the ticket I've days going in May",
        "we went for a sail first",
        "they gave it to you to hold",
        "the wind was always strong",
        "you were 4 of 12",
        "we sail on 5/1",
    ],
)
def test_what_is_something_else_is_left_to_its_topic(quote: str) -> None:
    assert by_its_words(quote, "process") is None


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("revert by Friday", "answer"),
        ("Please let us know before noon", "answer"),
        ("Your oilskins are still here in the locker, I'll pop them in the post", "errand"),
        ("Ada is glad to go through it with you", "help"),
    ],
)
def test_what_is_asked_of_the_person(quote: str, name: str) -> None:
    assert asked_of_you(quote) == Why("left_offer", name)
