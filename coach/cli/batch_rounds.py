"""``coach batch export|submit|status|collect``: a model is asked in rounds, by files or through a batch API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from coach.cli.batch_given import OUTPUT, BatchGiven, files_of, over_records, work_of
from coach.cli.errors import Exit
from coach.cli.options import GroupedCommand, grouped

if TYPE_CHECKING:
    from pathlib import Path

    from coach.batches.rounds import Round
    from coach.batches.work import Work


class AskingGiven(BatchGiven):
    """What the commands are given that ask a model in rounds."""

    reading: str


class ExportGiven(AskingGiven):
    """The values of all options of ``coach batch export``."""

    requests: str


reading_option = grouped(
    "Who writes",
    "--reading",
    type=click.Choice(["model", "playbook"]),
    default="model",
    show_default=True,
    help="Who reads: the model in a round of its own, or the playbook at once.",
)


@click.command(cls=GroupedCommand)
@over_records
@reading_option
@grouped(
    OUTPUT,
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


@click.command(cls=GroupedCommand)
@over_records
@reading_option
def submit(**given: Unpack[AskingGiven]) -> None:
    """Hand in what a model is to be asked next at the endpoint's Batch API, which answers within a day for less.

    'coach batch collect OUT' fetches the answers. Then submit again: readings, artifacts and repairs are rounds.
    """
    from coach.batches import rounds
    from coach.cli.running import run as run_loop

    files, work = files_of(given), asking_work(given)
    tell_round(run_loop(rounds.submit(files, work)), files.out)


@click.command()
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


@click.command()
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
