import email
import email.policy
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from coach.intake import take_in
from coach.render.letter import bare_subject, draft_mail, mailto
from coach.schemas import Feedback, Reply
from hypothesis import given
from hypothesis import strategies as st

from tests import made

FROM_TOMASZ = Feedback(text="x", sender_address="tomasz@search.example", message_id="<a1@search.example>")


def test_the_draft_opens_unsent_addressed_and_in_its_thread() -> None:
    mail = email.message_from_bytes(draft_mail(made.reply(), FROM_TOMASZ), policy=email.policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "tomasz@search.example"
    assert mail["Subject"] == "Thank you for the feedback"
    assert mail["In-Reply-To"] == mail["References"] == "<a1@search.example>"
    assert mail["Date"] is None
    assert mail["From"] is None
    assert mail.get_content().replace("\r\n", "\n") == made.reply().body + "\n"


def test_what_is_not_known_is_left_to_the_person() -> None:
    mail = email.message_from_bytes(draft_mail(Reply(subject=None, body="Thanks, Ωμέγα"), Feedback(text="x")))
    assert sorted(mail.keys()) == ["Content-Transfer-Encoding", "Content-Type", "MIME-Version", "X-Unsent"]


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_no_subject_or_body_writes_a_header(body: str, subject: str) -> None:
    mail = email.message_from_bytes(
        draft_mail(Reply(subject=f"{subject}\r\nBcc: all@e.example", body=f"{body}\r\nBcc: x"), FROM_TOMASZ)
    )
    assert mail["Bcc"] is None
    assert mail["To"] == "tomasz@search.example"


def test_the_link_holds_the_whole_reply() -> None:
    link = urlsplit(mailto(made.reply(), FROM_TOMASZ))
    fields = parse_qs(link.query, strict_parsing=True)
    assert (link.scheme, unquote(link.path)) == ("mailto", "tomasz@search.example")
    assert fields["subject"] == ["Thank you for the feedback"]
    assert fields["body"][0].replace("\r\n", "\n") == made.reply().body + "\n"
    assert "+" not in link.query  # a plus is a plus in this kind of link


def test_a_link_without_an_address_lets_the_person_fill_it_in() -> None:
    assert mailto(made.reply(), Feedback(text="x")).startswith("mailto:?subject=")


@pytest.mark.parametrize(
    ("headers", "address", "message_id"),
    [
        ("From: Tom <tom@a.example>\nMessage-ID: <1@a.example>", "tom@a.example", "<1@a.example>"),
        ("From: Tom <tom@a.example>\nReply-To: desk@a.example", "desk@a.example", None),
        ("From: no-reply@a.example", None, None),
        ("From: Tom", None, None),
        ('From: "x" <tom@a.example?bcc=y@b.example>', None, None),
        ("From: Tom <tom@a.example>\nMessage-ID: not one", "tom@a.example", None),
    ],
)
def test_the_mail_says_where_an_answer_goes(headers: str, address: str | None, message_id: str | None) -> None:
    feedback = take_in(f"{headers}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nYour SQL was weak.\n")
    assert (feedback.sender_address, feedback.message_id) == (address, message_id)


def test_a_subject_is_named_without_what_answering_put_before_it() -> None:
    assert bare_subject(Feedback(text="x", subject="RE: Fwd:  Your application")) == "Your application"
    assert bare_subject(Feedback(text="x")) == ""
