import datetime as dt
from pathlib import Path

import pytest
from coach.ledger import Deed, Event, Ledger, views
from coach.ledger.views import OpenTask
from coach.practice.agenda import RECALL
from coach.practice.day import Today, today, working_days_on
from coach.practice.facts import read_facts
from coach.practice.recall import checks

from tests.kept import DAY, KUBERNETES, KUBERNETES_TOO, keep


@pytest.fixture
def ledger(home: Path) -> Ledger:
    return Ledger(home)


def on(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def do(ledger: Ledger, task: OpenTask, day: dt.date, grade: str | None = None) -> None:
    deed = {"day": day, "what": "done", "task": task.task, "skill": task.skill, "words": task.words, "grade": grade}
    ledger.add_deed(task.coaching, Deed.model_validate(deed))


def errands(page: Today) -> list[tuple[str, int]]:
    return [(post.errand, post.named.id) for post in page.posts]


@pytest.mark.parametrize(
    ("day", "number", "then"),
    [
        (dt.date(2026, 1, 5), 7, dt.date(2026, 1, 14)),
        (dt.date(2026, 1, 9), 1, dt.date(2026, 1, 12)),
        (dt.date(2026, 1, 10), 1, dt.date(2026, 1, 12)),
    ],
)
def test_working_days_leave_out_the_weekend(day: dt.date, number: int, then: dt.date) -> None:
    assert working_days_on(day, number) == then


def test_a_draft_waits_to_be_sent_and_is_let_go_after_three_weeks(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    assert errands(today(ledger, DAY)) == [("send", 1)]
    assert errands(today(ledger, on(21))) == [("send", 1)]
    assert errands(today(ledger, on(22))) == []


def test_an_upset_person_sends_tomorrow(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES, upset=True)
    assert errands(today(ledger, DAY)) == [("send_later", 1)]
    assert errands(today(ledger, on(1))) == [("send", 1)]


def test_one_follow_up_after_seven_working_days_and_then_it_stops(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    ledger.add_event(1, Event(day=DAY, what="sent"))
    assert errands(today(ledger, on(8))) == []
    assert errands(today(ledger, on(9))) == [("follow_up", 1)]
    ledger.add_event(1, Event(day=on(9), what="followed_up"))
    assert [errands(today(ledger, on(days))) for days in (9, 16, 30, 60)] == [[], [], [], []]


@pytest.mark.parametrize("what", ["answered", "silence", "invited", "hired", "closed"])
def test_whatever_became_of_it_there_is_no_follow_up(ledger: Ledger, what: str) -> None:
    keep(ledger, KUBERNETES)
    ledger.add_event(1, Event(day=DAY, what="sent"))
    ledger.add_event(1, Event.model_validate({"day": on(2), "what": what}))
    assert errands(today(ledger, on(9))) == []


def test_a_missed_follow_up_is_not_brought_up_for_ever(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    ledger.add_event(1, Event(day=DAY, what="sent"))
    assert errands(today(ledger, on(17))) == []


def test_the_date_to_get_in_touch_again_comes_up_around_it(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    due = dt.date(2026, 7, 5)
    seen = {days for days in range(-40, 60) if today(ledger, due + dt.timedelta(days=days)).agains}
    assert seen == set(range(-7, 31))
    ledger.set_again(1, None)
    assert not today(ledger, due).agains


def test_what_was_put_away_does_not_come_back(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    ledger.add_event(1, Event(day=DAY, what="closed"))
    page = today(ledger, DAY)
    assert (page.posts, page.work, page.agenda.goals) == ((), (), ())
    ledger.add_event(1, Event(day=DAY, what="answered"))
    assert today(ledger, DAY).work


def test_the_work_fits_the_time(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    for minutes in (5, 10, 45, 90, 200):
        page = today(ledger, DAY, minutes)
        assert sum(work.minutes for work in page.work) <= minutes
        assert [work.whole for work in page.work[:-1]] == [True] * max(0, len(page.work) - 1)
    some = today(ledger, DAY, 75).work
    assert (sum(work.minutes for work in some), [work.whole for work in some]) == (75, [True, True, False])


def test_two_employers_who_missed_the_same_get_one_goal(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    keep(ledger, KUBERNETES_TOO)
    kubernetes = [
        goal for goal in today(ledger, DAY).agenda.goals if goal.skill == "container-orchestration/kubernetes"
    ]
    assert [[said.named.id for said in goal.said] for goal in kubernetes] == [[1, 2]]
    words = [task.words for task in kubernetes[0].tasks]
    assert len(words) == len(set(words))


def recall_task(ledger: Ledger) -> OpenTask:
    return next(task for task in views.open_tasks(ledger) if task.sort == RECALL and "kubernetes" in task.skill)


def practise(ledger: Ledger) -> OpenTask:
    """Do the first practice of the Kubernetes goal on the first day; return its retrieval check."""
    tasks = [task for task in views.open_tasks(ledger) if "kubernetes" in task.skill]
    do(ledger, next(task for task in tasks if task.sort == "start"), DAY)
    assert checks(read_facts(ledger)) == ()  # there is nothing to recall yet
    do(ledger, next(task for task in tasks if task.sort == "practice"), DAY)
    return recall_task(ledger)


def due(ledger: Ledger) -> dt.date | None:
    (check,) = checks(read_facts(ledger))
    return check.due


def test_a_check_comes_back_in_growing_gaps(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    check = practise(ledger)
    gaps, day = [], DAY
    for _ in range(3):
        following = due(ledger)
        assert following is not None
        gaps.append((following - day).days)
        day = following
        assert [each.task.task for each in today(ledger, day).checks] == [check.task]
        do(ledger, check, day, "good")
        assert not today(ledger, day).checks
    assert gaps == sorted(gaps)
    assert gaps[0] <= 4
    assert gaps[-1] > 3 * gaps[0]


def test_what_was_forgotten_comes_back_sooner_than_what_was_easy(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    check = practise(ledger)
    first = due(ledger)
    assert first is not None
    found = {}
    for grade in ("forgot", "hard", "good", "easy"):
        do(ledger, check, first, grade)
        found[grade] = due(ledger) or dt.date.max
        ledger.connection.execute("DELETE FROM deed WHERE grade IS NOT NULL")
    assert list(found.values()) == sorted(found.values())
    assert found["forgot"] < found["good"] < found["easy"]


def test_what_has_stuck_does_not_come_back(ledger: Ledger) -> None:
    keep(ledger, KUBERNETES)
    check = practise(ledger)
    for _ in range(8):
        following = due(ledger)
        if following is None:
            return
        do(ledger, check, following, "easy")
    pytest.fail("it still comes back")
