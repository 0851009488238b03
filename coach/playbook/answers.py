"""The sentence that answers an offer: with willingness and no more, with the day and the thing that they name."""

import re

from coach.catalogue import as_mine, offered_in
from coach.catalogue.offered import plain_post
from coach.checks.privacy import people_in
from coach.offering.agreeing import errand_in, going_on_in, takes_a_post, visit_in, wish_in, yes_to
from coach.offering.helping import help_in
from coach.offering.noted import level_in, meeting_over, quarter_in
from coach.offering.offer import Offer, OfferKind
from coach.offering.openings import course_in, is_firm, is_to_apply, may_be_something
from coach.offering.places import place_in
from coach.patterns import Pattern
from coach.phrases import Phrases, phrase
from coach.playbook.applied import applied_for
from coach.playbook.choosing import agreed, changing, choosing, decided, is_same_work, is_to_be_decided, one_of
from coach.playbook.promising import day_of, promised
from coach.sentences.confided import ONLY_THEIRS_TO_GIVE, PRIVATE, TOO_MUCH_TO_ASK
from coach.sentences.days import day_in, later_in, several_days_in, until
from coach.sentences.deciding import changes_life
from coach.sentences.elsewhere import names_sender
from coach.sentences.terms import first_in, is_on_terms
from coach.writing import Brief

_WITH_A_DAY: frozenset[OfferKind] = frozenset({"come", "date", "ring", "talk", "send"})
_NAMED: frozenset[OfferKind] = frozenset({"come", "work", "task", "answer"})
WITH_SEVERAL: frozenset[OfferKind] = frozenset({"come", "date", "talk", "answer"})
_OVER: frozenset[OfferKind] = frozenset({"come", "talk", "date"})
ABOUT_A_POST: frozenset[OfferKind] = frozenset({"date", "ring", "talk", "answer"})
_POST_IN = Pattern(r"\b(?:role|post|position|opening|vacancy|job|contract|cover|seat|spot)s?\b", re.IGNORECASE)
_IS_OPEN = Pattern(
    r"(?<=\w) (?:is |that is |that['’]s )?(?:opens?(?: up)?|going|free|available|coming up|comes up|arises|vacant)(?= (?:on|in|at|for|with|from)\b|$)",
    re.IGNORECASE,
)
_WHERE = Pattern(r" (?:in|at|near) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*$", re.NOFLAG)  # which may be somebody's name
_BEHIND = 150  # characters
_REWORDS = Pattern(
    r"\b(?:change|soften|tweak|edit|reword|rephrase|adjust|correct)\b", re.IGNORECASE
)  # something on the CV


