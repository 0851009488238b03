"""A short neutral name for what a remark is about, in its own words: what fits best behind "what you say about ..."."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias, cast, get_args

from coach.catalogue.asked import asked_about
from coach.catalogue.ending import (
    CLAUSE,
    WITH_WHAT,
    clause_end,
    lacks_its_verb,
    whole_end,
    without_half,
    without_loose_end,
)
from coach.catalogue.headed import label_of, placed_in
from coach.catalogue.nouns import is_noun, is_plural, is_technology, is_written_large, nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.shortening import shortened
from coach.catalogue.standing import is_a_name, is_said, may_stand, names_nothing
from coach.catalogue.tagging import LIKELY, likely_names
from coach.catalogue.verbs import gerund, lemma
from coach.encoder import likely
from coach.familiar import is_familiar
from coach.patterns import Pattern

Article: TypeAlias = Literal["none", "my", "the", "how I", "how well I"]
_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_HOW = Pattern(r"\s+(?:well|badly|nicely|like|too|as)\b")  # behind a verb
_DETERMINED = Pattern(r"\b(?:the|an?|your|our|his|her|their|my|its|this|that|these|those) $", re.IGNORECASE)
_LEADING_ARTICLE = Pattern(r"^(?:the|an?|my|your|our) ", re.IGNORECASE)
_ASKS = Pattern(r"(?:who|what|why|which|when|where|whether)\b")
_WHO = Pattern(r"who\b")
_SIGNS = ("$", "£", "€", "/", "#", ".")  # that belong to a word: "/26", ".NET"
_CLAUSAL = frozenset({"how I", "how well I"})
_BENEFIT = Pattern(
    r"\bwould (?:really |also |only |certainly )?(?:let|help|allow|give|enable|take|bring|make)\b", re.IGNORECASE
)  # of what is advised before it
_WHICH_I, _ANY = Pattern(r"[a-z] I\b"), Pattern(r"\b(?:any|an?|no|some|one|a single)\s$", re.IGNORECASE)
_OURS = Pattern(r"\bour\b", re.IGNORECASE)
_TIME = Pattern(r"\b(?:years?|months?|decades?)\b")  # with "my" before it, it would count one's merits
_PARTICLE = Pattern(r"\s+(?:up|out|off|down|over|away|by)\b")
_DOING = Pattern(
    r"\b(?:of|in|for|by|at|before|without|after|while) \w+ing$"
)  # which says nothing without what was done
_PREDICATE = Pattern(r"\s+(?:was|were|is|are|has|had|came|went|seemed|felt|could|would)\b")
_JUDGED = Pattern(  # they are who found it so: "the residents liked you"
    r"\s+(?:all |both |really |also |clearly )?(?:liked|loved|enjoyed|praised|warmed|took to|thought|felt|said|appreciated|rated)\b"
)
_THEIR_OWN = Pattern(r"\b(?:their|our) own(?: [\w-]+)?$", re.IGNORECASE)  # as who says "you" means themselves by "my"
_YOU = Pattern(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_MY = Pattern(r"\b(?:I|me|my|mine|our|us|we)\b")
_THEIRS = Pattern(r"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir) $")
_ANOTHERS = Pattern(  # who was chosen has it: "he's got his ticket"
    r"\b(?:he|she|they|lad|lady|candidate|person|one|other)(?:['’]s| has| had|['’]ve| have)(?: already| just)? (?:got |done |passed |finished )?(?:his|her|their)\b|\b(?:candidate|applicant|person|finalist|other)['’]s\b",
    re.IGNORECASE,
)
_SOMEBODY_WHO = Pattern(
    r"\b(?:someone|somebody|anyone|people|person|candidate|applicant) (?:else )?(?:who|that)(?:['’]s| has| had|['’]d| have)?(?: \w+ly| already)? $",
    re.IGNORECASE,
)
_GUESSED = Pattern(r"\b(?:guess(?:ed|ing)?|assum(?:ed|ing)|suppos(?:ed|ing)) $", re.IGNORECASE)
_TURNS = Pattern(
    r"(?<!\bnothing)(?<!\banything)(?<!\ball) but\b", re.IGNORECASE
)  # what stands before it was well, or beside the point
_ITSELF_NUMBERED = Pattern(r"[a-z]+ \d")  # no article: "question 4 of the test"
_OF_A_TIME = Pattern(r"(?:last|this|next) \w+['’]s ", re.IGNORECASE)  # no article: "last year's figures"
_MANNER = Pattern(
    r"\b(?!(?:apply|reply|supply|family|daily|weekly|monthly|early|assembly|anomaly|ally|rely)\b)[a-z]{2,}ly\b"
)
_ACCUSES = Pattern(
    r"\b(?:talk|speak|spoke|r[ua]n|rode|rush)\w* over\b|\b(?:walk|storm|log)\w* (?:out|off)\b|\b(?:g[ai]ve|turned|showed|blew|made) up\b",
    re.IGNORECASE,
)
_PLACED = Pattern(r"\b(?:around|about|with|of|for) $", re.IGNORECASE)
_MOST_WORDS, _MOST_WORDS_SURE = 6, 8
_FEWEST = 3  # of a clause that has lost a part
_SURE, _CERTAIN = 3.0, 4.0  # above no name at all, in logarithms
_FITS, _SURELY_FITS = 0.6, 0.75  # measured: what readers find right in nine letters of ten
_CERTAINLY_FITS = 0.95  # the lists of words hold back more good names than bad ones there
_KEPT = 256
_ANSWER = "my answer on "
_OTHERS = frozenset({"its", "their"})  # somebody's in the remark


@dataclass(frozen=True, slots=True)
class Name:
    """``words`` as the person says it ("my brazed joints", "the design round", "how I handled the complaint"), ``neutral`` as anybody does.

    ``neutral`` is ``None`` where it tells of something done rather than of a thing. ``mine`` where the words say whose it is; ``shown``
    where it is something that was held or made, and can be gone through again; ``leads`` where the remark begins with it, and so says
    something of it ("milk texture was spot on"); ``sure`` where hardly any reader would stumble over it.
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
def name_of(quote: str) -> Name | None:
    """Return what a remark is about, in its own words; ``None`` where none of them tell that without a verdict or a name of somebody.

    One that tells what was asked is about the answer to that.
    """
    label = label_of(quote)
    if label is not None:
        return _heading(label)
    asked = asked_about(quote)
    if asked is not None:
        return Name(f"{_ANSWER}{asked}", None, mine=True, shown=False, leads=False, sure=True)
    found = next(_in_its_words(quote), None)
    place = placed_in(quote) if found is None or not found.sure else None
    return _heading(place) if place is not None else found


