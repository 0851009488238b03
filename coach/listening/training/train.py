"""Trains the tagger on the labelled feedbacks and writes its weights: ``python -m coach.listening.training.train [--folds 4]``.

Needs the ``train`` extra. A linear-chain CRF over atoms (L-BFGS, L1 and L2); features are hashed with CRC-32, weights kept as signed bytes.
With ``--folds`` it measures instead: whole files are held out, since each file has a voice of its own.
"""

import argparse
import struct
import tempfile
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from coach.listening.atoms import Atom, cut
from coach.listening.features import features
from coach.listening.tagger import WEIGHTS
from coach.listening.training.corpus import HERE, Labelled, Mark, read

POINTS = frozenset({"gap", "strength", "fit", "logistics", "vague", "decision"})
SETTINGS = {"c1": 0.2, "c2": 0.02, "max_iterations": 120, "feature.possible_transitions": True}
HALF = 0.5
LARGEST = 127


def labels(labelled: Labelled, atoms: Sequence[Atom]) -> list[str]:
    """Return the right label of each atom: that of the mark which covers most of it."""
    found: list[str] = []
    last: Mark | None = None
    for atom in atoms:
        mark = max(labelled.marks, key=lambda mark: _shared(atom, mark), default=None)
        if mark is None or _shared(atom, mark) < HALF * min(atom.end - atom.start, mark.end - mark.start):
            found.append("context")
            last = None
            continue
        bare = mark.label not in POINTS
        found.append(mark.label if bare else f"{'I' if mark is last else 'B'}-{mark.label}")
        last = mark
    return found


def _shared(atom: Atom, mark: Mark) -> int:
    return max(0, min(atom.end, mark.end) - max(atom.start, mark.start))


def hashed(text: str, atoms: list[Atom]) -> list[list[str]]:
    """Return the hashes of each atom's features, as the tagger looks them up."""
    return [sorted({str(zlib.crc32(name.encode())) for name in names}) for names in features(text, atoms)]


def train(files: Sequence[Path], model: Path) -> None:
    """Train on the feedbacks of these files."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for labelled in read(list(files)):
        atoms = cut(labelled.text)
        if atoms:
            trainer.append(hashed(labelled.text, atoms), labels(labelled, atoms))
    trainer.set_params(SETTINGS)
    trainer.train(str(model))


def export(model: Path, target: Path) -> None:
    """Write the weights as the tagger reads them: names, transitions, hashes, starts, values, columns."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    names = sorted(tagger.labels())
    column = {name: number for number, name in enumerate(names)}
    scale = max(abs(weight) for weight in info.state_features.values()) / LARGEST
    rows: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (feature, label), weight in info.state_features.items():
        if round(weight / scale):
            rows[int(feature)].append((column[label], round(weight / scale)))
    hashes = sorted(rows)
    starts, columns, values = array("I", [0]), bytearray(), array("b")
    for feature in hashes:
        for label, value in rows[feature]:
            columns.append(label)
            values.append(value)
        starts.append(len(values))
    joined = "\n".join(names).encode()
    transitions = array("f", (info.transitions.get((a, b), 0.0) for a in names for b in names))
    head = struct.pack("<IIIf", len(joined), len(hashes), len(values), scale)
    parts = (
        head,
        joined,
        transitions.tobytes(),
        array("I", hashes).tobytes(),
        starts.tobytes(),
        values.tobytes(),
        bytes(columns),
    )
    target.write_bytes(zlib.compress(b"".join(parts), 9))


def measure(files: Sequence[Path], folds: int, folder: Path) -> Counter[str]:
    """Count, file-wise held out, the atoms that get their label, all and those of points."""
    counts: Counter[str] = Counter()
    for fold in range(folds):
        model = folder / f"{fold}.crf"
        train([file for number, file in enumerate(files) if number % folds != fold], model)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        for labelled in read([file for number, file in enumerate(files) if number % folds == fold]):
            atoms = cut(labelled.text)
            for right, said in zip(
                labels(labelled, atoms), tagger.tag(hashed(labelled.text, atoms)) if atoms else [], strict=True
            ):
                counts["atoms"] += 1
                counts["right"] += right == said
    return counts


def main() -> None:
    """Train and write the weights, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0, help="measure with this many folds instead of writing")
    wanted = parser.parse_args()
    files = sorted((HERE / "feedback").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        if wanted.folds:
            counts = measure(files, wanted.folds, Path(folder))
            print(f"{counts['right'] / counts['atoms']:.3f} of {counts['atoms']} atoms, {wanted.folds} folds by file")  # noqa: T201
            return
        model = Path(folder) / "model.crf"
        train(files, model)
        export(model, WEIGHTS)


if __name__ == "__main__":
    main()
