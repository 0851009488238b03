"""Which topic a quote is about, by the cues that the topics bring along."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from coach.catalogue.cues import STEM, index, same, tokens
from coach.catalogue.naming import name_of
from coach.catalogue.nouns import is_whole, whole
from coach.patterns import Pattern

_LABEL = 0.9
_CLAUSE = 0.7
_ENOUGH = 0.8
_GENERAL_LESS = 0.55
_LONG = 12
_ENOUGH_LONG = 1.3
_SHORT = 6
_NOTHING = ""
_CUES, _MOST_OF_CUES = 0.14, 0.3  # what cues weigh beside the judgement of who read the whole text
_UNLIKELY = 0.03
_LIKELY_ENOUGH = (
    0.495  # of 482 remarks one in twenty gets a wrong topic then, and one in four none (chosen with these in view)
)
_HAD = 0.4  # what a technology weighs that somebody has: it is near what is missing, no more
_GENERAL = frozenset(
    {
        "relevant-experience",
        "tool-experience",
        "unlisted-skill",
        "subject-knowledge",
        "technical-depth",
        "learning-agility",
        "industry-knowledge",
    }
)
_OPEN = frozenset(
    {
        "relevant-experience",
        "industry-knowledge",
        "tool-experience",
        "certification",
        "software-package",
        "unlisted-skill",
        "subject-knowledge",
    }
)
_TOOLS = frozenset({"tool-experience", "software-package"})
_TOOL = Pattern(r"\b(?:with|in|of|using|on|use|used|know|knew|run|ran|to|for) ((?!I\b)[A-Z][\w+#.-]*\w)")
_UNLISTED = "unlisted-skill"
_ALL_THERE_WAS = Pattern(  # what somebody has, not what is missing: "comfortable with just the one language (Ruby)"
    r"\b(?:only|just|mainly|mostly|purely|exclusively|entirely|all)"
    r"(?: (?:ever|the|one|a|an|single|in|with|on|to|of|using|used|know|knew|known|done|worked|written|language|tool|framework|been|comes?|came|from))* *\(?\s*$",
    re.IGNORECASE,
)
_LABEL_BEFORE = Pattern(r"(?:^|[.;,!?(\n•*–-])\s*([^\s.;,!?:(]+(?: [^\s.;,!?:(]+){0,4})\s*(?::|\s[–-])[\s\d/.)\"“'‘]*$")
_CLAUSE_BEFORE = re.compile(r"(?:[.;,!?:\n]|\b(?:and|but|though|while|yet)\b)")
_STOP = (
    r"(?:and|or|but|than|as|for|to|in|on|at|of|from|with|without|by|into|that|which|who|whom|whose|what|how|why|where|is|was|were|are|be|been|being|has|had|have|having|would|could|should|"
    r"can|will|did|does|do|done|when|if|because|so|though|although|this|these|those|here|there|not|no|it|its|they|them|their|we|us|our|you|your|yours|he|she|him|his|her|i|me|my|"
    r"the|a|an|any|some|all|one|more|most|much|less|very|too|quite|rather|pretty|just|only|even|still|yet|also|please|next|before|after|beyond|up|down|out|off|over|about|around|"
    r"seems?|seemed|looked|felt|let|lets|needs?|needed|wants?|wanted|get|got|go|went|come|came|know|knew|said|say|make|made|take|took|give|gave|see|saw|show|showed|goes|deep|enough|"
    r"really|now|then|time|date|overall|well|good|great|excellent|unimpeachable|thin|weak|light|strong|solid|rusty|lacking|missing|limited|bit|touch|[\w]+n['’]t|[\w]+ly)"
)
_WORDS = rf"(?P<thing>(?!{_STOP}\b)[^\W\d_][\w+#./&-]*(?:\s+(?!{_STOP}\b)[\w+#./&-]+){{0,3}})"
_NOUN = r"(?:experience|expertise|background|knowledge|exposure|grounding|familiarity|confidence|depth|understanding|skills?)"
_THINGS = (
    Pattern(
        rf"\b{_NOUN}\s+(?:in|with|of|to|on|around|using)\s+(?:the\s+|a\s+|an\s+|any\s+|using\s+)?{_WORDS}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b(?:stronger|weaker|weak|rusty|lighter|light|thin|shaky|solid|short|lacking|deficient|brush up)\s+(?:in|on|with|at|around)\s+(?:the\s+|your\s+)?{_WORDS}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b(?:no|lacks?|lacked|lacking|lack of|more|little|limited|stronger|better|deeper|further|enough|insufficient|some)\s+"
        rf"(?:(?:hands-on|solid|real|direct|specific|practical|recent)\s+)*{_WORDS}",
        re.IGNORECASE,
    ),
)
_LEFT_OUT = Pattern(rf"\s+(?:{_NOUN}|side|area|work)$", re.IGNORECASE)
_LACKED = 2


class Recognised(NamedTuple):
    """``topic_id`` is ``None`` when no topic fits; ``thing`` is the technology or domain named, as written there."""

    topic_id: str | None
    name: str
    thing: str | None


class _Match(NamedTuple):
    start: int
    end: int
    topic_id: str
    weight: float
    thing: str | None


@cache
def _cues(first: str) -> tuple[tuple[list[str], str, float, str | None], ...]:
    """Return the cues that begin with a word or a stem: words, topic, weight, technology."""
    names = list(index()["names"])
    entries = [entry.split("|") for entry in index()["cues"][first].split(";")]
    return tuple(
        (words.split(" "), names[int(number)] if number else _NOTHING, float(weight), thing or None)
        for words, number, weight, thing in entries
    )


def _matches(text: str) -> Iterator[_Match]:
    """Yield the cues found in a text; one that lies within a longer one does not count."""
    written = tokens(text)
    words = [word.lower().rstrip("*") for word in written]
    table = index()["cues"]
    found: list[_Match] = []
    for at, word in enumerate(words):
        for first in (word, f"{word[:STEM]}*"):
            for parts, topic_id, weight, thing in _cues(first) if first in table else ():
                end = at + len(parts)
                if (
                    end <= len(words)
                    and all(same(part, words[at + i]) for i, part in enumerate(parts))
                    and not (thing and end == at + 1 and word in index()["ordinary"] and written[at].islower())
                ):
                    had = thing and _is_had(" ".join(written[:at]))
                    found.append(_Match(at, end, topic_id, _HAD if had else weight, None if had else thing))
    for match in found:
        size = match.end - match.start
        if not any(
            other.end - other.start > size and other.start <= match.start and match.end <= other.end for other in found
        ):
            yield match


def _is_had(before: str) -> bool:
    """Tell whether words lead to what somebody has rather than to what is missing."""
    return _ALL_THERE_WAS.search(before) is not None


def _score(text: str, share: float, scores: dict[str, float]) -> dict[str, str]:
    """Add what a text says for each topic to the scores; return the technologies named, by topic."""
    things: dict[str, str] = {}
    best: dict[tuple[str, int], float] = {}
    for match in _matches(text):
        if match.topic_id != _NOTHING:
            at = (match.topic_id, match.start)
            best[at] = max(best.get(at, 0.0), match.weight)
            if match.thing is not None:
                things.setdefault(match.topic_id, match.thing)
    for (topic_id, _), weight in best.items():
        scores[topic_id] = scores.get(topic_id, 0.0) + weight * share * (_GENERAL_LESS if topic_id in _GENERAL else 1.0)
    return things


def recognise(quote: str, around: str = "", likely: Mapping[str, float] | None = None) -> Recognised:
    """Return the topic of a quote.

    Of what stands before it in its line (``around``), a label counts, and the clause it ends where the quote names nothing.
    ``likely`` is what a reader of the whole text gives each topic, as probabilities; beside it, cues weigh little.
    """
    scores: dict[str, float] = {}
    things = _score(quote, 1.0, scores)
    label = _LABEL_BEFORE.search(around)
    if label is not None:
        things = _score(label[1], _LABEL, scores) | things
    elif not scores and len(quote.split()) <= _SHORT:
        things = _score(_CLAUSE_BEFORE.split(around)[-1], _CLAUSE, scores)
    if likely:
        scores = _beside(scores, likely)
    if _UNLISTED in scores and named_thing(quote) is None:
        del scores[_UNLISTED]
    best = max(scores, key=lambda topic_id: (round(scores[topic_id], 3), topic_id), default=None)
    if best is None:
        return unrecognised(quote)
    long = len(quote.split()) >= _LONG and best not in things
    enough = (_ENOUGH_LONG if long else _ENOUGH) * (_GENERAL_LESS if best in _GENERAL else 1.0)
    if scores[best] < (_LIKELY_ENOUGH if likely else enough):
        return unrecognised(quote)
    name, default = index()["names"][best]
    thing = (things.get(best) or (named_thing(quote) if best in _OPEN else None)) if default else None
    if thing is None and best in _TOOLS and (tool := _TOOL.search(quote)) and not _is_had(quote[: tool.start(1)]):
        thing = tool[1]
    return Recognised(best, name.replace("{thing}", thing or default or ""), thing)


def _beside(cues: Mapping[str, float], likely: Mapping[str, float]) -> dict[str, float]:
    """Return what speaks for each topic where somebody has read the whole text: its probability, and a little for its cues."""
    known = index()["names"]
    return {
        topic_id: min(_MOST_OF_CUES, _CUES * cues.get(topic_id, 0.0)) + probability
        for topic_id, probability in likely.items()
        if probability >= _UNLIKELY and topic_id in known
    }


def unrecognised(quote: str) -> Recognised:
    """Return what a quote without a topic is about: the thing it says is missing or strong, a neutral name, or the whole."""
    thing = named_thing(quote)
    name = name_of(quote)
    return Recognised(None, thing or (name.neutral if name else None) or whole(), thing)


def trades() -> dict[str, str]:
    """Return the trade that each topic of one trade alone belongs to."""
    known: dict[str, str] = index()["trades"]
    return known


def named_thing(quote: str) -> str | None:
    """Return what a quote says is missing or strong ("stronger in payroll compliance" names "payroll compliance"), if it says so."""
    for number, pattern in enumerate(_THINGS):
        for match in pattern.finditer(quote):
            words = match["thing"].strip(" .,;:!?-")
            thing = _LEFT_OUT.sub("", words)
            named = not any(word in index()["nothing"] for word in thing.lower().split())
            if named and is_whole(thing) and (number < _LACKED or thing != words):
                article = "the " if thing.rsplit(" ", 1)[-1].lower() in index()["with_article"] else ""
                return f"{article}{thing}"
    return None
