"""``coach batch``: many feedbacks at once, on this machine, at an endpoint, or through a batch API; and a report over all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.batch_given import OUTPUT, BatchGiven, files_of, over_records, work_of
from coach.cli.batch_rounds import collect, export, status, submit
from coach.cli.errors import Exit
from coach.cli.options import GroupedCommand, grouped, open_option, output_options_of

if TYPE_CHECKING:
    from coach.batches.report import Report
    from coach.batches.run import Files, Standing
    from coach.cli.given import Format

_FORMATS: tuple[Format, ...] = ("text", "json", "html")
_SPEED = "How fast"


class RunGiven(BatchGiven):
    """The values of all options of ``coach batch run``."""

    jobs: int | None
    concurrency: int
    requests_a_minute: float | None
    tokens_a_minute: float | None
    retry_failed: bool


@click.group()
def batch() -> None:
    """Coach many feedbacks at once, and see what they say together."""


for command in (export, submit, status, collect):
    batch.add_command(command)


@batch.command(cls=GroupedCommand)
@over_records
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
@grouped(OUTPUT, "--retry-failed", is_flag=True, help="Try the records again that failed before.")
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


def finish(end: Standing, files: Files) -> None:
    """Say how a run ended, and end with 1 where records failed."""
    from coach.cli.output import tell
    from coach.render.words import count

    tell("batch_done", records=count("record", end.recorded), path=files.out)
    if end.failed:
        tell("batch_failed", failed=count("record", end.failed))
        click.get_current_context().exit(Exit.FINDING)
