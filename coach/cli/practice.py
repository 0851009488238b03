"""``coach today``, ``done``, ``skip`` and ``replan``: a plan that runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from coach.cli.options import GroupedCommand, day, grouped, page_options

if TYPE_CHECKING:
    import datetime as dt

    from coach.cli.given import Format
    from coach.ledger import Grade, Kept, Ledger
    from coach.ledger.views import OpenTask
    from coach.practice.agenda import Agenda
    from coach.practice.facts import Facts
    from coach.schemas import Reply

_TOOK = re.compile(r"(?:(?P<hours>\d+(?:\.\d+)?) ?h)? ?(?:(?P<minutes>\d+) ?(?:m|min)?)?", re.IGNORECASE)
_TASK = re.compile(r"(?:(?P<coaching>\d+)\.)?(?P<task>[A-Za-z]\w*)")
_MINUTES = 60
_MOST_MINUTES = 24 * 60


def _took(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Return the minutes of ``40m``, ``1h30``, ``1.5h`` or ``40``."""
    if value is None:
        return None
    found = _TOOK.fullmatch(value.strip())
    minutes = round(float(found["hours"] or 0) * _MINUTES + int(found["minutes"] or 0)) if found else 0
    if not 0 < minutes <= _MOST_MINUTES:
        raise click.BadParameter(f"{value!r} is no time such as 40m or 1h30.", ctx, param)
    return minutes


@click.command(cls=GroupedCommand)
@grouped("The time", "--minutes", type=click.IntRange(5, 600), metavar="N", help="The time you have now.")
@page_options
def today(*, minutes: int | None, form: Format) -> None:
    """Say what to do now, from all open plans.

    Letters and dates first, then what to recall and what to practise, in the time you have.
    """
    from coach.cli.clock import today as current_day
    from coach.cli.output import colourful, columns, deliver
    from coach.cli.shelf import open_ledger
    from coach.practice.day import today as put_together
    from coach.render.day import render_day
    from coach.render.day_json import day_json

    with open_ledger() as ledger:
        page = put_together(ledger, current_day(), minutes)
        follow_ups = {
            post.named.id: _follow_up(ledger.get(post.named.id)) for post in page.posts if post.errand == "follow_up"
        }
    if form == "json":
        deliver(day_json(page, follow_ups))
    else:
        deliver(render_day(page, follow_ups, width=columns(), colour=colourful()))


def _follow_up(kept: Kept) -> Reply:
    """Return the one follow-up to a reply that was sent."""
    from coach.playbook.asking import write_follow_up
    from coach.render.figures import day as in_words

    assert kept.coaching is not None  # noqa: S101 - it has a reply
    assert kept.coaching.reply is not None  # noqa: S101 - that was sent
    sent = max(event.day for event in kept.events if event.what == "sent")
    return write_follow_up(kept.coaching.reply, kept.options, kept.coaching.reading, in_words(sent))


@click.command(cls=GroupedCommand)
@click.argument("task")
@grouped("What to note", "--took", callback=_took, metavar="TIME", help="How long, such as 40m or 1h30.")
@grouped("What to note", "--note", metavar="TEXT", help="In a line, what came of it; 'coach brief' shows it.")
@grouped("What to note", "--partly", is_flag=True, help="Worked on, not finished; needs --took.")
@grouped(
    "What to note",
    "--how",
    "grade",
    type=click.Choice(["forgot", "hard", "good", "easy"]),
    help="How well it came back, for what is recalled from memory.",
)
def done(*, task: str, took: int | None, note: str | None, partly: bool, grade: Grade | None) -> None:
    """Note that TASK is done, such as 3.g1t2.

    What is recalled from memory comes back when it is due to be forgotten; --how says how it went.
    """
    from coach.cli.clock import today as current_day
    from coach.cli.output import tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.ledger import Deed
    from coach.practice.agenda import RECALL
    from coach.practice.facts import read_facts
    from coach.render.safe import line

    with open_ledger() as ledger:
        found = _find(ledger, task)
        recalled = found.sort == RECALL
        if partly and (took is None or recalled):
            raise UsageProblem("--partly needs to know how long.", "Give --took, such as --took 40m.")
        if grade is not None and not recalled:
            raise UsageProblem("--how is for what is recalled from memory.", "Leave it out for this task.")
        if not recalled and (found.skill, found.words) in read_facts(ledger).settled():
            raise UsageProblem(f"{task} is done or left out already.", "'coach today' shows what is next.")
        deed = Deed(
            day=current_day(),
            what="partly" if partly else "done",
            task=found.task,
            skill=found.skill,
            words=found.words,
            minutes=took,
            note=line(note or "") or None,
            grade=(grade or "good") if recalled else None,
        )
        ledger.add_deed(found.coaching, deed)
        if partly:
            tell("partly", minutes=took, task=found.words)
        else:
            tell("done", task=found.words)
        if recalled:
            _tell_next_check(ledger, found)


