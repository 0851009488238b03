"""Reads a text in a process of its own, on another core, while this one still imports what it needs.

What is asked of it comes back as if it had been computed here; where no such process can be had, or it dies, nothing is lost but time.
"""

from __future__ import annotations

import atexit
import json
from array import array
from typing import IO, TYPE_CHECKING, cast

from coach.encoder.forking import Forked, can_fork
from coach.encoder.steps import Spoken, Step

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Collection, Mapping, Sequence

    from coach.encoder import Asked, Form, Kind, View
    from coach.encoder.trunk import Trunk

_ALONE = {"OPENBLAS_NUM_THREADS": "1"}  # what is read at once goes side by side, each in one thread
Rows = list[list[float]]


class Ahead:
    """A process that reads texts and can be asked about them."""

    def __init__(self) -> None:
        self._process = Forked(_ALONE) if can_fork() else _started()
        atexit.register(self.close)

    def read(self, text: str, views: Mapping[View, float]) -> None:
        """Let it read a text while nobody waits; raises ``OSError`` where the process is gone."""
        self._say({"text": text, "views": list(views)})

    def read_together(self, texts: Sequence[str], trunk: Trunk) -> None:
        """Let it read several texts at once while nobody waits; raises as ``read``."""
        self._say({"texts": texts, "trunk": trunk})

    def scores(self, asked: Sequence[Asked]) -> list[Rows]:
        """Return for each of these what ``coach.encoder.scores`` returns; raises ``OSError``, ``ValueError`` or ``EOFError`` where the process is gone."""
        self._say(asked)
        return [self._rows() for _ in asked]

    def _rows(self) -> Rows:
        answer = cast("IO[bytes]", self._process.stdout)
        count, width = map(int, answer.readline().split())
        found = array("f")
        found.fromfile(answer, count * width)
        return [found[at : at + width].tolist() for at in range(0, count * width, width)]

    def called(
        self, text: str, words: Sequence[tuple[int, int]], may: Sequence[Collection[Form]], kind: Kind
    ) -> list[Spoken]:
        """Return what ``coach.encoder.called`` returns; raises as ``scores``."""
        self._say({"call": text, "words": words, "may": [[*forms] for forms in may], "kind": kind})
        found = json.loads(cast("IO[bytes]", self._process.stdout).readline())
        return [Spoken(likely, tuple(Step(form, number) for form, number in steps)) for likely, steps in found]

    def close(self) -> None:
        """End the process."""
        atexit.unregister(self.close)
        self._process.kill()
        self._process.communicate()

    def _say(self, what: object) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(json.dumps(what).encode() + b"\n")
            self._process.stdin.flush()


def _started() -> subprocess.Popen[bytes]:
    """Start the process where no copy can be made."""
    import os  # noqa: PLC0415 - seldom needed
    import subprocess  # noqa: PLC0415 - the same
    import sys  # noqa: PLC0415 - the same

    return subprocess.Popen(
        [sys.executable, "-m", "coach.encoder"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | _ALONE,
        process_group=0,  # Ctrl-C is for the command alone
    )
