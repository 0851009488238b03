"""The stance of a draft: whether a clause disputes, excuses, blames, begs, mocks or threatens, however polite the words around it."""

from collections.abc import Iterator

from coach.checks.rules import Hit
from coach.checks.text import Draft


def stance(draft: Draft) -> Iterator[Hit]:
    """Find the clauses whose stance costs the person."""
    return iter(())
