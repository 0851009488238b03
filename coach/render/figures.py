"""Figures and groups that the formats share: hours, dates, points by kind, tasks by week."""

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple

from coach.catalogue import as_yours
from coach.render.words import count, names, say
from coach.schemas import Goal, Plan, Point, Question, Reading, Resource, Task

_MINUTES = 60
_HALF = 30
_MANY = 10


def hours(amount: float) -> str:
    """Return hours as a person says them: ``25 min``, ``1.5 h``, ``2 h 55 min``."""
    minutes = round(amount * _MINUTES)
    whole, left = divmod(minutes, _MINUTES)
    if not whole:
        return say("time.minutes", n=left)
    if left % _HALF == 0:
        return say("time.hours", n=f"{minutes / _MINUTES:g}")
    return say("time.both", h=whole, m=left)


def about(amount: float) -> str:
    """Return a longer stretch of work as a person says it: from ten hours on in whole ones."""
    return hours(amount if amount < _MANY else round(amount))


def day(date: dt.date, *, year: bool = False) -> str:
    """Return a date in words, the same in every locale: ``24 Nov``, ``24 Nov 2026``."""
    month = say("time.months").split()[date.month - 1]
    return f"{date.day} {month} {date.year}" if year else f"{date.day} {month}"


def week_dates(plan: Plan, week: int) -> str:
    """Return the first and last day of a week of the plan: ``24-30 Nov``."""
    first = plan.start + dt.timedelta(weeks=week - 1)
    last = first + dt.timedelta(days=6)
    return f"{first.day}–{day(last)}" if first.month == last.month else f"{day(first)} – {day(last)}"


class Group(NamedTuple):
    """Points of one kind, each with how often it was said; sensitive ones stand in a group of their own."""

    name: str
    points: tuple[tuple[Point, int], ...]


def groups(reading: Reading) -> tuple[Group, ...]:
    """Return the points by kind, repeats counted instead of repeated."""
    times: dict[str, int] = {}
    for point in reading.points:
        first = point.same_as or point.id
        times[first] = times.get(first, 0) + 1
    heard = [point for point in reading.points if point.same_as is None]
    found = (
        Group(name, tuple((point, times[point.id]) for point in heard if group_of(point) == name))
        for name in names("heard.sign")
    )
    return tuple(group for group in found if group.points)


def group_of(point: Point) -> str:
    """Return the group a point is shown in: its kind, or ``sensitive``."""
    return "sensitive" if point.sensitive else point.kind


class Step(NamedTuple):
    """A task with its goal and the goal's letter."""

    letter: str
    goal: Goal
    task: Task


class Week(NamedTuple):
    """One week of the plan that has something in it."""

    number: int
    hours: float
    steps: tuple[Step, ...]


def steps(plan: Plan) -> tuple[Step, ...]:
    """Return all tasks of a plan in the order of its goals."""
    letters = say("plan.goal_letter")
    return tuple(
        Step(letters[number % len(letters)], goal, task)
        for number, goal in enumerate(plan.goals)
        for task in goal.tasks
    )


def first_step(plan: Plan, done: Collection[str] = ()) -> Step | None:
    """Return the task to start with, of those whose words are not ``done``: the one marked so, or else the first of the first week."""
    every = sorted((step for step in steps(plan) if step.task.task not in done), key=lambda step: step.task.week)
    return next((step for step in every if step.task.sort == "start"), every[0] if every else None)


def weeks(plan: Plan) -> tuple[Week, ...]:
    """Return the weeks that have tasks."""
    found: list[Week] = []
    for number in range(1, plan.weeks + 1):
        these = tuple(step for step in steps(plan) if step.task.week == number)
        if these:
            found.append(Week(number, sum(step.task.hours for step in these), these))
    return tuple(found)


def place_in_text(text: str, offset: int) -> tuple[int, int]:
    """Return line and column (both from 1) of an offset into a text."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def plan_size(plan: Plan) -> str:
    """Return how long and how much: ``4 weeks · 3 h a week · from 24 Nov 2026``."""
    parts = (
        count("week", plan.weeks),
        say("time.a_week", hours=hours(plan.hours_per_week)),
        say("time.from", day=day(plan.start, year=True)),
    )
    return " · ".join(parts)


def practice(goal: Goal) -> str:
    """Return what is practised for a goal and how long, as it is said to the person."""
    return say("plan.practice", hours=hours(goal.hours), what=as_yours(goal.practice))


def done_when(step: Step) -> str:
    """Return the done-test as a sentence that starts with what it is."""
    return done_words(step.task.done_when)


def done_words(done_test: str) -> str:
    """Return a done-test as a sentence that starts with what it is."""
    what = done_test.strip()
    for opening in ("done when ", "done: ", "when "):
        if what.lower().startswith(opening):
            what = what[len(opening) :]
    return say("plan.done_when", what=what)


def resource_name(resource: Resource) -> str:
    """Return a resource's title, with its author where it has one."""
    return say("resource.by", title=resource.title, author=resource.author) if resource.author else resource.title


def resources(goals: tuple[Goal, ...]) -> tuple[Resource, ...]:
    """Return the resources of all goals, each once."""
    return tuple({(found.title, found.url): found for goal in goals for found in goal.resources}.values())


def where_to_ask(question: Question) -> str:
    """Return where a question is to be asked."""
    return say("questions.in_reply" if question.in_reply else f"questions.later_{question.answered_by}")
