"""What a model is asked to return: structure only, since lengths and sense are for the checks; and how its answer becomes ours."""

import re
from collections.abc import Collection
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from coach.catalogue import resource
from coach.endpoint import Completion
from coach.errors import DraftProblem
from coach.phrases import phrase
from coach.salvage import last_object
from coach.schedule import DraftGoal, DraftTask, Sort, schedule
from coach.schemas import Artifact, Finding, Goal, Kind, Plan, Question, Reply, Resource
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
    answered_by: Annotated["Answerer", Lower]


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
