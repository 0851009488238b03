"""What a remark stands under, as its writer calls it."""

import coach
import pytest
from coach.catalogue.announced import headings
from coach.catalogue.headed import Heading, label_of


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("System design - 2/4 - went straight to one wide table", "system design"),
        ("Planning and managing rosters 36/100", "planning and managing rosters"),
        ("Deteriorating patient scenario: lost the order halfway", "the deteriorating patient scenario"),
        ("variance question - said what moved, not why", "the variance question"),
        ("Leading change 1/5", "leading change"),
        ("Giving examples 1/5", "giving examples"),
        ("Marking exercise 1/5", "the marking exercise"),
        ("CI: only clicked", "CI"),
        ("RK: ten pages before a price", None),  # whoever says it
        ("QA: nothing on the old tills", "QA"),
        ("Areas for improvement: none", None),
        ("Comments: he was late", None),
        ("Overall 3/5", None),
        ("Problem-solving 2/5 - gave up", "problem-solving"),
        ("Tests & CI: 1/4", "tests and CI"),
        ("Stock Rotation / 2", "stock rotation"),
        ("order_taking: 2/10", "order taking"),
        ("Python/automation 2/5 - paths hard-coded", "Python/automation"),
        ("BUT: no figures", None),
        ("Sloppy: three slips on one page", None),
        ("Lazy - that is all I can say", None),
        ("Take-home: no tests", "the take-home"),
        ("no dates on page 2", None),  # which page it is, and no mark
        ("signed nothing at bay 4", None),
        ("you were slow: twenty minutes", None),
    ],
)
def test_a_label_at_the_front_names_the_remark(quote: str, label: str | None) -> None:
    assert label_of(quote) == label


def test_a_point_knows_what_its_line_or_sentence_began_with() -> None:
    text = (
        "Take-home: readable, but the retry logic would charge a customer twice.\n"
        "Pipeline design - 2/4 - picked streaming without asking about volume\n"
        "Data management 2/4 - joined on the wrong key\n"
        "Comments: the retry logic was the main thing."
    )
    reading = coach.listen(text)
    found = {reading.point(point_id).quote: heading for point_id, heading in headings(reading).items()}
    assert found["the retry logic would charge a customer twice"] == Heading("the take-home", close=False, label=True)
    assert found["picked streaming without asking about volume"] == Heading("pipeline design", close=True, label=True)
    assert {heading.words for heading in found.values()} == {"the take-home", "pipeline design", "data management"}
