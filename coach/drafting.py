"""One draft: written, checked, repaired at most twice; what still does not pass is replaced by the playbook's."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from coach.checks import has_errors
from coach.errors import DraftProblem, EndpointProblem
from coach.playbook import Playbook
from coach.schemas import Finding, Plan, Question, Reading, Rejected, Reply
from coach.writing import NO_ANSWER, Complaint, Writer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from coach.watching import Part

REPAIRS = 2

_Draft = TypeVar("_Draft")
D = TypeVar("D", Reply, tuple[Question, ...], Plan)


@dataclass(frozen=True, slots=True)
class Written(Generic[_Draft]):
    """A draft that may be delivered, who wrote it, and the drafts that may not."""

    draft: _Draft
    by: str
    rejected: tuple[Rejected, ...] = ()


NOTHING: Mapping[Part, Written[Any]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Order(Generic[D]):
    """What is to be written: how a draft is asked for, how it is checked, and what stands in for one that does not pass."""

    artifact: Part
    ask: Callable[[tuple[Complaint, ...]], Awaitable[D]]
    check: Callable[[D], tuple[Finding, ...]]
    instead: Callable[[], Awaitable[D]]


async def read(heard: Reading, writer: Writer) -> Written[Reading]:
    """Let the writer read; a reading that stays unusable is replaced by the embedded one, which was ``heard``.

    Raises ``EndpointProblem`` where no completion came at all.
    """
    after: tuple[Complaint, ...] = ()
    rejected: list[Rejected] = []
    for _ in range(1 + REPAIRS):
        try:
            return Written(await writer.read(heard, after), writer.name, tuple(rejected))
        except DraftProblem as problem:
            rejected.append(Rejected(artifact="reading", written_by=writer.name, findings=problem.findings))
            after += (Complaint(problem.draft, problem.findings),)
        except EndpointProblem as problem:
            if writer.usage is None:
                raise
            rejected.append(Rejected(artifact="reading", written_by=writer.name, findings=(_no_answer(problem),)))
            break
    return Written(heard, Playbook.name, tuple(rejected))


async def write(order: Order[D], writer: Writer) -> Written[D]:
    """Let the writer write one artifact. What the playbook writes is checked where everything that is delivered is."""
    if isinstance(writer, Playbook):
        return Written(await order.instead(), writer.name)
    after: tuple[Complaint, ...] = ()
    rejected: list[Rejected] = []
    for _ in range(1 + REPAIRS):
        try:
            draft = await order.ask(after)
        except DraftProblem as problem:
            findings, text = problem.findings, problem.draft
        except EndpointProblem as problem:
            rejected.append(Rejected(artifact=order.artifact, written_by=writer.name, findings=(_no_answer(problem),)))
            break
        else:
            findings = order.check(draft)
            if not has_errors(findings):
                return Written(draft, writer.name, tuple(rejected))
            text = _as_text(draft)
        rejected.append(Rejected(artifact=order.artifact, written_by=writer.name, findings=findings))
        after += (Complaint(text, findings),)
    return Written(await order.instead(), Playbook.name, tuple(rejected))


def _as_text(draft: Any) -> str:  # noqa: ANN401 - one of three artifacts
    if isinstance(draft, Reply):
        return draft.body
    if isinstance(draft, Plan):
        return draft.model_dump_json()
    return "\n".join(question.text for question in draft)


def _no_answer(problem: EndpointProblem) -> Finding:
    return Finding(
        rule=NO_ANSWER, family="form", severity="error", quote="", message=problem.message, suggestion=problem.hint
    )
