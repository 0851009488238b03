"""The learning plan: the outline's goals in the topics' words, as much as the evidence is worth."""

from coach.catalogue import Topic, resource, technology_resource, topic
from coach.outline import GoalOutline
from coach.phrases import phrase
from coach.schedule import DraftGoal, DraftTask, schedule
from coach.schemas import Plan, Resource
from coach.writing import Brief

_MOST_RESOURCES = 2


def write_plan(brief: Brief) -> Plan:
    """Lay out the plan; no goals where there is nothing to practise."""
    goals = [draft_goal(goal) for goal in brief.outline.goals]
    return schedule(goals, brief.options, brief.outline.not_planned)


def draft_goal(goal: GoalOutline) -> DraftGoal:
    """Return one goal of the outline in its topic's words, its tasks still without weeks."""
    known = topic(goal.topic_id, goal.thing)
    tasks = _tasks(known, goal.hours)
    if goal.disputed:
        tasks.insert(1, DraftTask(phrase("my_side", "task"), phrase("my_side", "done_when"), hours=0.5))
    recall = DraftTask(known.recall.task, known.recall.done_when, known.recall.hours, "recall")
    return DraftGoal(
        phrase("my_side", "goal", name=known.name) if goal.disputed else known.goal,
        goal.about,
        phrase("my_side", "why") if goal.disputed else known.why,
        known.practice,
        tuple(tasks),
        recall,
        _resources(known, goal.thing),
    )


def _tasks(known: Topic, hours: float) -> list[DraftTask]:
    """Take the start, the first task, then what the hours allow; somebody else's eyes are always among it."""
    start = DraftTask(
        known.start.task, known.start.done_when, round(known.start.hours, 2), "start", known.start.if_then
    )
    outside = next(task for task in known.tasks if task.outside)
    wanted = [known.tasks[0]]
    spent = known.tasks[0].hours + (outside.hours if outside is not known.tasks[0] else 0)
    for task in known.tasks[1:]:
        if task is not outside and spent + task.hours <= hours:
            wanted.append(task)
            spent += task.hours
    chosen = [task for task in known.tasks if task in wanted or task is outside]
    return [
        start,
        *(
            DraftTask(task.task, task.done_when, task.hours, "outside" if task.outside else "practice")
            for task in chosen
        ),
    ]


def _resources(known: Topic, thing: str | None) -> tuple[Resource, ...]:
    documentation = technology_resource(thing) if thing else None
    read = [resource(entry.ref, entry.use) for entry in known.reading]
    return tuple(([documentation] if documentation else []) + read)[:_MOST_RESOURCES]
