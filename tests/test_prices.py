import pytest
from coach.models.prices import price
from coach.schemas import Usage

USED = Usage(calls=4, prompt_tokens=6000, completion_tokens=1500)


def test_a_known_model_has_a_price_that_grows_with_the_tokens() -> None:
    once = price(USED, "gpt-5-mini", "https://api.openai.com/v1")
    twice = price(
        Usage(calls=8, prompt_tokens=12000, completion_tokens=3000), "gpt-5-mini", "https://api.openai.com/v1"
    )
    assert once is not None
    assert twice == 2 * once
    cached = price(USED.model_copy(update={"cached_tokens": 5000}), "gpt-5-mini", "https://api.openai.com/v1")
    assert cached is not None
    assert cached < once


@pytest.mark.parametrize(
    ("model", "url"),
    [("gpt-5-mini", "http://127.0.0.1:11434/v1"), ("no-such-model", "https://api.openai.com/v1")],
)
def test_the_price_of_others_is_not_guessed(model: str, url: str) -> None:
    assert price(USED, model, url) is None


def test_nothing_counted_is_no_price() -> None:
    assert price(Usage(calls=1), "gpt-5-mini", "https://api.openai.com/v1") is None
