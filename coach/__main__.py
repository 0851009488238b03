"""``coach`` and ``python -m coach``: the command line, and an end without delay."""

import contextlib
import os
import sys
from pathlib import Path

from coach import encoder
from coach.patterns import keep

_READING = ("respond", "reply", "questions", "plan", "check")  # commands


def run() -> None:
    """Run the command line and leave; to take apart first what was loaded would take a tenth of a second.

    What is going to read begins before all else, since it takes longest. Where other processes may still be under way, the usual end winds them up.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed before
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
    if sys.argv[1:2] and sys.argv[1] in _READING:
        encoder.begin()

    from coach.cli import main  # noqa: PLC0415 - meanwhile

    try:
        main(prog_name="coach")
    except SystemExit as end:
        if not isinstance(end.code, int) or "multiprocessing" in sys.modules:
            raise
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(BrokenPipeError, ValueError):  # whoever read it has gone
                stream.flush()
        try:
            keep()
        finally:
            os._exit(end.code)


if __name__ == "__main__":
    run()
