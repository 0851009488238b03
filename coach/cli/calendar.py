"""The calendar of a coaching: its sittings within the agenda of all open plans, and what was written out before and fell away."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from coach.cli.clock import today

if TYPE_CHECKING:
    from coach.cli.showing import Showing
    from coach.ledger import Appointment, Ledger
    from coach.practice.facts import Facts
    from coach.practice.sittings import Sitting
    from coach.schemas import Coaching, Plan


def calendar_of(coaching: Coaching, plan: Plan, showing: Showing) -> str:
    """Return the calendar file, and keep what goes into it; without a ledger, the plan is laid out as if it were the only one."""
    from coach.ledger.index import skill_of
    from coach.practice.facts import read_facts
    from coach.practice.sittings import sittings
    from coach.render.calendar import CalendarSettings, render_calendar

    skills = {skill_of(goal, coaching.reading)[0]: goal.resources for goal in plan.goals}
    facts = read_facts(showing.ledger) if showing.ledger is not None else _alone(coaching, plan, showing)
    every = sittings(facts, today())
    shown = tuple(each for each in every if each.goal.skill in skills)
    gone = _gone(showing.ledger, every) if showing.ledger is not None else ()
    options, feedback = showing.options, coaching.reading.feedback
    own = (options.company, feedback.sender_name, feedback.recipient_name, options.name, options.to)
    theirs = (name for each in shown for said in each.goal.said for name in (said.named.company, said.named.person))
    settings = CalendarSettings(
        now=dt.datetime.now(tz=dt.UTC).replace(microsecond=0),
        names={name for name in (*own, *theirs) if name},
        with_names=showing.with_names,
        resources=skills,
    )
    document = render_calendar(shown, gone, settings).decode()
    if showing.ledger is not None:
        from coach.render.calendar import appointment

        showing.ledger.add_appointments(map(appointment, shown), today())
    return document


def _alone(coaching: Coaching, plan: Plan, showing: Showing) -> Facts:
    from coach.ledger.views import Named
    from coach.practice.facts import facts_of

    options, person = showing.options, coaching.reading.feedback.sender_name
    interview = showing.interview or options.next_interview
    return facts_of(coaching, Named(1, plan.start, options.company, options.role, person), interview)


def _gone(ledger: Ledger, every: tuple[Sitting, ...]) -> tuple[Appointment, ...]:
    """Return what lies in the person's calendar from today on and stands in no plan any more."""
    from coach.ledger.views import appointments
    from coach.render.calendar import appointment

    still = {appointment(each).uid for each in every}
    return tuple(each for each in appointments(ledger, today()) if each.uid not in still)
