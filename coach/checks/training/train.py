"""Trains the stance model: ``python -m coach.checks.training.train`` writes ``stance.bin``; ``--cross-validate`` measures it file by file.

Needs numpy and scikit-learn. Two linear models share the features: whether a sentence is defensive, and which stance it carries.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags_array
from sklearn.linear_model import LogisticRegression

from coach.checks.features import BUCKETS, features, look
from coach.checks.stance import STANCES
from coach.checks.text import Draft
from coach.checks.training.replies import NOTE, Labelled, read
from coach.checks.weights import WEIGHTS, write

HERE = Path(__file__).parent
REPLIES = HERE / "replies"
STRENGTH = 2.0
FOLDS = 5
TYPICAL_RARITY = 4.0
FEWEST = 2
_OVERLAP = 0.3


def rows(replies: Sequence[Labelled]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """Return features, stance index (-1: none) and reply index of every sentence."""
    data, columns, ends, stances, owners = [], [], [0], [], []
    for number, reply in enumerate(replies):
        spans = Draft(reply.text).sentences
        seen = [look(reply.text[span.start : span.end]) for span in spans]
        for at, span in enumerate(spans):
            found = features(seen, at)
            columns += found.keys()
            data += found.values()
            ends.append(len(columns))
            owners.append(number)
            stances.append(_stance(reply, span.start, span.end))
    matrix = csr_matrix((np.array(data), np.array(columns), np.array(ends)), shape=(len(owners), BUCKETS))
    return matrix, np.array(stances), np.array(owners)


def _stance(reply: Labelled, start: int, end: int) -> int:
    for mark in reply.marks:
        shared = min(mark.end, end) - max(mark.start, start)
        if mark.stance != NOTE and shared > _OVERLAP * min(mark.end - mark.start, end - start):
            return STANCES.index(mark.stance)
    return -1


def fit(matrix: csr_matrix, stances: np.ndarray) -> np.ndarray:
    """Return the weights: row 0 for defensive or not, the others for each stance."""
    weights = np.zeros((1 + len(STANCES), BUCKETS), dtype=np.float32)
    rarity = _rarity(matrix)
    matrix = matrix @ diags_array(rarity)
    weights[0] = _logistic(matrix, stances >= 0)
    marked = matrix[stances >= 0]
    for number in range(len(STANCES)):
        weights[1 + number] = _logistic(marked, stances[stances >= 0] == number)
    return weights * rarity


def _rarity(matrix: csr_matrix) -> np.ndarray:
    """Return how much a feature counts: rare ones more than common ones, those seen once not at all."""
    count = np.bincount(matrix.indices, minlength=BUCKETS)
    rarity = (np.log((1 + matrix.shape[0]) / (1 + count)) + 1) / TYPICAL_RARITY
    rarity[count < FEWEST] = 0
    return rarity


def _logistic(matrix: csr_matrix, truth: np.ndarray) -> np.ndarray:
    model = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced", fit_intercept=False)
    return model.fit(matrix, truth).coef_[0]


def reply_scores(scores: np.ndarray, owners: np.ndarray, count: int) -> np.ndarray:
    """Return the highest score of any sentence of each reply."""
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, owners, scores)
    return highest


def report(highest: np.ndarray, truth: np.ndarray) -> str:
    """Return false alarms, recall and F1 at some thresholds."""
    lines = ["threshold  false alarms  recall     F1"]
    for threshold in np.arange(-0.6, 2.4, 0.2):
        flagged = highest >= threshold
        right, false, missed = (flagged & truth).sum(), (flagged & ~truth).sum(), (~flagged & truth).sum()
        lines.append(
            f"{threshold:9.2f}  {false / max(1, (~truth).sum()):12.3f}  {right / max(1, truth.sum()):6.3f}  {2 * right / max(1, 2 * right + false + missed):5.3f}"
        )
    return "\n".join(lines)


def cross_validate(replies: Sequence[Labelled]) -> str:
    """Return the report on replies of files that the model had not seen."""
    matrix, stances, owners = rows(replies)
    files = sorted({reply.file for reply in replies})
    fold = np.array([files.index(replies[owner].file) % FOLDS for owner in owners])
    scores = np.zeros(len(owners))
    named = 0
    for held in range(FOLDS):
        weights = fit(matrix[fold != held], stances[fold != held])
        scores[fold == held] = matrix[fold == held] @ weights[0]
        marked = (fold == held) & (stances >= 0)
        named += int(((matrix[marked] @ weights[1:].T).argmax(axis=1) == stances[marked]).sum())
    truth = np.array([reply.defensive for reply in replies])
    return (
        report(reply_scores(scores, owners, len(replies)), truth)
        + f"\nstance named right: {named / max(1, (stances >= 0).sum()):.3f}"
    )


def main() -> None:
    """Train on all replies, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replies", type=Path, nargs="*", default=sorted(REPLIES.glob("*.txt")))
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    replies = list(read(options.replies))
    if options.cross_validate:
        sys.stdout.write(cross_validate(replies) + "\n")
        return
    matrix, stances, _ = rows(replies)
    write(fit(matrix, stances).tolist(), options.output)


if __name__ == "__main__":
    main()
