"""Bytes in, ``Feedback`` out: whatever a mail client or an editor wrote, and what a paste says about itself."""

import datetime as dt
import time
from base64 import b64encode
from email.message import EmailMessage
from quopri import encodestring

import pytest
from coach.errors import InputProblem
from coach.intake import MAX_BYTES, take_in
from coach.schemas import Received, Sender

TEXT = "Your résumé was strong – but the “system design” was naïve, €5k over."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "utf-16-le-bom", "utf-16-be-bom", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_charsets_decode(data: bytes) -> None:
    assert take_in(data).text == TEXT


def test_latin_1_decodes() -> None:
    assert take_in("Très décevant, à côté".encode("latin-1")).text == "Très décevant, à côté"


def test_bytes_that_cp1252_does_not_know_decode_as_latin_1() -> None:
    assert take_in(b"caf\xe9 \x81 noir, not quite it").text == "café \x81 noir, not quite it"


@pytest.mark.parametrize("text", ["one\r\ntwo\r\n", "one\rtwo", "a &amp; b", "<p>Hi</p>", "  indented\n\n"])
def test_newlines_entities_and_tags_stay(text: str) -> None:
    assert take_in(text.encode()).text == text
    assert take_in(text).text == text


def mail(body: bytes, encoding: str, charset: str = "utf-8", kind: str = "plain") -> bytes:
    head = f"From: Ana <ana@a.example>\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    return head.encode() + body


@pytest.mark.parametrize(
    "data",
    [
        mail(TEXT.encode(), "8bit"),
        mail(encodestring(TEXT.encode()), "quoted-printable"),
        mail(b64encode(TEXT.encode()), "base64"),
        mail(encodestring(TEXT.encode("cp1252")), "quoted-printable", "windows-1252"),
        mail(b64encode(TEXT.encode("utf-16-le")), "base64", "utf-16-le"),
        mail(b64encode(TEXT.encode("cp1252")), "base64", "x-no-such-charset"),
        mail(b64encode(TEXT.encode("cp1252")), "base64", "utf-8"),
    ],
    ids=["8bit", "quoted-printable", "base64", "qp-cp1252", "base64-utf-16", "unknown-charset", "wrong-charset"],
)
def test_mime_parts_decode(data: bytes) -> None:
    assert take_in(data).text.strip() == TEXT


def test_of_two_alternatives_the_plain_one_is_read() -> None:
    message = EmailMessage()
    message["Subject"] = "Your application"
    message.set_content("The plain words.")
    message.add_alternative("<p>The <b>other</b> words.</p>", subtype="html")
    assert take_in(message.as_bytes()).text.strip() == "The plain words."


def test_a_mail_of_html_only_keeps_its_tags() -> None:
    message = EmailMessage()
    message["Subject"] = "Your application"
    message.set_content("<p>Too quiet &amp; too slow.</p>", subtype="html")
    assert take_in(message.as_bytes()).text.strip() == "<p>Too quiet &amp; too slow.</p>"


def test_an_attachment_is_no_feedback() -> None:
    message = EmailMessage()
    message.set_content("See below.")
    message.add_attachment("Another text", filename="other.txt")
    assert take_in(message.as_bytes()).text.strip() == "See below."


def test_a_mail_without_text_says_what_to_do() -> None:
    message = EmailMessage()
    message.add_attachment(b"\x89PNG....", maintype="image", subtype="png", filename="scan.png")
    with pytest.raises(InputProblem, match="no text part") as problem:
        take_in(message.as_bytes())
    assert "paste" in problem.value.hint


def test_pasted_headers_without_mime_are_part_of_the_text() -> None:
    pasted = "From: Ana\nSubject: Outcome\n\nThe SQL was slow."
    assert take_in(pasted).text == pasted


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        ("\ufeff \n".encode(), "is empty"),
        (b"\x00\x01\x02\x03\xff\xd8\xe0" * 30, "not text"),
        (b"%PDF-1.7\n\x00\x01\x02\x03\x04\x05", "not text"),
        (b"\xff\xfea", "UTF-16"),
        (b"a" * (MAX_BYTES + 1), "200 kB"),
    ],
    ids=["empty", "blank", "only-a-bom", "binary", "pdf", "broken-utf-16", "too-large"],
)
def test_what_cannot_be_read_gets_a_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(InputProblem, match=said) as problem:
        take_in(data)
    assert problem.value.exit_code == 2
    assert problem.value.hint


def test_the_largest_paste_is_read() -> None:
    assert len(take_in(b"a" * MAX_BYTES).text) == MAX_BYTES


