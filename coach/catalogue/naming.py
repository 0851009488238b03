"""A short neutral name for what a remark is about, mostly in its own words: what fits best behind "what you say about ..."."""

import re
from functools import lru_cache
from typing import NamedTuple

from coach.catalogue.clauses import NotDone, not_done
from coach.catalogue.headed import label_of
from coach.catalogue.nouns import is_noun, nouns
from coach.catalogue.shortening import repeats, shortened
from coach.catalogue.telling import Told, aptness, told_of
from coach.catalogue.verbs import gerund, is_past
from coach.encoder import Kind
from coach.patterns import Pattern

_GOOD_AT = Pattern(r"\b(?:on|at|about) (?:the |your |my )?$", re.IGNORECASE)
_ASKS = Pattern(r"(?:who|what|why|which|when|where|whether)\b")
_CLAUSE = Pattern(r"(?:who|what|why|which|when|where|whether|how|not|being|having)\b")
_BEFORE_IT = Pattern(r"\W*(?:(?:the|an?|your|our|my|his|her|their|this|that|these|those)\s+)?")
_UNTOLD = Pattern(
    r"(?:not|n['’]?t|never|unable to|failed to|without) (?:really |quite |even |clearly )?(?P<verb>say|explain|ask|show|describe|mention)(?:ing)? $",
    re.IGNORECASE,
)
_TURNS = Pattern(
    r"(?<!\bnothing)(?<!\banything)(?<!\ball)(?<!\bnone) but\b", re.IGNORECASE
)  # from what was well to what was not
_LIKELY, _SURE = -0.65, -0.35  # in logarithms, chosen on tests/benchmarks/naming/bars: six of ten remarks get a name
_HAVE = r"(?:got|have|has|had|used?|done?|worked? (?:with|on)|know|knows|knew|holds?|passed)"
_ONLY = Pattern(r"\b(?:only|just) (?:ever )?$", re.IGNORECASE)
_HAS_ONLY = Pattern(rf"\b(?:only|just) (?:ever )?{_HAVE} (?:your |the |an? )?$", re.IGNORECASE)
_HAS = Pattern(
    r"(?:^|\b(?:you|he|she|i|u) )\W*(?:knew|know|knows|described|mentioned|listed|talked about|explained|covered|had|used) (?:your |the |an? )?$",
    re.IGNORECASE,
)
_RATHER = Pattern(r"\b(?:rather than|instead of)\b", re.IGNORECASE)
_RATHER_THAN_DOING = Pattern(r" (?:rather than|instead of) \w{2,}ing\b", re.IGNORECASE)
_WAS_DONE = Pattern(
    r"(?:^|[.,;:!?\n–—]|\b(?:you|u|i|he|she|and|then|only|just|simply)) ?(?P<verb>\w+) (?:(?:the|a|an|your|my) )?$",
    re.IGNORECASE,
)
_DONE = Pattern(r"\w+ing\b", re.IGNORECASE)
_TIME = Pattern(r"\b(?:years?|months?|decades?)\b")
_GUESSED, _LEAPING = -1.1, -0.2
_APT = 0.0  # more likely than not a strict reader would let it pass
_APT_PRAISE, _APT_TRAIT = (
    -0.3,
    -1.5,
)  # of praise less hangs on it; "being calm" is said as "how calm I was", which its readers did not see
_BARE, _CLAUSE_WORDS = 2, 3
_NEAR = 60  # signs
_KEPT = 256


class Name(NamedTuple):
    """``words`` as the person says it ("my brazed joints", "the design round", "how I handled the complaint"), ``neutral`` as anybody does.

    ``neutral`` is ``None`` where it tells of something done rather than of a thing. ``mine`` where the words say whose it is; ``shown``
    where it is something that was held or made, and can be gone through again; ``leads`` where the remark says something of it and
    not of another thing ("milk texture was spot on", "great on the customer side"); ``sure`` where hardly any reader would stumble over it.
    """

    words: str
    neutral: str | None
    mine: bool
    shown: bool
    leads: bool
    sure: bool

    @property
    def asks(self) -> bool:
        """Whether it is what somebody was to know: "who did what", "what happens at night"."""
        return self.neutral is None and _ASKS.match(self.words) is not None


@lru_cache(maxsize=_KEPT)
def name_of(quote: str, kind: Kind = "gap") -> Name | None:
    """Return what a remark is about; ``None`` where nothing tells that without a verdict or the name of somebody."""
    label = label_of(quote)
    if label is not None:
        return _heading(label)
    found = _of_own_words(quote, kind, _LIKELY)
    return _of_a_clause(quote) if found is None and kind == "gap" else found


@lru_cache(maxsize=_KEPT)
def guess_of(quote: str) -> Name | None:
    """Return what a gap may be about, for a letter that would else name nothing: right more often than not."""
    return _of_own_words(quote, "gap", _GUESSED)


