"""How a feedback was said: roughness and irony change the answer, denial of a fault is no roughness."""

import pytest
from coach.listening import complete, warn
from coach.manner import is_harsh, manner_of
from coach.schemas import Feedback

from tests.marked import reading


@pytest.mark.parametrize(
    "quote", ["the talk was embarrassing", "a waste of time", "you were clueless about the market"]
)
def test_rough_words_are_harsh(quote: str) -> None:
    assert is_harsh(quote)
    assert manner_of(reading(f"⟦gap|{quote}⟧")) == "harsh"


@pytest.mark.parametrize("quote", ["never rude to anybody", "far from a disaster", "the code had no tests"])
def test_plain_words_are_plain(quote: str) -> None:
    assert not is_harsh(quote)
    assert manner_of(reading(f"⟦gap|{quote}⟧")) == "plain"


@pytest.mark.parametrize(("code", "manner"), [("sarcasm", "ironic"), ("contradiction", "divided")])
def test_irony_and_division_come_from_the_warnings(code: str, manner: str) -> None:
    heard = complete(Feedback(text="fine words"), [], [], language="en").model_copy(
        update={"warnings": (warn(code, topic="x"),)}
    )
    assert manner_of(heard) == manner
