"""The forms in which a name may say a word of a remark: as it stands, as doing it, plain, or as the person says it of themselves."""

import re

from coach.catalogue.verbs import gerund, is_plain, lemma, verbs
from coach.encoder import Form
from coach.sentences.familiar import is_familiar

_MINE = {"you": "I", "u": "I", "your": "my", "ur": "my", "yours": "mine", "yourself": "myself"}
_MINE |= {"you're": "I'm", "you've": "I've", "you'd": "I'd", "youd": "I'd", "you'll": "I'll"}
_OF_ANOTHER = dict.fromkeys(("their", "her", "his"), "my")
_BE = {"were": "was", "are": "am"}
_ALSO_PAST = frozenset({"was", "is", "has", "does"})
_SAYS_NOTHING = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "your",
        "his",
        "her",
        "their",
        "our",
        "its",
        "it",
        "they",
        "we",
        "you",
        "i",
        "he",
        "she",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "from",
        "by",
        "as",
        "is",
        "was",
        "were",
        "be",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "will",
        "would",
        "ought",
    ]
)
_THIRD = re.compile(r"(?P<ies>\w{2,}i)es|(?P<es>\w+(?:ss|sh|ch|x|zz|o))es|(?P<s>\w+[^s])s")
_THIRD_OF = {"does": "do", "goes": "go", "has": "have"}


def forms_of(word: str, *, of_another: bool = True, behind: str = "") -> dict[Form, str]:
    """Return what may be said for a word, by form: "asking" for "asked" as doing it.

    ``of_another`` where the remark tells of the person as "she"; ``behind`` is the word before, which may want a plain form: "didn't saw".
    """
    said = word.replace("’", "'")
    small = said.lower()
    found: dict[Form, str] = {"as said": said}
    mine = _MINE.get(small) or (_OF_ANOTHER.get(small) if of_another else None)
    if mine is not None:
        found["mine"] = mine
    if not small.isalpha() or small in _SAYS_NOTHING:
        return found
    wants_plain = behind.replace("’", "'").lower() in verbs().before_plain
    base = None if wants_plain else lemma(small) or _of_third(small)
    if base is not None:
        found["plain"] = base
    if small == "own" and not wants_plain:
        return found  # "bring your own apron"
    if is_plain(small) or (not small.endswith("ing") and (wants_plain or base is not None or not small.endswith("ed"))):
        found["doing"] = gerund(base or small)
    return found


def _of_third(small: str) -> str | None:
    """Return a word without the "s" of a third person or of many: "check", "watch", "try"; ``None`` where it has none."""
    found = _THIRD.fullmatch(small)
    if small in _THIRD_OF or found is None:
        return _THIRD_OF.get(small)
    if found["es"] is not None and is_familiar(found["es"]):
        return found["es"]
    return f"{found['ies'][:-1]}y" if found["ies"] is not None else small[:-1]


def as_i_do(verb: str) -> str:
    """Return a verb as it stands behind "I": "listen" of "listens", "was" of "were"."""
    if verb in _BE:
        return _BE[verb]
    base = next(
        (verb[: -len(ending)] for ending in ("es", "s") if verb.endswith(ending) and is_familiar(verb[: -len(ending)])),
        verb,
    )
    return base if verb not in _ALSO_PAST else verb
