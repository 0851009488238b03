"""The plan as a calendar file (RFC 5545): sittings on days, each with an alarm; a later import takes the place of an earlier one.

Times are floating: nine in the evening stays nine in the evening wherever the person is. Titles name a skill and no employer.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.errors import UsageProblem
from coach.render.figures import done_words, resource_name, steps
from coach.render.safe import line, url
from coach.render.words import say
from coach.schedule import week_start

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from icalendar import Event

    from coach.render.figures import Step
    from coach.schemas import Plan

_SPACE = uuid.UUID("6d0d0a52-6b0f-5c1e-9d3e-5b7f4f6b8f11")
_LONGEST = dt.timedelta(minutes=90)
_DAYS = 7
_NIGHT = dt.timedelta(hours=22)
_MORNING = dt.timedelta(hours=7)
_ALARM_BEFORE = dt.timedelta(minutes=15)
_FIRST_MOMENT = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSettings:
    """What a calendar depends on besides the plan.

    ``key`` tells one coaching from another and is the same whenever it is written out; ``now`` is the moment of writing. ``names`` are
    left out of every text, unless ``employer`` is to stand in the titles. Nothing is placed on the day of the ``interview`` or later.
    """

    key: str
    now: dt.datetime
    names: tuple[str, ...] = ()
    employer: str | None = None
    interview: dt.date | None = None
    begins: dt.time = dt.time(19)
    done: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class _Sitting:
    """A task, or one part of a long one."""

    step: Step
    part: int
    parts: int
    length: dt.timedelta


def render_calendar(plan: Plan, settings: CalendarSettings) -> bytes:
    """Return the calendar file; raises ``UsageProblem`` where there is nothing to put into it."""
    from icalendar import Calendar  # noqa: PLC0415 - loads the world's time zones

    calendar = Calendar()
    calendar.add("prodid", "-//coach//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say("calendar.name"))
    for week in range(1, plan.weeks + 1):
        for sitting, start in _placed(plan, week, settings):
            if sitting.step.task.task not in settings.done:
                calendar.add_component(_event(sitting, start, settings))
    if not calendar.subcomponents:
        raise UsageProblem("There is nothing left to put into a calendar.", "Another format shows what there is.")
    return bytes(calendar.to_ical())


def _placed(plan: Plan, week: int, settings: CalendarSettings) -> Iterator[tuple[_Sitting, dt.datetime]]:
    """Spread a week's sittings over its days, in order, and over the evening of each day."""
    sittings = [part for step in steps(plan) if step.task.week == week for part in _sittings(step)]
    first = week_start(plan, week)
    days = _DAYS
    if settings.interview is not None:
        days = max(1, min(_DAYS, (settings.interview - first).days))
    by_day: dict[int, list[_Sitting]] = {}
    for place, sitting in enumerate(sittings):
        by_day.setdefault(place * days // len(sittings), []).append(sitting)
    for offset, those in by_day.items():
        start = dt.datetime.combine(first + dt.timedelta(days=offset), dt.time()) + _opening(those, settings.begins)
        for sitting in those:
            yield sitting, start
            start += sitting.length


def _opening(sittings: Sequence[_Sitting], wanted: dt.time) -> dt.timedelta:
    """Return when a day's work begins: as wanted, or earlier where it would last into the night."""
    evening = dt.timedelta(hours=wanted.hour, minutes=wanted.minute)
    work = sum((sitting.length for sitting in sittings), dt.timedelta())
    return max(min(evening, _NIGHT - work), min(evening, _MORNING))


def _sittings(step: Step) -> list[_Sitting]:
    length = dt.timedelta(minutes=round(step.task.hours * 60))
    parts = max(1, -(-length // _LONGEST))
    share = dt.timedelta(minutes=max(1, round(length / parts / dt.timedelta(minutes=1))))
    return [_Sitting(step, part, parts, share) for part in range(1, parts + 1)]


def _event(sitting: _Sitting, start: dt.datetime, settings: CalendarSettings) -> Event:
    from icalendar import Alarm, Event  # noqa: PLC0415 - the same

    task, goal = sitting.step.task, sitting.step.goal

    def neutral(text: str) -> str:
        return line(text) if settings.employer else _without(settings.names, line(text))

    title = say("calendar.title", goal=neutral(goal.title))
    if sitting.parts > 1:
        title = say("calendar.part", title=title, part=sitting.part, parts=sitting.parts)
    if settings.employer:
        title = say("calendar.with_employer", title=title, employer=line(settings.employer))
    event = Event()
    event.add("uid", f"{uuid.uuid5(_SPACE, f'{settings.key}/{task.id}/{sitting.part}')}@coach")
    event.add("dtstamp", settings.now)
    event.add("sequence", int((settings.now - _FIRST_MOMENT).total_seconds()))
    event.add("dtstart", start)
    event.add("duration", sitting.length)
    event.add("summary", title)
    event.add("description", "\n".join(map(neutral, _description(sitting.step))))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -_ALARM_BEFORE)
    event.add_component(alarm)
    return event


def _description(step: Step) -> Iterator[str]:
    yield step.task.task
    yield done_words(step.task.done_when)
    if step.task.if_then:
        yield step.task.if_then
    if step.task.sort == "practice":
        yield from (f"{resource_name(each)} {url(each.url)}".strip() for each in step.goal.resources if each.url)


def _without(names: Collection[str], text: str) -> str:
    """Return a text in which no employer and no person is named."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", say("calendar.they"), text, flags=re.IGNORECASE)
    return text
