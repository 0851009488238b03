"""A second round for the terminal: what the answer says, what is still open, what changes, and the thank-you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.render.figures import groups
from coach.render.page import Page, text
from coach.render.safe import spoken
from coach.render.terminal import write_group, write_mail
from coach.render.terminal_plan import write_plan
from coach.render.words import count, say

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.rounds import SecondRound
    from coach.schemas import Coaching, Question


def render_text(coaching: Coaching, heard: SecondRound, *, width: int, colour: bool, done: Collection[str] = ()) -> str:
    """Return the second round as terminal text of this width; tasks whose words are ``done`` are ticked off."""
    page = Page(width, colour=colour)
    page.heading(say("heading.answered"))
    if not heard.answered:
        page.item(text(say("second_round.nothing_answered")))
    questions = {question.id: question for question in coaching.questions or ()}
    for question_id, quotes in quotes_by_question(heard).items():
        page.item(text(questions[question_id].text), first=Text("? ", style="dim"))
        for quote in quotes:
            page.item(Text.assemble("“", text(spoken(quote)), "”"), first=Text("→ ", style="green"), indent=2)
    for group in groups(heard.reading):
        if group.name == "sensitive":
            write_group(page, group)
    page.heading(say("heading.still_open"))
    for question in still_open(coaching, heard):
        page.item(text(question.text), first=Text("? ", style="yellow"))
    if not heard.still_open:
        page.item(text(say("second_round.all_answered")))
    _write_changes(page, heard, done)
    page.heading(say("heading.thanks"))
    write_mail(page, heard.thanks)
    if heard.plan is not None and (heard.concrete or heard.dropped):
        write_plan(page, heard.plan, coaching.reading, done)
    return page.finish()


def quotes_by_question(heard: SecondRound) -> dict[str, list[str]]:
    """Return what speaks to each question that was answered."""
    found: dict[str, list[str]] = {}
    for answered in heard.answered:
        found.setdefault(answered.question, []).append(answered.quote)
    return found


def still_open(coaching: Coaching, heard: SecondRound) -> tuple[Question, ...]:
    """Return the questions that nothing speaks to."""
    return tuple(question for question in coaching.questions or () if question.id in heard.still_open)


def done_tasks(heard: SecondRound, done: Collection[str]) -> int:
    """Return how many tasks of the revised plan are done."""
    goals = heard.plan.goals if heard.plan is not None else ()
    return sum(task.task in done for goal in goals for task in goal.tasks)


def _write_changes(page: Page, heard: SecondRound, done: Collection[str]) -> None:
    page.heading(say("heading.changed"))
    goals = {goal.id: goal.title for goal in heard.plan.goals} if heard.plan is not None else {}
    for goal_id in heard.concrete:
        if goal_id in goals:
            page.item(text(say("second_round.concrete", title=goals[goal_id])), first=Text("● ", style="green"))
    for dropped in heard.dropped:
        page.item(text(say("second_round.dropped", title=dropped.title)), first=Text("○ ", style="dim"))
        page.item(Text.assemble(text(dropped.reason), " “", text(spoken(dropped.quote)), "”"), indent=2)
    if number := done_tasks(heard, done):
        page.item(text(say("second_round.stays_done", tasks=count("task", number))), first=Text("✓ ", style="green"))
    if not heard.concrete and not heard.dropped:
        page.item(text(say("second_round.nothing_changed")))
