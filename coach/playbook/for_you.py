"""The few lines to the person: what this says, what it cannot say, one strength; whether and when to send."""

import re
from collections.abc import Iterable, Iterator

from coach.catalogue import as_yours, reasons
from coach.checks.form import leftovers
from coach.judging.bare import is_mark
from coach.judging.my_side import stems
from coach.judging.praise import praise_in
from coach.judging.quoting import leans, quoted, said_alone
from coach.listening.leaning import speaks_well
from coach.offering.doors import is_offered
from coach.offering.unoffered import promises_feedback
from coach.outline import Outline
from coach.patterns import Pattern
from coach.phrases import Phrases, join, phrase
from coach.playbook.speaking import guessed, named, praised
from coach.playbook.taking import is_untold, names_of
from coach.schemas import ForYou, Point, Reading
from coach.sentences.familiar import is_familiar
from coach.writing import Brief

_MOST_NAMES = 2
_MOST_WORDS = 60
_A_NOTE = 2  # words
_FEWEST_WORDS = 4  # of their own: fewer are a piece of a sentence
_OF_OTHERS = Pattern(  # what others had used or done, heard beside praise
    r"\W*(?:\w+ ){0,2}(?:they|the others?)(?:['’]ve| have|['’]d| had| has) (?:already |previously |both |all )?(?:used|worked|done|run|got|led|taught|held)\b(?!.*\byour?\b)",
    re.IGNORECASE | re.DOTALL,
)
_TURNS = Pattern(
    r"\b(?:but|yet|though|although|if)\b[\s,]+(?:it |you |he |she |they )?(?:not\b|rather|a (?:bit|little)|too|sounded|seemed|felt|came (?:across|over)|looked|was|were|lacked|never|only|just|did(?:n['’]?t| not))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?\n]")
_ADDRESSED = re.compile(r"\byour?\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:.!?]| though\b")
_KIND_WORDS = re.compile(r"[^\W\d_](?:[^\s“”\"*)]* ){1,9}[^\s“”\"*)]+")
_BRIEF = re.compile(r"(?:[^\s“”\"]+ ){2,10}[^\s“”\"]+")


def for_you(brief: Brief) -> ForYou:
    """Write the lines to the person; at most sixty words."""
    outline = brief.outline
    own = brief.options.my_side and outline.situation in {"gaps", "fit", "logistics"}
    my_side = [phrase("for_you", "my_side")] if own else []
    unread = _is_unread_in_part(brief) and outline.situation not in {"foreign", "sensitive"}
    in_part = [phrase("for_you", "in_part")] if unread else []
    tellings = [" ".join([*said, *in_part, *my_side]) for said in _tellings(brief)]
    text = next((text for text in tellings if len(text.split()) <= _MOST_WORDS), tellings[-1])
    return ForYou(text=text, send=outline.send, why=_why(brief))


def _is_unread_in_part(brief: Brief) -> bool:
    return brief.reading.has_warning("language_in_part")


def _why(brief: Brief) -> str:
    outline = brief.outline
    if outline.asks_facts is not None and outline.send == "now" and not any(leftovers(outline.asks_facts)):
        return phrase("send", "facts", question=outline.asks_facts.strip())
    why = phrase("send", outline.send_why, address=brief.reading.feedback.sender_address or "")
    if outline.send != "after_advice" or outline.answer_by is None:
        return why
    return f"{why} {phrase('send', 'meanwhile', day=outline.answer_by)}"


