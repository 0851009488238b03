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
    if isinstance(made, Reading):
        made = Listened(**{name: getattr(made, name) for name in Reading.model_fields})
    document = _dump(made)
    document = {"schema": document.pop("schema"), **document}
    if isinstance(made, Coaching):
        for key in _ABSENT_WHEN_NONE:
            if document.get(key) is None:
                document.pop(key, None)
    return safe.json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _dump(made: BaseModel) -> dict[str, object]:
    return made.model_dump(mode="json", by_alias=True)
