"""Where a name ends: with the particle of a question, the number of a figure, and never in the middle of what goes on."""

import re
from collections.abc import Sequence

from coach.catalogue.nouns import is_plural, nouns
from coach.catalogue.verbs import lemma
from coach.patterns import Pattern

WITH_WHAT = Pattern(r"\s+(?:with|on|for|in|to|at|from|through|under|as)\b")  # what goes on
CLAUSE = Pattern(r"(?:how|what|which|why|whether|where|when|[a-z]{2,}ing)\b(?! \bof\b)", re.IGNORECASE)
_DANGLES = Pattern(r"\s+(?P<particle>in|on|to|for|from|with|at|about|up|out|down)\b(?=\s*(?:[,.;:!?)]|$|and\b|but\b))")
_NUMBERED = Pattern(
    r"\s+\d{1,3}[a-z]?(?:(?:, ?| and | to |[-–])\d{1,3})*\b(?!\s?(?:%|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|people|points?|pages?|per)\b))"
)  # "figure 3", not "talked 30 minutes"
_NO_VERB_YET = Pattern(
    r"(?:where|how|why|when|what|which) (?:the|an?|my|your|each|both) (?:[\w-]+ ?){1,3}", re.IGNORECASE
)
_BE = frozenset(("is", "are", "was", "were", "has", "had", "goes", "comes", "works", "runs", "means", "does", "did"))
_HERE, _AROUND = Pattern(r"\s+here\b"), frozenset({"round", "around", "over", "down", "up", "out"})
_DOING_TO = Pattern(r"\s+(?:the|our|your|my|their|his|her|its|a|an)\b")
_JOINED_WORDS = 2
_IS = Pattern(r"(?<!s)['’]s\Z")  # "your knife work's fine"
_NEXT_WORD = Pattern(r"\s+([^\W\d_][\w-]*)")


def without_loose_end(quote: str, phrase: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return a phrase without a last word that goes on behind it: "development" of "a development affecting our trade", "the market" of "the market round here"."""
    if len(phrase) == 1:
        return phrase
    last, behind = quote[slice(*phrase[-1])], phrase[-1][1]
    loose = (_DOING_TO.match(quote, behind) if last.endswith("ing") else None) or (
        _HERE.match(quote, behind) if last.lower() in _AROUND else None
    )
    return phrase[:-1] if loose is not None else phrase


def without_half(quote: str, phrase: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return a phrase without what "and" joins to it, if that is one word that goes on: "WAL archiving" of "WAL archiving and point in time recovery"."""
    joined = len(phrase) > _JOINED_WORDS and quote[slice(*phrase[-2])].lower() == "and"
    return phrase[:-2] if joined and WITH_WHAT.match(quote, phrase[-1][1]) else phrase


def lacks_its_verb(quote: str, stretch: tuple[int, int]) -> bool:
    """Tell whether a clause ends before its verb: "where the insulation line" of "where the insulation line ran"."""
    following = _NEXT_WORD.match(quote, stretch[1])
    if following is None or _NO_VERB_YET.fullmatch(quote[slice(*stretch)]) is None:
        return False
    return lemma(following[1]) is not None or following[1].lower() in _BE


def clause_end(quote: str, phrase: Sequence[tuple[int, int]]) -> int:
    """Return where a phrase ends with the particle that closes a question: "where the deposit came in"."""
    end = phrase[-1][1]
    particle = _DANGLES.match(quote, end) if CLAUSE.match(quote[slice(*phrase[0])]) else None
    return particle.end("particle") if particle is not None else end


def whole_end(quote: str, phrase: Sequence[tuple[int, int]]) -> int:
    """Return where a phrase ends with the noun or number that closes it: "packet loss scenario", "figure 3"."""
    end = phrase[-1][1]
    verb = _IS.search(quote[phrase[-1][0] : end])
    if verb is not None:
        return phrase[-1][0] + verb.start()
    numbered = _NUMBERED.match(quote, end)
    if numbered is not None:
        return numbered.end()
    following = _NEXT_WORD.match(quote, end)
    if len(phrase) == 1 or following is None or is_plural(quote[slice(*phrase[-1])].lower()):
        return end
    around = following[1].lower() in _AROUND and _HERE.match(quote, following.end())
    return following.end() if following[1].lower() in nouns().heads and not around else end
