"""Across employers: what comes back, what is liked, what moved after practice, what was no matter of skill, where strengths point.

Facts about what was said, never about the person. Only what ``PATTERN`` independent sources named is called a pattern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coach.catalogue import reasons, roles
from coach.catalogue.nouns import whole
from coach.ledger import recurring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.catalogue import Role
    from coach.ledger import Ledger
    from coach.ledger.recurring import Effect, Quote, Recurring, Totals

PATTERN = 3
_MOST_SHOWN = 8
_MOST_QUOTES = 3
_MOST_ROLES = 3
_LEAST_POINTING = 2  # one friendly word points nowhere


class Trend(NamedTuple):
    """A topic with some of the words behind it."""

    topic: Recurring
    quotes: tuple[Quote, ...]

    @property
    def is_pattern(self) -> bool:
        """Whether enough independent sources named it."""
        return self.topic.sources >= PATTERN

    @property
    def is_single(self) -> bool:
        """Whether only one source named it."""
        return self.topic.sources == 1


class Pointer(NamedTuple):
    """A kind of role, and the praised topics that point to it, by how many sources in all."""

    role: Role
    strengths: tuple[str, ...]
    sources: int


class Trends(NamedTuple):
    """The page across employers. ``other`` holds reasons that are no skill; ``more`` counts gaps and strengths left out."""

    totals: Totals
    gaps: tuple[Trend, ...]
    strengths: tuple[Trend, ...]
    more: tuple[int, int]
    effects: tuple[Effect, ...]
    other: tuple[Recurring, ...]
    pointers: tuple[Pointer, ...]


def trends(ledger: Ledger) -> Trends:
    """Put the page together; raises ``LedgerProblem``."""
    gaps, strengths = _with_a_name(recurring.topics(ledger, "gap")), _with_a_name(recurring.topics(ledger, "strength"))
    deciding = [name for name, reason in reasons().items() if reason.kind == "fit" or reason.acknowledge]
    other = [each for each in recurring.topics(ledger, "fit", "logistics") if each.topic_id in deciding]
    return Trends(
        totals=recurring.totals(ledger, deciding),
        gaps=_with_quotes(ledger, gaps),
        strengths=_with_quotes(ledger, strengths),
        more=(max(0, len(gaps) - _MOST_SHOWN), max(0, len(strengths) - _MOST_SHOWN)),
        effects=tuple(effect for effect in recurring.effects(ledger) if effect.missed_before)[:_MOST_SHOWN],
        other=tuple(other[:_MOST_SHOWN]),
        pointers=_pointers(strengths),
    )


def _with_a_name(topics: Sequence[Recurring]) -> tuple[Recurring, ...]:
    """Leave out what names nothing: remarks that only have that in common are no topic."""
    return tuple(topic for topic in topics if topic.name != whole())


def _with_quotes(ledger: Ledger, topics: Sequence[Recurring]) -> tuple[Trend, ...]:
    return tuple(
        Trend(topic, recurring.quotes(ledger, topic, _MOST_QUOTES if topic.sources >= PATTERN else 1))
        for topic in topics[:_MOST_SHOWN]
    )


def _pointers(strengths: Sequence[Recurring]) -> tuple[Pointer, ...]:
    """Return the kinds of role that most praise points to; kinds that the same words point to are not told apart by it."""
    found = []
    for role in roles():
        pointing = [strength for strength in strengths if strength.topic_id in role.topics]
        sources = sum(strength.sources for strength in pointing)
        if sources >= _LEAST_POINTING:
            found.append(Pointer(role, tuple(strength.name for strength in pointing), sources))
    return tuple(sorted(found, key=lambda pointer: -pointer.sources)[:_MOST_ROLES])
