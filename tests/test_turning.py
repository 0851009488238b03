"""Verbs of a name stand in the form in which the remark uses them."""

import pytest
from coach.catalogue.turning import all_denied, is_denied, turned, with_articles

from tests.pointing import remark_of, steps_of, told


@pytest.mark.parametrize(
    ("remark", "begun", "said"),
    [
        ("your fonts change from slide to slide", "fonts change from slide to slide", "fonts changing from slide to slide"),
        ("the welds crack along the seam", "the welds crack along the seam", "the welds cracking along the seam"),
        ("the invoices run in three orders", "the invoices run in three orders", "the invoices running in three orders"),
        ("the chef never saw a spoon go in your mouth", "spoon go in my mouth", "spoon going in my mouth"),
        ("the tiles lift at the corner", "the tiles lift", "the tiles"),
        ("the sales pitch to the buyers ran over", "the sales pitch to the buyers", "the sales pitch to the buyers"),
        ("the drills list on the wall was old", "the drills list on the wall", "the drills list on the wall"),
        ("you saw the lesson plan for the week", "the lesson plan for the week", "the lesson plan for the week"),
        ("the seller's name on the deed was another", "the seller's name on the deed", "the seller's name on the deed"),
        ("we wanted to hear what you would do at the gate", "what you would do", "what you would do"),
        ("you let the sauce go past the point", "*let the sauce go past the point", "letting the sauce go past the point"),
    ],
)  # fmt: skip
def test_what_a_thing_does_is_the_doing_of_it(remark: str, begun: str, said: str) -> None:
    found = remark_of(remark)
    assert told(found, turned(found, steps_of(found, begun))) == said


@pytest.mark.parametrize(
    ("remark", "begun", "said"),
    [
        ("you won't be taken seriously as a baker", "*taken seriously", "being taken seriously"),
        ("you were not heard at the back", "*heard at the back", "being heard at the back"),
        ("he was never trained on the crane", "*trained on the crane", "being trained on the crane"),
        ("you never trained on the crane", "*trained on the crane", "training on the crane"),
        ("two of the decisions were not recorded", "*recorded", "recording"),  # by the person
        ("you had not taken the readings", "*taken the readings", "taking the readings"),
        ("you did a rebase or resolved a conflict", "*did a rebase or resolved a conflict", "doing a rebase or resolving a conflict"),
    ],
)  # fmt: skip
def test_what_is_done_to_somebody_is_not_what_they_do(remark: str, begun: str, said: str) -> None:
    found = remark_of(remark)
    assert told(found, turned(found, steps_of(found, begun))) == said


@pytest.mark.parametrize(
    ("remark", "name", "said"),
    [
        ("nothing on waste or water", "waste or water", "waste and water"),
        ("you did not mention insurance or deposits", "*mention insurance or deposits", "mention insurance and deposits"),
        ("never mentioned allergens nor storage", "allergens nor storage", "allergens and storage"),
        ("bring a pen or a pencil", "pen or a pencil", "pen or a pencil"),
        ("not bad, but bring a pen or a pencil", "pen or a pencil", "pen or a pencil"),
        ("never said which side or which end", "which side or which end", "which side or which end"),
        ("no notes for one or two lots", "one or two lots", "one or two lots"),
    ],
)  # fmt: skip
def test_what_is_missing_of_two_things_is_both(remark: str, name: str, said: str) -> None:
    found, words = remark_of(remark), tuple(name.removeprefix("*").split())
    begins = remark[: remark.index(words[0])].count(" ")
    assert " ".join(all_denied(words) if is_denied(found, begins) else words) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("rationale for the choice of glaze", "the rationale for the choice of glaze"),
        ("the reason for choice of cloth", "the reason for the choice of cloth"),
        ("an example with clear result", "an example with a clear result"),
        ("the order with estimate", "the order with an estimate"),
        ("the plan for the week", "the plan for the week"),
        ("experience with stock control", "experience with stock control"),
        ("example answers", "example answers"),
        ("my example of planning", "my example of planning"),
    ],
)
def test_what_is_counted_has_an_article(name: str, said: str) -> None:
    assert " ".join(with_articles(tuple(name.split()))) == said
