"""How a coaching is named to the person: the employer, the job, who wrote, or else the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.render.figures import day
from coach.render.safe import line
from coach.render.words import say

if TYPE_CHECKING:
    from coach.ledger.views import Named


def name_of(named: Named) -> str:
    """Return employer and job where they are known, else the job or who wrote, else the day."""
    known = [line(word) for word in (named.company, named.role) if word]
    if not known and named.person:
        known = [line(named.person)]
    return ", ".join(known) or say("ledger.unnamed", day=day(named.day))


def short_name_of(named: Named) -> str:
    """Return the one word that tells employers apart."""
    word = named.company or named.role or named.person
    return line(word) if word else say("ledger.unnamed", day=day(named.day))
