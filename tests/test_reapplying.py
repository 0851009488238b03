import datetime as dt

import pytest
from coach.offering.reapplying import later, reapply_on

from tests.kept import KUBERNETES, SQL, made_of

TOLD = dt.date(2026, 8, 31)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("apply again in six months", dt.date(2027, 2, 28)),
        ("try us again after 12 months", dt.date(2027, 8, 31)),
        ("come back in six to nine months", dt.date(2027, 2, 28)),
        ("in 6-12 months", dt.date(2027, 2, 28)),
        ("in a couple of months", dt.date(2026, 10, 31)),
        ("a few weeks from now", dt.date(2026, 9, 21)),
        ("two weeks", dt.date(2026, 9, 14)),
        ("next year", dt.date(2027, 8, 31)),
        ("we hire again in March", dt.date(2027, 3, 1)),
        ("in October", dt.date(2026, 10, 1)),
        ("in the spring", dt.date(2027, 3, 1)),
        ("you may want to try again", None),
        ("keep an eye on our page", None),
    ],
)
def test_words_become_a_day(words: str, day: dt.date | None) -> None:
    assert later(words, TOLD) == day


def test_the_day_is_taken_from_the_invitation_to_apply_again() -> None:
    assert reapply_on(made_of(KUBERNETES).reading, dt.date(2026, 1, 5)) == dt.date(2026, 7, 5)
    assert reapply_on(made_of(SQL).reading, dt.date(2026, 1, 5)) is None
