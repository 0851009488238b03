"""Gathers the words that people write in small letters into ``familiar.txt``: ``python -m coach.models.masking.build``, in a checkout.

They come from the feedbacks and replies that the encoder was trained on: twice or more, and not more often with a capital in mid-sentence.
"""

import re
from collections import Counter
from pathlib import Path

from coach.models.masking.words import table
from coach.sentences.familiar import FAMILIAR

TEXTS = Path(__file__).parents[2] / "training"
_LABEL = re.compile(r"⟦[^|⟧\n]*\|")
_SMALL = re.compile(r"(?<![\w'’@./-])[a-z]{2,}(?![\w@])")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?!\w)")
_OFTEN = 2


def text() -> str:
    """Return the words, one a line, in the order of the alphabet."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for file in sorted(TEXTS.glob("[fr]*/*.txt")):
        said = _LABEL.sub("", file.read_text(encoding="utf-8"))
        small.update(_SMALL.findall(said))
        capital.update(word.lower() for word in _CAPITAL.findall(said))
    kept = {word for word, times in small.items() if times >= max(_OFTEN, capital[word])}
    return "".join(f"{word}\n" for word in sorted(kept - table("given")))


if __name__ == "__main__":
    FAMILIAR.write_text(text(), encoding="utf-8")
