"""The embedded writer: deterministic, without network or account; it composes from the outline and the catalogue."""

from dataclasses import replace

from coach.checks import check_reply
from coach.playbook.for_you import for_you
from coach.playbook.framing import signature
from coach.playbook.plan import draft_goal, write_plan
from coach.playbook.questions import write_questions
from coach.playbook.reply import write_reply
from coach.playbook.thanking import write_thanks
from coach.schemas import Plan, Question, Reading, Reply, Usage
from coach.writing import Brief, Complaint, Thanks

__all__ = ["Playbook", "draft_goal", "for_you", "signature"]


_TURNS = 8


class Playbook:
    """A ``coach.writing.AnswerWriter`` that needs nothing; complaints never reach it, since it reads its letter as the checks will."""

    name = "playbook"
    usage: Usage | None = None

    async def read(self, heard: Reading, after: tuple[Complaint, ...] = ()) -> Reading:
        """Return the embedded reading as it was heard."""
        del after
        return heard

    async def reply(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Reply:
        """Compose the reply, in other words where the first could be misread."""
        del after
        drafts = (write_reply(replace(brief, turn=turn)) for turn in range(_TURNS))
        first = next(drafts)
        if brief.plan is None or _passes(first, brief):
            return first
        return next((draft for draft in drafts if _passes(draft, brief)), first)

    async def questions(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> tuple[Question, ...]:
        """Compose the questions."""
        del after
        return write_questions(brief)

    async def plan(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Plan:
        """Lay out the plan."""
        del after
        return write_plan(brief)

    async def thanks(self, brief: Thanks, after: tuple[Complaint, ...] = ()) -> Reply:
        """Compose the thank-you for an answer."""
        del after
        return write_thanks(brief)


def _passes(draft: Reply, brief: Brief) -> bool:
    return not any(finding.severity == "error" for finding in check_reply(draft, brief, brief.plan))
