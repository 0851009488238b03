"""Retrieval checks by spaced repetition: the first practice of a skill counts as the first review, each check sets the next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from coach.practice.agenda import RECALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.ledger.views import Did, OpenTask
    from coach.practice.facts import Facts

_NOON = dt.time(12, tzinfo=dt.UTC)
_LONGEST_DAYS = 120  # what is remembered that long need not come back


class Check(NamedTuple):
    """A retrieval check and the day on which it comes back; ``None`` when it need not."""

    task: OpenTask
    due: dt.date | None


def checks(facts: Facts) -> tuple[Check, ...]:
    """Return the retrieval checks of all skills that were practised, soonest first."""
    recalls = {task.skill: task for task in facts.tasks if task.sort == RECALL}
    if not recalls:
        return ()
    starts = {(task.skill, task.words) for task in facts.tasks if task.sort == "start"}  # nothing to recall after those
    worked = [
        deed
        for deed in facts.deeds
        if deed.what != "skipped" and deed.skill in recalls and (deed.skill, deed.words) not in starts
    ]
    found: list[Check] = []
    for skill, task in recalls.items():
        done = [deed for deed in worked if deed.skill == skill]
        skipped = any(
            deed.what == "skipped" and (deed.skill, deed.words) == (skill, task.words) for deed in facts.deeds
        )
        if done and not skipped:
            found.append(Check(task, _due(task, done)))
    return tuple(sorted(found, key=lambda check: (check.due or dt.date.max, check.task.skill)))


def _due(task: OpenTask, done: Sequence[Did]) -> dt.date | None:
    import fsrs  # noqa: PLC0415 - only needed where something was practised

    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    grades = {"forgot": fsrs.Rating.Again, "hard": fsrs.Rating.Hard, "good": fsrs.Rating.Good, "easy": fsrs.Rating.Easy}
    card, _ = scheduler.review_card(fsrs.Card(card_id=1), fsrs.Rating.Good, _at(done[0].day))
    for deed in done:
        if deed.words == task.words:
            card, _ = scheduler.review_card(card, grades[deed.grade or "good"], _at(deed.day))
    reviewed = card.last_review
    if reviewed is not None and (card.due - reviewed).days > _LONGEST_DAYS:
        return None
    return card.due.date()


def _at(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, _NOON)
