"""What touches something personal in other languages.

Nothing there is judged, but the phrases are known with which nobody should be turned down.
"""

import re
from functools import cache
from pathlib import Path

from coach.listening.language import guess_language
from coach.patterns import Pattern
from coach.sentences.familiar import is_familiar
from coach.tables import table

_DATA = Path(__file__).with_name("personal.toml")
_HARMLESS = "harmless"
_WORD = re.compile(r"[^\W\d_]+")
_PHRASE = 2  # words: one by itself may be English, too ("hijab")


@cache
def _grounds() -> dict[str, tuple[Pattern, Pattern]]:
    """Return for each language what is left out, and what is looked for then."""
    return {
        language: (
            Pattern("|".join(grounds[_HARMLESS]), re.IGNORECASE),
            Pattern(
                "|".join(p for ground, found in grounds.items() if ground != _HARMLESS for p in found), re.IGNORECASE
            ),
        )
        for language, grounds in table(_DATA).items()
    }


def is_personal_abroad(words: str, language: str = "en") -> bool:
    """Tell whether words in another language touch age, accent, origin, family, health, looks, religion, gender or union membership.

    ``language`` is that of the text they stand in. Among English words each language is looked for, by phrases that are not English.
    """
    known, spoken = _grounds(), {language, guess_language(words)}
    if spoken != {"en"}:
        return any(_touched(words, *known[each]) for each in known.keys() & spoken)
    return any(_is_foreign(phrase) for grounds in known.values() for phrase in _touched(words, *grounds))


def _touched(words: str, harmless: Pattern, sought: Pattern) -> list[str]:
    return [found[0] for found in sought.finditer(harmless.sub(" ", words))]


def _is_foreign(phrase: str) -> bool:
    words = _WORD.findall(phrase)
    return len(words) >= _PHRASE and not all(map(is_familiar, words))
