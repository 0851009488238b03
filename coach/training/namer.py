"""The network that ``coach.encoder.namer`` runs, and what it is taught with."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from coach.catalogue.telling import words_of
from coach.encoder import FORMS, Step, owners_of, parts
from coach.encoder.namer import FARTHEST_BACK, FARTHEST_ON, NEVER, NOWHERE, SCALE
from coach.encoder.wordpiece import CLOSING, OPENING, pieces, vocabulary
from coach.training.aligning import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coach.training.names import Text

WIDTH, _PIECE = 256, 384
_MOST_WORDS = 60  # of a remark
_MOST_PIECES = 1200  # of a batch
_NEAR = 1000  # lessons among which those of like length go together


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark in a lesson: how it was named, the first piece of each word and the one behind its last, and the steps of its name."""

    manner: str
    words: tuple[tuple[int, int], ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class NamingLesson:
    """One part of a text, and the remarks in it that have a name."""

    numbers: tuple[int, ...]
    remarks: tuple[Remark, ...]


def naming_lessons(texts: Iterable[Text], listed: Sequence[str]) -> Iterator[NamingLesson]:
    """Yield the lessons of these texts; remarks whose name cannot be made of them are left out."""
    for text in texts:
        found = pieces(text.text)
        remarks = [own for one in text.called if (own := _remark(text.text, one.start, one.end, one.name, listed))]
        manners = {(one.start, one.end): one.manner for one in text.called}
        for part in parts(found):
            until, inside = part.at + len(part.numbers), list[Remark]()
            for (start, end), words, steps in remarks:
                owners = owners_of(found, words)
                places = [[at for at, owner in enumerate(owners) if owner == number] for number in range(len(words))]
                if all(own and part.at <= own[0] and own[-1] < until for own in places):
                    ranges = tuple((own[0] - part.at, own[-1] + 1 - part.at) for own in places)
                    inside.append(Remark(manners[start, end], ranges, tuple(steps)))
            if inside:
                yield NamingLesson(part.numbers, tuple(inside))


def _remark(
    text: str, start: int, end: int, name: str | None, listed: Sequence[str]
) -> tuple[tuple[int, int], list[tuple[int, int]], list[Step]] | None:
    quote = text[start:end]
    words = [(start + first, start + last) for first, last in words_of(quote)]
    steps = [] if name is None else steps_of(name, quote, listed)
    return None if steps is None or not 0 < len(words) <= _MOST_WORDS else ((start, end), words, steps)


def naming_batches(lessons: Sequence[NamingLesson]) -> Iterator[list[NamingLesson]]:
    """Yield batches of lessons of like length, in any order."""
    shuffled, made = random.sample(lessons, len(lessons)), list[list[NamingLesson]]()
    for at in range(0, len(shuffled), _NEAR):
        batch: list[NamingLesson] = []
        for lesson in sorted(shuffled[at : at + _NEAR], key=lambda each: len(each.numbers)):
            if batch and (len(batch) + 1) * len(lesson.numbers) > _MOST_PIECES:
                made.append(batch)
                batch = []
            batch.append(lesson)
        made.append(batch)
    yield from random.sample(made, len(made))


class Namer(nn.Module):
    """A recurrent cell that points to the words of a remark, or says one of a list; ``manners`` are the ways in which remarks are named."""

    def __init__(self, manners: Sequence[str], listed: Sequence[str]) -> None:
        super().__init__()
        self.manners, self.listed = list(manners), list(listed)
        says = len(listed) + 1  # the first is the end
        self.key, self.val = nn.Linear(2 * _PIECE, WIDTH), nn.Linear(2 * _PIECE, WIDTH)
        self.kind, self.say = nn.Embedding(len(manners), WIDTH), nn.Embedding(says, WIDTH)
        self.form = nn.Embedding(len(FORMS), WIDTH)
        self.init, self.cell = nn.Linear(2 * WIDTH, WIDTH), nn.GRUCell(2 * WIDTH, WIDTH)
        self.ask, self.mix = nn.Linear(WIDTH, WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.out, self.point = nn.Linear(WIDTH, says), nn.Linear(WIDTH, len(FORMS) * WIDTH)
        self.fb = nn.Parameter(torch.zeros(len(FORMS)))
        self.dist = nn.Parameter(torch.zeros(len(FORMS), NOWHERE + 1))
        self.drop = nn.Dropout(0.15)

    def loss(self, trunk: nn.Module, batch: Sequence[NamingLesson]) -> Tensor:
        """Return how far the steps that are likely are from the right ones, each after the right ones before it."""
        remarks = [(number, remark) for number, lesson in enumerate(batch) for remark in lesson.remarks]
        words, mask = self._words(_states(trunk, batch), remarks)
        keys, values = self.key(self.drop(words)), self.val(self.drop(words))
        told = self.kind(torch.tensor([self.manners.index(remark.manner) for _, remark in remarks]))
        middle = (values * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        state, last = torch.tanh(self.init(torch.cat([middle, told], -1))), torch.full((len(remarks),), -1)
        rows = [[*(self._number(step, mask.shape[1]) for step in remark.steps), 0] for _, remark in remarks]
        right = torch.full((len(rows), max(map(len, rows))), -100)
        for at, row in enumerate(rows):
            right[at, : len(row)] = torch.tensor(row)
        total = torch.zeros(())
        for wanted in right.unbind(1):
            state, likely = self._step(state, told, (keys, values, mask), last)
            total = total + functional.nll_loss(likely, wanted, ignore_index=-100, reduction="sum")
            said = wanted.clamp(min=0)
            told = self._told(said, values)
            says = len(self.listed) + 1
            last = torch.where(said >= says, (said - says) % mask.shape[1], last)
        return total / (right >= 0).sum()

    def _number(self, step: Step, width: int) -> int:
        if step.form is None:
            return step.number + 1
        return len(self.listed) + 1 + FORMS.index(step.form) * width + step.number

    def _words(self, states: Tensor, remarks: Sequence[tuple[int, Remark]]) -> tuple[Tensor, Tensor]:
        """Return what the cell sees of each word, shape (remarks, words, 2 x 384), and which of them there are."""
        width = max(len(remark.words) for _, remark in remarks)
        flat = [
            (at, part, number, *word) for at, (part, own) in enumerate(remarks) for number, word in enumerate(own.words)
        ]
        at, part, number, first, behind = (torch.tensor(column) for column in zip(*flat, strict=True))
        seen = torch.cat([states[part, first + 1], states[part, behind]], -1)  # one piece opens the part
        mask = torch.zeros(len(remarks), width)
        mask[at, number] = 1
        return torch.zeros(len(remarks), width, 2 * _PIECE).index_put((at, number), seen), mask

    def _step(
        self, state: Tensor, told: Tensor, remark: tuple[Tensor, Tensor, Tensor], last: Tensor
    ) -> tuple[Tensor, Tensor]:
        keys, values, mask = remark
        weights = ((self.ask(state)[:, None] * keys).sum(-1) / SCALE).masked_fill(mask == 0, NEVER).softmax(-1)
        seen = (weights[..., None] * values).sum(1)
        state = self.cell(torch.cat([told, seen], -1), state)
        mixed = self.drop(torch.tanh(self.mix(torch.cat([state, seen], -1))))
        apart = (torch.arange(mask.shape[1])[None] - last[:, None]).clamp(-FARTHEST_BACK, FARTHEST_ON) + FARTHEST_BACK
        apart = torch.where(last[:, None] < 0, torch.full_like(apart, NOWHERE), apart)
        asked = self.point(mixed).view(len(mask), len(FORMS), WIDTH)
        pointed = torch.einsum("pfd,pwd->pfw", asked, keys) / SCALE + self.fb[None, :, None]
        pointed = (pointed + self.dist[:, apart].permute(1, 0, 2)).masked_fill(mask[:, None] == 0, NEVER)
        return state, torch.cat([self.out(mixed), pointed.flatten(1)], -1).log_softmax(-1)

    def _told(self, said: Tensor, values: Tensor) -> Tensor:
        says = len(self.listed) + 1
        at = (said - says).clamp(min=0)
        pointed = values[torch.arange(len(said)), at % values.shape[1]] + self.form(at // values.shape[1])
        return torch.where((said >= says)[:, None], pointed, self.say(said.clamp(max=says - 1)))


def _states(trunk: nn.Module, batch: Sequence[NamingLesson]) -> Tensor:
    """Return the vectors of all pieces, shape (lessons, pieces of the longest and two that frame it, 384)."""
    known, longest = vocabulary(), max(len(lesson.numbers) for lesson in batch) + 2
    numbers, mask = (
        torch.zeros(len(batch), longest, dtype=torch.long),
        torch.zeros(len(batch), longest, dtype=torch.long),
    )
    for at, lesson in enumerate(batch):
        framed = [known[OPENING], *lesson.numbers, known[CLOSING]]
        numbers[at, : len(framed)] = torch.tensor(framed)
        mask[at, : len(framed)] = 1
    with torch.autocast("cpu", torch.bfloat16):
        states: Tensor = trunk(input_ids=numbers, attention_mask=mask).last_hidden_state
    return states.float()