def test_a_terminal_sequence_is_kept_as_received() -> None:
    assert take_in("You were \x1b[31mgreat\x1b[0m, really, a pleasure").text.count("\x1b") == 2


@pytest.mark.parametrize(
    ("text", "recipient", "sender"),
    [
        ("Hi Sam,\nnot this time.\n\nBest,\nPriya", "Sam", "Priya"),
        ("Dear Sam, not this time. Best wishes, Priya Nair", "Sam", "Priya"),
        ("Hello Zoë!\nnot this time\n\nKind regards,\nJean-Luc Moreau\nTalent Partner", "Zoë", "Jean-Luc"),
        ("Good morning Sam,\r\n\r\nnot this time\r\n\r\nMany thanks\r\nOla", "Sam", "Ola"),
        ("hey Marcus 👋 not this time", "Marcus", None),
        ("Leila,\n\nnot this time.\n\nRegards,\nDawn", "Leila", "Dawn"),
        ("Dear candidate,\nnot this time.\n\nBest,\nThe Hiring Team", None, None),
        ("Hi there,\nnot this time", None, None),
        ('Job: Veterinary nurse\n"Hi Bec, sorry for going quiet."', "Bec", None),
        ("LinkedIn message\n\nHi Greg,\nnot this time", "Greg", None),
        ("Dear Applicant Hamza,\nnot this time", "Hamza", None),
        ("Kia ora Hemi,\nnot this time", "Hemi", None),
        ("Hi all, not this time", None, None),
        ("Unfortunately, it is a no.", None, None),
        ("Thanks,\nbut it is a no.", None, None),
        (
            "<html><head><style>p { margin: 0 }</style></head><body><p>Dear Rhiannon,</p><p>no.</p><p>Yours sincerely,<br>\nJudith Pryce<br>\nHead</p>",
            "Rhiannon",
            "Judith",
        ),
        ("Hi Ada, thanks for coming in, it was close. Good luck with the search, Priya", "Ada", "Priya"),
        ("Call with Ravi from the agency, 4pm\n\nNot got it. They took somebody else.", None, "Ravi"),
        ("my notes from a call w/ Anne-Lise (lead), Monday\n- second of five", None, "Anne-Lise"),
        ("Not for us this time, too slow on the floor and the till - Ravi", None, "Ravi"),
        ("Call with the recruiter. It is a no.", None, None),
        ("Hi Ada, it was close. The choir would be glad of you. With every blessing, Edith", "Ada", "Edith"),
        ("Hi Ada, it was close. Do come and sing. With every blessing, Canon Edith", "Ada", "Canon Edith"),
        ("Dear Ada\n\nIt is a no.\n\nIn Christ,\nBrother Anselm\nBursar", "Ada", "Brother Anselm"),
        ("Dear Ada\n\nIt is a no.\n\nIn Christ,\nIrene Falk\nBursar", "Ada", "Irene"),
        ("Dear Ada\n\nIt is a no.\n\nFriendly greetings\nKlaus Brandt", "Ada", "Klaus"),
    ],
)
def test_names(text: str, recipient: str | None, sender: str | None) -> None:
    feedback = take_in(text)
    assert (feedback.recipient_name, feedback.sender_name) == (recipient, sender)


def test_headers_of_a_mail_say_who_when_and_what_about() -> None:
    message = EmailMessage()
    message["From"] = "Priya Nair <priya@a.example>"
    message["To"] = "Sam <sam@b.example>"
    message["Subject"] = "Re: Outcome – Zürich"
    message["Date"] = "Thu, 18 Dec 2025 17:02:00 +0100"
    message.set_content("It is a no.")
    feedback = take_in(message.as_bytes())
    assert (feedback.sender_name, feedback.subject, feedback.received_on) == (
        "Priya",
        "Re: Outcome – Zürich",
        dt.date(2025, 12, 18),
    )
    assert feedback.received == "mail"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Date: Thu, 18 Dec 2025 17:02:00 +0100", dt.date(2025, 12, 18)),
        ("Sent: 18 December 2025 17:02", dt.date(2025, 12, 18)),
        ("Date: yesterday", None),
        ("Date: 45 Foo 2025", None),
        ("Subject: Outcome", None),
    ],
)
def test_pasted_headers_give_the_date(head: str, date: dt.date | None) -> None:
    assert take_in(f"From: Priya Nair\n{head}\n\nIt is a no.").received_on == date


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("The client felt you were great but they went with somebody internal.", "agency"),
        ("Feedback from client: no eye contact, no thank-you note.", "agency"),
        ("Notes from the call with the recruiter: they found the plan too thin.", "agency"),
        (
            "Our HR team enjoyed meeting you, but the company has decided to offer the role to somebody else.",
            "employer",
        ),
        ("When I interviewed you I asked you about queues; for me the answer was thin.", "interviewer"),
        ("Your line manager asked me to write about the promotion panel.", "manager"),
        (
            "I had Gillian on the line. She liked your answers but found you hard to follow.\n\nCheers,\nMaeve\nLarkfield Recruitment",
            "agency",
        ),
        ("This is an automated message, please do not reply to this mail.", "automated"),
    ],
)
def test_the_sender_is_guessed_and_can_be_told(text: str, sender: Sender) -> None:
    guessed = take_in(text)
    assert (guessed.sender, guessed.sender_guessed) == (sender, True)
    told = take_in(text, sender="manager")
    assert (told.sender, told.sender_guessed) == ("manager", False)


