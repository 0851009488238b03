"""How far an offer has come, which the sentence behind it tells: it is the person's to take as it stands, or they said yes or no already."""

from coach.offering.offer import Offer, OfferKind
from coach.sentences.deciding import is_barely_asked, said_no, said_yes, waits_for_them
from coach.sentences.terms import is_on_terms

_MAY_BE_AGREED: frozenset[OfferKind] = frozenset({"work", "answer", "keep"})


def settle(found: list[Offer], end: int, about: str, before: str, words: str) -> bool:
    """Add a sentence up to ``end`` to the last offer, where it settles that one; ``before`` stands in front of it, ``about`` in front of that.

    Tell whether it did: nothing of its own is offered in such a sentence. What is asked about a post and agreed is agreed of the post.
    """
    if not found:
        return False
    last = found[-1]
    if before == last.words and said_no(words):
        found.pop()
        return True
    if last.kind == "work" and not last.is_chance and _waits(last.words, words):
        found[-1] = _with(last, end, words)
        return True
    if last.kind not in _MAY_BE_AGREED or before != last.words or not said_yes(words):
        return False
    asked = _with(last, end, words)._replace(about=last.about or about)
    post = next((offer for offer in found[:-1] if offer.kind == "work" and offer.words == last.about), None)
    if post is None:
        found[-1] = asked
    else:
        found.pop()
        found[found.index(post)] = _with(post, end, asked.words)
    return True


def _waits(told: str, words: str) -> bool:
    return waits_for_them(told, words) or (is_on_terms(told) and is_barely_asked(words))


def _with(offer: Offer, end: int, words: str) -> Offer:
    return offer._replace(end=end, words=f"{offer.words} {words}")
