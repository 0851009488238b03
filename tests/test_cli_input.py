import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pyperclip
import pytest
from click.testing import CliRunner
from coach.cli import main

MAIL = "Hi Sam, the panel liked your energy. They felt the design round lacked structure. Best, Priya"
PROGRAM = [sys.executable, "-W", "error", "-m", "coach"]


def run(*args: str, text: bytes | str = b"") -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", "not text"),
        (bytes(range(256)) * 8, "not text"),
        (b"\xff\xfe\x00\xd8x\x00", "UTF-16"),
        (b"x" * 200_001, "200 kB"),
        (b"x" * 3_000_000, "200 kB"),
    ],
)
@pytest.mark.parametrize("command", ["respond", "listen", "check"])
def test_what_cannot_be_read_is_one_clear_line(command: str, data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "paste"
    file.write_bytes(data)
    for given in ((command, str(file)), (command, "-")):
        code, out, err = run(*given, text=data)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert err.startswith("Error: ")
        assert words in err


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_what_mail_programs_produce_decodes(charset: str) -> None:
    code, out, _ = run(
        "listen", "-f", "json", text="Hi Zoë, the panel found your answers too long. Grüße, Jörg".encode(charset)
    )
    assert code == 0
    assert "Hi Zoë, the panel" in out


def test_control_sequences_never_reach_the_output(tmp_path: Path) -> None:
    file = tmp_path / "paste"
    file.write_text(
        MAIL.replace("energy", "\x1b[31menergy\x1b[0m\x1b]0;owned\x07").replace("design", "\u202edesign"),
        encoding="utf-8",
    )
    for command in ("respond", "listen", "reply"):
        for form in ("text", "markdown", "json"):
            code, out, err = run(
                command, str(file), "-f", form, *(() if command == "listen" else ("--name", "S\x1b[2Jam"))
            )
            assert code == 0
            assert not [
                letter
                for letter in out + err
                if (letter < " " and letter != "\n") or "\x7f" <= letter <= "\x9f" or letter == "\u202e"
            ]


def test_a_text_without_feedback_is_no_error() -> None:
    code, out, err = run("respond", "-f", "json", text="n/a")
    assert code == 0
    assert '"points": []' in out
    assert "Note: " in err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("respond", "missing.txt"), "There is no file 'missing.txt'."),
        (("respond", "Thanks for coming in, but no."), "Is this the text itself?"),
        (("respond", "."), "cannot be read"),
        (("respond", "a\x00b"), "cannot be read"),
        (("respond", "x", "--edit"), "one place only"),
        (("respond", "--clipboard", "--edit"), "one place only"),
        (("check", "-", "--feedback", "missing.txt"), "There is no file"),
    ],
)
def test_wrong_places_are_one_line(args: tuple[str, ...], words: str) -> None:
    code, out, err = run(*args, text=MAIL)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err


def test_the_clipboard_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyperclip, "paste", lambda: MAIL)
    code, out, _ = run("listen", "--clipboard", "-f", "json")
    assert (code, MAIL in out) == (0, True)


def test_a_clipboard_that_does_not_work_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise pyperclip.PyperclipException("\n    Pyperclip could not find a mechanism")

    monkeypatch.setattr(pyperclip, "paste", broken)
    code, _, err = run("listen", "--clipboard")
    assert (code, err.count("\n")) == (2, 1)
    assert "xclip" in err


def editor(tmp_path: Path, code: str) -> str:
    script = tmp_path / "editor.py"
    script.write_text(
        f"import pathlib, sys, os\npath = pathlib.Path(sys.argv[1])\n{code}\nos.utime(path, (1, 2 ** 31))\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def test_the_editor_gives_what_stands_above_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, f"path.write_text({MAIL!r} + path.read_text())"))
    code, out, _ = run("listen", "--edit", "-f", "json")
    assert code == 0
    assert MAIL in out
    assert "----" not in out


@pytest.mark.parametrize("edited", ["", "pass"])
def test_an_editor_that_leaves_nothing_means_an_empty_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edited: str
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, edited))
    code, _, err = run("respond", "--edit")
    assert code == 2
    assert "empty" in err


def test_an_editor_that_does_not_work_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "false")
    code, _, err = run("respond", "--edit")
    assert (code, err.count("\n")) == (2, 1)
    assert "EDITOR" in err


@pytest.mark.parametrize("command", ["respond", "reply", "questions", "plan", "listen", "check"])
def test_on_a_terminal_without_input_it_shows_how(command: str) -> None:
    master, slave = pty.openpty()
    try:
        ended = subprocess.run(
            [*PROGRAM, command], stdin=slave, capture_output=True, text=True, timeout=20, check=False
        )
    finally:
        os.close(master)
        os.close(slave)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"coach {command} --clipboard" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_closed_standard_input_shows_how_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from coach.cli.input import read_input
    from coach.errors import InputProblem

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 300_000)))
    with pytest.raises(InputProblem, match="200 kB"):
        read_input("-", edit=False, clipboard=False)
