"""What the commands of ``coach batch`` are given that work through records, and what they make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coach.cli.given import CaseGiven, check_days, options_of, settings_of
from coach.cli.options import doctor_options, grouped, plan_options, reply_options, sender_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.batches.run import Files
    from coach.batches.work import Work


class BatchGiven(CaseGiven):
    """What all commands that work through records are given."""

    source: str
    output: str
    text_column: str


_RECORDS, _CASE, OUTPUT = "The records", "Every case, where its record says nothing else", "Output"

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("source", metavar="IN"),
    grouped(
        _RECORDS,
        "--text-column",
        default="text",
        show_default=True,
        metavar="NAME",
        help="The column or key that holds the feedback.",
    ),
    sender_options,
    grouped(_CASE, "--internal", is_flag=True, help="Promotions or transfers: the manager is still there tomorrow."),
    reply_options,
    plan_options,
    doctor_options,
    grouped(
        OUTPUT, "-o", "--output", required=True, metavar="OUT", help="The JSON lines; what is there already stays."
    ),
    grouped(OUTPUT, "-q", "--quiet", is_flag=True, help="Only say who writes, where the text goes, and how it ended."),
)


def over_records(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of all that work through records."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def files_of(given: BatchGiven) -> Files:
    """Return where records come from and lines go."""
    from pathlib import Path

    from coach.batches.run import Files
    from coach.cli.output import check_target

    check_target(given["output"])
    return Files(Path(given["source"]), Path(given["output"]), given["text_column"])


def work_of(given: BatchGiven) -> Work:
    """Return what is wanted of each record, and say who writes."""
    from coach.batches.work import Work
    from coach.cli.telling import tell_key, tell_who_writes

    check_days(given)
    settings = settings_of(given)
    tell_who_writes(settings, "playbook_writes_many")
    if not given["quiet"]:
        tell_key(settings)
    return Work(settings, options_of(given), sender=given["sender"], received=given["received"])
