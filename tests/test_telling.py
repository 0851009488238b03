"""What a remark is never called, whoever says so: misdeeds, one's body or past, somebody's name, what nobody can see."""

import pytest
from coach.catalogue.naming import name_of
from coach.catalogue.telling import aptness, told_of
from hypothesis import example, given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "quote",
    [
        "you threatened the foreman with a spade",
        "you lied about the forklift hours",
        "you made sexist jokes at the bench",
        "your criminal record came up",
        "your stammer would put callers off",
        "you were drunk at the tasting",
        "you told wojciech to do it himself",
        "you never asked priyanka about the moulds",
    ],
)
def test_no_name_accuses_or_tells_of_ones_own(quote: str) -> None:
    for kind in ("gap", "strength", "fit"):
        found = name_of(quote, kind)
        said = found.words if found is not None else ""
        assert not any(
            word in said for word in ("threat", "lie", "joke", "record", "stammer", "drunk", "wojciech", "priyanka")
        )


@given(st.text(max_size=80))
@example("WHO")
def test_whatever_stands_there_a_name_can_be_seen(quote: str) -> None:
    for told in told_of(quote, "gap"):
        assert all(word.isprintable() for word in told.words)
        assert 0 <= told.start <= told.end <= len(quote)


def test_a_name_goes_on_to_the_end_of_its_question() -> None:
    found = name_of("most of it was about us rather than about what the money would pay for")
    assert found is not None
    assert found.words == "what the money would pay for"


@pytest.mark.parametrize(
    ("quote", "whole", "cut"),
    [
        ("you cleaned down without being asked", "cleaning down", "cleaning down without being"),
        (
            "your knowledge of tidal streams is better than most",
            "my knowledge of tidal streams",
            "my knowledge of tidal",
        ),
        (
            "your example of the harvest rota was compelling",
            "my example of the harvest rota",
            "my example of the harvest",
        ),
    ],
)
def test_a_name_that_breaks_off_is_less_apt(quote: str, whole: str, cut: str) -> None:
    found = {" ".join(each.words): aptness(quote, each) for each in told_of(quote, "strength")}
    assert found[whole] > 0 > found[cut]
