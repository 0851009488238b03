"""What is known of the words that names are made of: nouns and verbs, what a name may end with, what keeps its capital."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.catalogue.cues import index
from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar
from coach.tables import table

_FILE = Path(__file__).with_name("nouns.toml")
_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_INITIALS = Pattern(r"[A-Z][A-Z0-9]{1,4}s?")
_CAPITALS_WITHIN = Pattern(r"[a-z][A-Z]")
_ADJECTIVE = Pattern(r"\w{3,}(?:ic|al|ive|ous|ful|less|able|ible|ary|ish|ed|er|est|ly)$")
_MEASURED = Pattern(r"\d-\w+$")  # "the 200-delegate" wants a noun after it
_MOST_WORDS = 6


class Nouns(NamedTuple):
    """The lists of ``nouns.toml``, which say what each is for; ``heads`` are all nouns of it, ``closed_ends`` what may end a name though it looks like an adjective."""

    shown: frozenset[str]
    things: frozenset[str]
    not_mine: frozenset[str]
    heads: frozenset[str]
    verdicts: frozenset[str]
    loose_ends: frozenset[str]
    fillers: frozenset[str]
    never: frozenset[str]
    open_ends: frozenset[str]
    prepositions: frozenset[str]
    closed_ends: frozenset[str]
    nameless: frozenset[str]
    endings: tuple[str, ...]
    written_large: frozenset[str]
    two_capitals: frozenset[str]
    whole: str
    also_people: frozenset[str]
    papers: frozenset[str]
    papers_are: frozenset[str]
    posts: frozenset[str]
    no_post: frozenset[str]
    no_heading_begins: frozenset[str]
    no_heading_ends: frozenset[str]
    told_by_more: frozenset[str]
    alone: frozenset[str]
    people: frozenset[str]
    no_praise: frozenset[str]
    before_nouns: frozenset[str]
    numbered: frozenset[str]
    counted: frozenset[str]


@cache
def nouns() -> Nouns:
    """Return the lists."""
    raw = {key: frozenset(words.split()) for key, words in table(_FILE).items()}
    heads = raw["shown"] | raw["subjects"] | raw["plain"]
    return Nouns(
        shown=raw["shown"],
        things=raw["shown"] | raw["plain"],
        not_mine=raw["not_mine"],
        heads=heads,
        verdicts=raw["verdicts"],
        loose_ends=raw["loose_ends"],
        fillers=raw["fillers"],
        never=raw["verdicts"] | raw["never"],
        open_ends=raw["open_ends"] | raw["prepositions"],
        prepositions=raw["prepositions"],
        written_large=raw["written_large"],
        two_capitals=raw["two_capitals"],
        closed_ends=raw["nouns_like_adjectives"] | heads,
        nameless=raw["nameless"],
        endings=tuple(sorted(raw["noun_endings"])),
        whole=table(_FILE)["whole"],
        also_people=raw["also_people"],
        papers=raw["papers"],
        papers_are=raw["papers_are"],
        posts=raw["posts"],
        no_post=raw["no_post"],
        no_heading_begins=raw["no_heading_begins"],
        no_heading_ends=raw["no_heading_ends"],
        told_by_more=raw["told_by_more"],
        alone=raw["alone"],
        people=raw["people"],
        no_praise=frozenset(words.replace("-", " ") for words in raw["no_praise"]),
        before_nouns=raw["before_nouns"],
        numbered=raw["numbered"],
        counted=raw["counted"],
    )


def whole() -> str:
    """Return what a remark is said to be about where it names nothing."""
    return nouns().whole


def names_nobody(words: Iterable[str]) -> bool:
    """Tell whether none of these words can be somebody's name, by how they are written."""
    return all(
        word.islower()
        or word.partition("'")[0] == "I"
        or is_written_large(word)
        or is_familiar(word)
        or is_technology(word)
        for word in words
    )


def names_a_paper(words: str) -> bool:
    """Tell whether a name ends in what is granted on paper: "the forklift ticket", "renewing the licence"."""
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1].lower()
    is_work = first.endswith("ing") and not is_noun(first) and first not in nouns().papers_are
    return last in nouns().papers and not is_work


def is_technology(word: str) -> bool:
    """Tell whether a word is part of the name of a technology: "Excel", "Oracle"."""
    return word in _technologies()


@cache
def _technologies() -> frozenset[str]:
    words = {word for name, *_ in index()["technologies"] for word in name.split() if word[0].isupper()}
    return frozenset(word for word in words if word.lower() not in nouns().also_people)


def is_name(words: str) -> bool:
    """Tell whether words that somebody proposes can stand as a name: whole, short, without pronoun, verb or verdict."""
    known, tokens = nouns(), [found[0].lower() for found in _WORD.finditer(words)]
    inner = tokens[1:] if tokens[:1] == ["the"] else tokens
    if not inner or len(tokens) > _MOST_WORDS or re.search(r"[^\w\s+#&'’/.-]", words):
        return False
    if any(word in known.never for word in inner) or inner[-1] in known.nameless or "to" in inner:
        return False
    return is_noun(words.rsplit(maxsplit=1)[-1]) and is_whole(words)


def is_subject(word: str) -> bool:
    """Tell whether a word is what remarks are about ("presentation", "SQL"), and so no name of a person."""
    return word.lower() in nouns().heads


def is_whole(words: str) -> bool:
    """Tell whether a noun phrase does not break off: "industry specific" wants a noun after it."""
    known, tokens = nouns(), [found[0] for found in _WORD.finditer(words)]
    if not tokens:
        return False
    last = tokens[-1].lower()
    if _MEASURED.search(words):
        return False
    if last in known.closed_ends or not tokens[-1].islower():
        return True
    return last not in known.open_ends and not _ADJECTIVE.fullmatch(last.rsplit("-", 1)[-1])


def is_noun(word: str) -> bool:
    """Tell whether a word is known to be a noun: it stands among the heads, ends like one or is written like a name."""
    lower = word.lower()
    return lower in nouns().heads or lower.endswith(nouns().endings) or not word.islower()


def is_written_large(word: str) -> bool:
    """Tell whether a word has capitals wherever it stands: "SQL", "DevOps"."""
    return bool(_INITIALS.fullmatch(word) or _CAPITALS_WITHIN.search(word))
