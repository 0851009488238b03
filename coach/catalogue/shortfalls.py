"""What fell short in a criticism: by that, a remark is practised for which no skill is known."""

import re
from typing import Literal, TypeAlias, cast, get_args

from coach.encoder import likely
from coach.patterns import Pattern

Shortfall: TypeAlias = Literal[
    "learn", "experience", "examples", "answer", "omitted", "mistake", "choice", "measure", "manner", "conduct", "doubt", "unclear", "unsaid",
    "advised",
]  # fmt: skip
_TOPIC = "shortfall-"
_WORDED: tuple[tuple[frozenset[str], Pattern, Shortfall], ...] = (  # what the words say more surely than the head
    (  # what lacks something is not practised by a limit
        frozenset({"measure", "manner"}),
        Pattern(
            r"\b(?:answer\w*|response\w*|repl(?:y|ies)|examples?)\b.{0,40}\b(?:short|brief|thin|curt|one.word|monosyllab\w+)\b|\b(?:short|brief|thin|curt|one.word|monosyllabic) (?:answer|response|repl|example)",
            re.IGNORECASE,
        ),
        "answer",
    ),
    (
        frozenset({"mistake", "choice", "manner", "conduct", "answer"}),
        Pattern(
            r"\b(?:got|were|was|fell|running|ran) (?:\w+ )?(?:backed up|behind|swamped)\b|\btoo slow\b|\bran out of time\b|\bover(?:ran| time)\b",
            re.IGNORECASE,
        ),
        "measure",
    ),
    (  # how somebody speaks of others is seen in the room
        frozenset({"conduct", "choice", "mistake"}),
        Pattern(
            r"\b(?:blam(?:ed|ing)|slagg\w+|bad-?mouth\w*|negative about|critical of|called your \w+)\b", re.IGNORECASE
        ),
        "manner",
    ),
)
_SURELY = 0.3  # a sheet of one of the two likeliest kinds helps more than one that knows of none: of these judges found hardly any to fit


def shortfall_of(quote: str, bar: float = _SURELY) -> Shortfall | None:
    """Return what fell short, as the encoder judges the words; ``None`` where something did, and it is not sure what: below the ``bar``.

    Something to know (``learn``) or to have done (``experience``) is lacking, or what they told has too few real ``examples``; an ``answer`` said
    too little of what it was asked for. In a piece of work something was ``omitted``, wrong (``mistake``), gone about in another way than it should be
    (``choice``), or too much or too little (``measure``). How somebody came across (``manner``) or behaved around it (``conduct``), a
    ``doubt`` about what they want, what could not be followed (``unclear``), a verdict without anything to act on (``unsaid``). That something
    is ``advised`` it does not tell.
    """
    (found,) = likely("shortfall", quote, [(0, len(quote))])
    best = max(found, key=found.__getitem__)
    worded = next((fell_short for heard, words, fell_short in _WORDED if best in heard and words.search(quote)), None)
    if worded is not None:
        return worded
    return cast("Shortfall", best) if best == "unsaid" or found[best] >= bar else None


def practised_as(shortfall: Shortfall | None) -> str:
    """Return the topic by which a remark is practised in which this fell short, as a bare verdict where it is not sure what."""
    return f"{_TOPIC}{shortfall or 'unsaid'}"


def fell_short_in(topic_id: str) -> str:
    """Return what fell short where a remark is practised by this topic."""
    return topic_id.removeprefix(_TOPIC)


SHORTFALLS = frozenset(map(practised_as, get_args(Shortfall)))
UNSAID = practised_as("unsaid")
