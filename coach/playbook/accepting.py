"""What a reply says to what they ask or offer: with willingness and no more, with the day and the thing that they name."""

import re
from collections.abc import Sequence

from coach.agreeing import errand_in, going_on_in, takes_a_post, visit_in, wish_in, yes_to
from coach.catalogue import as_mine, offered_in
from coach.catalogue.nouns import nouns
from coach.checks.privacy import people_in
from coach.days import after_in, day_in, later_in, several_days_in, until
from coach.offer import Offer, OfferKind
from coach.openings import condition_in, course_in, is_firm, is_to_apply, may_be_something
from coach.outline import Outline
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.writing import Brief

_WITH_A_DAY: frozenset[OfferKind] = frozenset({"come", "date", "ring", "talk", "send"})
_NAMED: frozenset[OfferKind] = frozenset({"come", "work", "task", "answer"})
_ANSWERED: frozenset[OfferKind] = frozenset({"send", "come", "help", "task"})  # by saying yes
_WITH_SEVERAL: frozenset[OfferKind] = frozenset({"come", "date", "talk", "answer"})
_ABOUT_A_POST: frozenset[OfferKind] = frozenset({"date", "ring", "talk", "answer"})
_ONE_POST = Pattern(
    r"^(?:(?:the|your) )?(?P<post>(?:[\w&/+'’-]+ ){1,4}(?:role|post|position|opening|vacancy|job|spot|seat|place)(?: (?:in|on|at|for|with) (?:[\w&/+'’-]+ ?){1,5})?)$",
    re.IGNORECASE,
)
_PLAIN_POST = Pattern(
    r"\b(?:an?|the|another) (?P<post>(?!(?:bit|lot|couple|few|chance|kind|sort)\b)(?:[\w&/+'’-]+ ){1,3}(?:role|post|position|vacancy|opening|job)\b)(?! (?:description|market|title|spec))",
    re.IGNORECASE,
)
_POST_IN = Pattern(r"\b(?:role|post|position|opening|vacancy|job|contract|cover|seat|spot)s?\b", re.IGNORECASE)
_VOWEL = re.compile(r"(?!uni|one)[aeiou]|[AEIO]|[FHLMNRSX](?=[A-Z0-9])")


def accepted(brief: Brief, phrases: Phrases) -> tuple[list[str], list[str]]:
    """Return what is answered behind the thanks, and what at the end."""
    outline = brief.outline
    wanted = _each_once([offer for offer in outline.offers if not _is_left_open(offer, outline)])
    answers = _Answers(brief, phrases)
    first = [answers.to(offer) for offer in wanted if _comes_first(offer)]
    last = [answers.to(offer) for offer in wanted if not _comes_first(offer)]
    if outline.answer_by is not None and not any(map(_says_enough, wanted)):
        last.append(phrases.pick("answer", "deadline", day=outline.answer_by))
    return first, last


def _comes_first(offer: Offer) -> bool:
    """Tell whether an answer is waited for; that the person goes on with something is a good end."""
    return offer.asks and not (offer.kind == "task" and going_on_in(offer.words))


def _each_once(offers: Sequence[Offer]) -> list[Offer]:
    """Leave a post to the talk about it: two sentences that take up one offer are one too many."""
    taken_up = any(offer.is_undecided or (offer.kind in _ABOUT_A_POST and offer.about) for offer in offers)
    return [offer for offer in offers if offer.kind != "work" or offer.is_undecided or not taken_up]


def _is_left_open(offer: Offer, outline: Outline) -> bool:
    """Tell whether a yes would be too early: they want to hear by a day whether to put the person in for what they also name."""
    several = any(other.kind == "work" for other in outline.offers)
    open_yet = not (offer.wants_leave or offer.is_undecided)
    return offer.kind == "forward" and open_yet and several and outline.answer_by is not None


def _says_enough(offer: Offer) -> bool:
    """Tell whether the answer to an offer leaves nothing to let them know."""
    if offer.kind in _ANSWERED or offer.wants_leave or offer.wants_dates or offer.is_undecided:
        return True
    chosen = offer.kind in _WITH_SEVERAL and several_days_in(offer.words)
    timed = offer.kind in {"ring", "errand"} and until(offer.words) is not None
    return chosen or timed or wish_in(offer.words) is not None


