"""The file behind the ledger: opened for its owner only, brought up to date, written in short transactions."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from coach.errors import LedgerProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "ledger.db"
_WAIT_MS = 10_000
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


def connect(path: Path) -> sqlite3.Connection:
    """Open the database, created where there is none; raises ``LedgerProblem`` where that cannot be done."""
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE))
        path.chmod(_PRIVATE_FILE)
        connection = sqlite3.connect(path, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection, path)
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """Do several things or none of them; raises ``LedgerProblem`` where the file refuses."""
    with explained(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the database or the system refuses into a ``LedgerProblem``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LedgerProblem(
            f"The ledger {path} cannot be used: {reason}.", "Set COACH_HOME to a folder of yours, or give --no-keep."
        ) from error


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Apply the migrations that this file does not have yet; ``user_version`` counts them."""
    migrations = sorted(
        (each for each in files("coach.ledger").joinpath("migrations").iterdir() if each.name.endswith(".sql")),
        key=lambda each: each.name,
    )
    if _version(connection) == len(migrations):
        return
    if _version(connection) > len(migrations):
        raise LedgerProblem(f"The ledger {path} was written by a newer coach.", "Update coach, or give --no-keep.")
    with transaction(connection, path):
        for number, migration in enumerate(migrations, start=1):
            if _version(connection) < number:  # read anew: another process may have been first
                for statement in migration.read_text("utf-8").split(";\n"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
