import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from coach.cli import COMMANDS, main
from coach.cli.schema import NAMES
from coach.render.json import Listened
from coach.schemas import Checked, Coaching, Finding

from tests import made

HEAVY = ("openai", "pydantic", "rich", "jinja2", "httpx", "asyncio", "platformdirs", "coach.schemas")


def run(*args: str, text: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(main, args, input=text)
    return result.exit_code, result.stdout, result.stderr


def imported_by(code: str) -> set[str]:
    """Return which heavy modules are in sys.modules after some code has run."""
    script = f"{code}\nimport sys, json\nprint(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True, timeout=30
    )
    return set(json.loads(ended.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["respond", "--help"],
        ["check", "-h"],
        ["models", "use", "--help"],
        ["prompts", "--help"],
    ],
)
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    assert (
        imported_by(
            f"from coach.cli import main\ntry:\n    main({args!r})\nexcept SystemExit as e:\n    assert not e.code"
        )
        == set()
    )


def test_the_library_imports_nothing_heavy_before_it_is_used() -> None:
    assert imported_by("import coach; dir(coach); coach.respond; coach.CoachError") == set()


def test_the_library_needs_neither_click_nor_rich() -> None:
    code = (
        "import sys\nsys.modules['click'] = None\nsys.modules['rich'] = None\nsys.modules['openai'] = None\n"
        f"import coach\nassert coach.respond({made.TEXT!r}, name='Sam').reply.body\nassert coach.check('Hi,\\n\\nthanks.\\n\\nSam') is not None\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=30)


def test_every_command_has_a_help_text_and_a_short_one_that_fits() -> None:
    code, out, _ = run("--help")
    assert code == 0
    for name in COMMANDS:
        assert f"\n  {name}" in out
        assert run(name, "--help")[0] == 0
    assert "..." not in out.replace("[ARGS]...", "")


@pytest.mark.parametrize("command", ["respond", "reply", "questions", "plan"])
def test_the_options_are_those_of_the_contract(command: str) -> None:
    _, out, _ = run(command, "--help")
    every = (
        "--model --base-url --format --output --name --to --from --received --internal --role --company --tone --channel --hours-per-week --weeks "
        "--start --next-interview --upset --quiet --dry-run --edit --clipboard -m -f -o -q"
    )
    for option in every.split():
        assert f"{option}" in out


def test_version() -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("coach ")


@pytest.mark.parametrize(
    "args",
    [
        ("frobnicate",),
        ("models", "frobnicate"),
        ("prompts", "show", "frobnicate"),
        ("schema", "frobnicate"),
        ("prompts", "show"),
    ],
)
def test_what_does_not_exist_is_one_line(args: tuple[str, ...]) -> None:
    code, out, err = run(*args)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("Error: ")


def test_the_module_is_the_program() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "coach", "--version"], capture_output=True, text=True, check=True, timeout=30
    )
    assert ended.stdout.startswith("coach ")


# listen


def test_listen_prints_the_contract() -> None:
    code, out, err = run("listen", "-f", "json", text=made.TEXT)
    assert code == 0
    reading = Listened.model_validate_json(out)
    assert reading.points
    assert set(json.loads(out)) == {"schema", "feedback", "points", "set_aside", "warnings", "language"}
    assert err.startswith("The playbook reads on this machine; the text goes nowhere.\n")


def test_listen_for_people(tmp_path: Path) -> None:
    assert "## What was heard" in run("listen", text=made.TEXT)[1]
    assert "What was heard ─" in run("listen", "-f", "text", text=made.TEXT)[1]
    _, out, err = run("listen", "-o", str(tmp_path / "r.json"), text=made.TEXT)
    assert out == ""
    assert "Written to" in err
    Listened.model_validate_json((tmp_path / "r.json").read_text(encoding="utf-8"))


def test_listen_with_a_model_that_cannot_be_reached() -> None:
    code, out, err = run("listen", "-m", "x", "--base-url", "http://127.0.0.1:9/v1", text=made.TEXT)
    assert (code, out) == (3, "")
    assert "-m playbook" in err


# check

DRAFT = "Hi Priya,\n\nThank you for telling me.\n\nBest,\nSam"


def complaint(*_: object) -> Checked:
    start = DRAFT.index("Thank")
    finding = Finding(
        rule="r",
        family="defensive",
        severity="error",
        quote="Thank",
        start=start,
        end=start + 5,
        message="No.",
        suggestion="Yes.",
    )
    return Checked(findings=(finding,), ok=False)


def test_check_of_a_calm_draft_ends_with_0() -> None:
    code, out, err = run("check", "-f", "json", text=DRAFT)
    assert code == 0
    assert Checked.model_validate_json(out).ok
    assert err == "Checked on this machine; the text goes nowhere.\n"


