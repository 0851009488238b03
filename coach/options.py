"""What the person says about the case: one frozen object, passed along instead of twenty options."""

import datetime as dt
from dataclasses import dataclass, field

from coach.schemas import Channel, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """``name`` signs the reply, ``to`` is greeted; ``start`` and ``next_interview`` bound the plan; ``upset`` makes it wait a night.

    ``channel`` is ``None`` where the answer goes back the way the feedback came. ``my_side`` is where the person sees it differently; it decides what is planned and is neither quoted nor sent.
    """

    name: str | None = None
    to: str | None = None
    internal: bool = False
    role: str | None = None
    company: str | None = None
    tone: Tone = "warm"
    channel: Channel | None = None
    hours_per_week: float = 3.0
    weeks: int | None = None
    start: dt.date = field(default_factory=dt.date.today)
    next_interview: dt.date | None = None
    upset: bool = False
    my_side: str | None = None
