"""What a run keeps beside its lines until it is through: answers that were paid for, and lines whose turn has not come.

One SQLite file, ``OUT.work``. It is locked as long as a run writes, so that no two write the same lines, and removed at the end.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from coach.errors import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TABLES = """
CREATE TABLE IF NOT EXISTS answers (record INTEGER, key TEXT, status INTEGER, body TEXT, PRIMARY KEY (record, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ahead (number INTEGER PRIMARY KEY, line TEXT);
CREATE TABLE IF NOT EXISTS jobs (id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS awaited (record INTEGER, key TEXT, job TEXT, PRIMARY KEY (record, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
_PRIVATE = 0o600


class Store:
    """The store of the run that writes ``out``; raises ``UsageProblem`` where another run has it.

    Answers are kept from the thread in which the requests leave, everything else from the run's own; SQLite lets one in at a time.
    """

    def __init__(self, out: Path) -> None:
        self.path = store_path(out)
        try:
            self.path.touch(mode=_PRIVATE)
            self.connection = sqlite3.connect(self.path, isolation_level=None, timeout=0.2, check_same_thread=False)
            self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = NORMAL")
            self.connection.execute("BEGIN IMMEDIATE")
            for statement in _TABLES.strip().split("\n"):
                self.connection.execute(statement)
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise UsageProblem(
                f"{self.path} cannot be used: {error}.", "If another run writes there, let it finish."
            ) from error
        except OSError as error:
            raise UsageProblem(f"{self.path} cannot be written: {error.strerror}.", "Give -o another file.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def answer(self, record: int, key: str) -> tuple[int, str] | None:
        """Return the status and body that came for a request of a record."""
        query = "SELECT status, body FROM answers WHERE record = ? AND key = ?"
        found: tuple[int, str] | None = self.connection.execute(query, (record, key)).fetchone()
        return found

    def keep_answer(self, record: int, key: str, status: int, body: str) -> None:
        """Keep what came for a request."""
        self.connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", (record, key, status, body))

    def forget_answers(self, record: int) -> None:
        """Forget what came for a record; its line is recorded."""
        self.connection.execute("DELETE FROM answers WHERE record = ?", (record,))

    def ahead(self, first: int) -> Iterator[int]:
        """Yield the numbers of the lines kept from ``first`` on, in order."""
        for (number,) in self.connection.execute(
            "SELECT number FROM ahead WHERE number >= ? ORDER BY number", (first,)
        ):
            yield number

    def put_ahead(self, lines: Iterable[tuple[int, str]]) -> None:
        """Keep lines whose turn has not come."""
        self.connection.execute("BEGIN")
        self.connection.executemany("INSERT OR REPLACE INTO ahead VALUES (?, ?)", lines)
        self.connection.execute("COMMIT")

    def line(self, number: int) -> str | None:
        """Return a line that was kept."""
        found = self.connection.execute("SELECT line FROM ahead WHERE number = ?", (number,)).fetchone()
        return str(found[0]) if found else None

    def drop_before(self, number: int) -> None:
        """Forget the lines whose turn has come."""
        self.connection.execute("DELETE FROM ahead WHERE number < ?", (number,))

    def fact(self, name: str) -> str | None:
        """Return what was noted under a name."""
        found = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else None

    def note(self, name: str, value: str) -> None:
        """Note something under a name, in the place of what was there."""
        self.connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def add_job(self, job: str, requests: Iterable[tuple[int, str]]) -> None:
        """Keep the id of a job that was handed in, with the requests it holds."""
        self.connection.execute("BEGIN")
        self.connection.execute("INSERT INTO jobs VALUES (?)", (job,))
        rows = ((record, key, job) for record, key in requests)
        self.connection.executemany("INSERT OR REPLACE INTO awaited VALUES (?, ?, ?)", rows)
        self.connection.execute("COMMIT")

    def jobs(self) -> list[tuple[str, int]]:
        """Return the jobs that were handed in and not yet collected, and how many requests each holds."""
        held = "SELECT id, (SELECT count(*) FROM awaited WHERE job = jobs.id) FROM jobs ORDER BY rowid"
        return list(self.connection.execute(held))

    def awaits(self, record: int, key: str) -> bool:
        """Tell whether a request is in a job."""
        query = "SELECT 1 FROM awaited WHERE record = ? AND key = ?"
        return self.connection.execute(query, (record, key)).fetchone() is not None

    def end_job(self, job: str) -> None:
        """Forget a job: its answers are kept, and what it did not answer may be asked again."""
        self.connection.execute("BEGIN")
        self.connection.execute("DELETE FROM awaited WHERE job = ?", (job,))
        self.connection.execute("DELETE FROM jobs WHERE id = ?", (job,))
        self.connection.execute("COMMIT")

    def remove(self) -> None:
        """Close and remove the store: nothing is left to keep."""
        self.connection.close()
        for suffix in ("", "-wal", "-journal", "-shm"):
            with suppress(FileNotFoundError):
                self.path.with_name(f"{self.path.name}{suffix}").unlink()


def store_path(out: Path) -> Path:
    """Return where the store of the run lies that writes ``out``."""
    return out.with_name(f"{out.name}.work")
