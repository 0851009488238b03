"""What comes back from a chat endpoint, at once or piece by piece, taken for what it is: length before empty, refusals for themselves."""

import json
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from coach.errors import WithheldProblem
from coach.models.faults import PLAYBOOK
from coach.schemas import Usage

Finish = Literal["stop", "length"]
_DATA = b"data:"


class Completion(NamedTuple):
    """What the model wrote; ``finish`` is ``length`` where it was cut off. The text may be empty."""

    text: str
    finish: Finish
    usage: Usage


@dataclass(slots=True)
class Tally:
    """What the calls of one run came to. ``answered``: at least one completion came, however malformed or refused.

    ``began`` is when the first call set out; ``arriving`` how many characters have come of the answers under way, by their
    schema's name; ``declined`` holds the optional parameters that the endpoint does not take.
    """

    answered: bool = False
    usage: Usage = field(default_factory=Usage)
    began: float | None = None
    arriving: dict[str, int] = field(default_factory=dict)
    declined: set[str] = field(default_factory=set)
    prompt_was_cut: bool = False

    def add(self, used: Usage) -> None:
        """Count one completion."""
        self.answered = True
        self.usage = Usage(
            calls=self.usage.calls + used.calls,
            prompt_tokens=self.usage.prompt_tokens + used.prompt_tokens,
            completion_tokens=self.usage.completion_tokens + used.completion_tokens,
            cached_tokens=self.usage.cached_tokens + used.cached_tokens,
        )


class Stream:
    """Puts the events of a streamed completion together into the body that an answer in one piece would have had.

    A stream that ends without saying why was cut: its ``finish_reason`` becomes ``length``.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._said: dict[str, str] = {"content": "", "reasoning_content": "", "reasoning": "", "refusal": ""}
        self._finish: str | None = None
        self._usage: dict[str, Any] | None = None
        self._error: object = None

    @property
    def characters(self) -> int:
        """How much text has come."""
        return sum(map(len, self._said.values()))

    def feed(self, chunk: bytes) -> None:
        """Take in what came."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            if line.startswith(_DATA):
                self._event(line.removeprefix(_DATA).strip())

    def _event(self, data: bytes) -> None:
        try:
            event = json.loads(data.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            return  # "[DONE]", or a comment
        if not isinstance(event, dict):
            return
        self._error = event.get("error") or self._error
        self._usage = event.get("usage") or self._usage
        choices = event.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        self._finish = choice.get("finish_reason") or self._finish
        delta = choice.get("delta")
        for name in self._said:
            self._said[name] += content_of(delta.get(name)) if isinstance(delta, dict) else ""

    def body(self) -> dict[str, Any]:
        """Return the body; an error that came instead of an answer is returned as one."""
        self.feed(b"\n")
        if self._error and not self.characters:
            return {"error": self._error}
        finish = self._finish or "length"
        choice = {"index": 0, "message": {"role": "assistant", **self._said}, "finish_reason": finish}
        return {"choices": [choice], "usage": self._usage}


def usage_of(body: dict[str, Any]) -> Usage:
    """Return what a completion took, as far as the endpoint says."""
    used = body.get("usage")
    used = used if isinstance(used, dict) else {}
    details = used.get("prompt_tokens_details")
    return Usage(
        calls=1,
        prompt_tokens=_count(used.get("prompt_tokens")),
        completion_tokens=_count(used.get("completion_tokens")),
        cached_tokens=_count(details.get("cached_tokens")) if isinstance(details, dict) else 0,
    )


def completion_of(body: dict[str, Any], where: str) -> Completion:
    """Take a completion apart; raises ``WithheldProblem`` where the model refused or a filter stepped in."""
    usage = usage_of(body)
    choice = body["choices"][0] if body["choices"] and isinstance(body["choices"][0], dict) else {}
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    text = content_of(message.get("content"))
    if not text.strip():
        text = content_of(message.get("reasoning_content")) or content_of(message.get("reasoning"))
    finish = choice.get("finish_reason")
    if finish == "length":
        return Completion(text, "length", usage)
    if finish == "content_filter":
        raise WithheldProblem(
            f"A content filter at {where} kept the answer back.", f"Another model may answer; {PLAYBOOK}"
        )
    if content_of(message.get("refusal")).strip():
        raise WithheldProblem("The model refused to answer.", f"Another model may answer; {PLAYBOOK}")
    return Completion(text, "stop", usage)


def content_of(content: object) -> str:
    """Return a message's content, which some servers give in parts, without lone surrogates."""
    if isinstance(content, list):
        content = "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    return content.encode("utf-8", "replace").decode() if isinstance(content, str) else ""


def _count(tokens: object) -> int:
    return tokens if isinstance(tokens, int) and tokens > 0 else 0
