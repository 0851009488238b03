"""Writing a file so that a reader sees the old one or the new one, never half of one."""

import contextlib
import os
import tempfile
from pathlib import Path

_PRIVATE = 0o600
_OPEN = 0o666


def write_atomically(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write ``data`` to ``path``; devices and pipes are written to as they are, links are followed.

    An existing file keeps its mode; a new one is readable by its owner only where ``private``. May raise ``OSError``.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    mode = path.stat().st_mode & 0o7777 if path.exists() else (_PRIVATE if private else _OPEN & ~_umask())
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
