"""Teaches a copy of the trunk what a letter needs, and nothing else: ``python -m coach.training.writing --start STATE`` writes its weights.

The names of remarks and of what is offered, whether a name fits, what fell short in a gap, and what a sentence offers. Needs the ``train`` extra. ``STATE`` is what ``coach.training.train --save`` kept.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import torch

from coach.training.export import export
from coach.training.lessons import Lesson, all_labels, of_fits, of_names, of_one, of_shortfalls
from coach.training.train import Network, fit, kept_pieces

HERE = Path(__file__).parent
_EPOCHS, _RATE = 4, 8e-5
_TWICE = 2  # few are labelled by what fell short


def lessons() -> Iterator[Lesson]:
    """Yield the lessons: remarks and offers with their names, names that fit or not, what fell short, and sentences that offer something or not."""
    yield from of_names(sorted((HERE / "names").glob("*.tsv")))
    yield from of_fits(sorted((HERE / "fits").glob("*.tsv")))
    for _ in range(_TWICE):
        yield from of_shortfalls(sorted((HERE / "feedback").glob("*.txt")))
    for file in sorted((HERE / "offers").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            label, sentence = line.split("\t")
            yield from of_one("offer", label, sentence, file)


def main() -> None:
    """Train on all of them and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="the state of the network whose trunk is copied")
    parser.add_argument("--save", type=Path, help="keep the network's state here, too")
    wanted = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    found = list(lessons())
    labels = all_labels(found)
    network = Network(labels, kept_pieces()[1])
    trunk = {name: value for name, value in torch.load(wanted.start).items() if name.startswith("trunk.")}
    network.load_state_dict(trunk, strict=False)
    fit(network, found, labels, _EPOCHS, _RATE)
    if wanted.save:
        torch.save(network.state_dict(), wanted.save)
    export("writing", network.state_dict(), labels)


if __name__ == "__main__":
    main()
