"""Runs the commands named in the README's markers and puts their output between them: ``python -m tests.readme``."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- begin: (?P<command>[^\n]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def output_of(command: str) -> str:
    """Run a command of the README in a plain terminal of 100 columns and return what it prints."""
    words = shlex.split(command)
    program = [sys.executable, "-m", "coach", *words[1:]]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("COACH_", "OPENAI_"))}
    with tempfile.TemporaryDirectory() as home:
        plain = clean | {"COLUMNS": "100", "NO_COLOR": "1", "COACH_HOME": home}
        done = subprocess.run(program, capture_output=True, text=True, cwd=ROOT, env=plain, check=False)
    return done.stdout


def regenerated(text: str) -> str:
    """Return the README with every marked block made anew."""
    return _BLOCK.sub(
        lambda block: f"{block[1]}\n```text\n{output_of(block['command']).strip()}\n```\n\n{block[3]}", text
    )


if __name__ == "__main__":
    README.write_text(regenerated(README.read_text(encoding="utf-8")), encoding="utf-8")
