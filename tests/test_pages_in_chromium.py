"""The pages in a real browser: what a person sees, points at, tabs through and copies."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from coach.ledger import Ledger
from coach.practice.trends import trends
from coach.render.html import render_page, render_trends_page
from playwright.sync_api import Browser, Page

from tests import made
from tests.browser import CONTRAST, chromium, needs_chromium, opened
from tests.kept import KUBERNETES, KUBERNETES_TOO, SQL, keep, made_of

pytestmark = needs_chromium
PAGE = render_page(made.coaching(), title="Platform Engineer, Lowfield", done={"Two timed 35-minute designs."})
LEAST_CONTRAST = 4.5  # WCAG AA for text


NASTY = (
    '</style></script><script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">'
    '<a href="javascript:document.title=1">x</a><form action="https://e.example"><input></form>{{ 7 * 7 }}'
    "<iframe src='https://e.example'></iframe><svg onload=\"document.title='owned'\"><base href='https://e.example'>"
    " Your SQL was weak. We liked your <b onclick=\"document.title='owned'\">clear answers</b>."
)
HTML_MAIL = "<html><head><style>p { color: red; }</style></head><body><p>Hi Sam,</p>\n<p>Your SQL was weak &amp; slow.</p></body></html>"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make the pages before the browser starts, whose event loop would be in the way."""
    with Ledger(tmp_path_factory.mktemp("ledger")) as ledger:
        for text in (KUBERNETES, KUBERNETES_TOO, SQL):
            keep(ledger, text)
        together = render_trends_page(trends(ledger))
    return {
        "nasty": render_page(made_of(NASTY), title=NASTY),
        "hostile": render_page(made.hostile(), title=NASTY),
        "mail": render_page(made_of(HTML_MAIL)),
        "trends": together,
    }


@pytest.fixture(scope="module")
def browser(pages: dict[str, str]) -> Iterator[Browser]:  # noqa: ARG001 - they come first
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with opened(browser, PAGE, tmp_path, permissions=["clipboard-read", "clipboard-write"]) as shown:
        yield shown


def seen(page: Page) -> list[str]:
    return page.locator(".note:visible .said q").all_inner_texts()


def test_it_says_what_it_is_and_loads_nothing(browser: Browser, tmp_path: Path) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with opened(browser, PAGE, tmp_path) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.reload()
        assert page.title() == "Platform Engineer, Lowfield"
        assert asked == [page.url]
        assert complaints == []


def test_pointing_at_a_point_shows_what_answers_it(page: Page) -> None:
    assert seen(page) == []
    page.get_by_text("more hands-on Kubernetes in production").first.hover()
    assert seen(page) == ["more hands-on Kubernetes in production"]
    note = page.locator(".note:visible").inner_text()
    assert "The Kubernetes point is clear too." in note
    assert "Could you share what hands-on Kubernetes in production means for this team?" in note
    assert "Week 4" in note
    assert page.locator(".answering.is-lit").all_inner_texts() == ["The Kubernetes point is clear too."]
    assert page.locator("tr.is-lit").inner_text().startswith("B")


def test_the_keyboard_goes_from_point_to_point_and_away(page: Page) -> None:
    page.locator("a.point").first.focus()
    visited = []
    for _ in range(6):
        visited += seen(page)
        page.keyboard.press("Tab")
    assert visited == [point.quote for point in made.reading().points]
    page.locator("a.point").nth(2).focus()
    page.keyboard.press("Escape")
    assert seen(page) == []
    page.keyboard.press("Enter")
    assert seen(page) == ["went straight to a solution"]


def test_the_first_tab_skips_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]


def test_a_screen_reader_hears_kind_words_and_answer(page: Page) -> None:
    point = page.get_by_role("link", name="gap: the trade-offs had to be pulled out of you")
    described = page.locator(f"#{point.get_attribute('aria-describedby')}").text_content() or ""
    assert "Could you ask the panel at which moment they most missed a trade-off?" in " ".join(described.split())
    levels = page.eval_on_selector_all("h1, h2, h3", "all => all.map((each) => Number(each.tagName[1]))")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.get_by_role("table", name="Hours of each goal, week by week").get_by_role("row").count() == 3
    for name in ("What they said", "Reply", "Questions", "Plan"):
        assert page.get_by_role("region", name=name).count() == 1


