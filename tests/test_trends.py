"""What employers said, taken together: counted by independent source, and called a pattern from three on."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from coach.catalogue import roles
from coach.catalogue.nouns import whole
from coach.catalogue.topics import TOPICS
from coach.ledger import Deed, Ledger, Run
from coach.options import Options
from coach.practice.trends import trends
from coach.render.html import render_trends_page
from coach.render.trends import render_trends, since
from coach.render.trends_json import trends_json
from coach.schemas import Coaching, Kind

from tests import made

DAY = dt.date(2026, 1, 5)
WEEK = dt.timedelta(weeks=1)


@dataclass(frozen=True)
class Said:
    """One remark, as it was heard."""

    quote: str
    kind: Kind
    topic: str
    topic_id: str | None = None
    thing: str | None = None
    sensitive: bool = False


NEEDED = Said(
    "more hands-on Kubernetes", "gap", "hands-on experience with Kubernetes", "container-orchestration", "Kubernetes"
)
LIKED = Said("your Kubernetes was excellent", "strength", NEEDED.topic, NEEDED.topic_id, NEEDED.thing)
SLOW = Said("your joins were slow", "gap", "SQL", "sql", "SQL")
CLEAR = Said("you explained it clearly", "strength", "clear communication", "communication-clarity")
PAY = Said("the salary was above our band", "logistics", "pay", "pay")
AGAIN = Said("apply again in spring", "logistics", "applying again", "reapply-window")
BETTER = Said("somebody was a better fit", "vague", "the reason for the decision", "better-fit")
ACCENT = Said("your accent was hard to follow", "gap", "accent", sensitive=True)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path) as opened:
        yield opened


def hear(
    ledger: Ledger, *said: Said, company: str | None = None, person: str | None = None, day: dt.date = DAY
) -> None:
    """Keep one feedback, with these remarks in it."""
    text = f"{len(ledger.ids())}. " + ". ".join(each.quote for each in said)
    points = [
        made.point(text, number, each.quote, each.kind, each.topic, sensitive=each.sensitive).model_copy(
            update={"topic_id": each.topic_id, "thing": each.thing}
        )
        for number, each in enumerate(said, start=1)
    ]
    reading = made.reading_of(text, points)
    feedback = reading.feedback.model_copy(update={"sender_name": person})
    new = ledger.begin(Run(feedback, Options(company=company, start=day), ("plan",), "playbook", ""), day)
    goal = made.plan().goals[1].model_copy(update={"about": ("p1",)})
    plan = made.plan().model_copy(update={"goals": (goal,), "not_planned": ()})
    ledger.finish(new, Coaching(reading=reading, plan=plan, written_by={}))


def practise(ledger: Ledger, day: dt.date) -> None:
    skill = "container-orchestration/kubernetes"
    ledger.add_deed(1, Deed(day=day, what="done", task="t5", skill=skill, words="Roll it out.", minutes=90))


def text_of(ledger: Ledger) -> str:
    return " ".join(render_trends(trends(ledger), width=80, colour=False).split())


@pytest.mark.parametrize(
    ("companies", "sources", "pattern"),
    [
        (("Lowfield", "Calder"), 2, False),
        (("Lowfield", "Calder", "Dunmore"), 3, True),
        (("Lowfield", "lowfield ", "LOWFIELD"), 1, False),
        ((None, None, None), 3, True),
    ],
)
def test_three_independent_sources_make_a_pattern(
    ledger: Ledger, companies: tuple[str | None, ...], sources: int, *, pattern: bool
) -> None:
    for company in companies:
        hear(ledger, NEEDED, company=company)
    (trend,) = trends(ledger).gaps
    assert (trend.topic.sources, trend.is_pattern) == (sources, pattern)
    assert len(trend.quotes) == (sources if pattern else 1)


def test_the_same_person_about_the_same_job_is_one_source(ledger: Ledger) -> None:
    for _ in range(3):
        hear(ledger, NEEDED, person="Priya")
    assert trends(ledger).totals.sources == 1


def test_without_a_pattern_that_is_said(ledger: Ledger) -> None:
    hear(ledger, NEEDED)
    shown = text_of(ledger)
    assert "Nothing comes back often enough to call it a pattern" in shown
    assert "hands-on experience with Kubernetes a pattern" not in shown


def test_what_only_one_source_named_is_one_line_and_no_bar(ledger: Ledger) -> None:
    for company in ("Lowfield", "Calder"):
        hear(ledger, NEEDED, *([SLOW] if company == "Calder" else []), company=company)
    shown, page = text_of(ledger), render_trends_page(trends(ledger))
    assert "2 of 2 hands-on experience with Kubernetes" in shown
    assert "Named once: SQL." in shown
    assert "1 of 2" not in shown
    assert "Named once: SQL." in page


def test_remarks_that_name_nothing_have_nothing_in_common(ledger: Ledger) -> None:
    for number, words in enumerate(("the selection was ok", "too many methods", "you did well overall")):
        hear(ledger, Said(words, "gap" if number < 2 else "strength", whole()))
    assert (trends(ledger).gaps, trends(ledger).strengths) == ((), ())


def test_what_was_heard_after_practice_is_told_and_no_more(ledger: Ledger) -> None:
    hear(ledger, NEEDED)
    practise(ledger, DAY)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("No feedback has come since.",)
    hear(ledger, SLOW, day=DAY + WEEK)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("Not missed in 1 feedback since, which can have many reasons.",)
    hear(ledger, LIKED, day=DAY + 2 * WEEK)
    hear(ledger, NEEDED, day=DAY + 3 * WEEK)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("Liked in 1 of 3 feedbacks since.", "Missed again in 1 of 3 feedbacks since.")
    assert (effect.hours, effect.exercises, effect.name) == (1.5, 1, "hands-on experience with Kubernetes")


def test_fit_is_told_apart_from_skill(ledger: Ledger) -> None:
    for said in ((PAY,), (BETTER,), (NEEDED, PAY), (CLEAR, AGAIN)):
        hear(ledger, *said)
    found = trends(ledger)
    assert (found.totals.feedbacks, found.totals.unskilled, found.totals.silent) == (4, 1, 1)
    assert [(topic.name, topic.sources) for topic in found.other] == [("pay", 2)]
    shown = text_of(ledger)
    assert "1 of 4 feedbacks named no missing skill; something else decided." in shown
    assert "they say nothing about you" in shown


def test_strengths_point_to_kinds_of_role_and_say_why(ledger: Ledger) -> None:
    hear(ledger, CLEAR, company="Lowfield")
    assert trends(ledger).pointers == ()
    hear(ledger, CLEAR, company="Calder")
    (pointer,) = trends(ledger).pointers
    assert (pointer.role.id, pointer.strengths, pointer.sources) == ("explaining", ("clear communication",), 2)
    assert "Work in which difficult things have to be made clear" in text_of(ledger)


def test_what_touches_the_person_is_in_no_count(ledger: Ledger) -> None:
    hear(ledger, ACCENT, NEEDED)
    assert "accent" not in trends_json(trends(ledger))
    assert "accent was" not in render_trends_page(trends(ledger))


def test_as_json_it_says_the_same(ledger: Ledger) -> None:
    for company in ("Lowfield", "Calder", "Dunmore"):
        hear(ledger, CLEAR, NEEDED, *([SLOW] if company == "Calder" else []), company=company)
    document = json.loads(trends_json(trends(ledger)))
    assert document["schema"] == 1
    assert document["totals"]["sources"] == 3
    assert [each["topic"] for each in document["gaps"] if each["pattern"]] == [NEEDED.topic]
    assert [each["topic"] for each in document["gaps"] if not each["pattern"]] == ["SQL"]
    assert {quote["coaching"] for quote in document["gaps"][0]["quotes"]} == {1, 2, 3}


def test_every_form_holds_the_pattern_and_its_words(ledger: Ledger) -> None:
    for company in ("Lowfield", "Calder", "Dunmore"):
        hear(ledger, NEEDED, company=company)
    for shown in (text_of(ledger), render_trends_page(trends(ledger))):
        for words in ("a pattern", NEEDED.quote, "Calder", "3 independent sources"):
            assert words in shown


def test_an_empty_ledger_has_nothing_to_tell(ledger: Ledger) -> None:
    assert "0 feedbacks" in render_trends(trends(ledger), width=80, colour=False)
    assert "Nobody has named a strength yet." in render_trends_page(trends(ledger))


def test_every_kind_of_role_is_drawn_from_topics_that_there_are() -> None:
    known = {path.stem for path in TOPICS.glob("*.toml")}
    for role in roles():
        assert role.topics, role.id
        assert role.topics <= known, role.id
        assert 3 <= len(role.such_as) <= 4, role.id
        assert not role.name.endswith("."), role.id