def _tellings(brief: Brief) -> Iterator[list[str]]:
    """Yield what can be said of this feedback, the fullest first, each as its sentences."""
    phrases = Phrases(brief.seed)
    situation, manner = brief.outline.situation, brief.outline.manner
    usable = [p for p in brief.reading.points if not p.sensitive and p.same_as is None]
    missed = [brief.reading.point(point_id) for point_id in brief.outline.gaps_named]
    called = _apart(_called(point, brief.outline) for point in missed)
    gaps = as_yours(join(called))
    topics = {point.topic_id for point in missed if point.topic_id is not None}
    liked = [
        p
        for p in praise_in(usable, topics, brief.outline.leaves, brief.reading.feedback.text)
        if not _is_taken_back(p, brief.reading)
        and not (_OF_OTHERS.match(p.quote) and _ADDRESSED.search(brief.reading.seen))
        and not is_offered(p, brief.outline.offers)
    ]
    strengths = as_yours(join(_apart((praised(p, brief.outline) for p in liked), besides=called)))
    if situation == "gaps":
        if manner == "plain":
            yield from _what_decided(brief, phrases, strengths, gaps)
            doubted = [point for point in missed[:1] if brief.outline.leaves.get(point.id) != "told"]
            yield from _in_their_words(phrases, brief.reading, (liked, doubted), always=not gaps)
            if not gaps:
                yield from _their_own_words(phrases, missed, strengths)
        if manner == "plain" and strengths and gaps:
            yield [phrases.pick("for_you", "mixed", strengths=strengths, gaps=gaps)]
        about = _about_gaps(manner, named=bool(gaps), planned=bool(brief.outline.goals))
        said = phrases.pick("for_you", about, gaps=gaps)
    elif situation == "misdirected":
        said = phrases.pick("for_you", situation, name=_somebody_else(brief))
    elif situation in {"nothing", "vague"} and promises_feedback(brief.reading.seen):
        said = phrases.pick("for_you", "announced")
    else:
        names = _reasons_named(usable, situation)
        closed = situation == "vague" and not brief.outline.asked_in_reply
        unnamed = situation == "logistics" and not names
        planned = situation == "logistics" and bool(brief.outline.goals)
        key = (
            "logistics_planned"
            if planned
            else f"{situation}_in_part"
            if _is_unread_in_part(brief) and situation in {"praise", "vague"}
            else "vague_closed"
            if closed
            else f"{situation}_unnamed"
            if unnamed
            else situation
        )
        said = phrases.pick("for_you", key, names=names, keep=phrase("keep", brief.reading.feedback.received))
    if manner != "ironic" and situation in {"gaps", "vague", "logistics", "fit"}:
        yield from ([said, heard] for heard in _praise_heard(phrases, strengths, liked))
    yield [said]


def _called(gap: Point, outline: Outline) -> str | None:
    """Return the name of a gap; of what decided also what it may be about, since it would be missed."""
    return named(gap, outline) or (guessed(gap, outline) if gap.id in outline.decided else None)


def _is_taken_back(praise: Point, reading: Reading) -> bool:
    """Tell whether the sentence turns against what it praised, and nothing of that was heard by itself: "knew the theory but not the trade"."""
    text = reading.feedback.text
    ends = _SENTENCE_END.search(text, praise.end)
    rest = text[praise.end : ends.start() if ends is not None else len(text)]
    heard = any(p.kind == "gap" and praise.end <= p.start < praise.end + len(rest) for p in reading.points)
    return _TURNS.search(praise.quote) is not None or (_TURNS.match(rest.lstrip(" ,;–—-")) is not None and not heard)


def _in_their_words(
    phrases: Phrases, reading: Reading, remarks: tuple[list[Point], list[Point]], *, always: bool
) -> Iterator[list[str]]:
    """Yield, for every other feedback and where nothing has a name, what they liked and doubted in their own words, if these are few and stand by themselves."""
    liked = remarks[0]
    praise, doubt = (
        [
            words
            for p in points
            if not is_mark(p) and (words := said_alone(p, reading.feedback.text)) and _may_be_repeated(words)
        ]
        for points in remarks
    )
    if doubt and (praise or not liked) and (always or phrases.choose((True, False), "for_you.quoted")):
        key = "mixed_quoted" if praise else "gaps_quoted"
        yield [phrases.pick("for_you", key, praise=praise[0] if praise else "", doubt=doubt[0])]


