import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from coach.cli import main
from coach.cli.errors import Exit
from coach.schemas import Coaching, Finding

from tests import made

MAIL = made.TEXT
PROGRAM = [sys.executable, "-W", "error", "-m", "coach"]
HERE = "The playbook writes on this machine; the text goes nowhere."


def run(*args: str, text: str = MAIL) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("command", "there", "absent"),
    [
        ("respond", {"reply", "questions", "plan"}, set()),
        ("reply", {"reply"}, {"questions", "plan"}),
        ("questions", {"questions"}, {"reply", "plan"}),
        ("plan", {"plan"}, {"reply", "questions"}),
    ],
)
def test_json_holds_what_was_asked_for(command: str, there: set[str], absent: set[str]) -> None:
    code, out, _ = run(command, "-f", "json", "--name", "Sam", "--start", "2026-11-24")
    document = json.loads(out)
    assert code == 0
    assert there <= set(document)
    assert not absent & set(document)
    assert document["schema"] == 1
    assert Coaching.model_validate(document).written_by["reading"] == "playbook"


def test_piped_it_is_markdown_without_one_escape() -> None:
    code, out, err = run("respond")
    assert code == 0
    assert re.findall(r"^## (.+)$", out, re.MULTILINE)[0] == "For you"
    assert "\x1b" not in out + err


def test_a_reply_alone_leaves_as_the_mail_itself() -> None:
    _, out, _ = run("reply", "--name", "Sam")
    assert out.startswith("Subject: ")
    assert out.endswith("\nSam\n")
    assert "#" not in out
    _, asked, _ = run("reply", "--name", "Sam", "-f", "markdown")
    assert "## Reply" in asked


def test_the_options_reach_the_letter_and_the_plan() -> None:
    _, out, _ = run(
        *(
            "respond",
            "-f",
            "json",
            "--name",
            "Robin Oak",
            "--to",
            "Ms Vale",
            "--hours-per-week",
            "2",
            "--weeks",
            "3",
            "--start",
            "2027-01-04",
        ),
        *("--tone", "formal", "--role", "engineer", "--company", "Acme", "--from", "employer", "--received", "mail"),
    )
    document = json.loads(out)
    assert "Robin Oak" in document["reply"]["body"]
    assert "Ms Vale" in document["reply"]["body"]
    assert (document["plan"]["hours_per_week"], document["plan"]["start"]) == (2.0, "2027-01-04")
    assert document["plan"]["weeks"] <= 3
    feedback = document["reading"]["feedback"]
    assert (feedback["sender"], feedback["received"], feedback["sender_guessed"]) == ("employer", "mail", False)


def test_a_note_for_linkedin_has_no_subject() -> None:
    _, out, _ = run("reply", "--channel", "linkedin", "--name", "Sam", "-f", "json")
    reply = json.loads(out)["reply"]
    assert reply["subject"] is None
    assert len(reply["body"]) <= 200


def test_upset_waits_a_night() -> None:
    _, out, err = run("reply", "--upset")
    assert out.startswith("Subject: ")
    assert "Before you send: Send it tomorrow." in err


def test_stderr_says_who_writes_and_what_was_guessed() -> None:
    _, _, err = run("respond")
    assert err.splitlines()[0] == HERE
    assert "(guessed; --from and --received say otherwise)" in err
    _, _, err = run("respond", "--from", "agency")
    assert "the way is guessed" in err
    _, _, err = run("respond", "--received", "mail")
    assert "the sender is guessed" in err
    _, _, err = run("respond", "--from", "agency", "--received", "mail")
    assert "guessed" not in err
    _, _, err = run("respond", "-q")
    assert err == f"{HERE}\n"


def test_a_key_is_mentioned_once_and_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "an-employers-key")
    _, out, err = run("respond", "-f", "json")
    assert json.loads(out)["written_by"]["reply"] == "playbook"
    assert "OPENAI_API_KEY is set, but a key alone sends nothing." in err
    assert "an-employers-key" not in err
    assert "OPENAI_API_KEY" not in run("respond")[2]


def test_a_file_gets_all_of_it_in_the_format_of_its_suffix(tmp_path: Path) -> None:
    for name, start in (("a.json", "{"), ("a.md", "## For you"), ("a.txt", "For you ─"), ("a", "## For you")):
        code, out, err = run("respond", "-o", str(tmp_path / name))
        assert (code, out) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
        assert f"Written to {tmp_path / name}." in err
    assert sorted([file.name for file in tmp_path.iterdir() if file.is_file()]) == ["a", "a.json", "a.md", "a.txt"]


@pytest.mark.parametrize("target", [".", "no/such/folder/out.md"])
def test_a_target_that_cannot_be_is_refused_first(target: str) -> None:
    code, out, err = run("respond", "-o", target)
    assert (code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--start", "tomorrow"), "'tomorrow' is no date"),
        (("--start", "2026-12-01", "--next-interview", "2026-12-01"), "not after the start"),
        (("--hours-per-week", "0"), "--hours-per-week"),
        (("--hours-per-week", "nan"), "--hours-per-week"),
        (("--weeks", "99"), "--weeks"),
        (("--tone", "angry"), "angry"),
        (("--from", "mother"), "mother"),
        (("--frobnicate",), "--frobnicate"),
        (("a", "b"), "b"),
        (("-m", "x", "--base-url", "nonsense"), "no base URL"),
    ],
)
def test_wrong_options_are_one_line(args: tuple[str, ...], words: str) -> None:
    code, out, err = run("respond", *args)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("Error: ")
    assert words in err


