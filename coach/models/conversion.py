"""Turns what a model wrote, once it has the right shape, into artifacts; all that is wrong with it is said at once."""

import math
import re
from collections.abc import Collection, Iterable, Iterator

from coach import checks
from coach.catalogue import Topic, as_mine, resource, topic
from coach.checks.text import questions_in
from coach.errors import DraftProblem
from coach.models.obedience import obeyed
from coach.models.wire import WireGoal, WirePlan, WireQuestions, WireReply, WireTask, draft_problem, finding
from coach.schedule import DraftGoal, DraftTask, schedule
from coach.schemas import Artifact, Finding, Plan, Question, Reply, Resource
from coach.writing import Brief, Thanks

_SHOWN = 80
_LONGEST_TASK = 8.0
_SHORTEST_TASK = 0.5
_LEEWAY = 3.0
_SENTENCES = re.compile(r"[.!]\s+\S")
_ASKED_ELSEWHERE = frozenset({"many-questions"})


def to_reply(wire: WireReply, brief: Brief, draft: str) -> Reply:
    """Return the reply; a subject only where the channel has one."""
    if not wire.body:
        raise draft_problem(draft, "reply", "The body is empty.", "Write the reply into `body`.")
    reply = Reply(subject=(wire.subject or None) if brief.channel == "email" else None, body=wire.body)
    wrong = obeyed("reply", (("/reply/subject", reply.subject or ""), ("/reply/body", reply.body)), brief.reading)
    if wrong := [*wrong, *_wrong_questions(reply.body, brief)]:
        wrong += [each for each in checks.check_reply(reply, brief, brief.plan) if each.rule not in _ASKED_ELSEWHERE]
        raise DraftProblem("The reply cannot be used.", draft, tuple(wrong))
    return reply


def to_thanks(wire: WireReply, brief: Thanks, draft: str) -> Reply:
    """Return the thank-you for an answer; whatever the model writes, it stays in the thread of the letter."""
    if not wire.body:
        raise draft_problem(draft, "reply", "The body is empty.", "Write the thank-you into `body`.")
    if "?" in wire.body:
        raise draft_problem(draft, "reply", "The thank-you asks something.", "Ask nothing; thank and let it rest.")
    if wrong := obeyed("reply", (("/reply/body", wire.body),), brief.reading):
        raise DraftProblem("The thank-you cannot be used.", draft, tuple(wrong))
    return Reply(subject=brief.subject, body=wire.body)


def _wrong_questions(body: str, brief: Brief) -> list[Finding]:
    """Return what is wrong with the questions in a reply: they are taken over into the list of questions, word for word."""
    about = tuple(dict.fromkeys((*brief.outline.asked_in_reply, *brief.outline.gaps_named)))
    if not about:
        return []
    asked = [
        Question(id=f"q{number}", text=found[0].strip(), about=about, in_reply=True)
        for number, found in enumerate(questions_in(body), start=1)
    ]
    return [
        each.model_copy(update={"artifact": "reply", "place": "/reply/body", "quote": each.quote or "?"})
        for each in checks.check_questions(asked, brief)
        if each.severity == "error" and each.family != "privacy"
    ]


def to_questions(wire: WireQuestions, brief: Brief, draft: str) -> tuple[Question, ...]:
    """Return the questions; which of them stand in the reply is what the outline says."""
    wrong = [
        each
        for number, question in enumerate(wire.questions)
        for each in _wrong(brief, "questions", f"/questions/{number}", question.about, text=question.text)
    ]
    for number, question in enumerate(wire.questions):
        place = f"/questions/{number}/text"
        wrong += obeyed("questions", ((place, question.text),), brief.reading)
        if _SENTENCES.search(question.text):
            wrong.append(finding("questions", f"{place}: it is more than one sentence.", "Only ask.", place=place))
    wrong += _unasked(wire, brief)
    questions = _questions(wire, brief)
    if wrong:
        raise DraftProblem("A question cannot be used.", draft, (*wrong, *checks.check_questions(questions, brief)))
    return questions


def _unasked(wire: WireQuestions, brief: Brief) -> list[Finding]:
    """Return the points to ask about that have no question; one about nothing known may be meant for any of them."""
    if not all(_known(question.about, brief) for question in wire.questions):
        return []
    about = {point_id for question in wire.questions for point_id in question.about}
    return [
        finding("questions", f"There is no question about {point_id}.", "Write one.", place="/questions")
        for point_id in _asked(brief)
        if point_id not in about
    ]


def _asked(brief: Brief) -> tuple[str, ...]:
    return (*brief.outline.asked_in_reply, *brief.outline.asked_later)


