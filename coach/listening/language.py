"""Which language a text is in, by its script and function words: enough to know when the embedded reading should say that it cannot read it."""

import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from coach.tables import table

_DATA = Path(__file__).with_name("language.toml")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 400
_FEW = 3
_OWN = 2
_CLEARLY = 1.3
_KANA = 0.1
_LATIN = "\u024f"
_VIETNAMESE = ("\u1e00", "\u1eff")
_CYRILLIC = ("\u0400", "\u04ff")


@cache
def _data() -> dict[str, dict[str, Any]]:
    return table(_DATA)


@cache
def _tables() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _data()["words"].items()}


@cache
def _own() -> dict[str, frozenset[str]]:
    """Return the words of each language that are no English words."""
    return {language: words - _tables()["en"] for language, words in _tables().items()}


def may_be_mixed(text: str) -> bool:
    """Tell whether an English text may hold a sentence in another language: by some of its words, or by a letter of another script."""
    words = _words(text)
    if any(len(words & own) >= _OWN for own in _own().values()):
        return True
    return not text.isascii() and any(letter > _LATIN and letter.isalpha() for letter in text)


def calls_by_first_name(text: str, language: str) -> bool:
    """Tell whether a text speaks to its reader as one is spoken to who is called by the first name."""
    words, data = _words(text), _data()
    near, distant = (data[manner].get(language, "").split() for manner in ("by_first_name", "by_title"))
    return not words.isdisjoint(near) and words.isdisjoint(distant)


def guess_language(text: str) -> str:
    """Return the two-letter code of the text's language; English unless another language clearly has more of its function words.

    A text mostly in a script that is not known returns ``und``.
    """
    return _guess_short(text) if len(text) <= _SHORT else _guess(text)


def _guess(text: str) -> str:
    letters = [character for character in text if character.isalpha()]
    foreign = [letter for letter in letters if letter > _LATIN and not _VIETNAMESE[0] <= letter <= _VIETNAMESE[1]]
    cyrillic = [letter for letter in foreign if _CYRILLIC[0] <= letter <= _CYRILLIC[1]]
    if len(foreign) > len(letters) / 2 and len(cyrillic) <= len(foreign) / 2:
        return _by_script(foreign)
    counts = _counts(text)
    if cyrillic and len(cyrillic) > len(letters) / 2:
        known = {language: counts[language] for language in ("ru", "uk", "bg", "sr")}
        return max(known, key=known.__getitem__) if any(known.values()) else "und"
    best = max(counts, key=counts.__getitem__)
    clearly = counts[best] >= _FEW and counts[best] > _CLEARLY * counts["en"]
    return best if clearly and len(_words(text) & _own()[best]) >= _OWN else "en"


_guess_short = lru_cache(maxsize=2048)(_guess)  # the sentences of the catalogue are asked about again and again


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _counts(text: str) -> dict[str, int]:
    """Return how many words and letters speak for each language."""
    words = Counter(word.lower() for word in _WORD.findall(text))
    counts = {language: sum(words[word] for word in table.intersection(words)) for language, table in _tables().items()}
    for language, letters in _data()["letters"].items():
        if counts[language]:  # a letter alone may stand in a name
            counts[language] += sum(text.lower().count(letter) for letter in letters)
    return counts


def _by_script(letters: list[str]) -> str:
    scripts = {
        language: sum(first <= letter <= last for letter in letters)
        for language, (first, last) in _data()["scripts"].items()
    }
    if scripts["ja"] > _KANA * len(letters):  # Japanese writes Chinese signs too
        return "ja"
    best = max(scripts, key=scripts.__getitem__)
    return best if scripts[best] > len(letters) / 2 else "und"
