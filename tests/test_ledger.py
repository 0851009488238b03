import datetime as dt
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from coach.errors import InputProblem, LedgerProblem
from coach.intake import take_in
from coach.ledger import Appointment, Arrived, Budget, Deed, Event, KeptPart, Ledger, Run, views
from coach.ledger.exchange import export_lines, import_lines
from coach.options import Options
from coach.rounds import SecondRound
from coach.schemas import Coaching

from tests.kept import ASKED, DAY, KUBERNETES, KUBERNETES_TOO, SQL, keep, made_of


@pytest.fixture
def ledger(home: Path) -> Ledger:
    return Ledger(home)


def begin(ledger: Ledger, text: str = KUBERNETES, model: str = "playbook") -> int:
    return ledger.begin(Run(take_in(text), Options(start=DAY), ASKED, model, ""), DAY)


def test_the_file_is_for_its_owner_alone(ledger: Ledger, home: Path) -> None:
    begin(ledger)
    assert {path.stat().st_mode & 0o777 for path in home.iterdir()} == {0o600}
    assert home.stat().st_mode & 0o777 == 0o700


def test_a_file_that_was_open_to_others_is_closed_to_them(home: Path) -> None:
    Ledger(home).connection.close()
    (home / "ledger.db").chmod(0o644)
    Ledger(home)
    assert (home / "ledger.db").stat().st_mode & 0o777 == 0o600


def test_it_writes_ahead_and_overwrites_what_is_deleted(ledger: Ledger) -> None:
    def pragma(name: str) -> object:
        return ledger.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("secure_delete"), pragma("user_version")) == ("wal", 1, 3)


def test_a_file_of_a_newer_coach_is_left_alone(ledger: Ledger, home: Path) -> None:
    ledger.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LedgerProblem, match="newer coach"):
        Ledger(home)


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_file_is_brought_up_to_date(home: Path, version: int) -> None:
    home.mkdir()
    migrations = sorted(files("coach.ledger").joinpath("migrations").iterdir(), key=lambda each: each.name)
    with closing(sqlite3.connect(home / "ledger.db")) as older:
        for migration in migrations[:version]:
            older.executescript(migration.read_text("utf-8"))
        older.execute(f"PRAGMA user_version = {version}")
    with Ledger(home) as ledger:
        coaching_id = keep(ledger, KUBERNETES)
        arrived = Arrived(day=DAY, feedback=take_in(SQL), model="playbook", base_url="")
        ledger.add_arrived(coaching_id, arrived)
        assert ledger.get(coaching_id).arrived == (arrived,)


def test_what_is_no_ledger_is_said_so(home: Path) -> None:
    home.mkdir()
    (home / "ledger.db").write_bytes(b"a shopping list, long enough to be looked at" * 50)
    with pytest.raises(LedgerProblem, match="cannot be used") as caught:
        Ledger(home)
    assert "--no-keep" in caught.value.hint


def test_a_run_that_is_not_through_holds_the_feedback_and_what_is_ready(ledger: Ledger) -> None:
    coaching_id = begin(ledger)
    made = made_of(KUBERNETES)
    assert made.plan is not None
    ledger.keep_part(coaching_id, "reading", made.reading, "playbook")
    ledger.keep_part(coaching_id, "plan", made.plan, "playbook")
    kept = ledger.get(coaching_id)
    assert (kept.feedback.text, kept.asked, kept.through) == (KUBERNETES, ASKED, False)
    assert {part.name: part.draft for part in kept.parts} == {"reading": made.reading, "plan": made.plan}
    assert ledger.ids(waiting=True) == (coaching_id,)


def test_a_run_that_is_through_is_kept_as_it_was_made(ledger: Ledger) -> None:
    coaching_id = keep(ledger, KUBERNETES, name="Sam")
    kept = ledger.get(coaching_id)
    assert kept.coaching == made_of(KUBERNETES, name="Sam")
    assert (kept.through, kept.parts, kept.options.name) == (True, (), "Sam")
    assert kept.again == dt.date(2026, 7, 5)
    assert ledger.ids(waiting=True) == ()


