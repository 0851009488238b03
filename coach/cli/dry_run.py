"""``--dry-run``: the exact messages and schemas that would be sent, and nothing is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli.output import deliver, tell
from coach.listening import listen
from coach.outline import outline
from coach.render import safe
from coach.render.words import count, say
from coach.writing import Brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.coaching import Asked
    from coach.options import Options
    from coach.schemas import Feedback
    from coach.settings import Settings


def show_requests(
    feedback: Feedback, options: Options, settings: Settings, artifacts: Sequence[Asked], output: str | None
) -> None:
    """Print the requests of a run as JSON, each with what it was made from."""
    if settings.uses_playbook:
        tell("nothing_to_send")
        return
    from coach.models.model import requests_preview

    tell("dry_run", host=settings.host)
    heard = listen(feedback)
    brief = Brief(heard, outline(heard, options), options)
    mask = settings.mask(options, feedback)
    requests = requests_preview(heard, brief, settings.endpoint(mask), settings.prompts(), ("reading", *artifacts))
    if mask is not None:
        tell("masked", things=count("thing", len(mask.hidden)))
    shown = [
        {"made": say(f"dry_run.{'reading' if each['part'] == 'reading' else 'artifact'}"), **each} for each in requests
    ]
    deliver(safe.json(json.dumps(shown, ensure_ascii=False, indent=2)) + "\n", output)
