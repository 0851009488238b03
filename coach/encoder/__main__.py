"""The process that reads ahead: a line with a text is read, a line with a question about a text is answered by a line."""

import json
import sys

from coach.encoder import read, scores

for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, str):
        read(asked)
    else:
        sys.stdout.write(json.dumps(scores(*asked)) + "\n")
        sys.stdout.flush()
