"""The embedded writer: deterministic, without network or account; it composes from the outline and the catalogue."""

from coach.playbook.for_you import for_you
from coach.playbook.framing import signature
from coach.playbook.plan import draft_goal, write_plan
from coach.playbook.questions import write_questions
from coach.playbook.reply import write_reply
from coach.schemas import Plan, Question, Reading, Reply, Usage
from coach.writing import Brief, Complaint

__all__ = ["Playbook", "draft_goal", "for_you", "signature"]


class Playbook:
    """A ``coach.writing.Writer`` that needs nothing; complaints never reach it, since its drafts pass the checks."""

    name = "playbook"
    usage: Usage | None = None

    async def read(self, heard: Reading, after: tuple[Complaint, ...] = ()) -> Reading:
        """Return the embedded reading as it was heard."""
        del after
        return heard

    async def reply(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Reply:
        """Compose the reply."""
        del after
        return write_reply(brief)

    async def questions(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> tuple[Question, ...]:
        """Compose the questions."""
        del after
        return write_questions(brief)

    async def plan(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Plan:
        """Lay out the plan."""
        del after
        return write_plan(brief)