def test_check_with_an_error_ends_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.checks.check_draft", complaint)
    for form in ("json", "text", "markdown"):
        code, out, err = run("check", "-q", "-f", form, text=DRAFT)
        assert code == 1
        assert "No." in out
        assert err == ""


def test_check_hands_on_the_feedback_and_what_to_leave_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[Any] = []

    def look(*given: object) -> Checked:
        seen.extend(given)
        return Checked(findings=(), ok=True)

    monkeypatch.setattr("coach.checks.check_draft", look)
    (tmp_path / "feedback.txt").write_text(made.TEXT, encoding="utf-8")
    target = tmp_path / "out.json"
    code, _, err = run(
        "check",
        "-",
        "--feedback",
        str(tmp_path / "feedback.txt"),
        "--ignore",
        "long-mail",
        "--ignore",
        "no-closing",
        "-o",
        str(target),
        text=DRAFT,
    )
    assert code == 0
    assert seen[0] == DRAFT
    assert seen[1].feedback.text == made.TEXT
    assert seen[2] == frozenset({"long-mail", "no-closing"})
    assert "Written to" in err
    Checked.model_validate_json(target.read_text(encoding="utf-8"))


# models, prompts, schema


def test_models_use_is_remembered_and_undone() -> None:
    code, out, err = run("models", "use", "llama3", "--base-url", "http://localhost:11434/v1")
    assert (code, out) == (0, "")
    assert "llama3 writes at localhost:11434 on this machine" in err
    assert "llama3 writes at localhost:11434" in run("respond", text=made.TEXT)[2]
    run("models", "use", "playbook")
    assert "The playbook writes" in run("respond", text=made.TEXT)[2]


@pytest.mark.parametrize("args", [("",), ("a\nb",), ("x", "--base-url", "nonsense")])
def test_models_use_refuses_what_is_none(args: tuple[str, ...], home: Path) -> None:
    code, _, err = run("models", "use", *args)
    assert (code, err.count("\n")) == (2, 1)
    assert not (home / "settings.toml").exists()


def test_a_broken_settings_file_is_one_line(home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("model = ", encoding="utf-8")
    code, out, err = run("respond", text=made.TEXT)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert str(home / "settings.toml") in err


def test_prompts_are_listed_shown_and_replaced(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code, out, _ = run("prompts", "list")
    assert code == 0
    assert "repair" in out
    assert "yours" not in out
    builtin = run("prompts", "show", "reply")[1]
    assert run("prompts", "path")[1].strip() == str(home / "prompts")

    editor = tmp_path / "editor.py"
    editor.write_text(
        "import pathlib, sys, os\np = pathlib.Path(sys.argv[1])\np.write_text(p.read_text() + 'Mine.')\nos.utime(p, (1, 2 ** 31))\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {editor}")
    code, out, _ = run("prompts", "edit", "reply")
    assert (code, out.strip()) == (0, str(home / "prompts" / "reply.md.j2"))
    assert run("prompts", "show", "reply")[1] == builtin.rstrip("\n") + "\nMine.\n"
    assert "yours" in run("prompts", "list")[1]


def test_ones_own_side_may_come_through_a_pipe() -> None:
    program = f"{sys.executable} -m coach"
    side = "printf 'I did run the tests, the log shows it.'"
    script = f"printf 'The code had no tests.' | {program} respond --no-keep -q --my-side <({side})"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "the log shows it" not in done.stdout


def test_what_cannot_be_read_is_told_before_the_editor_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = tmp_path / "opened"
    monkeypatch.setenv("EDITOR", f"touch {opened} &&")
    code, _, _ = run("respond", "--edit", "--my-side", str(tmp_path / "gone.txt"))
    assert (code, opened.exists()) == (2, False)


def test_an_edit_without_a_change_leaves_the_built_in_prompt(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")
    assert run("prompts", "edit", "reply")[0] == 0
    assert not (home / "prompts").exists()
    monkeypatch.setenv("EDITOR", "false")
    assert run("prompts", "edit", "reply")[0] == 2


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_printed(name: str) -> None:
    code, out, _ = run("schema", name)
    assert code == 0
    assert json.loads(out)["type"] == "object"


def test_the_schema_names_the_keys_that_are_printed() -> None:
    respond = json.loads(run("schema", "respond")[1])
    assert "schema" in respond["properties"]
    assert set(json.loads(run("respond", "-f", "json", text=made.TEXT)[1])) <= set(respond["properties"])
    assert respond["properties"].keys() >= {name for name in Coaching.model_fields if name != "schema_version"}
