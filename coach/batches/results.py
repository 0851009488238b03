"""The file of lines: written in the records' order, never half a line for long, and continued where it stands."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO, Self

from coach.batches.lines import Head, head_of
from coach.errors import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coach.batches.records import Record
    from coach.batches.store import Store

_PRIVATE = 0o600
_BEGINNING = b'{"id": "'


class Results:
    """The lines of a run; ``written`` counts those in the file, ``failed`` the errors among them. What comes early waits in the store.

    Raises ``UsageProblem`` where the file cannot be written or holds something else.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self._store = store
        try:
            self._file: BinaryIO = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE), "r+b")
        except OSError as error:
            raise UsageProblem(f"{path} cannot be written: {error.strerror}.", "Give -o another file.") from error
        self.written, self.failed = 0, 0
        try:
            self._take_stock()
        except BaseException:
            self._file.close()
            raise
        self._waiting = set(store.ahead(self.written))
        self._advance()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def recorded(self) -> int:
        """How many records have their line, in the file or waiting for its turn."""
        return self.written + len(self._waiting)

    def has(self, record: Record) -> bool:
        """Tell whether the line of a record is there."""
        if record.number not in self._waiting:
            return record.number < self.written
        head = head_of(self._store.line(record.number) or "")
        return head is not None and head.is_of(record)

    def heads(self) -> Iterator[Head]:
        """Yield how the lines begin that are in the file; raises ``UsageProblem`` for one that is none of ours."""
        with self.path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                head = head_of(line)
                if head is None:
                    raise self._foreign(number)
                yield head

    def add(self, number: int, line: str) -> None:
        """Take the line of a record, in any order."""
        if number == self.written:
            self._write(line)
            self._advance()
        else:
            self._store.put_ahead([(number, line)])
            self._waiting.add(number)

    def reopen_failed(self) -> int:
        """Take out the lines of records that failed, so that they are tried again; return how many."""
        failed = [number for number, head in enumerate(self.heads()) if not head.ok]
        if failed:
            first, again, end = failed[0], set(failed), 0
            with self.path.open("rb") as lines:
                for _ in range(first):
                    end += len(lines.readline())
                rest = enumerate(lines, start=first)
                self._store.put_ahead((number, line.decode()[:-1]) for number, line in rest if number not in again)
            self._file.truncate(end)
            self._file.seek(end)
            self.written, self.failed = first, 0
            self._waiting = set(self._store.ahead(first))
        return len(failed)

    def _advance(self) -> None:
        if self.written not in self._waiting:
            return
        while self.written in self._waiting:
            self._waiting.remove(self.written)
            self._write(self._store.line(self.written) or "")
        self._store.drop_before(self.written)

    def _write(self, line: str) -> None:
        self._file.write(line.encode() + b"\n")
        self._file.flush()
        self.written += 1
        head = head_of(line)
        self.failed += head is not None and not head.ok

    def _take_stock(self) -> None:
        """Count the lines that are there, and take off what a killed run left of its last one."""
        end = 0
        for number, line in enumerate(self._file, start=1):
            head = head_of(line.decode("utf-8", "replace"))
            if not line.endswith(b"\n") and (head is not None or _BEGINNING.startswith(line[: len(_BEGINNING)])):
                break
            if head is None:
                raise self._foreign(number)
            end += len(line)
            self.written += 1
            self.failed += not head.ok
        self._file.truncate(end)
        self._file.seek(end)

    def _foreign(self, number: int) -> UsageProblem:
        return UsageProblem(f"Line {number} of {self.path} is no line of such a run.", "Give -o another file.")