class Answers:
    """The sentences that answer offers, one each."""

    def __init__(self, brief: Brief, phrases: Phrases) -> None:
        self._phrases = phrases
        self._by = brief.outline.answer_by
        self._text = brief.reading.feedback.text
        self._people = people_in(self._text)
        self._role = applied_for(brief) or ""

    def to(self, offer: Offer) -> str:
        """Return the sentence that answers one offer."""
        ways = (
            self._of_a_promise,
            self._of_later,
            self._of_leave,
            self._of_a_wish,
            self._of_a_time,
            self._of_a_choice,
            self._of_a_day,
        )
        return next(filter(None, (way(offer) for way in ways)), None) or self._without_a_day(offer)

    def _of_a_promise(self, offer: Offer) -> str | None:
        return promised(offer, self._text, self._phrases)

    def _of_later(self, offer: Offer) -> str | None:
        if offer.kind == "hint":
            return self._pick("answer", "hint_by_name" if names_sender(offer.words) else "hint")
        if offer.kind == "errand":
            return self._errand(offer)
        if offer.is_agreed:
            return agreed(self._thing(offer.words) or self._thing(offer.about), self._phrases)
        return changing(offer, self._phrases) or choosing(offer, self._by, self._phrases)

    def _of_leave(self, offer: Offer) -> str | None:
        if offer.wants_leave:
            return self._leave(offer)
        return self._undecided(offer) if offer.is_undecided else None

    def _of_a_wish(self, offer: Offer) -> str | None:
        wish = wish_in(offer.words)
        if wish is None or (takes_a_post(wish) and self._is_of_life(offer)):
            return None
        key = "wish_and_call" if offer.kind == "ring" else "wish"
        return self._pick("answer_leave", key, wish=self._with_its_post(wish, offer))

    def _of_a_time(self, offer: Offer) -> str | None:
        if offer.names_a_time:
            day = day_in(offer.words) or ""
            come = offer.kind == "come"
            return (self._visit(offer) if come else None) or self._on(offer, "come" if come else "answer", day)
        several = offer.kind in WITH_SEVERAL and several_days_in(offer.words)
        if offer.kind == "date" and offer.words.rstrip().endswith("?") and not several:
            return self._visit(offer) or self._on(offer, "talk", day_in(offer.words))
        return None

    def _of_a_choice(self, offer: Offer) -> str | None:
        """Answer who waits for this letter until a day, to hear whether the person wants a post."""
        if not is_to_be_decided(offer, self._by):
            return None
        thing = self._thing(offer.words) or self._thing(offer.about)
        at_once = thing is not None and is_same_work(thing, self._role) and not self._is_of_life(offer)
        return decided(offer, self._by, thing, self._phrases, at_once=at_once)

    def _is_of_life(self, offer: Offer) -> bool:
        """Tell whether taking a post up would change more than the work: what stands behind it tells of pay, hours and place."""
        thing = self._thing(offer.words) or self._thing(offer.about)
        if thing is None or not is_to_be_decided(offer, self._by):
            return False
        behind = self._text[offer.end : offer.end + _BEHIND].split("\n\n", 1)[0]
        return changes_life(f"{offer.about} {offer.words} {behind}")

    def _of_a_day(self, offer: Offer) -> str | None:
        day = day_of(offer, self._text)
        if offer.rates:
            return self._pick("answer", "rate")
        if offer.form is not None:
            return self._pick("answer", "form", form=offer.form)
        if offer.wanted is not None and not self._names_somebody(offer.wanted):
            key = "text" if offer.by_text else "any" if day is None else "by"
            return self._pick("answer_send", key, thing=offer.wanted, day=day or "")
        if offer.by_text and not any(
            private.search(offer.words) for private in (PRIVATE, ONLY_THEIRS_TO_GIVE, TOO_MUCH_TO_ASK)
        ):
            return self._pick("answer", "text")
        if day is None or offer.kind not in _WITH_A_DAY:
            return None
        return self._visit(offer) or self._on(offer, "call" if offer.by_phone else offer.kind, day)

    def _on(self, offer: Offer, key: str, day: str | None) -> str:
        thing = self._thing(offer.about) if offer.kind in ABOUT_A_POST else None
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
        about = self._thing(offer.about) if offer.kind in ABOUT_A_POST else None
        if offer.kind in WITH_SEVERAL and several_days_in(offer.words):
            by = phrase("answer_part", "by", day=self._by) if self._by is not None else ""
            section, key = ("answer_times", str(offer.kind)) if about is None else ("answer_about", "times")
            return self._pick(section, key, by=by, thing=about or "")
        if about is None:
            return None
        return self._about({True: "call", False: "ring"}[offer.by_phone] if offer.kind == "ring" else "talk", about)

    def _plainly(self, offer: Offer) -> str:
        key = "call" if offer.by_phone else offer.kind
        of_theirs = self._visit(offer) or self._of_theirs(offer)
        if of_theirs is not None:
            return of_theirs
        thing = self._named(offer) if offer.kind in _NAMED else None
        if offer.kind == "work" and is_firm(offer.words):
            return self._pick("answer", "firm") if thing is None else self._pick("answer_named", "firm", thing=thing)
        if offer.kind == "work" and is_to_apply(offer.words):
            then = self._then(offer)
            return (
                self._pick("answer", "apply")
                if thing is None
                else self._pick("answer_named", "apply", thing=f"{thing}{then}")
            )
        if thing is None:
            return self._pick("answer", key)
        if offer.kind == "work":
            return self._pick("answer_named", "work", thing=f"{thing}{self._then_beside(thing, offer)}")
        return self._pick("answer_named", "work" if offer.kind == "answer" else offer.kind, thing=thing)

    def _visit(self, offer: Offer) -> str | None:
        """Take an invitation up by what one comes for: over a coffee, to watch a service."""
        over = meeting_over(offer.words) if offer.kind in _OVER else None
        if over is not None:
            then = day_in(offer.words) or later_in(offer.words)
            day = phrase("answer_part", "day", day=then) if then is not None else ""
            return self._pick("answer_named", "over", thing=over, day=day)
        visit = visit_in(offer.words) if offer.kind == "come" and day_in(offer.words) is None else None
        if visit is None or self._names_somebody(visit):
            return None
        return self._pick("answer", "visit", visit=visit)

    def _errand(self, offer: Offer) -> str:
        day = until(offer.words) or day_in(offer.words)
        errand = errand_in(offer.words) or ""
        return self._pick("answer", "errand", errand=errand if day is None else f"{errand} {day}")

    def _of_theirs(self, offer: Offer) -> str | None:
        """Take up several other openings, a course, or what the person is to go on doing for them."""
        if offer.of_several:
            day = offer.talk_on
            return self._pick("answer", "several") if day is None else self._pick("answer_on", "several", day=day)
        course = course_in(offer.words) if offer.kind in {"help", "task"} else None
        if course is not None and not self._names_somebody(course):
            day = day_in(offer.words)
            then = self._then(offer) or (phrase("answer_part", "day", day=day) if day is not None else "")
            named = f"{course}{then}"
            return self._pick("answer_named", "course", thing=named) if course else self._pick("answer", "course")
        meant = help_in(offer.words) if offer.kind in {"help", "talk"} else None
        if meant is not None and not self._names_somebody(meant):
            return self._pick("answer_named", "help", thing=meant)
        going_on = going_on_in(offer.words) if offer.kind == "task" else None
        return self._pick("answer", "go_on", going_on=going_on) if going_on is not None else None

    def _then(self, offer: Offer) -> str:
        """Return when it will be, as they say it: " in spring"."""
        then = later_in(offer.words)
        return phrase("answer_part", "day", day=then) if then is not None and then.startswith(("in ", "from ")) else ""

    def _then_beside(self, thing: str, offer: Offer) -> str:
        """Return when a named thing will be, where its name does not tell."""
        then = self._then(offer)
        return "" if then and then.split()[-1].lower() in thing.lower().split() else then

    def _leave(self, offer: Offer) -> str:
        """Say yes in their words; where these cannot be turned, by what they would do."""
        yes = yes_to(offer.words)
        if yes is not None and not self._names_somebody(yes):
            return self._pick("answer_leave", "said", yes=self._with_its_post(yes, offer))
        thing = self._thing(offer.words) if offer.leave == "contact" else None
        if thing is not None:
            return self._pick("answer_leave", "contact_about", thing=one_of(thing) or thing)
        post = self._thing(offer.about) if offer.kind == "help" else None
        if post is not None:
            return self._about("yes_and_more", post)
        forward = offer.kind == "forward" and _REWORDS.search(offer.words) is None
        return self._pick("answer_leave", offer.leave or ("forward" if forward else "any"))

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
        first = first_in(offer.words)
        if first is not None and not self._names_somebody(first):
            return self._pick("answer", "first", first=as_mine(first), day=day)
        if is_on_terms(offer.words):
            section, key = ("answer", "on_terms") if thing is None else ("answer_named", "on_terms")
            return self._pick(section, key, thing=thing or "", day=day)
        section = "answer" if thing is None else "answer_named"
        return self._pick(section, "undecided", thing=thing or "", day=day)

    def _chance(self, offer: Offer) -> str:
        if may_be_something(offer.words):
            return self._pick("answer", "chance_of_something")
        thing = self._thing(offer.words)
        one = one_of(thing) if thing is not None else None
        level = level_in(offer.words) if one is None else None
        if level is not None:
            quarter = quarter_in(offer.words)
            then = phrase("answer_part", "day", day=quarter) if quarter is not None else ""
            return self._pick("answer_named", "chance_then", thing=level, day=then)
        return self._pick("answer", "chance") if one is None else self._pick("answer_named", "chance", thing=one)

    def _thing(self, words: str) -> str | None:
        named = (place_in(words), offered_in(words, post=True), plain_post(words)) if words else ()
        told = (
            said for thing in named if thing is not None for said in (_IS_OPEN.sub("", thing), _WHERE.sub("", thing))
        )
        return next((thing for thing in told if thing and not self._names_somebody(thing)), None)

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
