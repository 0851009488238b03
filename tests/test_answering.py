import asyncio
import datetime as dt
import tomllib
from importlib.resources import files

import pytest
from coach.answering import Standing, answer
from coach.answering.tying import Sentence, falls_away, praises, sentences
from coach.checks import check_draft
from coach.intake import take_in
from coach.listening import listen
from coach.options import Options
from coach.playbook import Playbook
from coach.rounds import SecondRound
from coach.schemas import Coaching, Plan, Point

from tests.kept import DAY, made_of

TWO_GAPS = (
    "Hi Ines,\n\nThey enjoyed the incident walkthrough, you were calm and very clear about who did what. Your message queue design was "
    "weak. They also wanted to see more experience running Kubernetes in production.\n\nBest,\nTomasz"
)
VAGUE = "Hi Ines,\n\nthe team felt that it was not quite there on the technical side.\n\nBest,\nTomasz"
LATER = DAY + dt.timedelta(days=9)


def heard(
    words: str, first: str = TWO_GAPS, settled: tuple[str, ...] = (), day: dt.date = LATER
) -> tuple[Coaching, SecondRound]:
    """Answer the questions that were asked about a feedback."""
    coaching = made_of(first)
    standing = Standing(coaching, Options(start=DAY), settled, day)
    feedback = take_in(f"Hi Ines,\n\n{words}\n\nBest,\nTomasz")
    return coaching, asyncio.run(answer(standing, feedback, Playbook()))


def plan_of(second: SecondRound) -> Plan:
    assert second.plan is not None
    return second.plan


def answers_to(second: SecondRound, question: str) -> list[str]:
    return [each.quote for each in second.answered if each.question == question]


@pytest.mark.parametrize(
    "words",
    [
        "Don't worry about the queue, it wasn't a factor.",
        "The queue was not really an issue.",
        "Kubernetes didn't count in the end.",
        "It was not held against you.",
        "Your SQL was actually fine.",
        "You can safely ignore the remark on Terraform.",
        "I mixed you up with somebody else there.",
        "That was another candidate's notes.",
        "Please don’t read too much into it.",
    ],
)
def test_what_does_not_count_falls_away(words: str) -> None:
    assert falls_away(Sentence(words, 0, None, None))


@pytest.mark.parametrize(
    "words",
    [
        "The queue was the main issue.",
        "It wasn't the deciding factor, but it weighed.",
        "They would have liked a comparison with something simpler.",
        "You could be more structured when you estimate capacity.",
        "Kubernetes matters a lot to them.",
    ],
)
def test_what_counts_stays(words: str) -> None:
    assert not falls_away(Sentence(words, 0, None, None))


@pytest.mark.parametrize(
    ("words", "praise"),
    [
        ("Your SQL was very strong.", True),
        ("They wanted to hear how you debug a pod.", False),
        ("They'd have liked to see the estimate first.", False),
        ("Clear structure is what they missed.", False),
    ],
)
def test_what_was_wished_for_is_no_praise_even_where_it_was_heard_as_one(words: str, *, praise: bool) -> None:
    point = Point(id="p1", quote=words, start=0, end=len(words), kind="strength", topic="SQL")
    assert praises(Sentence(words, 0, None, point)) is praise


@pytest.mark.parametrize(
    "words",
    [
        "I'm afraid I can't share anything more specific.",
        "I haven't heard back from them on this.",
        "There is no further feedback, sorry.",
        "We are not able to go into details.",
        "Hope you are well!",
    ],
)
def test_an_answer_without_an_answer_has_no_content(words: str) -> None:
    assert sentences(listen(take_in(f"Hi Ines,\n\n{words}\n\nBest,\nTomasz"))) == ()


def test_an_answer_is_tied_to_the_question_it_speaks_to() -> None:
    coaching, second = heard("On Kubernetes they wanted to hear how you debug a pod that keeps restarting.")
    (kubernetes,) = [q for q in coaching.questions or () if "Kubernetes" in q.text]
    assert answers_to(second, kubernetes.id) == [
        "On Kubernetes they wanted to hear how you debug a pod that keeps restarting."
    ]
    (queue,) = [q for q in coaching.questions or () if "queue" in q.text]
    assert second.still_open == (queue.id,)


def test_numbered_answers_go_to_the_questions_of_these_numbers() -> None:
    _, second = heard("1. The restarts, mostly.\n2. They expected a word on duplicates.")
    assert answers_to(second, "q1") == ["The restarts, mostly."]
    assert answers_to(second, "q2") == ["They expected a word on duplicates."]
    assert second.still_open == ()


