"""``coach sent`` and ``coach outcome``: what became of a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import GroupedCommand, day, grouped

if TYPE_CHECKING:
    import datetime as dt

_WHAT = ("answered", "silence", "invited", "hired", "closed")


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, metavar="ID")
@grouped("When", "--on", callback=day, metavar="DATE", help="The day you sent it; today when not given.")
@grouped("When", "--again", callback=day, metavar="DATE", help="The day to get in touch again.")
@grouped("What", "--follow-up", is_flag=True, help="This was the one follow-up.")
def sent(*, coaching_id: int, on: dt.date | None, again: dt.date | None, follow_up: bool) -> None:
    """Note that a reply was sent.

    If it asks something and nothing comes, 'coach today' brings up one follow-up after seven working days, and then no more.
    """
    from coach.cli.clock import today
    from coach.cli.output import tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.ledger import Event
    from coach.practice.day import FOLLOW_UP_AFTER, working_days_on
    from coach.render.figures import day as in_words

    when = on or today()
    with open_ledger() as ledger:
        kept = ledger.get(coaching_id)
        if kept.coaching is None or kept.coaching.reply is None:
            raise UsageProblem(f"Coaching {coaching_id} has no reply.", f"Write one: coach resume {coaching_id}.")
        if follow_up and not any(event.what == "sent" for event in kept.events):
            raise UsageProblem(f"The reply of {coaching_id} was not sent yet.", f"First: coach sent {coaching_id}.")
        ledger.add_event(coaching_id, Event(day=when, what="followed_up" if follow_up else "sent"))
        if again is not None:
            ledger.set_again(coaching_id, again)
    asks = "?" in kept.coaching.reply.body
    if follow_up:
        tell("followed_up", day=in_words(when))
    elif asks:
        tell("sent", day=in_words(when), due=in_words(working_days_on(when, FOLLOW_UP_AFTER)))
    else:
        tell("sent_no_question", day=in_words(when))
    remind = again or kept.again
    if remind is not None:
        tell("again", day=in_words(remind, year=True))


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, metavar="ID")
@click.argument("what", type=click.Choice(_WHAT))
@grouped("More", "--on", callback=day, metavar="DATE", help="The day of the interview, for 'invited'.")
@grouped("More", "--again", callback=day, metavar="DATE", help="The day to get in touch again.")
@grouped("More", "--note", metavar="TEXT", help="In your words.")
def outcome(*, coaching_id: int, what: str, on: dt.date | None, again: dt.date | None, note: str | None) -> None:
    """Note what became of it.

    answered: they wrote back. silence: they did not, and it rests. invited: a next interview (--on DATE). hired, closed: put away.
    """
    from coach.cli.clock import today
    from coach.cli.output import tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.ledger import Event
    from coach.render.figures import day as in_words
    from coach.render.safe import line

    if on is not None and what != "invited":
        raise UsageProblem("--on is the day of an interview.", "Give it with 'invited'.")
    if on is not None and on < today():
        raise UsageProblem(f"The interview ({on}) lies behind you.", "Correct --on.")
    with open_ledger() as ledger:
        event = Event.model_validate({"day": today(), "what": what, "note": line(note or "") or None, "date": on})
        ledger.add_event(coaching_id, event)
        if again is not None:
            ledger.set_again(coaching_id, again)
    if what == "invited" and on is not None:
        tell("invited", day=in_words(on, year=True), date=on.isoformat())
    else:
        tell("invited_no_date" if what == "invited" else what, id=coaching_id)
    if again is not None:
        tell("again", day=in_words(again, year=True))
