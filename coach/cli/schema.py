"""``coach schema``: the JSON schemas of what goes in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pydantic import BaseModel

# What commands print, and its parts.
NAMES = (
    "respond",
    "listen",
    "check",
    "coaching",
    "checked",
    "feedback",
    "reading",
    "for-you",
    "reply",
    "question",
    "plan",
    "finding",
    "answer",
    "kept",
)


@click.command()
@click.argument("name", type=click.Choice(NAMES))
def schema(name: str) -> None:
    """Print the JSON schema of what goes in or out.

    'respond' is what respond, reply, questions and plan print with -f json (the same as 'coaching'), 'check' the same as 'checked'.
    'kept' is what stands in a line of coach export.
    """
    import json

    from coach import schemas
    from coach.ledger import Kept
    from coach.render.json import Listened
    from coach.rounds import SecondRound

    models: dict[str, type[BaseModel]] = {
        "respond": schemas.Coaching,
        "listen": Listened,
        "check": schemas.Checked,
        "coaching": schemas.Coaching,
        "checked": schemas.Checked,
        "feedback": schemas.Feedback,
        "reading": schemas.Reading,
        "for-you": schemas.ForYou,
        "reply": schemas.Reply,
        "question": schemas.Question,
        "plan": schemas.Plan,
        "finding": schemas.Finding,
        "answer": SecondRound,
        "kept": Kept,
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **models[name].model_json_schema(by_alias=True),
    }
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))
