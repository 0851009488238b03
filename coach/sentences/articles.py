"""Which article stands before a word: by how it sounds, not by how it is written."""

from coach.patterns import Pattern

_SOUNDS_LIKE_A_VOWEL = Pattern(r"(?!uni|one)[aeiou]|[AEIO]|[FHLMNRSX](?=[A-Z0-9])")  # no post begins with an "hour"


def with_article(words: str) -> str:
    """Return the words behind "a" or "an": "an associate post", "a unit lead", "an SRE post"."""
    return f"{'an' if _SOUNDS_LIKE_A_VOWEL.match(words) else 'a'} {words}"
