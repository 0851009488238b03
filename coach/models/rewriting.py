"""The person's own draft, written anew by a model: checked like everything else, with the cut draft in its place where the model fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from coach.checks import check_draft, check_rewrite, cleared
from coach.errors import DraftProblem
from coach.listening import complete
from coach.listening.language import guess_language
from coach.models.model import visible
from coach.models.wire import WireReply, parse, schema_of
from coach.schemas import Feedback

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.models.endpoint import Endpoint, Message
    from coach.models.prompts import Prompts
    from coach.schemas import Finding, Reading

REPAIRS = 2
_NOT_IN_A_MODELS = frozenset({"misquoted", "other-language", "english-reply", "markdown", "long-mail"})


class Rewritten(NamedTuple):
    """A draft that can be sent, and whether the model wrote it; else it is the person's own with the clauses cut that cost them."""

    text: str
    by_model: bool


async def rewrite(
    draft: str, reading: Reading | None, endpoint: Endpoint, prompts: Prompts, ignored: frozenset[str]
) -> Rewritten:
    """Let a model write the draft anew, at most two repairs; raises ``EndpointProblem`` where no answer came."""
    known = _what_was_said(draft, reading)
    messages = _first(draft, reading, prompts, check_draft(draft, reading, ignored).findings)
    for _ in range(1 + REPAIRS):
        completion = await endpoint.complete(messages, schema_of(WireReply), "rewrite")
        try:
            body = parse(WireReply, completion.text, "reply", cut_off=completion.finish == "length").body
        except DraftProblem as problem:
            findings: Iterable[Finding] = problem.findings
        else:
            findings = [
                *(one for one in check_draft(body, known, ignored).findings if _keeps_back(one)),
                *(one for one in check_rewrite(draft, body) if one.rule not in ignored),
            ]
            if not findings:
                return Rewritten(f"{body}\n", by_model=True)
        messages = [
            *messages,
            {"role": "assistant", "content": completion.text or "{}"},
            {"role": "user", "content": prompts.render("repair", findings=tuple(findings), artifact="reply")},
        ]
    return Rewritten(cleared(draft, reading, ignored), by_model=False)


def _keeps_back(finding: Finding) -> bool:
    """Tell whether a model's draft cannot be delivered with this: what may be true of the person's own words is invented in a model's."""
    return finding.severity == "error" or finding.rule.startswith("invented-") or finding.rule in _NOT_IN_A_MODELS


def _first(draft: str, reading: Reading | None, prompts: Prompts, findings: Iterable[Finding]) -> list[Message]:
    schema = json.dumps(schema_of(WireReply), ensure_ascii=False, separators=(",", ":"))
    feedback = visible(reading) if reading else None
    task = prompts.render("rewrite", draft=draft, feedback=feedback, findings=tuple(findings), schema=schema)
    return [{"role": "system", "content": prompts.render("system")}, {"role": "user", "content": task}]


def _what_was_said(draft: str, reading: Reading | None) -> Reading:
    """Return a reading of draft and feedback together: names, figures and dates in either are known; the language is the draft's."""
    said = f"{draft}\n\n{reading.feedback.text}" if reading else draft
    return complete(Feedback(text=said), [], [], language=guess_language(draft))
