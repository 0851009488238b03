"""How a text is cut into the words that cues are made of, and where the compiled cues lie."""

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

INDEX = Path(__file__).with_name("index.json")
STEM = 3
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*[+#]*\*?")
_DOTTED = re.compile(r"(?<!\w)\.net\b|\b([a-z]+)\.(js|py|io)\b", re.IGNORECASE)


@cache
def index() -> dict[str, Any]:
    """Return the compiled index of the catalogue."""
    loaded: dict[str, Any] = json.loads(INDEX.read_text(encoding="utf-8"))
    return loaded


def tokens(text: str) -> list[str]:
    """Cut a text into words; ``.NET`` and ``Node.js`` are one each."""
    return _TOKEN.findall(
        _DOTTED.sub(lambda dotted: f"{dotted[1]}{dotted[2]}" if dotted[1] else "dotnet", text).replace("’", "'")
    )


def said(text: str, cues: Iterable[str]) -> int:
    """Count the words of those cues that occur in a text; a star stands for all endings."""
    words = [word.lower().rstrip("*") for word in tokens(text)]
    return sum(len(parts) for parts in map(tokens, cues) if _occurs(parts, words))


def _occurs(parts: list[str], words: list[str]) -> bool:
    return any(all(map(same, parts, words[at:])) for at in range(len(words) - len(parts) + 1))


def same(cue: str, word: str) -> bool:
    """Tell whether a word is that of a cue."""
    return word.startswith(cue[:-1]) if cue.endswith("*") else word == cue


def key(word: str) -> str:
    """Return where a cue that begins with this word is found: the word itself, or its stem where it stands for all endings."""
    return f"{word.rstrip('*')[:STEM]}*" if word.endswith("*") else word
