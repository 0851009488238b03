"""coach turns the feedback on a job rejection into a reply, clarifying questions and a learning plan.

::

    from coach import respond

    coaching = respond("Thank you for coming in. The panel felt your answers were long.", name="Sam")
    print(coaching.reply.body)

Everything is imported when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.api import batch, batch_async, check, check_async, listen, listen_async, respond, respond_async
    from coach.errors import CoachError
    from coach.schemas import (
        Checked,
        Coaching,
        Feedback,
        Finding,
        ForYou,
        Goal,
        Plan,
        Point,
        Question,
        Reading,
        Reply,
        SetAside,
        Task,
    )

    __version__: str

__all__ = [
    "Checked",
    "CoachError",
    "Coaching",
    "Feedback",
    "Finding",
    "ForYou",
    "Goal",
    "Plan",
    "Point",
    "Question",
    "Reading",
    "Reply",
    "SetAside",
    "Task",
    "batch",
    "batch_async",
    "check",
    "check_async",
    "listen",
    "listen_async",
    "respond",
    "respond_async",
]

_API = ("batch", "check", "listen", "respond")
_PLACES = {name: "api" for each in _API for name in (each, f"{each}_async")} | {"CoachError": "errors"}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 20 ms that only --version needs

        try:
            return version("coach")
        except PackageNotFoundError:
            return "0+unknown"
    if name not in __all__:
        raise AttributeError(f"module 'coach' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"coach.{_PLACES.get(name, 'schemas')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
