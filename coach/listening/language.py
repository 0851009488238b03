"""Which language a text is in, by its function words: enough to know when the embedded reading should say that it cannot read it."""

import re
from functools import cache

_FUNCTION_WORDS = {
    "en": "the and of to you your was were with for that this we they have had but not in on is it as be would i a an at from",
    "de": "der die das und nicht ein eine sie wir ist mit für auf im den dem zu haben uns ihre ihr war sich von als aber leider dass noch man",
    "fr": "le la les et des une un vous nous votre est pas pour dans avec que qui sur ce été avons mais au du vos ne en",
    "es": "el la los las y que de en un una para con por no su se nos te tu es pero muy del al como más lo hemos ha",
    "it": "il la le e che di un una per con non si è sono ma lei abbiamo del della molto più nel ci suo tuo questo gli",
    "nl": "de het een en van je niet dat we met voor is op te zijn maar ook bij heeft hebben uw jouw aan er wij was",
    "pt": "o a os as e que de em um uma para com não se foi mas do da no na sua seu muito mais nos você por",
    "sv": "och att det som en ett på är av för med inte du vi har den till om men vara din var",
    "pl": "i w nie na się że z do to jest za jak ale po od dla przez był była pan pani oraz",
}
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 3
_CLEARLY = 1.3


@cache
def _tables() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}


def guess_language(text: str) -> str:
    """Return the two-letter code of the text's language; English unless another language clearly has more of its function words.

    A text mostly in another script returns ``und``.
    """
    letters = [character for character in text if character.isalpha()]
    if letters and sum(character > "\u036f" for character in letters) > len(letters) / 2:
        return "und"
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {language: sum(word in table for word in words) for language, table in _tables().items()}
    best = max(counts, key=lambda language: counts[language])
    if best != "en" and counts[best] >= _FEW and counts[best] > _CLEARLY * counts["en"]:
        return best
    return "en"
