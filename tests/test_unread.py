"""Texts in another language, and texts of two: what is personal is heard, the rest is kept and not judged."""

import pytest
from coach.listening import listen
from coach.offering.offers import offers
from coach.outline import outline
from coach.schemas import Feedback, Reading

from tests.marked import brief, options

GERMAN = (
    "Guten Tag,\n\nleider haben wir uns für eine andere Person entschieden. {}\n\nMit freundlichen Grüßen\nSabine Weber"
)
ENGLISH = "Hi Sam,\n\nThank you for coming in. {} Your presentation was clear and well structured.\n\nBest,\nPriya"


def heard(text: str) -> Reading:
    return listen(Feedback(text=text, sender="employer"))


def personal(reading: Reading) -> list[str]:
    return [point.quote for point in reading.points if point.sensitive]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (GERMAN.format("Ihr Akzent ist am Telefon ein Problem."), "Ihr Akzent ist am Telefon ein Problem"),
        (
            GERMAN.format(
                "Sie arbeiten gewissenhaft und genau. Nun ist es so, dass man in Ihrem\nAlter die neue Kasse nicht mehr lernt. Danke."
            ),
            "Nun ist es so, dass man in Ihrem\nAlter die neue Kasse nicht mehr lernt",
        ),
        (
            GERMAN.format(
                "Der Kunde schrieb wörtlich: wir wollen ihn nicht. Your accent would be hard for our guests."
            ),
            "Your accent would be hard for our guests",
        ),
        (ENGLISH.format("Sie ist für diese Stelle zu alt."), "Sie ist für diese Stelle zu alt"),
        (
            ENGLISH.format('The owner wrote "trop âgée pour le poste" on the form.'),
            'The owner wrote "trop âgée pour le poste" on the form',
        ),
        (
            ENGLISH.format('"Con dos hijos pequeños no puede trabajar de noche."'),
            "Con dos hijos pequeños no puede trabajar de noche",
        ),
    ],
)
def test_what_is_personal_is_heard_in_other_languages(text: str, quote: str) -> None:
    reading = heard(text)
    assert personal(reading) == [quote]
    assert reading.has_warning("sensitive")
    found = outline(reading, options())
    assert (found.situation, found.send, found.goals) == ("sensitive", "after_advice", ())


@pytest.mark.parametrize(
    "text",
    [
        GERMAN.format("Die Beispiele in Ihrer Mappe waren uns zu alt."),
        GERMAN.format("Rufen Sie mich gern an, dann erzähle ich mehr."),
        GERMAN.format("Sie können sich in sechs Monaten gern noch einmal bewerben."),
        GERMAN.format("In Kürze: the panel liked your talk."),
        GERMAN.format("Wir suchen jederzeit.")
        + "\n\nWe are an equal opportunity employer, whatever your age or religion.",
    ],
)
def test_nothing_else_of_another_language_is_judged(text: str) -> None:
    reading = heard(text)
    assert (reading.language, reading.points) == ("de", ())
    found = outline(reading, options())
    assert (found.situation, found.send) == ("foreign", "now")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Leider waren Ihre Kenntnisse in der Planung nicht tief genug.", "de"),
        ("Vous n'avez pas vérifié les soudures avant de les rendre.", "fr"),
        ("No nos quedó claro cómo se organiza en la cocina con los pedidos.", "es"),
    ],
)
def test_a_sentence_in_another_language_is_set_aside_and_said(sentence: str, language: str) -> None:
    reading = heard(ENGLISH.format(sentence))
    assert [point.kind for point in reading.points] == ["strength"]
    assert [warning.code for warning in reading.warnings] == ["language_in_part"]
    assert f"({language})" in reading.warnings[0].message


def test_what_stands_in_another_language_is_not_asked_for_again() -> None:
    reading = heard(
        "Hi Sam,\n\nThank you for coming. In the end others were simply a better fit for the team. Leider war die Naht nicht dicht und Sie haben es nicht geprüft."
    )
    found = outline(reading, options())
    assert (found.situation, found.asked_in_reply, found.asked_later) == ("vague", (), ())


def test_where_all_that_is_said_stands_in_another_language_there_is_feedback() -> None:
    reading = heard(
        "Hi Sam,\n\nI hope you are well.\n\nLeider war die Naht nicht dicht und Sie haben es nicht geprüft.\n\nBest,\nPriya"
    )
    assert not reading.has_warning("no_feedback")
    assert brief(reading).outline.situation == "foreign"


def test_a_wish_in_another_language_offers_nothing() -> None:
    text = "We regret that we went with someone else. Bonne continuation à vous pour la suite de vos recherches et votre projet."
    assert offers(heard(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The kindergarten role needs more Fingerspitzengefühl, and the à la carte section was slow.",
        "Your accent colours were off, and the piece on the siesta lacked sources.",
        "Good rapport with the children. The Spanish oral was weak: por favor was all you said.",
    ],
)
def test_english_with_loan_words_stays_english(text: str) -> None:
    reading = heard(text)
    assert personal(reading) == []
    assert not reading.has_warning("language_in_part")


def test_a_long_line_is_read_in_time() -> None:
    line = "das ist nicht für eine Frau und die Kinder sind zu Hause " * 5_000
    assert heard(line).language == "de"
