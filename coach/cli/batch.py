"""``coach batch``: many feedbacks at once, on this machine, at an endpoint, or through a batch API; and a report over all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.options import (
    Format,
    GroupedCommand,
    WriterGiven,
    doctor_options,
    grouped,
    open_option,
    output_options_of,
    plan_options,
    reply_options,
    sender_options,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from coach.batches.report import Report
    from coach.batches.rounds import Round
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


class AskingGiven(BatchGiven):
    """What the commands are given that ask a model in rounds."""

    reading: str


class ExportGiven(AskingGiven):
    """The values of all options of ``coach batch export``."""

    requests: str


_FORMATS: tuple[Format, ...] = ("text", "json", "html")
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


reading_option = grouped(
    "Who writes",
    "--reading",
    type=click.Choice(["model", "playbook"]),
    default="model",
    show_default=True,
    help="Who reads: the model in a round of its own, or the playbook at once.",
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


@batch.command(cls=GroupedCommand)
@_over_records
@reading_option
@grouped(
    _OUTPUT,
    "-r",
    "--requests",
    required=True,
    metavar="FILE",
    help="Where the requests go; several where it takes more.",
)
def export(**given: Unpack[ExportGiven]) -> None:
    """Write what a model is to be asked next, as a file for a batch API or for 'vllm run-batch'.

    'coach batch collect OUT ANSWERS' takes the answers in. Then export again: readings, artifacts and repairs are rounds.
    """
    from pathlib import Path

    from coach.batches import rounds
    from coach.cli.running import run as run_loop

    files, work = files_of(given), asking_work(given)
    tell_round(run_loop(rounds.export(files, work, Path(given["requests"]))), files.out)


@batch.command(cls=GroupedCommand)
@_over_records
@reading_option
def submit(**given: Unpack[AskingGiven]) -> None:
    """Hand in what a model is to be asked next at the endpoint's Batch API, which answers within a day for less.

    'coach batch collect OUT' fetches the answers. Then submit again: readings, artifacts and repairs are rounds.
    """
    from coach.batches import rounds
    from coach.cli.running import run as run_loop

    files, work = files_of(given), asking_work(given)
    tell_round(run_loop(rounds.submit(files, work)), files.out)


@batch.command()
@click.argument("out", metavar="OUT")
def status(out: str) -> None:
    """Show how far the jobs are that were handed in for OUT."""
    from pathlib import Path

    from coach.batches import rounds
    from coach.cli.output import tell
    from coach.cli.running import run as run_loop
    from coach.render.safe import line
    from coach.render.words import say

    jobs = run_loop(rounds.status(Path(out)))
    for job in jobs:
        words = say("batch.job", id=job.id, state=job.state, done=job.done, of=job.of, failed=job.failed)
        click.echo(line(f"{words} {job.trouble}"))
    if not jobs:
        tell("batch_no_jobs")


@batch.command()
@click.argument("out", metavar="OUT")
@click.argument("answers", metavar="[ANSWERS]...", nargs=-1)
@click.option("--finish", "finishing", is_flag=True, help="Let the playbook write what no answer came for.")
def collect(out: str, answers: tuple[str, ...], *, finishing: bool) -> None:
    """Take in the answers that came, check them as ever, and write the lines of the records that are through.

    They come from the jobs that were handed in, and from files ANSWERS that a batch API or 'vllm run-batch' wrote.
    """
    from pathlib import Path

    from coach.batches import rounds
    from coach.cli.running import run as run_loop

    tell_round(run_loop(rounds.collect(Path(out), map(Path, answers), finish=finishing)), Path(out))


@batch.command(cls=GroupedCommand)
@click.argument("out", metavar="OUT")
@grouped(
    "The groups",
    "--by",
    "columns",
    multiple=True,
    metavar="NAME",
    help="A column or key of the records whose groups are told apart; recruiter and client when not given.",
)
@output_options_of(*_FORMATS)
@open_option
def report(
    *,
    out: str,
    columns: tuple[str, ...],
    form: Format | None,
    output: str | None,
    quiet: bool,  # noqa: ARG001 - it says nothing else
    open_page: bool,
) -> None:
    """Show what was heard across all lines of OUT: kinds, topics, and who gives feedback without content.

    Only names of the catalogue are shown, no words of a feedback, and no figure of fewer than five.
    """
    from pathlib import Path

    from coach.batches.report import USUAL_GROUPS
    from coach.batches.report import report as put_together
    from coach.cli.browser import hand_over, page_format
    from coach.cli.output import check_target

    check_target(output)
    shape = page_format(form, output, _FORMATS, open_page=open_page)
    found = put_together(Path(out), columns or USUAL_GROUPS)
    hand_over(_rendered(found, shape, output), output, open_page=open_page)


def _rendered(found: Report, shape: Format, output: str | None) -> str:
    from coach.render import heard_together

    if shape == "json":
        return heard_together.report_json(found)
    if shape == "html":
        from coach.render.html import render_report_page

        return render_report_page(found)
    from coach.cli.output import colourful, columns

    return heard_together.render_report(found, width=columns(output), colour=colourful(output))


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


def asking_work(given: AskingGiven) -> Work:
    """Return what a model is to be asked; raises ``UsageProblem`` where none is named."""
    from dataclasses import replace

    from coach.errors import UsageProblem

    work = work_of(given)
    if work.settings.uses_playbook:
        raise UsageProblem("The playbook needs no requests.", "Name a model with -m, or use 'coach batch run'.")
    return replace(work, reading="playbook" if given["reading"] == "playbook" else "writer")


def tell_round(found: Round, out: Path) -> None:
    """Say how it stands after a round, and end with 1 where it is over and records failed."""
    from coach.cli.output import tell
    from coach.render.words import count

    for file in found.files:
        tell("batch_requests", requests=count("request", found.requests), path=file)
    if found.under_way:
        tell("batch_under_way", requests=count("request", found.under_way))
    if found.waiting:
        tell("batch_waiting", records=count("record", found.waiting), done=found.recorded, path=out)
        return
    tell("batch_done", records=count("record", found.recorded), path=out)
    if found.failed:
        tell("batch_failed", failed=count("record", found.failed))
        click.get_current_context().exit(Exit.FINDING)


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
