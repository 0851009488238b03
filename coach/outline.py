"""What the three artifacts agree on, made by code from the reading: thanks, gaps named, questions, goals, what is not planned, sending."""

from dataclasses import dataclass
from typing import Literal

from coach.schemas import NotPlanned, Send

Situation = Literal["mixed", "praise", "logistics", "vague", "nothing", "sensitive", "misdirected", "foreign"]


@dataclass(frozen=True, slots=True)
class GoalOutline:
    """One skill to practise: its points, and the hours that the evidence is worth."""

    topic_id: str
    thing: str | None
    about: tuple[str, ...]
    hours: float


@dataclass(frozen=True, slots=True)
class Outline:
    """Point ids where not said otherwise; ``send_why`` names a phrase of the playbook."""

    situation: Situation
    thanked: tuple[str, ...]
    gaps_named: tuple[str, ...]
    asked_in_reply: tuple[str, ...]
    asked_later: tuple[str, ...]
    goals: tuple[GoalOutline, ...]
    not_planned: tuple[NotPlanned, ...]
    door: str | None
    send: Send
    send_why: str