def _heading(words: str) -> Name:
    """Return the name that the writer's own heading is."""
    mine, bare = words.startswith("my "), words.removeprefix("my ")
    last = bare.rsplit(maxsplit=1)[-1].lower()
    shown = bare.startswith("the ") and last in nouns().shown
    return Name(words, f"the {bare}" if mine else words, mine=mine, shown=mine or shown, leads=True, sure=True)


@lru_cache(maxsize=_KEPT)
def thing_of(quote: str) -> Name | None:
    """Return the thing that a remark is about, where its likeliest name tells of something done: "the message queue", not "how I picked" it."""
    return next((name for name in _in_its_words(quote) if name.neutral is not None), None)


def _in_its_words(quote: str) -> Iterator[Name]:
    """Yield the names that words of a remark are, the likeliest first."""
    turn, benefit = _TURNS.search(quote), _BENEFIT.search(quote)
    refused: list[Sequence[tuple[int, int]]] = []
    for margin, phrase in likely_names(quote):
        if turn is not None and phrase[0][0] <= turn.start():
            continue
        if benefit is not None and phrase[0][0] >= benefit.start() > 0:
            continue
        if any(_breaks_off(quote, phrase, likelier) for likelier in refused):
            continue
        name = _name(quote, phrase, margin)
        if name is not None:
            yield name
        refused.append(phrase)