def test_a_model_that_cannot_be_reached_leaves_stdout_empty() -> None:
    code, out, err = run("respond", "-m", "some-model", "--base-url", "http://127.0.0.1:9/v1")
    assert (code, out) == (3, "")
    first, *_, last = err.splitlines()
    assert first == "some-model writes at 127.0.0.1:9 on this machine; the text does not leave it."
    assert last.startswith("Error: ")
    assert "-m playbook" in last


def test_a_remote_endpoint_is_named_before_anything_is_sent() -> None:
    code, out, err = run("respond", "-m", "gpt-x")
    assert (code, out) == (3, "")
    assert (
        err.splitlines()[0]
        == "gpt-x writes; the text goes to api.openai.com, with stand-ins for names, addresses and numbers."
    )
    assert "-m playbook" in err


def test_a_dry_run_prints_the_requests_and_sends_nothing() -> None:
    code, out, err = run(
        "respond",
        "-m",
        "gpt-x",
        "--dry-run",
        text="Hi Sam,\n\nThe panel felt that you lack domain knowledge.\n\nBest,\nPriya\n",
    )
    assert code == 0
    requests = json.loads(out)
    assert [request["part"] for request in requests] == ["reading", "reply", "questions", "plan"]
    assert "playbook's reading" in requests[1]["made"]
    assert all(request["messages"] for request in requests)
    assert "Nothing is sent." in err
    _, out, _ = run("reply", "-m", "gpt-x", "--dry-run")
    assert [request["part"] for request in json.loads(out)] == ["reading", "reply"]


def test_a_dry_run_of_the_playbook_has_nothing_to_show() -> None:
    code, out, err = run("respond", "--dry-run")
    assert (code, out) == (0, "")
    assert "nothing would be sent" in err


def test_an_error_that_remains_ends_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    async def left_over(*_: object, **__: object) -> Coaching:
        finding = Finding(
            rule="r",
            family="form",
            severity="error",
            quote="x",
            message="It is wrong.",
            suggestion="s",
            artifact="reply",
        )
        return made.coaching(findings=(finding,), rejected=())

    monkeypatch.setattr("coach.coaching.coach", left_over)
    code, out, err = run("respond")
    assert code == Exit.FINDING
    assert "## Look at these before you send" in out
    assert "Look at this before you send (the reply): It is wrong." in err


def test_what_stood_in_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async def half(*_: object, **__: object) -> Coaching:
        by = {"reading": "tiny", "reply": "playbook", "questions": "tiny", "plan": "playbook"}
        return made.coaching(written_by=by, usage={"calls": 6, "prompt_tokens": 10, "completion_tokens": 5})

    monkeypatch.setattr("coach.coaching.coach", half)
    code, _, err = run("respond", "-m", "tiny", "--base-url", "http://localhost:1/v1")
    assert code == 0
    assert "so the playbook's stand in: the reply, the plan." in err
    assert "tokens" not in err
    _, _, err = run("respond", "-q", "-u", "-m", "tiny", "--base-url", "http://localhost:1/v1")
    assert "6 calls, 10 tokens in (0 of them cached), 5 out; price: unknown." in err


def test_a_fault_of_ours_is_one_line_without_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> Coaching:
        raise RuntimeError(MAIL)

    monkeypatch.setattr("coach.coaching.coach", broken)
    code, out, err = run("respond", "-q", "--no-keep")
    assert (code, out) == (Exit.BUG, "")
    assert (
        err
        == f"{HERE}\nError: coach has a fault (RuntimeError). Set COACH_DEBUG=1 to see where, and please report it.\n"
    )


def test_an_interruption_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted(*_: object, **__: object) -> Coaching:
        raise KeyboardInterrupt

    monkeypatch.setattr("coach.coaching.coach", interrupted)
    code, out, err = run("respond", "-q")
    assert (code, out) == (130, "")
    assert "Traceback" not in err


def on_a_terminal(args: list[str], **environ: str) -> str:
    """Return what the program writes when stdout is a terminal."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, *args], stdin=subprocess.PIPE, stdout=slave, stderr=subprocess.PIPE, env={**os.environ, **environ}
    ) as process:
        os.close(slave)
        assert process.stdin is not None
        process.stdin.write(MAIL.encode())
        process.stdin.close()
        written = b""
        while True:
            try:
                block = os.read(master, 65536)
            except OSError:
                break
            if not block:
                break
            written += block
        assert process.stderr is not None
        process.stderr.read()
    os.close(master)
    assert process.returncode == 0
    return written.decode().replace("\r\n", "\n")


def test_on_a_terminal_it_is_coloured_text() -> None:
    shown = on_a_terminal(["respond", "--name", "Sam"], TERM="xterm", COLUMNS="100")
    assert "\x1b[1;36mFor you" in shown
    assert "##" not in shown


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}])
def test_no_colour_where_none_is_wanted(environ: dict[str, str]) -> None:
    shown = on_a_terminal(["respond", "--name", "Sam"], COLUMNS="60", **environ)
    assert "\x1b" not in shown
    assert "\nFor you ─" in shown


def test_a_reader_that_has_enough_is_no_error() -> None:
    process = subprocess.Popen(
        [*PROGRAM, "respond"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(MAIL.encode(), timeout=30)
    assert process.returncode == 0
    assert b"Traceback" not in err
    assert b"BrokenPipe" not in err
