"""What CTranslate2 does not find out about the machine by itself; called before it is imported. Whoever has set it keeps it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_ISA = "CT2_FORCE_CPU_ISA"
_WIDE = ("avx512f", "avx512cd", "avx512vl", "avx512bw", "avx512dq")  # all that its widest build uses
_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # names of ``mallopt(3)``, glibc's malloc.h
_MB = 1 << 20


def prepare() -> None:
    """Let the transformers use the widest registers and keep the memory of one layer for the next. A batch of uneven parts is read in half the time, a feedback in four fifths."""
    if sys.platform != "linux":
        return
    if _ISA not in os.environ and has(_WIDE):
        os.environ[_ISA] = "AVX512"  # chosen by itself only on one maker's processors
    tuned = "glibc.malloc" in os.environ.get("GLIBC_TUNABLES", "") or any(
        name.startswith("MALLOC_") for name in os.environ
    )
    if not tuned:
        _keep_memory()


def has(wanted: tuple[str, ...]) -> bool:
    """Tell whether the processor can do all of this, by Linux's names."""
    try:
        with Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as known:
            flags = next((line.split() for line in known if line.startswith("flags")), [])
    except OSError:
        return False
    return {*wanted} <= {*flags}


def _keep_memory() -> None:
    """Blocks of some MB would be given back after each step, and every page of them be asked for and cleared again at the next."""
    from ctypes import CDLL  # noqa: PLC0415 - numpy has loaded it, too

    mallopt = getattr(CDLL(None), "mallopt", None)
    if mallopt is not None:  # another library than glibc has none
        mallopt(_MMAP_THRESHOLD, 16 * _MB)
        mallopt(_TRIM_THRESHOLD, 64 * _MB)
