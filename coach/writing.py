"""The one interface behind which both writers stand, and what they are handed."""

from typing import NamedTuple, Protocol

from coach.judging.manner import is_passed_on
from coach.options import Options
from coach.outline import Outline
from coach.schemas import Channel, Finding, Plan, Question, Reading, Reply, Usage

NO_ANSWER = "no-answer"  # the rule of a finding that tells why no answer came


class Brief(NamedTuple):
    """Everything an artifact is written from; ``plan`` is the plan as it will be delivered, once that is settled.

    ``turn`` counts the wordings that were tried before and did not pass.
    """

    reading: Reading
    outline: Outline
    options: Options
    plan: Plan | None = None
    turn: int = 0

    @property
    def seed(self) -> str:
        """What the choice among wordings hangs on: the feedback, so that the same one gets the same words again."""
        return f"{self.reading.seen}{self.turn or ''}"

    @property
    def channel(self) -> Channel:
        """Where the reply goes: where the person said, else a message for a message and a mail for everything else."""
        return self.options.channel or ("message" if self.reading.feedback.received == "message" else "email")

    @property
    def passed_on(self) -> bool:
        """Whether the reader was not in the room, and can only ask those who were."""
        return is_passed_on(self.reading)


class Thanks(NamedTuple):
    """What the thank-you for an answer is written from: the answer's reading and whether it answers any question.

    ``options`` name reader and writer; ``subject`` is the letter's, ``None`` where its channel has none.
    """

    reading: Reading
    options: Options
    subject: str | None
    answered: bool

    @property
    def personal(self) -> bool:
        """Whether the answer touches something that is neither thanked for nor accepted."""
        return any(point.sensitive for point in self.reading.points)


class Complaint(NamedTuple):
    """A draft that did not pass: what the writer wrote, word for word, and all that is wrong with it."""

    draft: str
    findings: tuple[Finding, ...]


class Writer(Protocol):
    """Reads a feedback and writes the three artifacts; ``after`` holds the complaints of earlier rounds, oldest first.

    Every method may raise ``coach.errors.DraftProblem`` (an answer came, but is no such artifact) and
    ``coach.errors.EndpointProblem`` (no answer came).
    """

    @property
    def name(self) -> str:
        """What ``written_by`` says."""
        ...

    @property
    def usage(self) -> Usage | None:
        """What the calls took; ``None`` where no completion came."""
        ...

    async def read(self, heard: Reading, after: tuple[Complaint, ...] = ()) -> Reading:
        """Return a better reading than the embedded one that was ``heard``."""
        ...

    async def reply(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Reply:
        """Write the reply to the sender, with the questions that the outline puts into it."""
        ...

    async def questions(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> tuple[Question, ...]:
        """Write the clarifying questions, ranked."""
        ...

    async def plan(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Plan:
        """Write the learning plan."""
        ...


class AnswerWriter(Writer, Protocol):
    """A writer that can thank for an answer as well."""

    async def thanks(self, brief: Thanks, after: tuple[Complaint, ...] = ()) -> Reply:
        """Write the short thank-you for an answer; it asks nothing."""
        ...
