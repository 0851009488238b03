import json

import pytest
from coach.render import safe
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

ALLOWED = {"\n", "\t"}
anything = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b]8;;http://e.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x1bPq#0\x1b\\x", "x"),
        ("\x1b(0x", "x"),
        ("a\x08b\x07\x00\x7f", "ab"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("over\u202edrawn\u2069", "overdrawn"),
        ("Ärger · 日本 🙂 é", "Ärger · 日本 🙂 é"),
    ],
)
def test_control_sequences_are_gone_and_words_stay(text: str, shown: str) -> None:
    assert safe.plain(text) == shown


@given(anything)
def test_no_control_character_is_left(text: str) -> None:
    for shown in (safe.plain(text), safe.line(text), safe.markdown(text)):
        assert not [
            letter for letter in shown if (letter < " " or "\x7f" <= letter <= "\x9f") and letter not in ALLOWED
        ]
    assert "\n" not in safe.line(text)


@given(anything)
def test_safe_json_says_the_same_and_prints_no_control_character(text: str) -> None:
    document = safe.json(json.dumps(text, ensure_ascii=False))
    assert json.loads(document) == text
    assert document.isprintable() or not [letter for letter in document if letter < " " or "\x7f" <= letter <= "\x9f"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](http://e.example/x.png)",
        "[x](javascript:alert(1))",
        "**bold** and _it_ and __it__",
        "snake_case and a*b",
        "`code`",
        "# no heading",
        "- no item",
        "1. no item",
        "> no quote",
        "&lt;b&gt; & co.",
        "a\\b",
        "<http://e.example>",
        "===",
        "~~gone~~",
    ],
)
def test_markdown_shows_the_very_characters(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(safe.markdown(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    inline = tokens[1].children or []
    assert {token.type for token in inline} == {"text"} or {token.type for token in inline} <= {"text", "text_special"}
    assert "".join(token.content for token in inline) == text


def test_a_link_holds_nothing_but_a_link() -> None:
    assert safe.url('https://x.example/a b<c>\x1b[0m"?q=ü&r=1#f') == "https://x.example/a%20b%3Cc%3E%22?q=%C3%BC&r=1#f"
