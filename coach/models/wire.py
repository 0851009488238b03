"""What a model is asked to return: structure only, since lengths and sense are for the checks."""

import re
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError

from coach.errors import DraftProblem
from coach.models.salvage import last_object
from coach.patterns import Pattern
from coach.schedule import Sort
from coach.schemas import Artifact, Finding, Kind

_CONTROL = Pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LOOSE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_SHOWN = 80


def _text(words: str) -> str:
    words = _CONTROL.sub("", words.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n"))
    return _LOOSE_ENDS.sub("", words).strip()


def _line(words: str) -> str:
    return " ".join(_text(words).split())


def _lower(word: object) -> object:
    return word.strip().lower() if isinstance(word, str) else word


def _answerer(word: object) -> object:
    """Anybody but the recruiter had to be in the room."""
    lower = _lower(word)
    return lower if lower in get_args(Answerer) or not isinstance(lower, str) else "interviewer"


def _sort(word: object) -> object:
    lower = _lower(word)
    return lower if lower in get_args(Sort) or not isinstance(lower, str) else "practice"


def _list(value: object) -> object:
    return [] if value is None else [value] if isinstance(value, str) else value


Answerer = Literal["recruiter", "interviewer"]
Text = Annotated[str, AfterValidator(_text)]
Line = Annotated[str, AfterValidator(_line)]
Lower = BeforeValidator(_lower)
Lines = Annotated[list[Line], BeforeValidator(_list)]


class Wire(BaseModel):
    """Tolerant of keys that nobody asked for, and of missing ones that code can settle; the schema asks for all, as strict endpoints want it."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class WirePoint(Wire):
    """One thing the employer said, as the model quotes it."""

    quote: str
    kind: Annotated[Kind, Lower]
    topic: Line = ""
    sensitive: bool = False


class WireReading(Wire):
    """A model's reading."""

    points: list[WirePoint]


class WireReply(Wire):
    """A model's reply."""

    subject: Line | None = None
    body: Text


class WireQuestion(Wire):
    """A model's question; whether it stands in the reply is settled by the outline."""

    text: Line
    about: Lines
    answered_by: Annotated[Answerer, BeforeValidator(_answerer)] = "recruiter"


class WireQuestions(Wire):
    """A model's questions."""

    questions: list[WireQuestion]


class WireTask(Wire):
    """A task without a week."""

    task: Line
    done_when: Line
    hours: float
    sort: Annotated[Sort, BeforeValidator(_sort)] = "practice"
    if_then: Line | None = None


class WireGoal(Wire):
    """A goal; ``resources`` are references into the catalogue."""

    about: Lines
    title: Line
    why: Line
    practice: Line
    tasks: list[WireTask]
    resources: Lines = []


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
        kept = {
            key: strict(value)
            for key, value in part.items()
            if key != "default" and (key not in {"title", "description"} or not isinstance(value, str))
        }
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
        raise draft_problem(
            draft, artifact, "There was no JSON object in the answer.", "Write the JSON object and nothing else."
        )
    try:
        return wire.model_validate(found)
    except ValidationError as wrong:
        raise DraftProblem(
            "The answer does not have the shape that was asked for.",
            draft,
            tuple(
                finding(artifact, f"{_pointer(error['loc'])}: {error['msg']}.", "", place=_pointer(error["loc"]))
                for error in wrong.errors()
            ),
        ) from None


def _pointer(place: tuple[int | str, ...]) -> str:
    return "".join(f"/{step}" for step in place) or "/"


def finding(
    artifact: Artifact | None, message: str, suggestion: str, *, quote: str = "", place: str | None = None
) -> Finding:
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
