"""The forms in which a name may say a word of a remark: as it stands, as doing it, plain, or as the person says it of themselves."""

from coach.catalogue.verbs import gerund, lemma
from coach.encoder import Form

_MINE = {
    "you": "I",
    "u": "I",
    "your": "my",
    "ur": "my",
    "yours": "mine",
    "yourself": "myself",
    "their": "my",
    "her": "my",
    "his": "my",
}
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


def forms_of(word: str) -> dict[Form, str]:
    """Return what may be said for a word, by form: "asking" for "asked" as doing it."""
    said = word.replace("’", "'")
    small = said.lower()
    found: dict[Form, str] = {"as said": said}
    if small in _MINE:
        found["mine"] = _MINE[small]
    if not small.isalpha() or small in _SAYS_NOTHING:
        return found
    base = lemma(small)
    if base is not None:
        found["plain"] = base
    elif small.endswith("s") and not small.endswith("ss"):
        found["plain"] = small[:-1]
    if not small.endswith("ing"):
        found["doing"] = gerund(base or small)
    return found