def test_the_reply_is_copied_as_it_was_written(page: Page) -> None:
    page.get_by_role("button", name="Copy the reply").click()
    page.get_by_role("status").get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == made.reply().body + "\n"


def test_without_the_clipboard_the_reply_is_selected(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, PAGE, tmp_path) as page:
        page.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); document.execCommand = () => false; }"
        )
        page.get_by_role("button", name="Copy the reply").click()
        page.get_by_role("status").get_by_text("copy it with the keyboard").wait_for()
        assert page.evaluate("getSelection().toString().trim()") == made.reply().body


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_can_be_read_in_light_and_dark_and_on_a_phone(
    browser: Browser, tmp_path: Path, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 844}
    with opened(browser, PAGE, tmp_path, color_scheme=scheme, viewport=size, reduced_motion="reduce") as page:
        page.locator("a.point").nth(2).focus()
        weak = [(ratio, words) for ratio, words in page.evaluate(CONTRAST) if ratio < LEAST_CONTRAST]
        assert weak == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert (sum(map(int, paper[4:-1].split(","))) < 384) == (scheme == "dark")


def test_kinds_differ_in_sign_and_line_not_only_in_colour(page: Page) -> None:
    looks = page.eval_on_selector_all(
        "a.point",
        "all => all.map((each) => [each.classList[1], getComputedStyle(each, '::before').content[1], getComputedStyle(each).textDecorationStyle])",
    )
    by_kind = {kind: (sign, line) for kind, sign, line in looks}
    assert (
        len({sign for sign, _ in by_kind.values()}) == len({line for _, line in by_kind.values()}) == len(by_kind) == 3
    )


def test_on_paper_every_answer_stands_and_no_button(page: Page) -> None:
    page.emulate_media(media="print")
    assert len(seen(page)) == len(made.reading().points)
    assert not page.get_by_role("button").is_visible()
    assert not page.get_by_role("navigation").is_visible()


def test_without_scripts_all_answers_are_there(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, PAGE, tmp_path, java_script_enabled=False) as page:
        assert len(seen(page)) == len(made.reading().points)


def test_a_hostile_feedback_is_text(browser: Browser, pages: dict[str, str], tmp_path: Path) -> None:
    asked: list[str] = []
    for name in ("nasty", "hostile"):
        with opened(browser, pages[name], tmp_path) as page:
            page.on("request", lambda request: asked.append(request.url))
            page.reload()
            assert page.title() == " ".join(NASTY.split())
            assert page.locator("script").count() == 1
            foreign = "main :is(img, iframe, form, input, svg, base, b:not(.letter), [onclick], [onload], [onerror], [href^='javascript'])"
            assert page.locator(foreign).count() == 0
            assert "49" not in page.locator("h1").inner_text()
    assert {url.partition(":")[0] for url in asked} == {"file"}
    with opened(browser, pages["nasty"], tmp_path) as page:
        shown = page.locator(".feedback").evaluate(
            "each => { each.querySelectorAll('.unseen').forEach((word) => word.remove()); return each.textContent; }"
        )
    assert shown == NASTY


def test_even_markup_that_got_through_would_not_run(browser: Browser, tmp_path: Path) -> None:
    broken = PAGE.replace(
        "</h1>", "</h1><script>document.title = 'owned'</script><img src=x onerror='document.title=1'>"
    )
    with opened(browser, broken, tmp_path) as page:
        page.wait_for_load_state()
        assert page.title() == "Platform Engineer, Lowfield"


def test_an_html_mail_is_shown_as_it_was_meant(browser: Browser, pages: dict[str, str], tmp_path: Path) -> None:
    with opened(browser, pages["mail"], tmp_path) as page:
        text = page.locator(".feedback").inner_text()
    assert "Hi Sam," in text
    assert "<p>" not in text
    assert "color: red" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_trends_can_be_read(browser: Browser, pages: dict[str, str], tmp_path: Path, scheme: str) -> None:
    for width in (1280, 390):
        with opened(
            browser, pages["trends"], tmp_path, color_scheme=scheme, viewport={"width": width, "height": 844}
        ) as page:
            assert [(ratio, words) for ratio, words in page.evaluate(CONTRAST) if ratio < LEAST_CONTRAST] == []
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert page.get_by_role("img", name="2 of 3").count() == 1
            bars = page.locator(".share").first
            assert bars.locator(".part").bounding_box()["width"] > 0  # type: ignore[index]
