"""Runs of ``coach batch`` as processes, to the end or killed on the way."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PROGRAM = [sys.executable, "-W", "error", "-m", "coach", "batch"]
START = ("--start", "2026-01-05")
TEXTS = (
    "The panel liked how calm you were. They felt your answers were long and that you have not enough leadership experience.",
    "Strong on SQL, but not enough leadership experience. Please apply again in the spring.",
    "We went with another candidate.",
    "They enjoyed the walkthrough. The system design round was the weaker one.",
)


def write_records(path: Path, number: int, **fields: Any) -> Path:
    """Write JSON lines with different texts."""
    lines = (
        json.dumps({"id": f"r{each}", "text": f"{TEXTS[each % len(TEXTS)]}\n\nReference {each}.", **fields})
        for each in range(number)
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def batch(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run to the end."""
    return subprocess.run([*PROGRAM, *map(str, words)], capture_output=True, text=True, check=False)


def killed_after(lines: int, out: Path, *words: str | Path) -> bool:
    """Run, kill without warning once so many more lines are there, and return whether it was still running."""
    before = count_lines(out)
    process = subprocess.Popen([*PROGRAM, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        if count_lines(out) >= before + lines:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
        time.sleep(0.005)
    return False


def count_lines(out: Path) -> int:
    """Return how many whole lines there are."""
    return out.read_bytes().count(b"\n") if out.exists() else 0


def lines_of(out: Path) -> list[dict[str, Any]]:
    """Return the lines as they are read."""
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
