"""What fell short in a criticism: by that, a remark is practised for which no skill is known."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, cast, get_args

from coach.encoder import likely
from coach.patterns import Pattern
from coach.tables import table

Shortfall: TypeAlias = Literal[
    "learn", "experience", "examples", "answer", "omitted", "mistake", "choice", "measure", "manner", "conduct", "doubt", "unclear", "unsaid",
    "advised", "paper", "terms", "written", "speed", "overlooked", "piece", "pitch", "position", "course", "part", "greeting",
    "admitting", "claim", "deadline", "figure", "owning", "ready", "senior", "slot", "tidy", "watching",
]  # fmt: skip
_DATA = Path(__file__).parent / "shortfalls.toml"
_TOPIC = "shortfall-"
_FEW = 5
_FOR_EXAMPLE = Pattern(  # it shows what was said before; no examples are lacking
    r"^\W*(?:and |so )?(?:for (?:example|instance)|e\.g\.|as an example|an example(?: of (?:this|that))? (?:is|was)(?: that)?)[,:]? ",
    re.IGNORECASE,
)
_KEPT = 256
_SURELY = 0.3  # a sheet of one of the two likeliest kinds helps more than one that knows of none: of these judges found hardly any to fit
_PLACE = re.compile(r"<(\w+)>")


class _Words(NamedTuple):
    """What words say fell short; ``heard`` is what they correct, nothing where they only speak when the encoder does not."""

    kind: Shortfall
    words: Pattern
    heard: frozenset[str]


@lru_cache(maxsize=_KEPT)
def shortfall_of(quote: str, bar: float = _SURELY) -> Shortfall | None:
    """Return what fell short, as the encoder judges the words; ``None`` where something did, and it is not sure what: below the ``bar``.

    Something to know (``learn``) or to have done (``experience``) is lacking, or what they told has too few real ``examples``; an ``answer`` said
    too little of what it was asked for. In a piece of work something was ``omitted``, wrong (``mistake``), gone about in another way than it should be
    (``choice``), or too much or too little (``measure``). How somebody came across (``manner``) or behaved around it (``conduct``), a
    ``doubt`` about what they want, what could not be followed (``unclear``), a verdict without anything to act on (``unsaid``). That something
    is ``advised`` it does not tell. By the words alone: a ``paper`` is missing or has run out, hours or places stayed open (``terms``), a text reads
    otherwise than it should (``written``), the work went too slowly (``speed``), an error that stood there was not seen (``overlooked``), something lacked in
    a ``piece`` of work that was handed in, it was too much or too little for those it was for (``pitch``), a view was given up or none was taken
    (``position``), something to be booked is named (``course``), or one ``part`` of a wide field, or how somebody met
    them (``greeting``); an answer was made up (``admitting``), a CV said too much (``claim``), work was handed in late (``deadline``), somebody was kept too long (``slot``),
    a place was not kept clean (``tidy``), what went on around was not seen (``watching``), a ``figure`` changed when it was asked for, a slip was hidden or explained away (``owning``),
    something to bring was not ``ready`` on the day, somebody was too ``senior`` for the post. Where the encoder is not sure, and no more than that
    is asked for, plain words say it.
    """
    quote = _FOR_EXAMPLE.sub("", quote, count=1)
    (found,) = likely("shortfall", quote, [(0, len(quote))])
    ranked = sorted(found, key=found.__getitem__, reverse=True)
    worded = next((each.kind for each in _worded() if ranked[0] in each.heard and each.words.search(quote)), None)
    if worded is not None:
        return worded
    best = next(kind for kind in ranked if _may_be(kind, quote))
    ruled_out = sum(found[kind] for kind in ranked[: ranked.index(best)])
    sure = found[ranked[0]] >= bar and found[best] >= bar * (1 - ruled_out)
    if sure or best == ranked[0] == "unsaid":
        return cast("Shortfall", best)
    return next((each.kind for each in _plainly() if each.words.search(quote)), None) if bar <= _SURELY else None


def narrower(topic_id: str | None, quote: str) -> Shortfall | None:
    """Return what fell short in a remark on one part of a field whose practice is about others: a handshake is no gaze, and an upgrade no cluster that is mended."""
    found = (each.kind for each in _narrower().get(topic_id or "", ()) if each.words.search(quote))
    return next(found, None)


def called_by_shortfall(quote: str) -> str | None:
    """Return what a remark without a name of its own is called by what fell short in it, as the person says it: "my speed"."""
    named: dict[str, str] = table(_DATA)["named"]
    return named.get(shortfall_of(quote) or "")


def practised_as(shortfall: Shortfall | None) -> str:
    """Return the topic by which a remark is practised in which this fell short, as a bare verdict where it is not sure what."""
    return f"{_TOPIC}{shortfall or 'unsaid'}"


def fell_short_in(topic_id: str) -> str:
    """Return what fell short where a remark is practised by this topic."""
    return topic_id.removeprefix(_TOPIC)


def is_answered_by_its_practice(quote: str, fell_short: str) -> bool:
    """Tell whether a remark says in so many words what the practice of this kind answers; a letter that tells of another answers nothing."""
    told_by = _patterns_of("told_by").get(fell_short)
    return told_by is None or told_by.search(quote) is not None


def _may_be(kind: str, quote: str) -> bool:
    """Tell whether the words allow for what the head hears; few words are part of a sentence that it has not seen."""
    seen_by = _patterns_of("seen_by").get(kind)
    return seen_by is None or len(quote.split()) <= _FEW or seen_by.search(quote) is not None


@cache
def _worded() -> tuple[_Words, ...]:
    return _words("worded")


@cache
def _plainly() -> tuple[_Words, ...]:
    return _words("plainly")


@cache
def _narrower() -> Mapping[str, tuple[_Words, ...]]:
    topics = {topic_id for each in table(_DATA)["narrower"] for topic_id in each["topics"]}
    rows = [(each["topics"], word) for each, word in zip(table(_DATA)["narrower"], _words("narrower"), strict=True)]
    return {topic_id: tuple(word for topics_of, word in rows if topic_id in topics_of) for topic_id in topics}


@cache
def _patterns_of(section: str) -> Mapping[str, Pattern]:
    known = table(_DATA)
    return {kind: _pattern(patterns, known["words"]) for kind, patterns in known[section].items()}


def _words(section: str) -> tuple[_Words, ...]:
    known: Mapping[str, Any] = table(_DATA)
    return tuple(
        _Words(each["kind"], _pattern(each["patterns"], known["words"]), frozenset(each.get("heard", ())))
        for each in known[section]
    )


def _pattern(patterns: Iterable[str], words: Mapping[str, str]) -> Pattern:
    return Pattern(_PLACE.sub(lambda place: words[place[1]], "|".join(patterns)), re.IGNORECASE)


SHORTFALLS = frozenset(map(practised_as, get_args(Shortfall)))
UNSAID = practised_as("unsaid")
