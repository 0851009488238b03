"""What answers each point: sentences of the reply, questions, weeks of the plan, or the reason why nothing does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from coach.catalogue import reasons, topic
from coach.checks.context import stem
from coach.checks.text import WORD, Draft
from coach.render.figures import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.schemas import Coaching, Goal, Plan, Point, Question

_LEAST_SHARED = 2
_LEAST_LETTERS = 4
_EMPTY_WORDS = (
    "about also been being could early even every first from have having into just last like made make much need"
    " only rather really said same some than thank thanks that their them then there they thing think this time took"
    " told very want wanted week well were what when where which while will with work would your yours"
)
_EMPTY = frozenset(stem(word) for word in _EMPTY_WORDS.split())


class Sentence(NamedTuple):
    """A sentence of the reply, the white space before it, and the ids of the points it speaks to."""

    before: str
    text: str
    about: tuple[str, ...]


class Practice(NamedTuple):
    """A goal that works on a point, under its letter, and the weeks it takes."""

    letter: str
    goal: Goal
    weeks: tuple[int, ...]


class Answer(NamedTuple):
    """All that answers one point; ``left`` is why the plan leaves it alone."""

    sentences: tuple[str, ...]
    questions: tuple[Question, ...]
    practice: tuple[Practice, ...]
    left: str | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing speaks to the point."""
        return not (self.sentences or self.questions or self.practice or self.left)


def answers(coaching: Coaching) -> dict[str, Answer]:
    """Return what answers each point, by its id; a repeat is answered by what answers the point it repeats."""
    said = sentences(coaching)
    practised = tuple(_practices(coaching.plan)) if coaching.plan is not None else ()
    left = {each.about: each.reason for each in coaching.plan.not_planned} if coaching.plan is not None else {}
    found: dict[str, Answer] = {}
    for point in coaching.reading.points:
        ids = {point.id, point.same_as or point.id}
        found[point.id] = Answer(
            tuple(sentence.text for sentence in said if ids & {*sentence.about}),
            tuple(question for question in coaching.questions or () if ids & {*question.about}),
            tuple(practice for practice in practised if ids & {*practice.goal.about}),
            left.get(point.same_as or point.id) or left.get(point.id),
        )
    return found


def sentences(coaching: Coaching) -> tuple[Sentence, ...]:
    """Return the reply cut into sentences; joined, they are its body again."""
    if coaching.reply is None:
        return ()
    body = coaching.reply.body
    draft = Draft(body)
    found: list[Sentence] = []
    at = 0
    for span in draft.sentences:
        text = body[span.start : span.end]
        inside = draft.body.start <= span.start and span.end <= draft.body.end
        found.append(Sentence(body[at : span.start], text, _about(text, coaching) if inside else ()))
        at = span.end
    return (*found, Sentence(body[at:], "", ()))


def _about(sentence: str, coaching: Coaching) -> tuple[str, ...]:
    """Return the points a sentence speaks to: those of the question it asks, else those whose words it takes up."""
    asked = [question for question in coaching.questions or () if question.in_reply and sentence in question.text]
    asked += [q for q in coaching.questions or () if q.in_reply and q.text in sentence and q not in asked]
    if asked:
        return tuple(dict.fromkeys(point_id for question in asked for point_id in question.about))
    points = [point for point in coaching.reading.points if point.same_as is None and not point.sensitive]
    lower = sentence.lower()
    named = [point.id for point in points if any(phrase in lower for phrase in _phrases(point))]
    for goal in coaching.plan.goals if coaching.plan is not None else ():
        if goal.practice.lower().rstrip(".") in lower:
            named += [point_id for point_id in goal.about if point_id not in named]
    if named:
        return tuple(named)
    words = _content(sentence)
    shared = {point.id: len(words & _content(point.quote)) + len(words & _content(point.topic)) for point in points}
    most = max(shared.values(), default=0)
    return tuple(point_id for point_id, number in shared.items() if number == most >= _LEAST_SHARED)


def _phrases(point: Point) -> Iterator[str]:
    """Yield, in lower case, the words by which a reply takes this point up."""
    if point.thing:
        yield point.thing.lower()
    reason = reasons().get(point.topic_id or "")
    if reason is not None:
        yield from (words.lower() for words in reason.acknowledge)
        yield from _DOORS.get(reason.door or "", ())
        return
    try:
        known = topic(point.topic_id or "", point.thing)
    except KeyError:
        return
    if point.kind == "strength":
        yield known.strength.lower()
    else:
        yield from (known.name.lower(), known.takeaway.lower())


# the words in which a reply goes through a door that was offered
_DOORS: dict[str, tuple[str, ...]] = {
    "reapply": (
        "apply again",
        "try again",
        "come back to you",
        "re-apply",
        "reapply",
        "give you a ring",
        "keep an eye",
        "test again",
        "interview again",
    ),
    "call": ("a call", "to talk", "a talk", "talk it through"),
    "other_role": ("other work", "other role", "something else", "put forward", "to be considered", "put in for"),
    "first_call": ("role comes back", "role return", "advertised again"),
    "readvertised": ("advertised again",),
    "reserve": ("keep me in mind", "something comes up"),
}


def _content(text: str) -> frozenset[str]:
    words = [found[0] for found in WORD.finditer(text)]
    return frozenset(stem(word) for word in words if len(word) >= _LEAST_LETTERS or word.isupper()) - _EMPTY


def _practices(plan: Plan) -> Iterator[Practice]:
    letters = {step.goal.id: step.letter for step in steps(plan)}
    for goal in plan.goals:
        yield Practice(letters[goal.id], goal, tuple(sorted({task.week for task in goal.tasks})))


def runs(weeks: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return weeks as first and last of each unbroken run."""
    if not weeks:
        return ()
    breaks = [place for place, (one, next_one) in enumerate(pairwise(weeks), start=1) if next_one != one + 1]
    starts, ends = [0, *breaks], [*breaks, len(weeks)]
    return tuple((weeks[start], weeks[end - 1]) for start, end in zip(starts, ends, strict=True))
