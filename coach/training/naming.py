"""Teaches a copy of the trunk to name remarks, and nothing else: ``python -m coach.training.naming --start STATE`` writes its weights.

Needs the ``train`` extra. ``STATE`` is what ``coach.training.train --save`` kept.
"""

import argparse
import random
from pathlib import Path

import torch

from coach.training.export import export
from coach.training.lessons import all_labels, of_names
from coach.training.train import Network, fit, kept_pieces

HERE = Path(__file__).parent / "names"
_EPOCHS, _RATE = 4, 8e-5


def main() -> None:
    """Train on all labelled names and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="the state of the network whose trunk is copied")
    wanted = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    found = list(of_names(sorted(HERE.glob("*.tsv"))))
    labels = all_labels(found)
    network = Network(labels, kept_pieces()[1])
    trunk = {name: value for name, value in torch.load(wanted.start).items() if name.startswith("trunk.")}
    network.load_state_dict(trunk, strict=False)
    fit(network, found, labels, _EPOCHS, _RATE)
    export("naming", network.state_dict(), labels)


if __name__ == "__main__":
    main()
