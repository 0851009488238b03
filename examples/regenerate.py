"""Writes what comes out of each example beside it, as ``NAME.out.md``; with ``--check`` it compares instead, and ends with 1 on a difference.

Run it from anywhere: ``python examples/regenerate.py [--check]``.
"""

import asyncio
import datetime as dt
import difflib
import sys
from pathlib import Path

from coach.coaching import coach
from coach.intake import take_in
from coach.options import Options
from coach.playbook import Playbook
from coach.render.markdown import render_markdown

HERE = Path(__file__).resolve().parent
KINDS = {".txt", ".eml", ".html"}
OPTIONS = Options(start=dt.date(2026, 1, 5), hours_per_week=3.0)


def pastes() -> list[Path]:
    """Return the examples, by name; a file that begins with ``draft-`` is a person's own draft, for ``coach check``."""
    return sorted(path for path in HERE.iterdir() if path.suffix in KINDS and not path.name.startswith("draft-"))


def output_of(paste: Path) -> Path:
    """Return where the output of an example stands."""
    return paste.with_suffix(".out.md")


def write(paste: Path) -> str:
    """Return what comes out of an example, as markdown."""
    return render_markdown(asyncio.run(coach(take_in(paste.read_bytes()), OPTIONS, Playbook())))


def main(arguments: list[str]) -> int:
    """Write all outputs, or compare them."""
    different = 0
    for paste in pastes():
        target, made = output_of(paste), write(paste)
        if "--check" not in arguments:
            target.write_text(made, encoding="utf-8")
            continue
        kept = target.read_text(encoding="utf-8") if target.is_file() else ""
        if kept != made:
            different += 1
            sys.stdout.writelines(
                difflib.unified_diff(
                    kept.splitlines(keepends=True), made.splitlines(keepends=True), target.name, "what comes out now"
                )
            )
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
