from coach.render.checklist import render_checklist
from coach.schemas import Plan
from markdown_it import MarkdownIt

from tests import made


def test_it_is_one_line_a_task_week_by_week() -> None:
    listed = render_checklist(made.plan(), done={"Two timed 35-minute designs."})
    assert listed.startswith("# Plan\n\n## Week 1 (24–30 Nov, 2 h 55 min)\n\n- [ ] Take one system")
    assert (
        "- [x] Two timed 35-minute designs. (2.5 h)\n  Done when: a listener can repeat two trade-offs of each."
        in listed
    )
    assert listed.count("- [") == sum(len(goal.tasks) for goal in made.plan().goals)


def test_nothing_to_practise_is_said() -> None:
    assert "no plan" in render_checklist(Plan(hours_per_week=3, weeks=0, start=made.plan().start))


def test_markup_of_others_stays_text() -> None:
    plan = made.hostile().plan
    assert plan is not None
    html = MarkdownIt("commonmark").render(render_checklist(plan))
    assert not any(tag in html for tag in ("<script", "<img", "<strong", "\x1b"))
