"""Trains the heads that find the name of a remark in its words, on the trunk as it is: ``python -m coach.training.naming``.

Needs the ``train`` extra; to be run again after ``coach.training.train``, which writes the other heads.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from coach.catalogue.naming import name_of, words_of
from coach.encoder import LABELS, owners_of, read
from coach.encoder.heads import HEADS, seen, with_neighbours
from coach.encoder.wordpiece import pieces

HERE = Path(__file__).parent / "names"
NAME, ARTICLE = ["O", "B", "I", "E", "S"], ["none", "my", "the"]
_ROUNDS, _BATCH, _RATE, _DECAY, _DROPOUT = 20, 512, 2e-3, 0.05, 0.4


@dataclass(frozen=True, slots=True)
class Named:
    """A remark, where its name stands in it, and the article before that; no stretch where it names nothing."""

    text: str
    stretch: tuple[int, int] | None
    article: str


def named() -> Iterator[Named]:
    """Yield the labelled remarks: a line holds article, name and remark."""
    for file in sorted(HERE.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            article, name, text = line.split("\t")
            at = text.index(name) if name else 0
            yield Named(text, (at, at + len(name)) if name else None, article)


def lessons(found: list[Named]) -> tuple[np.ndarray, list[int], np.ndarray, list[int]]:
    """Return what the two heads see and what they are to say."""
    words_seen, tags, names_seen, articles = [], [], [], []
    for remark in found:
        words = words_of(remark.text)
        states, cut = read(remark.text), pieces(remark.text)
        words_seen.append(with_neighbours(seen(states, np.array(owners_of(cut, words)), len(words))))
        tags += _tags(words, remark.stretch)
        if remark.stretch is not None:
            names_seen.append(seen(states, np.array(owners_of(cut, [remark.stretch])), 1))
            articles.append(ARTICLE.index(remark.article))
    return np.concatenate(words_seen), tags, np.concatenate(names_seen), articles


def _tags(words: list[tuple[int, int]], stretch: tuple[int, int] | None) -> list[int]:
    own = (
        []
        if stretch is None
        else [at for at, (start, end) in enumerate(words) if start < stretch[1] and end > stretch[0]]
    )
    said = ["O"] * len(words)
    for at in own:
        said[at] = "I"
    if own:
        said[own[0]], said[own[-1]] = "B", "E"
    if len(own) == 1:
        said[own[0]] = "S"
    return [NAME.index(tag) for tag in said]


def fit(seen_: np.ndarray, right: list[int], labels: int) -> nn.Linear:
    """Return a linear head taught by these."""
    torch.manual_seed(0)
    head, given, wanted = nn.Linear(seen_.shape[1], labels), torch.tensor(seen_), torch.tensor(right)
    optimiser = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=_DECAY)
    for turn in range(_ROUNDS):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * (1 - turn / _ROUNDS)
        for batch in torch.randperm(len(given)).split(_BATCH):
            optimiser.zero_grad()
            functional.cross_entropy(head(functional.dropout(given[batch], _DROPOUT)), wanted[batch]).backward()
            optimiser.step()
    return head


def save(heads: dict[str, tuple[nn.Linear, list[str]]]) -> None:
    """Write these heads beside the others."""
    with np.load(HEADS) as stored:
        kept = {name: stored[name] for name in stored}
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    for name, (head, own) in heads.items():
        kept[f"{name}.weight"] = head.weight.detach().numpy().astype(np.float16)
        kept[f"{name}.bias"] = head.bias.detach().numpy().astype(np.float16)
        labels[name] = own
    np.savez(HEADS, **kept)
    LABELS.write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Train on all but every n-th remark, and write the heads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", type=int, default=0, help="leave every n-th remark out and list what it is named")
    wanted = parser.parse_args()
    found = list(named())
    random.Random(0).shuffle(found)  # noqa: S311 - an order
    out = found[:: wanted.hold] if wanted.hold else []
    words_seen, tags, names_seen, articles = lessons([remark for remark in found if remark not in out])
    save(
        {
            "name": (fit(words_seen, tags, len(NAME)), NAME),
            "article": (fit(names_seen, articles, len(ARTICLE)), ARTICLE),
        }
    )
    if out:
        sys.stdout.write(measured(out))


def measured(out: list[Named]) -> str:
    """Return how many of these are named, and how many as they are labelled."""
    lines, exact, near = [], 0, 0
    for remark in out:
        name = name_of(remark.text)
        right = "" if remark.stretch is None else remark.text[slice(*remark.stretch)]
        if name is not None:
            exact += name.bare.lower() == right.lower()
            near += bool({*name.bare.lower().split()} & {*right.lower().split()})
            lines.append(f"{name.words} | {right} | {remark.text}")
    named_ = len(lines)
    return "\n".join(
        [
            *lines,
            f"named {named_} of {len(out)}; as labelled {exact / named_:.3f}, with a word of it {near / named_:.3f}\n",
        ]
    )


if __name__ == "__main__":
    main()
