"""The library's face: one call a job, without the command line and without its settings.

What writes is what is asked for: without ``model`` it is the playbook, whatever the environment or a settings file says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from coach.errors import UsageProblem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from coach.coaching import Asked
    from coach.schemas import Channel, Checked, Coaching, Reading, Received, Sender, Tone
    from coach.settings import Settings
    from coach.writing import Writer


class Given(TypedDict, total=False):
    """What ``respond`` takes besides the text; all of it may be left out. ``writer`` is used instead of ``model``."""

    model: str
    base_url: str
    api_key: str
    timeout: float
    masking: bool
    writer: Writer
    artifacts: Sequence[Asked]
    sender: Sender
    received: Received
    name: str
    to: str
    internal: bool
    role: str
    company: str
    tone: Tone
    channel: Channel
    hours_per_week: float
    weeks: int
    start: dt.date
    next_interview: dt.date
    upset: bool


_NOT_OF_THE_CASE = (
    *("model", "base_url", "api_key", "timeout", "masking"),
    *("writer", "artifacts", "sender", "received"),
)


def respond(text: str | bytes, **options: Unpack[Given]) -> Coaching:
    """Coach one feedback; raises ``coach.errors.CoachError``. Inside a running event loop, await ``respond_async`` instead."""
    import asyncio  # noqa: PLC0415

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(respond_async(text, **options))
    raise UsageProblem("respond() was called inside a running event loop.", "Await respond_async() there.")


async def respond_async(text: str | bytes, **options: Unpack[Given]) -> Coaching:
    """Coach one feedback; raises ``coach.errors.CoachError``."""
    from coach.coaching import ALL, coach  # noqa: PLC0415 - the heavy parts are imported by who uses them
    from coach.intake import take_in  # noqa: PLC0415
    from coach.options import Options  # noqa: PLC0415

    feedback = take_in(text, options.get("sender"), options.get("received"))
    case = {key: value for key, value in options.items() if key not in _NOT_OF_THE_CASE}
    try:
        about = Options(**case)  # type: ignore[arg-type]
    except TypeError as error:
        raise UsageProblem(f"{error}.", "See coach.options.Options.") from error
    writer = options.get("writer") or _settings(options).writer(feedback, about)
    return await coach(feedback, about, writer, options.get("artifacts", ALL))


def _settings(options: Given) -> Settings:
    from coach.addresses import OPENAI, key_for  # noqa: PLC0415
    from coach.settings import PLAYBOOK, Settings, check_url, config_folder  # noqa: PLC0415

    url = options.get("base_url", OPENAI)
    check_url(url)
    return Settings(
        model=options.get("model", PLAYBOOK),
        base_url=url,
        api_key=options.get("api_key") or key_for(url),
        folder=config_folder(),
        timeout=options.get("timeout"),
        masking=options.get("masking", True),
    )


def listen(text: str | bytes, sender: Sender | None = None, received: Received | None = None) -> Reading:
    """Read one feedback on this machine."""
    from coach.intake import take_in  # noqa: PLC0415
    from coach.listening import listen as hear  # noqa: PLC0415

    return hear(take_in(text, sender, received))


def check(draft: str | bytes, feedback: str | bytes | None = None, ignore: Collection[str] = ()) -> Checked:
    """Check a draft of a reply, against the feedback it answers where that is given."""
    from coach.checks import check_draft  # noqa: PLC0415
    from coach.intake import take_in  # noqa: PLC0415

    return check_draft(take_in(draft).text, listen(feedback) if feedback is not None else None, frozenset(ignore))
