"""A small sentence encoder with its heads: what every stretch of a text is, judged with the whole text in view.

Six transformer layers of width 384, run by CTranslate2; ``coach/training`` made their weights.
"""

from __future__ import annotations

import contextlib
import json
import math
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from coach.encoder.parts import NOBODY, Part, owners_of, parts, sentences, stretches_of
from coach.encoder.steps import FORMS, KINDS, Form, Kind, Spoken, Step
from coach.encoder.wordpiece import WEIGHTS, pieces, vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from coach.encoder.ahead import Ahead
    from coach.encoder.heads import Floats
    from coach.encoder.trunk import Trunk

__all__ = [
    "BOTH",
    "FORMS",
    "KINDS",
    "WHOLE",
    "Asked",
    "Form",
    "Kind",
    "Part",
    "Spoken",
    "Step",
    "View",
    "begin",
    "call",
    "called",
    "judge",
    "labels",
    "likely",
    "likely_together",
    "listed",
    "load",
    "owners_of",
    "parts",
    "read",
    "read_ahead",
    "read_together",
    "scores",
    "sentences",
]

View: TypeAlias = Literal["whole", "sentences", "alone"]
WHOLE: Final[Mapping[View, float]] = {"whole": 1.0}
BOTH: Final[Mapping[View, float]] = {"whole": 0.6, "sentences": 0.4}  # measured: either alone hears less
LABELS = WEIGHTS / "labels.json"
_LABELLED_LIKE = {"nearest": "topic"}
_TRUNKS: Mapping[str, Trunk] = dict.fromkeys(("offer", "shortfall", "apt", "apt_end"), "writing")
_LISTED = "name"
_MOST_KEPT = 192  # parts of texts, 40 kB each as most are: several runs that go on at once come back to theirs
_ahead: Ahead | None = None
_kept: dict[tuple[Trunk, tuple[int, ...]], Floats] = {}


class Asked(NamedTuple):
    """What is asked of a head; ``scores`` says what each of it means."""

    head: str
    text: str
    stretches: Sequence[tuple[int, int]]
    views: Mapping[View, float] = WHOLE


def labels(head: str) -> list[str]:
    """Return the labels a head tells apart, in the order of its scores."""
    return _labels()[_LABELLED_LIKE.get(head, head)]


@cache
def _labels() -> dict[str, list[str]]:
    known: dict[str, list[str]] = json.loads(LABELS.read_text(encoding="utf-8"))
    return known


def begin() -> None:
    """Start a process that answers for ``scores`` from then on, while this one still imports what it needs."""
    global _ahead  # noqa: PLW0603 - one process reads for all who ask
    from coach.encoder.ahead import Ahead  # noqa: PLC0415 - only the command line begins early

    if _ahead is None:
        with contextlib.suppress(OSError):  # without it the text is read here
            _ahead = Ahead()


def load(name: Trunk = "judging") -> None:
    """Load the pieces and the weights, for which the first reading would wait."""
    from coach.encoder.trunk import trunk  # noqa: PLC0415 - with its library, loaded where something is judged

    vocabulary()
    trunk(name)


def read_ahead(text: str, views: Mapping[View, float] = WHOLE) -> None:
    """Let the process that was begun, if one was, read a text about which ``scores`` will be asked."""
    if _ahead is not None:
        with contextlib.suppress(OSError):  # ``scores`` finds out that it is gone
            _ahead.read(text, views)


def read_together(texts: Sequence[str], trunk: Trunk) -> None:
    """Read several short texts at once, about each of which ``scores`` will be asked; a process that was begun does so meanwhile."""
    if _ahead is None:
        _read([part for text in texts for part in parts(pieces(text))], trunk)
        return
    with contextlib.suppress(OSError):  # the same
        _ahead.read_together(texts, trunk)


def scores(
    head: str, text: str, stretches: Sequence[tuple[int, int]], views: Mapping[View, float] = WHOLE
) -> list[list[float]]:
    """Return, for each stretch ``(start, end)`` of the text, the log-probability of each label of the head.

    ``views`` says with how much in view a stretch is judged, the whole text, its sentence or nothing else, and what each of these
    judgements weighs. Stretches are in order and do not overlap. One without any word gets the same score for every label.
    """
    (rows,) = _scores([Asked(head, text, stretches, views)])
    return rows


def _scores(asked: Sequence[Asked]) -> list[list[list[float]]]:
    global _ahead  # noqa: PLW0603 - the same
    if _ahead is not None:
        try:
            return _ahead.scores(asked)
        except BaseException as broken:  # it is gone, or its answer would be taken for that to the next question
            _ahead.close()
            _ahead = None
            if not isinstance(broken, OSError | ValueError | EOFError):
                raise
    return [judge(each).tolist() for each in asked]


def likely(
    head: str, text: str, stretches: Sequence[tuple[int, int]], views: Mapping[View, float] = WHOLE
) -> list[dict[str, float]]:
    """Return, for each stretch of the text, how likely each label of the head is; ``scores`` says what comes in."""
    (found,) = likely_together(Asked(head, text, stretches, views))
    return found


