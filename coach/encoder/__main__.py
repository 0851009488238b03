"""The process that reads ahead: a line with a text is read, a line with a question about a text is answered by a line."""

import gc
import json
import sys
from concurrent.futures import ThreadPoolExecutor

from coach.encoder import load, read, scores

gc.disable()  # nothing that this process makes is garbage before its end, which is soon
load()
for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, dict):
        with ThreadPoolExecutor() as pool:
            for view in asked["views"]:
                pool.submit(read, asked["text"], view)
    else:
        sys.stdout.write(json.dumps(scores(*asked)) + "\n")
        sys.stdout.flush()
