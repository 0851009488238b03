"""Turns what a model wrote, once it has the right shape, into artifacts; all that is wrong with it is said at once."""

import math
from collections.abc import Collection
from dataclasses import replace

from coach.catalogue import resource, topic
from coach.errors import DraftProblem
from coach.schedule import DraftGoal, DraftTask, schedule
from coach.schemas import Artifact, Finding, Plan, Question, Reply, Resource
from coach.wire import WireGoal, WirePlan, WireQuestions, WireReply, WireTask, draft_problem, finding
from coach.writing import Brief

_SHOWN = 80
_LONGEST_TASK = 8.0


def to_reply(wire: WireReply, brief: Brief, draft: str) -> Reply:
    """Return the reply; a subject only where the channel has one."""
    if not wire.body:
        raise draft_problem(draft, "reply", "The body is empty.", "Write the reply into `body`.")
    return Reply(subject=(wire.subject or None) if brief.options.channel == "email" else None, body=wire.body)


def to_questions(wire: WireQuestions, brief: Brief, draft: str) -> tuple[Question, ...]:
    """Return the questions; which of them stand in the reply is what the outline says."""
    in_reply = set(brief.outline.asked_in_reply)
    wrong = [
        each
        for number, question in enumerate(wire.questions)
        for each in _wrong(brief, "questions", f"/questions/{number}", question.about, text=question.text)
    ]
    if wrong:
        raise DraftProblem("A question cannot be used.", draft, tuple(wrong))
    return tuple(
        Question(
            id=f"q{number}",
            text=question.text,
            about=tuple(dict.fromkeys(question.about)),
            in_reply=not in_reply.isdisjoint(question.about),
            answered_by=question.answered_by,
        )
        for number, question in enumerate(wire.questions, start=1)
    )


def to_plan(wire: WirePlan, brief: Brief, draft: str) -> Plan:
    """Return the plan with its tasks laid into weeks; references that the catalogue does not know are left out."""
    wrong = [
        each
        for number, goal in enumerate(wire.goals)
        for each in _wrong(
            brief, "plan", f"/goals/{number}", goal.about, title=goal.title, why=goal.why, practice=goal.practice
        )
    ]
    for number, goal in enumerate(wire.goals):
        place = f"/goals/{number}/tasks"
        if all(task.sort == "recall" for task in goal.tasks):
            wrong.append(finding("plan", f"{place}: there is no work in it.", "Give two to five.", place=place))
        for at, task in enumerate(goal.tasks):
            wrong += _empty("plan", f"{place}/{at}", task=task.task, done_when=task.done_when)
            if not 0 < task.hours <= _LONGEST_TASK:
                message = f"{place}/{at}/hours: {task.hours:g} is no size for one task."
                wrong.append(finding("plan", message, "Between 0.5 and 3.", place=f"{place}/{at}/hours"))
    if wrong:
        raise DraftProblem("The plan cannot be used.", draft, tuple(wrong))
    uses = _uses(brief)
    goals = [
        DraftGoal(
            title=goal.title,
            about=tuple(dict.fromkeys(goal.about)),
            why=goal.why,
            practice=goal.practice,
            tasks=_tasks(goal, first=number == 0),
            recall=next((_task(task) for task in goal.tasks if task.sort == "recall"), None),
            resources=_resources(goal.resources, uses),
        )
        for number, goal in enumerate(wire.goals)
    ]
    return schedule(goals, brief.options, brief.outline.not_planned)


def _tasks(goal: WireGoal, *, first: bool) -> tuple[DraftTask, ...]:
    """Put the start before the other work; only the plan's first start is for tonight."""
    work = sorted((_task(task) for task in goal.tasks if task.sort != "recall"), key=lambda task: task.sort != "start")
    return tuple(
        task if (first and number == 0) or task.sort != "start" else replace(task, sort="practice")
        for number, task in enumerate(work)
    )


def _task(task: WireTask) -> DraftTask:
    return DraftTask(
        task.task, task.done_when, max(1, math.floor(task.hours * 2 + 0.5)) / 2, task.sort, task.if_then or None
    )


def _uses(brief: Brief) -> dict[str, str]:
    """How the catalogue would use the resources of the topics at hand."""
    return {read.ref: read.use for goal in brief.outline.goals for read in topic(goal.topic_id, goal.thing).reading}


def _resources(refs: Collection[str], uses: dict[str, str]) -> tuple[Resource, ...]:
    return tuple(resource(ref, uses[ref]) for ref in dict.fromkeys(refs) if ref in uses)


def _wrong(brief: Brief, artifact: Artifact, place: str, about: Collection[str], **texts: str) -> list[Finding]:
    """Return what is wrong with the ids and texts of one part."""
    heard = {point.id for point in brief.reading.points}
    wrong = _empty(artifact, place, **texts)
    if not about:
        wrong.append(
            finding(artifact, f"{place}/about: it is about no point.", "Name at least one id.", place=f"{place}/about")
        )
    unknown = [point_id for point_id in about if point_id not in heard]
    if unknown:
        ids = ", ".join(sorted(heard)) or "none"
        wrong.append(
            finding(
                artifact,
                f"{place}/about: there is no point {unknown[0][:_SHOWN]}.",
                f"The ids are: {ids}.",
                place=f"{place}/about",
            )
        )
    return wrong


def _empty(artifact: Artifact, place: str, **texts: str) -> list[Finding]:
    return [
        finding(artifact, f"{place}/{name}: it is empty.", "Fill it.", place=f"{place}/{name}")
        for name, text in texts.items()
        if not text
    ]
