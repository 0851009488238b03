"""Signs that can be put right without touching a word: markdown, rows of marks, characters that nobody sees."""

import re

from coach.patterns import Pattern

INVISIBLE = Pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_MARKDOWN = re.compile(r"\*\*|__|```|^[ \t]*(?:#+|>)[ \t]*|^\*|\*$")
_ROW = re.compile(r"([!?])[!?]+")


def unmarked(words: str) -> str:
    """Return words without the marks of markdown."""
    link = _LINK.fullmatch(words)
    return link[1] if link else _MARKDOWN.sub("", words).strip()


def calmed(words: str) -> str:
    """Return shouted words as they are said: small letters, one mark."""
    calm = one_mark(words)
    return calm.capitalize() if calm.isupper() else calm


def one_mark(words: str) -> str:
    """Return words with one mark in the place of each row of marks."""
    return _ROW.sub(r"\1", words)


def mended(rule_id: str, words: str) -> str:
    """Return what can stand in the place of the words of a finding without anybody's judgement; the words where nothing can."""
    if rule_id == "markdown":
        return unmarked(words)
    if rule_id == "shouting":
        return one_mark(words)
    return INVISIBLE.sub("", words) if rule_id == "invisible-characters" else words
