"""A second round as markdown: the same content as on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.render.answered import done_tasks, quotes_by_question, still_open
from coach.render.markdown import document, heading, mail, plan_blocks, quoted, words
from coach.render.safe import spoken
from coach.render.words import count, say

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.rounds import SecondRound
    from coach.schemas import Coaching


def render_markdown(coaching: Coaching, heard: SecondRound, done: Collection[str] = ()) -> str:
    """Return the second round as a markdown document; tasks whose words are ``done`` are ticked off."""
    questions = {question.id: question.text for question in coaching.questions or ()}
    answers = [
        f"- {words(questions[question_id])}" + "".join(f"\n  - {quoted(spoken(quote))}" for quote in quotes)
        for question_id, quotes in quotes_by_question(heard).items()
    ]
    blocks = [heading("answered"), "\n".join(answers) or say("second_round.nothing_answered")]
    left = "\n".join(f"- {words(question.text)}" for question in still_open(coaching, heard))
    blocks += [heading("still_open"), left or say("second_round.all_answered")]
    blocks += [heading("changed"), "\n".join(_changes(heard, done)) or say("second_round.nothing_changed")]
    blocks += [heading("thanks"), *mail(heard.thanks)]
    if heard.plan is not None and (heard.concrete or heard.dropped):
        blocks += plan_blocks(heard.plan, coaching.reading, done)
    return document(blocks)


def _changes(heard: SecondRound, done: Collection[str]) -> list[str]:
    goals = {goal.id: goal.title for goal in heard.plan.goals} if heard.plan is not None else {}
    changes = [
        f"- {words(say('second_round.concrete', title=goals[goal_id]))}"
        for goal_id in heard.concrete
        if goal_id in goals
    ]
    changes += [
        f"- {words(say('second_round.dropped', title=dropped.title))} {words(dropped.reason)} {quoted(spoken(dropped.quote))}"
        for dropped in heard.dropped
    ]
    if number := done_tasks(heard, done):
        changes.append(f"- {say('second_round.stays_done', tasks=count('task', number))}")
    return changes
