import datetime as dt
import json
from typing import Any

import pytest
from coach.errors import DraftProblem
from coach.listening import listen
from coach.models.conversion import to_plan, to_questions, to_reply
from coach.models.wire import WirePlan, WireQuestions, WireReading, WireReply, parse, schema_of
from coach.options import Options
from coach.outline import outline
from coach.schemas import Feedback, Reading
from coach.writing import Brief

from tests.marked import reading as marked

TEXT = "The panel liked your clear answers. You jumped to a solution without weighing trade-offs."
TASK = {"task": "Draw it.", "done_when": "It is drawn.", "hours": 1.1, "sort": "practice", "if_then": None}
GOAL: dict[str, Any] = {
    "about": ["p2"],
    "title": "Weigh",
    "why": "So.",
    "practice": "drawings",
    "tasks": [TASK],
    "resources": ["ddia", "made-up"],
}


def brief(text: str = TEXT, **options: Any) -> Brief:
    given = Options(**({"start": dt.date(2026, 11, 23)} | options))
    return of_reading(listen(Feedback(text=text)), given)


def of_reading(reading: Reading, options: Options) -> Brief:
    return Brief(reading, outline(reading, options), options)


def gap(of: Brief) -> str:
    return of.outline.goals[0].about[0]


@pytest.mark.parametrize("wire", [WireReading, WireReply, WireQuestions, WirePlan])
def test_schemas_are_what_strict_endpoints_want(wire: Any) -> None:
    def look(part: Any) -> None:
        if isinstance(part, list):
            for each in part:
                look(each)
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False
                assert part["required"] == list(part["properties"])
            assert not {"$ref", "$defs", "default", "pattern", "minLength", "maxLength"} & part.keys()
            for each in part.values():
                look(each)

    schema = schema_of(wire)
    assert schema["type"] == "object"
    look(schema)


def test_a_property_may_be_called_title() -> None:
    assert schema_of(WirePlan)["properties"]["goals"]["items"]["properties"]["title"] == {"type": "string"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("no json here", "no JSON"),
        ('{"subject": null}', "/body: Field required."),
        ('{"subject": 1, "body": 2}', "/subject"),
    ],
)
def test_an_unusable_answer_comes_with_its_findings(text: str, said: str) -> None:
    with pytest.raises(DraftProblem) as told:
        parse(WireReply, text, "reply")
    assert said in told.value.findings[0].message
    assert told.value.draft == text


def test_all_errors_of_the_shape_are_told_at_once() -> None:
    with pytest.raises(DraftProblem) as told:
        parse(WireReply, '{"subject": 1, "body": 2}', "reply")
    assert [finding.place for finding in told.value.findings] == ["/subject", "/body"]


def test_an_answer_that_was_cut_off_is_not_salvaged() -> None:
    with pytest.raises(DraftProblem, match="cut off"):
        parse(WireReply, '{"subject": null, "body": "half a', "reply", cut_off=True)


def test_a_reply_loses_control_characters_and_a_subject_one_line_only() -> None:
    wire = parse(
        WireReply,
        json.dumps({"subject": "Thanks\r\nBcc: x", "body": "Hi\x1b[31m,\r\n\r\nyes \u202e \n", "extra": 1}),
        "reply",
    )
    reply = to_reply(wire, brief(), "")
    assert reply.subject == "Thanks Bcc: x"
    assert reply.body == "Hi[31m,\n\nyes"
    assert to_reply(wire, brief(channel="linkedin"), "").subject is None


def test_a_reply_without_words_is_none() -> None:
    with pytest.raises(DraftProblem):
        to_reply(WireReply(subject=None, body=""), brief(), "draft")


def test_the_outline_says_which_question_stands_in_the_reply() -> None:
    of = brief("Hi Sam, you lack domain knowledge. Best, Priya")
    wire = parse(
        WireQuestions,
        json.dumps({"questions": [{"text": "Which\none?", "about": [gap(of), gap(of)], "answered_by": "Interviewer"}]}),
        "questions",
    )
    (question,) = to_questions(wire, of, "")
    assert (question.id, question.text, question.about, question.in_reply) == ("q1", "Which one?", (gap(of),), True)


@pytest.mark.parametrize("about", [[], ["p99"]])
def test_a_question_about_no_point_is_no_question(about: list[str]) -> None:
    wire = WireQuestions.model_validate({"questions": [{"text": "What?", "about": about, "answered_by": "recruiter"}]})
    with pytest.raises(DraftProblem) as told:
        to_questions(wire, brief(), "draft")
    assert told.value.findings[0].place == "/questions/0/about"


def test_a_plan_is_laid_into_weeks_with_resources_of_the_catalogue_only() -> None:
    of = of_reading(
        marked("⟦gap@design-trade-offs|You jumped to a solution without weighing trade-offs⟧."),
        Options(start=dt.date(2026, 11, 23)),
    )
    start = TASK | {"task": "Begin.", "sort": "START", "hours": 0.4, "if_then": "If I, then I."}
    recall = TASK | {"task": "Again.", "sort": "recall", "hours": 0.5}
    wire = WirePlan.model_validate({"goals": [GOAL | {"about": [gap(of)], "tasks": [TASK, recall, start]}]})
    (goal,) = to_plan(wire, of, "").goals
    assert [(task.task, task.week, task.hours) for task in goal.tasks] == [
        ("Begin.", 1, 0.5),
        ("Draw it.", 1, 1.0),
        ("Again.", 2, 0.5),
        ("Some days later, once more: Again.", 4, 0.5),
    ]
    assert [resource.title for resource in goal.resources] == ["Designing Data-Intensive Applications"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"about": ["p99"]}, "/goals/0/about"),
        ({"title": " "}, "/goals/0/title"),
        ({"tasks": []}, "/goals/0/tasks"),
        ({"tasks": [TASK | {"hours": 0}]}, "/goals/0/tasks/0/hours"),
        ({"tasks": [TASK | {"hours": float("nan")}]}, "/goals/0/tasks/0/hours"),
        ({"tasks": [TASK | {"hours": 1e9}]}, "/goals/0/tasks/0/hours"),
        ({"tasks": [TASK | {"done_when": ""}]}, "/goals/0/tasks/0/done_when"),
    ],
)
def test_a_plan_that_cannot_be_says_where(change: dict[str, Any], place: str) -> None:
    of = brief()
    with pytest.raises(DraftProblem) as told:
        to_plan(WirePlan.model_validate({"goals": [GOAL | {"about": [gap(of)]} | change]}), of, "draft")
    assert [finding.place for finding in told.value.findings] == [place]
