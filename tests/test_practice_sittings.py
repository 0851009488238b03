import datetime as dt

from coach.practice.facts import Facts
from coach.practice.sittings import Sitting, sittings
from coach.schemas import HOURS_TOLERANCE
from hypothesis import given
from hypothesis import strategies as st

from tests.test_practice_agenda import MONDAY, TWO, WEEK, did, facts, goal, task

DAY = dt.timedelta(days=1)


def on_days(found: Facts, today: dt.date = MONDAY) -> list[tuple[str, int]]:
    """Return what stands in the calendar: its words, and how many days from the first Monday."""
    return [(each.task.words, (each.starts.date() - MONDAY).days) for each in sittings(found, today)]


def test_the_sittings_of_a_week_are_spread_over_its_days() -> None:
    assert on_days(TWO) == [("sql 1", 0), ("sql 2", 2), ("talks 1", 4), ("talks 2", 7)]


def test_what_was_missed_moves_into_the_days_that_are_left() -> None:
    assert on_days(TWO, MONDAY + 2 * DAY) == [("sql 1", 2), ("sql 2", 3), ("talks 1", 5), ("talks 2", 7)]


def test_a_week_that_is_nearly_over_is_not_pressed_into_one_evening() -> None:
    assert on_days(TWO, MONDAY + 6 * DAY)[:3] == [("sql 1", 6), ("sql 2", 7), ("talks 2", 7)]


def test_what_is_done_or_left_out_has_no_sitting() -> None:
    deeds = (did("sql", 1, MONDAY, minutes=60), did("talks", 1, MONDAY, "skipped"))
    assert [words for words, _ in on_days(TWO._replace(deeds=deeds))] == ["sql 2", "talks 2"]


def test_a_long_task_is_cut_into_sittings_of_at_most_90_minutes() -> None:
    found = sittings(facts((goal("sql"),), (task("sql", 1, 4.0),)), MONDAY)
    assert [(each.part, each.parts) for each in found] == [(1, 3), (2, 3), (3, 3)]
    assert sum((each.length for each in found), dt.timedelta()) == dt.timedelta(hours=4)


def test_a_check_follows_the_first_practice_and_then_its_own_rhythm() -> None:
    found = facts((goal("sql"),), (task("sql", 1), task("sql", 2, 0.2, sort="recall")))
    assert on_days(found) == [("sql 1", 0), ("sql 2", 7), ("sql 2", 21)]
    practised = found._replace(deeds=(did("sql", 1, MONDAY),))
    ((words, days),) = on_days(practised, MONDAY + DAY)
    assert words == "sql 2"
    assert 1 <= days < 7
    assert [each.turn for each in sittings(practised, MONDAY + DAY)] == [1]
    recalled = practised._replace(deeds=(did("sql", 1, MONDAY), did("sql", 2, MONDAY + 3 * DAY)))
    (later,) = sittings(recalled, MONDAY + 3 * DAY)
    assert (later.turn, later.starts.date() > MONDAY + 7 * DAY) == (2, True)


def overlap(one: Sitting, other: Sitting) -> bool:
    return one.starts < other.starts + other.length and other.starts < one.starts + one.length


@given(
    st.lists(st.floats(0.1, 9), min_size=1, max_size=9),
    st.floats(3, 20),
    st.integers(1, 13),
    st.integers(0, 20),
)
def test_sittings_are_short_never_at_once_and_hold_all_the_work(
    hours: list[float], budget: float, interview: int, today: int
) -> None:
    day = MONDAY + today * DAY
    first, second = goal("sql", interview=day + interview * DAY), goal("talks")
    tasks = tuple(task("sql" if n % 2 else "talks", n, h) for n, h in enumerate(hours))
    found = sittings(facts((first, second), tasks)._replace(planned_hours=budget), day)
    assert len({(each.task.words, each.part) for each in found}) == len(found)
    for each in found:
        assert each.starts.date() >= day
        assert each.length <= dt.timedelta(minutes=90)
        assert not any(overlap(each, other) for other in found if other is not each)
    planned = sum((each.length for each in found), dt.timedelta()) / dt.timedelta(hours=1)
    assert abs(planned - sum(hours)) < len(found) / 60 + HOURS_TOLERANCE
    assert all(
        each.starts.date() < day + interview * DAY
        for each in found
        if each.goal.skill == "sql" and each.starts.date() + WEEK <= day + interview * DAY
    )
