"""What somebody offers, in the words of the offer: "the night auditor opening", "your bank list"."""

import re

from coach.catalogue.nouns import nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.telling import told_of
from coach.patterns import Pattern

_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_DETERMINER = Pattern(
    r"^(?:(?:the|an?|my|our|your|another|one|some|any|next|other|further|more|this|that|these|those)\s+)+",
    re.IGNORECASE,
)
_SHADOWS = Pattern(r"\bshadow(?:ing|s)?\b", re.IGNORECASE)  # what is named there is somebody or some place
_NOT_OFFERED = Pattern(  # what stands there is refused, or is somebody to ask, to ring
    r"\b(?:no|not|without|meet|see|ring|ask|join|help|contact|e-?mail|call|text|(?:speak|talk|write) (?:to|with))(?: (?:the|an?|our|my|her|his|your))? $",
    re.IGNORECASE,
)
_OURS = Pattern(r"\b(?:our|my)\b", re.IGNORECASE)
_OF_OURS = Pattern(r"\b(?:our|my)(?: (?!the\b)[\w-]+)? $", re.IGNORECASE)
_ONE_POST = Pattern(r"\b(?:role|post|position|job|spot|opening|vacancy|contract)\b")
_DETERMINED = Pattern(r"(?:the|my|your|an?|any|some|other|another)\b")
_THING = Pattern(r"\s+(?:thing|stuff)\b")
_CLOSES = Pattern(r"\s+(?:closing|starting|beginning|ending|expiring|commencing)\b.*$", re.IGNORECASE)
_GOING_ON = Pattern(  # "the post on the ward closing" of "closing on the 22nd"
    r"\s+(?:coming|going|running|kicking|due|maybe|probably|soon|now)$",
    re.IGNORECASE,
)
_POST_OPENING = Pattern(
    r"(?<=\b(?:role|post|seat|spot|unit)) opening$|(?<=position) opening$|(?<=vacancy) opening$|(?<=\bjob) opening$",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"\s+(?:in|by) (?:(?:early|late|mid) )?(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|spring|summer|autumn|winter|new year|Q[1-4])$",
    re.IGNORECASE,
)
_NO_POST = Pattern(
    r"\b(?:co|mth|hrs?|yrs?|asst|wk|clients?|customers?|compan(?:y|ies)|firms?|shops?|startups?|pages?|web ?sites?|teams?|systems?|sides?|areas?)$",
    re.IGNORECASE,
)
_PLAIN_POST = Pattern(
    r"\b(?:an?|the|another) (?P<post>(?!(?:bit|lot|couple|few|chance|kind|sort)\b)(?:[\w&/+'’-]+ ){1,3}(?:role|post|position|vacancy|opening|job|spot|gig|contract|cover)\b)(?! (?:description|market|title|spec|letter))",
    re.IGNORECASE,
)
_GRADE = Pattern(  # "another band 6 coming up"
    r"\b(?:an?|the|another|one) (?P<grade>(?:[\w-]+ )?(?:band|grade) \w{1,2})\b(?! (?:role|post|position|job|course|exam|piece|certificate))",
    re.IGNORECASE,
)
_LEVELS = frozenset({"junior", "senior", "intermediate"})
_ALSO = frozenset({"permanent", "new", "vacant"})  # beside what it is
_OF_OTHERS = Pattern(r"\b(?:he|him|his|she|her|they|them|their|we|us|i|me)\b", re.IGNORECASE)
_ONLY_HOW = frozenset({"hybrid", "remote", "part-time", "full-time", "temporary", "permanent", "freelance"})
_FEWEST = 2  # words
_SURE = -0.9  # in logarithms


def offered_in(sentence: str, *, post: bool = False) -> str | None:
    """Return what a sentence offers, as an answer names it: "the deputy post at your Dartford home"; ``None`` where nothing surely tells.

    A ``post`` is not named by a firm, a client or a page.
    """
    if _SHADOWS.search(sentence):
        return None
    for found in told_of(sentence, "offer"):
        if found.likely < _SURE:
            return None
        before = sentence[: found.start]
        if _NOT_OFFERED.search(before):
            continue
        said = _THING.sub("", _DETERMINER.sub("", _whole(" ".join(found.words))))
        if post and _NO_POST.search(said.split(" in ")[0].split(" at ")[0]):
            return None
        article = "your" if _OF_OURS.search(before) else "the" if found.words[0] == "the" else "none"
        return _said(said, article) if _may_stand(said) else None
    return None


def plain_post(words: str) -> str | None:
    """Return the post that these words name outright: "the PM role" of "there's a PM role"."""
    found = _PLAIN_POST.search(words)
    if found is None:
        graded = _GRADE.search(words)
        return f"the {graded['grade']} post" if graded is not None else None
    named = {*found["post"].lower().split()[:-1]} - _ALSO
    return f"the {found['post']}" if named and not (nouns().no_post & named) - _LEVELS else None


def _whole(said: str) -> str:
    """Return the words without the verb that only begins what follows, and without the month."""
    return _POST_OPENING.sub("", _GOING_ON.sub("", _WHEN.sub("", _CLOSES.sub("", said))))


def _may_stand(said: str) -> bool:
    words = [found[0] for found in _WORD.finditer(said)]
    if (
        len(words) < _FEWEST or words[0].lower() in _ONLY_HOW or _OF_OTHERS.search(said)
    ):  # "sous", "one": nobody could tell what is meant
        return False
    if words[0].lower() in nouns().prepositions | {"or"}:
        return False
    going_on = (
        words[0].endswith("ing") and len(words) > 1 and words[1].lower() in nouns().prepositions | nouns().open_ends
    )
    return words[-1].lower() not in nouns().open_ends and not going_on


def _said(said: str, article: str) -> str:
    """Return it with its article, in the words of who answers."""
    mine = as_mine(_OURS.sub("\0", said)).replace("\0", "your")
    post = f"{mine} post" if mine.rsplit(maxsplit=1)[-1].lower() in nouns().posts else mine
    if article == "none" and _ONE_POST.search(post) and not _DETERMINED.match(post):
        article = "the"
    return post if article == "none" else f"{article} {post}"
