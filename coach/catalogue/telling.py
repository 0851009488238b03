"""In what words a remark may be named: the encoder's steps as words, each spelled as it stands within a sentence."""

import math
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from coach.catalogue.barring import CLAUSE, SMALL, allowed, is_done_by_others, may_be_somebody, may_stand
from coach.catalogue.completing import completed
from coach.catalogue.forms import as_i_do, forms_of
from coach.catalogue.nouns import is_noun, nouns
from coach.catalogue.remark import Remark
from coach.catalogue.spelling import as_spelled, cased
from coach.catalogue.turning import all_denied, is_denied, is_missed, turned, with_articles
from coach.catalogue.verbs import gerund, is_participle, lemma
from coach.encoder import Asked, Form, Kind, Spoken, Step, called, likely_together, listed
from coach.patterns import Pattern
from coach.sentences.answered import own_answers

_TOKEN = Pattern(r"(?:\d{1,3}(?:,\d{3})+|[^\W_])(?:[^\s,;:()\[\]\"“”!?…`]*[^\s,;:()\[\]\"“”!?….`'’])?[+#]*")
_SAID_TO_OR_BY_ME = Pattern(r"\b(?:you|your|u|ur|I|my|me)\b")
_BREAK = re.compile(r",\s+")
_YOU = ("you", "u", "i")
_STANDS_FOR, _LOOSE = frozenset({"it", "them", "this", "that"}), 3
_LITTLE = frozenset({"and", "me", "well", "being", "having", "missing"})
_AT_ALL = {"anything": "something", "anybody": "somebody", "anyone": "someone"}
_OF_ALL = frozenset(
    {"batch", "bunch", "lot", "day", "round", "year", "week", "candidates"}
)  # "the best write-up of the batch"
_AS_IT_WAS_LEFT = frozenset({"open", "empty", "blank", "unattended", "running", "unlocked", "undated", "unfinished"})
_AGAINST, _ONE = frozenset({"rather", "instead"}), frozenset({"one", "ones"})
_GETS_DONE = frozenset({"getting", "having"})
_EACH = {("each",), ("every",), ("single",), ("another",)}
_WITH_HAVING = 2  # words
_BEGINS_ANEW = frozenset({"that's", "who's", "it's", "there's", "which", "that", "who"})
_ARTICLES = frozenset({"a", "an"})
_PASSIVE = Pattern(r"\s(?:was|were|is|are|had|has|have)(?:n['’]?t)?(?:\s(?:not|never|been|ever))*\s", re.IGNORECASE)
_TURNS = Pattern(r"and|or|but|nor|not|never|no|\w+n['’]t", re.IGNORECASE)
_READ_AS = {"&": "and", "+": "and", "/": "or"}
_KEPT = 256
WHOLE_NAME, END = "apt", "apt_end"  # heads: whether a name would do, by all its words and by the last of them
_BASE, _LIKELIHOOD, _LEAPS = (
    0.25,
    0.5,
    0.4,
)  # beside what these say; chosen on the names that were taught, in five parts


class Told(NamedTuple):
    """Words that may name a remark, how likely it is that they or much the same do, in logarithms, and where in the remark what they are taken from begins and ends.

    ``leaps`` where they leave out words in between, which may have said something else.
    """

    likely: float
    words: tuple[str, ...]
    start: int
    end: int
    leaps: bool


def words_of(quote: str) -> list[tuple[int, int]]:
    """Return where the words of a remark begin and end."""
    return [found.span() for found in _TOKEN.finditer(quote)]


@lru_cache(maxsize=_KEPT)
def told_of(quote: str, kind: Kind) -> tuple[Told, ...]:
    """Return the words that may name a remark, the likeliest first, until it is likelier that nothing does.

    None holds a verdict or what may be somebody's name; what is offered may be somewhere.
    """
    words = words_of(quote)
    of_another = _SAID_TO_OR_BY_ME.search(quote) is None
    said = [quote[slice(*word)] for word in words]
    forms = [
        forms_of(word, of_another=of_another, behind=before) for before, word in zip(["", *said], said, strict=False)
    ]
    may = [_of_me(own if kind == "offer" else allowed(own)) for own in forms]
    if kind != "offer":
        answers = own_answers(quote)
        may = [
            [] if may_be_somebody(quote, words, number) or _lies_in(words[number], answers) else own
            for number, own in enumerate(may)
        ]
    remark = Remark(
        quote, words, frozenset(number for number, own in enumerate(may) if not own and said[number].isalpha())
    )
    tries = [
        _put_together(remark, forms, found)
        for found in takewhile(lambda each: each.steps, called(quote, words, may, kind))
    ]
    everything = [told for told, _ in tries]
    barred = [
        told
        for told, pointed in tries
        if not (
            pointed
            and told.words
            and may_stand(_without_being(remark, pointed, told.words), kind)
            and (kind == "offer" or _is_whole(quote, words, pointed, told))
        )
    ]
    return tuple(
        told._replace(likely=_together(told, everything))
        for told in everything
        if told not in barred and not any(_begins(other, told) for other in barred)
    )


