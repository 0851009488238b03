"""``coach history``, ``show``, ``delete``, ``export`` and ``import``: what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import (
    EVERY,
    GroupedCommand,
    copy_option,
    grouped,
    names_option,
    open_option,
    output_options_of,
    page_options,
)

if TYPE_CHECKING:
    from coach.cli.given import Format
    from coach.ledger import Kept
    from coach.schemas import Coaching

_SHOWN = 20


@click.command(cls=GroupedCommand)
@grouped(
    "Which", "--search", metavar="TEXT", help="Only those whose feedback, employer, job, topics or goals hold this."
)
@grouped("Which", "--all", "everything", is_flag=True, help=f"All of them, not only the newest {_SHOWN}.")
@page_options
def history(*, search: str | None, everything: bool, form: Format) -> None:
    """List what is kept, newest first."""
    from coach.cli.output import colourful, columns, deliver, tell
    from coach.cli.shelf import open_ledger
    from coach.ledger import views
    from coach.render.history import history_json, render_history

    with open_ledger() as ledger:
        entries = views.history(ledger, search=search, limit=None if everything else _SHOWN + 1)
    shown = entries if everything else entries[:_SHOWN]
    if form == "json":
        deliver(history_json(shown))
    elif shown:
        deliver(render_history(shown, width=columns(), colour=colourful()))
    else:
        tell("nothing_found", search=search) if search else tell("nothing_kept")
    if len(entries) > len(shown):
        tell("more_kept", n=len(shown))


@click.command(cls=GroupedCommand)
@click.argument("coaching_id", type=int, required=False, metavar="[ID]")
@output_options_of(*EVERY)
@open_option
@copy_option
@names_option
def show(
    *,
    coaching_id: int | None,
    form: Format | None,
    output: str | None,
    quiet: bool,
    open_page: bool,
    copy: bool,
    with_names: bool,
) -> None:
    """Show a coaching as it stands now; without ID the newest.

    After an answer, the plan is the revised one.
    """
    from coach.cli.browser import hand_over, page_format
    from coach.cli.output import check_target, deliver, tell
    from coach.cli.shelf import chosen, open_ledger
    from coach.cli.showing import Showing, put_on_clipboard, rendered
    from coach.ledger.views import done_words
    from coach.render.safe import plain

    check_target(output)
    with open_ledger() as ledger:
        kept = ledger.get(chosen(ledger, coaching_id))
        if not kept.through and not quiet:
            tell("kept_waiting", id=kept.id)
        made = _made(kept)
        if made is None:
            deliver(plain(kept.feedback.text).rstrip("\n") + "\n", output)
            return
        showing = Showing(
            shape=page_format(form, output, EVERY, open_page=open_page),
            output=output,
            options=kept.options,
            interview=kept.interview,
            done=done_words(ledger),
            with_names=with_names,
            ledger=ledger if kept.coaching is not None else None,
        )
        hand_over(rendered(made, showing), output, open_page=open_page)
    if copy:
        put_on_clipboard(made)


def _made(kept: Kept) -> Coaching | None:
    """Return what there is of a coaching: the whole, or of an unfinished one the parts that are ready."""
    if kept.coaching is not None:
        return kept.coaching
    from coach.schemas import Coaching

    parts = {part.name: part.draft for part in kept.parts}
    if "reading" not in parts:
        return None
    questions = (
        parts.get("questions") if "reply" in parts else None
    )  # which of them the letter asks is settled at the end
    written_by = {part.name: part.by for part in kept.parts if part.name != "questions" or questions is not None}
    if questions is not None:
        from coach.coaching import reconciled
        from coach.outline import outline

        questions = reconciled(questions, parts["reply"], outline(parts["reading"], kept.options))  # type: ignore[arg-type]
    return Coaching.model_validate({**parts, "questions": questions, "written_by": written_by})


@click.command()
@click.argument("coaching_id", type=int, required=False, metavar="ID")
@click.option("--all", "everything", is_flag=True, help="Everything that is kept.")
@click.option("--yes", is_flag=True, help="Do not ask before deleting everything.")
def delete(*, coaching_id: int | None, everything: bool, yes: bool) -> None:
    """Delete one coaching, or all of them.

    What was there is overwritten.
    """
    from coach.cli.browser import forget_page
    from coach.cli.output import tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.render.words import count, say

    if (coaching_id is None) != everything:
        raise UsageProblem("Which one?", "Give an ID ('coach history' lists them) or --all, not both.")
    with open_ledger() as ledger:
        if everything and not yes:
            click.confirm(say("ledger.delete_all", path=ledger.path), abort=True, err=True)
        number = ledger.delete(coaching_id)
    forget_page()
    tell("deleted", coachings=count("coaching", number))


@click.command()
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead, for you alone.")
def export(*, output: str | None) -> None:
    """Write everything that is kept as JSON lines."""
    from pathlib import Path

    from coach.cli.output import check_target, deliver, tell
    from coach.cli.shelf import open_ledger
    from coach.errors import UsageProblem
    from coach.files import write_atomically
    from coach.ledger.exchange import export_lines
    from coach.render.words import count

    check_target(output)
    with open_ledger() as ledger:
        lines = list(export_lines(ledger))
        number = len(ledger.ids())
    document = "".join(f"{line}\n" for line in lines)
    if output is None:
        deliver(document)
    else:
        try:
            write_atomically(Path(output), document.encode(), private=True)
        except OSError as error:
            raise UsageProblem(f"{output!r} cannot be written: {error.strerror}.", "Give -o another file.") from error
    tell("exported", coachings=count("coaching", number))


@click.command("import")
@click.argument("file", metavar="FILE|-")
def import_(*, file: str) -> None:
    """Take in what 'coach export' wrote.

    What is here already stays as it is.
    """
    import sys
    from pathlib import Path

    from coach.cli.output import tell
    from coach.errors import InputProblem
    from coach.ledger import Ledger
    from coach.ledger.exchange import import_lines
    from coach.render.words import count
    from coach.settings import data_folder

    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        raise InputProblem(f"{file[:60]!r} cannot be read.", "Give a file that 'coach export' wrote.") from error
    with Ledger(data_folder()) as ledger:
        came, known = import_lines(ledger, data.split(b"\n"))
    tell("imported", coachings=count("coaching", came), known=known)
