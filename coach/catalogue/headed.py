"""What a remark stands under, as its writer calls it: the row of a scorecard, a label, "on managing staff", "in the role play"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.catalogue.nouns import is_noun, is_technology, is_whole, is_written_large, names_nobody, nouns
from coach.catalogue.pronouns import as_mine
from coach.catalogue.verbs import verbs
from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar

_WORD = Pattern(r"[^\W\d_][\w+#&'’/-]*")
_ROW = Pattern(  # "Python coding - 3/4 - clean", "Planning and managing care 36/100"
    r"\W*(?P<heading>[^\W\d_][^\n:|\t=.,;!?()\"]{1,50}?)\"?[ ]{0,9}(?:(?P<dots>\.{2,})|[:|\t=]|[ ][-–—](?=[ ])|(?=[ ]))[ \t]{0,9}(?:\d{1,3}(?:\.\d)?[ ]?(?:/|out of)[ ]?\d|[★☆⭐]|(?P<bare>\d{1,2}(?:\.\d)?)\s*\Z)"
)
_LABELLED = Pattern(r"(?P<heading>[^\W\d_][^\n:.,;!?()\t]{1,50}?)(?::[ ]|[ ][–—-][ ])")
_FRONTED_BEFORE = Pattern(
    r"(?:^|[.;!?] |\n)\W*(?:on|in|for|during|regarding|with regard to|with respect to|as for) (?P<heading>[^.,;:!?()\n]{4,50}?),? $",
    re.IGNORECASE,
)
_LABEL = Pattern(
    r"(?:^|\n)[ \t]*(?:[-*•·][ ]|\(?\d{1,2}[.)][ ]?|Q\d{1,2}[.:)]? )?(?P<heading>[^\W\d_][^\n:.,;!?()\t]{1,50}?)[ ]?(?:\([^()\n]{1,40}\)[ ]?)?(?::[ ]|[ ][–—-][ ])[^\n]*$"
)
_ARTICLE = Pattern(r"(?:(?P<mine>your|my)|the|our|an?) ", re.IGNORECASE)
_ONLY_A_MARK = Pattern(
    r"[\s\d/.:–—()★☆⭐,-]*(?:\([^()]{1,40}\)[\s\d/.:–—,-]*)?(?:(?:not met|weak|poor|below|low|fair|red|amber|rejected)[\s.:–—-]*)?",
    re.IGNORECASE,
)
_DOING = Pattern(r"[a-z]{3,}ing\b", re.IGNORECASE)
_ONLY_COUNTS = Pattern(  # which of several, and nothing of what it is
    r"(?:an?|the|one|some|my|our)? ?(?:minor|small|smaller|other|another|last|final|second|first|third|main|key|general|additional|more|further|quick|side|bigger|biggest)? ?(?:points?|things?|notes?|comments?|areas?|concerns?|issues?|reasons?|observations?|half|part|bit|piece|section|hour)",
    re.IGNORECASE,
)
_TAKE_HOME = re.compile(r"\btake home\b", re.IGNORECASE)
_JOINED = re.compile(r" ?[/&+] (?=\w)| [/&+] ?(?=\w)")
_PART = re.compile(r"[-/&]")
_MOST_WORDS = 6
_INITIALS = Pattern(r"[A-Z]{2}", re.NOFLAG)
_OCCASIONS = frozenset({"talk", "round", "call"})  # which end no other name
_ARTICLES = frozenset({"a", "an", "the"})
_WRITTEN_OUT = {
    "q": "question",
    "qs": "questions",
    "q's": "questions",
    "ans": "answer",
    "exp": "experience",
    "takehome": "take-home",
    "comms": "communication",
    "mgmt": "management",
}
_UNCOUNTED = frozenset({"change", "code", "coding", "debugging", "design", "reading", "research"})


class Heading(NamedTuple):
    """What a remark stands under, as the person says it.

    ``close`` where nothing but a mark stands between; ``label`` where its writer calls the matter so, in a row, a label or a sentence that
    announces it, rather than says where it was ("in the role play").
    """

    words: str
    close: bool
    label: bool = False


def label_of(quote: str) -> str | None:
    """Return the label with which a remark begins, as a person says it: "system design" of "System design - 2/4"."""
    row, found = _ROW.match(quote), _LABELLED.match(quote)
    if row is not None and not _is_numbered(row):
        return row_name(row["heading"])
    return heading_of(found["heading"]) if found is not None else None


def _is_numbered(row: re.Match[str]) -> bool:
    """Tell whether what looks like a mark says which of several: "dates missing on page 2"."""
    return (
        row["bare"] is not None
        and row["dots"] is None
        and row["heading"].lower().rsplit(maxsplit=1)[-1] in nouns().numbered
    )


def headed_by(before: str) -> Heading | None:
    """Return what the words in front of a remark, in its line, say that it is about, or where it was."""
    fronted, row = _FRONTED_BEFORE.search(before), _ROW.match(before)
    found = fronted or row or _LABEL.match(before)
    if found is None:
        return None
    words = row_name(found["heading"]) if found is row else heading_of(found["heading"])
    if words is None:
        return None
    return Heading(words, close=_ONLY_A_MARK.fullmatch(before, found.end("heading")) is not None, label=fronted is None)


def only_counts(words: str) -> bool:
    """Tell whether words say which of several something was, and nothing of what it is: "the second half"."""
    return _ONLY_COUNTS.fullmatch(words) is not None


def heading_of(heading: str) -> str | None:
    """Return a heading within a sentence of the person's own; ``None`` where it names no subject and no occasion."""
    words = [found[0] for found in _WORD.finditer(_spelt_out(heading))]
    return row_name(heading) if words and _is_subject(words) and not only_counts(heading) else None


