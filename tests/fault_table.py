"""Writes the table of faults and outcomes into the documentation: ``python -m tests.fault_table``."""

from pathlib import Path

from tests.fault_server import FAULTS, Outcome

FILE = Path(__file__).parent.parent / "docs" / "faults.md"
HEAD = """# What happens when an endpoint fails

Made from `tests/fault_server.py`; `tests/test_faults.py` holds every line of it on a real socket. *At every call*: nothing but this comes from the
endpoint. *At the plan's call alone*: reading, reply and questions come from the model and are delivered either way. *Requests*: how often the call is
sent, retries, repairs and steps down the ladder of structured output together.

| fault | at every call | at the plan's call alone | requests |
|---|---|---|---|
"""


def table() -> str:
    """Return the page."""
    rows = [
        f"| {fault.name} | {_told(fault.everywhere)} | {_told(fault.at_the_plan)} | {fault.tries if fault.answers else '-'} |\n"
        for fault in FAULTS
    ]
    return HEAD + "".join(rows)


def _told(outcome: Outcome | None) -> str:
    if outcome is None:
        return "-"
    if outcome.plan_by is None:
        return f"ends with {outcome.exit}, nothing on stdout: “… {outcome.says} …”"
    if outcome.plan_by == "playbook":
        return f"ends with {outcome.exit}, the playbook stands in: “… {outcome.says} …”"
    return f"ends with {outcome.exit}, written by the model"


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
