"""The progress of a run on stderr: which part is being written, how long, and how much has come. Never a model's words."""

from __future__ import annotations

import sys
import time
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

from coach.cli.output import tell
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.watching import Part, Ready

_EVERY = 0.25
_CHARACTERS_A_TOKEN = 4
_CLEAR = "\r\x1b[K"


def is_watched(*, quiet: bool) -> bool:
    """Tell whether somebody looks at stderr while it happens."""
    return not quiet and sys.stderr.isatty()


class LiveLine:
    """A ``coach.watching.Watcher`` that keeps one line up to date on a terminal; ``arriving`` is how much has come of each answer."""

    def __init__(self, arriving: Mapping[str, int]) -> None:
        self._arriving = arriving
        self._began: dict[Part, float] = {}
        self._over = Event()
        self._thread = Thread(target=self._show, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()

    def begins(self, part: Part) -> None:
        """Name it on the line."""
        self._began[part] = time.monotonic()

    def ready(self, part: Part, draft: Ready, by: str) -> None:  # noqa: ARG002 - a watcher's signature
        """Take it off the line."""
        self._began.pop(part, None)

    def _show(self) -> None:
        while not self._over.wait(_EVERY):
            began = dict(self._began)
            if began:
                sys.stderr.write(_CLEAR + self._line(began))
                sys.stderr.flush()

    def _line(self, began: Mapping[Part, float]) -> str:
        parts = ", ".join(say(f"progress.part.{part}") for part in began)
        seconds = f"{time.monotonic() - min(began.values()):.0f}"
        tokens = sum(dict(self._arriving).values()) // _CHARACTERS_A_TOKEN
        if not tokens:
            return say("progress.line", parts=parts, seconds=seconds)
        return say("progress.line_tokens", parts=parts, seconds=seconds, tokens=tokens)


class ReadyLines:
    """A ``coach.watching.Watcher`` for a stderr that is kept: one line for each part that is ready."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def begins(self, part: Part) -> None:
        """Say nothing yet."""

    def ready(self, part: Part, draft: Ready, by: str) -> None:  # noqa: ARG002 - a watcher's signature
        """Say so."""
        tell("part_ready", part=say(f"artifact.{part}"), seconds=f"{time.monotonic() - self._began:.0f}")
