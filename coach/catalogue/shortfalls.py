"""What fell short in a criticism: by that, a remark is practised for which no skill is known."""

from typing import Literal, TypeAlias, cast, get_args

from coach.encoder import likely

Shortfall: TypeAlias = Literal[
    "missing", "mistake", "choice", "measure", "manner", "experience", "pressed", "unclear", "unsaid", "advised"
]
_SURELY = 0.65


def shortfall_of(quote: str) -> Shortfall | None:
    """Return what fell short, as the encoder judges the words; ``None`` where something did, and it is not sure what.

    Something was left out (``missing``), wrong (``mistake``), done in another way than they would (``choice``), too much or too little
    (``measure``); how somebody came across (``manner``), what they have not done or learnt (``experience``), further questions without an
    answer (``pressed``), what could not be followed (``unclear``), or a verdict without anything to act on (``unsaid``). That something is ``advised`` it
    does not tell.
    """
    (found,) = likely("shortfall", quote, [(0, len(quote))])
    best = max(found, key=found.__getitem__)
    return cast("Shortfall", best) if best == "unsaid" or found[best] >= _SURELY else None


def practised_as(shortfall: Shortfall | None) -> str:
    """Return the topic by which a remark is practised in which this fell short, as a bare verdict where it is not sure what."""
    return f"shortfall-{shortfall or 'unsaid'}"


SHORTFALLS = frozenset(map(practised_as, get_args(Shortfall)))
UNSAID = practised_as("unsaid")
