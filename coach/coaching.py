"""The way through: listen, outline, write three artifacts at once, check, repair, fall back, assemble, check again."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from coach import checks, drafting
from coach.checks.text import questions_in
from coach.drafting import NOTHING, Order, Written
from coach.listening import listen
from coach.options import Options
from coach.outline import Outline, outline
from coach.playbook import Playbook, checked_reply, for_you
from coach.schemas import Coaching, Feedback, Finding, ForYou, Question, Reading, Rejected, Reply, Usage
from coach.watching import NOBODY, Part, Watcher
from coach.writing import Brief, Complaint, Writer

Asked = Literal["reply", "questions", "plan"]
ALL: tuple[Asked, ...] = ("reply", "questions", "plan")
_ORDER: tuple[Asked, ...] = ("plan", "reply", "questions")


Making = Coroutine[Any, Any, Written[Any] | None]


async def coach(
    feedback: Feedback,
    options: Options,
    writer: Writer,
    artifacts: Sequence[Asked] = ALL,
    watcher: Watcher = NOBODY,
    *,
    ready: Mapping[Part, Written[Any]] = NOTHING,
) -> Coaching:
    """Coach one feedback; ``watcher`` is told what begins and what is ready. Parts that are ``ready`` from before are not made again.

    Whatever the writer does, each artifact passes its checks or is replaced by the playbook's. Raises ``EndpointProblem`` when
    the writer's endpoint did not answer at all.
    """
    read = ready.get("reading")
    if read is None:
        watcher.begins("reading")
        read = await drafting.read(listen(feedback), writer)
        watcher.ready("reading", read.draft, read.by)
    brief = Brief(read.draft, outline(read.draft, options), options)
    making = (
        _given(ready.get(artifact))
        if artifact in ready or artifact not in artifacts
        else _watched(artifact, brief, writer, watcher)
        for artifact in _ORDER
    )
    plan, reply, questions = await (_in_turn(making) if isinstance(writer, Playbook) else _at_once(making))
    return await _assemble(brief, read, {"plan": plan, "reply": reply, "questions": questions}, writer.usage)


async def broken_off(ready: Mapping[Part, tuple[Any, str]], options: Options, usage: Usage | None) -> Coaching | None:
    """Put together what was ready when a run was broken off; ``None`` where that is no artifact."""
    if "reading" not in ready or ready.keys().isdisjoint(_ORDER):
        return None
    # Not Written[...](...): a frozen class with slots takes no note of its type arguments.
    written: dict[Asked, Written[Any] | None] = {
        artifact: Written(*ready[artifact]) if artifact in ready else None for artifact in _ORDER
    }
    read: Written[Reading] = Written(*ready["reading"])
    return await _assemble(Brief(read.draft, outline(read.draft, options), options), read, written, usage)


async def _in_turn(making: Iterable[Making]) -> list[Written[Any] | None]:
    """Make parts one after the other, as the playbook does, which waits for nothing and needs no event loop."""
    return [await part for part in making]


async def _at_once(making: Iterable[Making]) -> list[Written[Any] | None]:
    import asyncio  # noqa: PLC0415 - 20 ms, only for who waits

    return await asyncio.gather(*making)


async def _watched(artifact: Asked, brief: Brief, writer: Writer, watcher: Watcher) -> Written[Any]:
    watcher.begins(artifact)
    written = await _write(artifact, brief, writer)
    watcher.ready(artifact, written.draft, written.by)
    return written


async def _given(written: Written[Any] | None) -> Written[Any] | None:
    return written


async def _write(artifact: Asked, brief: Brief, writer: Writer) -> Written[Any]:
    """Let the writer write one artifact; then it may be delivered, or it is the playbook's."""
    write = cast("Callable[[Brief, tuple[Complaint, ...]], Awaitable[Any]]", getattr(writer, artifact))
    order: Order[Any] = Order(
        artifact,
        ask=lambda after: write(brief, after),
        check=lambda draft: _check(artifact, draft, brief),
        instead=lambda: getattr(Playbook(), artifact)(brief),
    )
    return await drafting.write(order, writer)


