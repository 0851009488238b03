import pytest
from coach.render.checked import excerpt, render_markdown, render_text
from coach.schemas import Checked, Family, Finding, Severity
from rich.cells import cell_len

DRAFT = (
    "Hi Priya,\n\nThank you for the call, but I have to say that you are simply wrong about the coding round, "
    "since I actually had only ten minutes for it.\n\nPlease reconsider.\n\nBest,\nSam"
)


def finding(words: str, severity: Severity = "error", family: Family = "defensive", draft: str = DRAFT) -> Finding:
    start = draft.index(words)
    return Finding(
        rule="disputes",
        family=family,
        severity=severity,
        quote=words,
        start=start,
        end=start + len(words),
        message="This disputes the record.",
        suggestion="Leave it out.",
    )


def checked(*findings: Finding) -> Checked:
    return Checked(findings=findings, ok=all(each.severity != "error" for each in findings))


def test_each_finding_has_its_place_its_words_underlined_its_reason_and_its_remedy() -> None:
    lines = render_text(checked(finding("Please reconsider"), finding("you are simply wrong")), DRAFT).splitlines()
    assert lines[0].startswith("3:48  error  stance")
    assert lines[2].index("‾") == lines[1].index("you are simply wrong")
    assert lines[2].count("‾") == len("you are simply wrong")
    assert lines[3:5] == ["  This disputes the record.", "  Instead: Leave it out."]
    assert lines[6].startswith("5:1  error")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "words", ["Thank you for the call", "you are simply wrong", "for it", DRAFT[11:140], "round, since I actually"]
)
def test_the_words_stay_in_sight_at_any_width(width: int, words: str) -> None:
    lines = render_text(checked(finding(words)), DRAFT, width=width).splitlines()
    assert all(cell_len(line) <= min(width, 96) for line in lines)
    assert words[:10] in lines[1]
    assert lines[2].strip(" ‾") == ""


def test_wide_letters_are_underlined_over_their_whole_width() -> None:
    draft = "日本語です。but you are wrong"
    found = excerpt(draft, draft.index("but"), draft.index("but") + 3, 70)
    assert (found.before, found.words, found.after) == ("日本語です。", "but", " you are wrong")


def test_a_finding_about_the_whole_draft_needs_no_underlined_words() -> None:
    whole = Finding(rule="too-long", family="form", severity="note", quote="", message="It is long.", suggestion="")
    shown = render_text(checked(whole), DRAFT)
    assert "‾" not in shown
    assert "1:1  note  form · too-long" in shown


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ((), "It can go as it is"),
        ((finding("Please reconsider"),), "would cost you more than them: 1 error"),
        ((finding("Hi Priya", family="form"),), "Not yet: 1 error"),
        ((finding("Hi Priya", "warning"),), "once you have looked at 1 warning"),
        ((finding("Hi Priya", "note"), finding("Best", "note")), "2 notes to consider"),
    ],
)
def test_the_last_line_is_written_for_the_person(findings: tuple[Finding, ...], words: str) -> None:
    assert words in " ".join(render_text(checked(*findings), DRAFT).split())
    assert words in render_markdown(checked(*findings), DRAFT)


@pytest.mark.parametrize(
    ("rule", "words"), [("advice-first", "take advice before you send it"), ("stance-unread", "It is not in English")]
)
def test_the_last_line_does_not_promise_what_was_not_looked_at(rule: str, words: str) -> None:
    note = finding("Hi Priya", "note").model_copy(update={"rule": rule})
    assert words in render_markdown(checked(note), DRAFT)


def test_markdown_lists_the_findings() -> None:
    text = render_markdown(checked(finding("Please reconsider")), DRAFT)
    assert text.startswith(
        "- **5:1 error** (disputes) “Please reconsider”: This disputes the record.  \n  Instead: Leave it out.\n\n"
    )
