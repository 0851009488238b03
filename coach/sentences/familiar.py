"""Words that people write in small letters, so that a capital tells nothing; ``coach.models.masking.build`` gathers them from the labelled texts."""

from functools import cache, lru_cache
from pathlib import Path

FAMILIAR = Path(__file__).with_name("familiar.txt")
ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "est", "ness", "ment", "able", "ful", "less", "y", "al", "ally", "ion", "ions", "ation", "ations", "ity", "ish", "ism", "ist")  # fmt: skip
_BEGINNINGS = (
    "un",
    "re",
    "in",
    "im",
    "non",
    "over",
    "under",
    "pre",
    "mis",
    "dis",
    "out",
    "sub",
    "inter",
    "self",
    "multi",
)
_STEM = 3
_KEPT = 4096  # words


@cache
def _familiar() -> frozenset[str]:
    return frozenset(FAMILIAR.read_text(encoding="utf-8").split())


@lru_cache(maxsize=_KEPT)
def is_familiar(word: str) -> bool:
    """Tell whether a word, or one that it is made from by an ending or a beginning, is written in small letters elsewhere."""
    lower = word.lower()
    known = _familiar()
    whole = [lower, *(lower.removeprefix(each) for each in _BEGINNINGS)]
    stems = [each.removesuffix(ending) for each in whole for ending in ENDINGS if each.endswith(ending)]
    grown = [form for stem in stems for form in (stem, f"{stem}e", stem[:-1] + "y" * stem.endswith("i"), _single(stem))]
    return any(len(form) >= _STEM and form in known for form in (*whole, *grown))


def is_written(word: str) -> bool:
    """Tell whether a word is written in small letters elsewhere just as it stands."""
    return word in _familiar()


def _single(stem: str) -> str:
    """Return a stem with its last letter once, where an ending had doubled it."""
    return stem[:-1] if stem[-2:-1] == stem[-1:] else stem
