"""The ledger: what was received, made, answered and done, in one SQLite file of the person's own.

Facts are written through ``Ledger`` (``begin``, ``keep_part``, ``finish``, ``add_arrived``, ``add_answer``, ``add_event``, ``add_deed``,
``add_budget``, ``add_appointments``, ``delete``), one coaching is read back whole with ``Ledger.get``. Everything that looks across coachings is a
function of ``coach.ledger.views`` and reads index rows only, never documents. ``coach.ledger.exchange`` is the way out and in.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.ledger.ledger import Ledger
    from coach.ledger.records import Appointment, Arrived, Budget, Deed, Event, Grade, Kept, KeptAnswer, KeptPart
    from coach.ledger.run import Asked, Run

__all__ = [
    "Appointment",
    "Arrived",
    "Asked",
    "Budget",
    "Deed",
    "Event",
    "Grade",
    "Kept",
    "KeptAnswer",
    "KeptPart",
    "Ledger",
    "Run",
]

_PLACES = {"Ledger": "ledger", "Run": "run", "Asked": "run"}


def __getattr__(name: str) -> object:
    """Import a name when it is asked for: a run that is only kept needs no record."""
    if name not in __all__:
        raise AttributeError(f"module 'coach.ledger' has no attribute {name!r}")
    return getattr(importlib.import_module(f"coach.ledger.{_PLACES.get(name, 'records')}"), name)