def test_the_same_words_again_are_the_same_coaching(ledger: Ledger) -> None:
    first = keep(ledger, KUBERNETES, tone="warm")
    again = keep(ledger, KUBERNETES, tone="formal")
    assert first == again
    kept = ledger.get(first).coaching
    assert kept is not None
    assert kept.reply == made_of(KUBERNETES, tone="formal").reply


def test_beginning_anew_loses_nothing_that_was_ready(ledger: Ledger) -> None:
    coaching_id = begin(ledger)
    ledger.keep_part(coaching_id, "reading", made_of(KUBERNETES).reading, "playbook")
    assert begin(ledger) == coaching_id
    assert [part.name for part in ledger.get(coaching_id).parts] == ["reading"]
    other = Run(take_in(KUBERNETES), Options(start=DAY, name="Sam"), ASKED, "playbook", "")
    assert ledger.begin(other, DAY) == coaching_id
    assert ledger.get(coaching_id).parts == ()


def test_a_reply_made_anew_leaves_the_plan_where_it_is(ledger: Ledger) -> None:
    coaching_id = keep(ledger, KUBERNETES)
    whole = made_of(KUBERNETES)
    ledger.finish(begin(ledger), Coaching.model_validate({**dict(whole), "plan": None, "questions": None}))
    assert ledger.get(coaching_id).coaching == whole


def test_artifacts_that_speak_of_another_reading_stay_with_theirs(ledger: Ledger) -> None:
    coaching_id = keep(ledger, KUBERNETES)
    whole = ledger.get(coaching_id).coaching
    other = made_of(SQL)
    alone = Coaching.model_validate({**dict(other), "plan": None, "questions": None})
    apart = ledger.finish(begin(ledger), alone)
    assert apart != coaching_id
    assert ledger.get(coaching_id).coaching == whole
    assert ledger.get(apart).coaching == alone
    assert ledger.ids(waiting=True) == ()


def test_a_model_and_the_playbook_do_not_overwrite_each_other(ledger: Ledger) -> None:
    assert begin(ledger) != begin(ledger, model="some-model")


def everything(ledger: Ledger) -> int:
    """Keep one coaching with something of everything, an unfinished one, a budget and an event of the calendar."""
    coaching_id = keep(ledger, KUBERNETES, company="Lowfield")
    ledger.add_event(coaching_id, Event(day=DAY, what="sent"))
    ledger.add_event(coaching_id, Event(day=DAY, what="invited", date=dt.date(2026, 3, 1), note="by phone"))
    ledger.add_deed(
        coaching_id,
        Deed(day=DAY, what="done", task="g1t1", skill="s", words="Draw it.", minutes=20, note="eight steps"),
    )
    made = ledger.get(coaching_id).coaching
    assert made is not None
    assert made.reply is not None
    answer = SecondRound(
        reading=made_of(SQL).reading,
        answered=(),
        still_open=("q1",),
        concrete=(),
        dropped=(),
        thanks=made.reply,
        plan=made.plan,
    )
    ledger.add_answer(coaching_id, DAY, answer)
    ledger.add_budget(Budget(day=DAY, hours_per_week=4, interview=dt.date(2026, 3, 1)))
    later = Arrived(day=DAY, feedback=take_in(KUBERNETES_TOO), model="playbook", base_url="")
    ledger.add_arrived(coaching_id, later)
    for name, draft in (("reading", made_of(KUBERNETES_TOO).reading), ("reply", made.reply)):
        ledger.keep_arrived_part(coaching_id, later.feedback, KeptPart(name=name, draft=draft, by="m"))
    evening = dt.datetime(2026, 1, 9, 19)  # noqa: DTZ001 - floating, on purpose
    ledger.add_appointments([Appointment(uid="u@coach", starts=evening, length=dt.timedelta(minutes=50))], DAY)
    waiting = begin(ledger, SQL)
    ledger.keep_part(waiting, "reading", made_of(SQL).reading, "playbook")
    return coaching_id


