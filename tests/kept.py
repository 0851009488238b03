"""Coachings in a ledger, for the tests of everything that looks at one."""

import asyncio
import datetime as dt

from coach.coaching import coach
from coach.intake import take_in
from coach.ledger import Ledger, Run
from coach.ledger.run import Asked
from coach.offering.reapplying import reapply_on
from coach.options import Options
from coach.playbook import Playbook
from coach.schemas import Coaching

ASKED: tuple[Asked, ...] = ("reply", "questions", "plan")
DAY = dt.date(2026, 1, 5)  # a Monday
KUBERNETES = (
    "Hi Sam,\n\nThe panel liked how clearly you explained your current system. They wanted more hands-on Kubernetes in production, and they "
    "felt your answers were too long. You're welcome to apply again in six months.\n\nBest,\nPriya"
)
KUBERNETES_TOO = "Dear Sam,\n\nThank you for coming in. We would have needed more Kubernetes experience than you have so far. Your SQL was very strong.\n\nKind regards,\nOlu"
SQL = "Hello Sam,\n\nYour SQL was too slow in the live exercise: the joins took you a long time. We liked your questions to the team.\n\nRegards,\nWim"


def keep(ledger: Ledger, text: str, day: dt.date = DAY, **options: object) -> int:
    """Coach a text and keep it; return its id."""
    feedback, case = take_in(text), Options(start=day, **options)  # type: ignore[arg-type]
    coaching_id = ledger.begin(Run(feedback, case, ASKED, "playbook", ""), day)
    coaching = made_of(text, day, **options)
    return ledger.finish(coaching_id, coaching, reapply_on(coaching.reading, day))


def made_of(text: str, day: dt.date = DAY, **options: object) -> Coaching:
    """Return what comes out of a text."""
    case = Options(start=day, **options)  # type: ignore[arg-type]
    return asyncio.run(coach(take_in(text), case, Playbook()))
