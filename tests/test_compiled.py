"""Patterns are kept as they are compiled, and are compiled as ever wherever what is kept cannot be used."""

import marshal
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from coach import patterns
from coach.patterns import compiled

NAMED = (r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>may|june)", int(re.IGNORECASE))
PLAIN = (r"^\s*-+\s*$", int(re.MULTILINE))


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep them apart from those of this installation."""
    monkeypatch.setattr(compiled, "KEPT", tmp_path / "kept.patterns")
    compiled.stored.cache_clear()
    yield compiled.KEPT
    compiled.stored.cache_clear()


def _keep(*keys: tuple[str, int]) -> None:
    compiled.keep(lambda: keys, "of today")
    compiled.stored.cache_clear()


@pytest.mark.parametrize("key", [NAMED, PLAIN])
def test_what_is_kept_matches_as_what_is_compiled(key: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = re.compile(*key)
    _keep(NAMED, PLAIN)
    with monkeypatch.context() as patch:
        patch.setattr(re, "compile", None)  # so that nothing is compiled
        found = compiled.compiled(*key)
    text = "the 3rd May\n - \n4 june"
    assert [(hit.span(), hit.groupdict()) for hit in found.finditer(text)] == [
        (hit.span(), hit.groupdict()) for hit in fresh.finditer(text)
    ]
    assert (found.flags, found.groups, found.pattern) == (fresh.flags, fresh.groups, fresh.pattern)


@pytest.mark.parametrize(
    "written",
    [b"", b"not what was kept", marshal.dumps((2, "another version", "", {NAMED: (34, b"\0\0\0\0", 0, {}, ())})), marshal.dumps((2, sys.version, "", {NAMED: (34, b"\1", 0, {}, ())}))],
    ids=["empty", "broken", "of another Python", "no code"],
)  # fmt: skip
def test_what_cannot_be_used_is_compiled(file: Path, written: bytes) -> None:
    file.write_bytes(written)
    assert compiled.compiled(*NAMED).search("on 12 June")


def test_where_no_byte_code_lies_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compiled, "KEPT", tmp_path / "nowhere" / "kept.patterns")
    compiled.keep(lambda: [NAMED], "of today")
    assert [*tmp_path.iterdir()] == []


def test_all_alternatives_are_kept_whatever_a_text_needed(file: Path) -> None:
    patterns.keep()
    compiled.stored.cache_clear()
    first = file.stat()
    assert len(compiled.kept()) > 400
    patterns.keep()
    assert file.stat().st_ino == first.st_ino, "written once"