def _breaks_off(quote: str, phrase: Sequence[tuple[int, int]], likelier: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a phrase is the beginning of a likelier one and ends in the middle of what that is about: "my grasp of user" of "user needs"."""
    rest = likelier[len(phrase) :]
    return (
        bool(rest) and phrase == likelier[: len(phrase)] and quote[slice(*rest[0])].lower() not in nouns().prepositions
    )


def _name(quote: str, phrase: Sequence[tuple[int, int]], margin: float) -> Name | None:
    """Return the name that these words of a remark are, ``None`` where they may not stand."""
    phrase = without_half(quote, without_loose_end(quote, phrase))
    begins = phrase[0][0]
    stretch = (begins - quote[:begins].endswith(_SIGNS), clause_end(quote, phrase))
    inside = quote[slice(*stretch)]
    half = " and " in inside and _PREDICATE.match(quote, stretch[1])  # of the next clause
    theirs = (_YOU.search(quote) and _MY.search(inside)) or _THEIR_OWN.search(quote[: phrase[0][1]])
    open_ended = _DOING.search(f"of {inside}") and WITH_WHAT.match(quote, stretch[1])
    no_name = names_nothing(inside) and not _WHO.match(inside)
    if (
        half
        or theirs
        or open_ended
        or no_name
        or _JUDGED.match(quote, stretch[1])
        or _PARTICLE.match(quote, stretch[1])
    ):
        return None
    whole = (stretch[0], whole_end(quote, phrase))
    fits = likely("fits", quote, [whole])[0]["fine"]
    if fits < _FITS:
        return None
    article = _article(quote, stretch)
    technology = is_technology(quote[slice(*phrase[0])])
    if article in _CLAUSAL and technology:
        article = "none"  # "React", not "react"
    if article == "none" and not technology and len(phrase) > 1 and _is_done(quote[slice(*phrase[0])]):
        article = "how I"
    sure = fits >= _SURELY_FITS
    asks = fits >= _CERTAINLY_FITS and _WHO.match(inside)
    if article in _CLAUSAL or (article == "none" and (asks or CLAUSE.match(inside))):
        if _GUESSED.search(quote[:begins]) or lacks_its_verb(quote, stretch):
            return None  # what was guessed is not what it is about
        return _clause(quote, stretch, article, sure=sure)
    long = len(phrase) > (_MOST_WORDS_SURE if sure else _MOST_WORDS)
    if long or (len(phrase) == 1 and margin < _bar(quote, phrase[0], sure=sure)):
        return None
    return _noun(quote, whole, article, fits)


def _noun(quote: str, stretch: tuple[int, int], article: Article, fits: float) -> Name | None:
    """Return the name that a noun phrase is; ``None`` where it may not stand."""
    sure, certain = fits >= _SURELY_FITS, fits >= _CERTAINLY_FITS
    bare = _cased(_said(quote[slice(*stretch)]), begins=stretch[0] == 0)
    if article != "none":
        bare = _LEADING_ARTICLE.sub("", bare)
    short = bare if certain and is_a_name(bare, quote[: stretch[0]]) else shortened(bare, is_said)
    if short is None or not may_stand(short, sure=sure, certain=certain):
        return None
    bare = short
    last = bare.rsplit(maxsplit=1)[-1].lower()
    if " " not in bare and last in nouns().posts and article != "my":
        return None  # what somebody was, or is to be
    before = quote[: stretch[0]]
    theirs = _YOU.search(quote) and _THEIRS.search(before)
    anothers = _ANOTHERS.search(quote) and not _YOU.search(quote)
    if article == "my" and (theirs or anothers or _TIME.search(bare) or nouns().not_mine & {*bare.lower().split()}):
        article = "the"
    if _ITSELF_NUMBERED.match(bare) or _OF_A_TIME.match(bare):
        article = "none"
    elif article == "none" and _WHICH_I.search(bare) and _ANY.search(before):
        article = "the"  # "any variation you'd recovered"
    elif article == "none" and last in nouns().things and not is_plural(last):
        article, bare = "the", _LEADING_ARTICLE.sub("", bare)  # it was left out for brevity
    return Name(
        words=bare if article == "none" else f"{article} {bare}",
        neutral=bare if article == "none" else f"the {bare}",
        mine=article == "my",
        shown=last in nouns().shown,
        leads=_leads(quote, stretch[0]),
        sure=sure,
    )


def _clause(quote: str, stretch: tuple[int, int], article: Article, *, sure: bool) -> Name | None:
    """Return the name that tells of something done ("how I handled the complaint"); ``None`` where it judges, breaks off or names somebody."""
    whole = _cased(_said(quote[slice(*stretch)]), begins=stretch[0] == 0)
    bare = shortened(whole, is_said) or ""
    known, words = nouns(), [found[0] for found in _WORD.finditer(bare)]
    gutted = bare != whole and len(words) < _FEWEST  # "working" of "working with Ann on the rota"
    cut = bare != whole or WITH_WHAT.match(quote, stretch[1])
    asks_nothing = cut and words[:1] == ["how"] and len(words) <= _FEWEST  # "how I'd got"
    if not words or gutted or asks_nothing or _MANNER.search(bare) or _ACCUSES.search(bare):
        return None
    first = words[0].lower()
    if known.never_in_a_clause & {word.lower() for word in words} - (_OTHERS if sure else set()):
        return None
    if not sure and words[-1].lower() in known.nameless:
        return None
    if article in _CLAUSAL and not (first in known.neutral_verbs | known.verbs or first.endswith("ed")):
        return None
    said = f"{article} {bare[:1].lower()}{bare[1:]}" if article in _CLAUSAL else bare
    if article in _CLAUSAL and _SOMEBODY_WHO.search(quote[: stretch[0]]):
        said = f"{gerund(lemma(first) or first)}{bare[len(first) :]}"  # they have, one has not
    return Name(
        words=said,
        neutral=None,
        mine=True,
        shown=False,
        leads=True,
        sure=sure and (article not in _CLAUSAL or first in known.neutral_verbs),
    )


def _is_done(word: str) -> bool:
    """Tell whether a word says what somebody does, and can be nothing else."""
    known = nouns()
    return word.lower() in (known.neutral_verbs | known.verbs) - known.heads


def _leads(quote: str, start: int) -> bool:
    return start == 0 or _DETERMINED.fullmatch(quote[:start]) is not None


def _bar(quote: str, word: tuple[int, int], *, sure: bool) -> float:
    """Return what the margin of a single word must be, since that may as well be a verb where no article stands before it."""
    if _HOW.match(quote, word[1]):
        return math.inf
    if sure or _DETERMINED.search(quote[: word[0]]) or _PLACED.search(quote[: word[0]]):
        return LIKELY
    return _SURE if is_noun(quote[slice(*word)]) else _CERTAIN


def _article(quote: str, stretch: tuple[int, int]) -> Article:
    found = likely("article", quote, [stretch])[0]
    return cast("Article", max(get_args(Article), key=lambda article: found.get(article, 0.0)))


def _said(words: str) -> str:
    """Return words of a remark as the person says them; what is "ours" there is theirs, and "the" tells enough."""
    return as_mine(_OURS.sub("the", words.replace("_", " ")))


def _cased(bare: str, *, begins: bool) -> str:
    """Return a name as it stands within a sentence: the first word of a remark has its capital from there."""
    first = bare.split(maxsplit=1)[0]
    large = is_written_large(first) or (first.isupper() and len(first) > 1) or first.lower() in nouns().written_large
    return bare[:1].lower() + bare[1:] if begins and not large and is_familiar(first) else bare
