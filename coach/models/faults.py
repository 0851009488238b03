"""What an endpoint's failure means to the person: one line that says what happened, one that says what to do. Never a secret."""

import json
import re
from typing import NamedTuple

from coach.errors import EndpointProblem, WithheldProblem
from coach.patterns import Pattern

PLAYBOOK = "-m playbook needs no endpoint."

_BAD_KEY = frozenset({401, 403})
_PAYMENT = 402
_NOT_FOUND = 404
_TOO_MANY = 429
_SERVER = 500
_REDIRECTS = range(300, 400)
_PASSING = frozenset({408, 409, 425, 429, *range(500, 600)} - {501, 505})
_QUOTA = Pattern(r"insufficient_quota|exceeded your current quota|billing|credit", re.IGNORECASE)
_FILTER = re.compile(r"content_filter|content management policy|content_policy", re.IGNORECASE)
_SECRET = Pattern(r"\b(?:sk|pk|rk|key|gsk|hf|xai|AIza)[-_][\w*.-]{6,}|\bBearer\s+\S+", re.IGNORECASE)
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_WORDS = 160


class Answer(NamedTuple):
    """What came over HTTP: status, how long the endpoint asks to wait before another try, and the body."""

    status: int
    body: str
    wait: float | None = None

    @property
    def good(self) -> bool:
        """Whether the status promises a completion."""
        return 200 <= self.status < 300  # noqa: PLR2004 - HTTP's own numbers

    @property
    def may_pass(self) -> bool:
        """Whether another try may help; it does not where the money is gone."""
        return self.status in _PASSING and not (self.status == _TOO_MANY and _QUOTA.search(self.body))


def problem(answer: Answer, *, where: str, model: str, key: str | None) -> EndpointProblem:  # noqa: PLR0911 - one for each thing that goes wrong
    """Return the error for an HTTP answer that is no completion."""
    status, said = answer.status, endpoints_words(answer.body, key)
    if status in _BAD_KEY:
        return EndpointProblem(
            f"{where} does not accept the key." if key else f"{where} wants a key.",
            f"Set COACH_API_KEY to a key for this endpoint; {PLAYBOOK}",
        )
    if status == _PAYMENT or (status == _TOO_MANY and _QUOTA.search(answer.body)):
        return EndpointProblem(f"The account at {where} has no quota left.", f"Look at its billing page; {PLAYBOOK}")
    if status == _TOO_MANY:
        asked = f" and asks to wait {answer.wait:.0f} s" if answer.wait else ""
        return EndpointProblem(f"{where} is getting too many requests{asked}.", f"Try again later; {PLAYBOOK}")
    if _FILTER.search(answer.body):
        return WithheldProblem(
            f"A content filter at {where} kept the answer back.", f"Another model may answer; {PLAYBOOK}"
        )
    if status == _NOT_FOUND and "model" in answer.body.lower():
        return EndpointProblem(
            f"{where} knows no model {shown(model)}.", f"`coach models` lists what it offers; {PLAYBOOK}"
        )
    if status == _NOT_FOUND:
        return EndpointProblem(
            f"{where} has nothing at this address.", f"Check the base URL, it usually ends in /v1; {PLAYBOOK}"
        )
    if status in _REDIRECTS:
        return EndpointProblem(
            f"{where} redirects elsewhere, and the feedback was not sent on.",
            f"Give the base URL it moved to; {PLAYBOOK}",
        )
    if status >= _SERVER:
        return EndpointProblem(f"{where} failed with status {status}{said}.", f"Try again later; {PLAYBOOK}")
    return EndpointProblem(
        f"{where} refused the request with status {status}{said}.", f"Check the model and the base URL; {PLAYBOOK}"
    )


def no_completion(where: str, body: str) -> EndpointProblem:
    """Return the error for an answer that says 200 and is no completion."""
    what = "a web page" if body.lstrip()[:1] == "<" else "something that is no completion"
    return EndpointProblem(f"{where} answered with {what}.", f"Check the base URL, it usually ends in /v1; {PLAYBOOK}")


def unreachable(where: str, cause: str, *, local: bool) -> EndpointProblem:
    """Return the error for an endpoint to which no connection came about, or none that lasted."""
    if "CERTIFICATE" in cause.upper() or "SSL" in cause.upper():
        return EndpointProblem(
            f"No secure connection to {where}.", f"Check the address and the clock of this machine; {PLAYBOOK}"
        )
    if "disconnected" in cause or "incomplete" in cause or "peer closed" in cause:
        return EndpointProblem(f"{where} closed the connection in the middle of its answer.", f"Try again; {PLAYBOOK}")
    hint = "Is the server running, and on this port?" if local else "Check the network and the base URL;"
    return EndpointProblem(f"{where} cannot be reached.", f"{hint} {PLAYBOOK}")


def endpoints_words(body: str, key: str | None) -> str:
    """Return what an error body says, in brackets, on one line, short, and without anything that looks like a key."""
    try:
        told = json.loads(body)
    except ValueError:
        told = body if not body.lstrip().startswith("<") else ""
    if isinstance(told, dict):
        told = told.get("error", told)
    if isinstance(told, dict):
        told = told.get("message") or told.get("detail") or ""
    words = told if isinstance(told, str) else ""
    if key:
        words = words.replace(key, "…")
    words = shown(_SECRET.sub("…", words))
    return f' ("{words}")' if words else ""


def shown(words: str) -> str:
    """Return foreign words fit for one line of a terminal."""
    line = " ".join(_CONTROL.sub(" ", words).split())
    return line if len(line) <= _WORDS else f"{line[:_WORDS]} …"