def test_every_quote_stands_in_the_answer_word_for_word() -> None:
    _, second = heard("On Kubernetes: the restarts!  And, well,\nthe queue wasn't a factor.")
    assert second.answered
    assert all(each.quote in second.reading.feedback.text for each in second.answered)


def test_what_became_specific_is_practised_first_and_in_their_words() -> None:
    _, second = heard("On Kubernetes they wanted to hear how you debug a pod that keeps restarting.")
    plan = plan_of(second)
    assert plan.goals[0].id in second.concrete
    first = min(plan.goals[0].tasks, key=lambda task: task.week)
    assert "how you debug a pod that keeps restarting" in first.task
    assert first.week == 2  # the answer came in the second week


def test_what_fell_away_is_dropped_with_its_reason() -> None:
    coaching, second = heard("The message queue wasn't a factor in the end.")
    assert coaching.plan is not None
    (queue,) = [goal for goal in coaching.plan.goals if "queue" in goal.title]
    assert [(each.goal, each.quote) for each in second.dropped] == [
        (queue.id, "The message queue wasn't a factor in the end.")
    ]
    plan = plan_of(second)
    assert queue.id not in {goal.id for goal in plan.goals}
    assert {left.about: left.reason for left in plan.not_planned}[queue.about[0]] == second.dropped[0].reason


def test_done_work_stays_done_even_where_the_goal_fell_away() -> None:
    coaching = made_of(TWO_GAPS)
    assert coaching.plan is not None
    done = tuple(goal.tasks[0].task for goal in coaching.plan.goals)
    _, second = heard("The message queue wasn't a factor in the end.", settled=done)
    plan = plan_of(second)
    assert {task.task for goal in plan.goals for task in goal.tasks} >= set(done)
    (queue,) = [goal for goal in plan.goals if "queue" in goal.title]
    assert len(queue.tasks) == 1
    assert queue.tasks[0].task in done
    assert second.dropped


def test_known_tasks_keep_their_ids() -> None:
    coaching, second = heard("On Kubernetes they wanted to hear how you debug a pod that keeps restarting.")
    assert coaching.plan is not None
    before = {task.id: task.task for goal in coaching.plan.goals for task in goal.tasks}
    after = {task.id: task.task for goal in plan_of(second).goals for task in goal.tasks}
    assert all(after[task_id] == words for task_id, words in before.items() if task_id in after)
    assert len(set(after) - set(before)) == 1


def test_a_vague_reason_that_was_explained_becomes_a_goal() -> None:
    coaching, second = heard("It was the SQL: your joins were too slow in the live exercise.", first=VAGUE)
    assert coaching.plan is not None
    titles = {goal.title for goal in coaching.plan.goals}
    new = [goal for goal in plan_of(second).goals if goal.title not in titles]
    assert [goal.id in second.concrete for goal in new] == [True]


def test_the_revised_coaching_is_a_valid_one() -> None:
    for words in (
        "The queue wasn't a factor. Your capacity estimates were rough.",
        "1. Restarts.\n2. Nothing else.",
        "No more.",
    ):
        coaching, second = heard(words)
        Coaching.model_validate({**dict(coaching), "plan": second.plan})


def test_an_answer_without_content_changes_nothing_but_thanks() -> None:
    coaching, second = heard("I'm afraid I can't share anything more specific.")
    assert (second.answered, second.concrete, second.dropped) == ((), (), ())
    assert second.still_open == ("q1", "q2")
    assert coaching.plan is not None
    kept = {task.task for goal in coaching.plan.goals for task in goal.tasks}
    assert {task.task for goal in plan_of(second).goals for task in goal.tasks} == kept


@pytest.mark.parametrize(
    "words", ["On Kubernetes: the restarts.", "I can't share anything more.", "The queue wasn't a factor."]
)
def test_the_thanks_are_short_ask_nothing_and_can_be_sent(words: str) -> None:
    _, second = heard(words)
    assert "?" not in second.thanks.body
    assert len(second.thanks.body.split()) < 50
    assert second.thanks.body.startswith("Hi Tomasz,")
    assert [finding for finding in check_draft(second.thanks.body).findings if finding.severity == "error"] == []


def test_a_personal_remark_in_an_answer_is_not_thanked_for() -> None:
    _, second = heard("To be honest, on Kubernetes: they felt you were a bit old for the team.")
    waiting = tomllib.loads(files("coach").joinpath("phrases.toml").read_text("utf-8"))["sensitive"]["reply"]
    assert second.thanks.body.split("\n\n")[1] in waiting
    assert second.concrete == ()
