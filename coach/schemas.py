"""The words of coach as Pydantic models: what goes in, what comes out, and what cannot be.

A quote that is not verbatim, a reading that forgets a word, a question or goal about no point and a plan whose hours do not add up
raise ``pydantic.ValidationError`` on construction. Offsets are Python code points into ``Feedback.text``, ends exclusive.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION: Literal[1] = 1

Kind = Literal["gap", "strength", "fit", "logistics", "vague"]
Sender = Literal["agency", "employer", "interviewer", "manager", "automated"]
Received = Literal["mail", "phone", "message"]
Reason = Literal[
    "greeting",
    "courtesy",
    "signature",
    "quoted_thread",
    "own_words",
    "boilerplate",
    "hidden",
    "instruction",
    "noise",
    "context",
]
UNSEEN: frozenset[Reason] = frozenset({"hidden", "instruction"})
Tone = Literal["warm", "formal", "brief"]
Channel = Literal["email", "linkedin", "message"]
Send = Literal["now", "tomorrow", "after_advice", "no"]
Severity = Literal["error", "warning", "note"]
Family = Literal["defensive", "form", "grounding", "privacy"]
Artifact = Literal["for_you", "reply", "questions", "plan"]
Hours = Annotated[float, Field(gt=0, le=60)]


class Model(BaseModel):
    """Frozen, and strict about unknown keys: a misspelt key is an error, not a shrug."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Feedback(Model):
    """The feedback as received, and what the paste itself says about who wrote it to whom.

    ``sender_address`` is where an answer goes, ``message_id`` names the mail that it answers, ``people`` are the headers' full names.
    ``no_reply``: nobody reads an answer. ``other_mailbox``: answers are read at ``sender_address``, and not where the mail came from.
    """

    text: str = Field(min_length=1)
    sender: Sender = "agency"
    sender_guessed: bool = True
    received: Received = "mail"
    received_guessed: bool = True
    sender_name: str | None = None
    sender_address: str | None = None
    message_id: str | None = None
    recipient_name: str | None = None
    people: tuple[str, ...] = ()
    subject: str | None = None
    received_on: dt.date | None = None
    no_reply: bool = False
    other_mailbox: bool = False


