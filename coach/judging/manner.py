"""How a feedback was said, where that changes the answer: harshly, ironically, by people who contradict each other."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from coach.patterns import Pattern
from coach.schemas import Reading
from coach.tables import table

Manner = Literal["plain", "harsh", "ironic", "divided"]

_ADDRESSED = re.compile(r"\b(?:you|your|u|ur)\b", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|nor|no|without|far from|anything but|hardly|least)\b|n't\b", re.IGNORECASE)
_JUDGED = r"(?:(?:all|both|also|really|just|still|each) )?(?:felt|thought|said|found|liked|loved|wanted|enjoyed|noted|agreed|reckoned|preferred|weren['’]t|were not|didn['’]t|would have|['’]d have)"
_THEIR_OWN_WORD = Pattern(  # that is found fault with, not said
    r"\b(?:you|he|she|they|i) (?:said|called|described|spoke of|referred to|wrote)\b[^.!?]*[\"“‘']", re.IGNORECASE
)
_OTHERS_JUDGED = Pattern(
    rf"\b(?:they|(?:the|our|my|your) (?:\w+ )?(?:panel|team|interviewers?|manager|founders|assessors|board|committee|client)) {_JUDGED}\b",
    re.IGNORECASE,
)
_RELAYED = Pattern(
    r"\b(?:told|wrote to|said to|sent) me (?:that|you|they|it|your|what)\b|\b(?:wrote|written|typed) up (?:after|about|by)\b|\bforward(?:ing|ed) (?:you )?what\b|\bcopying (?:it )?(?:as is|what|their)\b|\bthey sent me\b"
    r"|\bread out to me\b|\bpassing (?:this|it|on)\b|\b(?:a |it['’]s a )?no from [A-Z]|\bspo(?:ke|ken) to the (?:\w+ ){0,2}(?:panel|team|depot|manager|client|school|home|store|branch)\b",
    re.IGNORECASE,
)
_THE_WRITER_JUDGED = Pattern(
    rf"\b(?:we|I) (?:{_JUDGED}|asked|chaired|could(?: not|n['’]t)|saw|heard|missed|expect(?:ed)?|need|ask for)\b|\b[Ww]e['’]d need\b"
)
_FILE = Path(__file__).with_name("manner.toml")
_DECIDES = r"(?:(?:head |sous |executive )?chef|manager|owner|boss|gaffer|foreman|site manager|head ?teacher|head|director|supervisor|landlord|landlady|gm|matron|principal)"
_TOLD_ME = Pattern(
    rf"\b(?:i|I)(?:['’]ve| have)? (?:\w+ ){{0,2}}?(?:got hold of|asked|spoke (?:to|with)|rang|caught|saw|bumped into|messaged|emailed|phoned|called) (?:the|my|their|our) {_DECIDES}\b"
    rf"|\A\W*(?:\w+ ){{0,2}}?(?:asked|spoke (?:to|with)|rang|saw|caught) (?:the|their) {_DECIDES}\b"
    rf"|\b(?:the|their) {_DECIDES} (?:\w+ ){{0,2}}?told me\b|\b(?:he|she) (?:\w+ ){{0,2}}?told me (?:\w+ )?(?:himself|herself|straight|to my face|directly)\b"
    rf"|\b(?:they|he|she|(?:the|their) {_DECIDES}) (?:\w+ ){{0,2}}?told me (?:that )?(?:i|i['’]\w+|my)\b|\b(?:they|he|she|the {_DECIDES}) (?:\w+ ){{0,2}}?(?:rang|phoned|called|texted|e-?mailed|messaged) me (?:himself|herself|themselves)\b"
    rf"|\b(?:the|their) {_DECIDES} (?:\w+ ){{0,2}}?(?:rang|phoned|called) me\b",
    re.IGNORECASE,
)
_BY_SOMEBODY_BETWEEN = Pattern(
    r"\b(?:recruit\w*|agenc\w+|agent|clients?|consultant|staffing|put (?:me|you) forward)\b"
    r"|\bmy (?:mate|friend|pal|cousin|brother|sister|uncle|aunt(?:ie)?|dad|mum|mom|neighbou?r|husband|wife|flatmate|housemate)\b",
    re.IGNORECASE,
)
INSULT = Pattern(
    r"\b(?:lazy|laziness|arrogan(?:t|ce)|boring|rude(?:ness)?|stupid(?:ity)?|dumb|idiot\w*|dull|sloppy|sloppiness|clueless|incompeten(?:t|ce)|unprofessional(?:ism)?|mediocre|pathetic|weird|annoying|condescending|cocky|robotic|lifeless|flaky|immature|unlikeable|unlikable|"
    r"naive|naïve|hopeless|useless|terrible|awful|embarrassing|disaster|waste of time)\b",
    re.IGNORECASE,
)


def manner_of(reading: Reading) -> Manner:
    """Return how it was said."""
    if reading.has_warning("sarcasm"):
        return "ironic"
    said = [point.quote for point in reading.points if point.kind != "logistics"]
    if _ADDRESSED.search(reading.seen):  # else the words around what was said are those of who was turned down
        text = reading.feedback.text
        said += [text[aside.start : aside.end] for aside in reading.set_aside if aside.reason == "context"]
    if any(map(is_harsh, said)):
        return "harsh"
    return "divided" if reading.has_warning("contradiction") else "plain"


def is_passed_on(reading: Reading) -> bool:
    """Tell whether who wrote was not in the room: an agency, or somebody of the house who says what others felt and never what they felt themselves."""
    sender, text = reading.feedback.sender, reading.seen
    if sender == "agency" and is_own_account(text):
        return False
    if sender in {"employer", "interviewer"} and _RELAYED.search(text):
        return True
    if sender == "employer":
        return _OTHERS_JUDGED.search(text) is not None and not _THE_WRITER_JUDGED.search(text)
    return sender == "agency"


def is_own_account(text: str) -> bool:
    """Tell whether somebody tells what they were told by who decided, asked or met in person: the letter goes to that one, who passed nothing on."""
    return _TOLD_ME.search(text) is not None and _BY_SOMEBODY_BETWEEN.search(text) is None


def is_harsh(quote: str) -> bool:
    """Tell whether a remark was put roughly; "never rude" was not, nor what somebody is quoted with."""
    found = _harsh().search(quote)
    return found is not None and not any(said.search(quote[: found.start()]) for said in (_DENIED, _THEIR_OWN_WORD))


@cache
def _harsh() -> Pattern:
    return Pattern("|".join(table(_FILE)["harsh"]["patterns"]), re.IGNORECASE)