@lru_cache(maxsize=_KEPT)
def aptness(quote: str, name: Told) -> float:
    """Return how surely a strict reader would let words pass that name a remark: above nothing rather than not, in logarithms of odds."""
    stretches = ((WHOLE_NAME, (name.start, name.end)), (END, last_word(quote, name.end)))
    judged = likely_together(*(Asked(head, quote, [stretch]) for head, stretch in stretches))
    odds = sum(math.log(found[WHOLE_NAME]) - math.log1p(-found[WHOLE_NAME]) for (found,) in judged)
    return _BASE + odds + _LIKELIHOOD * name.likely - _LEAPS * name.leaps


def last_word(quote: str, end: int) -> tuple[int, int]:
    """Return where the last word begins and ends of what ends there."""
    return max(word for word in words_of(quote) if word[1] <= end)


def _lies_in(word: tuple[int, int], stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word[0] < end for start, end in stretches)


def _without_being(remark: Remark, pointed: Sequence[int], told: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name to be judged; what was not done to somebody is no fault of theirs: "being taken seriously"."""
    missed = told[:1] == ("being",) and len(told) > 1 and is_participle(told[1]) and is_missed(remark, pointed[0])
    return told[1:] if missed else told


def _begins(told: Told, other: Told) -> bool:
    """Tell whether another name lacks no more than the last word of a likelier one: what cannot be said whole is not said in part."""
    return told.likely > other.likely and told.words[:-1] == other.words


def _is_whole(quote: str, words: Sequence[tuple[int, int]], pointed: Sequence[int], told: Told) -> bool:
    """Tell whether nothing is missed within a name, and what it names was done by the person."""
    return not told.words or not (_gapes(quote, words, pointed) or is_done_by_others(quote, told.words, told.start))


def _put_together(remark: Remark, forms: Sequence[dict[Form, str]], found: Spoken) -> tuple[Told, list[int]]:
    """Return what the encoder's steps say, and which words of the remark they point to."""
    quote, words = remark.text, remark.spans
    steps = turned(remark, completed(remark, found.steps))
    pointed = [number for form, number in steps if form is not None]
    told = with_articles(_as_begun(_without_loose_end(_told(quote, words, forms, steps))))
    if pointed and is_denied(remark, min(pointed)):
        told = all_denied(told)
    start, end = (words[min(pointed)][0], words[max(pointed)][1]) if pointed else (0, 0)
    return Told(found.likely, told, start, end, _leaps(quote, words, pointed)), pointed


def _together(told: Told, all_told: Sequence[Told]) -> float:
    """Return how likely it is that a remark is named by this or much the same: "writing tests" and "the missing tests" are no doubt about tests."""
    own = _telling(told.words)
    alike = [other.likely for other in all_told if 2 * len(own & _telling(other.words)) >= len(own)]
    return math.log(sum(map(math.exp, alike)))


def _telling(words: Sequence[str]) -> set[str]:
    return {word.lower() for word in words} - SMALL - _LITTLE - nouns().prepositions


def _of_me(forms: Collection[Form]) -> list[Form]:
    """Return the forms without that of what is said to somebody, where there is one of what the person says."""
    return [form for form in forms if form != "as said" or "mine" not in forms]


def _leaps(quote: str, words: Sequence[tuple[int, int]], pointed: Sequence[int]) -> bool:
    """Tell whether words of a remark are left out between two of a name, but for who it is said of."""
    left_out = (
        quote[slice(*words[number])].lower() for one, other in pairwise(pointed) for number in range(one + 1, other)
    )
    turned = any(
        one >= other and not _PASSIVE.fullmatch(quote, words[other][1], words[one][0])
        for one, other in pairwise(pointed)
    )
    return turned or any(not word.startswith(_YOU) for word in left_out)


def _gapes(quote: str, words: Sequence[tuple[int, int]], pointed: Sequence[int]) -> bool:
    """Tell whether a name leaps over what turns it ("or tell a mutex", "not"), or a name or a verdict is missed: behind the word before ("working with ... on the rota", "a ... customer"), or of a longer name."""
    said = [quote[slice(*word)] for word in words]
    turns = any(_TURNS.fullmatch(said[number]) for one, other in pairwise(pointed) for number in range(one + 1, other))
    behind = nouns().prepositions | _ARTICLES
    return turns or any(
        other > one + 1
        and not allowed(forms_of(said[one + 1]))
        and (said[one].lower() in behind or said[other][:1].isupper())
        for one, other in pairwise(pointed)
    )


def _told(
    quote: str, words: Sequence[tuple[int, int]], forms: Sequence[dict[Form, str]], steps: Sequence[Step]
) -> tuple[str, ...]:
    told = [
        "the" if at and step.form is None and listed()[step.number] == "my" else _word(quote, words, forms, step)
        for at, step in enumerate(steps)
    ]  # whose it is was said before: "my figures on the CV"
    told = as_spelled(told)
    said = [
        as_i_do(word) if at and told[at - 1] == "I" and form == "as said" else word
        for at, (word, (form, _)) in enumerate(zip(told, steps, strict=True))
    ]
    said = [
        f"{word}," if follows and _BREAK.fullmatch(follows) else word
        for word, follows in zip(
            said, [*(_between(quote, words, *pair) for pair in pairwise(steps)), None], strict=True
        )
    ]
    signs = [None, *(_sign_between(quote, words, one, other) for one, other in pairwise(steps))]
    return tuple(each for sign, word in zip(signs, said, strict=True) for each in ((sign, word) if sign else (word,)))


def _sign_between(quote: str, words: Sequence[tuple[int, int]], one: Step, other: Step) -> str | None:
    """Return what a sign between two words is read as: "inspection & testing"."""
    return _READ_AS.get((_between(quote, words, one, other) or "").strip())


def _between(quote: str, words: Sequence[tuple[int, int]], one: Step, other: Step) -> str | None:
    """Return what stands between two words that are neighbours in the remark, too."""
    if one.form is None or other.form is None or other.number != one.number + 1:
        return None
    return quote[words[one.number][1] : words[other.number][0]]


def _word(quote: str, words: Sequence[tuple[int, int]], forms: Sequence[dict[Form, str]], step: Step) -> str:
    if step.form is None:
        said = listed()[step.number]
        return f"I{said[1:]}" if said == "i" or said.startswith("i'") else said
    if quote[slice(*words[step.number])] == "i":
        return "I"
    return cased(quote, words, step.number) if step.form == "as said" else forms[step.number][step.form]


def _without_loose_end(told: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without "in it" or "one" at its end, which would want what was named before, the "is" of "your knife work's fine", or how something was left."""
    last = told[-1].lower()
    if last.endswith("'s") and last not in _BEGINS_ANEW:
        return (*told[:-1], told[-1][:-2])
    longer = len(told) > _LOOSE
    loose = {
        3: longer and told[-3:-1] == ("of", "the") and last in _OF_ALL,
        2: longer and last in _STANDS_FOR and told[-2].lower() in nouns().prepositions,
        1: last in _BEGINS_ANEW or _is_how_it_was_left(told, last) or _is_one_of_them(told, last),
    }
    return told[: len(told) - next((words for words, is_loose in loose.items() if is_loose), 0)]


def _is_how_it_was_left(told: tuple[str, ...], last: str) -> bool:
    """Tell whether the last word says what became of a thing, unlike what one gets done: "having my eyes tested"."""
    is_done = _is_past(last) and told[0] not in _GETS_DONE and CLAUSE.search(" ".join(told)) is None
    return len(told) >= _LOOSE and (last in _AS_IT_WAS_LEFT or is_done)


def _is_one_of_them(told: tuple[str, ...], last: str) -> bool:
    """Tell whether a name ends in "one" of what was named before, unlike "every single one" and "the easy part instead of the hard one"."""
    wanted = told[-2:-1] in _EACH or _AGAINST & {*told}
    return last in _ONE and not wanted and (len(told) >= _LOOSE or told[0].lower() not in SMALL | {last})


def _is_past(word: str) -> bool:
    """Tell whether a word says what became of what stands before it: "the table finished"."""
    return word.endswith("ed") and lemma(word) is not None and not is_noun(word)


def _as_begun(told: tuple[str, ...]) -> tuple[str, ...]:
    """Return what somebody was to have done as the doing of it, "running a night crew" of "having run a night crew before", and what was asked for at all."""
    sure = tuple(_AT_ALL.get(word, word) for word in told if word != "any")
    base = lemma(sure[1]) if len(sure) > _WITH_HAVING and sure[0] == "having" else None
    if base is None:
        return sure
    return (gerund(base), *(sure[2:-1] if sure[-1] in {"before", "already"} else sure[2:]))
