from coach.render.answers import Answer, answers, runs, sentences
from coach.schemas import Coaching, Reply
from hypothesis import given
from hypothesis import strategies as st

from tests import made
from tests.kept import KUBERNETES, made_of


def found(coaching: Coaching, quote: str) -> Answer:
    return next(answers(coaching)[point.id] for point in coaching.reading.points if quote in point.quote)


def test_a_gap_is_answered_by_sentences_questions_and_weeks() -> None:
    coaching = made_of(KUBERNETES)
    answer = found(coaching, "hands-on Kubernetes")
    assert any("Kubernetes" in sentence for sentence in answer.sentences)
    assert any("?" in sentence for sentence in answer.sentences)
    assert [question.in_reply for question in answer.questions] == [True]
    assert [practice.weeks[0] for practice in answer.practice] == [1]


def test_a_strength_is_answered_by_the_thanks() -> None:
    answer = found(made_of(KUBERNETES), "how clearly you explained")
    assert len(answer.sentences) == 1
    assert "hank" in answer.sentences[0] or "appreciate" in answer.sentences[0] or "glad" in answer.sentences[0]


def test_a_door_is_answered_where_the_reply_goes_through_it_and_is_not_planned() -> None:
    answer = found(made_of(KUBERNETES), "apply again in six months")
    assert [sentence for sentence in answer.sentences if "six months" in sentence]
    assert answer.left == "An open door: note when you may come back."


def test_a_question_belongs_to_its_points_whatever_its_words() -> None:
    coaching = made.coaching()
    said = next(each for each in sentences(coaching) if each.text.startswith("Could you ask"))
    assert said.about == ("p4",)


def test_greeting_and_closing_answer_nothing() -> None:
    said = sentences(made.coaching())
    assert [each.about for each in said if each.text in {"Hi Priya,", "Best,", "Sam", "Best,\nSam"}] == [()] * sum(
        each.text in {"Hi Priya,", "Best,", "Sam", "Best,\nSam"} for each in said
    )
    assert said[0].text == "Hi Priya,"


def test_what_nothing_speaks_to_is_said_to_be_so() -> None:
    assert found(made.coaching(questions=None, plan=None), "the coding round was solid").practice == ()
    bare = made.coaching(questions=None, plan=None, reply=None)
    assert all(answer.is_empty for answer in answers(bare).values())


def test_a_repeat_is_answered_by_what_answers_the_first() -> None:
    text = "Your SQL was slow. And again, your SQL was slow."
    points = [
        made.point(text, 1, "Your SQL was slow", "gap", "SQL"),
        made.point(text, 2, "your SQL was slow", "gap", "SQL", same_as="p1"),
    ]
    coaching = Coaching(
        reading=made.reading_of(text, points),
        reply=Reply(subject=None, body="Hi,\n\nThe point about SQL being slow is clear.\n\nBest,\nSam"),
        written_by={},
    )
    first, second = answers(coaching).values()
    assert first == second
    assert first.sentences == ("The point about SQL being slow is clear.",)


@given(st.text(min_size=1).filter(str.strip))
def test_sentences_joined_are_the_body_again(body: str) -> None:
    coaching = made.coaching(questions=None, reply=Reply(subject=None, body=body))
    assert "".join(each.before + each.text for each in sentences(coaching)) == body


@given(st.sets(st.integers(1, 52)))
def test_runs_hold_every_week_once(weeks: set[int]) -> None:
    assert {week for first, last in runs(tuple(sorted(weeks))) for week in range(first, last + 1)} == weeks
