"""``coach checks`` and the ways of ``coach check``: annotations, cutting, switching a rule off."""

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
