"""``coach answer``: kept before it is heard, heard by the playbook or by a model, within the same checks."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from coach.cli import main
from coach.cli.errors import Exit
from coach.rounds import SecondRound

from tests.fault_server import Handler, completed, serving, status, well
from tests.kept import KUBERNETES
from tests.test_model import GOOD

ANSWER = "Hi Sam,\n\nMarta Ilves told me this: on Kubernetes they wanted to hear how you find out why a pod keeps restarting.\n\nBest,\nPriya"
QUOTE = "they wanted to hear how you find out why a pod keeps restarting"


@pytest.fixture(autouse=True)
def first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TODAY", "2026-01-05")
    assert run("respond", "-q", "--name", "Sam", text=KUBERNETES)[0] == 0
    monkeypatch.setenv("COACH_TODAY", "2026-01-16")


def run(*args: str, text: str = ANSWER) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


def hears(handler: Handler, part: str, body: dict[str, Any]) -> None:
    """Answer as a model that reads the answer well."""
    point = {"quote": QUOTE, "kind": "gap", "topic": "container-orchestration", "sensitive": False}
    if part == "reading":
        handler.send(200, completed(json.dumps({"points": [point]})))
    else:
        well(handler, part, body)


def thanks(body: str) -> Any:
    def answer(handler: Handler, _part: str, _body: dict[str, Any]) -> None:
        handler.send(200, completed(json.dumps({"subject": None, "body": body})))

    return answer


def heard(out: str) -> SecondRound:
    return SecondRound.model_validate_json(out)


def test_the_playbook_hears_and_thanks_on_this_machine() -> None:
    code, out, err = run("answer", "1", "-f", "json")
    assert (code, err) == (0, "The playbook reads on this machine; the text goes nowhere.\n")
    assert heard(out).written_by == {"reading": "playbook", "thanks": "playbook"}
    assert heard(out).findings == ()


def test_a_model_hears_and_thanks() -> None:
    with serving(lambda _: (hears,)) as server:
        code, out, err = run("answer", "1", "-f", "json", "-m", "m", "--base-url", server.url)
        asked = server.asked
    second = heard(out)
    assert code == 0
    assert "m writes at 127.0.0.1" in err
    assert [part for part, _ in asked] == ["reading", "thanks"]
    assert second.written_by == {"reading": "m", "thanks": "m"}
    assert second.thanks.body == GOOD["thanks"]["body"]
    assert [point.quote for point in second.reading.points] == [QUOTE]
    assert second.concrete
    assert second.usage is not None
    assert second.usage.calls == 2
    assert ANSWER in asked[1][1]["messages"][1]["content"]


@pytest.mark.parametrize(
    "body",
    [
        "Hi Priya,\n\nThank you. Which pod was it?\n\nBest,\nSam",
        "Hi Priya,\n\nWith all due respect, the exercise never asked for probes.\n\nBest,\nSam",
        "Hi [Name],\n\nThank you for the answer, that makes it clear for me now.\n\nBest,\nSam",
        "Hi Priya,\n\nThank you for the answer. I have already passed the CKA exam since we spoke.\n\nBest,\nSam",
        "no JSON at all",
    ],
)
def test_a_thank_you_that_does_not_pass_is_replaced_by_the_playbooks(body: str) -> None:
    with serving(lambda part: (thanks(body),) if part == "thanks" else (hears,)) as server:
        code, out, err = run("answer", "1", "-f", "json", "-m", "m", "--base-url", server.url)
    second = heard(out)
    assert code == 0
    assert second.written_by == {"reading": "m", "thanks": "playbook"}
    assert len(second.rejected) == 3
    assert second.thanks.body.startswith("Hi Priya,\n\nThank")
    assert second.findings == ()
    assert "m did not get these past the checks, so the playbook's stand in: the thank-you." in err


def test_who_is_named_in_the_answer_and_in_the_case_is_masked_on_the_way() -> None:
    """An endpoint elsewhere is asked only in ``--dry-run``, so the mask is looked at where it is made."""
    from coach.intake import take_in
    from coach.options import Options
    from coach.settings import Settings

    settings = Settings.resolve("m", "https://elsewhere.example/v1")
    mask = settings.mask(Options(name="Sam"), take_in(ANSWER), take_in(KUBERNETES))
    assert mask is not None
    hidden = mask.hide(ANSWER)
    assert not any(name in hidden for name in ("Sam", "Priya", "Marta"))


def test_an_answer_that_no_model_heard_is_finished_later_by_another() -> None:
    with serving(lambda _: (status(500),)) as server:
        code, out, err = run("answer", "1", "-m", "m", "--base-url", server.url)
    assert (code, out) == (Exit.NO_COMPLETION, "")
    assert "What is there so far is kept as 1: 'coach resume 1' finishes it." in err
    assert "interrupted" in run("history")[1]
    code, out, _ = run("resume", "-m", "playbook", "-f", "json")
    assert code == 0
    assert heard(out).reading.feedback.text == ANSWER
    assert "answered" in run("history")[1]
    assert run("resume")[2] == "Nothing waits to be finished.\n"


def test_what_a_model_made_ready_is_not_made_again() -> None:
    with serving(lambda part: (status(500),) if part == "thanks" else (hears,)) as server:
        run("answer", "1", "-q", "-m", "m", "--base-url", server.url, text=ANSWER)
    shown = json.loads(run("export")[1].splitlines()[-1])["coaching"]
    assert shown["answers"][0]["round"]["written_by"] == {"reading": "m", "thanks": "playbook"}


def test_the_same_answer_twice_is_said_so() -> None:
    assert run("answer", "1", "-q")[0] == 0
    code, out, err = run("answer", "1", "-q")
    assert (code, out) == (Exit.USAGE, "")
    assert "This answer was heard already." in err


def test_an_answer_belongs_to_a_coaching_that_is_there_and_finished() -> None:
    assert run("answer", "7")[0] == Exit.USAGE
    run("respond", "-m", "none", "--base-url", "http://127.0.0.1:9/v1", text=KUBERNETES)
    code, _, err = run("answer", "2")
    assert code == Exit.USAGE
    assert "is not finished" in err
