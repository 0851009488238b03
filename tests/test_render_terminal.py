import re

import pytest
from coach.catalogue import as_yours
from coach.render.terminal import render_mail, render_text
from coach.schemas import ForYou, Plan
from rich.cells import cell_len

from tests import made

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_the_sections_stand_in_the_order_in_which_a_person_needs_them() -> None:
    text = render_text(made.coaching())
    heads = re.findall(r"^(.+?) ─{4,}", text, re.MULTILINE)
    assert heads == ["For you", "What was heard", "Reply", "Questions", "Plan"]


def test_the_reply_can_be_copied_as_it_is() -> None:
    assert f"\n{made.reply().body}\n" in render_text(made.coaching(), width=50)
    coloured = render_text(made.coaching(), colour=True)
    assert f"\n{made.reply().body}\n" in coloured


@pytest.mark.parametrize("width", [10, 40, 60, 80, 120, 300])
def test_all_but_the_reply_fits_the_width(width: int) -> None:
    room = min(max(width, 40), 96)
    for line in render_text(made.coaching(reply=None), width=width).splitlines():
        assert cell_len(line) <= room
        assert line == line.rstrip()


def test_without_colour_there_is_not_one_escape_and_with_it_the_words_are_the_same() -> None:
    plain = render_text(made.coaching())
    assert "\x1b" not in plain
    assert ANSI.sub("", render_text(made.coaching(), colour=True)) == plain


def test_everything_that_was_heard_and_planned_is_shown() -> None:
    words = " ".join(render_text(made.coaching(), width=96).split())
    coaching = made.coaching()
    shown = [point.quote for point in coaching.reading.points] + [question.text for question in made.questions()]
    shown += [words for goal in made.plan().goals for words in (goal.title, goal.why, as_yours(goal.practice))]
    shown += [task.task for goal in made.plan().goals for task in goal.tasks]
    shown += [left.reason for left in made.plan().not_planned]
    shown += [
        "Martin Kleppmann",
        "https://dataintensive.net/",
        "24–30 Nov",
        "15–21 Dec",
        "25 min",
        "4 weeks · 3 h a week",
    ]
    for each in shown:
        assert each in words


def test_the_first_step_comes_before_the_weeks_and_only_once() -> None:
    text = " ".join(render_text(made.coaching()).split())
    first = "Take one system you know"
    assert text.count(first) == 1
    assert text.index(first) < text.index("Week 1")
    assert "Done when: a listener" in text
    assert "Done when: Done when" not in text


def test_a_repeat_is_counted_and_a_sensitive_point_stands_apart() -> None:
    text = "You were quiet. Too quiet! At your age that is hard."
    points = [
        made.point(text, 1, "You were quiet", "gap", "speaking up"),
        made.point(text, 2, "Too quiet", "gap", "speaking up", same_as="p1"),
        made.point(text, 3, "At your age that is hard", "fit", "age", sensitive=True),
    ]
    coaching = made.coaching(reading=made.reading_of(text, points), questions=None, plan=None, reply=None)
    shown = render_text(coaching)
    assert "“You were quiet”  speaking up · said 2 times" in shown
    assert "Too quiet" not in shown
    assert "About you as a person" in shown


def test_a_text_without_feedback_is_answered_honestly() -> None:
    empty = Plan(hours_per_week=3, weeks=0, start=made.plan().start)
    coaching = made.coaching(reading=made.reading_of("n/a", []), reply=None, questions=(), plan=empty)
    shown = render_text(coaching)
    assert "There is no feedback in this text" in shown
    assert "there is no plan" in shown
    assert "nothing worth asking" in shown


@pytest.mark.parametrize("send", ["now", "tomorrow", "after_advice", "no"])
def test_whether_to_send_is_said(send: str) -> None:
    for_you = ForYou.model_validate({"text": "Words.", "send": send, "why": "Because of this."})
    assert re.search(r"→ .+\. Because of this\.", render_text(made.coaching(for_you=for_you)))


def test_nothing_hostile_reaches_the_terminal() -> None:
    shown = render_text(made.hostile()) + render_mail(made.hostile().reply or made.reply())
    assert not [
        letter
        for letter in shown
        if (letter < " " and letter != "\n") or "\x7f" <= letter <= "\x9f" or letter in "\u202e\u2069"
    ]
    assert "**bold**" in shown
    assert set(ANSI.findall(render_text(made.hostile(), colour=True))) <= set(
        ANSI.findall(render_text(made.coaching(), colour=True))
    ) | {
        "\x1b[1;31m",
        "\x1b[31m",
        "\x1b[33m",
    }


def test_the_mail_alone_is_subject_and_body() -> None:
    assert render_mail(made.reply()) == f"Subject: {made.reply().subject}\n\n{made.reply().body}\n"
    assert render_mail(made.reply().model_copy(update={"subject": None})) == f"{made.reply().body}\n"


def test_what_remains_is_shown_with_its_remedy() -> None:
    shown = render_text(made.hostile())
    assert "Look at these before you send" in shown
    assert "Instead:" in shown
