"""Sittings as a calendar file (RFC 5545), each with an alarm; a later import takes the place of an earlier one.

Times are floating: nine in the evening stays nine in the evening wherever the person is. Titles name a skill and no employer.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.errors import UsageProblem
from coach.ledger.records import Appointment
from coach.practice.agenda import employers
from coach.render.figures import done_words, resource_name
from coach.render.safe import line, url
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from icalendar import Event

    from coach.practice.sittings import Sitting
    from coach.schemas import Resource

_SPACE = uuid.UUID("6d0d0a52-6b0f-5c1e-9d3e-5b7f4f6b8f11")
_ALARM_BEFORE = dt.timedelta(minutes=15)
_FIRST_MOMENT = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSettings:
    """What a calendar depends on besides its sittings.

    ``now`` is the moment of writing. ``names`` are left out of every text, unless titles are to end ``with_names`` of employers.
    ``resources`` are shown where something is practised, by skill.
    """

    now: dt.datetime
    names: Collection[str] = ()
    with_names: bool = False
    resources: Mapping[str, tuple[Resource, ...]] = field(default_factory=dict)


def render_calendar(sittings: Sequence[Sitting], gone: Sequence[Appointment], settings: CalendarSettings) -> bytes:
    """Return the calendar file; what is ``gone`` since it was written out is called off.

    Raises ``UsageProblem`` where there is nothing to put into it.
    """
    from icalendar import Calendar  # noqa: PLC0415 - loads the world's time zones

    if not sittings and not gone:
        raise UsageProblem("There is nothing left to put into a calendar.", "Another format shows what there is.")
    calendar = Calendar()
    calendar.add("prodid", "-//coach//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say("calendar.name"))
    for sitting in sittings:
        calendar.add_component(_event(sitting, settings))
    for each in gone:
        calendar.add_component(_called_off(each, settings))
    return bytes(calendar.to_ical())


def appointment(sitting: Sitting) -> Appointment:
    """Return what has to be known of an event to call it off later.

    Its id comes from the skill and the task's words, as a task is recognised everywhere: whichever plan it stands in.
    """
    task = sitting.task
    name = "\n".join((task.skill, task.words, str(sitting.turn), str(sitting.part)))
    return Appointment(uid=f"{uuid.uuid5(_SPACE, name)}@coach", starts=sitting.starts, length=sitting.length)


def _event(sitting: Sitting, settings: CalendarSettings) -> Event:
    from icalendar import Alarm  # noqa: PLC0415 - the same

    def neutral(text: str) -> str:
        return line(text) if settings.with_names else _without(settings.names, line(text))

    title = say("calendar.title", goal=neutral(sitting.goal.title))
    if sitting.parts > 1:
        title = say("calendar.part", title=title, part=sitting.part, parts=sitting.parts)
    if settings.with_names and (asked := employers(sitting.goal)):
        title = say("calendar.with_employer", title=title, employer=line(", ".join(asked)))
    event = _bare(appointment(sitting), settings)
    event.add("summary", title)
    event.add("description", "\n".join(map(neutral, _description(sitting, settings))))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -_ALARM_BEFORE)
    event.add_component(alarm)
    return event


def _called_off(gone: Appointment, settings: CalendarSettings) -> Event:
    event = _bare(gone, settings)
    event.add("summary", say("calendar.called_off"))
    event.add("status", "CANCELLED")
    event.add("transp", "TRANSPARENT")
    return event


def _bare(what: Appointment, settings: CalendarSettings) -> Event:
    """Return an event with its id, its time and its version."""
    from icalendar import Event  # noqa: PLC0415 - the same

    event = Event()
    event.add("uid", what.uid)
    event.add("dtstamp", settings.now)
    event.add("sequence", int((settings.now - _FIRST_MOMENT).total_seconds()))
    event.add("dtstart", what.starts)
    event.add("duration", what.length)
    return event


def _description(sitting: Sitting, settings: CalendarSettings) -> Iterator[str]:
    task = sitting.task
    yield task.words
    yield done_words(task.done_when)
    if task.if_then:
        yield task.if_then
    if task.sort == "practice":
        resources = settings.resources.get(task.skill, ())
        yield from (f"{resource_name(each)} {url(each.url)}".strip() for each in resources if each.url)


def _without(names: Collection[str], text: str) -> str:
    """Return a text in which no employer and no person is named."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", say("calendar.they"), text, flags=re.IGNORECASE)
    return text
