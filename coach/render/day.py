"""One day, and all open plans week by week, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.practice.facts import monday
from coach.render.bar import bar
from coach.render.figures import about, day, done_words, hours
from coach.render.named import name_of, short_name_of
from coach.render.page import Page, text
from coach.render.safe import spoken
from coach.render.terminal import write_mail
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coach.ledger.views import OpenTask
    from coach.practice.agenda import Agenda, Piece, SkillGoal
    from coach.practice.day import Late, Today, Work
    from coach.schemas import Reply

_MOST_LETTERS = 5
_BAR = 24
_MINUTES = 60


def render_day(today: Today, follow_ups: Mapping[int, Reply], *, width: int, colour: bool) -> str:
    """Return what to do today: letters and dates, what to recall, what to practise, and how far it is.

    ``follow_ups`` are the letters that are due, by coaching.
    """
    page = Page(width, colour=colour)
    page.heading(say("heading.today"), day(today.day, year=True))
    _write_letters(page, today)
    for reply in follow_ups.values():
        page.blank()
        write_mail(page, reply)
    if today.checks:
        page.blank()
        page.item(text(say("heading.recall"), "bold"))
        for check in today.checks:
            lead = Text(f"{hours(check.task.hours)}  ", style="cyan")
            page.item(text(check.task.words), first=lead, indent=2)
            page.item(
                text(done_words(check.task.done_when), "dim"), first=Text("✓ ", style="green"), indent=2 + lead.cell_len
            )
            page.item(text(say("today.recall_hint", task=task_name(check.task)), "dim"), indent=2 + lead.cell_len)
    _write_work(page, today)
    if today.agenda.hours_total:
        _write_progress(page, today)
    if not (today.waiting or today.posts or today.agains or today.checks or today.work):
        page.item(text(say("today.nothing" if today.agenda.goals else "today.free")))
    return page.finish()


def render_weeks(agenda: Agenda, said: Sequence[str], *, width: int, colour: bool) -> str:
    """Return all open plans: what was said about the change, the goals with everybody's words, and the weeks."""
    page = Page(width, colour=colour)
    page.heading(say("heading.agenda"), say("time.a_week", hours=hours(agenda.hours_per_week)))
    for sentence in said:
        page.item(text(sentence), first=Text("→ ", style="yellow"))
    for goal in agenda.goals:
        if any(piece.goal is goal for piece in agenda.pieces):
            page.blank()
            _write_goal(page, goal)
    for week in sorted({piece.week for piece in agenda.pieces}):
        pieces = agenda.week(week)
        page.blank()
        head = text(say("replan.week", day=day(week)), "bold")
        head.append(f"  {hours(sum(piece.hours for piece in pieces))}", style="dim")
        page.item(head)
        for piece in pieces:
            lead = Text.assemble((f"{task_name(piece.task)}  ", "bold yellow"), (f"{hours(piece.hours)}  ", "cyan"))
            page.item(text(piece.task.words), first=lead, indent=2)
    _write_too_late(page, agenda.too_late)
    return page.finish()


def task_name(task: OpenTask) -> str:
    """Return what the person types for a task: the coaching's number and the task's."""
    return f"{task.coaching}.{task.task}"


def late_words(late: Late, hours_per_week: float) -> tuple[str, ...]:
    """Say that the end moves, and what would keep it."""
    moved = say(
        "replan.late_today",
        hours=hours(hours_per_week),
        ends=day(late.ends, year=True),
        promised=day(late.promised, year=True),
    )
    if late.keeping is None:
        return moved, say("replan.cannot_keep")
    keeping = say("replan.keeping", promised=day(late.promised), hours=hours(late.keeping), figure=f"{late.keeping:g}")
    return moved, keeping


def _write_letters(page: Page, today: Today) -> None:
    lines = [say("today.waiting", id=coaching_id) for coaching_id in today.waiting]
    lines += [say(f"today.{post.errand}", name=name_of(post.named), id=post.named.id) for post in today.posts]
    lines += [
        say("today.again_due" if when <= today.day else "today.again_soon", name=name_of(named), day=day(when))
        for named, when in today.agains
    ]
    if not lines:
        return
    page.item(text(say("heading.letters"), "bold"))
    for sentence in lines[:_MOST_LETTERS]:
        page.item(text(sentence), first=Text("✉ ", style="cyan"), indent=2)
    if len(lines) > _MOST_LETTERS:
        page.item(text(say("today.more_letters", n=len(lines) - _MOST_LETTERS), "dim"), indent=4)


def _write_work(page: Page, today: Today) -> None:
    if not today.work:
        return
    page.blank()
    page.item(text(say("heading.practise"), "bold"))
    if today.work[0].piece.week > monday(today.day):
        page.item(text(say("today.week_full", hours=hours(today.week_hours)), "dim"), indent=2)
    for work in today.work:
        _write_piece(page, work)
    if today.later > 0:
        page.item(text(say("today.later", n=today.later), "dim"), indent=2)


def _write_piece(page: Page, work: Work) -> None:
    task, goal = work.piece.task, work.piece.goal
    slot = hours(work.minutes / _MINUTES)
    head = (
        say("today.task", hours=slot, goal=goal.title)
        if work.whole
        else say("today.slice", hours=slot, whole=hours(work.piece.hours), goal=goal.title)
    )
    page.item(text(head, "bold"), first=Text("▸ ", style="bold green"), indent=2)
    page.item(text(task.words), indent=4)
    page.item(text(done_words(task.done_when), "dim"), first=Text("✓ ", style="green"), indent=4)
    if task.if_then:
        page.item(text(task.if_then, "italic"), first=Text("↳ ", style="cyan"), indent=4)
    hint = "today.done_hint" if work.whole else "today.slice_hint"
    page.item(text(say(hint, task=task_name(task), minutes=work.minutes), "dim"), indent=4)


def _write_progress(page: Page, today: Today) -> None:
    agenda = today.agenda
    page.heading(say("heading.progress"))
    week = say("today.week_hours", done=hours(today.week_hours), budget=hours(agenda.hours_per_week))
    page.item(Text(bar(today.week_hours / agenda.hours_per_week, _BAR), style="green"), aside=week)
    every = say("today.all_hours", done=about(agenda.hours_done), total=about(agenda.hours_total))
    if agenda.ends is not None:
        every = f"{every}, {say('today.ends', day=day(agenda.ends))}"
    page.item(Text(bar(agenda.hours_done / agenda.hours_total, _BAR), style="green"), aside=every)
    if today.missed:
        page.item(text(say("today.missed", hours=about(today.missed))))
    if today.late is not None:
        for sentence in late_words(today.late, agenda.hours_per_week):
            page.item(text(sentence))


def _write_goal(page: Page, goal: SkillGoal) -> None:
    aside = say("replan.interview", day=day(goal.interview)) if goal.interview is not None else ""
    page.item(text(goal.title, "bold"), first=Text("● ", style="yellow"), aside=aside)
    for said in goal.said:
        quote = say("today.said_by", quote=spoken(said.quote), name=short_name_of(said.named))
        page.item(text(quote, "dim"), indent=2)


def _write_too_late(page: Page, pieces: Sequence[Piece]) -> None:
    if not pieces:
        return
    page.blank()
    interview = min(piece.goal.interview for piece in pieces if piece.goal.interview is not None)
    page.item(text(say("replan.too_late", day=day(interview)), "bold"))
    for piece in pieces:
        page.item(text(piece.task.words, "dim"), first=Text("– ", style="dim"), indent=2, aside=task_name(piece.task))
