"""Whole drafts of all trades and tempers: what the rules on form, grounding and privacy find in them, and nothing else."""

import pytest
from coach.checks import check_draft
from coach.checks.text import questions_in
from coach.listening import listen
from coach.schemas import Feedback

FEEDBACK = "Hi Sam,\n\nThanks again for coming in last Thursday. The panel liked how calmly you explained your current system. On the design round Jonas felt you went straight to a solution without weighing any alternative, and we missed hands-on Kubernetes in production. You are welcome to apply again in six months.\n\nBest,\nPriya Nair"
READING = listen(Feedback(text=FEEDBACK, sender_name="Priya Nair", recipient_name="Sam"))

DRAFTS: dict[str, tuple[str, bool, set[str]]] = {
    "angry short": ("You people have no idea what you are doing. I wasted three weekends on this.\n", False, set()),
    "angry all caps": ("THIS IS A JOKE. You had my CV for six weeks and nobody read it!!!\n", False, set()),
    "calm all caps": (
        "Hi Ann,\n\nTHANK YOU FOR THE FEEDBACK. I take it on board.\n\nBest,\nSam\n",
        False,
        {"shouting"},
    ),
    "polite reopen": (
        "Dear Ms Falk,\n\nThank you so much for your kind message. I wonder whether, given how close it was, there might still be a possibility to speak with the head of department before the decision is final?\n\nKind regards,\nHenrike Olsen\n",
        False,
        set(),
    ),
    "fine warm": (
        "Hi Priya,\n\nthank you for passing this on so quickly. I'm glad that the explanation of the system came across, and I take away that the alternatives should come before the choice. Could you share at which moment the panel missed them most?\n\nI'd be glad to apply again in six months.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "crlf angry": (
        "Hi Priya,\r\n\r\nThanks for the note.\r\nFrankly, the panel never gave me a chance to finish a sentence.\r\n\r\nBest,\r\nSam\r\n",
        True,
        set(),
    ),
    "quoted thread fine": (
        "Hi Priya,\n\nThank you, that is clear and it helps. I take away that alternatives come first.\n\nBest,\nSam\n\nOn Thu, 19 Nov 2026 at 10:12, Priya Nair <priya@hire.example> wrote:\n> Hi Sam,\n> we decided to move on with another candidate. Your answers were poor and you should really rethink your attitude.\n> Why did you even apply?\n> Call me on +44 7700 900123.\n> Best,\n> Priya\n",
        True,
        set(),
    ),
    "outlook thread": (
        "Hello Priya,\r\n\r\nthank you for the honest words. I wish the team well.\r\n\r\nKind regards\r\nSam\r\n\r\n________________________________\r\nFrom: Priya Nair <priya@hire.example>\r\nSent: 19 November 2026 10:12\r\nTo: Sam Doe\r\nSubject: Your application\r\n\r\nHi Sam,\r\n\r\nUnfortunately we have decided to move forward with another candidate. We will keep your CV on file.\r\n",
        True,
        set(),
    ),
    "html": (
        "<html><body><p>Hi Priya,</p><p>Thank you for the <b>clear</b> words. I take away that alternatives come first.</p><p>Best,<br>Sam</p></body></html>",
        True,
        set(),
    ),
    "html angry": ("<p>Hi Priya,</p><p>Your interviewer clearly had not read my CV.</p><p>Sam</p>", True, set()),
    "german fine": (
        "Liebe Frau Nair,\n\nvielen Dank für die ehrliche Rückmeldung, ich nehme mit, dass die Alternativen zuerst kommen. Ich wünsche Ihnen und dem Team alles Gute.\n\nMit freundlichen Grüßen\nSam Dorn\n",
        False,
        {"stance-unread"},
    ),
    "german angry": (
        "Sehr geehrte Frau Nair,\n\ndas ist eine Frechheit. Ihr Kollege hat meinen Lebenslauf offensichtlich nicht gelesen, und ich werde das auf kununu bewerten.\n\nSam Dorn\n",
        False,
        {"stance-unread"},
    ),
    "one word": ("Thanks", False, set()),
    "one word rude": ("Whatever.", False, set()),
    "one word noted": ("Noted", False, set()),
    "ok thumbs": ("👍", False, set()),
    "empty greeting": ("Hi ,\n\nthank you for the feedback, I will keep it in mind.\n\nBest,\nSam", False, set()),
    "subject on top": (
        "Subject: Re: Platform Engineer - outcome\n\nHi Priya,\n\nthank you for the clear answer. I take away that alternatives come first.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "headers on top": (
        "From: Sam <sam@doe.example>\nTo: Priya <priya@hire.example>\nSubject: Re: outcome\n\nHi Priya,\n\nthank you for the clear answer. Your panel was unprepared though.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "very long": (
        "Hi Priya,\n\nThank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. Thank you for the detailed and thoughtful message about the second round of interviews. \n\nBest,\nSam\n",
        True,
        {"long-mail"},
    ),
    "nurse": (
        "Dear Sister Malone,\n\nThank you for ringing me yourself. You're right that I rushed the drug round scenario; I was thinking about the next bed rather than the one I was at. I'll ask my ward manager if I can shadow the Tuesday rounds.\n\nWith best wishes to the unit,\nGrace Achebe\n",
        False,
        set(),
    ),
    "chef": (
        "Chef,\n\nsalt levels noted with thanks. I over-seasoned because I tasted cold. Won't happen again. If you ever need a pair of hands on a Friday, ring me.\n\nTeo\n",
        False,
        set(),
    ),
    "electrician blame": (
        "Alright mate, cheers for letting me know. Bit rich though, that test board was wired wrong before I touched it.\n",
        False,
        set(),
    ),
    "teacher owned": (
        "Dear Mr Whitcombe,\n\nthank you for your time on Tuesday and the notes on my lesson. The plenary was squeezed into two minutes, as you saw, and that is planning and nothing else. I enjoyed 8B.\n\nYours sincerely,\nM. Kowalska\n",
        False,
        set(),
    ),
    "lawyer polite defensive": (
        "Dear Mr Standish,\n\nI am grateful for your considered letter. For the record, the advice note I submitted was reviewed by a partner at my present firm, who found nothing to correct.\n\nYours faithfully,\nR. Okafor\n",
        False,
        set(),
    ),
    "reserve rights": (
        "Dear Ms Byrne,\n\nThank you for your reply of last week. I was asked at interview when I intend to have children. I would like that to be noted, and I reserve my rights in this regard.\n\nYours sincerely,\nHelen Duffy\n",
        False,
        {"advice-first"},
    ),
    "factual discrimination": (
        'Hello Ms Byrne,\n\nThank you for the feedback. I want to raise one thing factually: the remark that I might be "a bit old for the team" was made twice, and I was uncomfortable with it.\n\nRegards,\nHelen Duffy\n',
        False,
        {"advice-first"},
    ),
    "accent question": (
        "Hi Tom,\n\nThanks for the notes. I saw that my accent was mentioned. Could you tell me whether that was part of the assessment?\n\nBest,\nIgor\n",
        False,
        set(),
    ),
    "lawyer threat": ("You'll be hearing from my solicitor about the remark on my age.\n", False, set()),
    "decline": (
        "Hi Ana,\n\nthanks for offering the junior post instead. I've thought about it and will pass, it isn't the step I'm looking for. All the best with the search.\n\nLuis\n",
        False,
        set(),
    ),
    "humour self": (
        "Hi Ben,\n\nwell, I now know that a whiteboard marker can also be used on a screen. Sorry about that! Thanks for the kind words, and yes, I'll learn to test before I type.\n\nJo\n",
        False,
        set(),
    ),
    "phone and address": (
        "Hi Priya,\n\nthank you. If anything comes up, call me on 0151 496 0123 or come by 12 Baker Street.\n\nBest,\nSam\n",
        True,
        {"postal-address", "phone-number"},
    ),
    "iban": (
        "Dear Payroll,\n\nthank you for the refund of my travel costs. My IBAN is DE89 3704 0044 0532 0130 00.\n\nBest,\nSam\n",
        False,
        {"identifier"},
    ),
    "health": (
        "Hi Priya,\n\nthank you. My depression was bad that month, and my mother's illness didn't help.\n\nBest,\nSam\n",
        True,
        {"family", "health"},
    ),
    "hearsay": (
        "Hi Priya,\n\nthanks. I heard from Jonas that the other candidate, Mark, was the boss's nephew.\n\nBest,\nSam\n",
        True,
        {"other-person", "invented-name", "hearsay"},
    ),
    "placeholder": (
        "Dear [Hiring Manager],\n\nthank you for considering me for the [Job Title] role.\n\nSincerely,\n[Your Name]\n",
        False,
        {"placeholder"},
    ),
    "five questions": (
        "Hi Priya,\n\nthank you! What was missing? Which part? Who decided? How many applied? When can I apply again?\n\nBest,\nSam\n",
        True,
        {"many-questions"},
    ),
    "emoji non-BMP": (
        "Hi Priya 👋🏽,\n\nthanks 🙏 for this! Honestly, your panel was asleep half the time 😴.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "linkedin": (
        "Hi Priya, thanks for the honest words, alternatives first it is. Would love to stay in touch!",
        True,
        set(),
    ),
    "slack": ("hey, thx for letting me know! bummer but fair. good luck with the launch", False, set()),
    "begging": (
        "Please Ms Byrne, I have two kids and rent to pay, I'll do nights, I'll do weekends, anything.\n",
        False,
        set(),
    ),
    "self attack": (
        "Hi,\n\nsorry sorry sorry, I know I was pathetic in there and I'm embarrassed you had to sit through it.\n\nPete\n",
        False,
        set(),
    ),
    "guilt": (
        "Hi Karl,\n\nI took two unpaid days and a train across the country for you. I'd have thought that deserved more than four lines.\n\nBest\nUte\n",
        False,
        set(),
    ),
    "review threat": (
        "Hi Karl,\n\nthanks. My Glassdoor review will be honest, let's put it that way.\n\nUte\n",
        False,
        set(),
    ),
    "sarcasm": (
        "Dear Karl,\n\nThank you for your truly illuminating two-line analysis of my entire career.\n\nUte\n",
        False,
        set(),
    ),
    "compare": ("Hi Karl,\n\nfunny, as Siemens had no such doubts and hired me on the spot.\n\nUte\n", False, set()),
    "lecture": (
        "Hi Karl,\n\na word of advice: candidates are customers too, so next time give them an agenda.\n\nUte\n",
        False,
        set(),
    ),
    "i won't argue but": (
        "Hi Karl,\n\nI'm not going to argue with your decision, but my references would tell you a different story.\n\nUte\n",
        False,
        set(),
    ),
    "light disappointment": (
        "Hi Karl,\n\nthat's a pity, I'd have enjoyed working with you. Thanks for being straight with me about the budget modelling.\n\nUte\n",
        False,
        set(),
    ),
    "neutral clarification": (
        "Hi Karl,\n\nthanks for the notes. One small thing for the file, and nothing hangs on it: my permit runs until 2029, not 2026.\n\nUte\n",
        False,
        set(),
    ),
    "disagree mild": (
        "Hi Karl,\n\nthank you. I'm surprised by the second point, and I'll sit with it for a while before I say anything clever about it.\n\nUte\n",
        False,
        set(),
    ),
    "signature block": (
        "Hi Karl,\n\nthanks for the call, the point about pricing is clear and I'll work on it.\n\nBest regards,\nUte Brandl\nSenior Buyer\n+49 170 5551234\nute@brandl.example\n",
        False,
        set(),
    ),
    "wrong signature": (
        "Hi Sam,\n\nthank you for the feedback, it helps.\n\nBest,\nPriya\n",
        True,
        {"wrong-signature", "wrong-person"},
    ),
    "ps": (
        "Hi Karl,\n\nthank you for the notes on the stock count, they are useful.\n\nBest,\nUte\n\nPS: I still think your scanner was broken.\n",
        False,
        set(),
    ),
    "inline reply": (
        "> you went straight to a solution\nTrue, and that is the one I want to change.\n\n> we missed Kubernetes\nI'll build a small cluster at home.\n\nThanks, Priya!\nSam\n",
        True,
        set(),
    ),
    "self-introduced tech names": (
        "Hi Priya,\n\nthanks. I used Terraform and Ansible at Initech for 7 years.\n\nSam\n",
        True,
        {"invented-number", "invented-name"},
    ),
    "french": (
        "Bonjour Madame,\n\nmerci pour votre retour très clair. Je retiens que je dois présenter des alternatives avant de choisir.\n\nCordialement,\nAnne\n",
        False,
        {"stance-unread"},
    ),
    "only name": ("Sam", False, set()),
    "three line breaks no closing": (
        "Thank you for the feedback on the design round.\n\nI take away that the alternatives should come first and then the choice, in that order, always.\n\nI hope that the team finds the right person for it.",
        False,
        {"no-closing", "no-greeting"},
    ),
    "i.e.": (
        "Hi Dr. Hale,\n\nthank you for the detailed notes, e.g. on dosage. I'll read up on it, i.e. the BNF chapter you named.\n\nKind regards\nDr. A. Osei\n",
        False,
        set(),
    ),
    "wrong side": (
        "Dear Sam,\n\nThank you for your interest in the role. After careful consideration, we have decided to proceed with other candidates.\n\nKind regards,\nThe Talent Team\n",
        True,
        {"wrong-side", "wrong-person", "invented-name"},
    ),
    "markdown": (
        "Hi Priya,\n\n**Thank you** for this.\n\n## Next\n\nAlternatives first.\n\nBest,\nSam\n",
        True,
        {"markdown"},
    ),
    "warehouse fine": (
        "Hi Mo,\n\ncheers for the honest word. Forklift ticket first, then I'll be back.\n\nDave\n",
        False,
        set(),
    ),
    "care worker, own words quoted": (
        "Dear Mrs Obi,\n\nthank you. You wrote that I “was calm with the residents”, and that means a lot to me.\n\nKind regards,\nJoy\n",
        False,
        set(),
    ),
    "spanish": (
        "Hola Marta,\n\nmuchas gracias por el comentario, lo tendré en cuenta para la próxima vez.\n\nUn saludo,\nLuis\n",
        False,
        {"stance-unread"},
    ),
    "english answer to a german name": (
        "Dear Herr Müller,\n\nthank you for the call on Monday and for the plain words about the offer letter.\n\nMit freundlichen Grüßen\nAnna Weiß\n",
        False,
        set(),
    ),
    "tabs and odd spaces": ("Hi Priya,\t\n\n  thank you for the note.  I take it in.\n\n\tBest,\n\tSam\n", True, set()),
    "template braces": ("Hi {{ name }},\n\nthank you for the feedback.\n\nBest,\nSam\n", True, {"placeholder"}),
    "model chatter": (
        "Sure! Here's a polite reply you can send:\n\nHi Priya,\n\nThank you.\n\nBest,\nSam\n",
        True,
        {"chatter"},
    ),
    "dob": (
        "Dear Ms Falk,\n\nfor your file: date of birth 03.05.1987, and my passport number is X1234567.\n\nRegards,\nOla\n",
        False,
        {"birth-date", "identifier"},
    ),
    "links": (
        "Hi Priya,\n\nthank you. My notes are at https://sam.example/notes if you like.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "gmail thread in german": (
        "Hi Priya,\n\nthank you, I take it in.\n\nBest,\nSam\n\nAm Do., 19. Nov. 2026 um 10:12 Uhr schrieb Priya Nair <priya@hire.example>:\n> wir haben uns anders entschieden\n",
        True,
        set(),
    ),
    "original message": (
        "Hi Priya,\r\n\r\nthank you, I take it in.\r\n\r\nBest,\r\nSam\r\n\r\n-----Original Message-----\r\nFrom: Priya Nair\r\nSent: Thursday\r\nSubject: outcome\r\n\r\nWhy did you waste our time? CALL 555-012-3456 NOW PLEASE!!!\r\n",
        True,
        set(),
    ),
    "answers between the lines": (
        "Hi Priya,\n\nmy thoughts below.\n\nOn Thu, 19 Nov 2026, Priya Nair wrote:\n> you went straight to a solution\n\nTrue.\n\n> we missed Kubernetes\n\nI'll learn it. Thanks!!!\n\nSam\n",
        True,
        {"shouting"},
    ),
    "sensitive, asked calmly": (
        "Hi Tom,\n\nthank you for the notes. I was told that the team is young; was my age part of the decision?\n\nBest,\nIgor\n",
        False,
        set(),
    ),
    "zero width": ("Hi Priya,\n\nthank\u200b you for the note.\n\nBest,\nSam\n", True, {"invisible-characters"}),
    "figures of their own": (
        "Hi Priya,\n\nthank you. I counted three alternatives on my page afterwards, not one.\n\nBest,\nSam\n",
        True,
        set(),
    ),
    "misspelt name": ("Hi Prija,\n\nthank you for the note.\n\nBest,\nSam\n", True, {"invented-name"}),
}


@pytest.mark.parametrize(("draft", "answers", "rules"), DRAFTS.values(), ids=DRAFTS.keys())
def test_a_draft_shows_what_is_there_and_nothing_else(draft: str, answers: bool, rules: set[str]) -> None:
    found = check_draft(draft, READING if answers else None).findings
    assert {one.rule for one in found if one.family != "defensive" or one.rule == "advice-first"} == rules
    assert all(one.quote == draft[one.start : one.end][:400] for one in found)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Thank you. Could you say where? And when?", ["Could you say where?", "And when?"]),
        ("Really?!\nWhy not? ???", ["Really?", "Why not?"]),
        ("word " * 20_000, []),
        ("word " * 20_000 + "?", ["word " * 20_000 + "?"]),
    ],
    ids=["two", "marks without words", "a long line", "a long question"],
)
def test_questions_are_found_from_the_beginning_of_their_sentences(text: str, asked: list[str]) -> None:
    assert [found[0].strip() for found in questions_in(text)] == [each.strip() for each in asked]
