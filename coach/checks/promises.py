"""Promises: a reply announces no practice that the plan does not hold."""

import re
from collections.abc import Iterator

from coach.checks.context import Context, stem, stems
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD
from coach.patterns import Pattern

_PROMISE = Pattern(
    r"\b(?:i(?:(?:'|’)ll| will| shall|(?:'|’)m going to| am going to|(?:'|’)m planning to| plan to| intend to| aim to|(?:'|’)m| am|(?:'|’)d like to| want to)(?: (?:also|now|certainly|definitely|be|make sure to|make a point of|spend (?:some|the next \w+|more) time(?: on)?|start by|start with|starting with|begin by|begin with|first))*"
    r" (?P<verb>practi[sc](?:e|ing)|work(?:ing)? (?:on|through|towards?)|learn(?:ing)?|study(?:ing)?|start(?:ing)? with|begin(?:ning)? with|tak(?:e|ing) (?:a|an|the|some|up) |train(?:ing)?|improv(?:e|ing)|focus(?:ing|sing)? on|brush(?:ing)? up|deepen(?:ing)?|"
    r"build(?:ing)?|complet(?:e|ing)|rehears(?:e|ing)|strengthen(?:ing)?|prepar(?:e|ing)|get(?:ting)? (?:more )?(?:hands-on|experience|certified|comfortable)|sign(?:ing)? up|enrol(?:l)?(?:ing)?|read(?:ing)? (?:up|about|more)|do(?:ing)? (?:more|some|a course)|writ(?:e|ing) (?:a|an|the|more|down|out)))"
    r"(?P<what>[^.!?;\n]*)",
    re.IGNORECASE,
)
_GENERIC_WORDS = (
    "the a an to and or on in of for with my it this that these those both more some before after next interview time week weeks month day days first then "
    "so as i ll will practise practice work working start begin learn study improve focus skill skills part area areas point points things thing exactly "
    "precisely that's them each at by from be is am are up into over about out very better further also here now coming role application again hard "
    "feedback advice mind your you me make get"
)
_GENERIC = frozenset(stem(word) for word in _GENERIC_WORDS.split())
_ANAPHORA = frozenset(["that", "this", "these", "those", "it", "both", "them"])
_MOST_UNKNOWN = 0.5
_FEW_AT_THE_DOOR = 2
_DOOR = Pattern(r"\b(?:call|offer|conversation|talk|apply|role|invitation)\b", re.IGNORECASE)


def promises(text: str, context: Context) -> Iterator[Hit]:
    """Find a promise of practice that the plan does not hold."""
    planned = frozenset(stems(context.planned))
    for found in _PROMISE.finditer(text):
        what = found["what"].split(" so that ")[0].split(" before ")[0]
        at_the_door = (
            context.outline is not None
            and (context.outline.door is not None or context.outline.offers)
            and _DOOR.search(what)
        )
        own = [
            word
            for word in stems(found["verb"].split()[-1] + " " + what)
            if word not in _GENERIC and not word.isdigit()
        ]
        if at_the_door and len(own) <= _FEW_AT_THE_DOOR:
            continue
        lower = {word[0].lower() for word in WORD.finditer(what)}
        if context.has_goals and (not own or (lower & _ANAPHORA and len(own) <= 1)):
            continue
        unknown = [word for word in own if word not in planned]
        if not context.has_goals or len(unknown) > _MOST_UNKNOWN * len(own):
            yield hit("promise", found.start(), found.end())
            return
