"""The calendar, read back by a parser that is not the one that wrote it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
import vobject
from coach.errors import UsageProblem
from coach.options import Options
from coach.render.calendar import CalendarSettings, render_calendar
from coach.schedule import DraftGoal, DraftTask, schedule
from hypothesis import given
from hypothesis import strategies as st

from tests import made

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
SETTINGS = CalendarSettings(key="one feedback", now=NOW)


def events(data: bytes) -> list[Any]:
    return list(vobject.readOne(data.decode()).vevent_list)


def test_each_sitting_is_an_event_with_an_alarm() -> None:
    first, *rest = events(render_calendar(made.plan(), SETTINGS))
    assert first.summary.value == "Practice: Lead a design round: alternatives first, trade-offs aloud"
    assert first.dtstart.value == dt.datetime(2026, 11, 24, 19)  # noqa: DTZ001 - floating, on purpose
    assert first.duration.value == dt.timedelta(minutes=25)
    assert "Take one system you know" in first.description.value
    assert "Done when: five questions stand on paper" in first.description.value
    assert first.valarm.trigger.value == dt.timedelta(minutes=-15)
    assert first.valarm.action.value == "DISPLAY"
    assert rest[0].summary.value.endswith("(1 of 2)")


def test_it_keeps_to_the_letter_of_the_format() -> None:
    data = render_calendar(made.plan(), SETTINGS)
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_second_import_takes_the_place_of_the_first() -> None:
    plan = made.plan()
    later = plan.model_copy(update={"start": plan.start + dt.timedelta(days=3)})
    before = {each.uid.value: each for each in events(render_calendar(plan, SETTINGS))}
    after = {
        each.uid.value: each
        for each in events(render_calendar(later, replace(SETTINGS, now=NOW + dt.timedelta(minutes=1))))
    }
    assert before.keys() == after.keys()
    for uid, event in after.items():
        assert int(event.sequence.value) > int(before[uid].sequence.value)
        assert event.dtstart.value - before[uid].dtstart.value == dt.timedelta(days=3)


def test_another_feedback_has_other_events() -> None:
    one, other = (
        {each.uid.value for each in events(render_calendar(made.plan(), replace(SETTINGS, key=key)))}
        for key in ("one feedback", "another")
    )
    assert not one & other


def test_what_is_done_is_left_out_and_the_rest_stays_where_it_is() -> None:
    every = {each.uid.value: each.dtstart.value for each in events(render_calendar(made.plan(), SETTINGS))}
    left = {
        each.uid.value: each.dtstart.value
        for each in events(render_calendar(made.plan(), replace(SETTINGS, done={"Two timed 35-minute designs."})))
    }
    assert len(left) == len(every) - 2
    assert left.items() <= every.items()


def test_no_employer_and_no_person_is_named_unless_asked_for() -> None:
    plan = made.plan()
    told = plan.goals[1].model_copy(update={"title": "What Lowfield and Priya run", "practice": "Lowfield's stack"})
    plan = plan.model_copy(update={"goals": (plan.goals[0], told)})
    neutral = render_calendar(plan, replace(SETTINGS, names=("Lowfield", "Priya"))).decode()
    assert "Lowfield" not in neutral
    assert "Priya" not in neutral
    named = events(render_calendar(plan, replace(SETTINGS, names=("Lowfield", "Priya"), employer="Lowfield")))
    assert {each.summary.value.rpartition(" · ")[2] for each in named} == {"Lowfield"}


def test_nothing_to_practise_is_no_calendar() -> None:
    with pytest.raises(UsageProblem, match="nothing left"):
        render_calendar(made.plan().model_copy(update={"goals": (), "weeks": 0}), SETTINGS)


@given(st.lists(st.floats(0.1, 20), min_size=1, max_size=12), st.floats(3, 60), st.integers(1, 13))
def test_sittings_are_short_fit_the_day_and_come_before_the_interview(
    hours: list[float], budget: float, days: int
) -> None:
    start = dt.date(2026, 1, 5)
    interview = start + dt.timedelta(days=days)
    goal = DraftGoal("A", ("p3",), "w", "p", tuple(DraftTask(f"t{n}", "d", h) for n, h in enumerate(hours)))
    plan = schedule([goal], Options(start=start, hours_per_week=budget, next_interview=interview))
    if not plan.goals:
        return
    placed = events(render_calendar(plan, replace(SETTINGS, interview=interview)))
    assert len({each.uid.value for each in placed}) == len(placed)
    for each in placed:
        begins, ends = each.dtstart.value, each.dtstart.value + each.duration.value
        assert start <= begins.date() < interview
        assert each.duration.value <= dt.timedelta(minutes=90)
        assert ends.date() == begins.date() or each.duration.value * len(placed) > dt.timedelta(hours=15)
