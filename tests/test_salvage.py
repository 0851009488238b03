import pytest
from coach.models.salvage import last_object
from hypothesis import given, settings
from hypothesis import strategies as st

KEYS = frozenset({"body"})


@pytest.mark.parametrize(
    "text",
    [
        '{"body": "a"}',
        'Here it is:\n```json\n{"body": "a"}\n```\nGood luck.',
        '<think>{"body": "no"} perhaps?</think>\n{"body": "a"}',
        'perhaps {"body": "no"}</think>{"body": "a"}',
        '{"body": "echo of the input"} and so: {"body": "a"}',
        '{"body": "a"} {"other": 1}',
        '```json\n{"body": "a",}\n```',
        "```\n{'body': 'a'}\n```",
        '{"body": "a"',
        '<think>{"body": "a"}</think>',
        'I answer {nothing} {"body": "a"}',
    ],
)
def test_finds_the_last_object_whatever_stands_around_it(text: str) -> None:
    assert last_object(text, KEYS) == {"body": "a"}


def test_keeps_line_breaks_inside_strings() -> None:
    assert last_object('{"body": "one\ntwo"}', KEYS) == {"body": "one\ntwo"}


def test_takes_no_inner_object_for_the_answer() -> None:
    cut = '{"points": [{"quote": "a", "kind": "gap"}, {"quote": "b"'
    found = last_object(cut, frozenset({"points"}))
    assert found is not None
    assert found["points"][0] == {"quote": "a", "kind": "gap"}


@pytest.mark.parametrize("text", ["", "no object", "[1, 2]", "{}", "}{", "null"])
def test_finds_nothing_where_there_is_none(text: str) -> None:
    assert last_object(text, KEYS) is None


@settings(deadline=None)
@given(st.text(alphabet='{}[]"\\:,ab1 \n`<think>/', max_size=200))
def test_never_raises(text: str) -> None:
    found = last_object(text)
    assert found is None or isinstance(found, dict)
