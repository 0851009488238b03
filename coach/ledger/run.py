"""What goes into the ledger first: the case of one run, before anything is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from coach.options import Options
    from coach.schemas import Feedback

Asked = Literal["reply", "questions", "plan"]


class Run(NamedTuple):
    """What one run is asked for: the case, the artifacts, who writes and where."""

    feedback: Feedback
    options: Options
    asked: tuple[Asked, ...]
    model: str
    base_url: str
