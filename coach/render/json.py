"""The JSON contract: versioned by a top-level ``schema``; the key of an artifact that was not asked for is absent."""

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from coach.render import safe
from coach.rounds import SecondRound
from coach.schemas import SCHEMA_VERSION, Checked, Coaching, Reading

_ABSENT_WHEN_NONE = ("for_you", "reply", "questions", "plan")


class Listened(Reading):
    """What ``coach listen`` prints: a reading with the version of the contract."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, alias="schema")

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def render_json(made: Coaching | Checked | Reading | SecondRound) -> str:
    """Return the document as indented JSON that is safe to print, with a newline at its end."""
    return safe.json(json.dumps(document(made), ensure_ascii=False, indent=2)) + "\n"


def document(made: Coaching | Checked | Reading | SecondRound) -> dict[str, object]:
    """Return the document itself, its schema first."""
    if isinstance(made, Reading):
        made = Listened(**{name: getattr(made, name) for name in Reading.model_fields})
    found = _dump(made)
    found = {"schema": found.pop("schema"), **found}
    if isinstance(made, Coaching):
        for key in _ABSENT_WHEN_NONE:
            if found.get(key) is None:
                found.pop(key, None)
    return found


def _dump(made: BaseModel) -> dict[str, object]:
    return made.model_dump(mode="json", by_alias=True)
