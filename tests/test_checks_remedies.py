"""What to write instead fits the words of the clause; where they say nothing of their own, the rule's suggestion stands."""

import re
import tomllib

import pytest
from coach.checks import check_draft, rule, rule_ids
from coach.checks.remedies import REMEDIES, remedy
from coach.checks.wordings import CALM, wordings

TABLE = tomllib.loads(REMEDIES.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("stance", "clause", "words"),
    [
        ("excuses", "my connection kept dropping", "a second way in"),
        ("excuses", "I only had twenty minutes for it", "planning for that"),
        ("excuses", "I had been on a night shift", "not at my best"),
        ("blames", "nobody told me what you were looking for", "ask at the beginning"),
        ("blames", "your interviewer clearly had not read my CV", "what my CV holds"),
        ("blames", "the date was rescheduled twice", "harder to plan"),
        ("blames", "she never let me finish", "into the first sentence"),
        ("guilt", "I gave you two whole weekends", "keep what I learned"),
        ("reopens", "is there perhaps a more junior role", "another role"),
        ("reopens", "could I have one more round", "I accept the decision"),
        ("threatens", "I'll leave a review on Glassdoor", "wait a week"),
        ("compares", "another firm made me an offer at once", "as news"),
        ("self-attack", "sorry for wasting your time", "Thank you for your time"),
        ("disputes", "I did explain the trade-offs", "two alternatives on the table"),
    ],
)
def test_a_remedy_fits_the_words(stance: str, clause: str, words: str) -> None:
    assert words in (remedy(stance, clause) or "")


@pytest.mark.parametrize(("stance", "clause"), [("sarcasm", "how lovely"), ("disputes", "that is not so")])
def test_where_the_words_say_nothing_of_their_own_there_is_none(stance: str, clause: str) -> None:
    assert remedy(stance, clause) is None


def test_the_table_knows_only_rules_that_exist() -> None:
    stances = {stance for record in TABLE["remedy"] for stance in record["stances"]} | set(TABLE["topic_for"])
    assert stances <= set(rule_ids())
    assert all(re.compile(record["cue"]) for record in TABLE["remedy"])


def test_no_remedy_holds_a_wording_that_costs() -> None:
    for record in TABLE["remedy"]:
        words = record["instead"]
        assert not [one for one in wordings() if one.stance != CALM and one.find(words, 0, len(words))]


def test_a_finding_carries_the_remedy_and_else_the_suggestion_of_its_rule() -> None:
    [found] = check_draft("Your interviewer clearly had not read my CV.").findings
    assert "what my CV holds" in found.suggestion
    [found] = check_draft("You people have no idea.").findings
    assert found.suggestion == rule("blames").suggestion
