"""Teaches the head that tells what a remark leaves open, on the trunk as it is: ``python -m coach.training.openness``.

Needs the ``train`` extra; to be run again after ``coach.training.train``. Trained together with the trunk, it learnt less.
"""

from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from coach.encoder import owners_of, read
from coach.encoder.heads import seen
from coach.encoder.wordpiece import pieces
from coach.page import readable
from coach.training import feedbacks
from coach.training.export import store_heads

HERE = Path(__file__).parent / "feedback"
HEAD = "leaves"
_ROUNDS, _BATCH, _RATE, _DECAY, _DROPOUT = 20, 256, 2e-3, 0.05, 0.4


def lessons() -> tuple[np.ndarray, list[str]]:
    """Return what the head sees of each labelled remark, and what it is to say."""
    found, right = [], []
    for feedback in feedbacks.read(sorted(HERE.glob("*.txt"))):
        marks = [mark for mark in feedback.marks if mark.leaves is not None]
        text = readable(feedback.text)
        owners = owners_of(pieces(text), [(mark.start, mark.end) for mark in marks])
        if marks:
            found.append(seen(read(text), np.array(owners), len(marks)))
            right += [str(mark.leaves) for mark in marks]
    return np.concatenate(found), right


def fit(given: np.ndarray, right: list[str], labels: list[str]) -> nn.Linear:
    """Return a linear head taught by these."""
    torch.manual_seed(0)
    wanted = torch.tensor([labels.index(label) for label in right])
    seen_of_each = torch.tensor(given)
    head = nn.Linear(given.shape[1], len(labels))
    optimiser = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=_DECAY)
    for turn in range(_ROUNDS):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * (1 - turn / _ROUNDS)
        for batch in torch.randperm(len(given)).split(_BATCH):
            optimiser.zero_grad()
            judged = head(functional.dropout(seen_of_each[batch], _DROPOUT))
            functional.cross_entropy(judged, wanted[batch]).backward()
            optimiser.step()
    return head


def main() -> None:
    """Train and write the head."""
    given, right = lessons()
    labels = sorted({*right})
    head = fit(given, right, labels)
    store_heads({HEAD: (head.weight, head.bias)}, {HEAD: labels})


if __name__ == "__main__":
    main()
