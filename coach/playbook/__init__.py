"""The embedded writer: deterministic, without network or account; it composes from the outline and the catalogue."""

from coach.checks import check_reply, has_errors
from coach.playbook.for_you import for_you
from coach.playbook.framing import signature
from coach.playbook.plan import draft_goal, write_plan
from coach.playbook.questions import write_questions
from coach.playbook.reply import write_reply
from coach.playbook.thanking import write_thanks
from coach.schemas import Finding, Plan, Question, Reading, Reply, Usage
from coach.writing import Brief, Complaint, Thanks

__all__ = ["Playbook", "checked_reply", "draft_goal", "for_you", "signature"]


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
        """Compose the reply; beside a plan, in other words where the first could be misread."""
        del after
        return write_reply(brief) if brief.plan is None else checked_reply(brief)[0]

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


def checked_reply(brief: Brief) -> tuple[Reply, tuple[Finding, ...]]:
    """Compose the reply and check it, in other words where the first could be misread; with what is found in it."""
    drafts = (write_reply(brief._replace(turn=turn)) for turn in range(_TURNS))
    checked = ((draft, check_reply(draft, brief, brief.plan)) for draft in drafts)
    first = next(checked)
    if not has_errors(first[1]):
        return first
    return next((other for other in checked if not has_errors(other[1])), first)
