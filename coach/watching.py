"""What a run tells those who look on while it works: the progress line, the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from coach.schemas import Plan, Question, Reading, Reply

Part = Literal["reading", "reply", "questions", "plan"]
Ready: TypeAlias = "Reading | Reply | tuple[Question, ...] | Plan"


class Watcher(Protocol):
    """Looks on while a coaching is made; a part that is ready has passed its checks."""

    def begins(self, part: Part) -> None:
        """Take note that a part is being written."""
        ...

    def ready(self, part: Part, draft: Ready, by: str) -> None:
        """Take note of a part that may be delivered, and of who wrote it."""
        ...


class Watchers:
    """Several that look on as one; none at all looks away."""

    def __init__(self, *watchers: Watcher) -> None:
        self._watchers = watchers

    def begins(self, part: Part) -> None:
        """Tell all of them."""
        for watcher in self._watchers:
            watcher.begins(part)

    def ready(self, part: Part, draft: Ready, by: str) -> None:
        """Tell all of them."""
        for watcher in self._watchers:
            watcher.ready(part, draft, by)


NOBODY = Watchers()


class Kept:
    """Keeps the parts that are ready and who wrote them, so that a run that is broken off can still hand them over."""

    def __init__(self) -> None:
        self.parts: dict[Part, tuple[Ready, str]] = {}

    def begins(self, part: Part) -> None:
        """Take no note."""

    def ready(self, part: Part, draft: Ready, by: str) -> None:
        """Keep it."""
        self.parts[part] = (draft, by)
