import asyncio
import json
import re
from typing import Any

import pytest
from coach.coaching import coach
from coach.intake import take_in
from coach.models.endpoint import Endpoint
from coach.models.masking import Mask
from coach.models.masking.words import ordinary_words
from coach.models.model import ModelWriter
from coach.models.prompts import Prompts
from coach.options import Options
from coach.schemas import Feedback
from coach.settings import Settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.benchmarks.masking import marked, tallied

MAIL = """From: Priya Raman <priya.raman@lowfield.example>
To: Sam Okafor
Subject: Platform Engineer at Lowfield

Hi Sam,

Priya here. The panel liked how calm you were; Marcus wanted more Kubernetes in production. See https://lowfield.example/jobs/7?x=1,
or ring 020 7946 0112 or +44 (0)20 7946 0113. Your reference is LF-2024-00917, on 2026-11-24.

Best,
Priya Raman
Lowfield Recruitment Ltd
"""


def mask(text: str = MAIL, **options: Any) -> Mask:
    return Mask.of(Options(**options), take_in(text))


def test_people_firms_addresses_and_numbers_are_hidden_and_the_rest_stays() -> None:
    hidden = mask().hide(MAIL)
    for secret in (
        "Priya",
        "Raman",
        "priya",
        "lowfield",
        "Lowfield",
        "Sam",
        "Okafor",
        "Marcus",
        "7946",
        "00917",
        "https://l",
    ):
        assert secret not in hidden
    for kept in (
        "Subject:",
        "Platform Engineer",
        "how calm you were",
        "Kubernetes in production",
        "2026-11-24",
        "Best,",
    ):
        assert kept in hidden


def test_the_same_words_have_the_same_stand_in_in_every_text_and_case() -> None:
    found = mask()
    first = found.hide("Hi Priya,")
    assert found.hide("Hi Priya,") == first
    standin = first.removeprefix("Hi ").removesuffix(",")
    assert found.hide("PRIYA and priya") == f"{standin.upper()} and {standin.lower()}"


def test_what_comes_back_in_another_case_or_in_json_is_restored() -> None:
    found = mask()
    standin = found.hide("Priya")
    assert found.restore(f'{{"body": "Hi {standin},\\n\\nThanks.\\n{standin.upper()}"}}') == (
        '{"body": "Hi Priya,\\n\\nThanks.\\nPriya"}'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hi sam,\nnot this time.",
        "Morning Sam! Not this time.",
        "Dear Mr Sam,\nNot this time.",
        "Not this time.\n\nCheers, Sam",
        "Not this time.\n\nMany thanks\nsam",
        "<p>Not this time.</p><p>Best,<br>Sam</p>",
        "On Mon, 3 Jun 2024 at 09:00, Sam <sam@x.example> wrote:\n> Any news?",
        "> From: Sam\n> Any news?",
        "Not this time. Write to sam@firm.example.",
    ],
)
def test_names_are_found_in_headers_greetings_and_signatures(text: str) -> None:
    assert "sam" not in mask(f"{text}\n").hide(f"{text}\nWe told Sam so.").lower()


@pytest.mark.parametrize(
    "words",
    [
        *("020 7946 0958", "(020) 7946 0958", "+44 20 7946 0958", "+44 (0)20 7946-0958", "0044 20 7946 0958", "07700900123"),
        *("415-555-0132", "(415) 555-0132", "+1-415-555-0132", "+33 6 12 34 56 78", "+49 171 1234567", "0171/1234567"),
        *("a@b.io", "first.last+tag@sub.firm.co.uk", "mailto:x@y.example", "@some_handle"),
        *("https://x.example/a?b=c#d", "http://localhost:80/", "www.firm.example", "firm.example/jobs", "teams.firm.co.uk"),
        *("LF-2024-00917", "448120", "550e8400-e29b-41d4-a716-446655440000", "GB29 NWBK 6016 1331 9268 19", "4111 1111 1111 1111"),
        *("QQ 12 34 56 C", "078-05-1120", "R_104233"),
    ],
)  # fmt: skip
def test_addresses_and_numbers_are_hidden_in_every_place(words: str) -> None:
    for text in (words, f"Call {words}, please.", f"({words})", json.dumps(f"so\n{words}\n", ensure_ascii=False)):
        assert words not in mask().hide(text)


@pytest.mark.parametrize(
    "words",
    [
        *("2026-11-24", "24/11/2026", "24.11.26", "2019-2023", "10.30-11.30", "13/20", "4/5 3/5 2/5 5/5", "120,000", "3.11"),
        *("Node.js and ASP.NET", "Kubernetes", "C++17", "GPT-4", "ISO 27001", "p95 of 300 ms", "Monday", "English", "I'd", "e.g. this"),
    ],
)  # fmt: skip
def test_dates_marks_and_technologies_are_not(words: str) -> None:
    text = f"They said: {words} was fine."
    assert mask().hide(text) == text


