"""The forms in which a name may say a word of a remark: as it stands, as doing it, plain, or as the person says it of themselves."""

from coach.catalogue.verbs import gerund, lemma
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
    ]
)


def forms_of(word: str, *, of_another: bool = True) -> dict[Form, str]:
    """Return what may be said for a word, by form: "asking" for "asked" as doing it; ``of_another`` where the remark tells of the person as "she"."""
    said = word.replace("’", "'")
    small = said.lower()
    found: dict[Form, str] = {"as said": said}
    mine = _MINE.get(small) or (_OF_ANOTHER.get(small) if of_another else None)
    if mine is not None:
        found["mine"] = mine
    if not small.isalpha() or small in _SAYS_NOTHING:
        return found
    base = lemma(small)
    if base is not None:
        found["plain"] = base
    elif small.endswith("s") and not small.endswith("ss"):
        found["plain"] = small[:-1]
    if not small.endswith("ing") and (base is not None or not small.endswith("ed")):
        found["doing"] = gerund(found.get("plain", small))
    return found


def as_i_do(verb: str) -> str:
    """Return a verb as it stands behind "I": "listen" of "listens", "was" of "were"."""
    if verb in _BE:
        return _BE[verb]
    base = next(
        (verb[: -len(ending)] for ending in ("es", "s") if verb.endswith(ending) and is_familiar(verb[: -len(ending)])),
        verb,
    )
    return base if verb not in _ALSO_PAST else verb
