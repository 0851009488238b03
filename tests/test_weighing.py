"""What weighs in a feedback, and how it may be quoted."""

import pytest
from coach.catalogue import skill
from coach.weighing import quoted, weight

from tests.marked import reading


def weights(marked: str) -> list[float]:
    read = reading(marked)
    return [weight(point, read) for point in read.points]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("the main point was that ⟦gap@sql|your SQL was slow⟧", "also, ⟦gap@sql|your SQL was slow⟧"),
        ("where it fell down: ⟦gap@sql|your SQL was slow⟧", "they felt ⟦gap@sql|your SQL was slow⟧"),
        (
            "⟦gap@sql|your SQL was slow⟧. This was the main thing.",
            "⟦gap@sql|your SQL was slow⟧. This was in round two.",
        ),
        ("⟦gap@sql|your SQL was slow⟧, I think that lost it", "⟦gap@sql|your SQL was slow⟧, I think"),
        ("⟦gap@sql|read up on SQL before you come back⟧", "⟦gap@sql|your SQL was slow⟧"),
        ("they felt ⟦gap@sql|your SQL was slow⟧", "a minor thing, ⟦gap@sql|your SQL was a small bit slow⟧"),
        ("they felt ⟦gap@sql|your SQL was slow⟧", "they felt ⟦gap|it was a bit of a muddle⟧"),
    ],
)
def test_what_is_called_decisive_weighs_more_and_what_is_called_small_less(more: str, less: str) -> None:
    assert weights(more) > weights(less)


def test_a_gap_is_practised_by_its_topic_or_by_what_was_surely_shown() -> None:
    topic, shown, near, any_one = reading(
        "⟦gap@sql|your SQL was slow⟧. ⟦gap|you never came back to the diagram⟧. ⟦gap|it was rather in the background of your account⟧. "
        "⟦gap|you would send a shift lead an email⟧"
    ).points
    assert skill(topic) == ("sql", None)
    assert skill(shown) == ("named-remark", "the diagram")
    assert skill(near) is None
    assert skill(any_one) is None


@pytest.mark.parametrize(
    ("remark", "shown"),
    [
        ("NEWS2 was not mentioned", "“NEWS2 was not mentioned”"),
        ("your test was below the line (4 errors, 2 allowed).", "“your test was below the line”"),
        (
            "your test was below the line, and in the group you let two people decide everything for all of you",
            "“your test was below the line …”",
        ),
        ("one would have welcomed some awareness of what the tenant was trying to achieve there", None),
        ("when Ingrid asked what a row stood for you changed your mind", None),
        ("Anika had to ask twice", None),
        ("off the record you were slow", None),
        ("the Petersen's way of doing it was missing", None),
        ("call me on 0151 496 0123 about it", None),
        ("your code was a stupid mess", None),
    ],
)
def test_a_plan_quotes_what_names_nobody_and_hurts_nobody(remark: str, shown: str | None) -> None:
    assert quoted(remark) == shown