PIECES = st.sampled_from(
    [
        *("Priya", "PRIYA", "priya", "Arvo", "arvo", "ARVO", "Ltd", "Lowfield", "é", "٣", "'s", '"', "\\n", "\n", " ", "-", ".", ",", "1"),
        *("a@b.com", "@bob", "mail1@mask.invalid", "https://mask.invalid/1", "https://x.co/y?z=1", "MASK-0001", "MASK-0001-X"),
        *("+44 20 7946 0958", "+00 000 0001", "REF-12345-X", "12345"),
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1).map("".join) | st.text()


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_restoring_is_exact_for_every_text(texts: list[str]) -> None:
    found = mask(name="Sam Oak")
    for text in texts:
        assert found.restore(found.hide(text)) == text
        escaped = json.dumps(text, ensure_ascii=False)
        assert found.restore(found.hide(escaped)) == escaped


NAME = st.from_regex(r"[A-Z][a-z]{3,8}", fullmatch=True).filter(lambda name: name.lower() not in ordinary_words())
DIGITS = st.text("0123456789", min_size=4, max_size=4)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Options, list[str]]:
    """Return a feedback, the case and everything in both that nobody else may see."""
    first, last, me, mine, firm, to = draw(st.lists(NAME, min_size=6, max_size=6, unique_by=str.lower))
    one, two = draw(DIGITS), draw(DIGITS)
    mail, link = f"{first}.{last}@{firm}.example".lower(), f"https://{firm.lower()}.example/{one}"
    reference, phone = f"REQ-{one}-{two}", f"+44 20 {one} {two}"
    text = draw(
        st.sampled_from(
            [
                f"From: {first} {last} <{mail}>\nSubject: Engineer, {firm}\n\nHi {me},\n\n{{}}\n\nBest,\n{first} {last}\n{firm} Ltd\n",
                f"Dear {me} {mine},\n\n{{}}\n\nKind regards\n{first} {last} | {firm} Ltd | {phone}\n{mail}\n",
                f"hi {me.lower()},\n{{}}\ncheers, {first}\n\nOn 3 May, {me} {mine} <{mine.lower()}@x.example> wrote:\n> Dear {first} {last},\n",
            ]
        )
    )
    said = (
        f"You were calm, {me}. {first.upper()} felt that your SQL was rusty; call {phone}. {to} will write ({mail}), see {link}. "
        f"At {firm} they missed Kubernetes. Your reference: {reference}. You're welcome to apply again in six months."
    )
    case = Options(name=f"{me} {mine}", to=f"{to} {last}", company=f"{firm} Ltd")
    return text.format(said), case, [first, last, me, mine, firm, to, mail, link, reference, phone]


@settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases())
def test_nothing_of_it_is_in_the_bytes_that_are_sent(
    httpserver: HTTPServer, case: tuple[str, Options, list[str]]
) -> None:
    text, options, secrets = case
    sent: list[bytes] = []

    def parrot(request: Request) -> Response:
        sent.append(request.get_data())
        said = request.get_json()["messages"][1]["content"]
        content = json.dumps({"points": [{"quote": said[:300], "kind": "gap"}], "said": said[:500]})
        return Response(json.dumps({"choices": [{"message": {"content": content}, "finish_reason": "stop"}]}))

    httpserver.clear()
    httpserver.expect_request("/v1/chat/completions").respond_with_handler(parrot)
    feedback = take_in(text)
    end = Endpoint(model="m", base_url=httpserver.url_for("/v1"), mask=Mask.of(options, feedback))
    coaching = asyncio.run(coach(feedback, options, ModelWriter(end, Prompts())))
    assert len(sent) >= 9  # with the repairs, which show the model its own words
    for body in sent:
        words = json.dumps(json.loads(body), ensure_ascii=False)
        for secret in secrets:
            assert not re.search(rf"(?<![^\W_]){re.escape(secret)}(?![^\W_])", words, re.IGNORECASE), secret
    assert coaching.reading.feedback.text == text


def test_endpoints_elsewhere_get_stand_ins_unless_told_otherwise() -> None:
    feedback = Feedback(text=MAIL)
    elsewhere = Settings.resolve("m", "https://host.example/v1")
    assert elsewhere.mask(Options(), feedback) is not None
    assert Settings.resolve("m", "http://192.168.1.5:11434/v1").masks
    assert not Settings.resolve("m", "http://127.0.0.1:11434/v1").masks
    assert not Settings.resolve().masks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nthabiseng thought the opening was strong. Isidora had doubts about shifts.", ["Nthabiseng", "Isidora"]),
        ("They need a driver. Oakhanger Care would look at you again.", ["Oakhanger Care"]),
        ("We felt, as Beaumont & Tully did, that it was too long.", ["Beaumont", "Tully"]),
        ("Good work. Lindqvist-Marsh did not say anything.", ["Lindqvist-Marsh"]),
    ],
)
def test_names_are_found_in_free_text_by_their_look(text: str, names: list[str]) -> None:
    hidden = mask(text).hide(text)
    assert not any(name in hidden for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "Refactoring went well. Seasoning was spot on. Overconfident in places. Unhurried and kind.",
        "Der Bewerberkreis war groß. Nichts gegen das Profil, aber die Vorgesetzten hatten andere Erwartungen an die Arbeit.",
    ],
)
def test_words_that_name_nobody_stay(text: str) -> None:
    assert mask(text).hide(text) == text


def test_most_names_in_texts_that_no_rule_was_made_with_are_hidden_and_hardly_anything_else() -> None:
    tally = tallied(marked("held-out"))
    assert len(tally.missed) <= tally.names / 10
    assert len(tally.wrong) <= tally.words / 200


def test_a_name_that_is_an_ordinary_word_is_hidden_where_it_is_written_as_a_name() -> None:
    found = mask("Hi Will,\n\nWe will not go on. Sorry, Will.\n\nBest,\nGrace")
    hidden = found.hide("We will not go on. Sorry, Will. GRACE asked for grace.")
    assert "We will not" in hidden
    assert "for grace." in hidden
    assert "Will." not in hidden
    assert "GRACE" not in hidden
