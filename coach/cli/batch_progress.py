"""How far a run over many records is, on stderr: a bar with rate and time left on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coach.cli.output import tell
from coach.render.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.batches.run import Files, Standing

_EVERY = 10.0
_MINUTE = 60


@contextmanager
def watching(files: Files, *, quiet: bool) -> Iterator[Callable[[Standing], None]]:
    """Return what is to be told how far a run is; Ctrl-C is answered with how to go on."""
    from coach.batches.records import count

    total = count(files.source, files.text)
    try:
        if quiet:
            yield lambda _: None
        elif sys.stderr.isatty():
            with _bar(total) as told:
                yield told
        else:
            yield _Lines(total)
    except KeyboardInterrupt:
        tell("batch_stopped", path=files.out)
        raise


@contextmanager
def _bar(total: int) -> Iterator[Callable[[Standing], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Records a second, and the time left."""

        def render(self, task: object) -> Text:
            return Text(str(getattr(task, "fields", {}).get("pace", "")), style="dim")

    columns = (BarColumn(), MofNCompleteColumn(), Rate(), TextColumn("{task.fields[failed]}", style="red"))
    with Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=4) as progress:
        task = progress.add_task("", total=total, pace="", failed="")
        clock = _Clock(total)

        def told(standing: Standing) -> None:
            failed = say("batch.failed", n=standing.failed) if standing.failed else ""
            progress.update(task, completed=standing.recorded, pace=clock.words(standing), failed=failed)

        yield told


class _Lines:
    """Says a line every few seconds."""

    def __init__(self, total: int) -> None:
        self._clock = _Clock(total)
        self._total = total
        self._next = time.monotonic() + _EVERY

    def __call__(self, standing: Standing) -> None:
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY
        tell("batch_at", n=standing.recorded, total=self._total, pace=self._clock.words(standing))


class _Clock:
    """The rate since the first line of this run, and what follows from it."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._began: float | None = None

    def words(self, standing: Standing) -> str:
        """Return rate and time left in words; nothing before there is a rate."""
        now = time.monotonic()
        if self._began is None:
            self._began = now
        made = standing.recorded - standing.before
        if not made or now <= self._began:
            return ""
        rate = made / (now - self._began)
        minutes, seconds = divmod(round((self._total - standing.recorded) / rate), _MINUTE)
        hours, minutes = divmod(minutes, _MINUTE)
        return say("batch.pace", rate=f"{rate:.1f}", left=f"{hours}:{minutes:02}:{seconds:02}")
