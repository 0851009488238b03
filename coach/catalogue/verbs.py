"""Forms of verbs: the plain one of a participle, and the one that ends in -ing."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.sentences.familiar import is_familiar
from coach.tables import table

_FILE = Path(__file__).parent / "verbs.toml"
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]$")  # one syllable: "plan", "stop"
_DOUBLED = re.compile(r"(?P<stem>\w+(?P<last>[bdgklmnprtvz]))(?P=last)$")
_SHORTEST = 3


class Verbs(NamedTuple):
    """``plain`` is the plain form by the irregular participle; ``stressed`` double their last letter; with ``advised`` advice begins."""

    plain: dict[str, str]
    stressed: frozenset[str]
    advised: frozenset[str]


@cache
def verbs() -> Verbs:
    """Return what is known of verbs."""
    raw = table(_FILE)
    plain = {done: base for base, forms in raw["irregular"].items() for done in forms.split()}
    return Verbs(
        plain,
        frozenset(raw["stressed"].split()),
        frozenset(raw["advised"].split()),
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


def lemma(form: str) -> str | None:
    """Return the plain form of a participle or of a form in -ing ("label" of "labelled", "build" of "built"); ``None`` where no such verb is familiar."""
    small = form.lower()
    if small in verbs().plain:
        return verbs().plain[small]
    ending = next((end for end in ("ied", "ed", "ing") if small.endswith(end)), None)
    if ending is None:
        return None
    stem = small.removesuffix(ending)
    doubled = _DOUBLED.match(stem)
    tries = [f"{stem}y"] if ending == "ied" else [f"{stem}e", stem, *([doubled["stem"]] if doubled else [])]
    return next((base for base in tries if len(base) >= _SHORTEST and is_familiar(base)), None)
