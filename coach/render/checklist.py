"""The plan as nothing but a markdown check list, for a notes program or a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.render.figures import done_when, hours, week_dates, weeks
from coach.render.markdown import words
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.schemas import Plan


def render_checklist(plan: Plan, done: Collection[str] = ()) -> str:
    """Return one line a task, week by week; tasks whose words are ``done`` are ticked off."""
    if not plan.goals:
        return say("plan.none") + "\n"
    blocks: list[str] = [f"# {say('heading.plan')}"]
    for week in weeks(plan):
        title = f"## {say('plan.week', n=week.number)} ({week_dates(plan, week.number)}, {hours(week.hours)})"
        items = [
            f"- [{'x' if step.task.task in done else ' '}] {words(step.task.task)} ({hours(step.task.hours)})"
            f"\n  {words(done_when(step))}"
            for step in week.steps
        ]
        blocks += [title, "\n".join(items)]
    return "\n\n".join(blocks) + "\n"
