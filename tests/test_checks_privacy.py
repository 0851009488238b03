"""Who is named in a feedback, so that no name of a third person travels back."""

import pytest
from coach.checks.privacy import people_in


@pytest.mark.parametrize(
    ("feedback", "people"),
    [
        ("I spoke to Ines, and Mark said the tests were thin.", ("Ines", "Mark")),
        ("Priya: good on SQL\nTomasz (backend): slow", ("Priya", "Tomasz")),
        ("Dr Okafor liked it.", ("Okafor",)),
        ("They liked it, and I'd say so, I've told them.", ()),
        ("Got told that it was slow.\nWas told to go.", ()),
        ("Will said that it was slow.\nRose felt the same.", ("Will", "Rose")),
        ("Both felt that it was slow.\nNeither mentioned the tests.\nEveryone liked you.", ()),
        ("Pace: 2/5\nDepth: 3/5\nRapport (soft skills): 4/5", ()),
        ("They wanted more Kubernetes from somebody who would own it.", ()),
    ],
)
def test_a_name_is_known_by_where_it_stands(feedback: str, people: tuple[str, ...]) -> None:
    assert people_in(feedback) == people
