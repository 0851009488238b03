"""The ledger: what was received, made, answered and done, in one SQLite file of the person's own.

Facts are written through ``Ledger`` (``begin``, ``keep_part``, ``finish``, ``add_answer``, ``add_event``, ``add_deed``,
``add_budget``, ``delete``), one coaching is read back whole with ``Ledger.get``. Everything that looks across coachings is a
function of ``coach.ledger.views`` and reads index rows only, never documents. ``coach.ledger.exchange`` is the way out and in.
"""

from coach.ledger.ledger import Ledger
from coach.ledger.records import Budget, Deed, Event, Grade, Kept, KeptAnswer, KeptPart, Run

__all__ = ["Budget", "Deed", "Event", "Grade", "Kept", "KeptAnswer", "KeptPart", "Ledger", "Run"]
