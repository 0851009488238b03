"""Whether a name breaks off within a clause of its own: "why the utilities diversion", "changing lines until it"."""

from collections.abc import Iterator, Sequence

from coach.catalogue.verbs import is_past, is_verb, verbs

_ASK = frozenset({"why", "how", "what", "who", "whom", "whose", "which", "when", "where", "whether"})
_JOIN = frozenset({"if", "so", "until", "till", "because", "unless", "while", "although", "though"})
_BEFORE_A_NOUN = frozenset({"the", "a", "an", "my", "our", "your", "their", "his", "her", "this", "these", "those"})
_HELP = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "am",
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "to",
    ]
)
_DID = ("'d", "'re", "'ve", "'ll", "'m", "n't")
_NO_CLAUSE = frozenset({"else", "not", "often", "long", "much", "many", "far", "well"})  # "how often", "who else"
_OF_ITSELF = 2  # words that a clause behind "so" or "until" has at least, without articles: who and what


def is_unfinished(told: Sequence[str]) -> bool:
    """Tell whether a clause in a name has no verb."""
    return any(_lacks_its_verb(joined, clause) for joined, clause in _clauses([word.lower() for word in told]))


def _clauses(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each clause of a name, behind the word that begins it."""
    begins = [at for at, word in enumerate(words) if word in _ASK | _JOIN]
    for at, end in zip(begins, [*begins[1:], len(words)], strict=False):
        yield words[at], words[at + 1 : end]


def _lacks_its_verb(joined: str, clause: Sequence[str]) -> bool:
    if joined in _ASK:
        return bool(clause) and clause[0] not in _NO_CLAUSE and not _holds_a_verb(clause)
    told = [word for word in clause if word not in _BEFORE_A_NOUN and not word.endswith("'s")]
    doing = bool(told) and told[0].endswith("ing")
    return len(told) < _OF_ITSELF and not doing


def _holds_a_verb(clause: Sequence[str]) -> bool:
    """Tell whether one of the words may be a verb, as it stands: behind an article or somebody's it is none."""
    before = ["", *clause]
    return any(
        word in _HELP
        or word.endswith(_DID)
        or (word not in _BEFORE_A_NOUN and last not in _BEFORE_A_NOUN and not last.endswith("'s") and _is_told(word))
        for last, word in zip(before, clause, strict=False)
    )


def _is_told(word: str) -> bool:
    bare = word.removesuffix("s")
    return (
        is_past(word)
        or word in verbs().told
        or is_verb(word)
        or is_verb(bare)
        or (bare.endswith("e") and is_verb(bare[:-1]))
    )