def _check(artifact: Asked, draft: Any, brief: Brief) -> tuple[Finding, ...]:  # noqa: ANN401 - one of three artifacts
    if artifact == "reply":
        return checks.check_reply(draft, brief, brief.plan)
    if artifact == "questions":
        return checks.check_questions(draft, brief)
    return checks.check_plan(draft, brief)


async def _assemble(
    brief: Brief, read: Written[Reading], written: Mapping[Asked, Written[Any] | None], usage: Usage | None
) -> Coaching:
    """Put the parts together; a reply that does not go with the plan is written anew by the playbook, from that plan."""
    asked_plan, asked_reply, asked_questions = written["plan"], written["reply"], written["questions"]
    plan = asked_plan.draft if asked_plan else None
    settled = brief._replace(plan=plan)
    of_reply: tuple[Finding, ...] = ()
    if asked_reply is not None:
        asked_reply, of_reply = _agreeing(asked_reply, settled)
    reply = asked_reply.draft if asked_reply else None
    questions = reconciled(asked_questions.draft, reply, brief.outline) if asked_questions else None
    parts = {"reading": read, "reply": asked_reply, "questions": asked_questions, "plan": asked_plan}
    present = {name: part for name, part in parts.items() if part is not None}
    words = for_you(brief)
    return Coaching(
        reading=read.draft,
        for_you=words,
        reply=reply,
        questions=questions,
        plan=plan,
        findings=(*of_reply, *_of_the_rest(settled, words, reply, questions)),
        rejected=tuple(one for part in present.values() for one in part.rejected),
        written_by={name: part.by for name, part in present.items()},
        usage=usage,
    )


def _agreeing(reply: Written[Reply], settled: Brief) -> tuple[Written[Reply], tuple[Finding, ...]]:
    """Keep a model's reply that goes with the plan to be delivered, else the playbook writes one from that plan; with what is found in it."""
    rejected = reply.rejected
    if reply.by != Playbook.name:
        findings = checks.check_reply(reply.draft, settled, settled.plan)
        if not checks.has_errors(findings):
            return reply, findings
        rejected += (Rejected(artifact="reply", written_by=reply.by, findings=findings),)
    written, findings = checked_reply(settled)
    return Written(written, Playbook.name, rejected), findings


def _of_the_rest(
    settled: Brief, words: ForYou, reply: Reply | None, questions: tuple[Question, ...] | None
) -> tuple[Finding, ...]:
    """Check what is delivered beside the reply, each part alone, and all of them together."""
    return (
        *(checks.check_questions(questions, settled) if questions else ()),
        *(checks.check_plan(settled.plan, settled) if settled.plan else ()),
        *checks.check_together(settled, reply=reply, questions=questions, plan=settled.plan, for_you=words),
    )


def reconciled(questions: tuple[Question, ...], reply: Reply | None, settled: Outline) -> tuple[Question, ...]:
    """Make the questions agree with the reply: what it asks is marked and listed first, what it does not ask is not marked."""
    if reply is None:
        return questions
    listed = [question.model_copy(update={"in_reply": question.text in reply.body}) for question in questions]
    for found in (each[0] for each in questions_in(reply.body)):
        text = found.strip()
        if any(text in question.text for question in listed if question.in_reply):
            continue
        taken = {point_id for question in listed if question.in_reply for point_id in question.about}
        about = [point_id for point_id in (*settled.asked_in_reply, *settled.gaps_named) if point_id not in taken]
        meant = [
            question
            for question in listed
            if not question.in_reply and not taken.issuperset(question.about) and set(about) & set(question.about)
        ]
        nearest = max(
            meant,
            key=lambda question: len(set(question.text.lower().split()) & set(text.lower().split())),
            default=None,
        )
        if nearest is not None:
            listed[listed.index(nearest)] = nearest.model_copy(update={"text": text, "in_reply": True})
        elif about := about or [*settled.asked_in_reply, *settled.gaps_named]:
            listed.append(Question(id="q0", text=text, about=(about[0],), in_reply=True))
    ordered = sorted(listed, key=lambda question: not question.in_reply)
    return tuple(question.model_copy(update={"id": f"q{number}"}) for number, question in enumerate(ordered, start=1))
