"""The process that reads ahead: a line with a text is read beside, a line with a question about a text is answered.

The answer to each thing that is asked is a line, how many rows of how many numbers follow, and these numbers as they lie in memory:
written out and read again they would take longer than it takes to judge.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor, wait
from importlib import import_module
from threading import Thread
from types import ModuleType
from typing import TYPE_CHECKING, Any

from coach.encoder import Asked, call, judge, load, read, read_together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.encoder.heads import Floats


class PutOff(ModuleType):
    """Stands for a module until something of it is used: CTranslate2 imports asyncio for what is not asked of it here."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


def load_heads() -> None:
    """Load the heads, too."""
    from coach.encoder import heads  # noqa: PLC0415 - with numpy, which takes longest

    heads.load()


def load_writing(after: Iterable[Future[Any]]) -> None:
    """Load what a letter needs once these are through: before it would only be in their way."""
    wait(after)
    load("writing")

    from coach.encoder import namer  # noqa: PLC0415 - the same

    namer.load()


def judge_once_read(asked: Asked) -> Floats:
    """Judge what is asked about a text as soon as it is read."""
    wait(under_way.get(asked.text, ()))
    return judge(asked)


sys.modules.setdefault("asyncio", PutOff("asyncio"))
for only_documents in ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars"):
    sys.modules.setdefault(only_documents, ModuleType(only_documents))
Thread(target=load_heads).start()  # with numpy, as long as the trunk is loaded and reads
gc.disable()  # nothing that this process makes is garbage before its end, which is soon
load()
under_way: dict[str, list[Future[Any]]] = {}
pool = ThreadPoolExecutor()
for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, dict) and "text" in asked:
        if asked["text"] not in under_way:
            begun: list[Future[Any]] = [pool.submit(read, asked["text"], view) for view in asked["views"]]
            under_way[asked["text"]] = begun
            pool.submit(load_writing, begun)
    elif isinstance(asked, dict) and "call" in asked:
        wait(under_way.get(asked["call"], ()))
        spoken = call(asked["call"], asked["words"], asked["may"], asked["kind"])
        sys.stdout.buffer.write(json.dumps(spoken).encode() + b"\n")
        sys.stdout.buffer.flush()
    elif isinstance(asked, dict):
        together = pool.submit(read_together, asked["texts"], asked["trunk"])
        for text in asked["texts"]:
            under_way.setdefault(text, []).append(together)
    else:
        for found in pool.map(judge_once_read, [Asked(*each) for each in asked]):
            sys.stdout.buffer.write(b"%d %d\n" % found.shape + found.tobytes())
        sys.stdout.buffer.flush()
os._exit(0)  # nobody asks any more: what is still under way is read for nobody
