"""What CTranslate2 is told about the machine: nothing that somebody has told it, and never more than the machine has."""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import os
from coach.encoder import trunk
from coach.encoder.machine import has
print(os.environ.get("CT2_FORCE_CPU_ISA"), has(("avx512f", "avx512cd", "avx512vl", "avx512bw", "avx512dq")), trunk.states("judging", [[7, 8, 9]])[0].shape)
"""


def _said(**environment: str) -> str:
    known = {name: value for name, value in os.environ.items() if name != "CT2_FORCE_CPU_ISA"}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True, env=known | environment
    ).stdout.strip()


def test_the_widest_registers_are_used_where_there_are_any() -> None:
    told, has, *_ = _said().split(maxsplit=2)
    assert (told == "AVX512") == (has == "True")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is told")
def test_who_has_chosen_keeps_it() -> None:
    assert _said(CT2_FORCE_CPU_ISA="GENERIC").startswith("GENERIC")
