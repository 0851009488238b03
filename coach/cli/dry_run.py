"""``--dry-run``: the exact messages and schemas that would be sent, and nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.output import deliver, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.coaching import Asked
    from coach.options import Options
    from coach.schemas import Feedback
    from coach.settings import Settings


def show_requests(feedback: Feedback, options: Options, settings: Settings, artifacts: Sequence[Asked], output: str | None) -> None:
    """Print the requests of a run as JSON."""
    if settings.uses_playbook:
        tell("nothing_to_send")
        return
    raise NotImplementedError
