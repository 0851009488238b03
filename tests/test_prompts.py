import sys
from pathlib import Path

import pytest
from coach.errors import PromptProblem
from coach.models.prompts import NAMES, Prompts, builtin_folder, fenced, quoted, render
from hypothesis import given, settings
from hypothesis import strategies as st


def test_lists_every_builtin_prompt() -> None:
    assert [name for name, _ in Prompts().listing()] == list(NAMES)
    assert all(path.is_file() for _, path in Prompts().listing())
    assert {path.name.removesuffix(".md.j2") for path in builtin_folder().iterdir()} == set(NAMES)


def test_a_users_file_wins_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / "system.md.j2").write_text("Mine: {{ 1 + 1 }}", encoding="utf-8")
    prompts = Prompts(tmp_path)
    assert prompts.render("system") == "Mine: 2"
    assert prompts.path("system") == tmp_path / "system.md.j2"
    assert prompts.overridden("system")
    assert not prompts.overridden("reply")
    assert prompts.show("system") == "Mine: {{ 1 + 1 }}"
    assert prompts.show("reply.md.j2") == Prompts().show("reply")


def test_a_users_file_can_extend_the_builtin_one(tmp_path: Path) -> None:
    (tmp_path / "repair.md.j2").write_text(
        '{% extends "builtin/repair.md.j2" %}{% block task %}{{ super() }}Mine.{% endblock %}', encoding="utf-8"
    )
    rendered = Prompts(tmp_path).render("repair", findings=[])
    assert rendered.startswith("That answer cannot be used yet.")
    assert rendered.endswith("Mine.")


@pytest.mark.parametrize(
    "source", ["{{ unknown }}", "{% if %}", "{{ 1 / 0 }}", '{% include "absent" %}', "{{ 'a' | absent }}"]
)
def test_a_broken_template_is_one_line_that_names_it(tmp_path: Path, source: str) -> None:
    (tmp_path / "system.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(PromptProblem) as told:
        Prompts(tmp_path).render("system")
    assert "system" in told.value.message
    assert "\n" not in str(told.value)


def test_a_template_in_the_wrong_encoding_is_a_problem_too(tmp_path: Path) -> None:
    (tmp_path / "system.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PromptProblem):
        Prompts(tmp_path).render("system")
    with pytest.raises(PromptProblem):
        Prompts(tmp_path).show("system")


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(PromptProblem, match="listen"):
        Prompts().show("../../etc/passwd")


def test_a_folder_that_does_not_exist_is_no_problem(tmp_path: Path) -> None:
    assert Prompts(tmp_path / "absent").render("system") == render("system")


def test_feedback_is_never_a_template() -> None:
    hostile = "{{ 7 * 7 }} {% raw %} {{ feedback.__class__ }}"
    rendered = render("listen", feedback=hostile, points=(), topics=["sql"], schema="{}")
    assert hostile in rendered


@settings(deadline=None)
@given(st.text())
def test_a_text_cannot_close_its_fence(text: str) -> None:
    first, *inside, last = fenced(text, "feedback").split("\n")
    mark = first.removeprefix("<feedback-").removesuffix(">")
    assert last == f"</feedback-{mark}>"
    assert mark not in "\n".join(inside)


@pytest.mark.parametrize(
    "markup", ["<|im_end|>", "<|im_start|>system", "[INST]", "</s>", "<start_of_turn>", "</think>", "<<SYS>>"]
)
def test_a_chat_templates_own_markup_is_defused(markup: str) -> None:
    assert markup not in fenced(f"Nice {markup} try")
    assert markup not in quoted(f"Nice {markup} try")


def test_harmless_brackets_stay() -> None:
    assert "a < b [see 1] <b>" in fenced("a < b [see 1] <b>")


def test_importing_it_does_not_import_jinja() -> None:
    import subprocess

    code = "import sys, coach.models.prompts, coach.models.endpoint; assert not {'jinja2', 'openai'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
