"""How a feedback was said: roughness and irony change the answer, denial of a fault is no roughness."""

import pytest
from coach.judging.manner import is_harsh, is_own_account, is_passed_on, manner_of
from coach.listening import complete, warn
from coach.schemas import Feedback, Sender

from tests.marked import reading


@pytest.mark.parametrize(
    "quote",
    [
        "the talk was embarrassing",
        "a waste of time",
        "you were clueless about the market",
        "you wasted an hour of my lead's day",
    ],
)
def test_rough_words_are_harsh(quote: str) -> None:
    assert is_harsh(quote)
    assert manner_of(reading(f"⟦gap|{quote}⟧")) == "harsh"


@pytest.mark.parametrize(
    "quote",
    ["never rude to anybody", "far from a disaster", "the code had no tests", 'you said that they are "amateurs"'],
)
def test_plain_words_are_plain(quote: str) -> None:
    assert not is_harsh(quote)
    assert manner_of(reading(f"⟦gap|{quote}⟧")) == "plain"


@pytest.mark.parametrize(("code", "manner"), [("sarcasm", "ironic"), ("contradiction", "divided")])
def test_irony_and_division_come_from_the_warnings(code: str, manner: str) -> None:
    heard = complete(Feedback(text="fine words"), [], [], language="en").model_copy(
        update={"warnings": (warn(code, topic="x"),)}
    )
    assert manner_of(heard) == manner


@pytest.mark.parametrize(
    ("text", "sender", "passed_on"),
    [
        ("The client wants somebody with more Java.", "agency", True),
        ("Hi Jo, the panel felt your plan was thin.", "employer", True),
        ("Hi Jo, they liked the sketches but thought the copy was thin.", "employer", True),
        ("Hi Jo, we felt your plan was thin, and the team thought so, too.", "employer", False),
        ("Hi Jo, your plan was thin.", "employer", False),
        ("They felt it was thin, and so did I.", "interviewer", False),
    ],
)
def test_who_only_tells_what_others_felt_was_not_in_the_room(text: str, sender: Sender, passed_on: bool) -> None:
    assert is_passed_on(reading(f"⟦gap|{text}⟧", sender=sender)) is passed_on


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("so I got hold of the head chef and he told me straight, the duck was good but the board was dirty", True),
        ("Asked the site manager why. Slow setting out, he said.", True),
        ("asked the manager through my recruiter, she said the client wanted more", False),
        ("my cousin says the boss liked it", False),
        ("they told me my sections were neat but i was slow on the saw", True),
        ("the manager rang me and said I was too quiet", True),
        ("They told me that you were quick.", False),
        ("The panel liked the talk.", False),
    ],
)
def test_whoever_was_told_in_person_had_nothing_passed_on(text: str, own: bool) -> None:
    assert is_own_account(text) is own
