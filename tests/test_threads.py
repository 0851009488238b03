"""Which mail of a paste is the feedback, who speaks, and where a signature ends."""

from textwrap import dedent

import pytest
from coach.listening.speakers import said_in_turns, speaker_at
from coach.listening.threads import by_candidate, read_thread

REMARK = "Your stocktake was tidy, you were slow on the till."


def heard(text: str) -> str:
    thread = read_thread(text)
    shut = [(start, end) for start, end, _ in thread.aside]
    return " ".join(
        "".join(text[at] for at in range(start, end) if not any(left <= at < right for left, right in shut))
        for start, end in thread.heard
    ).strip()


@pytest.mark.parametrize(
    "headers",
    [
        "From: Eva\nSubject: Outcome\n of your interview\n",
        "Von: Eva\nGesendet: Dienstag\nAn: Luca\nBetreff: Ihre Bewerbung\n",
        "De: Eva\nEnvoyé: lundi\nÀ: Luca\nObjet: Candidature\n",
        "De: Eva\nEnviado: lunes\nPara: Luca\nAsunto: Entrevista\n",
        "Da: Eva\nInviato: lunedì\nA: Luca\nOggetto: Colloquio\n",
    ],
)
def test_headers_in_several_languages(headers: str) -> None:
    assert heard(f"{headers}\n{REMARK}") == REMARK


@pytest.mark.parametrize(
    "above",
    [
        "Hi Ade, see below from the client.\n\n-----Original Message-----\nFrom: Eva\nSent: Monday\nSubject: Ade\n\n",
        "FYI\n\nOn Mon, 3 Mar 2025 at 17:20, Eva <eva@x.example> wrote:\n\n",
        "I really don't think that's fair, I explained it all.\n\nOn Mon, 3 Mar 2025 at 17:20, Eva <eva@x.example> wrote:\n\n",
    ],
)
def test_feedback_below_a_note_is_heard(above: str) -> None:
    assert heard(above + REMARK).endswith(REMARK)


def test_what_the_candidate_wrote_before_is_not_heard() -> None:
    text = f"{REMARK}\n\nOn Mon, 3 Mar 2025 at 17:20, Sol <sol@x.example> wrote:\n\nI'd be grateful for feedback. I felt my answers were strong."
    assert heard(text) == REMARK


def test_what_is_answered_between_quoted_lines_is_heard() -> None:
    text = dedent("""\
        Of course, see between the lines.

        On 12 Sep, Sol wrote:
        > Was it the stocktake?

        Your stocktake was tidy,

        > And the rest?

        you were slow on the till.
        """)
    assert heard(text).endswith("Your stocktake was tidy,\n\n\nyou were slow on the till.")
    assert "Was it" not in heard(text)


def test_an_answer_below_the_lines_it_quotes_is_heard_whatever_announces_them() -> None:
    for announced in ("On Tue 11 Nov Sol Petrie wrote:", "Am 11.11.2025 um 09:03 schrieb Sol Petrie:"):
        text = f"Thanks for your email.\n\n{announced}\n> Where did I fall short?\n\n{REMARK}"
        assert heard(text).endswith(REMARK)
        assert announced not in heard(text)


def test_feedback_that_is_pasted_as_quoted_lines_is_heard() -> None:
    text = f"Hiya, pasting what I got from them!\n\n> On 3 July Eva wrote:\n> {REMARK}\n\nSpeak tomorrow."
    assert REMARK in heard(text)


def test_a_chain_of_forwarded_mails_is_heard_without_its_frame() -> None:
    text = dedent(f"""\
        ---------- Forwarded message ---------
        From: Owen
        Subject: Fwd: Simi

        FYI

        ---------- Forwarded message ---------
        From: Grace
        Subject: Simi

        {REMARK}
        """)
    assert heard(text).split() == ["FYI", *REMARK.split()]


@pytest.mark.parametrize(
    ("mail", "own"),
    [
        ("Could you give me some feedback on my interview?", True),
        ("I thought I did fine and my numbers were right.", True),
        ("I thought your numbers were wrong and you were late.", False),
        ("I liked her manner, she was calm.", False),
        ("The panel found the plan thin.", False),
    ],
)
def test_whose_words_a_mail_holds(mail: str, own: bool) -> None:
    assert by_candidate(mail) is own


def own_words(text: str) -> list[str]:
    return [
        text[start:end].strip() for start, end, reason in said_in_turns(text, 0, len(text)) if reason == "own_words"
    ]


@pytest.mark.parametrize(
    "chat",
    [
        "[12/05/2025, 18:02:11] Rina: slow on the till\n[12/05/2025, 18:03:30] Me: I was not!",
        "10:01 Lara: slow on the till\n10:02 Me: I was not!",
        "Marek  4:12 PM\nslow on the till\nYou  4:20 PM\nI was not!",
        "HR: slow on the till\nMe: I was not!",
        "HR: slow on the till\nMy thoughts: I was not!",
        "Me: I was not!\nGareth: slow on the till",
    ],
)
def test_the_candidates_turns_are_set_aside(chat: str) -> None:
    assert [words.endswith("I was not!") for words in own_words(chat)] == [True]


def test_among_the_notes_of_several_interviewers_me_is_one_of_them() -> None:
    assert own_words("- Sash: tidy\n- Me: slow on the till") == []


def test_a_candidate_who_tells_a_friend_is_heard() -> None:
    assert own_words("them: so??\nme: they said I was slow on the till\nme: but tidy") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana: too quiet.\nBen: too loud.", "ben"),
        ("Ana thought it was short. Ben felt it was too loud.", "ben"),
        ("Interviewer A: fine\nInterviewer B: too loud", "interviewer b"),
        ("One manager found you quiet; another said you were too loud", "another"),
        ("You were too loud", None),
    ],
)
def test_who_said_it(text: str, who: str | None) -> None:
    assert speaker_at(text, text.index("too loud")) == who


def test_quoted_lines_that_the_paragraph_above_passes_on_are_heard_whatever_follows_them() -> None:
    text = """Hi Dan,

Here's what Priya sent me, copied as it is:

> You never asked what the tests were for.

And from Lou, pasted below:

> The README was clear and short.

Another place in the same team opens in June. It pays a little better than this one did, and I would be glad to put your name down for it if you still want to work with us by then.

Ann"""
    assert "You never asked what the tests were for." in heard(text)
    assert "The README was clear and short." in heard(text)


def test_quoted_lines_under_a_word_on_the_persons_own_mail_are_the_thread() -> None:
    text = """Hi Dan,

Thanks for your note below, which I have forwarded to the panel.

> It was a pleasure to see the workshop, and the tour was well organised.

Your examples were thin.

Ann"""
    assert "pleasure" not in heard(text)
    assert "Your examples were thin." in heard(text)


def test_quoted_lines_that_speak_of_the_person_are_notes_on_them() -> None:
    text = """Ana, you wanted it unvarnished, and Piet does not mind.

> Stock: knew it well.
> Till: slow, and she would not ask the lad beside her.
> Decision: no for Saturdays.

There it is. We have a place in the back from June, Mondays to Wednesdays, and I think that it would be a good one for you."""
    assert "she would not ask the lad beside her" in heard(text)
