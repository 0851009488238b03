"""A paper that has to be held or renewed is called by its name, and a copy is promised where they want one."""

import pytest
from coach.offering.papers import asks_for_copy, copy_wanted, named_condition, paper_in

RAN_OUT = "Sorry, your boiler ticket ran out in May. "


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("your boiler ticket ran out", "boiler ticket"),
        ("we need somebody with a valid food hygiene certificate", "food hygiene certificate"),
        ("your talk ran long", None),
    ],
)
def test_a_paper_is_called_as_they_call_it(text: str, paper: str | None) -> None:
    assert paper_in(text) == paper


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Come back once you have renewed it.", "you have renewed your boiler ticket"),
        ("Get it renewed and ring us.", "your boiler ticket is renewed"),
        ("Come back when you have done a season.", "you have done a season"),
    ],
)
def test_it_is_named(words: str, condition: str) -> None:
    assert named_condition(words, RAN_OUT + words) == condition


def test_where_no_paper_was_spoken_of_the_words_stay() -> None:
    assert named_condition("Come back once you have learned it.", "Come back once you have learned it.") == (
        "you have learned it"
    )


@pytest.mark.parametrize(
    ("before", "words", "wanted"),
    [
        (RAN_OUT, "Once you renew it please send us a copy.", ("boiler ticket", True)),
        ("You need a rigging card for this. ", "When you have got it, send us a copy.", ("rigging card", False)),
        (RAN_OUT, "Come back once you renew it.", None),
        ("", "Once you have done the course, send us a copy of the certificate.", ("certificate", False)),
    ],
)
def test_a_copy_is_of_a_paper(before: str, words: str, wanted: tuple[str, bool] | None) -> None:
    assert copy_wanted(words, before + words) == wanted


def test_a_copy_that_hangs_on_nothing_is_another_request() -> None:
    assert not asks_for_copy("Please send us a copy.")
