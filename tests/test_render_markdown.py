import re

from coach.render.markdown import render_markdown
from coach.schemas import Plan
from markdown_it import MarkdownIt

from tests import made


def test_one_section_a_heading() -> None:
    text = render_markdown(made.coaching())
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["For you", "What was heard", "Reply", "Questions", "Plan"]
    assert "\x1b" not in text


def test_the_reply_reads_as_it_was_written() -> None:
    section = render_markdown(made.coaching()).partition("## Reply\n\n")[2].partition("\n## ")[0]
    assert section.startswith("Subject: Thank you for the feedback\n\nHi Priya,\n\nThank you")
    assert section.rstrip().endswith("Best,  \nSam")
    assert "I'm glad" in section


def test_the_content_is_the_terminals() -> None:
    text = render_markdown(made.coaching())
    for point in made.reading().points:
        assert point.quote in text
    for goal in made.plan().goals:
        assert goal.title in text
        for task in goal.tasks:
            assert text.count(task.task) == 1
    assert "- [ ] A, 2.5 h: Two timed 35-minute designs." in text
    assert "<https://dataintensive.net/>" in text


def test_absent_parts_leave_no_heading() -> None:
    text = render_markdown(made.coaching(reply=None, plan=None, for_you=None, questions=()))
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["What was heard", "Questions"]


def test_an_empty_plan_still_says_what_is_left_alone() -> None:
    plan = Plan(hours_per_week=3, weeks=0, start=made.plan().start, not_planned=made.plan().not_planned)
    text = render_markdown(made.coaching(plan=plan))
    assert "there is no plan" in text
    assert "a date, six months from the mail" in text


def test_a_hostile_feedback_stays_text() -> None:
    html = MarkdownIt("commonmark").render(render_markdown(made.hostile()))
    assert "<script" not in html
    assert "<img" not in html
    assert not re.findall(r"<strong>bold</strong>", html)
    links = re.findall(r'<a href="([^"]*)"', html)
    assert all(link.startswith("https://x.example/") for link in links)