@pytest.mark.parametrize(
    ("text", "received"),
    [
        ("Subject: Outcome\n\nIt is a no.", "mail"),
        ("notes from the call: they thought I was too quiet", "phone"),
        (
            "Voicemail from Priya, 0:42: hi Sam, just to say it is a no, your answers were a bit long, ring me back",
            "phone",
        ),
        ("not this time 😔 sorry", "message"),
        ("It is a no.", "mail"),
    ],
)
def test_the_way_is_guessed_and_can_be_told(text: str, received: Received) -> None:
    guessed = take_in(text)
    assert (guessed.received, guessed.received_guessed) == (received, True)
    assert take_in(text, received="phone").received_guessed is False


@pytest.mark.parametrize(
    ("said", "unread"),
    [
        ("Please note that this mailbox is not monitored.", True),
        ("Replies to this address are not read.", True),
        ("The ward was not monitored at night.", False),
    ],
)
def test_a_mailbox_that_nobody_looks_into_gets_no_answer(said: str, unread: bool) -> None:
    assert take_in(f"Dear Candidate,\n\nIt is a no this time. {said}\n").no_reply is unread


def test_nobody_reads_a_no_reply_address() -> None:
    feedback = take_in("From: Careers <no-reply@big.example>\nSubject: Your application\n\nIt is a no.\n\nBest,\nClara")
    assert (feedback.no_reply, feedback.sender, feedback.sender_name) == (True, "automated", None)


def test_who_writes_instead_of_a_machine_is_read() -> None:
    text = "Hi Sam,\n\nI wanted to write myself and not leave it to the automated email.\n\nBest,\nClara"
    assert (take_in(text).no_reply, take_in(text).sender_name) == (False, "Clara")


def test_where_another_mailbox_is_named_an_answer_goes_there() -> None:
    feedback = take_in(
        "From: Careers <no-reply@big.example>\n\nIt is a no. Please write to jobs@big.example to arrange a call.\n\nBest,\nClara"
    )
    assert (feedback.no_reply, feedback.other_mailbox, feedback.sender_address) == (False, True, "jobs@big.example")


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("If you'd like to go over it, reply to my colleague Ida at ida.moss@big.example.", "ida.moss@big.example"),
        ("I'm on leave from Friday, so to talk it through drop Ida a line or e-mail ida.moss@big.example.", "ida.moss@big.example"),
        ("Any thoughts? Send them to Ida (ida.moss@big.example), not me.", "ida.moss@big.example"),
        ("Please direct any questions to panel@big.example.", "panel@big.example"),
        ("Answers please to reach me at clara@big.example.", "clara@big.example"),
        ("Send your CV to pool@big.example and copy me in.", "clara@big.example"),
        ("For job alerts write to alerts@big.example.", "clara@big.example"),
    ],
)  # fmt: skip
def test_who_asks_for_an_answer_somewhere_else_is_answered_there(said: str, address: str) -> None:
    feedback = take_in(
        f"From: Clara Voss <clara@big.example>\nSubject: Your trial\n\nHi Bo, it is a no. {said}\n\nClara"
    )
    assert (feedback.sender_address, feedback.other_mailbox) == (address, address != "clara@big.example")


def test_a_room_of_a_firm_is_no_name() -> None:
    assert take_in("From: Talent Team <t@big.example>\nSubject: Your trial\n\nHi Bo, it is a no.").sender_name is None


def test_who_greets_by_title_is_greeted_by_the_whole_name() -> None:
    ending = "It is a no this time.\n\nYours sincerely,\nMargaret Tilley\nWard Manager"
    assert take_in(f"Dear Ms Okonjo,\n\n{ending}").sender_name == "Margaret Tilley"
    assert take_in(f"Dear Ada,\n\n{ending}").sender_name == "Margaret"


