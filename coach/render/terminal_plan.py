"""The plan for the terminal: the first step on top, the goals, the weeks, what is left alone and why, what to read."""

from collections.abc import Collection

from rich.text import Text

from coach.render.figures import (
    Step,
    Week,
    done_when,
    first_step,
    hours,
    plan_size,
    practice,
    resource_name,
    resources,
    steps,
    week_dates,
    weeks,
)
from coach.render.page import Page, text
from coach.render.safe import spoken, url
from coach.render.words import say
from coach.schemas import Goal, Plan, Reading

_HOURS_WIDTH = 8


def write_plan(page: Page, plan: Plan, reading: Reading, done: Collection[str] = ()) -> None:
    """Write the plan as weeks; tasks whose words are ``done`` are ticked off."""
    page.heading(say("heading.plan"), plan_size(plan) if plan.goals else "")
    first = first_step(plan, done)
    if not plan.goals:
        page.item(text(say("plan.none")))
    else:
        if first is not None:
            _write_first(page, first)
        _write_goals(page, plan)
        for week in weeks(plan):
            _write_week(page, plan, week, first, done)
        _write_resources(page, plan.goals)
    _write_not_planned(page, plan, reading)


def _write_first(page: Page, first: Step) -> None:
    lead = Text.assemble((f"{say('plan.first')} ", "bold green"), (f"{hours(first.task.hours)}  ", "green"))
    page.item(text(first.task.task), first=lead)
    _write_details(page, first, lead.cell_len)


def _write_details(page: Page, step: Step, indent: int) -> None:
    page.item(text(done_when(step), "dim"), first=Text("✓ ", style="green"), indent=indent)
    if step.task.if_then:
        page.item(text(step.task.if_then, "italic"), first=Text("↳ ", style="cyan"), indent=indent)


def _write_goals(page: Page, plan: Plan) -> None:
    page.blank()
    page.item(text(say("heading.goals"), "bold"))
    letters = {step.goal.id: step.letter for step in steps(plan)}
    for goal in plan.goals:
        page.item(text(goal.title, "bold"), first=Text(f"{letters[goal.id]} ", style="bold yellow"), indent=2)
        page.item(text(goal.why, "dim"), indent=4)
        page.item(text(practice(goal)), indent=4)


def _write_week(page: Page, plan: Plan, week: Week, first: Step | None, done: Collection[str]) -> None:
    page.blank()
    head = text(say("plan.week", n=week.number), "bold")
    head.append(f"  {week_dates(plan, week.number)} · {hours(week.hours)}", style="dim")
    page.item(head)
    for step in week.steps:
        lead = Text.assemble((f"{step.letter} ", "bold yellow"), (f"{hours(step.task.hours):<{_HOURS_WIDTH}}", "cyan"))
        if step.task.task in done:
            page.item(text(step.task.task, "dim"), first=Text.assemble(lead, ("✓ ", "green")), indent=2)
            continue
        if first is not None and step.task.id == first.task.id and step.goal.id == first.goal.id:
            page.item(text(say("plan.first_above"), "dim"), first=lead, indent=2)
            continue
        page.item(text(step.task.task), first=lead, indent=2)
        _write_details(page, step, 2 + lead.cell_len)


def _write_not_planned(page: Page, plan: Plan, reading: Reading) -> None:
    if not plan.not_planned:
        return
    page.blank()
    page.item(text(say("heading.not_planned"), "bold"))
    for left in plan.not_planned:
        quote = Text.assemble("“", text(spoken(reading.point(left.about).quote)), "”")
        page.item(quote, first=Text("– ", style="dim"), indent=2)
        page.item(text(left.reason, "dim"), indent=4)


def _write_resources(page: Page, goals: tuple[Goal, ...]) -> None:
    found = resources(goals)
    if not found:
        return
    page.blank()
    page.item(text(say("heading.resources"), "bold"))
    for resource in found:
        page.item(text(resource_name(resource)), first=Text("· ", style="cyan"), indent=2)
        if resource.use:
            page.item(text(resource.use, "dim"), indent=4)
        if resource.url:
            page.item(Text(url(resource.url), style="cyan"), indent=4)