def test_what_was_exported_comes_out_the_same_after_an_import(ledger: Ledger, tmp_path: Path) -> None:
    everything(ledger)
    lines = list(export_lines(ledger))
    other = Ledger(tmp_path / "other")
    assert import_lines(other, [line.encode() for line in lines]) == (2, 0)
    assert list(export_lines(other)) == lines
    assert [other.get(each) for each in other.ids()] == [ledger.get(each) for each in ledger.ids()]
    assert views.open_tasks(other) == views.open_tasks(ledger)


def test_importing_twice_changes_nothing(ledger: Ledger) -> None:
    everything(ledger)
    lines = list(export_lines(ledger))
    assert import_lines(ledger, [line.encode() for line in lines]) == (0, 2)
    assert list(export_lines(ledger)) == lines


def test_an_import_into_another_ledger_finds_free_numbers(ledger: Ledger, tmp_path: Path) -> None:
    everything(ledger)
    other = Ledger(tmp_path / "other")
    keep(other, KUBERNETES_TOO)
    import_lines(other, [line.encode() for line in export_lines(ledger)])
    assert [other.get(each).feedback.text for each in other.ids()] == [KUBERNETES_TOO, KUBERNETES, SQL]


@pytest.mark.parametrize(
    "line", [b"{}", b"no json", b'{"ledger": 2, "budget": {}}', b'{"coaching": {"id": 1}}', b"\xff\xfe"]
)
def test_a_line_that_is_none_is_named_and_nothing_comes_in(ledger: Ledger, tmp_path: Path, line: bytes) -> None:
    everything(ledger)
    lines = [each.encode() for each in export_lines(ledger)]
    other = Ledger(tmp_path / "other")
    with pytest.raises(InputProblem, match=f"Line {len(lines) + 1} "):
        import_lines(other, [*lines, line])
    assert other.ids() == ()
    assert views.budget(other) is None


def test_deleting_leaves_no_word_in_any_file(ledger: Ledger, home: Path) -> None:
    coaching_id = everything(ledger)
    keep(ledger, KUBERNETES_TOO)
    assert ledger.delete(coaching_id) == 1
    left = b"".join(path.read_bytes() for path in home.iterdir())
    for words in (b"hands-on Kubernetes in production", b"Lowfield", b"eight steps", b"by phone"):
        assert words not in left
    assert b"more Kubernetes experience than" in left


def test_deleting_everything_leaves_an_empty_ledger_that_counts_on(ledger: Ledger, home: Path) -> None:
    everything(ledger)
    assert ledger.delete(None) == 2
    assert list(export_lines(ledger)) == []
    assert KUBERNETES[30:60].encode() not in b"".join(path.read_bytes() for path in home.iterdir())
    assert keep(ledger, KUBERNETES) == 3


def test_what_is_deleted_while_it_is_made_stays_deleted(ledger: Ledger) -> None:
    coaching_id = begin(ledger)
    ledger.delete(coaching_id)
    made = made_of(KUBERNETES)
    ledger.keep_part(coaching_id, "reading", made.reading, "playbook")
    ledger.finish(coaching_id, made)
    assert ledger.ids() == ()


def test_what_is_not_there_is_said_so(ledger: Ledger) -> None:
    with pytest.raises(LedgerProblem, match="no coaching 7"):
        ledger.get(7)
    with pytest.raises(LedgerProblem, match="no coaching 7"):
        ledger.add_event(7, Event(day=DAY, what="sent"))
    with pytest.raises(LedgerProblem, match="Nothing is kept yet"):
        ledger.latest()


