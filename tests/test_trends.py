"""What employers said, taken together: counted by independent source, and called a pattern from three on."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from coach.catalogue import roles
from coach.catalogue.topics import TOPICS
from coach.ledger import Deed, Ledger
from coach.practice.trends import Trends, trends
from coach.render.html import render_trends_page
from coach.render.trends import render_trends, since
from coach.render.trends_json import trends_json

from tests.kept import DAY, keep

NEEDED = "We needed more hands-on Kubernetes experience."
LIKED = "Your Kubernetes answers were excellent."
CLEAR = "We liked how clearly you explained things. "
WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path) as opened:
        yield opened


def heard(ledger: Ledger, *texts: tuple[str, str | None], day: dt.date = DAY) -> Trends:
    """Keep feedbacks of employers, a week apart, and look at them together."""
    for number, (text, company) in enumerate(texts):
        keep(ledger, text, day + number * WEEK, company=company)
    return trends(ledger)


def practise(ledger: Ledger, day: dt.date) -> None:
    task = next(iter(ledger.get(1).coaching.plan.goals)).tasks[0]  # type: ignore[union-attr]
    ledger.add_deed(
        1,
        Deed(
            day=day, what="done", task=task.id, skill="container-orchestration/kubernetes", words=task.task, minutes=90
        ),
    )


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
    texts = [(f"{NEEDED} That was round {number}.", company) for number, company in enumerate(companies)]
    (trend,) = [each for each in heard(ledger, *texts).gaps if each.topic.topic_id == "container-orchestration"]
    assert (trend.topic.sources, trend.is_pattern) == (sources, pattern)
    assert len(trend.quotes) == (sources if pattern else 1)


def test_the_same_person_about_the_same_job_is_one_source(ledger: Ledger) -> None:
    texts = [(f"Hi Sam,\n\nRound {number}. {NEEDED}\n\nBest,\nPriya", None) for number in range(3)]
    assert heard(ledger, *texts).totals.sources == 1


def test_without_a_pattern_that_is_said(ledger: Ledger) -> None:
    shown = render_trends(heard(ledger, (NEEDED, "Lowfield")), width=80, colour=False)
    assert "Nothing comes back often enough to call it a pattern" in shown
    assert "a pattern\n" not in shown


def test_what_was_heard_after_practice_is_told_and_no_more(ledger: Ledger) -> None:
    heard(ledger, (NEEDED, "Lowfield"))
    practise(ledger, DAY)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("No feedback has come since.",)
    heard(ledger, ("Your SQL was too slow.", "Calder"), day=DAY + WEEK)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("Not missed in 1 feedback since, which can have many reasons.",)
    heard(ledger, (LIKED, "Dunmore"), (f"Sorry. {NEEDED}", "Eastgate"), day=DAY + 2 * WEEK)
    (effect,) = trends(ledger).effects
    assert since(effect) == ("Liked in 1 of 3 feedbacks since.", "Missed again in 1 of 3 feedbacks since.")
    assert (effect.hours, effect.exercises, effect.name) == (1.5, 1, "hands-on experience with Kubernetes")


def test_fit_is_told_apart_from_skill(ledger: Ledger) -> None:
    found = heard(
        ledger,
        ("Your salary expectations were above our band.", "Lowfield"),
        ("We went with another candidate who was a better fit.", "Calder"),
        (NEEDED, "Dunmore"),
    )
    assert (found.totals.unskilled, found.totals.silent) == (1, 1)
    assert [topic.name for topic in found.other] == ["pay"]
    shown = render_trends(found, width=80, colour=False)
    assert "1 of 3 feedbacks named no gap in skill; the reason was another." in shown
    assert "they say nothing about you" in " ".join(shown.split())


def test_strengths_point_to_kinds_of_role_and_say_why(ledger: Ledger) -> None:
    once = heard(ledger, (CLEAR + NEEDED, "Lowfield"))
    assert once.pointers == ()
    found = heard(ledger, (f"Hello. {CLEAR}", "Calder"))
    assert found.pointers[0].role.id == "explaining"
    assert found.pointers[0].sources == 2
    assert "Work in which difficult things have to be made clear" in render_trends(found, width=80, colour=False)


def test_what_touches_the_person_is_in_no_count(ledger: Ledger) -> None:
    found = heard(ledger, (f"Your accent was hard to follow. {NEEDED}", "Lowfield"))
    assert "accent" not in trends_json(found)
    assert "accent" not in render_trends_page(found)


def test_as_json_it_says_the_same(ledger: Ledger) -> None:
    found = heard(ledger, *((f"{CLEAR}{NEEDED} {company}", company) for company in ("Lowfield", "Calder", "Dunmore")))
    document = json.loads(trends_json(found))
    assert document["schema"] == 1
    assert document["totals"]["sources"] == 3
    assert [each["topic"] for each in document["gaps"] if each["pattern"]] == ["hands-on experience with Kubernetes"]
    assert {quote["coaching"] for quote in document["gaps"][0]["quotes"]} == {1, 2, 3}


def test_every_form_holds_the_pattern_and_its_words(ledger: Ledger) -> None:
    found = heard(ledger, *((f"{NEEDED} {company}", company) for company in ("Lowfield", "Calder", "Dunmore")))
    for shown in (render_trends(found, width=80, colour=False), render_trends_page(found)):
        for words in ("a pattern", "more hands-on Kubernetes experience", "Calder", "3 independent sources"):
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
