"""Makes the encoder's steps whole by what stands around the words they point to: "what a fuse is ... for", "getting my ticket ... done again"."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from coach.catalogue.nouns import nouns
from coach.catalogue.remark import Remark
from coach.catalogue.verbs import is_participle, is_past, is_verb, verbs
from coach.encoder import Step, listed
from coach.patterns import Pattern

_FIGURE = re.compile(r"\d[\d.,%]*")
_QUESTIONS = frozenset({"how", "what", "which", "who", "where", "why", "when"})
_CLOSE = frozenset({"in", "on", "to", "for", "from", "with", "at", "about", "up", "out", "down", "of"})
_STANDS_FOR = frozenset({"it", "them"})
_GOES_ON = Pattern(r"\s+(?!(?:and|but|or|because|so|when|though|rather|instead)\b)\w")
_GETS = frozenset({"get", "got", "getting", "have", "had", "having"})
_COUNTED = frozenset({"first", "last", "next", "final", "opening", "closing"})
_ONE = frozenset({"one", "ones"})
_IS = r"(?:was|were|is|are|had|has|did|does)(?:n['’]?t)?"
_FINITE = Pattern(rf"\s+{_IS}\b", re.IGNORECASE)
_OF_THEM = Pattern(
    rf" of (?:the|my|your)(?P<them>(?: [\w'’-]+){{1,3}}?)(?=\s*(?:[.,;:!?()\n–—]|$)| (?:{_IS}|and|but|in|on|at|from|for|ran|went|came)\b)",
    re.IGNORECASE,
)
_BEHIND_OF_THE = 3
_JOINS = frozenset({"before", "after", "until", "till", "while", "because", "if", "as", "when", "since"})
_RATHER = Pattern(
    r" (?:rather than|instead of) (?:the|a|an|my|your|our|any)(?: [\w'’-]+){1,2}?(?=\s*(?:[.,;:!?()\n–—]|$)| (?:and|but|so|because|when|which)\b)",
    re.IGNORECASE,
)
_DID = Pattern(
    r"(?:^|[.,;:!?\n–—]|\b(?:you|u|i|he|she|and|then|only|just|simply)) ?(?P<verb>[\w'’-]+) (?:(?:the|a|an|your|my) )?$",
    re.IGNORECASE,
)
_HOW_I, _HOW_I_DID = (["how", "i"], ["how", "you"], ["how", "u"]), 3
_ARE = frozenset({"had", "have", "are", "were"})
_PRONOUNS = frozenset({"you", "u"})

Steps: TypeAlias = tuple[Step, ...]


def completed(remark: Remark, steps: Steps) -> Steps:
    """Return the steps with what they left out, and without what is broken off; nothing is added that no name may hold."""
    whole = tuple(_with_what_was_left_out(remark, steps))
    for mend in (_what_some_are_of, _without_begun_clause, _with_its_number, _to_the_end, _against_what):
        mended = mend(remark, whole) if whole and whole[-1].form == "as said" else whole
        added = {number for form, number in mended if form is not None and Step(form, number) not in steps}
        whole = mended if not added & remark.barred else whole
    return whole


def _said(number: int) -> Step:
    return Step("as said", number)


def _with_what_was_left_out(remark: Remark, steps: Steps) -> Iterator[Step]:
    """Yield the steps, with what alone was left out between two of them: a figure ("the first 18 minutes"), or who is asked about ("how many seconds you can stand")."""
    last: int | None = None
    asks = False
    for step in steps:
        if step.form is not None:
            between = remark.word(last + 1) if last is not None and step.number == last + 2 else ""
            if _FIGURE.fullmatch(between):
                yield _said(step.number - 1)
            elif asks and between in _PRONOUNS and _does_something(remark, step.number):
                yield Step("mine", step.number - 1)
            last = step.number
            asks = asks or remark.word(last) in _QUESTIONS
        yield step


def _does_something(remark: Remark, number: int) -> bool:
    """Tell whether who stands before a word does what it says: "you can", unlike "told you something"."""
    word = remark.word(number)
    return not is_past(remark.word(number - 2)) and (
        word in verbs().before_plain | _ARE or is_past(word) or is_verb(word)
    )


def _what_some_are_of(remark: Remark, steps: Steps) -> Steps:
    """Return what several are of, where a name is some of them: "the edit tests" of "the hard copy one of the edit tests"."""
    at = steps[-1].number + (remark.word(steps[-1].number) not in _ONE)
    of_them = _OF_THEM.match(remark.behind(at)) if remark.word(at) in _ONE else None
    if of_them is None:
        return steps
    begin = at + _BEHIND_OF_THE
    return (Step(None, listed().index("the")), *map(_said, range(begin, begin + len(of_them["them"].split()))))


def _without_begun_clause(remark: Remark, steps: Steps) -> Steps:
    """Return the steps without a clause of which the verb is cut off: "hanging the doors" of "... before the frames were square"."""
    if not _FINITE.match(remark.behind(steps[-1].number)):
        return steps
    cut = (
        at for at, (form, number) in enumerate(steps) if at > 0 and form is not None and remark.word(number) in _JOINS
    )
    return steps[: next(cut, len(steps))]


def _with_its_number(remark: Remark, steps: Steps) -> Steps:
    """Return the steps up to what a figure tells apart, with the figure: "the total in row 12" of "... came from last year"."""
    for at, (form, number) in enumerate(steps):
        follows = steps[at + 1].number if at + 1 < len(steps) else None
        if form is not None and _is_numbered(remark, number + 1) and follows != number + 1:
            return (*steps[: at + 1], _said(number + 1))
    return steps


def _to_the_end(remark: Remark, steps: Steps) -> Steps:
    """Return the steps with the small word that closes a question ("what the money would pay for"), what is got done, or what is counted."""
    more = steps
    while remark.goes_on(more[-1].number) and _wants(remark, more, more[-1].number + 1):
        more = (*more, _said(more[-1].number + 1))
    return more


def _wants(remark: Remark, steps: Steps, number: int) -> bool:
    """Tell whether a name wants a word that stands behind it."""
    begun, last, word = spoken(remark, steps[0]), remark.word(number - 1), remark.word(number)
    if begun in _QUESTIONS:
        closes = word in _CLOSE and not _GOES_ON.match(remark.behind(number))
        return closes or (word in _STANDS_FOR and is_past(last))
    if begun in _GETS:
        return is_participle(word) or (word == "again" and is_participle(last))
    finished = is_past(word) and _FINITE.match(remark.behind(number)) is not None  # "the lessons learned were"
    return finished or _is_counted(remark, number) or _is_of_a_post(remark, number)


def _is_counted(remark: Remark, number: int) -> bool:
    """Tell whether a word is what a figure before it counts: "the first 20 pages"."""
    word = remark.word(number)
    counts = _FIGURE.fullmatch(remark.word(number - 1)) is not None and remark.word(number - 2) in _COUNTED
    return counts and word.endswith("s") and word not in verbs().told


def _is_numbered(remark: Remark, number: int) -> bool:
    """Tell whether a word is the figure that tells apart what stands before it: "page 2"."""
    return remark.word(number - 1) in nouns().numbered and _FIGURE.fullmatch(remark.word(number)) is not None


def _is_of_a_post(remark: Remark, number: int) -> bool:
    """Tell whether a word goes on with a thing that is called by a post: "the stage manager exercise"."""
    if remark.word(number - 1) in nouns().posts:
        return remark.word(number) in nouns().shown
    return remark.word(number) in nouns().posts and remark.goes_on(number) and remark.word(number + 1) in nouns().shown


def spoken(remark: Remark, step: Step) -> str:
    """Return the word of a step as it is listed, or as it stands in the remark in small letters."""
    form, number = step
    return listed()[number] if form is None else remark.word(number)


def _against_what(remark: Remark, steps: Steps) -> Steps:
    """Return what was done, and instead of what: "editing the deployment rather than the service"."""
    last = steps[-1].number
    other = _RATHER.match(remark.behind(last))
    did = _doing(remark, steps) if other is not None else None
    if other is None or did is None:
        return steps
    return (*did, *map(_said, range(last + 1, last + 1 + len(other[0].split()))))


def _doing(remark: Remark, steps: Steps) -> Steps | None:
    """Return a name as the doing of it, where the person did it."""
    if steps[0].form == "doing":
        return steps
    if len(steps) > _HOW_I_DID and [spoken(remark, step) for step in steps[:2]] in _HOW_I:
        return (Step("doing", steps[2].number), *steps[3:]) if is_past(spoken(remark, steps[2])) else None
    first = next(number for form, number in steps if form is not None)
    did = _DID.search(remark.before(first))
    if did is None or not is_past(did["verb"].lower()):
        return None
    articles = did.string[did.end("verb") :].split()
    return (Step("doing", first - len(articles) - 1), *steps)
