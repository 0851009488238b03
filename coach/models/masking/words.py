"""Which words name nobody: those of letters, of the prompts and the catalogue, and those that people write in small letters."""

import re
import tomllib
from functools import cache
from pathlib import Path

from coach.catalogue.cues import INDEX
from coach.models.prompts import NAMES, SUFFIX, builtin_folder
from coach.sentences.familiar import ENDINGS, is_familiar

_DATA = Path(__file__).parent / "names.toml"
_LOWER = re.compile(r"(?<![^\W_])[a-z]{2,}(?![^\W_])")
_SHORTEST = 2


@cache
def entries(name: str) -> frozenset[str]:
    """Return the words of one table of ``names.toml`` as they are written."""
    words: str = tomllib.loads(_DATA.read_text(encoding="utf-8"))[name]
    return frozenset(words.split())


@cache
def table(name: str) -> frozenset[str]:
    """Return the words of one table of ``names.toml`` in small letters."""
    return frozenset(word.lower() for word in entries(name))


@cache
def ordinary_words() -> frozenset[str]:
    """Return the words that stand in the prompts and the catalogue in small letters: a name like them is only hidden where capitalised."""
    return prompt_words() | frozenset(_LOWER.findall(INDEX.read_text(encoding="utf-8")))


@cache
def prompt_words() -> frozenset[str]:
    """Return the words of the prompts in small letters, which stay readable whatever anybody is called."""
    templates = [(builtin_folder() / f"{name}{SUFFIX}").read_text(encoding="utf-8") for name in NAMES]
    return frozenset(_LOWER.findall("\n".join(templates)))


@cache
def _stems() -> tuple[str, ...]:
    """Return the beginnings of words that the catalogue listens for."""
    return tuple(set(re.findall(r"(?<![^\W_])[a-z]{4,}(?=\*)", INDEX.read_text(encoding="utf-8"))))


def _begins_as_the_catalogue_listens(lower: str) -> bool:
    stems = [stem for stem in _stems() if lower.startswith(stem)]
    return any(lower.removeprefix(stem) in {"", *ENDINGS} for stem in stems) or (bool(stems) and is_familiar(lower))


def looks_like_a_name(word: str) -> bool:
    """Tell whether a capitalised word is none that coach knows otherwise: a technology, an ordinary word, an abbreviation."""
    plain = word.strip("'’-").removesuffix("'s").removesuffix("’s")
    lower = plain.lower()
    inner = plain[1:].removeprefix("'").removeprefix("’")
    return (
        len(plain) > _SHORTEST
        and not plain.isupper()
        and not plain.startswith(("I'", "I’"))
        and (inner.lower() == inner or plain.startswith(("Mc", "Mac", "O'", "O’")) or "-" in plain)
        and lower not in table("ordinary")
        and not set(re.split(r"['’-]", lower)) & ordinary_words()
        and not _begins_as_the_catalogue_listens(lower)
    )