def likely_together(*asked: Asked) -> list[list[dict[str, float]]]:
    """Return what ``likely`` returns for each of these; a process that was begun judges them side by side."""
    return [
        [dict(zip(labels(each.head), map(math.exp, row), strict=True)) for row in rows]
        for each, rows in zip(asked, _scores(asked), strict=True)
    ]


def judge(asked: Asked) -> Floats:
    """Return what ``scores`` returns, judged in this process, shape (stretches, labels)."""
    import numpy as np  # noqa: PLC0415 - loaded where something is judged

    head, text, stretches, views = asked
    found: Floats = np.zeros((len(stretches), len(labels(head))), np.float32)
    for view, weight in views.items() if stretches else ():
        found += np.float32(weight) * _judged(head, text, stretches, view)
    found -= np.logaddexp.reduce(found, axis=1, keepdims=True)
    return found


def _judged(head: str, text: str, stretches: Sequence[tuple[int, int]], view: View) -> Floats:
    import numpy as np  # noqa: PLC0415 - the same

    from coach.encoder.heads import judged, seen  # noqa: PLC0415 - the same

    count, trunk = len(labels(head)), _TRUNKS.get(head, "judging")
    found: Floats = np.full((len(stretches), count), -np.log(count), np.float32)
    owners = np.array(owners_of(pieces(text), stretches))
    if view == "alone":
        states, owners = _read(list(stretches_of(text, owners)), trunk), owners[owners != NOBODY]
    else:
        states = read(text, view, trunk)
    present = sorted({*owners.tolist()} - {NOBODY})
    found[present] = judged(head, seen(states, owners, len(stretches)))[present]
    return found


def listed() -> list[str]:
    """Return the words that a name may hold besides those of the remark, by their number."""
    return _labels()[_LISTED]


def called(text: str, words: Sequence[tuple[int, int]], may: Sequence[Collection[Form]], kind: Kind) -> list[Spoken]:
    """Return what a remark may be called, the likeliest first.

    ``words`` are where its words begin and end, ``may`` the forms in which a name may hold each.
    """
    global _ahead  # noqa: PLW0603 - as in ``scores``
    if not words:
        return []
    if _ahead is not None:
        try:
            return _ahead.called(text, words, may, kind)
        except BaseException as broken:
            _ahead.close()
            _ahead = None
            if not isinstance(broken, OSError | ValueError | EOFError):
                raise
    return call(text, words, may, kind)


def call(text: str, words: Sequence[tuple[int, int]], may: Sequence[Collection[Form]], kind: Kind) -> list[Spoken]:
    """Return what ``called`` returns, found in this process."""
    import numpy as np  # noqa: PLC0415 - loaded where something is judged

    from coach.encoder.namer import spoken  # noqa: PLC0415 - the same

    states, owners = read(text, trunk="writing"), np.array(owners_of(pieces(text), words))
    seen: Floats = np.zeros((len(words), 2 * states.shape[1]), np.float32)
    present = sorted({*owners.tolist()} - {NOBODY})
    for word in present:
        own = states[owners == word]
        seen[word] = np.concatenate((own[0], own[-1]))
    return spoken(seen, [forms if number in present else () for number, forms in enumerate(may)], kind)


def read(text: str, view: Literal["whole", "sentences"] = "whole", trunk: Trunk = "judging") -> Floats:
    """Return one vector for each piece of the text."""
    found = pieces(text)
    return _read(list(parts(found) if view == "whole" else sentences(found)), trunk)


def _read(found: Sequence[Part], trunk: Trunk) -> Floats:
    """Return one vector for each piece of these parts.

    They are kept for a while: several heads judge the same text, and a remark by itself is judged more than once.
    """
    from coach.encoder.trunk import states  # noqa: PLC0415 - the same

    wanted = dict.fromkeys(part.numbers for part in found)
    vectors = {numbers: own for numbers in wanted if (own := _kept.get((trunk, numbers))) is not None}
    missing = [numbers for numbers in wanted if numbers not in vectors]
    read = states(trunk, missing) if missing else []

    import numpy as np  # noqa: PLC0415 - the process that reads ahead may not have it before

    for numbers, own in zip(missing, chain(*map(np.asarray, read)), strict=True):
        vectors[numbers] = own[1 : len(numbers) + 1].copy()
    _keep({(trunk, numbers): own for numbers, own in vectors.items()})
    return np.concatenate([vectors[part.numbers] for part in found]) if found else np.empty((0, 0), np.float32)


def _keep(vectors: Mapping[tuple[Trunk, tuple[int, ...]], Floats]) -> None:
    """Keep these vectors; the oldest of too many go. Threads may do so at once: no step of it leaves the table half changed."""
    _kept.update(vectors)
    for oldest in [*_kept][:-_MOST_KEPT]:
        _kept.pop(oldest, None)
