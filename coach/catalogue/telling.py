"""In what words a remark may be named: the encoder's steps as words, each spelled as it stands within a sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from coach.catalogue.forms import forms_of
from coach.catalogue.nouns import is_technology, is_written_large, names_nobody, nouns, spelled
from coach.encoder import Form, Kind, Step, called, listed
from coach.familiar import is_familiar
from coach.patterns import Pattern

_TOKEN = Pattern(r"(?:\d{1,3}(?:,\d{3})+|[^\W_])(?:[^\s,;:()\[\]\"“”!?…`]*[^\s,;:()\[\]\"“”!?….`'’])?[+#]*")
_ONLY_NUMBERS = Pattern(r"(?:the |my )?[\d.,/%£$€ ]+")
_BEGINS_A_SENTENCE = Pattern(r"(?:^|[.!?:;\n–—-])[\s\"“‘'(*•+-]*$")
_SMALL = frozenset({"the", "my", "a", "an", "how", "i", "your"})
_MOST_WORDS, _WITH_ARTICLE = 9, 2


class Told(NamedTuple):
    """Words that may name a remark, how likely that is, in logarithms, and where in the remark what they are taken from begins and ends."""

    likely: float
    words: tuple[str, ...]
    start: int
    end: int


def words_of(quote: str) -> list[tuple[int, int]]:
    """Return where the words of a remark begin and end."""
    return [found.span() for found in _TOKEN.finditer(quote)]


def told_of(quote: str, kind: Kind) -> Iterator[Told]:
    """Yield the words that may name a remark, the likeliest first, until it is likelier that nothing does: none of a verdict or of somebody's name."""
    words = words_of(quote)
    forms = [forms_of(quote[slice(*word)]) for word in words]
    for found in called(quote, words, [_allowed(own) for own in forms], kind):
        if not found.steps:
            return
        told = _told(quote, words, forms, found.steps)
        pointed = [words[number] for form, number in found.steps if form is not None]
        if pointed and _may_stand(told):
            yield Told(found.likely, told, min(pointed)[0], max(pointed)[1])


def _allowed(forms: dict[Form, str]) -> list[Form]:
    """Return the forms in which a name may hold a word."""
    said = forms["as said"]
    return [] if said.lower() in nouns().verdicts or not names_nobody([said]) else [*forms]


def _told(
    quote: str, words: Sequence[tuple[int, int]], forms: Sequence[dict[Form, str]], steps: Sequence[Step]
) -> tuple[str, ...]:
    told = [_word(quote, words, forms, step) for step in steps]
    alone = len(told) <= _WITH_ARTICLE
    return tuple(spelled(word, alone=alone and at == len(told) - 1) for at, word in enumerate(told))


def _word(quote: str, words: Sequence[tuple[int, int]], forms: Sequence[dict[Form, str]], step: Step) -> str:
    if step.form is None:
        said = listed()[step.number]
        return f"I{said[1:]}" if said == "i" or said.startswith("i'") else said
    return _cased(quote, words, step.number) if step.form == "as said" else forms[step.number][step.form]


def _cased(quote: str, words: Sequence[tuple[int, int]], number: int) -> str:
    """Return a word as it stands within a sentence: the first of one has its capital from there, unless another follows ("Power BI")."""
    word = quote[slice(*words[number])].replace("’", "'")
    if not word[:1].isupper() or word == "I" or _BEGINS_A_SENTENCE.search(quote[: words[number][0]]) is None:
        return word
    following = quote[slice(*words[number + 1])] if number + 1 < len(words) else ""
    large = is_written_large(word) or (word.isupper() and len(word) > 1) or word.lower() in nouns().written_large
    part = following[:1].isupper() or (is_technology(word) and not is_familiar(word))
    return word if large or part or not is_familiar(word) else word[:1].lower() + word[1:]


def _may_stand(told: Sequence[str]) -> bool:
    """Tell whether a name says something, stumbles nowhere and ends where it may."""
    last = told[-1].lower()
    stumbles = any(one.lower() == other.lower() for one, other in pairwise(told))
    ends = last in nouns().loose_ends or (len(told) == 1 and last in nouns().alone)
    nothing = all(word.lower() in _SMALL for word in told) or _ONLY_NUMBERS.fullmatch(" ".join(told))
    return not (stumbles or ends or nothing or len(told) > _MOST_WORDS)
