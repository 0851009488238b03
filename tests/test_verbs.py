import pytest
from coach.catalogue.verbs import gerund, lemma


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("write", "writing"),
        ("plan", "planning"),
        ("tie", "tying"),
        ("see", "seeing"),
        ("check", "checking"),
        ("show", "showing"),
        ("refer", "referring"),
        ("open", "opening"),
        ("debug", "debugging"),
        ("do", "doing"),
        ("read", "reading"),
    ],
)
def test_a_verb_is_told_of_as_something_that_is_done(verb: str, form: str) -> None:
    assert gerund(verb) == form


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("looked", "look"),
        ("rated", "rate"),
        ("used", "use"),
        ("labelled", "label"),
        ("stopped", "stop"),
        ("tried", "try"),
        ("built", "build"),
        ("written", "write"),
        ("talking", "talk"),
        ("chosen", "choose"),
        ("green", None),
    ],
)
def test_the_plain_form_of_a_participle(form: str, verb: str | None) -> None:
    assert lemma(form) == verb