def test_who_is_greeted_did_not_write() -> None:
    left = "Voicemail from Ray Dunphy. Transcribed.\n\nHi Colm, Ray here from Dunphy and Sloane. It is a no.\n\nThanks,\nColm"
    assert (take_in(left).sender_name, take_in(left).recipient_name) == ("Ray", "Colm")


def test_an_initial_is_no_first_name() -> None:
    assert take_in("It is a no this time.\n\nYours sincerely,\nJ. Hartley\nWard Manager").sender_name is None


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("It is a no, sorry.\n\nBex x", "Bex"),
        ("It is a no.\n\nYours sincerely\nMrs D. Farthingale\nHeadteacher", "Mrs Farthingale"),
        ("It is a no.\n\nYours sincerely,\nPargeter Holm LLP", None),
        ("They went with somebody else.\n\nOana\nRecruitment", "Oana"),
        ("The report had no summary. / Viktor", "Viktor"),
        ("Chin up. Speak on the 3rd. Rob", "Rob"),
        ("Hit me up in two quarters.\n\nMike D.\nVP Sales\n\n> On Tue, Sam wrote:\n> Hi Mike", "Mike"),
        ("Keen?\n\nNgā mihi\nAroha", "Aroha"),
        ("We can speak again. Monday", None),
        ("> how did I do?\n\nIt is a no, sorry.\n\nRob", "Rob"),
        ("On Tuesday the panel wrote: your code had no tests. It is a no.\n\nRob", "Rob"),
        ("Fees are back as agreed. Mrs R. Ashdown, Bursar", "Mrs Ashdown"),
        ("Let me know. – Ines, Lowfield Search", "Ines"),
        ("We take on more at Easter, Iona x", "Iona"),
        ("Apply in March. Cheers, Leonie (crewing)", "Leonie"),
        ("Shout if not. Zsofia @ Lowfield", "Zsofia"),
        ("It is a no.\n\nAnders Holm\nCTO, Lowfield (Hull)", "Anders"),
        ("It was close. Sorry", None),
        ("All the best for the doctorate.\nDr P. Ellery", "Dr Ellery"),
        ("It is a no, sorry.\n\nFeedback\nToo slow on SQL", None),
        ("It is a no, sorry.\n\nRecruitment", None),
        ("Could you let me know either way?\n\nTasha, Ferncroft", "Tasha"),
        ("It is a no.\nGroetjes, Jan", "Jan"),
        ("It is a no.\nGracias, Maria", "Maria"),
        ("It is a no.\n\nStrategic Resourcing, Borough of Hythe", None),
        ("It is a no.\n\nOrchestra Manager", None),
        ("It is a no.\n\nHead Gardener", None),
        ("It is a no.\n\nRose Gardener", "Rose"),
        ("It is a no.\n\nRegards,\nCommunity Outreach, Hope Barn", None),
        ("It is a no.\n\nRegards,\nFront of House, The Swan", None),
        ("It is a no.\n\nSales Floor\nHythe", None),
        ("It is a no.\n\nNkechi Umeh, Resourcing Partner", "Nkechi"),
        ("It is a no.\n\nMrs N. Ferris\nHR Officer", "Mrs Ferris"),
        ("It is a no\n\nSister Agnes Boyle\nWard 4", "Sister Boyle"),
        ("It is a no.\n\nCapt. L. Moreau", "Capt. Moreau"),
        ("It is a no.\n\nRegards,\nSgt Doyle", "Sgt Doyle"),
        ("have another go in spring\n\nShaz (youth club coord)", "Shaz"),
        ("It is a no.\n\nBx\nBeth, Harbour Crew", "Beth"),
        ("It is a no, ask at the Crown, tell them I sent you. Mike", "Mike"),
    ],
)
def test_a_name_alone_at_the_end_is_who_wrote(ending: str, name: str | None) -> None:
    assert take_in(f"Hi Sam,\n\nthanks for coming in. {ending}").sender_name == name


@pytest.mark.parametrize(
    ("beginning", "sender", "recipient"),
    [
        ("Hi Tariq, Leonie at Lowfield Search. It is a no.", "Leonie", "Tariq"),
        ("Tariq its Leonie from Lowfield. It is a no.", "Leonie", "Tariq"),
        ("Morning Tariq,\n\nMark here from Lowfield. It is a no.", "Mark", "Tariq"),
        ("Hello Tariq this is Mrs. Holm from Personnel. It is a no.", "Mrs. Holm", "Tariq"),
        ("Tariq, it is a no.", None, "Tariq"),
        ("Chef here. It is a no.", None, None),
        ("Voicemail from Leonie, written down: it is a no.", None, None),
        ("Dear Ms. Holm, it is a no.", None, None),
    ],
)
def test_who_speaks_to_whom_stands_in_the_first_words(
    beginning: str, sender: str | None, recipient: str | None
) -> None:
    feedback = take_in(beginning)
    assert (feedback.sender_name, feedback.recipient_name) == (sender, recipient)


