"""The process that reads ahead: a line with a text is read beside, a line with a question about a text is answered by a line."""

import gc
import json
import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread

from coach.encoder import load, read, scores


def load_the_rest() -> None:
    """Load the heads, and what names remarks once they are heard."""
    from coach.encoder import heads  # noqa: PLC0415 - with numpy, which takes longest

    heads.load()
    load("naming")


Thread(target=load_the_rest).start()  # with numpy, as long as the trunk is loaded and reads
gc.disable()  # nothing that this process makes is garbage before its end, which is soon
load()
under_way: dict[tuple[str, str], Future[object]] = {}
pool = ThreadPoolExecutor()
for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, dict):
        for view in asked["views"]:
            if (asked["text"], view) not in under_way:
                under_way[asked["text"], view] = pool.submit(read, asked["text"], view)
        continue
    head, text, stretches, views = asked
    for view in views:
        if (text, view) in under_way:
            under_way[text, view].result()
    sys.stdout.write(json.dumps(scores(head, text, stretches, views)) + "\n")
    sys.stdout.flush()
os._exit(0)  # nobody asks any more: what is still under way is read for nobody
