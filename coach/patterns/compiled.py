"""Patterns as the engine of ``re`` runs them, kept beside Python's byte code and for its reason: to compile them takes a tenth of a run.

``re`` has no public way to do so. What is used of its inner side is held against the version that wrote it; where anything about it has
changed, or nothing can be read or written there, patterns are compiled as ever.
"""

import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final

from coach.files import write_atomically

KEPT: Final = Path(cache_from_source(__file__)).with_suffix(".patterns")
_FORM = 2  # of what is written; another one is not read
_UNUSABLE = (OSError, EOFError, ValueError, TypeError, RuntimeError, ImportError, AttributeError)

Key = tuple[str, int]
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Return ``re.compile(pattern, flags)``, as it is kept if it is."""
    known = kept().get((pattern, flags))
    if known is not None:
        with suppress(*_UNUSABLE):
            return _made(pattern, known)
    return re.compile(pattern, flags)


def kept() -> dict[Key, Code]:
    """Return what a run before this one has kept."""
    return stored()[1]


def keep(patterns: Callable[[], Iterable[Key]], stamp: str) -> None:
    """Keep these patterns for the runs to come: all that are known, so that the file does not tell which ones a text needed.

    They are kept only where byte code lies already and may be written, and not again under the same stamp.
    """
    if stored()[0] == stamp or not os.access(KEPT.parent, os.W_OK):
        return
    with suppress(*_UNUSABLE):
        codes = {key: _code(*key) for key in patterns()}
        write_atomically(KEPT, marshal.dumps((_FORM, sys.version, stamp, codes)))


@cache
def stored() -> tuple[str, dict[Key, Code]]:
    """Return the stamp under which patterns were kept, and these; neither where they cannot be used."""
    with suppress(*_UNUSABLE):
        form, version, *found = marshal.loads(KEPT.read_bytes())  # noqa: S302 - it lies where the byte code lies that is run, too
        if (form, version) == (_FORM, sys.version):
            stamp, codes = found
            return stamp, codes
    return "", {}


def _made(pattern: str, code: Code) -> re.Pattern[str]:
    flags, numbers, *rest = code
    engine: Any = import_module("_sre")
    made: re.Pattern[str] = engine.compile(pattern, flags, memoryview(numbers).cast("I").tolist(), *rest)
    return made


def _code(pattern: str, flags: int) -> Code:
    inner: Any = import_module("re._compiler")
    numbers = array("I", inner._code(inner._parser.parse(pattern, flags), flags))  # noqa: SLF001
    made = re.compile(pattern, flags)
    names = {number: name for name, number in made.groupindex.items()}
    in_order = tuple(names.get(number) for number in range(made.groups + 1))
    return made.flags, numbers.tobytes(), made.groups, dict(made.groupindex), in_order
