"""``coach`` and ``python -m coach``: the command line, and an end without delay."""

import contextlib
import os
import sys

from coach.cli import main


def run() -> None:
    """Run the command line and leave; to take apart first what was loaded would be a fifth of a short run."""
    try:
        main(prog_name="coach")
    except SystemExit as end:
        if "multiprocessing" in sys.modules:  # other processes are wound up by what runs at a usual end
            raise
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):  # whoever read it has gone
                stream.flush()
        os._exit(end.code if isinstance(end.code, int) else 0)


if __name__ == "__main__":
    run()
