"""``coach checks`` and the ways of ``coach check``: annotations, cutting, switching a rule off."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from coach.checks import rule_ids
from coach.cli import main

DRAFT = "Hi Dawn,\n\nThanks for the quick answer. Your interviewer clearly had not read my CV.\n\nBest,\nLeila\n"


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=text)


def test_the_list_names_every_check() -> None:
    shown = run("checks", "list").stdout.splitlines()
    assert [line.split()[0] for line in shown] == list(rule_ids())


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_check_explains_itself_with_examples(rule_id: str) -> None:
    shown = run("checks", "show", rule_id)
    assert shown.exit_code == 0
    assert shown.stdout.startswith(f"{rule_id} · ")


def test_a_check_that_does_not_exist_is_met_with_the_nearest_ones() -> None:
    shown = run("checks", "show", "dispute")
    assert shown.exit_code == 2
    assert "disputes" in shown.stderr


def test_annotations_are_workflow_commands_with_the_place() -> None:
    shown = run("check", "-f", "github", "-q", "-", text=DRAFT)
    assert shown.exit_code == 1
    assert "::error file=-,line=3,endLine=3,col=30," in shown.stdout


def test_fix_prints_a_draft_that_passes_and_shows_the_difference() -> None:
    shown = run("check", "--fix", "-q", "-", text=DRAFT)
    assert shown.exit_code == 0
    assert shown.stdout == "Hi Dawn,\n\nThanks for the quick answer.\n\nBest,\nLeila\n"
    assert "-Thanks for the quick answer. Your interviewer" in shown.stderr


def test_a_rule_is_switched_off_by_option_and_by_the_settings(home: Path) -> None:
    assert run("check", "-q", "--ignore", "blames", "-", text=DRAFT).exit_code == 0
    home.mkdir()
    (home / "settings.toml").write_text('ignore = "blames, no-closing"\n')
    assert run("check", "-q", "-", text=DRAFT).exit_code == 0


def test_rewriting_needs_a_model() -> None:
    shown = run("check", "--rewrite", "-", text=DRAFT)
    assert shown.exit_code == 2
    assert "-m" in shown.stderr


def test_fix_mends_signs_keeps_line_ends_and_says_what_is_left() -> None:
    draft = "Hi Dawn,\r\n\r\n**Thank you** for the clear words!!! I take it in.\r\n\r\nBest,\r\n[Your name]\r\n"
    shown = run("check", "--fix", "-q", "-", text=draft)
    assert shown.exit_code == 1
    assert shown.stdout_bytes.decode() == draft.replace("**", "").replace("!!!", "!")
    assert "only you can change it" in shown.stderr
    assert "[Your name] was left in" in shown.stderr.replace('"', "")


def test_fix_never_deletes_a_reservation_of_rights() -> None:
    draft = "Dear Ms Byrne,\n\nI was asked whether I plan to have children, and I reserve my rights in this regard.\n\nHelen\n"
    shown = run("check", "--fix", "-q", "-", text=draft)
    assert (shown.exit_code, shown.stdout) == (0, draft)


def test_places_are_right_with_windows_line_ends_and_emoji() -> None:
    draft = "Hi Dawn 👋🏽,\r\n\r\nthanks 🙏 for this! You people have no idea.\r\n"
    shown = run("check", "-f", "json", "-q", "-", text=draft)
    [error] = [one for one in json.loads(shown.stdout)["findings"] if one["severity"] == "error"]
    assert draft[error["start"] : error["end"]] == error["quote"] == "You people have no idea."
    assert "line=3,endLine=3,col=20," in run("check", "-f", "github", "-q", "-", text=draft).stdout


def test_names_and_figures_are_held_against_the_feedback(tmp_path: Path) -> None:
    feedback = tmp_path / "feedback.txt"
    feedback.write_text("Hi Sam,\n\nTests were missing. Please apply again in six months.\n\nBest,\nPriya\n")
    draft = "Hi Prya,\n\nthank you, I'll come back in 12 months.\n\nBest,\nSam\n"
    shown = run("check", "-q", "--feedback", str(feedback), "-", text=draft)
    assert shown.exit_code == 0
    assert 'The feedback has "Priya"' in shown.stdout
    assert 'The feedback says "six months"' in shown.stdout


def test_a_draft_in_another_language_is_not_called_calm() -> None:
    shown = run(
        "check",
        "-q",
        "-",
        text="Das ist eine Frechheit, und ich werde das nicht vergessen, denn die Aufgabe war falsch.",
    )
    assert shown.exit_code == 0
    assert "It is not in English" in shown.stdout