class _Answers:
    """The sentences that answer offers, one each."""

    def __init__(self, brief: Brief, phrases: Phrases) -> None:
        self._phrases = phrases
        self._by = brief.outline.answer_by
        self._people = people_in(brief.reading.feedback.text)

    def to(self, offer: Offer) -> str:
        """Return the sentence that answers one offer."""
        if offer.kind == "errand":
            return self._errand(offer)
        if offer.wants_leave or offer.is_undecided:
            return self._leave(offer) if offer.wants_leave else self._undecided(offer)
        wish = wish_in(offer.words) if offer.kind == "answer" else None
        if wish is not None:
            return self._phrases.pick("answer_leave", "wish", wish=self._with_its_post(wish, offer))
        if offer.names_a_time:
            return self._on(offer, "answer", day_in(offer.words) or "")
        if offer.kind == "date" and offer.words.rstrip().endswith("?"):
            return self._on(offer, "talk", day_in(offer.words))
        return self._of_a_day(offer) or self._without_a_day(offer)

    def _of_a_day(self, offer: Offer) -> str | None:
        day = _day_of(offer)
        if offer.form is not None:
            return self._pick("answer", "form", form=offer.form)
        if offer.wanted is not None and not self._names_somebody(offer.wanted):
            return self._pick("answer_send", "any" if day is None else "by", thing=offer.wanted, day=day or "")
        if day is None or offer.kind not in _WITH_A_DAY:
            return None
        return self._on(offer, "call" if offer.by_phone else offer.kind, day)

    def _on(self, offer: Offer, key: str, day: str | None) -> str:
        thing = self._thing(offer.about) if offer.kind in _ABOUT_A_POST else None
        if day is None:
            return self._pick("answer", "glad_to_talk") if thing is None else self._about("talk_then", thing)
        if thing is None:
            return self._pick("answer_on", key, day=day)
        return self._about(f"{key}_on" if key in {"call", "ring"} else "talk_on", thing, day=day)

    def _about(self, key: str, thing: str, **values: str) -> str:
        return self._pick("answer_about", key, thing=thing, **values)

    def _without_a_day(self, offer: Offer) -> str:
        if offer.on_linkedin:
            return self._pick("answer", "linkedin")
        if offer.stays_in_touch:
            return self._pick("answer", "stay")
        if offer.wants_dates:
            return self._pick("answer_dates", "come" if offer.kind == "come" else "talk")
        if offer.is_chance:
            return self._chance(offer)
        return self._of_a_post(offer) or self._plainly(offer)

    def _of_a_post(self, offer: Offer) -> str | None:
        """Answer an offer to talk, to choose a time for it, or to be called, about the post that they named before."""
        about = self._thing(offer.about) if offer.kind in _ABOUT_A_POST else None
        if offer.kind in _WITH_SEVERAL and several_days_in(offer.words):
            by = phrase("answer_part", "by", day=self._by) if self._by is not None else ""
            section, key = ("answer_times", str(offer.kind)) if about is None else ("answer_about", "times")
            return self._pick(section, key, by=by, thing=about or "")
        if about is None:
            return None
        return self._about({True: "call", False: "ring"}[offer.by_phone] if offer.kind == "ring" else "talk", about)

    def _plainly(self, offer: Offer) -> str:
        key = "call" if offer.by_phone else offer.kind
        visit = visit_in(offer.words) if offer.kind == "come" else None
        if visit is not None and not self._names_somebody(visit):
            return self._pick("answer", "visit", visit=visit)
        of_theirs = self._of_theirs(offer)
        if of_theirs is not None:
            return of_theirs
        thing = self._named(offer) if offer.kind in _NAMED else None
        if offer.kind == "work" and is_firm(offer.words):
            return self._pick("answer", "firm") if thing is None else self._pick("answer_named", "firm", thing=thing)
        if offer.kind == "work" and is_to_apply(offer.words):
            return self._pick("answer", "apply") if thing is None else self._pick("answer_named", "apply", thing=thing)
        if thing is None:
            return self._pick("answer", key)
        return self._pick("answer_named", "work" if offer.kind == "answer" else offer.kind, thing=thing)

    def _errand(self, offer: Offer) -> str:
        day = until(offer.words) or day_in(offer.words)
        errand = errand_in(offer.words) or ""
        return self._pick("answer", "errand", errand=errand if day is None else f"{errand} {day}")

    def _of_theirs(self, offer: Offer) -> str | None:
        """Take up several other openings, a course, or what the person is to go on doing for them."""
        if offer.of_several:
            day = offer.talk_on
            return self._pick("answer", "several") if day is None else self._pick("answer_on", "several", day=day)
        course = course_in(offer.words) if offer.kind == "help" else None
        if course is not None and not self._names_somebody(course):
            return self._pick("answer_named", "course", thing=course) if course else self._pick("answer", "course")
        going_on = going_on_in(offer.words) if offer.kind == "task" else None
        return self._pick("answer", "go_on", going_on=going_on) if going_on is not None else None

    def _leave(self, offer: Offer) -> str:
        """Say yes in their words; where these cannot be turned, by what they would do."""
        yes = yes_to(offer.words)
        if yes is not None and not self._names_somebody(yes):
            return self._pick("answer_leave", "said", yes=self._with_its_post(yes, offer))
        return self._pick("answer_leave", offer.leave or ("forward" if offer.kind == "forward" else "any"))

    def _with_its_post(self, said: str, offer: Offer) -> str:
        thing = self._thing(offer.about) if takes_a_post(said) else None
        if thing is None or _POST_IN.search(thing) is None:
            return said
        return phrase("answer_part", "for", said=said, thing=thing)

    def _undecided(self, offer: Offer) -> str:
        """Leave the choice to the person: they have not said yes yet."""
        said = self._thing(offer.words) if offer.kind in {"work", "forward"} else None
        thing = said or self._thing(offer.about)
        day = phrase("answer_part", "day", day=self._by) if self._by is not None else ""
        section = "answer" if thing is None else "answer_named"
        return self._pick(section, "undecided", thing=thing or "", day=day)

    def _chance(self, offer: Offer) -> str:
        if may_be_something(offer.words):
            return self._pick("answer", "chance_of_something")
        thing = self._thing(offer.words)
        found = _ONE_POST.match(thing) if thing is not None else None
        if found is None:
            return self._pick("answer", "chance")
        article = "an" if _VOWEL.match(found["post"]) else "a"
        return self._pick("answer_named", "chance", thing=f"{article} {found['post']}")

    def _thing(self, words: str) -> str | None:
        named = (offered_in(words, post=True), _plain_post(words)) if words else ()
        return next((thing for thing in named if thing is not None and not self._names_somebody(thing)), None)

    def _named(self, offer: Offer) -> str | None:
        if offer.kind in {"work", "answer"}:
            thing = self._thing(offer.words)
            return thing if offer.kind == "work" or (thing is not None and _POST_IN.search(thing)) else None
        thing = offered_in(offer.words)
        return None if thing is None or self._names_somebody(thing) else thing

    def _names_somebody(self, words: str) -> bool:
        return any(name in words for name in self._people)

    def _pick(self, section: str, key: str, **values: str) -> str:
        return self._phrases.pick(section, key, **values)


def _plain_post(words: str) -> str | None:
    """Return the post that these words name outright: "the PM role" of "there's a PM role"."""
    found = _PLAIN_POST.search(words)
    if found is None or {word.lower() for word in found["post"].split()} & nouns().no_post:
        return None
    return f"the {found['post']}"


def _day_of(offer: Offer) -> str | None:
    """Return when it is to be done: by a day, after one, or once something else is done."""
    if offer.kind not in {"ring", "send"}:
        return day_in(offer.words)
    done = condition_in(offer.words) if offer.kind == "ring" else None
    once = phrase("answer_part", "once", done=as_mine(done)) if done is not None else None
    later = (after_in(offer.words) or later_in(offer.words)) if offer.kind == "ring" else None
    return until(offer.words) or ", ".join(filter(None, (later, once))) or None
