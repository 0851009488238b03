"""Where the person sees it differently: which points their own words are about. The words themselves go no further."""

import re
from typing import NamedTuple

from coach.catalogue import reasons
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_SENTENCE = Pattern(r"[^.!?\n;]+")
_WORD = Pattern(r"[a-z][a-z'’+#.-]{3,}", re.IGNORECASE)
_STEM = 5
_COMMON = Pattern(
    r"about|after|again|because|before|being|could|didn|does|doing|dont|even|every|from|have|having|here|into|just|"
    r"like|made|make|more|most|much|never|only|other|over|really|said|same|shoul|some|still|such|than|that|their|"
    r"them|then|there|these|they|thing|think|this|those|through|time|told|very|want|wants|was|well|were|what|when|"
    r"where|which|while|with|would|wrong|your|they're|panel|inter|feedb|role|job"
)
_CHECKABLE = frozenset({"visa", "pay", "place-and-hours", "start-date"})


class Dispute(NamedTuple):
    """Ids of points: ``fact`` can be looked up and may be put right in one neutral sentence, ``impressions`` can only be made visible."""

    fact: str | None = None
    impressions: tuple[str, ...] = ()


def disputed(reading: Reading, words: str) -> Dispute:
    """Return which points the person disputes: those that share a telling word with a sentence of theirs."""
    sentences = [stems(found[0]) for found in _SENTENCE.finditer(words)]
    met = [point for point in reading.points if not point.sensitive and _met(point, sentences)]
    facts = [point.id for point in met if point.kind == "logistics" and point.topic_id in _CHECKABLE]
    return Dispute(
        fact=facts[0] if facts else None,
        impressions=tuple(point.id for point in met if point.kind == "gap"),
    )


def _met(point: Point, sentences: list[frozenset[str]]) -> bool:
    reason = reasons().get(point.topic_id or "")
    own = stems(" ".join((point.quote, point.thing or "", reason.name if reason else point.topic)))
    return any(own & sentence for sentence in sentences)


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the telling words: those that more than two people's sentences would not share by chance."""
    found = (word.lower()[:_STEM] for word in _WORD.findall(words))
    return frozenset(stem for stem in found if not _COMMON.fullmatch(stem))
