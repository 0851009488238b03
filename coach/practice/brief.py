"""One page before an interview: strengths that employers named, what was practised, and a truthful answer about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coach.catalogue.nouns import whole
from coach.ledger import recurring
from coach.practice.agenda import RECALL, skill_goals
from coach.practice.facts import read_facts
from coach.practice.trends import Trend

if TYPE_CHECKING:
    import datetime as dt

    from coach.ledger import Ledger
    from coach.ledger.views import Did
    from coach.practice.agenda import SkillGoal
    from coach.practice.facts import Facts

_MINUTES = 60
_MOST_STRENGTHS, _MOST_QUOTES = 5, 2


class Practised(NamedTuple):
    """A skill that was worked on: how long, since when, which tasks are done, what was noted, how the checks went."""

    goal: SkillGoal
    hours: float
    since: dt.date
    done: tuple[Did, ...]
    checks: tuple[Did, ...]
    open: int

    @property
    def finished(self) -> bool:
        """Whether nothing of it is left to do."""
        return not self.open

    @property
    def begun_only(self) -> bool:
        """Whether nothing but the first small step is done."""
        starts = {task.words for task in self.goal.tasks if task.sort == "start"}
        return all(deed.words in starts for deed in self.done)

    @property
    def note(self) -> str | None:
        """The latest note of the person's own."""
        return next((deed.note for deed in reversed((*self.done, *self.checks)) if deed.note), None)


class InterviewPage(NamedTuple):
    """What to have read on the way to an interview; ``ahead`` holds the goals that nothing was done for yet."""

    interview: dt.date
    strengths: tuple[Trend, ...]
    practised: tuple[Practised, ...]
    ahead: tuple[SkillGoal, ...]


def interview_page(ledger: Ledger, day: dt.date, interview: dt.date) -> InterviewPage:
    """Put the page together: most named strengths first, most practised skills first; raises ``LedgerProblem``."""
    facts = read_facts(ledger)
    goals = skill_goals(facts, day)
    practised = [found for goal in goals if (found := _practised(goal, facts)) is not None]
    worked = {found.goal.skill for found in practised}
    return InterviewPage(
        interview,
        _strengths(ledger),
        tuple(sorted(practised, key=lambda found: -found.hours)),
        tuple(goal for goal in goals if goal.skill not in worked),
    )


def _strengths(ledger: Ledger) -> tuple[Trend, ...]:
    """Return what was liked with its latest words; praise that names nothing comes last."""
    topics = sorted(recurring.topics(ledger, "strength"), key=lambda topic: topic.name == whole())
    return tuple(Trend(topic, recurring.quotes(ledger, topic, _MOST_QUOTES)) for topic in topics[:_MOST_STRENGTHS])


def _practised(goal: SkillGoal, facts: Facts) -> Practised | None:
    deeds = [deed for deed in facts.deeds if deed.skill == goal.skill and deed.what != "skipped"]
    if not deeds:
        return None
    planned = {task.words: task.hours for task in facts.tasks if task.skill == goal.skill}
    recalls = {task.words for task in facts.tasks if task.skill == goal.skill and task.sort == RECALL}
    settled = facts.settled()
    return Practised(
        goal=goal,
        hours=sum(
            deed.minutes / _MINUTES if deed.minutes is not None else planned.get(deed.words, 0.0) for deed in deeds
        ),
        since=deeds[0].day,
        done=tuple(deed for deed in deeds if deed.what == "done" and deed.words not in recalls),
        checks=tuple(deed for deed in deeds if deed.words in recalls),
        open=sum((task.skill, task.words) not in settled for task in goal.tasks),
    )
