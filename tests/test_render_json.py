import json

import pytest
from coach.render.json import Listened, render_json
from coach.schemas import Checked, Coaching, Reading

from tests import made


def test_a_coaching_comes_back_as_itself() -> None:
    document = render_json(made.coaching())
    assert Coaching.model_validate_json(document) == made.coaching()
    assert list(json.loads(document))[:3] == ["schema", "reading", "for_you"]


@pytest.mark.parametrize("artifact", ["for_you", "reply", "questions", "plan"])
def test_what_was_not_asked_for_is_absent(artifact: str) -> None:
    document = json.loads(render_json(made.coaching(**{artifact: None})))
    assert artifact not in document
    assert document["usage"] is None
    Coaching.model_validate(document)


def test_empty_is_not_absent() -> None:
    document = json.loads(render_json(made.coaching(questions=())))
    assert document["questions"] == []


def test_a_subject_that_the_channel_lacks_is_null() -> None:
    reply = made.reply().model_copy(update={"subject": None})
    assert json.loads(render_json(made.coaching(reply=reply)))["reply"]["subject"] is None


def test_a_reading_carries_the_version_and_stays_a_reading() -> None:
    document = json.loads(render_json(made.reading()))
    assert document["schema"] == 1
    Listened.model_validate(document)
    assert Reading.model_validate({key: value for key, value in document.items() if key != "schema"}) == made.reading()


def test_a_check_carries_the_version() -> None:
    assert json.loads(render_json(Checked(findings=(), ok=True))) == {"schema": 1, "findings": [], "ok": True}


def test_hostile_text_is_kept_in_full_and_prints_nothing_dangerous() -> None:
    document = render_json(made.hostile())
    assert Coaching.model_validate_json(document) == made.hostile()
    assert not [
        letter
        for letter in document
        if (letter < " " and letter != "\n") or "\x7f" <= letter <= "\x9f" or letter in "\u202e\u2069"
    ]
