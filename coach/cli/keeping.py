"""Keeping a run in the ledger: the feedback before anything slow begins, each part when it is ready, the whole at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.clock import today
from coach.cli.output import tell
from coach.errors import LedgerProblem
from coach.ledger import Ledger, Run
from coach.offering.reapplying import reapply_on
from coach.settings import FILE_NAME, config_folder, data_folder

if TYPE_CHECKING:
    from coach.schemas import Coaching
    from coach.watching import Part, Ready


class Keeper:
    """A ``coach.watching.Watcher`` that keeps what is ready. A ledger that refuses is told of once; the run goes on without it."""

    def __init__(self, ledger: Ledger, coaching_id: int, *, first: bool = False) -> None:
        self._ledger = ledger
        self._id = coaching_id
        self._first = first
        self._keeps = True

    @property
    def ledger(self) -> Ledger | None:
        """Where the run is kept; ``None`` where the ledger refused."""
        return self._ledger if self._keeps else None

    def tell_first(self) -> None:
        """Say where things are kept and how to switch it off, the first time in a user's life."""
        if self._first:
            tell("first_kept", path=self._ledger.path, settings=config_folder() / FILE_NAME)

    def begins(self, part: Part) -> None:
        """Nothing is kept of a part that is not ready."""

    def ready(self, part: Part, draft: Ready, by: str) -> None:
        """Keep a part."""
        if not self._keeps:
            return
        try:
            self._ledger.keep_part(self._id, part, draft, by)
        except LedgerProblem as problem:
            self._stop(problem)

    def finish(self, coaching: Coaching) -> None:
        """Keep the whole."""
        if not self._keeps:
            return
        feedback = coaching.reading.feedback
        again = reapply_on(coaching.reading, feedback.received_on or today())
        try:
            self._id = self._ledger.finish(self._id, coaching, again)
        except LedgerProblem as problem:
            self._stop(problem)

    def tell_where(self) -> None:
        """Say under which number it is kept."""
        if self._keeps:
            tell("kept_as", id=self._id)

    def interrupted(self) -> None:
        """Say that the run can be finished later."""
        if self._keeps:
            tell("kept_waiting", id=self._id)

    def _stop(self, problem: LedgerProblem) -> None:
        self._keeps = False
        tell("not_kept", message=problem.message)


def opened() -> Ledger | None:
    """Open the ledger; ``None`` where it refuses, which is told: a coaching does not fail for it."""
    try:
        ledger = Ledger(data_folder())
        ledger.is_new()  # nothing is read or written before it is asked for something
    except LedgerProblem as problem:
        tell("not_kept", message=problem.message)
        return None
    return ledger


def begin(ledger: Ledger, run: Run) -> Keeper | None:
    """Keep the feedback before anything is made of it; ``None`` where the ledger refuses, as ``opened`` does."""
    try:
        first = ledger.is_new()
        return Keeper(ledger, ledger.begin(run, today()), first=first)
    except LedgerProblem as problem:
        tell("not_kept", message=problem.message)
        return None
