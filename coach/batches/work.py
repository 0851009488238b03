"""One record coached: what a run wants of each, and the line that comes of it whatever happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coach.batches.lines import error_line, result_line
from coach.coaching import ALL, Asked, coach
from coach.errors import InputProblem
from coach.intake import take_in
from coach.model import ModelWriter
from coach.options import Options
from coach.playbook import Playbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.batches.records import Record
    from coach.endpoint import Endpoint
    from coach.schemas import Coaching, Feedback, Received, Sender
    from coach.settings import Settings
    from coach.writing import Writer


@dataclass(frozen=True, slots=True)
class Work:
    """What is wanted of each record: these artifacts, for a case like ``options`` where the record says nothing else, by this writer."""

    settings: Settings
    options: Options = field(default_factory=Options)
    artifacts: tuple[Asked, ...] = ALL
    sender: Sender | None = None
    received: Received | None = None

    async def coached(self, record: Record, route: Callable[[Endpoint], Endpoint] | None = None) -> Coaching:
        """Coach a record; ``route`` lets a model's requests go another way. Raises ``CoachError``."""
        feedback, options = self.taken_in(record)
        return await coach(feedback, options, self._writer(feedback, options, route), self.artifacts)

    def _writer(self, feedback: Feedback, options: Options, route: Callable[[Endpoint], Endpoint] | None) -> Writer:
        if self.settings.uses_playbook:
            return Playbook()
        endpoint = self.settings.endpoint(self.settings.mask(options, feedback))
        return ModelWriter(route(endpoint) if route is not None else endpoint, self.settings.prompts())

    def line(self, record: Record) -> str:
        """Return the line of a record that the playbook coaches; what goes wrong becomes its error."""
        try:
            return result_line(record, asyncio.run(self.coached(record)))
        except Exception as error:  # noqa: BLE001 - one bad record spoils nothing
            return error_line(record, error)

    def taken_in(self, record: Record) -> tuple[Feedback, Options]:
        """Return the feedback and the case of a record; raises ``InputProblem``."""
        if record.problem is not None:
            raise InputProblem(record.problem, "Correct the record.")
        case = record.case()
        feedback = take_in(record.text, case.sender or self.sender, case.received or self.received)
        return feedback, case.options(self.options)

    def by_playbook(self) -> Work:
        """Return the same work, done by the playbook."""
        return replace(self, settings=replace(self.settings, model=Playbook.name))
