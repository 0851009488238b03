"""A short neutral name for what a quote is about, where no topic is known: made of words that stand on a list, so it can blame nobody."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coach.patterns import Pattern
from coach.tables import table

_FILE = Path(__file__).with_name("nouns.toml")
_WORD = re.compile(r"[^\W\d_][\w+#&'’/-]*")
_INITIALS = re.compile(r"[A-Z][A-Z0-9]{1,4}s?")
_CAPITALS_WITHIN = re.compile(r"[a-z][A-Z]")
_ADJECTIVE = Pattern(r"\w{3,}(?:ic|al|ive|ous|ful|less|able|ible|ary|ish|ed|er|est|ly)$")
_NO_NOUN = Pattern(rf"{_ADJECTIVE.pattern}|\w+ing")
_VERDICT = Pattern(rf"{_ADJECTIVE.pattern}|\w+(?:y|ing)")
_MOST_WORDS = 6
_DROPPED = 2
_FEW_WORDS = 6
_SHORTEST = 4
_POSSESSIVE = frozenset({"your", "his", "her", "their", "my"})
_INDEFINITE = frozenset({"a", "an", "this", "that", "these", "those"})
_EVENT, _OF, _WIDE, _UNSURE = 0.5, 0.5, 1.5, 0.25


@dataclass(frozen=True, slots=True)
class Name:
    """``words`` as they stand in a sentence ("the design round"); ``shown`` where it can have come across well as it stands.

    It is not ``definite`` where the remark speaks of one of many ("a shift lead"), which nobody knows again by this name.
    """

    words: str
    shown: bool
    definite: bool


@dataclass(frozen=True, slots=True)
class _Nouns:
    shown: frozenset[str]
    plain: frozenset[str]
    heads: frozenset[str]
    parts: frozenset[str]
    wide: frozenset[str]
    verbs: frozenset[str]
    before: frozenset[str]
    quantities: frozenset[str]
    determiners: frozenset[str]
    never: frozenset[str]
    open_ends: frozenset[str]
    closed_ends: frozenset[str]
    nameless: frozenset[str]
    endings: tuple[str, ...]
    followers: frozenset[str]
    whole: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: str
    head: str
    score: float
    end: int
    own: bool
    definite: bool


@cache
def _nouns() -> _Nouns:
    raw = {key: frozenset(words.split()) for key, words in table(_FILE).items()}
    heads = raw["shown"] | raw["subjects"] | raw["plain"]
    return _Nouns(
        shown=raw["shown"],
        plain=raw["plain"] | raw["shown"],
        heads=heads,
        parts=heads | raw["modifiers"],
        wide=raw["wide"],
        verbs=raw["verbs"],
        before=raw["prepositions"] | raw["quantities"],
        quantities=raw["quantities"],
        determiners=raw["determiners"],
        never=raw["never"],
        open_ends=raw["open_ends"],
        closed_ends=raw["nouns_like_adjectives"] | heads,
        nameless=raw["nameless"],
        endings=tuple(sorted(raw["noun_endings"])),
        followers=raw["after_a_noun"],
        whole=table(_FILE)["whole"],
    )


def whole() -> str:
    """Return what a remark is said to be about where it names nothing."""
    return _nouns().whole


def name_of(quote: str) -> Name | None:
    """Return the most telling neutral noun phrase of a quote, or ``None`` where it holds none."""
    tokens = list(_WORD.finditer(quote))
    found: list[_Candidate] = []
    at = 0
    while at < len(tokens):
        candidate = _phrase(quote, tokens, at)
        if candidate is None:
            at += 1
            continue
        at = candidate.end
        found.append(candidate)
    telling = [candidate for candidate in found if _tells_alone(candidate)]
    best = max(telling, key=lambda candidate: candidate.score, default=None)
    if best is None or best.score <= 0:
        return None
    shown = best.head in _nouns().shown or (best.own and best.head not in _nouns().plain)
    return Name(best.words, shown, best.definite)


def _tells_alone(candidate: _Candidate) -> bool:
    """Tell whether a name says enough: one word does where it took place or was made, is theirs to have, or is written like a name."""
    nouns, bare = _nouns(), candidate.words.removeprefix("the ")
    if " " in bare or candidate.head in nouns.shown or not bare.islower():
        return True
    return candidate.own and candidate.head in nouns.heads and candidate.head not in nouns.plain


def is_name(words: str) -> bool:
    """Tell whether words that somebody proposes can stand as a name: whole, short, without pronoun, verb or verdict."""
    nouns, tokens = _nouns(), [found[0].lower() for found in _WORD.finditer(words)]
    inner = tokens[1:] if tokens[:1] == ["the"] else tokens
    if not inner or len(tokens) > _MOST_WORDS or re.search(r"[^\w\s+#&'’/.-]", words):
        return False
    if any(word in nouns.never for word in inner) or inner[-1] in nouns.nameless or "to" in inner:
        return False
    return _is_noun(words.rsplit(maxsplit=1)[-1]) and is_whole(words)


def is_subject(word: str) -> bool:
    """Tell whether a word is what remarks are about ("presentation", "SQL"), and so no name of a person."""
    return word.lower() in _nouns().heads


def is_whole(words: str) -> bool:
    """Tell whether a noun phrase does not break off: "industry specific" wants a noun after it."""
    nouns, tokens = _nouns(), [found[0] for found in _WORD.finditer(words)]
    if not tokens:
        return False
    last = tokens[-1].lower()
    if last in nouns.closed_ends or not tokens[-1].islower():
        return True
    return last not in nouns.open_ends and not _ADJECTIVE.fullmatch(last.rsplit("-", 1)[-1])


def _phrase(quote: str, tokens: list[re.Match[str]], at: int, *, tail_of: bool = False) -> _Candidate | None:
    nouns = _nouns()
    determined = tokens[at][0].lower() in nouns.determiners
    own = tokens[at][0].lower() in _POSSESSIVE
    start = _first_known(quote, tokens, at + 1) if determined else at
    one_of_many = tokens[at][0].lower() in _INDEFINITE
    end = _run(quote, tokens, start, definite=determined and not one_of_many)
    if end == start or not (determined or tail_of or _stands_bare(quote, tokens, at, end)):
        return None
    words = [_cased(token[0]) for token in tokens[start:end]]
    head = words[-1].lower()
    article = "the " if determined or (head in nouns.plain and not head.endswith("s") and not tail_of) else ""
    known = head in nouns.heads
    score = min(len(words), 3) + _EVENT * (head in nouns.shown) - _WIDE * (len(words) == 1 and head in nouns.wide)
    score -= 0 if known else _UNSURE
    text = article + " ".join(words)
    tail = _of(quote, tokens, end)
    if tail is not None:
        return _Candidate(
            f"{text} of {tail.words}", head, score + _OF + max(tail.score, 0) / 2, tail.end, own, not one_of_many
        )
    return _Candidate(text, head, score, end, own, not one_of_many)


def _of(quote: str, tokens: list[re.Match[str]], end: int) -> _Candidate | None:
    if end + 1 < len(tokens) and tokens[end][0].lower() == "of" and _adjacent(quote, tokens, end - 1):
        found = _phrase(quote, tokens, end + 1, tail_of=True)
        if found is not None and " of " not in found.words:
            return found
    return None


def _first_known(quote: str, tokens: list[re.Match[str]], start: int) -> int:
    """Step over up to two words that say how good something was: "your sloppy code" is about the code."""
    nouns = _nouns()
    for at in range(start, min(start + _DROPPED + 1, len(tokens))):
        if at > start and not _adjacent(quote, tokens, at - 1):
            break
        word = tokens[at][0].lower()
        if _known(tokens[at][0]) or _closes_its_phrase(quote, tokens, at):
            return at
        if word in nouns.never | nouns.before | nouns.determiners | nouns.nameless or not _VERDICT.fullmatch(word):
            break
    return len(tokens)


def _run(quote: str, tokens: list[re.Match[str]], start: int, *, definite: bool) -> int:
    """Return the end of the longest run of known words that closes with a head; ``start`` where there is none."""
    end = last_head = start
    while end < len(tokens) and (end == start or _adjacent(quote, tokens, end - 1)):
        word = tokens[end][0]
        closes = definite and _closes_its_phrase(quote, tokens, end)
        if not _known(word) and not closes:
            break
        end += 1
        if word.lower() in _nouns().heads or closes:
            last_head = end
    return last_head - 1 if _closes_with_a_verb(tokens[start:last_head]) else last_head


def _closes_its_phrase(quote: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Tell whether a word behind an article is the noun, by what follows: "the lamination was", "at the oven in"."""
    nouns, word = _nouns(), tokens[at][0].lower()
    if (
        word in nouns.never | nouns.nameless | nouns.before | nouns.determiners
        or not word.isalpha()
        or len(word) < _SHORTEST
    ):
        return False
    if word not in nouns.closed_ends and (word in nouns.open_ends or _NO_NOUN.fullmatch(word)):
        return False
    if at + 1 == len(tokens) or not _adjacent(quote, tokens, at):
        return True
    return tokens[at + 1][0].lower() in nouns.followers


