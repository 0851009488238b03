"""``--format html``, ``ics``, ``eml`` and the like, ``--open``, ``--copy`` and ``coach trends``."""

import json
import stat
import sys
import webbrowser
from pathlib import Path

import pyperclip
import pytest
import vobject
from click.testing import CliRunner
from coach.cli import main

from tests import made
from tests.kept import KUBERNETES, KUBERNETES_TOO, SQL

MAIL = made.TEXT


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TODAY", "2026-01-05")


def run(*args: str, text: str = MAIL) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("command", "form", "words"),
    [
        ("respond", "html", "<!doctype html>"),
        ("questions", "html", "<!doctype html>"),
        ("plan", "html", "<!doctype html>"),
        ("plan", "ics", "BEGIN:VCALENDAR"),
        ("plan", "checklist", "- [ ] "),
        ("reply", "eml", "X-Unsent: 1"),
        ("reply", "mailto", "mailto:?subject="),
        ("respond", "ics", "BEGIN:VCALENDAR"),
    ],
)
def test_every_command_has_the_formats_that_fit_it(command: str, form: str, words: str) -> None:
    code, out, _ = run(command, "-q", "--no-keep", "-f", form)
    assert code == 0
    assert words in out
    assert run(command, "-q", "-", "-f", form)[0] == 0
    assert words in run("show", "-f", form)[1]


@pytest.mark.parametrize(("command", "form"), [("reply", "ics"), ("plan", "eml"), ("listen", "html")])
def test_a_format_that_does_not_fit_is_refused(command: str, form: str) -> None:
    assert run(command, "-f", form)[0] == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [("a.html", "<!doctype html>"), ("a.ics", "BEGIN:VCALENDAR"), ("a.eml", "X-Unsent: 1"), ("a.md", "## Reply")],
)
def test_the_suffix_chooses_the_format(tmp_path: Path, name: str, words: str) -> None:
    assert run("respond", "-q", "-o", str(tmp_path / name))[0] == 0
    assert words in (tmp_path / name).read_text(encoding="utf-8")


def test_what_a_coaching_has_not_cannot_be_shown() -> None:
    assert run("reply", "-q")[0] == 0
    code, out, err = run("show", "-f", "ics")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "no plan" in err


def test_the_calendar_names_the_employer_only_when_asked() -> None:
    assert run("respond", "-q", "--company", "Lowfield")[0] == 0
    assert "Lowfield" not in run("show", "-f", "ics")[1]
    assert "Lowfield" in run("show", "-f", "ics", "--with-names")[1]


def test_a_calendar_made_anew_updates_the_first() -> None:
    def uids(*args: str) -> set[str]:
        return {line for line in run(*args)[1].splitlines() if line.startswith("UID:")}

    assert run("respond", "-q")[0] == 0
    first = uids("show", "-f", "ics")
    assert len(first) > 1
    assert uids("show", "-f", "ics") == first
    assert uids("plan", "-q", "--no-keep", "--start", "2026-02-02", "-f", "ics") == first


def events(*args: str, day: str = "2026-01-05") -> dict[str, tuple[str, bool]]:
    """Return the events of a calendar by their id: title and whether it is called off, read by another parser."""
    written = CliRunner(env={"COACH_TODAY": day}).invoke(main, [*args, "-f", "ics"], input=MAIL).stdout
    found = vobject.readOne(written).vevent_list
    return {each.uid.value: (each.summary.value, getattr(each, "status", None) is not None) for each in found}


def test_the_calendar_calls_off_what_was_left_out_or_done_early_and_only_that() -> None:
    first = events("respond", "-q")
    assert not any(off for _, off in first.values())
    run("skip", "1.g1t2")
    run("done", "1.g1t1", "--took", "20m")
    second = events("show", "1")
    gone = {uid for uid, (_, off) in second.items() if off}
    assert gone
    assert gone < first.keys()
    assert second.keys() == first.keys()
    assert {title for title, off in second.values() if off} == {"No longer planned"}
    third = events("show", "1", day="2026-03-30")
    assert not any(off for _, off in third.values())  # what is over is not touched
    assert third.keys() < second.keys()


def times(calendar: str) -> list[str]:
    return [line for line in calendar.splitlines() if line.startswith("DTSTART")]


def test_the_calendar_of_one_plan_makes_room_for_the_others() -> None:
    alone = run("respond", "-q", "-f", "ics", text=KUBERNETES)[1]
    run("respond", "-q", text=KUBERNETES_TOO)
    run("respond", "-q", text=SQL)
    run("outcome", "3", "invited", "--on", "2026-03-20")
    assert times(run("show", "1", "-f", "ics")[1]) != times(alone)
    shared = events("show", "1").keys() & events("show", "2").keys()
    assert shared  # what two employers missed is one event
    assert not any(off for _, off in events("show", "2").values())


def test_a_plan_that_is_put_away_leaves_the_calendar() -> None:
    first = events("respond", "-q")
    run("outcome", "1", "hired")
    left = events("show", "1")
    assert left.keys() == first.keys()
    assert all(off for _, off in left.values())


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set a browser that notes the address it is given."""
    noted = tmp_path / "opened.txt"
    script = tmp_path / "browser"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(noted)!r}, 'w').write(sys.argv[1])\n", encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    monkeypatch.setattr(webbrowser, "_tryorder", None)  # it looks at the environment only once
    return noted


def test_open_shows_the_page_from_a_file_for_its_owner_alone(home: Path, browser: Path) -> None:
    code, out, err = run("respond", "-q", "--open")
    assert (code, out) == (0, "")
    page = home / "page.html"
    assert f"Opened in your browser: {page}" in err
    assert browser.read_text(encoding="utf-8") == page.as_uri()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "<!doctype html>" in page.read_text(encoding="utf-8")
    assert run("delete", "1")[0] == 0
    assert not page.exists()


def test_open_shows_the_file_that_was_asked_for(home: Path, browser: Path, tmp_path: Path) -> None:
    assert run("respond", "-q")[0] == 0
    assert run("show", "--open", "-o", str(tmp_path / "mine.html"))[0] == 0
    assert browser.read_text(encoding="utf-8") == (tmp_path / "mine.html").as_uri()
    assert not (home / "page.html").exists()
    assert run("show", "--open", "-f", "json")[0] == 2


def test_copy_puts_the_reply_on_the_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", copied.append)
    code, out, err = run("respond", "-q", "--copy", "-f", "json")
    assert code == 0
    assert copied == [json.loads(out)["reply"]["body"] + "\n"]
    assert "The reply is on your clipboard." in err


def test_a_clipboard_that_refuses_does_not_cost_the_reply(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> None:
        raise pyperclip.PyperclipException("no mechanism")

    monkeypatch.setattr(pyperclip, "copy", broken)
    code, out, err = run("reply", "-q", "--copy")
    assert code == 2
    assert "Hi Priya," in out
    assert "xclip" in err
    assert run("show", "1")[0] == 0


def test_trends_come_as_text_json_and_page(browser: Path) -> None:
    assert run("trends")[0] == 2
    assert run("respond", "-q", "--company", "Lowfield")[0] == 0
    assert "What is liked" in run("trends")[1]
    assert json.loads(run("trends", "-f", "json")[1])["totals"]["feedbacks"] == 1
    assert "<!doctype html>" in run("trends", "-f", "html")[1]
    assert run("trends", "--open")[0] == 0
    assert browser.read_text(encoding="utf-8").startswith("file://")
