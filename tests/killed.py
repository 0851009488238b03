"""Runs a command again and again and kills it at its first, second, third ... database statement: ``python -m tests.killed FOLDER COMMAND``.

The command is ``respond``, or ``answer`` to a coaching that is there. Each run has a home of its own. What is left of it, and what ``coach resume`` makes of that, is printed as one line of JSON.
"""

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import coach.cli.answer
import coach.cli.coaching
import coach.cli.hearing
import coach.cli.keeping
import coach.cli.resume
import coach.render.json
from coach.cli import main
from coach.ledger import Ledger

from tests import made

MOST = 200
ANSWER = "Hi Sam,\n\nIn the design round they wanted to hear two alternatives before you chose one.\n\nBest,\nPriya"


def in_a_child(work: Callable[[], object], out: Path) -> int:
    """Do something in a process of its own, stdout and stderr in a file; return how it ended, negative for a signal."""
    child = os.fork()
    if child == 0:
        target = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(target, 1)
        os.dup2(target, 2)
        try:
            work()
        except SystemExit as end:
            os._exit(end.code if isinstance(end.code, int) else 0)
        os._exit(70)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(number: int, words: list[str]) -> Callable[[], object]:
    """Return a run that is killed, without any warning, before its database statement of this number."""
    seen = 0
    connect = sqlite3.connect

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(path: Path, *, isolation_level: None) -> sqlite3.Connection:
        connection = connect(path, isolation_level=isolation_level)
        connection.set_trace_callback(count)
        return connection

    def run() -> object:
        sqlite3.connect = counted  # type: ignore[assignment]
        return main(words)

    return run


def what_is_left(home: Path) -> dict[str, object]:
    """Return what the ledger holds after a run."""
    if not (home / "ledger.db").exists():
        return {"kept": 0}
    with Ledger(home) as ledger:
        (intact,) = ledger.connection.execute("PRAGMA integrity_check").fetchone()
        kept = [ledger.get(each) for each in ledger.ids()]
    return {
        "intact": intact,
        "kept": len(kept),
        "text": kept[0].feedback.text if kept else None,
        "parts": [part.name for part in kept[0].parts] if kept else [],
        "arrived": [each.feedback.text for each in kept[0].arrived] if kept else [],
        "arrived_parts": [part.name for each in kept[0].arrived for part in each.parts] if kept else [],
        "rounds": [each.round.model_dump(mode="json") for each in kept[0].answers] if kept else [],
        "made": kept[0].coaching.model_dump(mode="json") if kept and kept[0].coaching else None,
    }


def main_() -> None:
    """Kill at every statement until a run comes through."""
    folder, command = Path(sys.argv[1]), sys.argv[2]
    paste, answer, before = folder / "paste.txt", folder / "answer.txt", folder / "before"
    paste.write_text(made.TEXT, encoding="utf-8")
    answer.write_text(ANSWER, encoding="utf-8")
    coach.respond(made.TEXT)  # the children find everything loaded
    words = ["respond", "-f", "json", str(paste)]
    if command == "answer":
        os.environ["COACH_HOME"] = str(before)
        in_a_child(lambda: main(words), folder / "before.out")
        words = ["answer", "1", "-f", "json", str(answer)]
    for number in range(1, MOST):
        home = folder / str(number)
        if before.exists():
            shutil.copytree(before, home)
        os.environ["COACH_HOME"] = str(home)
        shown = folder / f"{number}.out"
        ended = in_a_child(killed_at(number, words), shown)
        left = what_is_left(home)
        output = shown.read_text(encoding="utf-8")
        resumed = what_is_left(home)
        if left["kept"]:
            in_a_child(lambda: main(["resume", "-f", "json"]), folder / "resumed.out")
            resumed = what_is_left(home)
        line = {"number": number, "ended": ended, "output": output, "left": left, "resumed": resumed}
        print(json.dumps(line))  # noqa: T201 - what the test reads
        if ended == 0:
            return


if __name__ == "__main__":
    main_()
