"""The person's own day. ``COACH_TODAY`` sets it, so that weeks can be played through in a test."""

from __future__ import annotations

import datetime as dt
import os

from coach.errors import UsageProblem


def today() -> dt.date:
    """Return the day it is; raises ``UsageProblem`` where ``COACH_TODAY`` is no date."""
    given = os.environ.get("COACH_TODAY", "").strip()
    if not given:
        return dt.date.today()  # noqa: DTZ011 - the person's own day
    try:
        return dt.date.fromisoformat(given)
    except ValueError as error:
        raise UsageProblem(f"COACH_TODAY={given!r} is no date such as 2026-11-30.", "Correct or unset it.") from error