def _closes_with_a_verb(run: list[re.Match[str]]) -> bool:
    """Tell "languages change" from "the change": after a plural, a word that can be a verb is one."""
    words = [token[0].lower() for token in run]
    verb = len(words) > 1 and (words[-1] in _nouns().verbs or words[-1] not in _nouns().heads)
    return verb and words[-2] in _nouns().heads and words[-2].endswith("s")


def _stands_bare(quote: str, tokens: list[re.Match[str]], at: int, end: int) -> bool:
    """Tell whether words without an article are nouns here: several, or one that is wanted, or that can be nothing else.

    In a long remark a single bare word ("at pods") is seldom what it is about.
    """
    if end - at > 1:
        return True
    before = tokens[at - 1][0].lower() if at and _adjacent(quote, tokens, at - 1) else ""
    if len(tokens) > _FEW_WORDS:
        return before in _nouns().quantities
    return before in _nouns().before or tokens[at][0].lower() not in _nouns().verbs


def _adjacent(quote: str, tokens: list[re.Match[str]], at: int) -> bool:
    return not quote[tokens[at].end() : tokens[at + 1].start()].strip()


def _known(word: str) -> bool:
    lower = word.lower()
    if lower in _nouns().parts or _INITIALS.fullmatch(word):
        return True
    return lower.endswith(_nouns().endings) and lower not in _nouns().nameless


def _is_noun(word: str) -> bool:
    """Tell whether a word is known to be a noun: it stands among the heads, ends like one or is written like a name."""
    lower = word.lower()
    return lower in _nouns().heads or lower.endswith(_nouns().endings) or not word.islower()


def _cased(word: str) -> str:
    return word if _INITIALS.fullmatch(word) or _CAPITALS_WITHIN.search(word) else word.lower()
