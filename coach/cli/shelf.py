"""The ledger as commands open it, and one coaching chosen by its number or as the newest."""

from __future__ import annotations

from coach.errors import LedgerProblem
from coach.ledger import Ledger
from coach.ledger.database import FILE_NAME
from coach.settings import data_folder


def open_ledger() -> Ledger:
    """Open the ledger that is there; raises ``LedgerProblem`` where nothing was ever kept."""
    folder = data_folder()
    if not (folder / FILE_NAME).exists():
        raise LedgerProblem("Nothing is kept yet.", "Start with: coach respond FILE.")
    return Ledger(folder)


def chosen(ledger: Ledger, coaching_id: int | None) -> int:
    """Return the number that was given, or the newest; raises ``LedgerProblem`` where there is none."""
    return coaching_id if coaching_id is not None else ledger.latest()
