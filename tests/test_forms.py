"""In which forms a name may say a word of a remark."""

import pytest
from coach.catalogue.forms import as_i_do, forms_of
from coach.encoder import Form


@pytest.mark.parametrize(
    ("word", "form", "said"),
    [
        ("asked", "as said", "asked"),
        ("asked", "doing", "asking"),
        ("built", "plain", "build"),
        ("labels", "plain", "label"),
        ("checks", "doing", "checking"),
        ("your", "mine", "my"),
        ("you’d", "mine", "I'd"),
        ("planning", "doing", None),  # it is that already
        ("the", "doing", None),
        ("bring", "doing", "bringing"),
        ("feed", "doing", "feeding"),
        ("goes", "doing", "going"),
        ("watches", "plain", "watch"),
        ("tries", "plain", "try"),
        ("causes", "plain", "cause"),
        ("could", "doing", None),
        ("own", "doing", None),  # "your own apron"
        ("zorbed", "doing", None),  # of no verb that is known
    ],
)
def test_a_word_is_said_in_its_forms(word: str, form: Form, said: str | None) -> None:
    assert forms_of(word).get(form) == said


def test_somebody_elses_is_mine_where_the_person_is_told_of_as_another() -> None:
    assert forms_of("her").get("mine") == "my"
    assert forms_of("her", of_another=False).get("mine") is None


@pytest.mark.parametrize(("verb", "said"), [("listens", "listen"), ("were", "was"), ("was", "was"), ("ran", "ran")])
def test_a_verb_agrees_with_who_speaks(verb: str, said: str) -> None:
    assert as_i_do(verb) == said


@pytest.mark.parametrize(
    ("word", "behind", "doing"),
    [("saw", "didn't", "sawing"), ("saw", "you", "seeing"), ("wound", "not", "winding"), ("own", "didn’t", "owning"), ("ground", "to", "grounding")],
)  # fmt: skip
def test_a_word_behind_a_helping_verb_is_plain(word: str, behind: str, doing: str) -> None:
    assert forms_of(word, behind=behind).get("doing") == doing
