import pytest
from coach.catalogue.forms import forms_of
from coach.catalogue.verbs import gerund, is_participle, is_verb, lemma, verbs


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
        ("quit", "quitting"),
        ("fulfil", "fulfilling"),
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
        ("swept", "sweep"),
        ("rewrote", "rewrite"),
        ("frozen", "freeze"),
        ("feed", None),  # it is plain already
        ("bring", None),
    ],
)
def test_the_plain_form_of_a_participle(form: str, verb: str | None) -> None:
    assert lemma(form) == verb


def test_no_doing_is_made_of_a_past() -> None:
    pasts = {form: base for form, base in verbs().plain.items() if form != base}
    assert all(forms_of(form).get("doing") == gerund(base) for form, base in pasts.items())


@pytest.mark.parametrize(("word", "may_be"), [("renewed", True), ("torn", True), ("tore", False), ("tearing", False), ("green", False)])  # fmt: skip
def test_a_participle_says_what_was_done(word: str, may_be: bool) -> None:
    assert is_participle(word) == may_be


@pytest.mark.parametrize(("word", "may_be"), [("go", True), ("wander", True), ("shift", True), ("margin", False), ("panel", False)])  # fmt: skip
def test_a_verb_is_known_by_what_people_write(word: str, may_be: bool) -> None:
    assert is_verb(word) == may_be
