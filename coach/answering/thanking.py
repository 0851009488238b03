"""The thank-you for an answer: what it is written from, how it is checked, and the playbook's where a model's does not pass."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach import checks, drafting
from coach.drafting import Order
from coach.outline import outline
from coach.playbook import Playbook, signature
from coach.playbook.asking import again_subject
from coach.writing import Brief, Thanks

if TYPE_CHECKING:
    from coach.drafting import Written
    from coach.options import Options
    from coach.schemas import Coaching, Finding, Plan, Reading, Reply
    from coach.writing import AnswerWriter


def thanks_brief(coaching: Coaching, options: Options, answer: Reading, *, answered: bool) -> Thanks:
    """Return what the thank-you is written from: it goes where the letter went, to who answered, from who wrote."""
    first = coaching.reading
    subject = again_subject(coaching.reply.subject) if coaching.reply is not None else None
    case = replace(
        options,
        to=options.to or answer.feedback.sender_name or first.feedback.sender_name,
        name=signature(options, first),
        channel="message" if subject is None else "email",
    )
    return Thanks(answer, case, subject, answered)


async def thank(brief: Thanks, plan: Plan | None, writer: AnswerWriter) -> Written[Reply]:
    """Let the writer thank; ``plan`` is the revised one, which a promise is held against."""
    order: Order[Reply] = Order(
        "reply",
        ask=lambda after: writer.thanks(brief, after),
        check=lambda draft: check_thanks(draft, brief, plan),
        instead=lambda: Playbook().thanks(brief),
    )
    return await drafting.write(order, writer)


def check_thanks(thanks: Reply, brief: Thanks, plan: Plan | None) -> tuple[Finding, ...]:
    """Check a thank-you like a reply that names no gap and asks nothing."""
    settled = outline(brief.reading, brief.options)._replace(
        situation="sensitive" if brief.personal else "nothing",
        thanked=None,
        gaps_named=(),
        asked_in_reply=(),
        asked_later=(),
    )
    thread = brief.reading.feedback.model_copy(update={"subject": brief.subject})
    reading = brief.reading.model_copy(update={"feedback": thread})
    return checks.check_reply(thanks, Brief(reading, settled, brief.options), plan)
