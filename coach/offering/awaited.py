"""What they want to have or to hear once something has come about, as a promise for that day: "send me your number when you've moved"."""

import re
from typing import Literal, NamedTuple, TypeAlias

from coach.catalogue import as_mine
from coach.offering.agreeing import is_only_theirs
from coach.patterns import Pattern
from coach.sentences.days import later_in

Word: TypeAlias = Literal["send", "ring"]
_STOPS = r"(?!(?:when|once|as|after|if|and|so|then|but|or|because|since|please|we|i|he|she|they|that|which|by|before|to|mate|love|pal|now|pls|plz|x+)\b)"
_WORD = r"[\w&’'/+-]+"
_THING = Pattern(
    rf"\b(?P<verb>send|text|e-?mail|whatsapp|message|forward|give|drop|show) (?:(?:over|across|through) )?(?:me|us) (?P<thing>(?:your|ur|the|an?) (?!(?:line|note|message|text|e-?mail|shout|ring|call|bell|buzz|wave|word|yell|holler|hand|try|go|visit)\b)(?:{_STOPS}{_WORD} ?){{1,5}})",
    re.IGNORECASE,
)
_WORD_OF_IT = Pattern(
    r"\b(?P<verb>drop|send|give|shoot) (?:me|us) (?P<thing>an? (?:(?:quick|wee|little) )?(?:line|note|message|text|e-?mail|shout|ring|call|bell|buzz|wave))\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    r"(?<![\w’'] )(?P<verb>let|ring|call|phone|text|e-?mail|message|ping|tell) (?:me|us)(?P<know> know)?(?= (?:when|once|as soon as|after)\b)"
    r"|\b(?:please|you|just|and|do|pls|then|,) (?P<asked>let|ring|call|phone|text|e-?mail|message|ping|tell) (?:me|us)(?P<known> know)?(?= ?(?:(?:when|once|as soon as|after)\b|\W*$))",
    re.IGNORECASE,
)
_THEN = Pattern(
    rf"\b(?:when|once|as soon as|after|the (?:minute|moment|day)) (?P<done>you(?:['’](?:ve|re)| have| are| get| pass| finish| complete| qualify| graduate| move| settle| land| start| return| come back| hear)?(?: {_STOPS}{_WORD}){{0,9}})",
    re.IGNORECASE,
)
_SEEN_THEN = Pattern(
    r"\b(?:i|we)(?:['’]d| would) (?:really |still )?(?:love|like|be (?:glad|happy|keen|delighted)) to (?P<verb>see|hear|read|taste|try|have a look at|look at) (?P<thing>it|one|that|(?:the|your|a|some of your) [\w-]+(?: [\w-]+)?)(?=\W|$)",
    re.IGNORECASE,
)
_VISITS = Pattern(
    r"(?:^\W*|[,;:.!?–-] *|\b(?:just|and|so|please|pls|do|then|or|you|to|can|could|will|back) )(?P<visit>(?:pop|stick|put|poke) your head (?:in|round(?: the door)?)|(?:pop|call|drop|nip|swing) (?:in|by|over|round)|come (?:and |& |in and )?(?:see|find) (?:me|us)|look (?:me|us) up|knock on (?:my|our|the) door|hit (?:me|us) up|(?:give (?:me|us) a )?holler|ping (?:me|us)|dm (?:me|us))\b",
    re.IGNORECASE,
)
_AS_WRITTEN = Pattern(r"^(?:hit|ping|dm|holler|give)\b", re.IGNORECASE)
_ME = Pattern(r"\b(?:me|us)\b", re.IGNORECASE)
_OURS = Pattern(r"\b(?:my|our)\b", re.IGNORECASE)
_AT_LEISURE = Pattern(  # nothing has to come about for it
    r"^you (?:can|could|want|like|wish|feel|need|see|read|fancy|know|wake|are (?:free|ready|able|around|available|passing|next|in\b)|get (?:this|that|it|in|in touch|here|there|home|time|back|a|an?|the chance)(?: (?:minute|moment|chance|second|sec|mo|free)\b|$|(?= to\b))"
    r"|(?:have|['’]ve)(?: got)? (?:a|an|the|some|any|five|ten|two|time)(?: \w+)?(?: (?:minutes?|moments?|secs?|time|chance|mo|questions?|doubts?))?$|(?:have|['’]ve) (?:read|seen|thought|decided|had|made))\b|^you['’](?:re|ve) (?:free|ready|able|around|available|passing|next|in\b|read|seen|thought|decided|had|made|time|a (?:minute|moment|mo|sec\w*|chance))\b|^you$",
    re.IGNORECASE,
)
_AGAIN = Pattern(r"\bagain\b|\bre-?(?:sit|take|apply|test|do)", re.IGNORECASE)  # which is what they want
_AT_THAT_TIME = Pattern(r"\b(?:bell|buzz|ring|call|shout|line|note|text|message|me|us) then\b", re.IGNORECASE)
_OF_OTHERS = Pattern(r"\b(?:him|his|her|he|she|they|them|who|whom|it)\b", re.IGNORECASE)
_REFUSED = Pattern(r"\b(?:not|never|no need|cannot)\b|n['’]t\b", re.IGNORECASE)
_LOOSE_END = Pattern(r"(?: (?:the|an?|your|my|of|for|in|at|on|with|mate|love|pal|over|through))+$", re.IGNORECASE)
_FEWEST = 2


class Awaited(NamedTuple):
    """What is promised for later, and whether a thing is to be sent or only word."""

    promise: str
    kind: Word


def awaited_in(words: str) -> Awaited | None:
    """Return what they want once something has come about: "send you my number once I've moved"; ``None`` for nothing of the kind."""
    if _REFUSED.search(words) or is_only_theirs(words):
        return None
    done, visit = _done(words), _visited(words)
    if done is None:
        return _at_a_time(words, visit)
    asked = _sent(words) or _seen(words) or _told(words) or ((visit, "ring") if visit is not None else None)
    return Awaited(f"{asked[0]} once {as_mine(done)}", asked[1]) if asked is not None else None


def _at_a_time(words: str, visit: str | None) -> Awaited | None:
    """Return what they want at a time that they name: "give you a bell in August", of "they leave in August, give me a bell then"."""
    noted = _told(words) if _AT_THAT_TIME.search(words) is not None else None
    what = visit or (noted[0] if noted is not None else None)
    later = later_in(words) if what is not None and _AGAIN.search(words) is None else None
    return Awaited(f"{what} {later}", "ring") if later is not None else None


def _done(words: str) -> str | None:
    """Return what has to come about first, in their words; what is only a matter of having a minute is none."""
    then = _THEN.search(words)
    done = _LOOSE_END.sub("", then["done"].strip()) if then is not None else ""
    is_told = len(done.split()) >= _FEWEST and not _AT_LEISURE.search(done) and not _OF_OTHERS.search(done)
    return done if is_told else None


def _visited(words: str) -> str | None:
    """Return how the person is to turn up again, as they say it: "put my head in"; who is to ping somebody drops a line."""
    found = _VISITS.search(words)
    if found is None:
        return None
    if _AS_WRITTEN.match(found["visit"]):
        return "drop you a line"
    return as_mine(_OURS.sub("\0r", _ME.sub("\0", found["visit"].lower()))).replace("\0", "you")


def _sent(words: str) -> tuple[str, Word] | None:
    found = _THING.search(words)
    if found is None:
        return None
    thing = _LOOSE_END.sub("", found["thing"].strip())
    if len(thing.split()) < _FEWEST or _OF_OTHERS.search(thing):
        return None
    return f"{found['verb'].lower()} you {as_mine(thing)}", "send"


def _seen(words: str) -> tuple[str, Word] | None:
    found = _SEEN_THEN.search(words)
    return (f"let you {found['verb'].lower()} {as_mine(found['thing'])}", "ring") if found is not None else None


def _told(words: str) -> tuple[str, Word] | None:
    noted = _WORD_OF_IT.search(words)
    if noted is not None:
        return f"{noted['verb'].lower()} you {noted['thing'].lower()}", "ring"
    found = _TELLS.search(words)
    if found is None:
        return None
    verb, know = (found["verb"] or found["asked"]).lower(), found["know"] or found["known"] or ""
    if verb == "let" and not know:
        return None
    return f"{verb} you{know.lower()}", "ring"
