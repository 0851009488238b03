"""Which clauses of a remark say what was not done."""

import pytest
from coach.catalogue.clauses import not_done
from coach.catalogue.naming import name_of


def said(remark: str) -> list[str]:
    return [clause.words[clause.at :].strip() for clause in not_done(remark)]


@pytest.mark.parametrize(
    ("remark", "clauses"),
    [
        ("you started cutting without checking the drawing, so two rails were scrapped", ["checking the drawing"]),
        ("Good pace on the till, but you never asked for the loyalty card", ["asked for the loyalty card"]),
        ("went straight to the fix, couldn't say how he'd roll it back", ["say how he'd roll it back"]),
        ("described the team's launch rather than what you had decided", ["what you had decided"]),
        ("you blamed the courier instead of ringing the customer", ["ringing the customer"]),
        ("nice deck; no mention of the budget until we asked", ["the budget"]),
    ],
)
def test_what_was_not_done_stands_in_a_clause(remark: str, clauses: list[str]) -> None:
    assert said(remark) == clauses


@pytest.mark.parametrize(
    "remark",
    [
        "you never asked for the loyalty card",  # the whole of it: there is no other clause
        "The file was huge and didn't open on the tablet",  # a thing did not
        "it needed a sketch for people without a drawing background",  # of others
        "pupils needed counters, not just the sheet",
        "they had others who were quicker, and we don't have a second post",
        "little Oisin (he sits by the sink) hadn't opened his book, and you walked past",
        "He asked twice, she didn't write it down and you laughed",
    ],
)
def test_what_is_of_a_thing_or_of_others_is_none(remark: str) -> None:
    assert said(remark) == []


def test_a_long_remark_is_named_by_it() -> None:
    found = name_of(
        "On the second bench you went straight to soldering without checking the drawing, so the loom was a hand short"
    )
    assert found is not None
    assert found.words == "checking the drawing"
