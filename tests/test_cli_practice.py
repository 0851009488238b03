import json

import pytest
from click.testing import CliRunner
from coach.cli import main
from coach.cli.errors import Exit

from tests.kept import KUBERNETES, KUBERNETES_TOO, SQL


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TODAY", "2026-01-05")
    assert run("respond", "-q", text=KUBERNETES)[0] == 0


def run(*args: str, text: str = "", day: str | None = None) -> tuple[int, str, str]:
    result = CliRunner(env={"COACH_TODAY": day} if day else {}).invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


def today(day: str = "2026-01-05", *args: str) -> dict[str, object]:
    code, out, _ = run("today", "-f", "json", *args, day=day)
    assert code == 0
    document: dict[str, object] = json.loads(out)
    return document


def work(day: str = "2026-01-05", *args: str) -> list[str]:
    found = today(day, *args)["work"]
    assert isinstance(found, list)
    return [str(each["task"]) for each in found]


def test_a_wrong_clock_is_named() -> None:
    code, _, err = run("today", day="tomorrow")
    assert (code, err) == (
        Exit.USAGE,
        "Error: COACH_TODAY='tomorrow' is no date such as 2026-11-30. Correct or unset it.\n",
    )


def test_today_names_what_to_type_afterwards() -> None:
    _, out, _ = run("today")
    assert "afterwards: coach done 1.g1t1" in out
    assert "coach sent 1" in out
    assert work()[0] == "1.g1t1"


def test_what_is_done_is_gone_and_counted() -> None:
    assert run("done", "1.g1t1", "--took", "40m", "--note", "six steps")[0] == 0
    assert "1.g1t1" not in work()
    progress = today()["progress"]
    assert isinstance(progress, dict)
    assert progress["week"] == {"done": 0.67, "hours": 3.0}
    code, _, err = run("done", "g1t1")
    assert (code, err) == (Exit.USAGE, "Error: g1t1 is done or left out already. 'coach today' shows what is next.\n")
    assert "- [x]" in run("show", "1", "-f", "markdown")[1]


@pytest.mark.parametrize(
    ("took", "minutes"), [("40m", 40), ("40", 40), ("1h30", 90), ("1.5h", 90), ("2 h", 120), ("1h 5min", 65)]
)
def test_times_are_read_as_people_write_them(took: str, minutes: int) -> None:
    assert f"{minutes} min noted" in run("done", "1.g1t1", "--partly", "--took", took)[2]


@pytest.mark.parametrize("took", ["", "soon", "0", "-5m", "25h", "nan"])
def test_what_is_no_time_is_refused(took: str) -> None:
    assert run("done", "1.g1t1", "--took", took)[0] == Exit.USAGE


@pytest.mark.parametrize(
    "words",
    [
        ("done", "nothing"),
        ("done", "9.g1t1"),
        ("done", "1.g1t1", "--partly"),
        ("done", "1.g1t1", "--how", "good"),
        ("skip", "'; DROP TABLE task"),
        ("replan", "--next-interview", "2026-01-05"),
        ("replan", "--hours-per-week", "0"),
        ("sent", "9"),
        ("sent", "1", "--follow-up"),
        ("outcome", "1", "closed", "--on", "2026-02-01"),
        ("outcome", "1", "invited", "--on", "2025-02-01"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out, err.count("\n")) == (Exit.USAGE, "", 1)


def test_a_task_of_several_plans_asks_which() -> None:
    run("respond", "-q", text=SQL)
    assert "Say which: 1.g1t1, 2.g1t1." in run("done", "g1t1")[2]
    assert run("done", "2.g1t1")[0] == 0


def test_what_two_employers_missed_is_done_once_for_both() -> None:
    run("respond", "-q", text=KUBERNETES_TOO)
    assert work()[0] == "1.g1t1"
    run("done", "1.g1t1")
    run("done", "2.g1t1")  # each begins with what that employer said
    assert work()[0] == "1.g1t2"
    run("done", "2.g1t2")
    assert "1.g1t2" not in work()


def test_what_is_skipped_does_not_come_back() -> None:
    run("skip", "1.g1t1")
    assert all("1.g1t1" not in work(day) for day in ("2026-01-05", "2026-02-05"))


def test_a_check_says_when_it_comes_back() -> None:
    run("done", "1.g1t2")
    recall = today("2026-01-09")["recall"]
    assert isinstance(recall, list)
    task = recall[0]["task"]
    _, _, good = run("done", task, "--how", "good", day="2026-01-09")
    assert "It comes back from memory on " in good
    assert today("2026-01-09")["recall"] == []


def test_replanning_says_what_happens_to_the_end() -> None:
    _, out, _ = run("replan")
    assert "→ The end " in out
    _, later, _ = run("replan", day="2026-01-12")
    assert "of past weeks moved into the weeks ahead." in later
    assert "→ The end moves: " in later
    assert "coach replan --hours-per-week " in later
    _, again, _ = run("replan", day="2026-01-12")
    assert "→ The end stays " in again
    _, more, _ = run("replan", "--hours-per-week", "8", day="2026-01-12")
    assert "→ From now on 8 h a week." in more
    assert "→ The end comes sooner: " in more
    _, late, _ = run("today", day="2026-03-30")
    assert "That date cannot be kept; nothing is lost, it only takes longer." in late


def test_the_next_interview_is_held_before_everything_else() -> None:
    run("respond", "-q", text=SQL)
    assert run("outcome", "2", "invited", "--on", "2026-01-20")[0] == 0
    assert work()[0].startswith("2.")
    _, out, _ = run("replan")
    assert "before the interview on 20 Jan" in out


def test_a_reply_that_asks_nothing_has_no_follow_up() -> None:
    run("respond", "-q", text="Hi Sam, the budget for the role was withdrawn. We liked your SQL. Best, Wim")
    assert "nothing to follow up" in run("sent", "2")[2]


def test_the_page_before_an_interview_holds_only_what_is_true() -> None:
    _, out, _ = run("brief", "--for", "2026-02-10")
    assert "I have a plan for it." in " ".join(out.split())
    assert "What you have practised" not in out
    run("done", "1.g1t1", "--took", "30m")
    _, begun, _ = run("brief", "--for", "2026-02-10")
    assert "about 30 min into it, one exercise so far." in " ".join(begun.split())
    assert "Next comes " in " ".join(begun.split())
    run("done", "1.g1t2", "--took", "2h", "--note", "The cluster survived five of six faults")
    _, noted, _ = run("brief", "--for", "2026-02-10")
    assert "The cluster survived five of six faults." in " ".join(noted.split())
    assert "2 exercises so far" in " ".join(noted.split())
    assert "What employers said you are good at" in noted


def test_nothing_that_is_kept_reaches_the_terminal_as_a_control_sequence() -> None:
    hostile = "Hi \x1b]0;owned\x07Sam, your \x1b[31mSQL was too slow. \u202eYour Kubernetes was weak. Best, \x1b[2JWim"
    run("respond", "-q", "--company", "\x1b[31mEvil", text=hostile)
    run("done", "1.g1t1", "--note", "\x1b[2Jnote")
    for words in (
        ("history",),
        ("today",),
        ("replan",),
        ("brief", "--for", "2026-02-10"),
        ("show", "2"),
        ("history", "-f", "json"),
    ):
        _, out, err = run(*words)
        assert "\x1b" not in out + err, words
        assert "\u202e" not in out + err, words
