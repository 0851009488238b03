"""The calendar, read back by a parser that is not the one that wrote it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
import vobject
from coach.errors import UsageProblem
from coach.ledger.views import Named
from coach.practice.facts import facts_of
from coach.practice.sittings import Sitting, sittings
from coach.render.calendar import CalendarSettings, appointment, render_calendar
from coach.schemas import Coaching

from tests import made

DAY = dt.date(2026, 11, 24)  # a Tuesday
NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
SETTINGS = CalendarSettings(now=NOW, resources={"a-topic": made.plan().goals[0].resources})


def sat(company: str | None = None, today: dt.date = DAY, coaching: Coaching | None = None) -> tuple[Sitting, ...]:
    return sittings(facts_of(coaching or made.coaching(), Named(1, DAY, company, None, "Priya"), None), today)


def events(data: bytes) -> list[Any]:
    return list(vobject.readOne(data.decode()).vevent_list)


def test_each_sitting_is_an_event_with_an_alarm() -> None:
    first, *rest = events(render_calendar(sat(), (), SETTINGS))
    assert first.summary.value == "Practice: Lead a design round: alternatives first, trade-offs aloud"
    assert first.dtstart.value == dt.datetime(2026, 11, 24, 19)  # noqa: DTZ001 - floating, on purpose
    assert first.duration.value == dt.timedelta(minutes=25)
    assert "Take one system you know" in first.description.value
    assert "Done when: five questions stand on paper" in first.description.value
    assert first.valarm.trigger.value == dt.timedelta(minutes=-15)
    assert first.valarm.action.value == "DISPLAY"
    assert rest[0].summary.value.endswith("(1 of 2)")
    assert "https://dataintensive.net/" in rest[0].description.value


def test_it_keeps_to_the_letter_of_the_format() -> None:
    data = render_calendar(sat(), (), SETTINGS)
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_second_import_takes_the_place_of_the_first() -> None:
    before = {each.uid.value: each for each in events(render_calendar(sat(), (), SETTINGS))}
    later = replace(SETTINGS, now=NOW + dt.timedelta(minutes=1))
    after = {
        each.uid.value: each for each in events(render_calendar(sat(today=DAY + dt.timedelta(weeks=1)), (), later))
    }
    assert before.keys() == after.keys()
    for uid, event in after.items():
        assert int(event.sequence.value) > int(before[uid].sequence.value)
        assert event.dtstart.value > before[uid].dtstart.value


def test_what_fell_away_is_called_off_under_its_own_id() -> None:
    first, *rest = sat()
    before = {each.uid.value: each for each in events(render_calendar([first, *rest], (), SETTINGS))}
    later = replace(SETTINGS, now=NOW + dt.timedelta(minutes=1))
    *still, gone = events(render_calendar(rest, [appointment(first)], later))
    assert not any(hasattr(each, "status") for each in still)
    assert (gone.status.value, gone.summary.value) == ("CANCELLED", "No longer planned")
    assert gone.dtstart.value == before[gone.uid.value].dtstart.value
    assert gone.duration.value == before[gone.uid.value].duration.value
    assert int(gone.sequence.value) > int(before[gone.uid.value].sequence.value)
    assert not hasattr(gone, "valarm")


def test_a_task_is_the_same_event_whichever_plan_it_stands_in() -> None:
    assert [appointment(each).uid for each in sat("Lowfield")] == [appointment(each).uid for each in sat("Harbour")]
    other = [each._replace(task=each.task._replace(words=f"{each.task.words} Again.")) for each in sat()]
    assert not {appointment(each).uid for each in other} & {appointment(each).uid for each in sat()}


def test_no_employer_and_no_person_is_named_unless_asked_for() -> None:
    plan = made.plan()
    told = plan.goals[0].model_copy(update={"title": "What Lowfield and Priya run", "practice": "Lowfield's stack"})
    plan = plan.model_copy(update={"goals": (told, *plan.goals[1:])})
    found = sat("Lowfield", coaching=made.coaching().model_copy(update={"plan": plan}))
    settings = replace(SETTINGS, names=("Lowfield", "Priya"))
    neutral = render_calendar(found, (), settings).decode()
    assert "Lowfield" not in neutral
    assert "Priya" not in neutral
    named = events(render_calendar(found, (), replace(settings, with_names=True)))
    assert {each.summary.value.rpartition(" · ")[2] for each in named} == {"Lowfield"}


def test_nothing_to_practise_is_no_calendar() -> None:
    with pytest.raises(UsageProblem, match="nothing left"):
        render_calendar((), (), SETTINGS)
