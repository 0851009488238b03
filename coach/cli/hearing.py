"""Hearing an answer that came in: kept part by part, and handed over as the second round that it brings."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.cli.clock import today
from coach.cli.output import colourful, columns, tell

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.cli.given import Format
    from coach.drafting import Written
    from coach.ledger import Arrived, Kept, Ledger
    from coach.rounds import SecondRound
    from coach.schemas import Coaching, Feedback
    from coach.settings import Settings
    from coach.watching import Part, Ready, Watcher


class Incoming(NamedTuple):
    """An answer that is kept and not heard yet, the coaching that it belongs to, and who hears it."""

    kept: Kept
    coaching: Coaching
    arrived: Arrived
    settings: Settings


class _AnswerKeeper:
    """A ``coach.watching.Watcher`` that keeps what is ready of an answer."""

    def __init__(self, ledger: Ledger, coaching_id: int, answer: Feedback) -> None:
        self._ledger = ledger
        self._id = coaching_id
        self._answer = answer

    def begins(self, part: Part) -> None:
        """Nothing is kept of a part that is not ready."""

    def ready(self, part: Part, draft: Ready, by: str) -> None:
        """Keep a part."""
        from coach.ledger import KeptPart

        self._ledger.keep_arrived_part(self._id, self._answer, KeptPart(name=part, draft=draft, by=by))


def hear(ledger: Ledger, incoming: Incoming, *, quiet: bool) -> SecondRound:
    """Hear an answer to the end and keep what it brings.

    Where that is broken off, or no model answers, it is said how it can be finished, and the error or ``KeyboardInterrupt`` goes on.
    """
    from coach.answering import Standing, answer
    from coach.cli.running import progress, run, tell_cut
    from coach.drafting import Written
    from coach.errors import CoachError
    from coach.practice.facts import read_facts
    from coach.watching import Watchers

    kept, arrived, settings = incoming.kept, incoming.arrived, incoming.settings
    settled = {words for _, words in read_facts(ledger).settled()}
    standing = Standing(incoming.coaching, kept.options, settled, today())
    ready: dict[Part, Written[Any]] = {}
    for part in arrived.parts:
        ready[part.name] = Written(part.draft, part.by)
    writer = settings.writer(arrived.feedback, kept.options, kept.feedback)
    watching: list[Watcher] = [_AnswerKeeper(ledger, kept.id, arrived.feedback)]
    try:
        with ExitStack() as stack:
            if not quiet and not settings.uses_playbook:
                watching.append(progress(writer, settings, stack))
            heard = run(answer(standing, arrived.feedback, writer, Watchers(*watching), ready=ready))
    except (CoachError, KeyboardInterrupt):
        tell("kept_waiting", id=kept.id)
        raise
    ledger.add_answer(kept.id, arrived.day, heard)
    if not settings.uses_playbook:
        tell_cut(writer, settings)
    return heard


def rendered_round(
    coaching: Coaching, heard: SecondRound, done: Collection[str], form: Format, output: str | None
) -> str:
    """Return a second round as it goes to the terminal or into a file."""
    if form == "json":
        from coach.render.json import render_json

        return render_json(heard)
    if form == "markdown":
        from coach.render.answered_markdown import render_markdown

        return render_markdown(coaching, heard, done)
    from coach.render.answered import render_text

    return render_text(coaching, heard, width=columns(output), colour=colourful(output), done=done)
