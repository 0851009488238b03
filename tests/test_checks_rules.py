"""Every rule finds its examples and leaves the others alone."""

import datetime as dt
from typing import Any

import pytest
from coach.checks import (
    Example,
    Rule,
    check_draft,
    check_plan,
    check_questions,
    check_reply,
    check_rewrite,
    check_together,
    rule,
    rule_ids,
    rules,
)
from coach.options import Options
from coach.outline import Outline
from coach.schemas import (
    Feedback,
    Finding,
    ForYou,
    Goal,
    NotPlanned,
    Plan,
    Point,
    Question,
    Reading,
    Reply,
    Resource,
    Task,
)
from coach.writing import Brief

START = dt.date(2026, 1, 5)
FEEDBACK = "Tests were missing."
FOUND: dict[tuple[str, str], tuple[Finding, ...]] = {}  # each example is checked once


def reading_of(example: Example) -> Reading:
    text = example.feedback or FEEDBACK
    named = {key: value for key, value in example.with_ if key in {"sender_name", "recipient_name"}}
    point = Point(
        id="p1", quote=text, start=0, end=len(text), kind=example.kind, topic="tests", sensitive=example.sensitive
    )
    language = dict(example.with_).get("language", "en")
    return Reading(feedback=Feedback(text=text, **named), points=(point,), set_aside=(), language=language)


def brief_of(example: Example, **options: Any) -> Brief:
    outline = Outline(
        situation="gaps",
        thanked=None,
        gaps_named=("p1",),
        asked_in_reply=(),
        asked_later=(),
        goals=(),
        not_planned=(),
        door=None,
        door_point=None,
        door_words="",
        send="now",
        send_why="now",
    )
    return Brief(reading_of(example), outline, Options(start=START, weeks=4, **options))


def plan_of(example: Example) -> Plan:
    given = dict(example.with_)
    task = Task(
        id="t1",
        week=1,
        hours=1.0,
        task="Write ten tests for an old program.",
        done_when=given.get("done_when", "Ten tests run on one page."),
    )
    goal = Goal(
        id="g1",
        title=given.get("title", "Write the test before the code"),
        about=("p1",),
        why=given.get("why", "Interviewers look at the order of work."),
        practice=given.get("goal", "ten small tests"),
        hours=1.0,
        tasks=(task,),
        resources=(Resource(title="A book"),),
    )
    goals = () if given.get("about") == "nothing" else (goal,)
    left = (NotPlanned(about="p2", reason="Nothing to learn."),) if given.get("left") else ()
    return Plan(
        hours_per_week=given.get("hours_per_week", 3.0),
        weeks=given.get("weeks", 2),
        start=START,
        goals=goals,
        not_planned=left,
    )


def text_of(example: Example) -> str:
    given = dict(example.with_)
    return given["repeat"] * given["times"] if "repeat" in given else example.text


def found_by(record: Rule, example: Example) -> tuple[Finding, ...]:
    key = (record.id, repr(example))
    if key not in FOUND:
        FOUND[key] = checked_by(record, example)
    return FOUND[key]


def checked_by(record: Rule, example: Example) -> tuple[Finding, ...]:
    given = dict(example.with_)
    text = text_of(example)
    if record.on == "draft":
        return check_draft(text, reading_of(example) if example.feedback else None).findings
    if record.on == "reply":
        plan = plan_of(example) if "goal" in given else None
        reply = Reply(subject=given.get("subject") or None, body=text)
        return check_reply(reply, brief_of(example, channel=given.get("channel", "email")), plan)
    if record.on == "questions":
        texts = given.get("texts", [text])
        asked = tuple(
            Question(id=f"q{number}", text=words, about=("p1",), in_reply=given.get("in_reply", False))
            for number, words in enumerate(texts)
        )
        return check_questions(asked, brief_of(example))
    if record.on == "rewrite":
        return check_rewrite(given["draft"], text)
    if record.on == "plan":
        return check_plan(plan_of(example), brief_of(example))
    questions = tuple(
        Question(id=f"q{number}", text=words, about=("p1",), in_reply=True)
        for number, words in enumerate(given.get("questions", []))
    )
    for_you = ForYou(text=given["for_you"] * given["times"], send="now", why="now") if "for_you" in given else None
    whole = Reply(subject=None, body=text) if text else None
    return check_together(brief_of(example), reply=whole, questions=questions, for_you=for_you)


ALL = rules()
FIRES = [
    pytest.param(record, example, id=f"{record.id}-{number}")
    for record in ALL
    for number, example in enumerate(record.fires)
]
SILENT = [
    pytest.param(record, example, id=f"{record.id}-{number}")
    for record in ALL
    for number, example in enumerate(record.silent)
]


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.id)
def test_every_rule_has_examples_of_both_sorts(record: Rule) -> None:
    assert record.fires
    assert record.silent
    assert record.message.endswith(".")
    assert record.suggestion
    assert record.family != "defensive" or record.gibb or record.on != "draft"


@pytest.mark.parametrize(("record", "example"), FIRES)
def test_a_rule_finds_its_examples(record: Rule, example: Example) -> None:
    assert record.id in {finding.rule for finding in found_by(record, example)}


@pytest.mark.parametrize(("record", "example"), SILENT)
def test_a_rule_leaves_its_counter_examples_alone(record: Rule, example: Example) -> None:
    found = found_by(record, example)
    assert record.id not in {finding.rule for finding in found}
    if record.family == "defensive":
        assert not [finding for finding in found if finding.family == "defensive" and finding.severity == "error"]


@pytest.mark.parametrize(("record", "example"), FIRES + SILENT)
def test_the_examples_of_one_rule_show_no_error_of_another(record: Rule, example: Example) -> None:
    found = found_by(record, example)
    others = {finding.rule for finding in found if finding.severity == "error" and finding.family != "defensive"}
    assert others <= {record.id}


def test_a_rule_is_found_by_its_id() -> None:
    assert rule("placeholder").severity == "error"
    assert len(set(rule_ids())) == len(ALL)
    with pytest.raises(KeyError):
        rule("no-such-rule")


def test_no_words_are_left_unfilled() -> None:
    for record in ALL:
        for example in record.fires:
            for finding in found_by(record, example):
                if finding.rule == record.id and record.id != "placeholder":
                    assert "{" not in finding.message
                    assert "{" not in finding.suggestion
