from coach.render.listened import render_markdown, render_text
from coach.schemas import Warn

from tests import made


def test_points_by_kind_and_what_was_set_aside_by_reason() -> None:
    shown = render_text(made.reading())
    assert "6 points" in shown
    assert "△ “went straight to a solution”  system design" in shown
    assert "greeting: Hi Sam" in shown
    assert "context: The panel really liked" in shown


def test_warnings_are_shown() -> None:
    reading = made.reading_of("n/a", [], warnings=(Warn(code="nothing", message="There is nothing in it."),))
    for shown in (render_text(reading), render_markdown(reading)):
        assert "There is nothing in it." in shown
        assert "There is no feedback in this text" in shown


def test_markdown_has_the_same() -> None:
    text = render_markdown(made.reading())
    assert "## What was heard" in text
    assert "- **greeting:** Hi Sam" in text


def test_long_stretches_are_cut_short() -> None:
    assert " …" in render_text(made.reading_of("word " * 200, []), width=80)


def test_nothing_hostile_reaches_the_terminal() -> None:
    shown = render_text(made.hostile().reading)
    assert "\x1b" not in shown
    assert "\x9b" not in shown
