"""How the words of a name are spelled within a sentence: what keeps its capital, and what is the name of a technology."""

from collections.abc import Sequence
from functools import cache

from coach.catalogue.cues import index
from coach.catalogue.nouns import is_technology, is_written_large, nouns
from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar

_BEGINS_A_SENTENCE = Pattern(r"(?:^|[.!?:;\n–—-])[\s\"“‘'(*•+-]*$")
_SIGN = Pattern(r"(?:^|[\s(])([$£€/#.])$")  # that belongs to a word: "/26", ".NET"
_BEFORE_A_NOUN = frozenset(
    {"the", "a", "an", "our", "this", "that", "these", "those", "some", "any", "no", "how", "what"}
)
_WITH_ARTICLE = 2
_OF_A_THING = frozenset({"the", "a", "an", "my"})


def as_spelled(told: Sequence[str]) -> list[str]:
    """Return the words of a name, each as it is spelled there."""
    alone = len(told) <= _WITH_ARTICLE and not _means_a_thing(told)
    said = [spelled(word, alone=alone and at == len(told) - 1) for at, word in enumerate(told)]
    return [_small(word) if _tells_how_i_was(said, at) else word for at, word in enumerate(said)]


def _means_a_thing(told: Sequence[str]) -> bool:
    """Tell whether an article before a word that is ordinary, too, makes it no technology: "the rust", "a puppet"."""
    return told[0] in _OF_A_THING and told[-1] in index()["ordinary"]


def cased(quote: str, words: Sequence[tuple[int, int]], number: int) -> str:
    """Return a word as it stands within a sentence: the first of one has its capital from there, unless another follows ("Power BI")."""
    start, end = words[number]
    sign = _SIGN.search(quote[:start])
    word = (sign[1] if sign is not None else "") + quote[start:end].replace("’", "'")
    if not word[:1].isupper() or word == "I" or _BEGINS_A_SENTENCE.search(quote[: words[number][0]]) is None:
        return word
    following = quote[slice(*words[number + 1])] if number + 1 < len(words) else ""
    large = is_written_large(word) or (word.isupper() and len(word) > 1) or word.lower() in nouns().written_large
    if word.lower() in _BEFORE_A_NOUN:
        return word.lower()
    part = following[:1].isupper() or (is_technology(word) and not is_familiar(word))
    return word if large or part or not is_familiar(word) else word[:1].lower() + word[1:]


def _tells_how_i_was(told: Sequence[str], at: int) -> bool:
    """Tell whether a word says how somebody was, which no capital of a note makes a name: "being Punctual", "how Fluent I was"."""
    return told[at - 1 : at] == ["being"] or (told[at - 1 : at] == ["how"] and told[at + 1 : at + 2] == ["I"])


def _small(word: str) -> str:
    keeps = not is_familiar(word) or is_written_large(word) or word.lower() in nouns().written_large
    return word if keeps else word.lower()


def spelled(word: str, *, alone: bool) -> str:
    """Return a word as it is spelled where it is the name of a technology ("kubernetes"); an ordinary word is one only where it stands ``alone`` and the technology is called so without more ("react", unlike "salt")."""
    if not (is_familiar(word) or word in index()["ordinary"]):
        return _spellings().get(word, word)
    return _spellings().get(word, word) if alone and word in _called_so() else word


@cache
def _spellings() -> dict[str, str]:
    names = (name for name, *_ in index()["technologies"] if " " not in name)
    return {name.lower(): name for name in names if is_technology(name)}


@cache
def _called_so() -> frozenset[str]:
    """Return the names by which technologies are recognised in small letters without another word beside them."""
    return frozenset(name.lower() for name, aliases, *_ in index()["technologies"] if name.lower() in aliases)
