"""Which criticism comes before the rest, by the remark itself and the words around it."""

import pytest
from coach.judging.ranking import around, places, ranked
from hypothesis import given
from hypothesis import strategies as st

from tests.marked import reading

SPANS = st.lists(st.integers(0, 900), min_size=2, max_size=12, unique=True).map(sorted)


@pytest.mark.parametrize(
    ("own", "points", "beside"),
    [
        ((10, 20), [(10, 20)], ((0, 10), (20, 100))),
        ((40, 50), [(10, 20), (40, 50), (70, 80)], ((20, 40), (50, 70))),
        ((10, 20), [(0, 10), (10, 20), (20, 30)], ((10, 10), (20, 20))),
    ],
)
def test_beside_a_point_are_the_words_up_to_its_neighbours(
    own: tuple[int, int], points: list[tuple[int, int]], beside: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    assert around(own, points, 100) == beside


@given(SPANS)
def test_what_is_beside_a_point_is_near_it_and_in_no_other(edges: list[int]) -> None:
    points = list(zip(edges[::2], edges[1::2], strict=False))
    for own in points:
        for start, end in around(own, points, 1000):
            assert 0 <= start <= end <= 1000
            assert end - start <= 200
            assert not any(other[0] < end and start < other[1] for other in points)


def test_a_long_remark_and_an_early_one_stand_out() -> None:
    (early, late) = places([(0, 100), (150, 200)], 200)
    assert early == (0.5, 0.0)
    assert late == (0.25, 0.75)


@pytest.mark.parametrize(
    "marked",
    [
        "Hi Ro, ⟦strength|your pastry was neat⟧. ⟦gap|The labels were on crooked⟧, which is a five-minute job to put right. Where we all went quiet was when ⟦gap|you put the dropped tin of nuts back on the shelf with the rest⟧. It's a no from us.",
        "Panel notes. ⟦gap|Slides a bit busy⟧, nobody minded. ⟦gap|Told the auditor the reconciliation was done, and it was not⟧. None of us got past that one.",
        "⟦gap|You parked across the gate⟧, small thing. ⟦gap|You let the young dog off the lead beside the road⟧ and Jean was still shaking when she rang me.",
        "⟦gap|She signed for a delivery that nobody had counted⟧; that alone settled it for the stockroom. Also ⟦gap|her notes were hard to read⟧, but we can teach that.",
    ],
)
def test_what_the_text_itself_makes_most_of_comes_first(marked: str) -> None:
    read = reading(marked)
    gaps = [point for point in read.points if point.kind == "gap"]
    found = ranked(read, gaps)
    first = max(gaps, key=lambda gap: found[gap.id])
    assert any(said in first.quote for said in ("nuts", "auditor", "young dog", "delivery"))


def test_without_criticism_nothing_is_ranked() -> None:
    read = reading("⟦strength|Neat pastry⟧.")
    assert ranked(read, []) == {}
