"""Teaches a copy of the trunk what a letter needs, and nothing else: ``python -m coach.training.writing --start STATE`` writes its weights.

What remarks and offers are called, what fell short in a gap, and what a sentence offers. Needs the ``train`` extra. ``STATE`` is what
``coach.training.train --save`` kept, or what this kept itself.
"""

import argparse
import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

from coach.training import names
from coach.training.aligning import said_besides
from coach.training.export import export, store_namer
from coach.training.lessons import Lesson, all_labels, of_one, of_shortfalls
from coach.training.namer import Namer, NamingLesson, naming_batches, naming_lessons
from coach.training.train import Network, descend, groups_of, kept_pieces, losses

HERE = Path(__file__).parent
_NAMER_RATE = 15  # times that of the trunk
_TWICE = 2  # few are labelled by what fell short
_ALONE = 4  # one part of the remarks that were named by themselves
_USUAL = [
    "the",
    "my",
    "i",
    "how",
    "well",
    "on",
    "about",
    "in",
    "of",
    "for",
    "with",
    "to",
    "at",
    "and",
    "a",
    "when",
    "not",
    "being",
    "having",
    "what",
]
_NAMER = "namer."  # before its names in a state that is kept
_L = TypeVar("_L", Lesson, NamingLesson)
_LEAST, _MOST = 4, 400  # names that hold a word, and words


def judged() -> Iterator[Lesson]:
    """Yield the lessons of the heads: what fell short, and sentences that offer something or not."""
    for _ in range(_TWICE):
        yield from of_shortfalls(sorted((HERE / "feedback").glob("*.txt")))
    for file in sorted((HERE / "offers").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            label, sentence = line.split("\t")
            yield from of_one("offer", label, sentence, file)


class Curriculum:
    """What is taught in an epoch: all that was named in a feedback, there and by itself, the offers, and a part of all else."""

    def __init__(self, share: float) -> None:
        self._share = share
        feedbacks, remarks, offers = [*names.of_feedbacks()], [*names.of_remarks()], [*names.of_offers()]
        named = [
            (one.name, text.text[one.start : one.end])
            for text in chain(feedbacks, remarks[::_ALONE], offers)
            for one in text.called
            if one.name is not None
        ]
        self.listed = [*dict.fromkeys([*_USUAL, *said_besides(named, _LEAST)])][:_MOST]
        self.manners = sorted({one.manner for text in chain(feedbacks, remarks, offers) for one in text.called})
        self._always = [*naming_lessons(chain(feedbacks, *map(names.alone, feedbacks), offers), self.listed)]
        self._seldom = [*naming_lessons(remarks, self.listed)]
        self._judged = [*judged()]
        self.labels = all_labels(self._judged)

    def epoch(self, network: Network, namer: Namer) -> Iterator[Callable[[], Tensor]]:
        """Yield the losses of one epoch, in any order."""
        found: list[Callable[[], Tensor]] = []
        named = naming_batches([*self._always, *_some(self._seldom, 1 / _ALONE)])
        found += [partial(namer.loss, network.trunk, batch) for batch in named]
        found += losses(network, _some(self._judged, self._share), self.labels)
        yield from random.sample(found, len(found))


def _some(lessons: list[_L], share: float) -> list[_L]:
    return random.sample(lessons, int(share * len(lessons)))


def _take_over(module: nn.Module, state: dict[str, Tensor]) -> None:
    """Give a network what it finds in a state that was kept; the rest begins anew."""
    own = module.state_dict()
    kept = {name: value for name, value in state.items() if name in own and value.shape == own[name].shape}
    module.load_state_dict(kept, strict=False)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="the state of the network whose trunk is copied")
    parser.add_argument("--save", type=Path, help="keep the state here, too")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4, help="the highest of the trunk")
    parser.add_argument("--share", type=float, default=1 / 8, help="of what the heads are taught, in an epoch")
    wanted = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    taught = Curriculum(wanted.share)
    network, namer = Network(taught.labels, kept_pieces()[1]), Namer(taught.manners, taught.listed)
    state = torch.load(wanted.start)
    _take_over(network, state)
    _take_over(namer, {name.removeprefix(_NAMER): value for name, value in state.items() if name.startswith(_NAMER)})
    network.train()
    namer.train()
    groups = [*groups_of(network, wanted.rate), {"params": [*namer.parameters()], "lr": _NAMER_RATE * wanted.rate}]
    descend(groups, lambda: taught.epoch(network, namer), wanted.epochs)
    if wanted.save:
        torch.save(
            network.state_dict() | {_NAMER + name: value for name, value in namer.state_dict().items()}, wanted.save
        )
    export("writing", network.state_dict(), taught.labels)
    store_namer(namer)


if __name__ == "__main__":
    main()
