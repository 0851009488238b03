"""The page of a coaching: the feedback with its points marked, what answers each, the reply, the questions and the plan."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coach.render.answers import Answer, answers, runs, sentences
from coach.render.figures import first_step, group_of, groups, plan_size, resource_name, resources, week_dates, weeks
from coach.render.html.sheet import fill
from coach.render.letter import mailto
from coach.render.safe import line
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from coach.render.answers import Practice
    from coach.render.figures import Week
    from coach.schemas import Coaching, Goal, Plan, Point, Reading

_LEVELS = (0.75, 1.5, 2.5)  # hours from which a cell of the overview is darker
_IS_HTML = re.compile(r"</(?:p|div|body|html|td|li|span)\s*>", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<![A-Za-z][^>]*>")
_LABELLED = frozenset({"hidden", "instruction", "quoted_thread", "own_words"})


class Piece(NamedTuple):
    """A stretch of the feedback as it stands on the page: a point, set-aside words, or the white space between."""

    sort: Literal["point", "set_aside", "space"]
    text: str
    point: Point | None = None
    group: str = ""
    reason: str = ""
    labelled: bool = False


class Note(NamedTuple):
    """A point with all that answers it."""

    point: Point
    group: str
    answer: Answer
    weeks: tuple[tuple[Practice, str], ...]


class Row(NamedTuple):
    """A goal in the overview: hours and darkness of each week."""

    letter: str
    goal: Goal
    cells: tuple[tuple[float, int], ...]


def render_page(coaching: Coaching, *, title: str = "", done: Collection[str] = ()) -> str:
    """Return the page; ``title`` is how the coaching is named, tasks whose words are ``done`` are ticked off."""
    reading, plan = coaching.reading, coaching.plan
    found = answers(coaching)
    return fill(
        "coaching.html.j2",
        title=line(title) or say("page.title"),
        coaching=coaching,
        feedback=reading.feedback,
        pieces=tuple(_pieces(reading)),
        legend=tuple((group.name, len(group.points)) for group in groups(reading)),
        notes=tuple(_note(point, found[point.id]) for point in reading.points),
        sentences=sentences(coaching),
        mailto=mailto(coaching.reply, reading.feedback) if coaching.reply is not None else "",
        size=plan_size(plan) if plan is not None and plan.goals else "",
        first=first_step(plan, done) if plan is not None else None,
        rows=tuple(_rows(plan)) if plan is not None else (),
        weeks=_dated(plan) if plan is not None else (),
        resources=tuple((each, line(resource_name(each))) for each in resources(plan.goals)) if plan else (),
        done=frozenset(done),
    )


def _pieces(reading: Reading) -> Iterator[Piece]:
    """Cut the feedback into what the page shows, in order and without a gap; of an HTML mail, its words without its tags."""
    text = reading.feedback.text
    markup = _markup(text)

    def shown(start: int, end: int) -> str:
        if not markup:
            return text[start:end]
        return html.unescape("".join(text[at] for at in range(start, end) if at not in markup))

    points = {point.start: point for point in reading.points}
    at = 0
    for stretch in sorted([*reading.points, *reading.set_aside], key=lambda each: each.start):
        if stretch.start > at:
            yield Piece("space", shown(at, stretch.start))
        words = shown(stretch.start, stretch.end)
        point = points.get(stretch.start)
        if point is not None:
            yield Piece("point", words, point=point, group=group_of(point))
        elif words:
            reason = getattr(stretch, "reason", "context")
            yield Piece("set_aside", words, reason=reason, labelled=reason in _LABELLED)
        at = stretch.end
    if text[at:]:
        yield Piece("space", shown(at, len(text)))


def _markup(text: str) -> frozenset[int]:
    """Return where the tags and style sheets of an HTML mail stand, and the white space before its words; nothing for other text."""
    if not _IS_HTML.search(text):
        return frozenset()
    spans = [found.span() for pattern in (_STYLE, _TAG) for found in pattern.finditer(text)]
    places = {at for start, end in spans for at in range(start, end)}
    for at, character in enumerate(text):
        if at not in places and not character.isspace():
            break
        places.add(at)
    return frozenset(places)


def _note(point: Point, answer: Answer) -> Note:
    return Note(point, group_of(point), answer, tuple((each, _weeks_in_words(each.weeks)) for each in answer.practice))


def _weeks_in_words(weeks: tuple[int, ...]) -> str:
    parts = [
        say("page.week_from_to", first=first, last=last) if last > first else str(first) for first, last in runs(weeks)
    ]
    name = "page.weeks" if len(weeks) > 1 else "page.week"
    return say(name, weeks=say("page.and_weeks").join(parts))


def _rows(plan: Plan) -> Iterator[Row]:
    for number, goal in enumerate(plan.goals):
        hours = [0.0] * plan.weeks
        for task in goal.tasks:
            hours[task.week - 1] += task.hours
        letters = say("plan.goal_letter")
        cells = tuple((amount, (amount > 0) + sum(amount >= level for level in _LEVELS)) for amount in hours)
        yield Row(letters[number % len(letters)], goal, cells)


def _dated(plan: Plan) -> tuple[tuple[Week, str], ...]:
    return tuple((week, week_dates(plan, week.number)) for week in weeks(plan))
