"""One record coached: what a run wants of each, and the line that comes of it whatever happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from pydantic import TypeAdapter

from coach.batches.lines import error_line, result_line
from coach.coaching import ALL, Asked, coach
from coach.drafting import Written
from coach.errors import InputProblem
from coach.intake import take_in
from coach.listening import listen
from coach.models.model import ModelWriter
from coach.options import Options
from coach.playbook import Playbook
from coach.schemas import Received, Sender  # noqa: TC001 - Pydantic evaluates them
from coach.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coach.batches.records import Record
    from coach.models.endpoint import Endpoint
    from coach.models.prompts import Prompts
    from coach.schemas import Coaching, Feedback
    from coach.watching import Part
    from coach.writing import Writer


@dataclass(frozen=True, slots=True)
class Work:
    """What is wanted of each record: these artifacts, for a case like ``options`` where the record says nothing else, by this writer.

    ``reading`` says whether the writer reads too, or the playbook does and only the artifacts are asked for.
    """

    settings: Settings
    options: Options = field(default_factory=Options)
    artifacts: tuple[Asked, ...] = ALL
    sender: Sender | None = None
    received: Received | None = None
    reading: Literal["writer", "playbook"] = "writer"
    prompts: Prompts | None = None

    def with_prompts(self) -> Work:
        """Return the same work with templates that are compiled once, and not for every record."""
        return replace(self, prompts=self.settings.prompts())

    async def coached(self, record: Record, route: Callable[[Endpoint], Endpoint] | None = None) -> Coaching:
        """Coach a record; ``route`` lets a model's requests go another way. Raises ``CoachError``."""
        feedback, options = self.taken_in(record)
        ready: dict[Part, Written[Any]] = {}
        if self.reading == "playbook":
            ready["reading"] = Written(listen(feedback), Playbook.name)
        return await coach(feedback, options, self._writer(feedback, options, route), self.artifacts, ready=ready)

    def _writer(self, feedback: Feedback, options: Options, route: Callable[[Endpoint], Endpoint] | None) -> Writer:
        if self.settings.uses_playbook:
            return Playbook()
        endpoint = self.settings.endpoint(self.settings.mask(options, feedback))
        return ModelWriter(route(endpoint) if route is not None else endpoint, self.prompts or self.settings.prompts())

    def line(self, record: Record) -> str:
        """Return the line of a record; what goes wrong becomes its error."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A work that is done over days: where its records are, and the work without anything secret, so that a store can keep it."""

    source: str
    text: str
    model: str
    base_url: str
    timeout: float | None
    masking: bool
    options: Options
    sender: Sender | None
    received: Received | None
    reading: Literal["writer", "playbook"]

    @classmethod
    def of(cls, source: Path, text: str, work: Work) -> Order:
        """Return the order for a work over these records."""
        settings = work.settings
        return cls(
            source=str(source.resolve()),
            text=text,
            model=settings.model,
            base_url=settings.base_url,
            timeout=settings.timeout,
            masking=settings.masking,
            options=work.options,
            sender=work.sender,
            received=work.received,
            reading=work.reading,
        )

    @classmethod
    def from_json(cls, text: str) -> Order:
        """Return the order that was written as JSON."""
        found: Order = TypeAdapter(cls).validate_json(text)
        return found

    def to_json(self) -> str:
        """Return it as JSON."""
        return TypeAdapter(Order).dump_json(self).decode()

    @property
    def work(self) -> Work:
        """The work, with the key that the environment holds now."""
        settings = replace(Settings.resolve(self.model, self.base_url), timeout=self.timeout, masking=self.masking)
        return Work(settings, self.options, sender=self.sender, received=self.received, reading=self.reading)
