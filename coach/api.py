"""The library's face: one call a job, without the command line and without its settings.

What writes is what is asked for: without ``model`` it is the playbook, whatever the environment or a settings file says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload

from coach.errors import UsageProblem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from coach.coaching import Asked
    from coach.options import Options
    from coach.schemas import Channel, Checked, Coaching, Reading, Received, Sender, Tone
    from coach.settings import Settings
    from coach.writing import Writer


class Case(TypedDict, total=False):
    """What ``batch`` takes besides the records; all of it may be left out.

    ``model``, ``base_url``, ``api_key``, ``timeout`` and ``masking`` say who writes, ``artifacts`` what; the rest is said of the
    case: see ``coach.options.Options``, and ``sender`` and ``received`` for who sent it and how it came.
    """

    model: str
    base_url: str
    api_key: str
    timeout: float
    masking: bool
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
    my_side: str


class Given(Case, total=False):
    """What ``respond`` takes besides the text: the same, or a ``writer`` of your own instead of a ``model``."""

    writer: Writer


_NOT_OF_THE_CASE = (
    *("model", "base_url", "api_key", "timeout", "masking"),
    *("writer", "artifacts", "sender", "received"),
)


def respond(text: str | bytes, **options: Unpack[Given]) -> Coaching:
    """Coach one feedback: the reading, the reply, the questions and the plan, each of which has passed its checks.

    ``text`` is the feedback as it came: words, a mail, HTML. Raises ``CoachError``: ``InputProblem`` for a text that cannot be
    read, ``EndpointProblem`` where a model was asked for and none answered. Inside a running event loop, await ``respond_async``.
    """
    import asyncio  # noqa: PLC0415

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(respond_async(text, **options))
    raise UsageProblem("respond() was called inside a running event loop.", "Await respond_async() there.")


async def respond_async(text: str | bytes, **options: Unpack[Given]) -> Coaching:
    """Do what ``respond`` does, for a running event loop."""
    from coach.coaching import ALL, coach  # noqa: PLC0415 - the heavy parts are imported by who uses them
    from coach.intake import take_in  # noqa: PLC0415

    feedback = take_in(text, options.get("sender"), options.get("received"))
    about = _case(options)
    writer = options.get("writer") or _settings(options).writer(feedback, about)
    return await coach(feedback, about, writer, options.get("artifacts", ALL))


def _case(options: Case) -> Options:
    from coach.options import Options  # noqa: PLC0415

    case = {key: value for key, value in options.items() if key not in _NOT_OF_THE_CASE}
    try:
        return Options(**case)  # type: ignore[arg-type]
    except TypeError as error:
        raise UsageProblem(f"{error}.", "See coach.options.Options.") from error


def _settings(options: Case) -> Settings:
    from coach.models.addresses import OPENAI, key_for  # noqa: PLC0415
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
    """Read one feedback on this machine: every word of it lies in a point or is set aside with its reason.

    ``sender`` and ``received`` are guessed where they are not given. Raises ``InputProblem`` for a text that cannot be read.
    """
    from coach.intake import take_in  # noqa: PLC0415
    from coach.listening import listen as hear  # noqa: PLC0415

    return hear(take_in(text, sender, received))


async def listen_async(text: str | bytes, sender: Sender | None = None, received: Received | None = None) -> Reading:
    """Do what ``listen`` does in a thread, so that a running event loop goes on."""
    import asyncio  # noqa: PLC0415

    return await asyncio.to_thread(listen, text, sender, received)


def check(draft: str | bytes, feedback: str | bytes | None = None, ignore: Collection[str] = ()) -> Checked:
    """Check a draft of a reply on this machine, against the ``feedback`` it answers where that is given.

    ``ignore`` names rules that are switched off. Raises ``InputProblem`` for a text that cannot be read.
    """
    from coach.checks import check_draft  # noqa: PLC0415
    from coach.intake import text_of  # noqa: PLC0415

    return check_draft(text_of(draft), listen(feedback) if feedback is not None else None, frozenset(ignore))


async def check_async(draft: str | bytes, feedback: str | bytes | None = None, ignore: Collection[str] = ()) -> Checked:
    """Do what ``check`` does in a thread, so that a running event loop goes on."""
    import asyncio  # noqa: PLC0415

    return await asyncio.to_thread(check, draft, feedback, ignore)


@overload
def batch(
    records: Mapping[str, Iterable[Any]], text: str = "text", **options: Unpack[Case]
) -> dict[str, list[Any]]: ...


@overload
def batch(
    records: Iterable[Mapping[str, Any]], text: str = "text", **options: Unpack[Case]
) -> list[dict[str, Any]]: ...


def batch(
    records: Mapping[str, Iterable[Any]] | Iterable[Mapping[str, Any]], text: str = "text", **options: Unpack[Case]
) -> dict[str, list[Any]] | list[dict[str, Any]]:
    """Coach a batch of records, for ``map_batches`` of Ray Data or ``map_partitions`` of Dask.

    Columns in (a mapping of lists or of numpy arrays), columns out; rows in (mappings), rows out. Each row gets a
    ``result`` (the JSON document of a coaching) or an ``error`` (a JSON object with ``type``, ``message`` and ``hint``); the other
    is ``None``. ``text`` names the column of the feedback; further columns say what they say of the case (``role``, ``name``,
    ``company``, ``weeks`` ...), ``options`` say it for all. Raises ``UsageProblem`` where columns have no ``text``.
    """
    from collections.abc import Mapping  # noqa: PLC0415

    from coach.batches.columns import columns, rows  # noqa: PLC0415
    from coach.batches.work import Work  # noqa: PLC0415
    from coach.coaching import ALL  # noqa: PLC0415

    work = Work(
        _settings(options),
        _case(options),
        tuple(options.get("artifacts", ALL)),
        sender=options.get("sender"),
        received=options.get("received"),
    )
    return columns(records, work, text) if isinstance(records, Mapping) else rows(records, work, text)


async def batch_async(
    records: Iterable[Mapping[str, Any]], text: str = "text", **options: Unpack[Case]
) -> list[dict[str, Any]]:
    """Do what ``batch`` does with rows in a thread, so that a running event loop goes on."""
    import asyncio  # noqa: PLC0415

    return await asyncio.to_thread(lambda: batch(records, text, **options))
