"""Teaches which criticism comes before the rest: ``python -m coach.training.ranking`` writes its heads, ``--hold`` measures them.

A feedback is one lesson: of its points of criticism those are to come out on top that its reader put first, by what one head sees of each of them, another
of the words that lead to it, and a third of those behind it. Needs the ``train`` extra; to be run again after ``coach.training.train``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from coach import listen
from coach.encoder import owners_of, read
from coach.encoder.heads import seen
from coach.encoder.wordpiece import pieces
from coach.judging.ranking import BEFORE, BEHIND, ITSELF, LEAD, REST, around, places
from coach.page import readable
from coach.training import feedbacks, names
from coach.training.export import store_heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from coach.encoder.heads import Floats
    from coach.judging.ranking import Stretch

HERE = Path(__file__).parent
HEADS = (ITSELF, LEAD, REST)
_FIRST, _AGAIN = "first", "again"
_SOME = 2
_PARTS, _ROUNDS, _BATCH, _RATE, _DECAY, _DROPOUT = 5, 60, 64, 1e-3, 3.0, 0.8  # chosen in five parts
_TOLD = 4.0  # how much one counts that was written to show what weighs


class Lesson(NamedTuple):
    """What the heads see of each point of criticism, shape (points, heads, 3 x 384), where it stands, which come first, and how much the lesson counts."""

    seen: Floats
    places: Sequence[Sequence[float]]
    first: Sequence[bool]
    counts: float


class Learnt(NamedTuple):
    """What weighs: of what each head sees, shape (heads, 3 x 384), with what is to be added where it sees anything, and of the places."""

    weight: Tensor
    bias: Tensor
    places: Tensor


def lessons() -> Iterator[Lesson]:
    """Yield the feedbacks with several points of criticism, as they are heard, of which some are put first."""
    for text in names.of_feedbacks():
        yield from _lesson(text.text, [(one.start, one.end) for one in text.called if one.rank == _FIRST], 1.0)
    for feedback in feedbacks.read(sorted((HERE / "feedback").glob("*.txt"))):
        first = [(mark.start, mark.end) for mark in feedback.marks if {_FIRST, _AGAIN} & {*mark.judged}]
        yield from _lesson(readable(feedback.text), first, _TOLD)


def _lesson(text: str, first: Sequence[Stretch], counts: float) -> Iterator[Lesson]:
    """Yield the lesson of a text in which these stretches come first: as it is heard, since so it will be weighed."""
    if not first:
        return
    points = [(point.kind, (point.start, point.end)) for point in listen(text).points]
    own = [place for kind, place in points if kind == "gap"]
    right = [any(start < other_end and other < end for other, other_end in first) for start, end in own]
    if len(own) < _SOME or not any(right):
        return
    known, states = pieces(text), read(text)
    beside = [around(place, [each for _, each in points], len(text)) for place in own]
    stretches = (own, [lead for lead, _ in beside], [rest for _, rest in beside])
    views = [seen(states, np.array(owners_of(known, each)), len(own)) for each in stretches]
    yield Lesson(np.stack(views, 1), places(own, len(text)), right, counts)


def taught(found: Sequence[Lesson]) -> Learnt:
    """Return what makes those that come first the likeliest of their feedback; a head that sees nothing says nothing."""
    torch.manual_seed(0)
    given = torch.tensor(np.concatenate([lesson.seen for lesson in found]))
    is_seen = given.abs().sum(-1, keepdim=True) > 0
    count = is_seen.sum(0)
    middle = given.sum(0) / count
    spread = (((given - middle) * is_seen) ** 2).sum(0).div(count).sqrt() + 1e-3
    given = (given - middle) / spread * is_seen
    stands = torch.tensor([place for lesson in found for place in lesson.places])
    owner = torch.tensor([number for number, lesson in enumerate(found) for _ in lesson.first])
    first = torch.tensor([own for lesson in found for own in lesson.first])
    counts = torch.tensor([lesson.counts for lesson in found])
    weight = torch.zeros(given.shape[1:], requires_grad=True)
    of_places = torch.zeros(stands.shape[1], requires_grad=True)
    optimiser = torch.optim.AdamW(
        [{"params": [weight]}, {"params": [of_places], "weight_decay": 0.01, "lr": 10 * _RATE}],
        lr=_RATE,
        weight_decay=_DECAY,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda turn: 1 - turn / _ROUNDS)
    for _ in range(_ROUNDS):
        for batch in torch.randperm(len(found)).split(_BATCH):
            own = torch.isin(owner, batch)
            judged = (functional.dropout(given[own], _DROPOUT) * weight).sum((1, 2)) + stands[own] @ of_places
            odds = judged.exp()
            all_odds = torch.zeros(len(found)).index_add(0, owner[own], odds)[batch]
            of_first = torch.zeros(len(found)).index_add(0, owner[own], odds * first[own])[batch]
            loss = (counts[batch] * (all_odds.log() - of_first.log())).sum() / counts[batch].sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    scaled = weight.detach() / spread
    return Learnt(scaled, -(middle * scaled).sum(-1), of_places.detach())


def comes_first(learnt: Learnt, lesson: Lesson) -> bool:
    """Tell whether what is found to weigh most is what its reader put first."""
    given = torch.tensor(lesson.seen)
    judged = ((given * learnt.weight).sum(-1) + learnt.bias * (given.abs().sum(-1) > 0)).sum(-1)
    judged += torch.tensor(lesson.places) @ learnt.places
    return lesson.first[int(judged.argmax())]


def measured(found: Sequence[Lesson]) -> str:
    """Return how often that is so, each judged by what was taught with the other parts: where nobody had an eye to it, and where it was written to be shown."""
    right = {1.0: list[bool](), _TOLD: list[bool]()}
    for part in range(_PARTS):
        learnt = taught([lesson for number, lesson in enumerate(found) if number % _PARTS != part])
        for lesson in found[part::_PARTS]:
            right[lesson.counts].append(comes_first(learnt, lesson))
    return ", ".join(f"{np.mean(own):.3f} of {len(own)}" for own in right.values())


def main() -> None:
    """Teach the heads and write them, or measure them in parts; what the places weigh is printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", action="store_true", help="measure, and write nothing")
    wanted = parser.parse_args()
    found = [*lessons()]
    if wanted.hold:
        sys.stdout.write(measured(found) + "\n")
        return
    learnt = taught(found)
    heads = {
        head: (torch.stack([weight, torch.zeros_like(weight)]), torch.stack([bias, torch.zeros(())]))
        for head, weight, bias in zip(HEADS, learnt.weight, learnt.bias, strict=True)
    }
    store_heads(heads, {head: [BEFORE, BEHIND] for head in HEADS})
    sys.stdout.write(f"PLACES: {[round(float(own), 2) for own in learnt.places]}\n")


if __name__ == "__main__":
    main()
