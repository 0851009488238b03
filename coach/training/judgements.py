"""Teaches the linear heads that judge on the trunk as it is: ``python -m coach.training.judgements``.

What a remark leaves open, and which criticism is the same matter again. Needs the ``train`` extra; to be run again after ``coach.training.train``. Taught together with
the trunk, they learnt less.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from coach.encoder import owners_of, read
from coach.encoder.heads import seen
from coach.encoder.wordpiece import pieces
from coach.judging.openness import Leaves
from coach.page import readable
from coach.training import feedbacks, names
from coach.training.export import store_heads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from coach.encoder.heads import Floats

HERE = Path(__file__).parent
_SOME = 2
_AGAIN = {True: "again", False: "new"}
_ROUNDS, _BATCH, _RATE, _DECAY, _DROPOUT = 20, 256, 2e-3, 0.05, 0.4


class Example(NamedTuple):
    """What a head sees of one stretch, 3 x 384 numbers, and what it is to say of it."""

    seen: Floats
    right: str


def of_remarks(labels: Collection[str]) -> Iterator[Example]:
    """Yield the remarks that carry one of these labels, as they are seen in the whole text."""
    for feedback in feedbacks.read(sorted((HERE / "feedback").glob("*.txt"))):
        marks = [(mark, label) for mark in feedback.marks if (label := mark.among(labels)) is not None]
        if marks:
            text = readable(feedback.text)
            owners = owners_of(pieces(text), [(mark.start, mark.end) for mark, _ in marks])
            views = seen(read(text), np.array(owners), len(marks))
            yield from (Example(view, label) for view, (_, label) in zip(views, marks, strict=True))


def of_repeats() -> list[Example]:
    """Return which criticism is the same matter as one before, as it is seen in the whole text."""
    found = list[Example]()
    for text in filter(_is_ranked, names.of_feedbacks()):
        own = [one for one in text.called if one.rank is not None]
        views = _seen(text.text, [(one.start, one.end) for one in own])
        found += [Example(view, _AGAIN[one.again]) for view, one in zip(views[1:], own[1:], strict=True)]
    return found


def taught(examples: Iterable[Example], labels: list[str]) -> nn.Linear:
    """Return a linear head taught by these."""
    torch.manual_seed(0)
    found = [*examples]
    wanted = torch.tensor([labels.index(example.right) for example in found])
    given = torch.tensor(np.array([example.seen for example in found]))
    head = nn.Linear(given.shape[1], len(labels))
    optimiser = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=_DECAY)
    for turn in range(_ROUNDS):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * (1 - turn / _ROUNDS)
        for batch in torch.randperm(len(given)).split(_BATCH):
            optimiser.zero_grad()
            judged = head(functional.dropout(given[batch], _DROPOUT))
            functional.cross_entropy(judged, wanted[batch]).backward()
            optimiser.step()
    return head


def _is_ranked(text: names.Text) -> bool:
    ranks = [one.rank for one in text.called if one.rank is not None]
    return len(ranks) >= _SOME and "first" in ranks


def _seen(text: str, stretches: Sequence[tuple[int, int]]) -> Floats:
    return seen(read(text), np.array(owners_of(pieces(text), stretches)), len(stretches))


def main() -> None:
    """Train and write the heads."""
    heads = {"leaves": [*of_remarks(get_args(Leaves))], "again": of_repeats()}
    for head, examples in heads.items():
        labels = sorted({example.right for example in examples})
        linear = taught(examples, labels)
        store_heads({head: (linear.weight, linear.bias)}, {head: labels})


if __name__ == "__main__":
    main()
