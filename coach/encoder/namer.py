"""Says in a few words what a remark is about, each of them taken from the remark itself or from a short list.

A recurrent cell looks at the vectors of the remark's words and, word by word, points to one of them in one of its forms, says a word of
the list, or ends; the likeliest rows of words are found side by side (a beam search). ``coach/training/namer.py`` made the weights.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from coach.encoder.steps import FORMS, KINDS, Form, Kind, Spoken, Step
from coach.encoder.wordpiece import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float32]

STORED = WEIGHTS / "namer.npz"
FARTHEST_BACK, FARTHEST_ON = 3, 9  # words between two that are pointed to, beyond which it makes no difference
NOWHERE = FARTHEST_BACK + FARTHEST_ON + 1  # where nothing was pointed to before
SCALE = 16.0  # the root of the width
_BEAM = 4
_MOST_WORDS = 11
_HOPELESS = -2.2  # in logarithms: no name that is less likely is ever said
NEVER = -1e4


class _Row(NamedTuple):
    """A name on its way: its steps so far, where the last of them points to, and what the cell remembers and was told last."""

    likely: float
    steps: tuple[Step, ...]
    last: int
    state: Floats
    told: Floats


@cache
def _weights() -> Mapping[str, Floats]:
    with np.load(STORED) as stored:
        return {name: stored[name].astype(np.float32) for name in stored}


def load() -> None:
    """Load the weights, for which the first name would wait."""
    _weights()


def spoken(words: Floats, may: Sequence[Collection[Form]], kind: Kind) -> list[Spoken]:
    """Return what a remark may be called, the likeliest first.

    ``words`` holds what the encoder sees of each word of it, first and last piece, shape (words, 2 x 384); ``may`` in which forms each may be said.
    """
    keys, values = _linear("key", words), _linear("val", words)
    told = _weights()["kind.weight"][KINDS.index(kind)]
    state = np.tanh(_linear("init", np.concatenate((values.mean(0), told))))
    allowed = np.array([[form in forms for forms in may] for form in FORMS])
    rows, ended = [_Row(0.0, (), -1, state, told)], list[Spoken]()
    for _ in range(_MOST_WORDS + 1):
        states, likely = _judged(rows, keys, values, allowed)
        tries = sorted(
            (
                (row.likely + own[at], number, int(at))
                for number, (row, own) in enumerate(zip(rows, likely, strict=True))
                for at in _best(own)
                if not _is_said_again(row, int(at), len(words))
            ),
            reverse=True,
        )
        ended += [Spoken(float(sum_), rows[number].steps) for sum_, number, at in tries if at == 0]
        going = [each for each in tries if each[2] != 0 and each[0] >= _HOPELESS][:_BEAM]
        rows = [_after(rows[number], states[number], float(sum_), at, values) for sum_, number, at in going]
        if not rows:
            break
    return sorted(ended, key=lambda each: -each.likely)[:_BEAM]


def _linear(name: str, given: Floats) -> Floats:
    known = _weights()
    found: Floats = given @ known[f"{name}.weight"].T + known[f"{name}.bias"]
    return found


def _judged(rows: Sequence[_Row], keys: Floats, values: Floats, allowed: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Return what the cell remembers of each row now, and how likely each next step is: the end, the words of the list, each form of each word."""
    known = _weights()
    states, told = np.stack([row.state for row in rows]), np.stack([row.told for row in rows])
    seen = _softmax(_linear("ask", states) @ keys.T / SCALE) @ values
    states = _cell(np.concatenate((told, seen), 1), states)
    mixed = np.tanh(_linear("mix", np.concatenate((states, seen), 1)))
    pointed = _linear("point", mixed).reshape(len(rows), len(FORMS), -1) @ keys.T / SCALE
    last = np.array([row.last for row in rows])[:, None]
    apart = np.clip(np.arange(len(keys))[None] - last, -FARTHEST_BACK, FARTHEST_ON) + FARTHEST_BACK
    apart = np.where(last < 0, NOWHERE, apart)
    pointed = pointed + known["fb"][None, :, None] + known["dist"][:, apart].transpose(1, 0, 2)
    pointed = np.where(allowed, pointed, np.float32(NEVER)).reshape(len(rows), -1)
    scores = np.concatenate((_linear("out", mixed), pointed), 1)
    return states, scores - np.logaddexp.reduce(scores, 1, keepdims=True)


def _cell(given: Floats, states: Floats) -> Floats:
    """Return what a gated recurrent unit remembers."""
    known = _weights()
    new = given @ known["cell.weight_ih"].T + known["cell.bias_ih"]
    old = states @ known["cell.weight_hh"].T + known["cell.bias_hh"]
    (new_reset, new_keep, new_seen), (reset, keep, seen) = np.split(new, 3, 1), np.split(old, 3, 1)
    kept = 1 / (1 + np.exp(-new_keep - keep))
    found: Floats = (1 - kept) * np.tanh(new_seen + seen / (1 + np.exp(-new_reset - reset))) + kept * states
    return found


def _softmax(scores: Floats) -> Floats:
    weights = np.exp(scores - scores.max(1, keepdims=True))
    found: Floats = weights / weights.sum(1, keepdims=True)
    return found


def _best(likely: Floats) -> NDArray[np.int64]:
    return np.argpartition(-likely, min(_BEAM, len(likely) - 1))[: _BEAM + 1]


def _is_said_again(row: _Row, at: int, words: int) -> bool:
    """Tell whether a step says the last word once more."""
    listed = len(_weights()["say.weight"])
    last = row.steps[-1] if row.steps else None
    if last is None or at == 0:
        return False
    return last == Step(None, at - 1) if at < listed else (at - listed) % words == last.number and last.form is not None


def _after(row: _Row, state: Floats, likely: float, at: int, values: Floats) -> _Row:
    """Return a row with one more step."""
    known = _weights()
    listed = len(known["say.weight"])
    if at < listed:
        return _Row(likely, (*row.steps, Step(None, at - 1)), row.last, state, known["say.weight"][at])
    form, number = divmod(at - listed, len(values))
    return _Row(
        likely, (*row.steps, Step(FORMS[form], number)), number, state, values[number] + known["form.weight"][form]
    )
