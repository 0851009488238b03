"""The options that commands share, grouped for the help."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.cli.given import Format


BASIC: tuple[Format, ...] = ("text", "markdown", "json")
PAGE: tuple[Format, ...] = (*BASIC, "html")
LETTER: tuple[Format, ...] = (*PAGE, "eml", "mailto")
SCHEDULE: tuple[Format, ...] = (*PAGE, "checklist", "ics")
EVERY: tuple[Format, ...] = (*LETTER, "checklist", "ics")
F = TypeVar("F", bound="Callable[..., Any]")


class GroupedOption(click.Option):
    """An option that says under which heading of the help it stands."""

    def __init__(self, *args: Any, group: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - click's signature
        super().__init__(*args, **kwargs)
        self.group = group


class GroupedCommand(click.Command):
    """A command whose help lists its options by heading."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, one table a heading."""
        tables: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                tables.setdefault(getattr(parameter, "group", "") or "Help", []).append(record)
        for heading, records in tables.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date | None:
    """Return a date that was given as ``2026-11-30``."""
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date such as 2026-11-30.", ctx, param) from error


def _number(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """Return a number, which ``nan`` and ``inf`` are not."""
    if value is not None and not math.isfinite(value):
        raise click.BadParameter(f"{str(value)!r} is no number that can be used here.", ctx, param)
    return value


def grouped(group: str, *names: str, **settings: Any) -> Callable[[F], F]:  # noqa: ANN401 - passed on to click
    """Return an option under a heading."""
    return click.option(*names, cls=GroupedOption, group=group, **settings)


def _all(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


_INPUT, _CASE, _REPLY, _PLAN, _WRITER, _OUTPUT, _LEDGER = (
    "Where the text comes from",
    "The case",
    "The reply",
    "The plan",
    "Who writes",
    "Output",
    "The ledger",
)

input_options = _all(
    click.argument("file", required=False, metavar="[FILE|-]"),
    grouped(_INPUT, "--edit", is_flag=True, help="Paste the text into your editor ($EDITOR)."),
    grouped(_INPUT, "--clipboard", is_flag=True, help="Take what you copied last."),
)
sender_options = _all(
    grouped(
        _CASE,
        "--from",
        "sender",
        type=click.Choice(["agency", "employer", "interviewer", "manager", "automated"]),
        help="Who sent it; guessed when not given. It decides who can answer what.",
    ),
    grouped(
        _CASE,
        "--received",
        type=click.Choice(["mail", "phone", "message"]),
        help="How it came; guessed when not given. 'phone': the text is your own notes.",
    ),
)
case_options = _all(
    sender_options,
    grouped(_CASE, "--internal", is_flag=True, help="A promotion or transfer: the manager is still there tomorrow."),
    grouped(_CASE, "--role", metavar="TEXT", help="The job you applied for."),
    grouped(_CASE, "--company", metavar="TEXT", help="The employer."),
    grouped(
        _CASE, "--upset", is_flag=True, help="It hurts: send tomorrow; tonight only note the interview from memory."
    ),
    grouped(
        _CASE,
        "--my-side",
        metavar="FILE",
        help="Where you see it differently, in your words; decides what is planned, is never sent or quoted.",
    ),
)
reply_options = _all(
    grouped(_REPLY, "--name", metavar="TEXT", help="Your name, as you sign."),
    grouped(_REPLY, "--to", metavar="TEXT", help="Whom you write to."),
    grouped(
        _REPLY,
        "--tone",
        type=click.Choice(["warm", "formal", "brief"]),
        default="warm",
        show_default=True,
        help="How it sounds.",
    ),
    grouped(
        _REPLY,
        "--channel",
        type=click.Choice(["email", "linkedin", "message"]),
        help="Where it goes; the way it came when not given. A LinkedIn note fits 200 characters.",
    ),
)
plan_options = _all(
    grouped(
        _PLAN,
        "--hours-per-week",
        type=click.FloatRange(0.5, 60),
        callback=_number,
        default=3.0,
        show_default=True,
        metavar="HOURS",
        help="The time you have.",
    ),
    grouped(
        _PLAN,
        "--weeks",
        type=click.IntRange(1, 52),
        metavar="N",
        help="How long it may take; set by the feedback when not given.",
    ),
    grouped(
        _PLAN, "--start", callback=day, metavar="DATE", help="The first day, such as 2026-11-30; today when not given."
    ),
    grouped(_PLAN, "--next-interview", callback=day, metavar="DATE", help="The plan ends there."),
)
doctor_options = _all(
    grouped(_WRITER, "-m", "--model", metavar="NAME", help="A model, or 'playbook' (embedded, offline, the default)."),
    grouped(
        _WRITER, "--base-url", metavar="URL", help="An OpenAI-compatible endpoint, such as http://localhost:11434/v1."
    ),
    grouped(
        _WRITER,
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        callback=_number,
        metavar="SECONDS",
        help="How long the model may take in all; 120, or 900 on this machine, when not given.",
    ),
    grouped(
        _WRITER,
        "--no-mask",
        is_flag=True,
        help="Send names, addresses and numbers as they are to an endpoint elsewhere.",
    ),
)
listen_writer_options = _all(
    doctor_options,
    grouped(_WRITER, "-u", "--usage", is_flag=True, help="Say what it took: tokens, and the price where it is known."),
)
writer_options = _all(
    listen_writer_options,
    grouped(_WRITER, "--dry-run", is_flag=True, help="Print exactly what would be sent to the model; send nothing."),
)


def output_options_of(*formats: str) -> Callable[[F], F]:
    """Return the options for where output goes and in which of these formats."""
    return _all(
        grouped(
            _OUTPUT,
            "-f",
            "--format",
            "form",
            type=click.Choice(formats),
            help="Default: text on a terminal, markdown in a pipe, and by the suffix of a file.",
        ),
        grouped(
            _OUTPUT,
            "-o",
            "--output",
            metavar="FILE",
            help="Write to a file instead; it is replaced at once, never half written.",
        ),
        grouped(_OUTPUT, "-q", "--quiet", is_flag=True, help="Only say who writes and where the text goes."),
    )


page_options = _all(
    grouped(
        _OUTPUT,
        "-f",
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How it is shown.",
    )
)
output_options = output_options_of(*BASIC)
check_output_options = output_options_of(*BASIC, "github")
open_option = grouped(_OUTPUT, "--open", "open_page", is_flag=True, help="Show it as a page in your browser.")
copy_option = grouped(_OUTPUT, "--copy", is_flag=True, help="Put the reply on the clipboard as well.")
names_option = grouped(
    _OUTPUT,
    "--with-names",
    is_flag=True,
    help="Name the employer in the calendar; without it, titles name only what is practised.",
)
keep_options = _all(
    grouped(
        _LEDGER,
        "--no-keep",
        "keep",
        flag_value=False,
        type=bool,
        default=True,
        help="Keep nothing of this run on this machine.",
    ),
)


def coaching_options(formats: Sequence[Format], *more: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return all options of a command that coaches: its formats, and what else it can do with what comes out."""
    case: tuple[Callable[[Any], Any], ...] = (input_options, case_options, reply_options, plan_options, writer_options)
    return _all(*case, output_options_of(*formats), open_option, *more, keep_options)
