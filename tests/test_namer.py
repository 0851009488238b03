"""The network that puts names together: it points to words of the remark, in forms that are allowed, and says words of its list."""

import math

from coach.catalogue.telling import words_of
from coach.encoder import FORMS, Form, called, labels, listed
from hypothesis import given
from hypothesis import strategies as st

QUOTE = "you never looked at the second page"
ALL: list[list[Form]] = [[*FORMS]] * len(words_of(QUOTE))


def test_the_likeliest_name_comes_first_and_points_into_the_remark() -> None:
    found = called(QUOTE, words_of(QUOTE), ALL, "gap")
    assert [each.likely for each in found] == sorted((each.likely for each in found), reverse=True)
    assert sum(math.exp(each.likely) for each in found) <= 1
    for step in (step for each in found for step in each.steps):
        assert step.number < (len(listed()) if step.form is None else len(ALL))


def test_what_is_not_allowed_is_never_pointed_to() -> None:
    page = len(ALL) - 1
    found = called(QUOTE, words_of(QUOTE), [*ALL[:page], []], "gap")
    assert all(step.number != page for each in found for step in each.steps if step.form is not None)


def test_a_remark_without_words_is_called_nothing() -> None:
    assert called("", [], [], "gap") == []


def test_the_words_that_are_said_besides_are_few_and_each_is_there_once() -> None:
    assert len(set(listed())) == len(listed()) < len(labels("topic"))


@given(st.text(alphabet="abc .", min_size=1, max_size=40))
def test_the_same_remark_is_called_the_same(quote: str) -> None:
    words = words_of(quote)
    may: list[list[Form]] = [[*FORMS]] * len(words)
    assert called(quote, words, may, "strength") == called(quote, words, may, "strength")
