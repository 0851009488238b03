"""A clause within a name has its verb, or the name breaks off."""

import pytest
from coach.catalogue.unfinished import is_unfinished


@pytest.mark.parametrize(
    ("name", "unfinished"),
    [
        ("why the boiler room", True),
        ("what happens if a lodger's complaint", True),
        ("stirring the glaze until it", True),
        ("moving the stock so pallets", True),
        ("why the pump stopped", False),
        ("how often I'd checked", False),
        ("who signs", False),
        ("which valve to close", False),
        ("what was left", False),
        ("stirring the glaze until it thickens", False),
        ("checking the tyres while waiting", False),
        ("the boiler room", False),
    ],
)
def test_a_clause_without_its_verb_breaks_off(name: str, unfinished: bool) -> None:
    assert is_unfinished(name.split()) == unfinished
