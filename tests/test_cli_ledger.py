import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from coach.cli import main
from coach.cli.errors import Exit
from coach.ledger import Ledger
from coach.schemas import Coaching
from pytest_httpserver import HTTPServer

from tests import made
from tests.kept import KUBERNETES, KUBERNETES_TOO, SQL, keep

MAIL = made.TEXT


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TODAY", "2026-01-05")


def run(*args: str, text: str | bytes = MAIL) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


def test_the_first_time_it_says_where_and_how_to_switch_it_off(home: Path) -> None:
    _, _, first = run("respond")
    assert f"This is kept in {home / 'ledger.db'}, for you alone. --no-keep leaves a run out" in first
    assert f'keep = "no" in {home / "settings.toml"}' in first
    _, _, second = run("respond", text=SQL)
    assert "for you alone" not in second
    assert "Kept as 2: 'coach show 2'" in second
    assert "Kept as" not in run("respond", "-q", text=SQL)[2]


def test_it_is_switched_off_by_an_option_and_by_a_setting(home: Path) -> None:
    assert run("respond", "--no-keep")[0] == 0
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('keep = "no"\n', encoding="utf-8")
    assert run("respond")[0] == 0
    assert not (home / "ledger.db").exists()
    (home / "settings.toml").write_text('keep = "perhaps"\n', encoding="utf-8")
    code, _, err = run("respond")
    assert code == Exit.USAGE
    assert "neither yes nor no" in err


def test_a_ledger_that_refuses_does_not_cost_the_coaching(home: Path) -> None:
    home.mkdir()
    (home / "ledger.db").mkdir()
    code, out, err = run("respond", "-f", "json")
    assert code == 0
    assert json.loads(out)["reply"]
    assert err.count("Not kept: The ledger") == 1


def test_looking_keeps_nothing(home: Path) -> None:
    for words in (("listen",), ("check",), ("respond", "--dry-run"), ("ask",)):
        run(*words)
    assert not (home / "ledger.db").exists()
    for words in (("history",), ("show",), ("today",), ("delete", "1"), ("export",), ("resume",)):
        code, _, err = run(*words)
        assert (code, err) == (Exit.USAGE, "Error: Nothing is kept yet. Start with: coach respond FILE.\n")


def test_what_was_shown_can_be_shown_again_in_any_format() -> None:
    shown = {form: run("respond", "-f", form)[1] for form in ("text", "markdown", "json")}
    for form, text in shown.items():
        assert run("show", "1", "-f", form) == (0, text, "")
    assert run("show")[1] == shown["markdown"]
    assert run("show", "9")[2] == "Error: There is no coaching 9. 'coach history' lists them.\n"


def test_the_history_is_a_table_with_the_newest_first() -> None:
    run("respond", "--company", "Lowfield", text=KUBERNETES)
    run("respond", "--role", "Analyst \x1b[31mred", text=SQL)
    _, out, _ = run("history")
    rows = out.splitlines()
    assert rows[0].split() == ["ID", "Day", "What", "Heard", "State", "Plan"]
    assert [row.split()[0] for row in rows[1:]] == ["2", "1"]
    assert "Lowfield" in rows[2]
    assert "\x1b" not in out
    assert max(map(len, rows)) <= 80
    assert len({row.index("5 Jan 2026") for row in rows[1:]}) == 1
    document = json.loads(run("history", "-f", "json", "--search", "kubernetes")[1])
    assert [entry["id"] for entry in document["coachings"]] == [1]
    assert run("history", "--search", "no such words")[1:] == ("", "Nothing that is kept speaks of “no such words”.\n")


def test_a_long_history_shows_the_newest_and_says_so(home: Path) -> None:
    with Ledger(home) as ledger:
        for number in range(21):
            keep(ledger, f"{number}: your SQL was slow.")
    _, out, err = run("history")
    assert (len(out.splitlines()), err) == (21, "The newest 20 are shown; --all shows every one.\n")
    assert len(run("history", "--all")[1].splitlines()) == 22


