"""What a model is asked to return: structure only, since lengths and sense are for the checks; and how its answer becomes ours."""

import math
import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError

from coach.catalogue import resource, topic
from coach.errors import DraftProblem
from coach.salvage import last_object
from coach.schedule import DraftGoal, DraftTask, Sort, schedule
from coach.schemas import Artifact, Finding, Kind, Plan, Question, Reply, Resource
from coach.writing import Brief

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LOOSE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_SHOWN = 80


def _text(words: str) -> str:
    words = _CONTROL.sub("", words.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n"))
    return _LOOSE_ENDS.sub("", words).strip()


def _line(words: str) -> str:
    return " ".join(_text(words).split())


def _lower(word: object) -> object:
    return word.strip().lower() if isinstance(word, str) else word


Answerer = Literal["recruiter", "interviewer"]
Text = Annotated[str, AfterValidator(_text)]
Line = Annotated[str, AfterValidator(_line)]
Lower = BeforeValidator(_lower)


class Wire(BaseModel):
    """Tolerant of keys that nobody asked for; every field is required, as strict endpoints want it."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class WirePoint(Wire):
    """One thing the employer said, as the model quotes it."""

    quote: str
    kind: Annotated[Kind, Lower]
    topic: Line
    sensitive: bool


class WireReading(Wire):
    """A model's reading."""

    points: list[WirePoint]


class WireReply(Wire):
    """A model's reply."""

    subject: Line | None
    body: Text


class WireQuestion(Wire):
    """A model's question; whether it stands in the reply is settled by the outline."""

    text: Line
    about: list[Line]
    answered_by: Annotated[Answerer, Lower]


class WireQuestions(Wire):
    """A model's questions."""

    questions: list[WireQuestion]


class WireTask(Wire):
    """A task without a week."""

    task: Line
    done_when: Line
    hours: float
    sort: Annotated[Sort, Lower]
    if_then: Line | None


class WireGoal(Wire):
    """A goal; ``resources`` are references into the catalogue."""

    about: list[Line]
    title: Line
    why: Line
    practice: Line
    tasks: list[WireTask]
    resources: list[Line]


class WirePlan(Wire):
    """A model's plan."""

    goals: list[WireGoal]


W = TypeVar("W", bound=Wire)


@cache
def schema_of(wire: type[Wire]) -> dict[str, Any]:
    """Return the JSON schema as strict endpoints want it: no references, all keys required, no others allowed."""
    raw = wire.model_json_schema()
    definitions = raw.pop("$defs", {})

    def strict(part: Any) -> Any:  # noqa: ANN401 - a JSON value in, a JSON value out
        if isinstance(part, list):
            return [strict(each) for each in part]
        if not isinstance(part, dict):
            return part
        if "$ref" in part:
            return strict(definitions[part["$ref"].rpartition("/")[2]])
        kept = {key: strict(value) for key, value in part.items() if key not in {"title", "description", "default"} or not isinstance(value, str)}
        if kept.get("type") == "object":
            kept["additionalProperties"] = False
            kept["required"] = list(kept.get("properties", {}))
        return kept

    found: dict[str, Any] = strict(raw)
    return found


def parse(wire: type[W], draft: str, artifact: Artifact | None, *, cut_off: bool = False) -> W:
    """Return what a model wrote as the structure that was asked for; raises ``DraftProblem`` with all that is wrong with it."""
    if cut_off:
        raise draft_problem(draft, artifact, "The answer was cut off before its end.", "Write less.")
    if not draft.strip():
        raise draft_problem(draft, artifact, "The answer was empty.", "Write the JSON object.")
    found = last_object(draft, frozenset(wire.model_fields))
    if found is None:
        raise draft_problem(draft, artifact, "There was no JSON object in the answer.", "Write the JSON object and nothing else.")
    try:
        return wire.model_validate(found)
    except ValidationError as wrong:
        raise DraftProblem(
            "The answer does not have the shape that was asked for.",
            draft,
            tuple(finding(artifact, f"{_pointer(error['loc'])}: {error['msg']}.", "", place=_pointer(error["loc"])) for error in wrong.errors()),
        ) from None


def _pointer(place: tuple[int | str, ...]) -> str:
    return "".join(f"/{step}" for step in place) or "/"


def finding(artifact: Artifact | None, message: str, suggestion: str, *, quote: str = "", place: str | None = None) -> Finding:
    """Return a finding about the shape of a draft."""
    return Finding(
        rule="draft-shape",
        family="form",
        severity="error",
        quote=quote[:_SHOWN],
        message=message,
        suggestion=suggestion,
        artifact=artifact,
        place=place,
    )


def draft_problem(draft: str, artifact: Artifact | None, message: str, suggestion: str) -> DraftProblem:
    """Return the error for a draft with one thing wrong."""
    return DraftProblem(message, draft, (finding(artifact, message, suggestion),))


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
        for each in _wrong(brief, "plan", f"/goals/{number}", goal.about, title=goal.title, why=goal.why, practice=goal.practice)
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


_LONGEST_TASK = 8.0


def _tasks(goal: WireGoal, *, first: bool) -> tuple[DraftTask, ...]:
    """Put the start before the other work; only the plan's first start is for tonight."""
    work = sorted((_task(task) for task in goal.tasks if task.sort != "recall"), key=lambda task: task.sort != "start")
    return tuple(task if number == 0 and first or task.sort != "start" else replace(task, sort="practice") for number, task in enumerate(work))


def _task(task: WireTask) -> DraftTask:
    return DraftTask(task.task, task.done_when, max(1, math.floor(task.hours * 2 + 0.5)) / 2, task.sort, task.if_then or None)


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
        wrong.append(finding(artifact, f"{place}/about: it is about no point.", "Name at least one id.", place=f"{place}/about"))
    unknown = [point_id for point_id in about if point_id not in heard]
    if unknown:
        ids = ", ".join(sorted(heard)) or "none"
        wrong.append(finding(artifact, f"{place}/about: there is no point {unknown[0][:_SHOWN]}.", f"The ids are: {ids}.", place=f"{place}/about"))
    return wrong


def _empty(artifact: Artifact, place: str, **texts: str) -> list[Finding]:
    return [finding(artifact, f"{place}/{name}: it is empty.", "Fill it.", place=f"{place}/{name}") for name, text in texts.items() if not text]