@pytest.mark.parametrize(
    "long",
    [
        "Notes\n" + "    - no tests and hi there\n" * 200,
        "Hi Sam\n" + "> no\n" * 20_000 + "Rob",
        "Notes\n" + "   \n" * 20_000 + "x",
    ],
)
def test_what_is_long_is_read_at_once(long: str) -> None:
    before = time.perf_counter()
    take_in(long)
    assert time.perf_counter() - before < 5


def test_who_speaks_is_heard_in_a_recorded_message() -> None:
    taken = take_in("[Voicemail, 0:34] Hi Blessing it's Carol from Ward 6, just ringing about Tuesday, it's a no, bye")
    assert (taken.sender_name, taken.recipient_name, taken.received) == ("Carol", "Blessing", "phone")


def test_a_department_is_nobodys_name() -> None:
    assert take_in("Dear Sam,\n\nIt is a no.\n\nYours sincerely,\nGraduate Recruitment").sender_name is None


def test_half_of_a_pair_is_not_text() -> None:
    with pytest.raises(InputProblem):
        take_in("\ud800 your counting was slow")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("To: Rosa Quint <rosa@a.example>", "Rosa"),
        ("To: Rosa Quint", "Rosa"),
        ("To: rosa@a.example", None),
        ("To: Hiring Team", None),
        ("To: All Candidates <all@a.example>", None),
    ],
)
def test_who_is_greeted_by_nobody_is_named_by_the_header(header: str, name: str | None) -> None:
    head = f"From: Owen Pratt <o@b.example>\n{header}\nSubject: Saturday\n"
    assert take_in(f"{head}\nThe till was short twice.\n").recipient_name == name
    assert take_in(f"{head}\nMina, the till was short twice.\n").recipient_name == "Mina"


def test_a_mail_that_forwards_another_is_answered_to_who_forwards_it() -> None:
    mail = take_in(
        "From: Owen Pratt <o@b.example>\nSubject: FW: Saturday\n\nSee below. O.\n\n"
        "---------- Forwarded message ----------\nFrom: Ines Faber\nSubject: Saturday\n\nThe till was short twice.\n"
    )
    assert (mail.sender_name, mail.sender_address) == ("Owen", "o@b.example")


@pytest.mark.parametrize(
    ("text", "recipient", "sender"),
    [
        ("Liebe Anna,\n\nleider wurde es nichts.\n\nLiebe Grüße\nTom", "Anna", "Tom"),
        ("Guten Tag Frau Klein,\n\nleider nein.\n\nViele Grüße\nFrau Weber", None, "Frau Weber"),
        ("Lieber Herr Yılmaz,\n\nleider nein.\n\nMit freundlichen Grüßen\nSabine Weber", None, "Sabine"),
        ("Liebe Bewerberin,\n\nleider nein.\n\nBeste Grüße\nPersonalabteilung", None, None),
        ("Chère Marie,\n\nhélas.\n\nCordialement\nPaul Roux", "Marie", "Paul"),
        ("Chère Madame,\n\nhélas.", None, None),
        ("Estimada Lucía:\n\nlo sentimos.\n\nUn saludo\nCarmen Ruiz", "Lucía", "Carmen"),
        ("Estimada Sra. Ruiz:\n\nlo sentimos.", None, None),
        ("Gentile Giulia,\n\npurtroppo.\n\nCordiali saluti,\nMarco Neri", "Giulia", "Marco"),
        ("Beste meneer Vos,\n\nhelaas.", None, None),
        ("Dag Tim,\n\nhelaas.\n\nGroet,\nMarieke", "Tim", "Marieke"),
        ("Olá Ana,\n\ninfelizmente.\n\nAtenciosamente,\nRita", "Ana", "Rita"),
        ("Hej Anna!\n\nTyvärr.\n\nVänliga hälsningar\nErik", "Anna", "Erik"),
        ("Hallo,\n\nleider nein.", None, None),
        ("Cara, thanks for coming in. Sadly no.", "Cara", None),
    ],
)
def test_names_in_letters_of_other_languages(text: str, recipient: str | None, sender: str | None) -> None:
    feedback = take_in(text)
    assert (feedback.recipient_name, feedback.sender_name) == (recipient, sender)
