"""What the stance model looks at in a sentence: its frames, its words, parts of its words, its neighbours and its place in the draft."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from coach.checks.frames import framed

BUCKETS = 1 << 16
SOFT = frozenset({"owns", "warm", "asks", "later", "humour", "news", "concern"})
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!.,;:]")
_SHORT = 5
_LONG = 40
_WORD_WEIGHT = 0.45
_PART_WEIGHT = 0.16
_NEIGHBOUR = 0.5
_PARTS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence and the frames found in it."""

    text: str
    frames: tuple[tuple[int, str, int, int], ...]

    @property
    def stances(self) -> frozenset[str]:
        """Return the stances that its frames name."""
        return frozenset(stance for _, stance, _, _ in self.frames)


def look(sentence: str) -> Seen:
    """Return a sentence with its frames."""
    return Seen(sentence, tuple(framed(sentence)))


def features(seen: Sequence[Seen], at: int) -> dict[int, float]:
    """Return the hashed features of one sentence of a draft."""
    values: dict[int, float] = {}
    for name, value in _named(seen, at):
        values[crc32(name.encode()) % BUCKETS] = value
    return values


def _named(seen: Sequence[Seen], at: int) -> Iterator[tuple[str, float]]:
    here = seen[at]
    stances = here.stances
    hard = stances - SOFT
    yield "bias", 1.0
    for number, stance, _, _ in here.frames:
        yield f"f{number}", 1.0
        yield f"s:{stance}", 1.0
    for stance in hard:
        for soft in stances & SOFT:
            yield f"{stance}&{soft}", 1.0
    yield "hard", len(hard) / 3
    for step, side in ((-1, "p"), (1, "n")):
        if 0 <= at + step < len(seen):
            for stance in seen[at + step].stances:
                yield f"{side}:{stance}", _NEIGHBOUR
    words = len(here.text.split())
    yield "length", min(words, _LONG) * 2 / _LONG
    yield from (
        (name, 1.0)
        for name, holds in (
            ("first", at == 0),
            ("last", at == len(seen) - 1),
            ("single", len(seen) == 1),
            ("short", words < _SHORT),
        )
        if holds
    )
    yield from _grams(here.text)


def _grams(text: str) -> Iterator[tuple[str, float]]:
    lower = text.lower().replace("’", "'")
    tokens = _TOKEN.findall(lower)
    grams = {f"w {' '.join(tokens[at : at + size])}" for size in (1, 2, 3) for at in range(len(tokens) - size + 1)}
    parts = {
        f"c {word[at : at + size]}"
        for word in (f" {token} " for token in tokens)
        for size in _PARTS
        for at in range(len(word) - size + 1)
    }
    weight = _WORD_WEIGHT * (20 / max(len(grams), 20)) ** 0.5
    yield from ((gram, weight) for gram in grams)
    weight = _PART_WEIGHT * (100 / max(len(parts), 100)) ** 0.5
    yield from ((part, weight) for part in parts)