WRITER = """
import sys, datetime as dt
from pathlib import Path
from coach.intake import take_in
from coach.ledger import Ledger, Run, Event
from coach.options import Options
for number in range(25):
    with Ledger(Path(sys.argv[1])) as ledger:
        run = Run(take_in(f"{sys.argv[2]} {number}: your SQL was slow."), Options(), ("plan",), "playbook", "")
        ledger.add_event(ledger.begin(run, dt.date(2026, 1, 5)), Event(day=dt.date(2026, 1, 5), what="sent"))
"""


def test_several_processes_at_once_lose_and_damage_nothing(home: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(home)]
    writers = [subprocess.Popen([*command, str(number)]) for number in range(3)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    with Ledger(home) as ledger:
        assert len(ledger.ids()) == 75
        assert (
            len({entry.named.id for entry in views.history(ledger, limit=None) if entry.state == "interrupted"}) == 75
        )
        assert ledger.connection.execute("SELECT count(*) FROM event").fetchone()[0] == 75
        assert ledger.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_reader_does_not_wait_for_a_writer(ledger: Ledger, home: Path) -> None:
    keep(ledger, KUBERNETES)
    ledger.connection.execute("BEGIN IMMEDIATE")
    ledger.connection.execute("UPDATE coaching SET company = 'X'")
    with Ledger(home) as other:
        other.connection.execute("PRAGMA busy_timeout = 0")
        assert [entry.named.company for entry in views.history(other)] == [None]
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.connection.execute("BEGIN IMMEDIATE")


def test_the_history_says_how_things_stand(ledger: Ledger) -> None:
    first, second = keep(ledger, KUBERNETES), keep(ledger, SQL, DAY + dt.timedelta(days=1), company="Wim & Co")
    begin(ledger, KUBERNETES_TOO)
    assert [entry.state for entry in views.history(ledger)] == ["interrupted", "draft", "draft"]
    ledger.add_event(first, Event(day=DAY, what="sent"))
    ledger.add_event(second, Event(day=DAY, what="closed"))
    assert [entry.state for entry in views.history(ledger)] == ["interrupted", "closed", "sent"]
    assert [entry.named.id for entry in views.history(ledger, limit=1)] == [3]


@pytest.mark.parametrize(
    ("search", "found"),
    [("kubernetes", [1]), ("WIM & co", [2]), ("joins took", [2]), ("100%", []), ("_", []), ("answers were too", [1])],
)
def test_the_history_is_searched_by_words(ledger: Ledger, search: str, found: list[int]) -> None:
    keep(ledger, KUBERNETES)
    keep(ledger, SQL, company="Wim & Co")
    assert [entry.named.id for entry in views.history(ledger, search=search)] == found


def test_an_answer_waits_until_it_is_heard(ledger: Ledger) -> None:
    coaching_id = everything(ledger)
    (arrived,) = ledger.get(coaching_id).arrived
    assert [part.name for part in arrived.parts] == ["reading", "reply"]
    assert coaching_id in ledger.ids(waiting=True)
    (entry,) = [entry for entry in views.history(ledger) if entry.named.id == coaching_id]
    assert entry.state == "interrupted"
    made = ledger.get(coaching_id).answers[0].round
    ledger.add_answer(coaching_id, DAY, made.model_copy(update={"reading": made_of(KUBERNETES_TOO).reading}))
    assert ledger.get(coaching_id).arrived == ()
    assert coaching_id not in ledger.ids(waiting=True)


def test_the_calendar_is_remembered_from_a_day_on(ledger: Ledger) -> None:
    everything(ledger)
    (kept,) = views.appointments(ledger, dt.date(2026, 1, 9))
    assert (kept.uid, kept.length) == ("u@coach", dt.timedelta(minutes=50))
    assert views.appointments(ledger, dt.date(2026, 1, 10)) == ()
    ledger.add_appointments([], dt.date(2026, 1, 10))
    assert views.appointments(ledger, DAY) == ()
