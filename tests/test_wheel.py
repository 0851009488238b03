"""The wheel brings along what the program needs, and leaves behind what it does not."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def test_the_wheel_ships_prompts_and_data_but_no_training_texts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "coach/builtin_prompts/reply.md.j2" in names
    assert "coach/catalogue/index.json" in names
    assert "coach/phrases.toml" in names
    assert {"coach/render/html/page.css", "coach/render/html/templates/coaching.html.j2"} <= {*names}
    assert "coach/py.typed" in names
    assert "coach/ledger/migrations/0001_facts.sql" in names
    assert "coach/answering/patterns.toml" in names
    assert not [name for name in names if "/training/" in name]


def test_installed_elsewhere_it_lists_its_prompts_and_coaches(wheel: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "site"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(elsewhere),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    environment = os.environ | {"PYTHONPATH": str(elsewhere), "COACH_HOME": str(tmp_path / "home")}

    def run(*words: str, text: str = "") -> str:
        command = [sys.executable, "-m", "coach", *words]
        done = subprocess.run(
            command, input=text, check=True, capture_output=True, text=True, cwd=tmp_path, env=environment
        )
        return done.stdout

    for name in ("system", "listen", "reply", "questions", "plan", "repair"):
        assert name in run("prompts", "list")
    assert "## Reply" in run("respond", "-", text="Great communicator, but your SQL was slow.")
