"""How long commands that look at the whole ledger take with 50 and with 5,000 coachings: ``python -m tests.benchmarks.ledger``.

The feedbacks are those of the listening benchmark, over and over. Every coaching has an open plan and a draft that was not sent, which
is the most there can be; in every third one something was done. Medians of ``RUNS`` whole processes.
"""

import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

from coach.ledger import Deed, Kept, Ledger
from coach.ledger.exchange import CoachingLine, import_lines
from coach.ledger.index import skill_of
from coach.training.feedbacks import read

from tests.kept import keep

SIZES = (50, 5_000)
RUNS = 9
DAY = dt.date(2026, 1, 5)
DAYS = 20
FEEDBACKS = Path(__file__).parent / "feedback"
COMMANDS = {
    "coach history": ["history"],
    "coach history --search": ["history", "--search", "kubernetes"],
    "coach today": ["today"],
    "coach today --minutes 45": ["today", "--minutes", "45"],
    "coach brief": ["brief", "--for", "2026-02-10"],
    "coach trends": ["trends"],
}


def some(folder: Path) -> list[Kept]:
    """Return one coaching for each feedback of the listening benchmark."""
    with Ledger(folder) as ledger:
        for labelled in read(sorted(FEEDBACKS.iterdir())):
            keep(ledger, labelled.text, DAY)
        return [ledger.get(each) for each in ledger.ids()]


def fill(folder: Path, models: list[Kept], size: int) -> None:
    """Fill a ledger with as many coachings."""
    lines = (CoachingLine(coaching=_another(models[number % len(models)], number)) for number in range(size))
    with Ledger(folder) as ledger:
        import_lines(ledger, (line.model_dump_json(by_alias=True).encode() for line in lines))


def _another(kept: Kept, number: int) -> Kept:
    day = DAY - dt.timedelta(days=number % DAYS)
    deeds: tuple[Deed, ...] = ()
    if number % 3 == 0 and kept.coaching is not None and kept.coaching.plan is not None:
        deeds = tuple(
            Deed(
                day=day,
                what="done",
                task=goal.tasks[0].id,
                skill=skill_of(goal, kept.coaching.reading)[0],
                words=goal.tasks[0].task,
                minutes=30,
            )
            for goal in kept.coaching.plan.goals[:1]
        )
    return kept.model_copy(update={"id": number + 1, "uid": uuid.uuid4().hex, "day": day, "deeds": deeds})


def median(command: list[str], home: Path) -> float:
    """Return the median seconds of whole runs of a command."""
    environment = os.environ | {"COACH_HOME": str(home), "COACH_TODAY": DAY.isoformat()}
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "coach", *command], check=True, capture_output=True, env=environment)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        models = some(Path(folder) / "models")
        for size in SIZES:
            fill(Path(folder) / str(size), models, size)
        print(f"| command | {SIZES[0]} coachings | {SIZES[1]:,} coachings | times |\n|---|---|---|---|")  # noqa: T201 - a report
        for name, command in COMMANDS.items():
            few, many = (median(command, Path(folder) / str(size)) for size in SIZES)
            print(f"| {name} | {few:.2f} s | {many:.2f} s | {many / few:.1f} |")  # noqa: T201


if __name__ == "__main__":
    main()
