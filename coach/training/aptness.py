"""Teaches which names of a remark would do in a letter: ``python -m coach.training.aptness`` writes the heads ``apt`` and ``apt_end``, ``--hold`` measures them.

``apt/*.tsv`` holds file and number of a feedback, the number of the point among its gaps, strengths and fits, a name that was proposed for it,
and what a strict reader of the whole found it to be: good, clumsy or wrong. Needs the ``train`` extra; to be run again after ``coach.training.writing``.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np
import torch
from torch.nn import functional

from coach.catalogue.telling import END, WHOLE_NAME, last_word, told_of
from coach.encoder import owners_of, read
from coach.encoder.heads import seen
from coach.encoder.wordpiece import pieces
from coach.page import readable
from coach.training import feedbacks, names
from coach.training.export import store_heads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor

    from coach.encoder import Kind
    from coach.encoder.heads import Floats

HERE = Path(__file__).parent
LABELS = ["apt", "odd"]
_GOOD = "good"
_PARTS, _STEPS = 5, 60
_DECAY = 0.15  # how dear a large weight is; chosen in five parts


class Example(NamedTuple):
    """What the two heads see of a name, 2 x 3 x 384 numbers, whether a reader found it good, and the feedback it is from."""

    seen: Floats
    good: bool
    where: str


def examples(folder: Path = HERE / "apt") -> Iterator[Example]:
    """Yield the names that were judged and would be proposed still."""
    verdicts = defaultdict[tuple[str, int], dict[str, str]](dict)
    for where, point, name, verdict in names.lines(sorted(folder.glob("*.tsv"))):
        verdicts[where, int(point)][name] = verdict
    files = sorted({HERE / "feedback" / f"{where.partition('/')[0]}.txt" for where, _ in verdicts})
    for feedback in feedbacks.read(files):
        where, text = feedback.name.partition("/")[2], readable(feedback.text)
        for number, mark in names.numbered(feedback):
            quote, kind = text[mark.start : mark.end], cast("Kind", mark.label)
            for name, verdict in verdicts.get((where, number), {}).items():
                yield from _of_name(where, quote, kind, name, good=verdict == _GOOD)


def _of_name(where: str, quote: str, kind: Kind, name: str, *, good: bool) -> Iterator[Example]:
    told = next((each for each in told_of(quote, kind) if " ".join(each.words) == name), None)
    if told is None:
        return
    own, states = pieces(quote), read(quote, trunk="writing")
    stretches = ((told.start, told.end), last_word(quote, told.end))
    views = [seen(states, np.array(owners_of(own, [stretch])), 1)[0] for stretch in stretches]
    yield Example(np.concatenate(views), good, where)


def taught(found: list[Example]) -> tuple[Tensor, Tensor]:
    """Return the weights, one for each number that is seen, and the bias, by which a name is the likelier to be good."""
    given = torch.tensor(np.array([example.seen for example in found]))
    right = torch.tensor([float(example.good) for example in found])
    spread, middle = given.std(0) + 1e-6, given.mean(0)
    weight, bias = torch.zeros(given.shape[1], requires_grad=True), torch.zeros((), requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        judged = (given - middle) / spread @ weight + bias
        measured = functional.binary_cross_entropy_with_logits(judged, right) + _DECAY * (weight**2).sum()
        measured.backward()
        return measured

    optimiser.step(loss)
    scaled = weight.detach() / spread
    return scaled, bias.detach() - middle @ scaled


def measured(found: list[Example]) -> str:
    """Return how often a good name is held for better than one that is not, each judged by what was taught with the other four parts."""
    places = {where: number % _PARTS for number, where in enumerate(sorted({example.where for example in found}))}
    judged, right = list[float](), list[bool]()
    for part in range(_PARTS):
        weight, bias = taught([example for example in found if places[example.where] != part])
        held = [example for example in found if places[example.where] == part]
        judged += (torch.tensor(np.array([example.seen for example in held])) @ weight + bias).tolist()
        right += [example.good for example in held]
    good, other = (
        np.array([own for own, is_good in zip(judged, right, strict=True) if is_good is which])
        for which in (True, False)
    )
    return f"{(good[:, None] > other[None]).mean():.3f} of {len(found)} names"


def main() -> None:
    """Teach the heads and write them, or measure them in parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", action="store_true", help="measure, and write nothing")
    wanted = parser.parse_args()
    found = [*examples()]
    if wanted.hold:
        sys.stdout.write(measured(found) + "\n")
        return
    weight, bias = taught(found)
    of_all, of_end = weight.chunk(2)
    nothing = torch.zeros_like(of_all)
    store_heads(
        {
            WHOLE_NAME: (torch.stack([of_all, nothing]), torch.stack([bias, torch.zeros(())])),
            END: (torch.stack([of_end, nothing]), torch.zeros(2)),
        },
        {WHOLE_NAME: LABELS, END: LABELS},
    )


if __name__ == "__main__":
    main()
