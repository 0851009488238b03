"""Where the person sees it differently: it changes the plan and at most one sentence, and is never quoted."""

import pytest
from coach.judging.my_side import Dispute, disputed
from coach.playbook.for_you import for_you
from coach.playbook.plan import write_plan
from coach.playbook.reply import write_reply

from tests.marked import brief, options, reading

NOISY = "⟦gap@debugging|your debugging was unstructured⟧. ⟦logistics@visa|You would need a visa from June⟧."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I narrowed the bug down step by step, my debugging was methodical.", Dispute(impressions=("p1",))),
        ("My visa runs until 2031.", Dispute(fact="p2")),
        ("They were unfriendly from the start.", Dispute()),
    ],
)
def test_a_sentence_disputes_the_point_it_shares_a_telling_word_with(words: str, expected: Dispute) -> None:
    assert disputed(reading(NOISY), words) == expected


def test_a_sensitive_remark_is_no_dispute() -> None:
    assert disputed(reading("⟦fit@personal-remark!|your accent would be a problem⟧"), "My accent is fine.") == Dispute()


def test_a_disputed_impression_becomes_a_goal_to_make_it_visible() -> None:
    case = brief(reading(NOISY), options(my_side="My debugging was methodical."))
    goal = write_plan(case).goals[0]
    assert goal.title == "Make it visible: debugging"
    assert "sixty seconds" in goal.tasks[1].task
    assert "methodical" not in write_reply(case).body
    assert "argument" in for_you(case).text


def test_a_fact_becomes_one_sentence_that_asks_for_nothing() -> None:
    body = write_reply(brief(reading(NOISY), options(my_side="My visa runs until 2031."))).body
    assert "is not quite how it stands" in body
    assert "2031" not in body


def test_without_words_of_ones_own_nothing_changes() -> None:
    assert "not quite" not in write_reply(brief(reading(NOISY))).body
