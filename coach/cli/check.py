"""``coach check``: the person's own draft, read like a linter would."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, Unpack

import click

from coach.cli.errors import Exit
from coach.cli.given import Format, WriterGiven, settings_of
from coach.cli.options import GroupedCommand, check_output_options, grouped, input_options, listen_writer_options

if TYPE_CHECKING:
    from coach.schemas import Checked, Reading
    from coach.settings import Settings


@click.command(cls=GroupedCommand)
@input_options
@grouped(
    "The check",
    "--feedback",
    metavar="FILE",
    help="The feedback that the draft answers: names, figures and claims are held against it.",
)
@grouped("The check", "--ignore", metavar="RULE", multiple=True, help="Leave one rule out; may be given again.")
@grouped(
    "The check",
    "--fix",
    is_flag=True,
    help="Print the draft without the clauses that cost you, its signs mended; the difference goes to stderr.",
)
@grouped("The check", "--rewrite", is_flag=True, help="Let the model write the draft anew, and check that.")
@listen_writer_options
@check_output_options
def check(
    *,
    file: str | None,
    edit: bool,
    clipboard: bool,
    feedback: str | None,
    ignore: tuple[str, ...],
    fix: bool,
    rewrite: bool,
    form: Format | Literal["github"] | None,
    output: str | None,
    quiet: bool,
    usage: bool,
    **given: Unpack[WriterGiven],
) -> None:
    """Check your own draft of a reply before you send it.

    Ends with 1 where a finding of severity error remains, and with 0 otherwise.
    """
    from coach import encoder
    from coach.cli.input import read_input

    data = read_input(file, edit=edit, clipboard=clipboard)
    with suppress(UnicodeDecodeError):
        encoder.read_ahead(data.decode())  # the draft as it nearly always stands; where it does not, it is read again

    from coach.checks import check_draft, cleared
    from coach.cli.output import check_target, chosen_format, deliver, tell
    from coach.intake import text_of

    check_target(output)

    draft = text_of(data)
    held = _HeldAgainst(_reading(feedback), _ignored(ignore))
    better: str | None = None
    if rewrite:
        better = _anew(draft, held, settings_of(given), usage=usage)
    else:
        if not quiet:
            tell("checks_here")
        better = cleared(draft, held.reading, held.ignored) if fix else None
    checked = check_draft(draft if better is None else better, held.reading, held.ignored)
    if better is None:
        _deliver(checked, draft, "github" if form == "github" else chosen_format(form, output), output, name=file)
    else:
        _show_difference(draft, better, checked)
        deliver(better if better.endswith("\n") else f"{better}\n", output)
    if output is not None and not quiet:
        tell("written_to", path=output)
    if not checked.ok:
        click.get_current_context().exit(Exit.FINDING)


class _HeldAgainst(NamedTuple):
    """What a draft is held against: the feedback it answers, and the ids of the rules that are switched off."""

    reading: Reading | None
    ignored: frozenset[str]


def _show_difference(draft: str, better: str, left: Checked) -> None:
    """Show on stderr what changed, and the errors that only the person can put right."""
    from coach.cli.output import columns, tell
    from coach.render.checked import only_errors, render_difference, render_text

    click.echo(render_difference(draft, better), err=True, nl=False)
    if not left.ok:
        tell("fix_left")
        click.echo(render_text(only_errors(left), better, width=columns()), err=True, nl=False)


def _ignored(wanted: tuple[str, ...]) -> frozenset[str]:
    """Return the ids of the rules that are switched off, by option or in the settings."""
    from coach.cli.checks import known_rule
    from coach.settings import ignored_rules

    return frozenset(known_rule(rule_id).id for rule_id in (*wanted, *ignored_rules()))


def _anew(draft: str, held: _HeldAgainst, settings: Settings, *, usage: bool) -> str:
    """Return the draft as the model writes it, or cut where it does not get it past the checks."""
    from coach.cli.output import tell
    from coach.cli.running import run
    from coach.cli.telling import tell_usage, tell_who_writes
    from coach.errors import UsageProblem
    from coach.models.rewriting import rewrite
    from coach.options import Options
    from coach.schemas import Feedback

    if settings.uses_playbook:
        raise UsageProblem("--rewrite needs a model.", "Name one with -m, or cut what costs you with --fix.")
    tell_who_writes(settings)
    texts = [Feedback(text=draft), *([held.reading.feedback] if held.reading else [])]
    endpoint = settings.endpoint(settings.mask(Options(), *texts))
    written = run(rewrite(draft, held.reading, endpoint, settings.prompts(), held.ignored))
    if usage:
        tell_usage(endpoint.tally.usage, settings)
    if not written.by_model:
        tell("rewrite_cut", model=settings.model)
    return written.text


def _reading(feedback: str | None) -> Reading | None:
    if feedback is None:
        return None
    from coach.cli.input import read_path
    from coach.intake import take_in
    from coach.listening import listen

    return listen(take_in(read_path(feedback)))


def _deliver(
    checked: Checked, draft: str, form: Format | Literal["github"], output: str | None, *, name: str | None
) -> None:
    from coach.cli.output import colourful, columns, deliver

    if form == "json":
        from coach.render.json import render_json

        text = render_json(checked)
    elif form == "github":
        from coach.render.checked import render_annotations

        text = render_annotations(checked, draft, name or "-")
    elif form == "markdown":
        from coach.render.checked import render_markdown

        text = render_markdown(checked, draft)
    else:
        from coach.render.checked import render_text

        text = render_text(checked, draft, width=columns(output), colour=colourful(output))
    deliver(text, output)
