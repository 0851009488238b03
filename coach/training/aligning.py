"""Tells by which steps a name is made of its remark: words that are pointed to, in one of their forms, and words that are said besides."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from coach.catalogue.forms import forms_of
from coach.catalogue.telling import words_of
from coach.encoder import Step

_AROUND = ',;:.!?"“”()'
_SAY = 1.0  # what a step costs; the next word of the remark is free
_FIRST, _ON, _BACK, _FAR, _CHANGED = 0.3, 0.5, 1.6, 0.05, 0.2


def target(name: str) -> list[str]:
    """Return the words of a name, as they are compared."""
    found = (word.strip(_AROUND).lower().replace("’", "'") for word in name.split())
    return [word for word in found if word]


def said_besides(named: Iterable[tuple[str, str]], least: int) -> Iterator[str]:
    """Yield the words that at least so many names hold and their remarks do not, the most frequent first."""
    counts: Counter[str] = Counter()
    for name, quote in named:
        held = {said.lower() for start, end in words_of(quote) for said in forms_of(quote[start:end]).values()}
        counts.update(word for word in target(name) if word not in held)
    yield from (word for word, count in counts.most_common() if count >= least)


def steps_of(name: str, quote: str, listed: Sequence[str]) -> list[Step] | None:
    """Return the steps that make a name of a remark, those that follow it most closely; ``None`` where some word is neither there nor listed."""
    forms = [forms_of(quote[start:end]) for start, end in words_of(quote)]
    numbers = {word: number for number, word in enumerate(listed)}
    best: dict[int, tuple[float, list[Step]]] = {-1: (0.0, [])}
    for word in target(name):
        ahead: dict[int, tuple[float, list[Step]]] = {}
        for last, (cost, steps) in best.items():
            tries = [(_SAY, last, Step(None, numbers[word]))] if word in numbers else []
            for number, own in enumerate(forms):
                tries += [
                    (_cost(last, number) + _CHANGED * (form != "as said"), number, Step(form, number))
                    for form, said in own.items()
                    if said.lower() == word
                ]
            for more, at, step in tries:
                if at not in ahead or cost + more < ahead[at][0]:
                    ahead[at] = (cost + more, [*steps, step])
        best = ahead
    return min(best.values(), key=lambda each: each[0])[1] if best else None


def _cost(last: int, number: int) -> float:
    if number == last + 1:
        return 0.0
    if last < 0:
        return _FIRST
    return (_ON if number > last else _BACK) + _FAR * abs(number - last)