@click.command()
@click.argument("task")
@click.option("--note", metavar="TEXT", help="Why, for yourself.")
def skip(*, task: str, note: str | None) -> None:
    """Leave TASK out; it does not come back."""
    from coach.cli.clock import today as current_day
    from coach.cli.output import tell
    from coach.cli.shelf import open_ledger
    from coach.ledger import Deed
    from coach.render.safe import line

    with open_ledger() as ledger:
        found = _find(ledger, task)
        words = line(note or "") or None
        ledger.add_deed(
            found.coaching,
            Deed(day=current_day(), what="skipped", task=found.task, skill=found.skill, words=found.words, note=words),
        )
    tell("skipped", task=found.words)


@click.command(cls=GroupedCommand)
@grouped(
    "Your time",
    "--hours-per-week",
    type=click.FloatRange(0.5, 60),
    metavar="HOURS",
    help="For all open plans together; as before when not given.",
)
@grouped("Your time", "--next-interview", callback=day, metavar="DATE", help="What it is for should be done by then.")
def replan(*, hours_per_week: float | None, next_interview: dt.date | None) -> None:
    """Lay all open plans out anew, from this week on.

    What was missed moves, and what that does to the end is said. An interview with one employer: coach outcome ID invited --on DATE.
    """
    from coach.cli.clock import today as current_day
    from coach.cli.output import colourful, columns, deliver
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.ledger import Budget
    from coach.practice.agenda import lay_out
    from coach.practice.facts import read_facts
    from coach.render.day import render_weeks
    from coach.render.words import say

    now = current_day()
    if next_interview is not None and next_interview <= now:
        raise UsageProblem(f"The next interview ({next_interview}) is not after today.", "Correct --next-interview.")
    with open_ledger() as ledger:
        before = read_facts(ledger)
        interview = next_interview or (before.budget.interview if before.budget is not None else None)
        budget = Budget(day=now, hours_per_week=hours_per_week or before.hours_per_week, interview=interview)
        facts = before.with_budget(budget)
        agenda = lay_out(facts, now)
        ledger.add_budget(budget.model_copy(update={"ends": agenda.ends}))
    if not agenda.pieces:
        deliver(say("replan.nothing") + "\n")
        return
    said = _change(before, agenda, now, changed=hours_per_week is not None)
    deliver(render_weeks(agenda, said, width=columns(), colour=colourful()))


def _change(before: Facts, agenda: Agenda, now: dt.date, *, changed: bool) -> list[str]:
    """Say what a new laying out does to the end that the person knew."""
    from coach.practice.agenda import promised_end
    from coach.practice.day import lateness, missed_hours
    from coach.practice.facts import monday
    from coach.render.day import late_words
    from coach.render.figures import about, hours
    from coach.render.figures import day as in_words
    from coach.render.words import say

    said = [say("replan.kept", hours=hours(agenda.hours_per_week))] if changed else []
    missed = missed_hours(agenda, now)
    if missed:
        said.append(say("today.missed", hours=about(missed)))
    promised, late = promised_end(before), lateness(before, agenda, now)
    if promised is None or agenda.ends is None:
        return said
    dates = {"ends": in_words(agenda.ends, year=True), "promised": in_words(promised, year=True)}
    if late is not None:
        return [*said, say("replan.moves", **dates), *late_words(late, agenda.hours_per_week)[1:]]
    if monday(agenda.ends) < monday(promised):
        return [*said, say("replan.sooner", **dates)]
    return [*said, say("replan.stays", day=dates["ends"])]


def _find(ledger: Ledger, task: str) -> OpenTask:
    """Return the task that was named; raises ``UsageProblem`` where there is none or more than one."""
    from coach.errors import UsageProblem
    from coach.ledger import views

    named = _TASK.fullmatch(task.strip())
    found = (
        views.find_tasks(ledger, named["task"], int(named["coaching"]) if named["coaching"] else None) if named else ()
    )
    if not found:
        raise UsageProblem(
            f"There is no task {task[:20]!r}.", "'coach today' and 'coach replan' name them, such as 3.g1t2."
        )
    if len(found) > 1:
        known = ", ".join(f"{each.coaching}.{each.task}" for each in found[:4])
        raise UsageProblem(f"{task} is a task of several plans.", f"Say which: {known}.")
    return found[0]


def _tell_next_check(ledger: Ledger, task: OpenTask) -> None:
    from coach.cli.output import tell
    from coach.practice.facts import read_facts
    from coach.practice.recall import checks
    from coach.render.figures import day as in_words

    due = next((check.due for check in checks(read_facts(ledger)) if check.task.skill == task.skill), None)
    if due is not None:
        tell("comes_back", day=in_words(due))
    else:
        tell("stays_known")