class Stretch(Model):
    """A part of the feedback's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"an empty stretch at {self.start}")
        return self


class Point(Stretch):
    """One distinct thing the employer said.

    ``topic`` is in the field's usual words, ``topic_id`` names the catalogue's topic where one fits, ``thing`` the technology or
    domain that was named; ``topic_sure`` is false where the topic is a guess that may be wrong, and true where there is none. ``same_as`` is the id of an earlier point that
    says the same.
    """

    id: str
    quote: str = Field(min_length=1)
    kind: Kind
    topic: str = Field(min_length=1)
    topic_id: str | None = None
    thing: str | None = None
    topic_sure: bool = True
    sensitive: bool = False
    same_as: str | None = None


class SetAside(Stretch):
    """A stretch that is no point, with its reason."""

    reason: Reason


class Warn(Model):
    """Something about the reading as a whole that a careful person would want to know."""

    code: str
    message: str


class Reading(Model):
    """Points, set-aside stretches and warnings; together they account for every character that is not white space."""

    feedback: Feedback
    points: tuple[Point, ...]
    set_aside: tuple[SetAside, ...]
    warnings: tuple[Warn, ...] = ()
    language: str = "en"

    @model_validator(mode="after")
    def _accounts_for_everything(self) -> Self:
        text = self.feedback.text
        for point in self.points:
            if text[point.start : point.end] != point.quote:
                raise ValueError(f"point {point.id}: the quote is not verbatim in the feedback")
        ids = [point.id for point in self.points]
        if len(set(ids)) != len(ids):
            raise ValueError("two points share an id")
        for point in self.points:
            if point.same_as is not None and point.same_as not in ids:
                raise ValueError(f"point {point.id} repeats {point.same_as}, which does not exist")
        heard_until = 0
        for stretch in sorted([*self.points, *self.set_aside], key=lambda s: s.start):
            if stretch.start < heard_until:
                raise ValueError(f"two stretches overlap at {stretch.start}")
            if text[heard_until : stretch.start].strip():
                raise ValueError(f"not accounted for: {text[heard_until : stretch.start].strip()!r}")
            heard_until = stretch.end
        if heard_until > len(text) or text[heard_until:].strip():
            raise ValueError(f"not accounted for: {text[heard_until:].strip()!r}")
        return self

    @property
    def seen(self) -> str:
        """The text without what a reader would not see and what only gives orders to a program."""
        kept, at = "", 0
        for part in sorted(self.set_aside, key=lambda part: part.start):
            if part.reason in UNSEEN:
                kept += self.feedback.text[at : part.start]
                at = part.end
                at += len(self.feedback.text[at:]) - len(self.feedback.text[at:].lstrip())
        return kept + self.feedback.text[at:]

    def point(self, point_id: str) -> Point:
        """Return the point with this id; raises ``KeyError`` when there is none."""
        for point in self.points:
            if point.id == point_id:
                return point
        raise KeyError(point_id)

    def has_warning(self, code: str) -> bool:
        """Tell whether a warning of this code was given."""
        return any(warning.code == code for warning in self.warnings)


class ForYou(Model):
    """The few lines to the person: what this says, what it cannot say, one strength; and whether and when to send."""

    text: str
    send: Send
    why: str


class Reply(Model):
    """The reply to the sender. ``subject`` is ``None`` where the channel has none."""

    subject: str | None
    body: str = Field(min_length=1)


class Question(Model):
    """One clarifying question, about at least one point."""

    id: str
    text: str = Field(min_length=1)
    about: tuple[str, ...] = Field(min_length=1)
    in_reply: bool = False
    answered_by: Literal["recruiter", "interviewer"] = "recruiter"


class Task(Model):
    """One piece of work that fits one week and ends in something that can be looked at."""

    id: str
    week: int = Field(ge=1)
    hours: Hours
    task: str = Field(min_length=1)
    done_when: str = Field(min_length=1)
    sort: Literal["start", "practice", "outside", "recall"] = "practice"
    if_then: str | None = None


class Resource(Model):
    """Something to read or use, from the catalogue."""

    title: str
    author: str | None = None
    url: str | None = None
    use: str | None = None


class Goal(Model):
    """One skill to practise, about at least one point."""

    id: str
    title: str = Field(min_length=1)
    about: tuple[str, ...] = Field(min_length=1)
    why: str = Field(min_length=1)
    practice: str = Field(min_length=1)
    hours: Hours
    tasks: tuple[Task, ...] = Field(min_length=1)
    resources: tuple[Resource, ...] = ()

    @model_validator(mode="after")
    def _hours_add_up(self) -> Self:
        total = sum(task.hours for task in self.tasks)
        if abs(total - self.hours) > HOURS_TOLERANCE:
            raise ValueError(f"goal {self.id}: {self.hours} h, but its tasks take {total} h")
        return self


HOURS_TOLERANCE = 0.01


class NotPlanned(Model):
    """A point that the plan leaves alone, and why."""

    about: str
    reason: str = Field(min_length=1)


class Plan(Model):
    """Goals whose tasks fit into the weeks. ``weeks`` is 0 and ``goals`` empty where there is nothing to plan."""

    hours_per_week: Hours
    weeks: int = Field(ge=0, le=52)
    start: dt.date
    goals: tuple[Goal, ...] = ()
    not_planned: tuple[NotPlanned, ...] = ()

    @model_validator(mode="after")
    def _fits_the_weeks(self) -> Self:
        spent: dict[int, float] = {}
        for goal in self.goals:
            for task in goal.tasks:
                spent[task.week] = spent.get(task.week, 0.0) + task.hours
        for week, hours in spent.items():
            if week > self.weeks:
                raise ValueError(f"a task in week {week} of {self.weeks}")
            if hours > self.hours_per_week + HOURS_TOLERANCE:
                raise ValueError(f"week {week} takes {hours} h of {self.hours_per_week} h")
        return self


class Finding(Model):
    """One check's complaint. ``start`` and ``end`` point into the checked text; ``place`` is a JSON pointer into the coaching."""

    rule: str
    family: Family
    severity: Severity
    quote: str
    start: int = 0
    end: int = 0
    message: str
    suggestion: str
    artifact: Artifact | None = None
    place: str | None = None


class Rejected(Model):
    """A draft that was not delivered, and the findings that kept it back."""

    artifact: Literal["reading", "reply", "questions", "plan"]
    written_by: str
    findings: tuple[Finding, ...]


class Usage(Model):
    """What the model calls of one coaching took, in tokens as the endpoint counted them; ``cached_tokens`` are part of the prompt's."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0


class Coaching(Model):
    """One run: the reading, the artifacts that were asked for, and which writer wrote what."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, alias="schema")
    reading: Reading
    for_you: ForYou | None = None
    reply: Reply | None = None
    questions: tuple[Question, ...] | None = None
    plan: Plan | None = None
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    written_by: dict[str, str]
    usage: Usage | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="after")
    def _speaks_of_what_was_heard(self) -> Self:
        heard = {point.id for point in self.reading.points}
        spoken_of = [(f"question {q.id}", q.about) for q in self.questions or ()]
        if self.plan is not None:
            spoken_of += [(f"goal {goal.id}", goal.about) for goal in self.plan.goals]
            spoken_of += [("not planned", (left.about,)) for left in self.plan.not_planned]
        for what, about in spoken_of:
            for point_id in about:
                if point_id not in heard:
                    raise ValueError(f"{what} is about {point_id}, which was not heard")
        for question in self.questions or ():
            if question.in_reply and self.reply is not None and question.text not in self.reply.body:
                raise ValueError(f"question {question.id} is marked as asked in the reply, but does not stand there")
        return self


class Checked(Model):
    """What ``coach check`` says of a draft; ``ok`` when no finding is an error."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, alias="schema")
    findings: tuple[Finding, ...]
    ok: bool

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def build(model: type[Model] = Model) -> None:
    """Build what all models are checked with, for which the first one of each would wait."""
    for each in model.__subclasses__():
        each.model_rebuild()
        build(each)
