"""What commands were given, as one typed dictionary, and what they make of it: the writer, and what the person said about the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from coach.cli.clock import today

if TYPE_CHECKING:
    import datetime as dt

    from coach.options import Options
    from coach.schemas import Channel, Received, Sender, Tone
    from coach.settings import Settings

Format = Literal["text", "markdown", "json", "html", "checklist", "ics", "eml", "mailto"]


class WriterGiven(TypedDict):
    """What was said about who writes."""

    model: str | None
    base_url: str | None
    timeout: float | None
    no_mask: bool


class CaseGiven(WriterGiven):
    """What was said about a case, or about every case of many."""

    sender: Sender | None
    received: Received | None
    name: str | None
    to: str | None
    internal: bool
    tone: Tone
    channel: Channel | None
    hours_per_week: float
    weeks: int | None
    start: dt.date | None
    next_interview: dt.date | None
    quiet: bool


class Given(CaseGiven):
    """The values of all options of a coaching command, under the names of its parameters."""

    file: str | None
    edit: bool
    clipboard: bool
    role: str | None
    company: str | None
    upset: bool
    my_side: str | None
    usage: bool
    dry_run: bool
    form: Format | None
    output: str | None
    keep: bool
    open_page: bool
    copy: NotRequired[bool]
    with_names: NotRequired[bool]


def settings_of(given: WriterGiven, *, live: bool = False) -> Settings:
    """Return which writer, which endpoint and whose key; ``live`` lets the growth of answers be seen."""
    from dataclasses import replace

    from coach.settings import Settings

    found = Settings.resolve(given["model"], given["base_url"])
    return replace(found, timeout=given["timeout"], masking=not given["no_mask"], live=live)


def check_days(given: CaseGiven) -> None:
    """Raise ``UsageProblem`` where the days of the case contradict each other."""
    from coach.errors import UsageProblem

    start = given["start"] or today()
    if given["next_interview"] is not None and given["next_interview"] <= start:
        raise UsageProblem(
            f"The next interview ({given['next_interview']}) is not after the start ({start}).",
            "Correct --next-interview or --start.",
        )


def options_of(given: CaseGiven) -> Options:
    """Return what was said about the case."""
    from coach.options import Options

    return Options(
        name=one_line(given["name"]),
        to=one_line(given["to"]),
        internal=given["internal"],
        tone=given["tone"],
        channel=given["channel"],
        hours_per_week=given["hours_per_week"],
        weeks=given["weeks"],
        start=given["start"] or today(),
        next_interview=given["next_interview"],
    )


def my_side_of(path: str | None) -> str | None:
    """Return the text of the file in which the person tells their side; raises ``InputProblem``."""
    if path is None:
        return None
    from coach.cli.input import read_path
    from coach.intake import text_of

    return text_of(read_path(path))


def one_line(words: str | None) -> str | None:
    """Return words that somebody gave as one line; nothing where they are blank."""
    from coach.render.safe import line

    return line(words or "") or None
