"""What a run says on stderr: who writes and where the text goes, what was guessed, what the person should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.output import tell
from coach.render.words import count, say
from coach.settings import PLAYBOOK, key_to_mention
from coach.writing import NO_ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coach.rounds import SecondRound
    from coach.schemas import Coaching, Feedback, Rejected, Usage
    from coach.settings import Settings


def tell_who_writes(settings: Settings, playbook_line: str = "playbook_writes") -> None:
    """Say who writes and where the text goes: always, and before anything is sent."""
    if settings.uses_playbook:
        tell(playbook_line)
    elif settings.masks:
        tell("remote_masked", model=settings.model, host=settings.host)
    elif settings.is_local:
        tell("local_model", model=settings.model, host=settings.host)
    else:
        tell("remote_model", model=settings.model, host=settings.host)


def tell_guesses(feedback: Feedback) -> None:
    """Say what was guessed about who sent the feedback and how it came."""
    guessed = {(True, True): "guessed_both", (True, False): "guessed_sender", (False, True): "guessed_received"}
    line = guessed.get((feedback.sender_guessed, feedback.received_guessed))
    if line is not None:
        tell(line, sender=say(f"sender.{feedback.sender}"), received=say(f"received.{feedback.received}"))


def tell_key(settings: Settings) -> None:
    """Say once in a user's life that a key in the environment sends nothing, and how it would."""
    name = key_to_mention(settings)
    if name is not None:
        tell("key_unused", key=name)


def tell_outcome(coaching: Coaching, settings: Settings, *, shown: bool, output: str | None) -> None:
    """Say what the writer did not manage and what it took; what is not in front of the person anyway is said here too."""
    if not settings.uses_playbook:
        _tell_stand_ins(coaching.written_by, coaching.rejected, settings)
    if not shown:
        for warning in coaching.reading.warnings:
            tell("warning", message=warning.message)
        for finding in coaching.findings:
            tell("finding", where=say(f"artifact.{finding.artifact or 'reply'}"), message=finding.message)
        if coaching.for_you is not None and coaching.for_you.send != "now" and coaching.reply is not None:
            tell("before_sending", why=f"{say(f'send.{coaching.for_you.send}')} {coaching.for_you.why}")
    if output is not None:
        tell("written_to", path=output)


def tell_round(heard: SecondRound, settings: Settings) -> None:
    """Say what the writer did not manage, and what there is to look at before the thank-you is sent."""
    if not settings.uses_playbook:
        _tell_stand_ins(heard.written_by, heard.rejected, settings)
    for finding in heard.findings:
        tell("finding", where=say("artifact.thanks"), message=finding.message)


def _tell_stand_ins(written_by: Mapping[str, str], rejected: Iterable[Rejected], settings: Settings) -> None:
    """Say which parts are the playbook's instead, and why: no answer came for them, or none that passed the checks."""
    without: dict[str, list[str]] = {}
    drafts = tuple(rejected)
    for name, by in written_by.items():
        if by == PLAYBOOK:
            kind = "reply" if name == "thanks" else name
            last = [each.findings for each in drafts if each.artifact == kind][-1:]
            reason = next((one.message for one in (last or [()])[0] if one.rule == NO_ANSWER), "")
            without.setdefault(reason, []).append(say(f"artifact.{name}"))
    for reason, artifacts in without.items():
        if reason:
            tell("no_answer", reason=reason, artifacts=", ".join(artifacts))
        else:
            tell("stood_in", model=settings.model, artifacts=", ".join(artifacts))


def tell_usage(used: Usage | None, settings: Settings) -> None:
    """Say what the calls took, and what that costs where the price is known."""
    if used is None or settings.uses_playbook:
        tell("no_usage")
        return
    tokens = {"tokens_in": used.prompt_tokens, "tokens_out": used.completion_tokens, "cached": used.cached_tokens}
    tell("usage", calls=count("call", used.calls), price=_price(used, settings), **tokens)


def _price(used: Usage, settings: Settings) -> str:
    from coach.models.prices import price

    dollars = price(used, settings.model, settings.base_url)
    return say("price.unknown") if dollars is None else say("price.known", dollars=f"{dollars:.4f}")
