"""The question of theirs that only the person can answer, whether it is asked outright or stands in a request."""

import re
from collections.abc import Sequence

from coach.offering.offer import Offer
from coach.schemas import Reading
from coach.sentences.asked import asks_a_fact

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


def fact_asked(reading: Reading, offered: Sequence[Offer]) -> str | None:
    """Return the question in their words; what they want to be sent is answered as that."""
    asked = next((offer.words for offer in offered if offer.asks_the_person), None)
    if asked is not None or reading.language != "en":
        return asked
    sent = [offer.words for offer in offered if offer.kind == "send"]
    lines = (line.strip() for line in _SENTENCE.findall(reading.seen))
    return next((line for line in lines if asks_a_fact(line) and not any(line in words for words in sent)), None)
