"""Forms of verbs: the plain one of a participle, and the one that ends in -ing."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.sentences.familiar import is_familiar, is_written
from coach.tables import table

_FILE = Path(__file__).parent / "verbs.toml"
_DOUBLES = re.compile(r"(?:qu|[^aeiou])*[aeiou][bdgklmnprtvz]$")  # one syllable: "plan", "stop", "quit"
_DOUBLED = re.compile(r"(?P<stem>\w+(?P<last>[bdgklmnprtvz]))(?P=last)$")
_PLAIN = re.compile(r"[^aeiou]*(?:eed|ing)$")  # ends like a participle and is none: "feed", "bring"
_SHORTEST = 3


class Verbs(NamedTuple):
    """``plain`` is the plain form by an irregular past or participle; ``told`` are the forms that only a sentence has ("went"); ``stressed`` double their last letter; with ``advised`` advice begins; ``before_plain`` wants a plain form, ``behind`` a verb stands how or where."""

    plain: dict[str, str]
    told: frozenset[str]
    stressed: frozenset[str]
    advised: frozenset[str]
    before_plain: frozenset[str]
    behind: frozenset[str]


@cache
def verbs() -> Verbs:
    """Return what is known of verbs."""
    raw = table(_FILE)
    forms = {base: own.split() for base, own in raw["irregular"].items()}
    pasts = {own[0] for base, own in forms.items() if len(own) > 1 and own[0] != base}
    return Verbs(
        {form: base for base, own in forms.items() for form in own},
        frozenset(pasts | {*raw["told"].split()}) - {*raw["nouns_too"].split()},
        frozenset(raw["stressed"].split()),
        frozenset(raw["advised"].split()),
        frozenset(raw["before_plain"].split()),
        frozenset(raw["behind"].split()),
    )


def gerund(verb: str) -> str:
    """Return the form in -ing: "planning" of "plan", "writing" of "write"."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) >= _SHORTEST:
        return f"{verb[:-1]}ing"
    if _DOUBLES.match(verb) or verb in verbs().stressed:
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"


def is_plain(verb: str) -> bool:
    """Tell whether a verb ends like a participle and is none: "feed", "bring"."""
    return _PLAIN.match(verb) is not None and verb not in verbs().plain


def lemma(form: str) -> str | None:
    """Return the plain form of a participle or of a form in -ing ("label" of "labelled", "build" of "built"); ``None`` where no such verb is familiar."""
    small = form.lower()
    if small in verbs().plain:
        return verbs().plain[small]
    ending = next((end for end in ("ied", "ed", "ing") if small.endswith(end)), None)
    if ending is None or is_plain(small):
        return None
    stem = small.removesuffix(ending)
    doubled = _DOUBLED.match(stem)
    tries = [f"{stem}y"] if ending == "ied" else [f"{stem}e", stem, *([doubled["stem"]] if doubled else [])]
    return next((base for base in tries if len(base) >= _SHORTEST and is_familiar(base)), None)


def is_past(word: str) -> bool:
    """Tell whether a word may tell what somebody did: "renewed", "redid"."""
    return lemma(word) is not None and not word.endswith("ing")


def is_participle(word: str) -> bool:
    """Tell whether a word may say what was done to something: "renewed", "redone"."""
    return is_past(word) and word not in verbs().told


def is_verb(word: str) -> bool:
    """Tell whether a word may be a verb in its plain form: one that is irregular, or whose past people write."""
    doing = gerund(word)
    return word in verbs().plain.values() or is_written(doing) or is_written(f"{doing.removesuffix('ing')}ed")
