"""What no name may be, and who did what it tells of."""

import pytest
from coach.catalogue.barring import is_done_by_others, may_stand


@pytest.mark.parametrize(
    ("remark", "done", "told"),
    [
        ("you froze when Ines changed the brief", "changed", "changing the brief"),
        ("He changed the brief and you never noticed", "changed", "changing the brief"),
        ("Zsofia (from the night crew) changed the brief and you laughed", "changed", "changing the brief"),
        ("three people left while you changed the brief", "changed", "changing the brief"),
        ("went quiet after the head chef sent back the sauce", "sent", "sending back the sauce"),
        ("you noticed that the totals didn't match the invoices", "match", "matching the invoices"),
        ("some left the hall early", "left", "leaving the hall early"),
        ("the panel never saw a blade go near the stone", "saw", "seeing a blade"),
        ("our head chef didn't taste it", "taste", "tasting it"),
    ],
)
def test_a_doing_of_somebody_else_is_told_apart(remark: str, done: str, told: str) -> None:
    assert is_done_by_others(remark, told.split(), remark.index(done))


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("you changed the brief twice", "changing the brief"),
        ("When pushed you changed the brief", "changing the brief"),
        ("He never said why and changed the brief", "changing the brief"),
        ("She changed the brief", "changing the brief"),  # of the person, where nothing says "you"
        ("You left before you'd changed the brief", "changing the brief"),
    ],
)
def test_a_doing_of_the_person_is_not(remark: str, told: str) -> None:
    assert not is_done_by_others(remark, told.split(), remark.index("changed"))


@pytest.mark.parametrize(
    "words",
    [
        "the toolbox we",
        "the rota they",
        "the the rota",
        "the pts",
        "talking over people",
        "signing the false report",
        "shouting at my staff",
        "working without a harness",
        "asking about my rights",
        "keeping my hands to myself",
        "I'd written",
        "hid",
        "the contrast fails on four screens",
        "the drill took an hour",
        "the contrast between",
        "the first 20",
        "the redrawn plan when brief",
        "the three girls near the window",
        "the two elderly customers",
        "the guests at the corner table",
        "the four by the sink",
        "the Bar Manager job",
        "the warehouse operative role",
        "driving a van for the night porter role",
        "the current system",
        "the walk in",
        "what I'd do",
        "asking",
    ],
)
def test_words_that_end_nowhere_or_accuse_are_no_name(words: str) -> None:
    assert not may_stand(words.split(), "gap")


@pytest.mark.parametrize(
    "words",
    [
        "the toolbox",
        "asking about allergies",
        "how I closed the call",
        "the lamp left on",
        "the saw",
        "the kit I was working with",
        "the first 20 pages",
        "greeting the customers at the counter",
        "the customer side",
        "the role play",
        "the four figures on the cover",
        "why I wanted the manager job",
        "the check in",
        "what I'd do on a Monday",
    ],
)
def test_words_that_tell_a_thing_or_a_doing_are_one(words: str) -> None:
    assert may_stand(words.split(), "gap")
