"""What was praised, in words that stand behind "the kind word about ...": a trait as "how calm I was", a deed as "how I caught it", knowledge as "how well I knew it"."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.catalogue.nouns import is_noun, nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.verbs import gerund, lemma
from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar
from coach.tables import table

_FILE = Path(__file__).parent / "praising.toml"
_BEING = Pattern(r"being (?:(?:very|really|so|always|both|genuinely|dead|bang|right|just|pretty) )*(?P<what>.+)")
_OWN = r"(?:(?:you|u|he|she|i|candidate)(?:['’]re| were| are| was| is| (?:came|come) (?:across|over) as)(?: a)?(?: bit)? )?"
_VERY = r"(?:(?:very|really|so|always|v|super|lovely and|ever so|nice and|genuinely) )*"
_FIRST_TRAIT = Pattern(rf"\W*{_OWN}{_VERY}(?P<trait>[a-z-]+)(?P<more>[^.!?\n]*)", re.IGNORECASE)
_NEXT_TRAIT = Pattern(rf"(?:, (?:and )?| and | & |/){_VERY}(?P<trait>[a-z-]+)(?P<more>[^.!?\n]*)", re.IGNORECASE)
_WITH = Pattern(r" (?:on|about|with|under|in|to) (?:the |your )?[a-z]+", re.IGNORECASE)
_KNEW = Pattern(r"how I (?P<verb>knew|know|understood|understand)\b(?! how\b)")
_KNOWS = Pattern(
    r"\W*(?:(?:you|u|he|she|i|candidate)\b )?(?:(?:clearly|really|obviously|certainly|plainly|evidently) )*(?P<verb>knew|knows?|understood|understands?)"
    r" (?P<what>(?:(?:the|your|our|my|his|her) )?[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,2}?)(?= (?:inside|off|cold|well|by heart|from|better|than|like|and|very|really|through)\b|[^\w '-]|\Z)",
    re.IGNORECASE,
)
_EXPLAINED = Pattern(r"\b(?P<verb>explain\w*|describ\w*) (?P<what>[a-z]+)\b", re.IGNORECASE)
_OF_THEIRS = Pattern(
    r"\W*(?:your|his|her|my) (?P<what>(?:[\w'’-]+ ){0,2}[\w'’-]+) (?:was|were|is|are) (?!not\b|n['’]t\b)", re.IGNORECASE
)
_BARE = (
    Pattern(
        rf"\W*(?:(?:has|had|with|you(?:['’]ve| have| had)) )?(?:an? )?{_VERY}(?P<well>[a-z]+) (?P<what>[a-z]+)\b(?! (?:of|for|with|to|on)\b)",
        re.IGNORECASE,
    ),
    Pattern(rf"\W*(?P<what>[a-z]+) (?:(?:is|are|was|were) )?{_VERY}(?P<well>[a-z]+)\b", re.IGNORECASE),
)
_DONE = Pattern(r"[a-z]+", re.IGNORECASE)
_PART = Pattern(r"(?:&|\band) (?:\w+ )?$", re.IGNORECASE)
_AND = " and "
_NO_THING = frozenset(
    word
    for words in (
        ("what", "that", "how", "who", "why", "when", "where", "which"),
        ("it", "them", "him", "her", "us", "me", "you", "our", "this", "these", "those"),
        ("about", "of", "one", "all", "everything", "everybody", "everyone", "nothing"),
    )
    for word in words
)
_INSIDE_OUT = re.compile(r" (?:inside out|(?:off )?by heart|cold|back to front|off pat)$")
_LOOSE_END = re.compile(r" (?:before|than|unlike) \w+$")
_SHORT_CLAUSE = 3


class _Praising(NamedTuple):
    """``traits`` are what one is thanked for having been; ``called`` says otherwise what has a word of its own; with ``theirs`` everybody has one; ``good`` praise it; after a noun, ``completed`` belong to it."""

    traits: frozenset[str]
    called: dict[str, str]
    theirs: frozenset[str]
    good: frozenset[str]
    completed: frozenset[str]


@cache
def _known() -> _Praising:
    raw = table(_FILE)
    lists = (frozenset(raw[name].split()) for name in ("traits", "theirs", "good", "completed"))
    traits, theirs, good, completed = lists
    return _Praising(traits, dict(raw["called"]), theirs, good, completed)


def well_put(quote: str, name: str | None) -> str | None:
    """Return what a remark of praise is about, as the person would say it; ``None`` where that is no English, or no praise: "being first"."""
    said = _mended(quote, name) if name is not None else None
    return said or next((told for way in _WAYS if (told := way(quote)) is not None), None)


def _mended(quote: str, words: str) -> str | None:
    """Return a name in a form that can be thanked for."""
    traits = _traits_of(quote)
    doing, *what = words.split(" ")
    if words in nouns().no_praise or (doing == "knowing" and {*what[:1]} & _NO_THING):
        return None
    if (being := _BEING.fullmatch(words)) is not None:
        return traits if traits is not None and _AND in traits else _how_i_was(being["what"])
    if traits is not None and _PART.search(quote[: _last_at(quote, words)]):
        return traits  # the half of a pair says less than what they begin with
    if (knew := _KNEW.match(words)) is not None:
        return _known_well(words[knew.start("verb") :])
    clause = words.split()
    if clause[:2] == ["how", "I"] and len(clause) == _SHORT_CLAUSE:
        told = next((each for each in _EXPLAINED.finditer(quote) if each["what"].lower() == clause[2]), None)
        return words if told is None else f"how I {_past(told['verb'].lower())} {clause[2]}"
    return _done(quote, words) or _completed(quote, words.rstrip(" /&"))


def _last_at(quote: str, words: str) -> int:
    return max(quote.rfind(words.rsplit(" ", 1)[-1]), 0)


def _how_i_was(what: str) -> str | None:
    trait, _, rest = what.partition(" ")
    if what in _known().called:
        return _known().called[what]
    return f"how {trait} I was{f' {rest}' if rest else ''}" if trait in _known().traits else None


def _done(quote: str, words: str) -> str | None:
    """Return a deed as it was done: "how I caught the fan-out" for "catching the fan-out", where they said "caught"."""
    doing, _, rest = words.partition(" ")
    if not rest or not doing.endswith("ing") or is_noun(doing) or doing in quote.lower():
        return None
    done = next(
        (form for form in _DONE.findall(quote.lower()) if form != doing and gerund(lemma(form) or form) == doing), None
    )
    if done is None:
        return None
    if not gerund(lemma(done) or done).startswith(("know", "understand")):
        return f"how I {done} {_LOOSE_END.sub('', rest)}" if lemma(done) is not None else None
    return _known_well(f"{done} {rest}") if rest.split(" ", 1)[0] not in _NO_THING else None


def _known_well(known: str) -> str:
    """Return how well something was known, which says "inside out" already."""
    return f"how I {known}" if known.endswith(" by name") else f"how well I {_INSIDE_OUT.sub('', known)}"


def _completed(quote: str, words: str) -> str:
    """Return a name with the participle that belongs to its last noun: "my references to lessons learned"."""
    last = words.rsplit(" ", 1)[-1]
    found = re.search(rf"\b{re.escape(last)} (?P<more>[a-z]+)(?= (?:was|were|is|are)\b|[^\w ]|\Z)", quote)
    return f"{words} {found['more']}" if found is not None and found["more"] in _known().completed else words


def _past(verb: str) -> str:
    plain = verb.removesuffix("s") if verb.endswith("s") else verb
    return plain if plain.endswith("ed") else f"{plain.removesuffix('ing').removesuffix('e')}ed"


def _traits_of(quote: str) -> str | None:
    """Return what somebody was, where a remark begins with it: "calm, friendly, clear on instructions"."""
    traits: list[str] = []
    found = _FIRST_TRAIT.match(quote)
    while found is not None and found["trait"].lower() in _known().traits:
        rest = found["more"]
        traits.append(found["trait"].lower())
        found = _NEXT_TRAIT.match(rest)
        if found is not None and found["more"].startswith(" to "):
            break  # "easy to follow"
    if not traits or (len(traits) == 1 and is_noun(rest.strip().split(" ", 1)[0].lower()) and rest.startswith(" ")):
        return None  # "clear writing"
    said = _AND.join(traits[:2])
    beside = _WITH.match(rest) if len(traits) == 1 else None
    return f"how {said} I was{as_mine(beside[0]) if beside is not None and _ends(rest, beside) else ''}"


def _ends(rest: str, beside: re.Match[str]) -> bool:
    return not re.match(r"[ '’-]\w", rest[beside.end() :])


def _knowledge_of(quote: str) -> str | None:
    """Return what somebody knew well, where a remark says no more of it than that: "You know cows"."""
    found = _KNOWS.match(quote)
    if found is None:
        return None
    what = found["what"].split()
    if not (what[-1].islower() and is_familiar(what[-1])) or {word.lower() for word in what} & _NO_THING:
        return None
    verb = found["verb"].lower()
    return f"how well I {verb.removesuffix('s')} {as_mine(' '.join(what))}"


def _of_theirs(quote: str) -> str | None:
    """Return what a remark of praise begins with, where it is the person's own: "your Howells was thrilling", "hands are superb"."""
    found = _OF_THEIRS.match(quote)
    if found is not None:
        words, last = found["what"], found["what"].rsplit(" ", 1)[-1].lower()
        barred = {word.lower() for word in words.split()} & (_NO_THING | nouns().not_mine | nouns().people)
        return None if barred or last in nouns().nameless else f"my {words}"
    for pattern in _BARE:
        bare = pattern.match(quote)
        if bare is not None and bare["well"].lower() in _known().good and bare["what"].lower() in _known().theirs:
            return f"my {bare['what'].lower()}"
    return None


_WAYS: tuple[Callable[[str], str | None], ...] = (_traits_of, _knowledge_of, _of_theirs)
