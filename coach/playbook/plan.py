"""The learning plan: the outline's goals in the topics' words, as much as the evidence is worth."""

from operator import attrgetter

from coach.catalogue import Topic, Work, resource, technology_resource, topic
from coach.outline.goals import GoalOutline
from coach.phrases import phrase
from coach.schedule import DraftGoal, DraftTask, schedule
from coach.schemas import Plan, Reading, Resource
from coach.writing import Brief

_MOST_RESOURCES = 2
_ROUNDING = 0.01
_HOURS = attrgetter("hours")


def write_plan(brief: Brief) -> Plan:
    """Lay out the plan; no goals where there is nothing to practise."""
    planned = brief.outline.goals
    alike = [sum(other.topic_id == goal.topic_id for other in planned[:n]) for n, goal in enumerate(planned)]
    goals = [draft_goal(goal, brief.reading, before) for goal, before in zip(planned, alike, strict=True)]
    return schedule(goals, brief.options, brief.outline.not_planned)


def draft_goal(goal: GoalOutline, reading: Reading, alike: int = 0) -> DraftGoal:
    """Return one goal of the outline in its topic's words, its tasks still without weeks; as many as are ``alike`` stand before it in the plan."""
    known = goal.practised(reading)
    remark = topic(*goal.remark).start if goal.remark is not None else None
    tasks = _tasks(known, goal.hours - (remark.hours if remark is not None else 0))
    if remark is not None:
        tasks = _begun_at(remark, tasks, known)
    if goal.disputed:
        tasks.insert(1, DraftTask(phrase("my_side", "task"), phrase("my_side", "done_when"), hours=0.5))
    recall = _recall(known)
    spent = sum(task.hours for task in tasks)
    return DraftGoal(
        phrase("my_side", "goal", name=known.name) if goal.disputed else known.title(alike),
        goal.about,
        phrase("my_side", "why") if goal.disputed else known.why,
        known.practice,
        tuple(tasks),
        recall,
        _resources(known, goal.thing),
        recalls=2 if spent + 2 * recall.hours <= goal.hours + _ROUNDING else 1,
    )


def _begun_at(remark: Work, tasks: list[DraftTask], known: Topic) -> list[DraftTask]:
    """Begin with the remark itself; what else the skill begins with follows, unless it is about another side of it."""
    first = tasks[0]
    if known.begins_beside:
        return [
            DraftTask(remark.task, remark.done_when, round(remark.hours, 2), "start", remark.if_then),
            *tasks[1:],
        ]
    start = DraftTask(remark.task, remark.done_when, round(remark.hours, 2), "start", first.if_then)
    return [start, DraftTask(first.task, first.done_when, first.hours), *tasks[1:]]


def _tasks(known: Topic, hours: float) -> list[DraftTask]:
    """Take the start, the first task, then what the hours allow; somebody else's eyes are always among it."""
    start = DraftTask(
        known.start.task, known.start.done_when, round(known.start.hours, 2), "start", known.start.if_then
    )
    first = known.tasks[0]
    outside = first if first.outside else min((t for t in known.tasks if t.outside), key=_HOURS, default=_shown())
    wanted = [first] if outside is first else [first, outside]
    spent = start.hours + known.recall.hours + sum(task.hours for task in wanted)
    for task in known.tasks:
        if task not in wanted and spent + task.hours <= hours + _ROUNDING:
            wanted.append(task)
            spent += task.hours
    return [
        start,
        *(
            DraftTask(task.task, task.done_when, task.hours, "outside" if task.outside else "practice")
            for task in dict.fromkeys((*known.tasks, outside))
            if task in wanted
        ),
    ]


def _shown() -> Work:
    """Return how somebody else sees what was done, where a side of a skill has no such task of its own."""
    return Work(phrase("one_side", "outside_task"), phrase("one_side", "outside_done_when"), 0.5, outside=True)


def _recall(known: Topic) -> DraftTask:
    """Return what is done from memory: the skill's own, or the first task once more where that is about another side of it."""
    if known.recalls_beside:
        return DraftTask(
            phrase("one_side", "recall_task"), phrase("one_side", "recall_done_when"), known.recall.hours, "recall"
        )
    return DraftTask(known.recall.task, known.recall.done_when, known.recall.hours, "recall")


def _resources(known: Topic, thing: str | None) -> tuple[Resource, ...]:
    documentation = technology_resource(thing) if thing else None
    read = [resource(entry.ref, entry.use) for entry in known.reading]
    return tuple(([documentation] if documentation else []) + read)[:_MOST_RESOURCES]
