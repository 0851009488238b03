"""``coach batch``: many feedbacks at once, on this machine, at an endpoint, or through a batch API; and a report over all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.options import (
    GroupedCommand,
    WriterGiven,
    doctor_options,
    grouped,
    plan_options,
    reply_options,
    sender_options,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from coach.batches.run import Files, Standing
    from coach.batches.work import Work
    from coach.schemas import Channel, Received, Sender, Tone
    from coach.settings import Settings


class BatchGiven(WriterGiven):
    """What all commands that work through records are given."""

    source: str
    output: str
    text_column: str
    sender: Sender | None
    received: Received | None
    internal: bool
    name: str | None
    to: str | None
    tone: Tone
    channel: Channel | None
    hours_per_week: float
    weeks: int | None
    start: dt.date | None
    next_interview: dt.date | None
    quiet: bool


class RunGiven(BatchGiven):
    """The values of all options of ``coach batch run``."""

    jobs: int | None
    concurrency: int
    requests_a_minute: float | None
    tokens_a_minute: float | None
    retry_failed: bool


_RECORDS, _CASE, _SPEED, _OUTPUT = "The records", "Every case, where its record says nothing else", "How fast", "Output"

records_options: tuple[Callable[[Any], Any], ...] = (
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
        _OUTPUT, "-o", "--output", required=True, metavar="OUT", help="The JSON lines; what is there already stays."
    ),
    grouped(_OUTPUT, "-q", "--quiet", is_flag=True, help="Only say who writes, where the text goes, and how it ended."),
)


def _over_records(function: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(records_options):
        function = option(function)
    return function


@click.group()
def batch() -> None:
    """Coach many feedbacks at once, and see what they say together."""


@batch.command(cls=GroupedCommand)
@_over_records
@grouped(
    _SPEED,
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes for the playbook; as many as there are cores when not given.",
)
@grouped(
    _SPEED,
    "--concurrency",
    type=click.IntRange(1, 1000),
    default=8,
    show_default=True,
    metavar="N",
    help="Requests to a model at once.",
)
@grouped(
    _SPEED,
    "--requests-a-minute",
    type=click.FloatRange(min=0, min_open=True),
    metavar="N",
    help="No more requests to a model than these; it goes slower still where the endpoint asks for it.",
)
@grouped(
    _SPEED,
    "--tokens-a-minute",
    type=click.FloatRange(min=0, min_open=True),
    metavar="N",
    help="No more tokens, in and out, than these.",
)
@grouped(_OUTPUT, "--retry-failed", is_flag=True, help="Try the records again that failed before.")
def run(**given: Unpack[RunGiven]) -> None:
    """Coach every record of IN and write one line of JSON for each to OUT, in their order.

    IN is a file of JSON lines, a CSV file, or a folder of feedbacks. A record's id, role, company, name and the like are
    taken from its keys or columns. Killed and started again, it goes on where it was.
    """
    from coach.batches.processes import cores
    from coach.batches.run import Speed, run_async
    from coach.batches.run import run as run_here
    from coach.cli.batch_progress import watching
    from coach.cli.running import run as run_loop

    files, work = files_of(given), work_of(given)
    speed = Speed(given["jobs"] or cores(), given["concurrency"], given["requests_a_minute"], given["tokens_a_minute"])
    with watching(files, quiet=given["quiet"]) as told:
        if work.settings.uses_playbook:
            end = run_here(files, work, speed, told, retry_failed=given["retry_failed"])
        else:
            end = run_loop(run_async(files, work, speed, told, retry_failed=given["retry_failed"]))
    finish(end, files)


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
    from coach.cli.clock import today
    from coach.cli.telling import tell_key, tell_who_writes
    from coach.options import Options

    settings = _settings(given)
    tell_who_writes(settings, "playbook_writes_many")
    if not given["quiet"]:
        tell_key(settings)
    options = Options(
        name=given["name"],
        to=given["to"],
        internal=given["internal"],
        tone=given["tone"],
        channel=given["channel"],
        hours_per_week=given["hours_per_week"],
        weeks=given["weeks"],
        start=given["start"] or today(),
        next_interview=given["next_interview"],
    )
    return Work(settings, options, sender=given["sender"], received=given["received"])


def _settings(given: WriterGiven) -> Settings:
    from coach.cli.options import settings_of

    return settings_of(given)


def finish(end: Standing, files: Files) -> None:
    """Say how a run ended, and end with 1 where records failed."""
    from coach.cli.output import tell
    from coach.render.words import count

    tell("batch_done", records=count("record", end.recorded), path=files.out)
    if end.failed:
        tell("batch_failed", failed=count("record", end.failed))
        click.get_current_context().exit(Exit.FINDING)
