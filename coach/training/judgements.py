"""Teaches the linear heads that judge on trunks as they are: ``python -m coach.training.judgements``.

What a remark leaves open, how much it weighs, what fell short in it, whether a name fits. Needs the ``train`` extra; to be run again after
``coach.training.train`` and ``coach.training.writing``. Taught together with a trunk, they learnt less.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from coach.catalogue import Shortfall
from coach.encoder import owners_of, read
from coach.encoder.heads import seen
from coach.encoder.wordpiece import pieces
from coach.openness import Leaves
from coach.page import readable
from coach.training import feedbacks
from coach.training.export import store_heads
from coach.weighing import Weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from coach.encoder.heads import Floats

HERE = Path(__file__).parent
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


def of_shortfalls(labels: Collection[str]) -> Iterator[Example]:
    """Yield the remarks that carry one of these labels, each read by itself."""
    for feedback in feedbacks.read(sorted((HERE / "feedback").glob("*.txt"))):
        for mark in feedback.marks:
            label = mark.among(labels)
            if label is not None:
                states = read(feedback.text[mark.start : mark.end], trunk="writing")
                yield Example(seen(states, np.zeros(len(states), int), 1)[0], label)


def of_names(files: Iterable[Path]) -> Iterator[Example]:
    """Yield the names of these files: a line holds a label, the words of the name and the remark they stand in."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            label, name, remark = line.split("\t")
            at = remark.index(name)
            owners = owners_of(pieces(remark), [(at, at + len(name))])
            yield Example(seen(read(remark, trunk="writing"), np.array(owners), 1)[0], label)


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


def main() -> None:
    """Train and write the heads."""
    heads = {
        "leaves": of_remarks(get_args(Leaves)),
        "weight": of_remarks(get_args(Weight)),
        "shortfall": of_shortfalls(get_args(Shortfall)),
        "fits": of_names(sorted((HERE / "fits").glob("*.tsv"))),
    }
    for head, found in heads.items():
        examples = [*found]
        labels = sorted({example.right for example in examples})
        linear = taught(examples, labels)
        store_heads({head: (linear.weight, linear.bias)}, {head: labels})


if __name__ == "__main__":
    main()
