"""From an answer to a second round: what it answers, what becomes concrete, what falls away, and a short thank-you."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coach import drafting
from coach.answering.thanking import check_thanks, thank, thanks_brief
from coach.answering.tying import Sentence, falls_away, praises, sentences, speaks_of, tie
from coach.drafting import NOTHING
from coach.listening import listen
from coach.outline import outline
from coach.phrases import phrase
from coach.playbook import draft_goal
from coach.rounds import Answered, Dropped, SecondRound
from coach.schedule import DraftGoal, DraftTask, Rework, reschedule
from coach.schemas import NotPlanned
from coach.watching import NOBODY

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from coach.drafting import Written
    from coach.options import Options
    from coach.schemas import Coaching, Feedback, Goal, Plan, Point, Reading
    from coach.watching import Part, Watcher
    from coach.writing import AnswerWriter

_HOURS = 1.0
_LONGEST_QUOTE = 200
_MOST_NEW = 2


class Standing(NamedTuple):
    """How things stand when the answer comes: the coaching, its options, the words of tasks that are settled, the day."""

    coaching: Coaching
    options: Options
    settled: Collection[str]
    day: dt.date


async def answer(
    standing: Standing,
    feedback: Feedback,
    writer: AnswerWriter,
    watcher: Watcher = NOBODY,
    *,
    ready: Mapping[Part, Written[Any]] = NOTHING,
) -> SecondRound:
    """Hear an answer and revise the plan by it; done work stays done.

    The writer reads and thanks, within the same checks as everywhere; what is tied to which question, and what that changes, is settled by
    code. Parts that are ``ready`` from before are not made again: the reading, and as ``reply`` the thank-you. Raises ``EndpointProblem``
    when the writer's endpoint did not answer at all.
    """
    first, questions = standing.coaching.reading, standing.coaching.questions or ()
    heard = ready.get("reading")
    if heard is None:
        watcher.begins("reading")
        heard = await drafting.read(listen(feedback), writer)
        watcher.ready("reading", heard.draft, heard.by)
    reading: Reading = heard.draft
    said = sentences(reading)
    tied = tie(said, questions, first)
    change = _Change(standing, reading, said, tied)
    plan = change.plan() if standing.coaching.plan is not None else None
    brief = thanks_brief(standing.coaching, standing.options, reading, answered=bool(tied))
    thanks = ready.get("reply")
    if thanks is None:
        watcher.begins("reply")
        thanks = await thank(brief, plan, writer)
        watcher.ready("reply", thanks.draft, thanks.by)
    return SecondRound(
        reading=reading,
        answered=tuple(
            Answered(question=question.id, quote=sentence.quote)
            for question in questions
            for sentence in tied.get(question.id, ())
        ),
        still_open=tuple(question.id for question in questions if question.id not in tied),
        concrete=tuple(change.concrete),
        dropped=tuple(change.dropped),
        thanks=thanks.draft,
        plan=plan,
        findings=check_thanks(thanks.draft, brief, plan),
        rejected=(*heard.rejected, *thanks.rejected),
        written_by={"reading": heard.by, "thanks": thanks.by},
        usage=writer.usage,
    )


class _Change:
    """The plan while it is being revised."""

    def __init__(
        self, standing: Standing, reading: Reading, said: Sequence[Sentence], tied: dict[str, tuple[Sentence, ...]]
    ) -> None:
        self.standing = standing
        self.reading = reading
        self.said = said
        self.tied = tied
        self.concrete: list[str] = []
        self.dropped: list[Dropped] = []

    def plan(self) -> Plan:
        """Return the revised plan: what became concrete first, then what the answer adds, then the rest."""
        old = self.standing.coaching.plan
        assert old is not None  # noqa: S101 - the caller has looked
        new = self._new_goals(old)
        kept = [rework for goal in old.goals if (rework := self._rework(goal)) is not None]
        first = [rework for rework in kept if rework.goal_id in self.concrete]
        rest = [rework for rework in kept if rework.goal_id not in self.concrete]
        added = [Rework(f"g{len(old.goals) + number}", goal) for number, goal in enumerate(new, start=1)]
        self.concrete += [rework.goal_id for rework in added]
        planned = {point_id for rework in (*kept, *added) for point_id in rework.goal.about}
        left = [each for each in old.not_planned if each.about not in planned]
        left += [
            NotPlanned(about=point_id, reason=dropped.reason)
            for dropped in self.dropped
            for goal in old.goals
            if goal.id == dropped.goal
            for point_id in goal.about
            if point_id not in planned
        ]
        week = max(1, (self.standing.day - old.start).days // 7 + 1)
        return reschedule(old, (*first, *added, *rest), week, left)

    def _rework(self, goal: Goal) -> Rework | None:
        """Return what is left of a goal: without what fell away, with what became concrete; ``None`` where nothing is left."""
        done = tuple(task for task in goal.tasks if task.task in self.standing.settled and task.sort != "recall")
        withdrawn = self._withdrawn(goal)
        if withdrawn is not None:
            self.dropped.append(
                Dropped(goal=goal.id, title=goal.title, quote=withdrawn, reason=phrase("second_round", "dropped"))
            )
            return Rework(goal.id, _pending(goal, ())._replace(tasks=(), recall=None), done) if done else None
        rework = _pending(goal, done)
        quotes = self._quotes(goal)
        if quotes:
            self.concrete.append(goal.id)
            task = DraftTask(
                phrase("second_round", "task", quote=" ".join(quotes)),
                phrase("second_round", "done_when"),
                hours=_HOURS,
            )
            rework = rework._replace(tasks=(task, *rework.tasks))
        return Rework(goal.id, rework, done)

    def _withdrawn(self, goal: Goal) -> str | None:
        points = [self.standing.coaching.reading.point(point_id) for point_id in goal.about]
        for sentence in self.said:
            if (falls_away(sentence) or praises(sentence)) and speaks_of(sentence, points):
                return sentence.quote
        return None

    def _quotes(self, goal: Goal) -> list[str]:
        """Return what the answer says about a goal's points, as much of it as a task can hold."""
        quotes: list[str] = []
        for question in self.standing.coaching.questions or ():
            if not set(question.about) & set(goal.about):
                continue
            for sentence in self.tied.get(question.id, ()):
                if not falls_away(sentence) and len(" ".join([*quotes, sentence.quote])) <= _LONGEST_QUOTE:
                    quotes.append(" ".join(sentence.quote.split()))
        return quotes

    def _new_goals(self, old: Plan) -> list[DraftGoal]:
        """Return goals for what the answer names and no goal holds yet.

        What speaks to a question about a planned skill makes that skill concrete instead; where the plan had no name for it, the
        answer's name makes a goal.
        """
        first = self.standing.coaching.reading
        held = {(first.point(p).topic_id, first.point(p).thing) for goal in old.goals for p in goal.about}
        planned = {p for goal in old.goals for p in goal.about if first.point(p).topic_id is not None}
        goals: list[DraftGoal] = []
        for found in outline(self.reading, self.standing.options).goals:
            point = self.reading.point(found.about[0])
            about = self._asked_about(found.about)
            if not about or not _names_a_skill(point) or (found.topic_id, found.thing) in held:
                continue
            if not set(about) <= planned or not self._is_tied(found.about):
                goals.append(draft_goal(found, self.reading)._replace(about=about))
        return goals[:_MOST_NEW]

    def _is_tied(self, points: Sequence[str]) -> bool:
        return any(each.point is not None and each.point.id in points for found in self.tied.values() for each in found)

    def _asked_about(self, points: Sequence[str]) -> tuple[str, ...]:
        """Return the points of the first feedback that these points of the answer speak to; else the first that was asked about."""
        questions = self.standing.coaching.questions or ()
        for question in questions:
            for sentence in self.tied.get(question.id, ()):
                if sentence.point is not None and sentence.point.id in points:
                    return question.about
        return questions[0].about if questions else ()


def _names_a_skill(point: Point) -> bool:
    return point.kind == "gap" and (point.topic_id is not None or point.thing is not None)


def _pending(goal: Goal, done: Sequence[object]) -> DraftGoal:
    recalls = [task for task in goal.tasks if task.sort == "recall"]
    recall = recalls[0] if recalls else None
    return DraftGoal(
        goal.title,
        goal.about,
        goal.why,
        goal.practice,
        tuple(
            DraftTask(task.task, task.done_when, task.hours, task.sort, task.if_then)
            for task in goal.tasks
            if task.sort != "recall" and task not in done
        ),
        DraftTask(recall.task, recall.done_when, recall.hours, "recall") if recall is not None else None,
        goal.resources,
        len(recalls),
    )