def _of_a_clause(quote: str) -> Name | None:
    """Return what a long criticism is about by a clause of it: what stands behind a "but", or what was not done."""
    turn = _TURNS.search(quote)
    behind = [NotDone(quote[turn.end() :], 0)] if turn is not None else []
    names = (_of_own_words(words, "gap", _LIKELY, begins=at) for words, at in (*behind, *not_done(quote)))
    return next((name for name in names if name is not None), None)


def _of_own_words(quote: str, kind: Kind, bar: float, begins: int = 0) -> Name | None:
    turn = _TURNS.search(quote)
    said = (
        found
        for found in told_of(quote, kind)
        if found.start >= begins and not (kind == "gap" and (_is_instead(quote, found) or _is_there(quote, found)))
    )
    likely = (
        found for found in said if found.likely >= (_LEAPING if found.leaps else bar) and _is_apt(quote, found, kind)
    )
    found = next((each for each in likely if turn is None or (each.end > turn.start()) == (kind != "strength")), None)
    return _name(quote, kind, found) if found is not None else None


def _is_apt(quote: str, found: Told, kind: Kind) -> bool:
    """Tell whether a strict reader would let a name pass, as far as can be told."""
    of_praise = _APT_TRAIT if found.words[0] == "being" else _APT_PRAISE
    return aptness(quote, found) >= (of_praise if kind == "strength" else _APT)


def _is_instead(quote: str, found: Told) -> bool:
    """Tell whether a name is what was done instead: "you joined incidents rather than led them"."""
    if tells_a_doing(found.words[0]) and _DONE.match(quote, found.start) is None:
        return _RATHER.search(quote, found.end) is not None
    did = _WAS_DONE.search(quote, max(0, found.start - _NEAR), found.start)
    is_done = found.words[:2] == ("how", "I") or (did is not None and is_past(did["verb"].lower()))
    return is_done and _RATHER_THAN_DOING.match(quote, found.end) is not None


def _is_there(quote: str, found: Told) -> bool:
    """Tell whether a name is what somebody has or did, beside what is missing: "you've only got Type II", "knew the ratios, had not tested with them"."""
    before = quote[: found.start]
    done = _HAS.search(before) is not None and any(quote.find(each.words) >= found.end for each in not_done(quote))
    only = _ONLY.search(before) is not None and tells_a_doing(found.words[0])
    return done or only or _HAS_ONLY.search(before) is not None


def _heading(words: str) -> Name:
    """Return the name that the writer's own heading is."""
    mine, bare = words.startswith("my "), words.removeprefix("my ")
    last = bare.rsplit(maxsplit=1)[-1].lower()
    shown = bare.startswith("the ") and last in nouns().shown
    return Name(words, f"the {bare}" if mine else words, mine=mine, shown=mine or shown, leads=True, sure=True)


def _name(quote: str, kind: Kind, found: Told) -> Name:
    words, first = " ".join(found.words), found.words[0]
    untold = _UNTOLD.search(quote[: found.start]) if _ASKS.match(words) else None
    if untold is not None:
        words, first = f"{gerund(untold['verb'].lower())} {words}", "saying"
    if first == "my" and (nouns().not_mine & {*found.words} or (kind != "strength" and _TIME.search(words))):
        words = f"the {words.removeprefix('my ')}"  # as mine it would tell of one's health, or count one's merits
    done = _CLAUSE.match(words) is not None or tells_a_doing(first)
    mine = words.startswith("my ")
    return Name(
        words=words,
        neutral=None if done else f"the {words.removeprefix('my ')}" if mine else words,
        mine=done or mine,
        shown=found.words[-1].lower() in nouns().shown,
        leads=done or _leads(quote[: found.start], kind),
        sure=found.likely >= _SURE,
    )


def tells_a_doing(name: str) -> bool:
    """Tell whether a name begins with what is done: "checking the drawing"."""
    first = name.split(" ", 1)[0]
    return first.endswith("ing") and not is_noun(first)


def _leads(before: str, kind: Kind) -> bool:
    """Tell whether a remark begins with its name, or praises somebody as good at it."""
    return _BEFORE_IT.fullmatch(before) is not None or (kind == "strength" and _GOOD_AT.search(before) is not None)


def said_in_a_letter(found: Name, quote: str) -> str | None:
    """Return a name without the parts that would repeat the remark, if enough is left of it to tell what is meant."""
    said = shortened(found.words, lambda words: not repeats(words, quote))
    if said is None or said == found.words:
        return said
    words = said.lower().split()
    if _ASKS.match(said) and len(words) < _CLAUSE_WORDS:
        return None
    tells = len(words) > _BARE if found.neutral is not None else len(words) >= _CLAUSE_WORDS
    return said if tells or words[-1] not in nouns().alone | nouns().nameless else None
