"""Replies in other languages: short, in the manner of the channel, and with names only where it is certain how somebody is called."""

import asyncio

import pytest
from coach.checks import check_reply
from coach.options import Options
from coach.playbook import Playbook
from coach.playbook.for_you import for_you
from coach.schemas import Channel, Reply, Tone
from coach.writing import Brief

from tests.marked import brief, options, reading

LANGUAGES = ["de", "fr", "es", "it", "nl", "pt", "sv", "pl"]
NEAR = {
    "de": "danke, dass du da warst",
    "fr": "merci, tu as bien travaillé",
    "es": "gracias, te lo agradecemos",
    "it": "grazie, la tua prova",
    "nl": "dank dat je er was",
    "pt": "obrigado, você foi bem",
    "sv": "tack för att du kom",
    "pl": "dzięki, twoja praca",
}
UNREAD = "stance-unread"  # a note for everything that is not English


def replied(case: Brief) -> Reply:
    return asyncio.run(Playbook().reply(case))


def owed(language: str, chosen: Options | None = None, text: str = "…", **feedback: object) -> Reply:
    return replied(brief(reading(text, language=language, **feedback), chosen))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
@pytest.mark.parametrize("channel", ["email", "message", "linkedin"])
@pytest.mark.parametrize("marked", ["…", "⟦fit!|…⟧"])
def test_a_reply_is_complete_and_in_the_language(language: str, tone: Tone, channel: Channel, marked: str) -> None:
    given = brief(
        reading(marked, language=language, sender_name="Kim"), options(tone=tone, channel=channel, name="Sam")
    )
    reply = replied(given)
    assert {found.rule for found in check_reply(reply, given)} <= {UNREAD}
    if channel == "email":
        assert reply.subject
        assert reply.body.endswith("\nSam")
    else:
        assert reply.subject is None
        assert "\n" not in reply.body
        assert len(reply.body) <= 200
        assert reply.body[0].isupper()


@pytest.mark.parametrize("language", [*LANGUAGES, "other"])
def test_where_something_is_personal_only_time_is_asked_for(language: str) -> None:
    thanks, waits = owed(language).body, owed(language, text="⟦fit!|…⟧").body
    assert thanks != waits
    assert len(waits.split()) < 30


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Zeit"),
        ("fr", "temps"),
        ("es", "tiempo"),
        ("it", "tempo"),
        ("nl", "tijd"),
        ("pt", "tempo"),
        ("sv", "tid"),
        ("pl", "czasu"),
        ("ro", "time"),
    ],
)
def test_time_is_asked_for_in_the_language(language: str, words: str) -> None:
    given = brief(reading("⟦fit!|…⟧", language=language))
    assert words in replied(given).body
    assert for_you(given).send == "after_advice"
    assert "equality body" in for_you(given).text


@pytest.mark.parametrize(
    ("language", "text", "feedback", "chosen", "greeting"),
    [
        ("de", "Ihre Mappe war gut", {"sender_name": "Sabine"}, {}, "Guten Tag,\n"),
        ("de", "Ihre Mappe war gut", {"sender_name": "Frau Weber"}, {}, "Guten Tag Frau Weber,\n"),
        ("de", NEAR["de"], {"sender_name": "Katrin"}, {}, "Hallo Katrin,\n"),
        ("de", NEAR["de"], {"sender_name": "Katrin"}, {"tone": "formal"}, "Guten Tag,\n"),
        ("de", "Ihre Mappe war gut", {}, {"to": "Herr Dr. Kohl"}, "Guten Tag Herr Dr. Kohl,\n"),
        ("de", NEAR["de"], {}, {}, "Guten Tag,\n"),
        ("fr", "votre essai", {"sender_name": "Hélène"}, {}, "Bonjour,\n"),
        ("fr", "tu peux voir avec votre équipe", {"sender_name": "Hélène"}, {}, "Bonjour,\n"),
        ("fr", NEAR["fr"], {"sender_name": "Hélène"}, {}, "Bonjour Hélène,\n"),
        ("fr", "votre essai", {"sender_name": "Madame Roux"}, {}, "Bonjour Madame Roux,\n"),
        ("es", NEAR["es"], {"sender_name": "Carmen"}, {}, "Hola, Carmen:\n"),
        ("es", "su prueba", {"sender_name": "Carmen"}, {}, "Buenos días:\n"),
        ("it", NEAR["it"], {"sender_name": "Luca"}, {}, "Ciao Luca,\n"),
        ("nl", "uw brief, zoals je zegt", {"sender_name": "Linda"}, {}, "Goedendag,\n"),
        ("nl", NEAR["nl"], {"sender_name": "Linda"}, {}, "Beste Linda,\n"),
        ("pt", NEAR["pt"], {"sender_name": "Rita"}, {}, "Olá, Rita,\n"),
        ("sv", NEAR["sv"], {"sender_name": "Erik"}, {}, "Hej Erik,\n"),
        ("pl", NEAR["pl"], {"sender_name": "Ola"}, {}, "Dzień dobry,\n"),
    ],
)
def test_a_greeting_names_whom_it_may(
    language: str, text: str, feedback: dict[str, str], chosen: dict[str, str], greeting: str
) -> None:
    assert owed(language, options(**chosen), text, **feedback).body.startswith(greeting)


def test_a_chat_is_answered_in_one_breath() -> None:
    near = owed("de", text=NEAR["de"], sender_name="Tim", received="message")
    assert near.body.startswith("Hallo Tim, danke für")
    assert owed("de", text="hat nicht geklappt", received="message").body.startswith("Danke für")


@pytest.mark.parametrize(
    ("language", "chosen", "signed"), [("de", {}, "Jonas"), ("de", {"name": "J. Klein"}, "J. Klein"), ("pl", {}, None)]
)
def test_who_was_greeted_signs(language: str, chosen: dict[str, str], signed: str | None) -> None:
    body = owed(language, options(**chosen), recipient_name="Jonas").body
    assert body.rsplit("\n", 1)[-1] == signed if signed else "Jonas" not in body


@pytest.mark.parametrize(
    "given", ["Ihre Bewerbung als Tischler", "AW: Ihre Bewerbung als Tischler", "WG: Ihre Bewerbung als Tischler"]
)
def test_their_subject_is_answered(given: str) -> None:
    assert owed("de", subject=given).subject == "Re: Ihre Bewerbung als Tischler"