def _praise_heard(phrases: Phrases, strengths: str, liked: Iterable[Point]) -> Iterator[str]:
    """Yield what was praised, by name, else in the few words in which it was said: "Hands are superb"."""
    if strengths:
        yield phrases.pick("for_you", "strength_heard", strength=strengths)
        return
    clauses = (_CLAUSE_END.split(p.quote, maxsplit=1)[0].strip() for p in liked if speaks_well(p.quote))
    told = next((clause for clause in clauses if _is_kind_word(clause)), None)
    if told is not None and not any(leftovers(told)):
        yield phrases.pick("for_you", "strength_quoted", praise=told)


def _is_kind_word(clause: str) -> bool:
    """Tell whether a clause can be shown as praise by itself, rather than a note in shorthand: "ptf lovely"."""
    words = clause.lower().split()
    readable = len(words) > _A_NOTE or all(map(is_familiar, words))
    return readable and _KIND_WORDS.fullmatch(clause) is not None and speaks_well(clause)


def _may_be_repeated(words: str) -> bool:
    return _BRIEF.fullmatch(words) is not None and not any(leftovers(words))


def _what_decided(brief: Brief, phrases: Phrases, strengths: str, gaps: str) -> Iterator[list[str]]:
    """Yield what decided in their own words, where only lesser points have a name; where it cannot be quoted, that it is to be read there."""
    if not gaps or not is_untold(brief.outline, names_of(brief).values()):
        return
    told = (quoted(brief.reading.point(point_id).quote) for point_id in brief.outline.decided)
    words = next((words for words in told if words is not None and not leans(words)), None)
    key, doubt = ("decided_quoted", words.strip("“”")) if words is not None else ("decided_unquoted", "")
    said = phrases.pick("for_you", key, doubt=doubt, gaps=gaps)
    if strengths:
        yield [said, phrases.pick("for_you", "strength_heard", strength=strengths)]
    yield [said]


def _their_own_words(phrases: Phrases, missed: Iterable[Point], strengths: str) -> Iterator[list[str]]:
    """Yield what they said in their own words where it has no name: that something was missed says nothing."""
    shown = (words for point in missed if (words := quoted(point.quote)) is not None and not leans(words))
    words = next((words for words in shown if len(words.split()) >= _FEWEST_WORDS), None)
    if words is None:
        return
    said = phrases.pick("for_you", "gaps_quoted", doubt=words.strip("“”"))
    if strengths:
        yield [said, phrases.pick("for_you", "strength_heard", strength=strengths)]
    yield [said]


def _about_gaps(manner: str, *, named: bool, planned: bool) -> str:
    key = {"plain": "gaps", "divided": "contradiction"}.get(manner, manner)
    if named:
        return key
    if planned and key == "harsh":
        return "harsh_planned"
    if key in {"gaps", "contradiction"}:
        return "gaps_planned" if planned else "gaps_unnamed"
    return f"{key}_unnamed"


def _reasons_named(points: list[Point], situation: str) -> str:
    """Join the names of what explains the decision; a circumstance that opens a door explains nothing."""
    heard = [
        reasons()[p.topic_id].as_said(p.quote).name
        for p in points
        if p.topic_id in reasons()
        and p.kind == situation
        and (reasons()[p.topic_id].acknowledge or situation != "logistics")
    ]
    return join(list(dict.fromkeys(heard))[:_MOST_NAMES])


def _somebody_else(brief: Brief) -> str:
    found = (warning.message for warning in brief.reading.warnings if warning.code == "somebody_else")
    return next((message.rsplit(" ", 1)[-1].rstrip(".") for message in found), "")


def _apart(names: Iterable[str | None], besides: Iterable[str] = ()) -> list[str]:
    """Return the first names that each say something else: "structured answers" and "the structured answers" are one."""
    said = {_telling(name) for name in besides}
    told: list[frozenset[str]] = []
    kept: list[str] = []
    for name in names:
        if name is not None and not any(_telling(name) <= each for each in told) and _telling(name) not in said:
            told.append(_telling(name))
            kept.append(name)
    return kept[:_MOST_NAMES]


def _telling(name: str) -> frozenset[str]:
    return stems(name) or frozenset({name})
