"""A copy of this process that reads ahead: it is there at once, where another one would first start Python and import what is here already."""

import os
import signal
import sys
import threading
from contextlib import suppress
from importlib import import_module
from typing import IO, NoReturn

_SERVES = "coach.encoder.__main__"


def can_fork() -> bool:
    """Tell whether a copy can be made: of a process with several threads it may wait for ever for what another one of them holds.

    Threads that Python does not know are none of those counted: it is asked before any library that has them is loaded.
    """
    return sys.platform == "linux" and threading.active_count() == 1


class Forked:
    """What a ``subprocess.Popen`` is that serves as its own copy: ``stdin`` and ``stdout`` lead to it, and it can be ended and waited for."""

    def __init__(self, environment: dict[str, str]) -> None:
        asked, asks = os.pipe()
        answers, answered = os.pipe()
        self._number = os.fork()
        if self._number == 0:
            os.close(asks)
            os.close(answers)
            _serve(asked, answered, environment)
        os.close(asked)
        os.close(answered)
        self.stdin: IO[bytes] | None = os.fdopen(asks, "wb")
        self.stdout: IO[bytes] = os.fdopen(answers, "rb")
        self._ended: int | None = None

    def kill(self) -> None:
        """End it, if it has not ended."""
        if self._ended is None:
            os.kill(self._number, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end, and return its exit code."""
        if self._ended is None:
            self._ended = os.waitstatus_to_exitcode(os.waitpid(self._number, 0)[1])
        return self._ended

    def communicate(self) -> None:
        """Close what leads to it, and wait for its end."""
        for way in (self.stdin, self.stdout):
            if way is not None:
                with suppress(BrokenPipeError):  # it has ended, and what was asked last is still on its way
                    way.close()
        self.wait()


def _serve(asked: int, answered: int, environment: dict[str, str]) -> NoReturn:
    """Answer, in a group of its own (Ctrl-C is for the command alone), until nobody asks any more; nothing of the command's own streams is touched."""
    try:
        os.setpgid(0, 0)
        os.environ.update(environment)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream, way in enumerate((asked, answered, nothing)):
            os.dup2(way, stream)
        sys.stdin, sys.stdout = os.fdopen(0, encoding="utf-8"), os.fdopen(1, "w", encoding="utf-8")
        import_module(_SERVES)
    finally:
        os._exit(1)
