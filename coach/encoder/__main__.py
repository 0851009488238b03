"""The process that reads ahead: a line with a text is read beside, a line with a question about a text is answered by a line."""

import gc
import json
import sys
from concurrent.futures import Future, ThreadPoolExecutor

from coach.encoder import load, read, scores

gc.disable()  # nothing that this process makes is garbage before its end, which is soon
load()
under_way: dict[tuple[str, str], Future[object]] = {}
with ThreadPoolExecutor() as pool:
    for line in sys.stdin:
        asked = json.loads(line)
        if isinstance(asked, dict):
            text = asked["text"]
            under_way |= {(text, view): pool.submit(read, text, view) for view in asked["views"]}
            continue
        for view in asked[-1]:
            if (asked[1], view) in under_way:
                under_way.pop((asked[1], view)).result()
        sys.stdout.write(json.dumps(scores(*asked)) + "\n")
        sys.stdout.flush()
