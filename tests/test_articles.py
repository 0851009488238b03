"""Which article stands before a word."""

import pytest
from coach.sentences.articles import with_article


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("associate post", "an associate post"),
        ("mid-level post", "a mid-level post"),
        ("unit lead", "a unit lead"),
        ("one-year contract", "a one-year contract"),
        ("SRE post", "an SRE post"),
        ("Excel role", "an Excel role"),
    ],
)
def test_the_article_goes_by_the_sound(words: str, said: str) -> None:
    assert with_article(words) == said
