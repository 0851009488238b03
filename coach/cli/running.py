"""Runs what takes long: progress while it lasts, and an end within a second at Ctrl-C that hands over what is ready."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from coach.cli.output import tell
from coach.render.words import say

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Coroutine, Mapping

    from coach.cli.keeping import Keeper
    from coach.coaching import Asked
    from coach.options import Options
    from coach.schemas import Coaching, Feedback
    from coach.settings import Settings
    from coach.watching import Part, Ready, Watcher
    from coach.writing import Writer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be made of a feedback, for whom, and by which writer; ``ready`` is what was made before, and by whom."""

    feedback: Feedback
    options: Options
    artifacts: tuple[Asked, ...]
    settings: Settings
    ready: Mapping[Part, tuple[Ready, str]] = field(default_factory=dict)


_GRACE = 0.3
_BLINK = 0.1


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end. Ctrl-C breaks in wherever the work is, and waits for no thread that looks up a name."""
    import asyncio

    loop = asyncio.new_event_loop()
    _blink(loop)
    try:
        return loop.run_until_complete(work)
    finally:
        with suppress(KeyboardInterrupt):  # the task that waited for the one it broke into raises it once more
            _wind_up(loop)
        loop.close()


def run_unwaiting(work: Coroutine[Any, Any, T]) -> T:
    """Run what waits for nothing, as what the playbook does, without an event loop, which takes 20 ms to load."""
    try:
        work.send(None)
    except StopIteration as ended:
        return cast("T", ended.value)
    raise AssertionError("the playbook waits for nothing")  # pragma: no cover


def _blink(loop: AbstractEventLoop) -> None:
    """Wake the loop again and again: the system may hand Ctrl-C to a thread that looks up a name, and a loop that sleeps does not see it."""
    loop.call_later(_BLINK, _blink, loop)


def _wind_up(loop: AbstractEventLoop) -> None:
    import asyncio

    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.wait(left, timeout=_GRACE))
    loop.run_until_complete(loop.shutdown_asyncgens())


def load() -> None:
    """Load what a coaching needs, as long as the encoder still reads."""
    from coach import coaching, ledger, playbook  # noqa: F401
    from coach.catalogue.cues import index
    from coach.checks import grounding, invented, plans, questions  # noqa: F401
    from coach.cli import keeping  # noqa: F401
    from coach.schemas import build

    index()
    build()


def run_coaching(work: Work, *, quiet: bool, keeper: Keeper | None = None) -> tuple[Coaching, bool]:
    """Coach one feedback, and keep what is ready when it is ready; return what came of it, and whether it is complete.

    It is not where Ctrl-C broke in; what was ready by then is returned, and where that is nothing, ``KeyboardInterrupt`` goes on.
    """
    from coach.coaching import broken_off, coach
    from coach.drafting import Written
    from coach.errors import CoachError
    from coach.watching import Kept, Watchers

    kept = Kept()
    kept.parts.update(work.ready)
    before: dict[Part, Written[Any]] = {}
    for part, (draft, by) in work.ready.items():
        before[part] = Written(draft, by)
    settings = work.settings
    writer = settings.writer(work.feedback, work.options)
    try:
        with ExitStack() as stack:
            watching: list[Watcher] = [kept, *([keeper] if keeper is not None else [])]
            if not quiet and not settings.uses_playbook:
                watching.append(progress(writer, settings, stack))
            making = coach(work.feedback, work.options, writer, work.artifacts, Watchers(*watching), ready=before)
            coaching = run_unwaiting(making) if settings.uses_playbook else run(making)
    except CoachError:
        if keeper is not None:
            keeper.interrupted()
        raise
    except KeyboardInterrupt:
        if keeper is not None:
            keeper.interrupted()
        found = run_unwaiting(broken_off(kept.parts, work.options, writer.usage))
        if found is None:
            tell("stopped_early")
            raise
        ready = [say(f"artifact.{part}") for part in kept.parts if part != "reading"]
        tell("stopped", ready=", ".join(ready))
        return found, False
    if keeper is not None:
        keeper.finish(coaching)
    if not settings.uses_playbook:
        tell_cut(writer, settings)
    return coaching, True


def tell_cut(writer: Writer, settings: Settings) -> None:
    """Say where a model seems not to have seen the whole prompt."""
    from coach.models.model import ModelWriter

    if isinstance(writer, ModelWriter) and writer.endpoint.tally.prompt_was_cut:
        tell("prompt_cut", host=settings.host)


def progress(writer: Writer, settings: Settings, stack: ExitStack) -> Watcher:
    """Return what shows the progress of a model: a line that lives on a terminal, else one line for each part that is ready."""
    from coach.cli.progress import LiveLine, ReadyLines
    from coach.models.model import ModelWriter

    if settings.live and isinstance(writer, ModelWriter):
        return stack.enter_context(LiveLine(writer.endpoint.tally.arriving))
    return ReadyLines()
