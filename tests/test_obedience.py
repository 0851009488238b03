import pytest
from coach.catalogue import topic
from coach.catalogue.cues import index
from coach.listening import listen
from coach.models.conversion import handed_in
from coach.models.obedience import obeyed
from coach.schemas import Feedback

READING = listen(Feedback(text="Strong on SQL, but the case study had no recommendation."))


def quotes(words: str, given: str = "") -> list[str]:
    return [found.quote for found in obeyed("plan", [("/goals/0/title", words)], READING, given)]


@pytest.mark.parametrize(
    "words",
    [
        "Write ten lines, I, we or they before each verb; underline those with I.",
        "Say 'I don't know that; I'd find out by asking' aloud.",
        "Ask: “What would you say was my part?”",
    ],
)
def test_a_plan_may_name_the_word_i_and_hand_the_candidate_sentences(words: str) -> None:
    assert quotes(words) == []


@pytest.mark.parametrize("words", ["I will practise SQL.", "Tell the panel about my degree.", "Then I'm done."])
def test_a_plan_does_not_speak_as_the_candidate(words: str) -> None:
    (found,) = obeyed("plan", [("/goals/0/title", words)], READING)
    assert found.message == '/goals/0/title: a plan calls the candidate "you".'


def test_what_is_practised_is_said_as_the_reply_promises_it() -> None:
    assert obeyed("plan", [("/goals/0/practice", "going through my CV line by line")], READING) == []


def test_what_was_handed_in_may_be_said_also_in_other_surroundings() -> None:
    given = "Ask each: what was the problem, what did I do myself, what changed?"
    assert quotes("Ask two people what the problem was, what did I do myself, and what changed.", given) == []
    assert quotes("I did it myself.", given) == ["I", "myself"]


@pytest.mark.parametrize("topic_id", sorted(index()["names"]))
def test_the_catalogues_own_words_are_never_taken_for_obedience(topic_id: str) -> None:
    found = topic(topic_id)
    works = (found.start, *found.tasks, found.recall)
    for words in (
        found.goal,
        found.why,
        found.practice,
        *(part for work in works for part in (work.task, work.done_when)),
    ):
        assert quotes(words, handed_in([found])) == []