def test_one_is_deleted_and_all_only_after_a_yes(home: Path) -> None:
    for text in (KUBERNETES, KUBERNETES_TOO, SQL):
        run("respond", text=text)
    assert run("delete", "2")[::2] == (0, "Deleted and overwritten: 1 coaching.\n")
    assert run("show", "2")[0] == Exit.USAGE
    assert run("delete")[0] == run("delete", "1", "--all")[0] == Exit.USAGE
    assert run("delete", "--all", text="n\n")[0] == Exit.INTERRUPTED
    assert run("delete", "--all", text="y\n")[0] == 0
    assert KUBERNETES[20:60].encode() not in b"".join(path.read_bytes() for path in home.iterdir())


def test_everything_moves_to_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (KUBERNETES, SQL):
        run("respond", text=text)
    run("sent", "1")
    file = tmp_path / "all.jsonl"
    assert run("export", "-o", str(file))[::2] == (0, "Exported: 2 coachings.\n")
    assert file.stat().st_mode & 0o777 == 0o600
    _, exported, _ = run("export")
    assert file.read_text(encoding="utf-8") == exported
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "elsewhere"))
    assert run("import", str(file))[2] == "Taken in: 2 coachings; 0 were here already.\n"
    assert run("export")[1] == exported
    assert run("import", "-", text=exported)[2] == "Taken in: 0 coachings; 2 were here already.\n"
    code, _, err = run("import", "-", text="{}")
    assert (code, err) == (Exit.USAGE, "Error: Line 1 is no line of an exported ledger. Nothing was taken in.\n")


def test_an_interrupted_run_is_finished_later(httpserver: HTTPServer, home: Path) -> None:
    """The endpoint never answers; after an interrupt the feedback is there, and resume finishes with another writer."""
    httpserver.expect_request("/v1/chat/completions").respond_with_handler(lambda _: time.sleep(3))  # type: ignore[arg-type,return-value]
    command = [sys.executable, "-m", "coach", "respond", "-m", "slow", "--base-url", httpserver.url_for("/v1")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=os.environ.copy(), text=True, **pipes) as process:  # type: ignore[call-overload]
        process.stdin.write(MAIL)
        process.stdin.close()
        assert "slow writes at" in process.stderr.readline()
        while not httpserver.log and process.poll() is None:
            time.sleep(0.05)
            if (home / "ledger.db").exists():
                break
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == Exit.INTERRUPTED
        assert "'coach resume 1' finishes it." in process.stderr.read()
    assert run("show", "1", "-q")[1] == MAIL + "\n"
    assert "interrupted" in run("history")[1]
    assert "coach resume 1" in run("today")[1]
    code, out, err = run("resume", "-m", "playbook", "-f", "json")
    assert code == 0
    assert "The playbook writes on this machine" in err
    assert Coaching.model_validate_json(out).reply is not None
    assert run("resume")[2] == "Nothing waits to be finished.\n"


def test_a_model_that_does_not_answer_leaves_the_feedback_to_be_resumed() -> None:
    code, out, err = run("respond", "-m", "none", "--base-url", "http://127.0.0.1:9/v1")
    assert (code, out) == (Exit.NO_COMPLETION, "")
    assert "'coach resume 1' finishes it." in err


def test_what_is_ready_of_an_unfinished_run_is_shown(home: Path) -> None:
    from coach.intake import take_in
    from coach.ledger import Run
    from coach.options import Options

    from tests.kept import ASKED, DAY, made_of

    whole = made_of(KUBERNETES)
    assert whole.reply is not None
    assert whole.questions is not None
    with Ledger(home) as ledger:
        ledger.begin(Run(take_in(KUBERNETES), Options(start=DAY), ASKED, "playbook", ""), DAY)
        ledger.keep_part(1, "reading", whole.reading, "playbook")
        ledger.keep_part(1, "questions", whole.questions, "playbook")
        assert "## Reply" not in run("show")[1]
        ledger.keep_part(1, "reply", whole.reply, "playbook")
    _, out, err = run("show")
    assert "## Reply" in out
    assert "'coach resume 1' finishes it." in err