def _questions(wire: WireQuestions, brief: Brief) -> tuple[Question, ...]:
    """Return the questions that have words; where what they are about is not known, it is taken for any point, to be checked along."""
    in_reply = set(brief.outline.asked_in_reply)
    known = [(each, _known(each.about, brief) or _asked(brief)) for each in wire.questions if each.text]
    usable = [(each, about) for each, about in known if about]
    return tuple(
        Question(
            id=f"q{number}",
            text=question.text,
            about=about,
            in_reply=not in_reply.isdisjoint(about),
            answered_by=question.answered_by,
        )
        for number, (question, about) in enumerate(usable, start=1)
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
    wrong += _left_out(wire, brief)
    wrong += obeyed(
        "plan", _words(wire), brief.reading, handed_in(topic(goal.topic_id, goal.thing) for goal in brief.outline.goals)
    )
    for number, goal in enumerate(wire.goals):
        place = f"/goals/{number}/tasks"
        wrong += _too_much(goal, f"/goals/{number}", brief)
        if all(task.sort == "recall" for task in goal.tasks):
            wrong.append(finding("plan", f"{place}: there is no work in it.", "Give two to five.", place=place))
        for at, task in enumerate(goal.tasks):
            wrong += _empty("plan", f"{place}/{at}", task=task.task, done_when=task.done_when)
            if not 0 < task.hours <= _LONGEST_TASK:
                message = f"{place}/{at}/hours: {task.hours:g} is no size for one task."
                wrong.append(finding("plan", message, "Between 0.5 and 3.", place=f"{place}/{at}/hours"))
    if wrong:
        known = checks.check_plan(_plan(_usable(wire, brief), brief), brief)
        raise DraftProblem(
            "The plan cannot be used.", draft, (*wrong, *(each for each in known if each.rule != "gap-left"))
        )
    return _plan(wire, brief)


def _words(wire: WirePlan) -> Iterator[tuple[str, str]]:
    """Yield all that a plan says, with its place; what somebody is to say to themselves (``if_then``) is theirs."""
    for number, goal in enumerate(wire.goals):
        place = f"/goals/{number}"
        yield from ((f"{place}/{name}", getattr(goal, name)) for name in ("title", "why", "practice"))
        for at, task in enumerate(goal.tasks):
            yield from ((f"{place}/tasks/{at}/{name}", getattr(task, name)) for name in ("task", "done_when"))


def handed_in(topics: Iterable[Topic]) -> str:
    """Return what a plan's prompt gives to choose from: the catalogue's words for each goal."""
    words: list[str] = []
    for each in topics:
        words += [each.goal, each.practice, each.why]
        words += [part for work in (each.start, *each.tasks, each.recall) for part in (work.task, work.done_when)]
    return "\n".join(words)


def _left_out(wire: WirePlan, brief: Brief) -> list[Finding]:
    """Return the skills to practise that have no goal; a goal about nothing known may be meant for any of them."""
    if not all(_known(goal.about, brief) for goal in wire.goals):
        return []
    about = {point_id for goal in wire.goals for point_id in goal.about}
    return [
        finding("plan", f"There is no goal about {' and '.join(goal.about)}.", "Write one.", place="/goals")
        for goal in brief.outline.goals
        if about.isdisjoint(goal.about)
    ]


def _too_much(goal: WireGoal, place: str, brief: Brief) -> list[Finding]:
    """Return the complaint about a goal that takes far more than its evidence is worth: most of it would be cut away."""
    given = sum(outlined.hours for outlined in brief.outline.goals if not set(goal.about).isdisjoint(outlined.about))
    hours = sum(task.hours for task in goal.tasks if 0 < task.hours <= _LONGEST_TASK)
    if not given or hours <= 2 * given + _LEEWAY:
        return []
    message = f"{place}/tasks: {hours:g} h in {len(goal.tasks)} tasks."
    return [finding("plan", message, f"Two to five tasks, together about {given:g} h.", place=f"{place}/tasks")]


def _usable(wire: WirePlan, brief: Brief) -> WirePlan:
    """Return as much of a plan as can be laid into weeks, to be checked along with what cannot."""
    goals = [
        goal.model_copy(
            update={
                "about": list(_known(goal.about, brief)),
                "tasks": [
                    task.model_copy(update={"hours": min(max(task.hours, _SHORTEST_TASK), 1.0)})
                    for task in goal.tasks
                    if task.task and task.done_when and not math.isnan(task.hours)
                ],
            }
        )
        for goal in wire.goals
        if goal.title and goal.why and goal.practice
    ]
    return WirePlan(goals=[goal for goal in goals if goal.about and any(task.sort != "recall" for task in goal.tasks)])


def _plan(wire: WirePlan, brief: Brief) -> Plan:
    uses = _uses(brief)
    planned = {point_id for goal in wire.goals for point_id in goal.about}
    goals = [
        DraftGoal(
            title=goal.title,
            about=_known(goal.about, brief),
            why=goal.why,
            practice=as_mine(goal.practice),
            tasks=_tasks(goal, first=number == 0),
            recall=next((_task(task) for task in goal.tasks if task.sort == "recall"), None),
            resources=_resources(goal.resources, uses),
        )
        for number, goal in enumerate(wire.goals)
    ]
    not_planned = [left for left in brief.outline.not_planned if left.about not in planned]
    return schedule(goals, brief.options, not_planned)


def _tasks(goal: WireGoal, *, first: bool) -> tuple[DraftTask, ...]:
    """Put the start before the other work; only the plan's first start is for tonight."""
    work = sorted((_task(task) for task in goal.tasks if task.sort != "recall"), key=lambda task: task.sort != "start")
    return tuple(
        task if (first and number == 0) or task.sort != "start" else task._replace(sort="practice")
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
    if unknown and len(unknown) == len(about):  # beside one that is known, an unknown one is left out
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


def _known(about: Collection[str], brief: Brief) -> tuple[str, ...]:
    heard = {point.id for point in brief.reading.points}
    return tuple(point_id for point_id in dict.fromkeys(about) if point_id in heard)


def _empty(artifact: Artifact, place: str, **texts: str) -> list[Finding]:
    return [
        finding(artifact, f"{place}/{name}: it is empty.", "Fill it.", place=f"{place}/{name}")
        for name, text in texts.items()
        if not text
    ]
