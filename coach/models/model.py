"""The writer that asks a model: prompts in, an answer of the asked-for shape out, everything about it checked by code."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args

from coach.catalogue import FALLBACKS, Topic, reasons, topic
from coach.catalogue.cues import index
from coach.errors import DraftProblem
from coach.models.conversion import to_plan, to_questions, to_reply, to_thanks
from coach.models.rereading import misquoted, reread
from coach.models.wire import Wire, WirePlan, WireQuestions, WireReading, WireReply, parse, schema_of
from coach.phrases import phrase
from coach.schemas import UNSEEN
from coach.watching import Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from coach.models.endpoint import Endpoint, Message
    from coach.models.prompts import Prompts
    from coach.schemas import Artifact, Finding, Plan, Point, Question, Reading, Reply, Usage
    from coach.writing import Brief, Complaint, Thanks

PARTS: tuple[Part, ...] = get_args(Part)

_WIRES: dict[str, type[Wire]] = {
    "reading": WireReading,
    "reply": WireReply,
    "questions": WireQuestions,
    "plan": WirePlan,
    "thanks": WireReply,
}
_TEMPLATES = {"reading": "listen"}  # every other template has the name of its part
_ARTIFACTS: dict[str, Artifact | None] = {"reading": None, "questions": "questions", "plan": "plan"}
_LEFT_OUT = "[left out]"
_LONGEST_SAID = 20_000  # characters of an answer that go back with its repair: more than any artifact takes

W = TypeVar("W", bound=Wire)


class _Ask(NamedTuple):
    ask: str
    by: str


class _Known(NamedTuple):
    """What the catalogue knows that helps with one point."""

    point: Point
    asks: tuple[_Ask, ...]
    takeaway: str | None = None
    practice: str | None = None


class _GoalView(NamedTuple):
    about: tuple[str, ...]
    hours: float
    topic: Topic
    disputed: bool


@dataclass
class ModelWriter:
    """A ``coach.writing.AnswerWriter`` for one coaching; it remembers its last answers word for word, so that a repair follows on them."""

    endpoint: Endpoint
    prompts: Prompts
    _said: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    @property
    def name(self) -> str:
        """The model's name."""
        return self.endpoint.model

    @property
    def answered(self) -> bool:
        """Whether any call returned a completion, however malformed or refused."""
        return self.endpoint.tally.answered

    @property
    def usage(self) -> Usage | None:
        """What all calls took; ``None`` as long as no completion came."""
        return self.endpoint.tally.usage if self.answered else None

    async def read(self, heard: Reading, after: tuple[Complaint, ...] = ()) -> Reading:
        """Read the feedback; the points are verbatim, and no gap or sensitive remark that was ``heard`` gets lost."""
        try:
            wire, draft = await self._ask("reading", WireReading, _reading_values(heard), after)
        except DraftProblem as problem:
            raise DraftProblem(
                problem.message, problem.draft, (*problem.findings, *misquoted(problem.draft, heard))
            ) from None
        return reread(wire, heard, draft)

    async def reply(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Reply:
        """Write the reply."""
        wire, draft = await self._ask("reply", WireReply, _values(brief), after)
        return to_reply(wire, brief, draft)

    async def questions(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> tuple[Question, ...]:
        """Write the questions; none are asked for where the outline asks none."""
        if not brief.outline.asked_in_reply and not brief.outline.asked_later:
            return ()
        wire, draft = await self._ask("questions", WireQuestions, _values(brief), after)
        return to_questions(wire, brief, draft)

    async def plan(self, brief: Brief, after: tuple[Complaint, ...] = ()) -> Plan:
        """Write the plan; where the outline has no goals, no model is needed to leave it empty."""
        if not brief.outline.goals:
            return to_plan(WirePlan(goals=[]), brief, "")
        wire, draft = await self._ask("plan", WirePlan, _values(brief), after)
        return to_plan(wire, brief, draft)

    async def thanks(self, brief: Thanks, after: tuple[Complaint, ...] = ()) -> Reply:
        """Write the thank-you for an answer."""
        wire, draft = await self._ask("thanks", WireReply, _thanks_values(brief), after)
        return to_thanks(wire, brief, draft)

    async def _ask(
        self, part: str, wire: type[W], values: dict[str, Any], after: tuple[Complaint, ...]
    ) -> tuple[W, str]:
        messages = first_messages(self.prompts, part, values)
        if after:
            draft = self._said.get(part) or after[-1].draft
            findings = _each_once(after[-1].findings)
            messages += [
                {"role": "assistant", "content": draft.strip()[:_LONGEST_SAID] or "{}"},
                {"role": "user", "content": self.prompts.render("repair", findings=findings, artifact=part)},
            ]
        completion = await self.endpoint.complete(messages, schema_of(wire), part)
        self._said[part] = completion.text
        artifact = _ARTIFACTS.get(part, "reply")
        return parse(wire, completion.text, artifact, cut_off=completion.finish == "length"), completion.text


def first_messages(prompts: Prompts, part: str, values: dict[str, Any]) -> list[Message]:
    """Return the messages of a first request: one from the system, one from the user."""
    schema = json.dumps(schema_of(_WIRES[part]), ensure_ascii=False, separators=(",", ":"))
    return [
        {"role": "system", "content": prompts.render("system")},
        {"role": "user", "content": prompts.render(_TEMPLATES.get(part, part), schema=schema, **values)},
    ]


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those that would read the same, errors first: a small model takes in the beginning of a list."""
    once = {(each.quote, each.message): each for each in findings}
    return tuple(sorted(once.values(), key=lambda each: each.severity != "error"))


def requests_preview(
    heard: Reading, brief: Brief | None, endpoint: Endpoint, prompts: Prompts, parts: Iterable[Part] = PARTS
) -> list[dict[str, Any]]:
    """Return the requests as they would leave, without sending; the artifacts' are made from ``brief``, and none without it."""
    requests: list[dict[str, Any]] = []
    for part in parts:
        if part == "reading":
            values = _reading_values(heard)
        elif brief is not None and _needed(part, brief):
            values = _values(brief)
        else:
            continue
        request = endpoint.request(first_messages(prompts, part, values), schema_of(_WIRES[part]), part)
        requests.append({"part": part, "url": f"{endpoint.shown_url}/chat/completions", **request})
    return requests


def _needed(part: Part, brief: Brief) -> bool:
    outline = brief.outline
    if part == "questions":
        return bool(outline.asked_in_reply or outline.asked_later)
    return part != "plan" or bool(outline.goals)


def visible(reading: Reading) -> str:
    """Return the feedback without what a reader would not see and what only gives orders to a program."""
    text, at, parts = reading.feedback.text, 0, []
    for unseen in sorted((part for part in reading.set_aside if part.reason in UNSEEN), key=lambda part: part.start):
        parts += [text[at : unseen.start], _LEFT_OUT]
        at = unseen.end
    return "".join([*parts, text[at:]])


def _reading_values(heard: Reading) -> dict[str, Any]:
    return {
        "feedback": visible(heard),
        "points": heard.points,
        "topics": sorted(set(index()["names"]) - FALLBACKS),
        "language": heard.language,
    }


def _thanks_values(brief: Thanks) -> dict[str, Any]:
    return {
        "feedback": visible(brief.reading),
        "personal": brief.personal,
        "answered": brief.answered,
        "tone": brief.options.tone,
        "reader": brief.options.to,
        "signed": brief.options.name,
        "subject": brief.subject,
        "language": brief.reading.language,
    }


def _values(brief: Brief) -> dict[str, Any]:
    feedback = brief.reading.feedback
    they = "the panel" if brief.passed_on else "you"
    return {
        "feedback": visible(brief.reading),
        "points": brief.reading.points,
        "outline": brief.outline,
        "options": brief.options,
        "channel": brief.channel,
        "sender": feedback.sender,
        "passed_on": brief.passed_on,
        "phone": feedback.received == "phone",
        "reader": brief.options.to or feedback.sender_name,
        "signed": brief.options.name or feedback.recipient_name,
        "subject": feedback.subject,
        "language": brief.reading.language,
        "answers": [phrase("offer_words", offer.kind) for offer in brief.outline.offers],
        "known": [_known(point, they, brief.outline.sure) for point in brief.reading.points if not point.sensitive],
        "goals": [
            _GoalView(goal.about, goal.hours, goal.practised(brief.reading), goal.disputed)
            for goal in brief.outline.goals
        ],
    }


def _known(point: Point, they: str, sure: Collection[str]) -> _Known:
    reason = reasons().get(point.topic_id or "")
    if reason is not None:
        return _Known(point, tuple(_Ask(ask.replace("{they}", they), "recruiter") for ask in reason.ask))
    if (
        point.topic_id is None
        or point.kind not in {"gap", "strength"}
        or (point.kind == "gap" and point.id not in sure)
    ):
        return _Known(point, ())
    found = topic(point.topic_id, point.thing)
    asks = tuple(_Ask(ask.ask.replace("{they}", they), ask.by) for ask in found.questions)
    return _Known(point, asks, found.takeaway, found.practice)
