"""What the ledger keeps, as models: one coaching with all that belongs to it. An exported line is one of these."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import ConfigDict, Field

from coach.ledger.run import Asked
from coach.options import Options
from coach.rounds import SecondRound
from coach.schemas import Coaching, Feedback, Model, Plan, Question, Reading, Reply
from coach.watching import Part

What = Literal["sent", "followed_up", "answered", "silence", "invited", "hired", "closed"]
Deeds = Literal["done", "partly", "skipped"]
Grade = Literal["forgot", "hard", "good", "easy"]


class KeptModel(Model):
    """A part of what is kept; its validator is built when it is first used, which a coaching command never does."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class KeptPart(KeptModel):
    """A part that is ready while the rest of its run is not."""

    name: Part
    draft: Reading | Reply | tuple[Question, ...] | Plan
    by: str


class Event(KeptModel):
    """What became of the reply; ``date`` is of the interview for ``invited``."""

    day: dt.date
    what: What
    note: str | None = None
    date: dt.date | None = None


class Deed(KeptModel):
    """What was done about a task: ``words`` are the task's own. ``grade`` is how well something was remembered."""

    day: dt.date
    what: Deeds
    task: str
    skill: str
    words: str
    minutes: int | None = Field(default=None, ge=0)
    note: str | None = None
    grade: Grade | None = None


class Arrived(KeptModel):
    """An answer that came in and is not heard to the end: who was asked to hear it, and what is ready (its reading, the thank-you)."""

    day: dt.date
    feedback: Feedback
    model: str
    base_url: str
    parts: tuple[KeptPart, ...] = ()


class KeptAnswer(KeptModel):
    """An answer to the questions, and what it brought."""

    day: dt.date
    round: SecondRound


class Kept(KeptModel):
    """One coaching with all that belongs to it.

    ``asked`` holds the artifacts of a run that is not through, ``parts`` what is ready of it, ``arrived`` the answers that are not
    heard to the end; ``coaching`` is as it stands now.
    ``again`` is when to get in touch again, ``open`` is false once it was put away.
    """

    id: int
    uid: str
    day: dt.date
    feedback: Feedback
    options: Options
    model: str
    base_url: str
    asked: tuple[Asked, ...] | None = None
    parts: tuple[KeptPart, ...] = ()
    coaching: Coaching | None = None
    interview: dt.date | None = None
    again: dt.date | None = None
    open: bool = True
    answers: tuple[KeptAnswer, ...] = ()
    arrived: tuple[Arrived, ...] = ()
    events: tuple[Event, ...] = ()
    deeds: tuple[Deed, ...] = ()

    @property
    def through(self) -> bool:
        """Whether nothing of it waits to be finished."""
        return self.asked is None and not self.arrived


class Budget(KeptModel):
    """What the person said about their time: hours a week, the next interview, and the end that was named then."""

    day: dt.date
    hours_per_week: float = Field(gt=0, le=60)
    interview: dt.date | None = None
    ends: dt.date | None = None


class Appointment(KeptModel):
    """An event that was written out into the person's calendar; nothing of what it is about."""

    uid: str
    starts: dt.datetime
    length: dt.timedelta
