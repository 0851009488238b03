"""How long whole processes take beside one that only imports: ``python -m tests.benchmarks.speed``.

The yardsticks import click and jinja2 and define one Pydantic model, as any program of this kind must; medians of ``RUNS`` runs, in turn.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
MODEL = "import pydantic\nclass M(pydantic.BaseModel):\n    a: int\nM(a=1)\n"
SHORT = (
    "Thanks for coming in. The panel liked how calm you were, but they felt your answers were long and you had no example "
    "of leading a team. Please apply again in the spring when we hire for the second team.\n\n"
)
LONG = SHORT * 15
DRAFT = (
    "Hi Dawn,\n\nThank you for the honest words about the presentation. I take away that the recommendation has to come first, and I have "
    "begun to retell two of my analyses that way. Your interviewer clearly had not read the file, though. "
) + "What would a strong opening have sounded like to the panel? I would be glad to hear it, and to apply again. " * 5


def timed(*command: str) -> float:
    """Return the seconds that one run takes."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"COACH_HOME": home}
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - began


def medians(commands: dict[str, list[str]]) -> dict[str, float]:
    """Return the median seconds of each command."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(timed(*command))
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Measure and print a table."""
    coach = [sys.executable, "-m", "coach"]
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder) / f"{name}.txt" for name in ("short", "long", "draft")}
        for name, text in (("short", SHORT), ("long", LONG), ("draft", DRAFT)):
            files[name].write_text(text, encoding="utf-8")
        found = medians(
            {
                "import click, jinja2, pydantic": [sys.executable, "-c", f"import click, jinja2\n{MODEL}"],
                "import click, pydantic": [sys.executable, "-c", f"import click\n{MODEL}"],
                "coach --help": [*coach, "--help"],
                f"coach respond, {len(SHORT.split())} words": [
                    *coach,
                    "respond",
                    "-m",
                    "playbook",
                    str(files["short"]),
                ],
                f"coach respond, {len(LONG.split())} words": [*coach, "respond", "-m", "playbook", str(files["long"])],
                f"coach check, {len(DRAFT.split())} words": [*coach, "check", str(files["draft"])],
            }
        )
    respond, check = found["import click, jinja2, pydantic"], found["import click, pydantic"]
    print("| process | seconds | times its yardstick |\n|---|---|---|")  # noqa: T201 - a report
    for name, seconds in found.items():
        yardstick = check if "check" in name or "help" in name else respond
        print(f"| {name} | {seconds:.2f} | {seconds / yardstick:.1f} |")  # noqa: T201


if __name__ == "__main__":
    main()
