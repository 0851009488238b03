"""Turns verbs of a name as its remark uses them: what a thing does is "the fonts changing from slide to slide", what is not done to one "being taken seriously"."""

import re
from collections.abc import Iterator

from coach.catalogue.completing import Steps, spoken
from coach.catalogue.nouns import is_noun, nouns
from coach.catalogue.remark import Remark
from coach.catalogue.verbs import is_participle, is_past, is_verb, verbs
from coach.encoder import Step, listed
from coach.patterns import Pattern
from coach.sentences.articles import with_article

_UNDERGONE = Pattern(  # by the person: "you won't be ..."
    r"\b(?:you|u|i|he|she)(?:['’](?:re|m|d|ll|ve)|(?: (?:was|were|are|am|is|will|wo|would|could|can|have|has|had|did)(?:n['’]?t)?))"
    r"(?: (?:not|never|yet|always|even|really|quite|be|been|have|\w+ly)){0,4} $",
    re.IGNORECASE,
)
_BE = Pattern(r"\b(?:was|were|are|am|is|be|been)(?:n['’]?t)?\b|['’](?:re|m)\b", re.IGNORECASE)
_DENIED = Pattern(
    r"(?:n['’]?t|\b(?:not|never|without))(?: (?:be|been|being|have|yet|always|even|really|quite|\w+ly)){0,3} $",
    re.IGNORECASE,
)
_NOTHING_OF = Pattern(
    r"(?:n['’]t|\b(?:no|not|nothing|never|without|neither|cannot|hardly|lack\w*|miss(?:ed|ing)|skipped|forgot))\b[^.,;:!?\n–—]*$",
    re.IGNORECASE,
)
_ASKS = frozenset({"how", "what", "which", "who", "where", "why", "when", "whether", "if"})
_ABOUT_SO_MANY = frozenset({"one", "two", "more", "once", "twice"})
_BEFORE_A_NOUN = frozenset({"with", "without", "for", "of"})
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "my",
        "your",
        "our",
        "no",
        "some",
        "any",
        "each",
        "every",
        "this",
        "these",
        "those",
        "own",
    }
)
_PERCEIVED = Pattern(
    r"\b(?:saw|see|seeing|heard|hear|hearing|watch|watched|watching|notice|noticed|let|letting|made|make|making) (?:(?:a|an|the|your|my|one|any) )?$",
    re.IGNORECASE,
)
_BEGINS = Pattern(
    r"(?:^|[.,;:!?()\n–—]|\b(?:and|but|that|because|where|which|so|as)) ?(?:(?:the|your|my|our) )?$", re.IGNORECASE
)
_SUBJECT = Pattern(
    r"[^.,;:!?()\n–—]*?\b(?:was|were|is|are|had|has|have|did|does|could|would|can|will|should|\w{2,}ed)(?:n['’]?t)?\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"['’]s?$")


def turned(remark: Remark, steps: Steps) -> Steps:
    """Return the steps with their verbs in the forms in which the remark uses them."""
    return tuple(_as_undergone(remark, _alike(remark, _as_going_on(remark, steps))))


def is_missed(remark: Remark, number: int) -> bool:
    """Tell whether a remark denies what one of its words tells: "never taken seriously"."""
    return _DENIED.search(remark.before(number)) is not None


def is_denied(remark: Remark, number: int) -> bool:
    """Tell whether a remark says of one of its words, and all that is named with it, that it was missing."""
    return _NOTHING_OF.search(remark.before(number)) is not None


def all_denied(told: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was missing as several things: nothing on waste or water is told about "waste and water"."""
    if _ASKS & {*told} or _ABOUT_SO_MANY & {*told}:
        return told
    return tuple("and" if word in {"or", "nor"} else word for word in told)


def _as_undergone(remark: Remark, steps: Steps) -> Iterator[Step]:
    """Yield the steps, with what is done to somebody as that: "being heard", and not "hearing"."""
    for step in steps:
        undergone = _UNDERGONE.search(remark.before(step.number)) if step.form == "doing" else None
        if undergone is not None and _BE.search(undergone[0]) is not None and is_participle(remark.word(step.number)):
            yield Step(None, listed().index("being"))
            yield Step("as said", step.number)
        else:
            yield step


def with_articles(told: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name with the articles that its remark left out: "the rationale for the choice of fabric", "an example with a clear result"."""
    said: list[str] = []
    for at, word in enumerate(told):
        ends = at + 1 == len(told) or told[at + 1] in nouns().prepositions
        before, last = said[-2:-1], said[-1:]
        if word not in nouns().counted or not ends or {*last} & _DETERMINERS:
            said.append(word)
        elif not last:
            said += ["the", word]
        elif {*last} & _BEFORE_A_NOUN:
            said += ["the", word] if told[at + 1 : at + 2] == ("of",) else with_article(word).split()
        elif {*before} & _BEFORE_A_NOUN and not last[0].endswith("ing"):
            said[-1:] = [*with_article(last[0]).split(), word]
        else:
            said.append(word)
    return tuple(said)


def _alike(remark: Remark, steps: Steps) -> Steps:
    """Return the steps with what was done besides as the doing of it, too: "doing a rebase or resolved a conflict"."""
    if steps[0].form != "doing":
        return steps
    joined = {step.number + 1 for step in steps if step.form is not None and remark.word(step.number) in {"and", "or"}}
    return tuple(
        Step("doing", number)
        if form == "as said" and number in joined and is_past(remark.word(number))
        else Step(form, number)
        for form, number in steps
    )


def _as_going_on(remark: Remark, steps: Steps) -> Steps:
    """Return the steps with what a thing does as the doing of it: "the fonts change from slide to slide"; without it where the rest is cut off."""
    found = next((at for at in range(1, len(steps)) if _is_told_of(remark, steps, at)), None)
    if found is None:
        return steps
    rest = steps[found + 1 :]
    return (*steps[:found], Step("doing", steps[found].number), *rest) if rest else steps[:found]


def _is_told_of(remark: Remark, steps: Steps, at: int) -> bool:
    """Tell whether the word at a step is the verb of the thing before it, and no noun."""
    (form, number), before = steps[at], steps[at - 1]
    asks = spoken(remark, steps[0]) in _ASKS
    if asks or form not in {"as said", "plain"} or before != Step("as said", number - 1) or steps[0].form == "doing":
        return False
    verb, thing = remark.word(number), remark.word(number - 1)
    if (
        remark.word(number + 1) not in verbs().behind | nouns().prepositions | _DETERMINERS
        or not is_verb(verb)
        or _WHOSE.search(thing)
    ):
        return False
    first = next(number for form, number in steps if form is not None)
    if _PERCEIVED.search(remark.before(first)) is not None:
        return not is_noun(verb) and not is_noun(f"{verb}s")
    many = thing.endswith("s") and not thing.endswith("ss") and thing not in nouns().before_nouns
    return many and _BEGINS.search(remark.before(first)) is not None and not _SUBJECT.match(remark.behind(number))
