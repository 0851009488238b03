"""How far an offer has come: what the person agreed to is agreed, what was told in full is theirs to take."""

import pytest
from coach.offering.offers import offers

from tests.marked import reading


@pytest.mark.parametrize(
    ("said", "agreed", "undecided"),
    [
        ("A bank post may come up in May. Would I like to hear? I said yes.", True, False),
        ("There's a Sunday cashier job at the Ely shop. Do I want to know? Told him yes please.", True, False),
        ("They have a trainee post coming up in the lab. I said I'd love to hear about it.", True, False),
        ("They have a trainee post coming up in the lab. I said I'd like to think about it.", False, False),
        ("We have a cellar hand post at our Hythe site (30 hours, £13). Do you want it?", False, True),
        ("We have a cellar hand post at our Hythe site. Start is the 3rd. Would you take it?", False, True),
        ("We have a cellar hand post at our Hythe site. Would it interest you?", False, False),
    ],
)
def test_an_offer_is_as_far_as_the_next_sentence_says(said: str, agreed: bool, undecided: bool) -> None:
    heard = offers(reading(said))
    assert any(offer.is_agreed for offer in heard) is agreed
    assert any(offer.is_undecided for offer in heard) is undecided


def test_a_question_about_a_post_is_no_offer_beside_it() -> None:
    heard = offers(reading("There's a Sunday cashier job at the Ely shop. Do I want to know? Told him yes please."))
    assert [offer.kind for offer in heard] == ["work"]
