"""Thanked for is praise that was meant: not what was half taken back, not a mark in the middle."""

import pytest
from coach.outline import outline

from tests.marked import options, reading

GAP = "⟦gap@concise-answers|your answers were too long⟧"


@pytest.mark.parametrize(
    ("praise", "thanked"),
    [
        (
            "⟦strength|your slides were clear⟧, but not in the second half. ⟦strength|your portfolio was excellent⟧.",
            "p2",
        ),
        ("⟦strength|Why this role: 3/5⟧. ⟦strength|your portfolio was good⟧.", "p2"),
        ("⟦strength|Why this role: 3/5⟧.", None),
        ("⟦strength|Portfolio: 5/5⟧.", "p1"),
        ("⟦strength|Portfolio: 4 out of 5⟧.", "p1"),
        ("⟦strength|communication: 3⟧.", None),
        ('Your CV says "⟦strength|expert in Rust⟧" and you could not explain borrowing.', None),
        ("⟦strength|Put “advanced Excel” on the form⟧, no lookups.", None),
        ("You call yourself ⟦strength|an expert baker⟧.", None),
        ("Your CV says you baked for a hotel, and ⟦strength|your rye loaf was excellent⟧.", "p1"),
        ("⟦strength|knowledge of the stock was adequate⟧.", None),
        ("⟦strength|the till work was fine⟧.", None),
        ("⟦strength|nobody complained about the icing⟧. ⟦strength|your sponge was excellent⟧.", "p2"),
        ("⟦strength|no notes on the icing⟧.", None),
        ("⟦strength|You were great at making excuses⟧.", None),
        ("⟦strength|Impressive how little you knew about yeast⟧.", None),
        ("⟦strength|the till work was fine, and your displays were excellent⟧.", "p1"),
        ("⟦strength|You were in the top 3 out of 50⟧.", "p1"),
        ("⟦strength|It was a very close decision⟧.", None),
        ("⟦strength|your bench went the way of the skip⟧ and nothing was put back.", None),
        ("The girl we took was slower, but ⟦strength|she laid every table beautifully⟧. Yours were bare.", None),
        ("⟦strength|the choir mother should have liked you to smile more warmly⟧.", None),
        ("⟦strength|Finding our car park in the fog deserves a medal⟧.", None),
        ('⟦strength|You told him that the guests had been "very happy"⟧.', None),
        ("⟦strength|Didn't wait for the nice old gentleman at the door⟧.", None),
        ("⟦strength|your bread was good⟧. ⟦strength|your pastry was the best of the day⟧.", "p2"),
        ("⟦strength|the kids loved you⟧. ⟦strength|your knots were tidy⟧.", "p2"),
        ("⟦strength|we enjoyed talking to you⟧. ⟦strength|your slides were clear⟧.", "p2"),
        ("⟦strength|structured answers would have helped⟧. ⟦gap|What we missed were structured answers⟧.", None),
    ],
)
def test_what_is_thanked_for(praise: str, thanked: str | None) -> None:
    assert outline(reading(f"{praise} {GAP}"), options()).thanked == thanked
