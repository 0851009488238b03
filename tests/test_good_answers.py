"""What a capable reader answered in a model's place to the prompts of two examples: nothing of it is complained about, all of it is delivered."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from coach.coaching import coach
from coach.intake import take_in
from coach.models.endpoint import Endpoint
from coach.models.model import ModelWriter
from coach.models.prompts import Prompts
from coach.options import Options

from tests.fault_server import Answer, Handler, completed, serving

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS = sorted((Path(__file__).parent / "good_answers").glob("*.json"))


def answering(answers: dict[str, Any]) -> Answer:
    def answer(handler: Handler, part: str, _: dict[str, Any]) -> None:
        handler.send(200, completed(json.dumps(answers[part])))

    return answer


@pytest.mark.parametrize("file", ANSWERS, ids=lambda file: file.stem)
def test_a_good_answer_is_delivered_as_it_is(file: Path) -> None:
    answers = json.loads(file.read_text(encoding="utf-8"))
    feedback = take_in((EXAMPLES / f"{file.stem}.txt").read_text(encoding="utf-8"))
    with serving(lambda _: (answering(answers),)) as server:
        writer = ModelWriter(Endpoint(model="m", base_url=server.url), Prompts())
        coaching = asyncio.run(coach(feedback, Options(), writer))
    assert [(each.artifact, each.findings) for each in coaching.rejected] == []
    assert coaching.findings == ()
    assert set(coaching.written_by.values()) == {"m"}
    assert coaching.reply is not None
    assert coaching.reply.body == answers["reply"]["body"]
    assert coaching.plan is not None
    assert [goal.title for goal in coaching.plan.goals] == [goal["title"] for goal in answers["plan"]["goals"]]
