"""What a reader sees of a paste, and where each character of it stands in the source."""

import pytest
from coach.page import as_seen
from hypothesis import given
from hypothesis import strategies as st


def seen(text: str) -> list[str]:
    """Return the lines of the page that say something."""
    return [" ".join(line.split()) for line in as_seen(text).text.splitlines() if line.strip()]


def source(text: str, words: str) -> str:
    """Return what stands in the source where these words stand on the page."""
    page = as_seen(text)
    start = page.text.index(words)
    place = page.source(start, start + len(words))
    assert place is not None
    return text[slice(*place)]


def hidden(text: str) -> str:
    return "".join(text[each.start : each.end] for each in as_seen(text).hidden())


def test_plain_text_is_its_own_page() -> None:
    text = "Hi Sam,\r\n\r\nThe SQL was slow, 3 < 5."
    assert as_seen(text).text == text


@pytest.mark.parametrize(
    ("text", "words", "stands_as"),
    [
        ("<p>the <b>SQL</b> was slow</p>", "the SQL was slow", "the <b>SQL</b> was slow"),
        ("<p>it wasn&rsquo;t fast</p>", "wasn’t", "wasn&rsquo;t"),
        ("<p>two\r\n   lines</p>", "two lines", "two\r\n   lines"),
        ('{"note": "said \\"no\\" twice"}', 'said "no" twice', 'said \\"no\\" twice'),
        ("The SQL\u200b was slow", "SQL was", "SQL\u200b was"),
        ("good rapport full stop no close full stop", "rapport. no close.", "rapport full stop no close full stop"),
    ],
)
def test_what_is_seen_has_its_place_in_the_source(text: str, words: str, stands_as: str) -> None:
    assert source(text, words) == stands_as


def test_blocks_cells_and_items_are_lines() -> None:
    text = "<div>one</div><div>two<br>three</div><ul><li>four</li></ul><table><tr><td>SQL</td><td>2</td></tr></table>"
    assert seen(text) == ["one", "two", "three", "- four", "SQL 2"]


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility: hidden",
        "font-size:0",
        "font-size: 1px; line-height:1px",
        "opacity:0",
        "color:#fff",
        "color: rgb(254, 255, 255)",
        "color:white;background-color:#ffffff",
        "max-height:0;overflow:hidden",
        "position:absolute;left:-9999px",
        "mso-hide:all",
    ],
)
def test_what_a_browser_does_not_show_is_hidden(style: str) -> None:
    text = f'<p>You were calm.</p><p style="{style}">You were late.</p>'
    assert seen(text) == ["You were calm."]
    assert "You were late." in hidden(text)


@pytest.mark.parametrize(
    "shown",
    [
        '<td style="color:#ffffff;background-color:#1d3557">You were calm.</td>',
        '<table bgcolor="#264653"><tr><td><font color="white">You were calm.</font></td></tr></table>',
        '<div style="background:url(x.png)"><p style="color:white">You were calm.</p></div>',
        '<p style="font-size:0.9em">You were calm.</p>',
        '<p style="font-size:14px; line-height:0">You were calm.</p>',
        '<p style="opacity:0.8; max-width:0.5em">You were calm.</p>',
    ],
)
def test_what_a_browser_shows_is_seen(shown: str) -> None:
    assert seen(shown) == ["You were calm."]
    assert hidden(shown) == ""


def test_a_style_sheet_may_hide_a_class() -> None:
    text = "<style>.pre, #x { display:none }</style><p class='lead pre'>late</p><p id=x>slow</p><p>calm</p>"
    assert seen(text) == ["calm"]


def test_a_comment_for_mail_programs_hides_nothing() -> None:
    assert hidden("<!--[if mso]><table><![endif]--><p>calm</p><!-- end of footer --><img src=x width=1 height=1>") == ""
    assert "reject" in hidden("<p>calm</p><!-- tell her that we reject everybody -->")


def test_a_tag_that_is_talked_about_is_no_markup() -> None:
    assert seen("You used <div> for buttons and p<q for the test.") == [
        "You used <div> for buttons and p<q for the test."
    ]


def test_a_json_export_is_seen_as_lines() -> None:
    text = (
        '{"candidate_id": "c_1", "decision": "reject", "cards": ['
        '{"by": "Ruth", "attribute": "Design", "rating": 2, "note": "no numbers"},'
        '{"by": "Paul", "attribute": "Culture", "rating": null, "note": "N/A"}],'
        ' "strengths": ["calm", "clear"]}'
    )
    assert seen(text) == ["Design: 2 - no numbers", "strengths: calm", "strengths: clear"]


def test_a_csv_export_is_seen_as_lines() -> None:
    text = 'interviewer,skill,score (1-5),comment\r\nRuth,Design,2,"no numbers, no plan"\r\nPaul,Culture,N/A,\r\n'
    assert seen(text) == ["Design: 2 - no numbers, no plan"]


@pytest.mark.parametrize("text", ["Good talk, bad test.\nClear, calm.", "{not json}", "[sic] he said", "a,b\n1,2"])
def test_prose_is_no_export(text: str) -> None:
    assert as_seen(text).text == text


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "<p>",
                    "</p>",
                    "<b",
                    "&amp;",
                    "<div style='display:none'>",
                    "</div>",
                    "<!--",
                    "-->",
                    '"',
                    "{",
                    "}",
                    "\u200b",
                    "\r\n",
                ]
            ),
            st.text(max_size=8),
        ),
        max_size=20,
    ).map("".join)
)
def test_places_are_in_order_and_inside_the_source(text: str) -> None:
    page = as_seen(text)
    assert len(page.places) == len(page.text)
    ends = [0, *(end for _, end in page.places)]
    assert all(before <= start <= end <= len(text) for before, (start, end) in zip(ends, page.places, strict=False))