def row_name(heading: str) -> str | None:
    """Return the name of a row that holds a mark, within a sentence of the person's own; ``None`` where it names somebody or nothing."""
    article = _ARTICLE.match(heading)
    bare = _spelt_out(heading)
    words = [found[0] for found in _WORD.finditer(bare)]
    if not 0 < len(words) <= _MOST_WORDS or any(sign.isdigit() for sign in bare):
        return None
    small = [word.lower() for word in words]
    if all(map(_are_initials, words)) or not _may_head(words) or not names_nobody(map(_as_familiar, words)):
        return None
    bare = " ".join(map(_in_a_sentence, bare.split(" ")))
    if article is not None:
        return f"my {bare}" if article["mine"] else f"the {bare}"
    if len(words) == 1 and not is_whole(bare):
        return f"the {bare} side"  # "Analytical: 2/4"
    one_thing = small[-1] in (nouns().things | _OCCASIONS) - _UNCOUNTED
    return f"the {bare}" if one_thing and not _does_something(small) else bare


def _does_something(small: Sequence[str]) -> bool:
    """Tell whether a heading is what is done to things, "leading a shift", "giving examples", unlike a "marking exercise" or "meeting notes"."""
    first, last = small[0], small[-1]
    to_several = last.endswith("s") and not is_noun(first)
    return _DOING.match(first) is not None and (to_several or not _ARTICLES.isdisjoint(small))


def _are_initials(word: str) -> bool:
    """Tell whether a heading is whoever speaks under it: "LB: eleven slides before a number"; no work is known by these two letters."""
    known = word.lower() in nouns().two_capitals or is_technology(word)
    return _INITIALS.fullmatch(word) is not None and not known


def _spelt_out(heading: str) -> str:
    """Return a heading without its article and shorthand, as the person says it."""
    article = _ARTICLE.match(heading)
    bare = as_mine(heading[article.end() :] if article is not None else heading)
    bare = _JOINED.sub(" and ", _TAKE_HOME.sub("take-home", bare.replace("_", " "))).strip(" /|:–—-")
    return " ".join(_WRITTEN_OUT.get(word.lower(), word) for word in bare.split(" "))


def _may_head(words: list[str]) -> bool:
    known, small = nouns(), [word.lower() for word in words]
    last = small[-1]
    doing, several = _DOING.match(words[0]) is not None, len(words) > 1
    if {*small} & (known.never - {"and"}) or small[0] in known.no_heading_begins or last in known.open_ends:
        return False
    if small[0] in verbs().advised and len(words) > 1 and _ARTICLES & {*small}:
        return False  # "Put together a LinkedIn profile - ..."
    if last in known.nameless and not (several and (doing or last in known.told_by_more)):
        return False
    return not (last in known.no_heading_ends and not (several and last.endswith(known.endings)))


def _is_subject(words: list[str]) -> bool:
    known, small = nouns(), [word.lower() for word in words]
    last = small[-1]
    if _DOING.match(words[0]) is not None or last in known.heads | known.told_by_more | _OCCASIONS:
        return True
    return is_whole(" ".join(small)) and (is_noun(last) or is_written_large(words[-1]) or not _is_familiar(words[-1]))


def _as_familiar(word: str) -> str:
    """Return a word in small letters where each of its parts is no name of somebody: "Take-home", "Python/automation"."""
    return (
        word.lower()
        if all(is_familiar(part) or is_technology(part) or part.isupper() for part in _PART.split(word))
        else word
    )


def _in_a_sentence(word: str) -> str:
    """Return a word of a heading without the capital it has from there."""
    large = is_written_large(word) or word.lower() in nouns().written_large or not _is_familiar(word)
    return word if large else word.lower()


def _is_familiar(word: str) -> bool:
    return all(map(is_familiar, _PART.split(word)))
