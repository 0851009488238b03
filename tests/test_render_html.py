"""What stands in the pages; how they behave in a browser: test_pages_in_chromium."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files

from coach.render.html import render_page
from coach.schemas import Resource

from tests import made

PAGE = render_page(made.coaching(), title="Platform Engineer")


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_it_is_one_file_that_asks_for_nothing() -> None:
    tags = Tags(PAGE).found
    assert not [tag for tag, _ in tags if tag in {"link", "img", "iframe", "object", "embed", "base", "form"}]
    assert not [attributes for _, attributes in tags if "src" in attributes or "style" in attributes]
    assert "url(" not in PAGE.split("<style>")[1].split("</style>")[0]
    assert "@import" not in PAGE


def test_its_policy_allows_its_own_style_and_script_and_nothing_else() -> None:
    policy = next(attributes["content"] or "" for tag, attributes in Tags(PAGE).found if attributes.get("http-equiv"))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("page.css", "page.js"):
        content = files("coach.render.html").joinpath(name).read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert f"'sha256-{digest}'" in policy
        assert content.decode() in PAGE
        assert b"</s" not in content  # nothing in them ends their element


def test_every_id_is_there_once_and_every_reference_has_one() -> None:
    tags = [attributes for _, attributes in Tags(PAGE).found]
    ids = [attributes["id"] for attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    wanted = [
        (attributes.get("href") or "")[1:] for attributes in tags if (attributes.get("href") or "").startswith("#")
    ]
    wanted += [attributes["aria-describedby"] or "" for attributes in tags if "aria-describedby" in attributes]
    wanted += [attributes["aria-labelledby"] or "" for attributes in tags if "aria-labelledby" in attributes]
    assert set(wanted) <= set(ids)


def test_what_is_not_there_leaves_no_empty_section() -> None:
    bare = render_page(made.coaching(for_you=None, reply=None, questions=None, plan=None))
    for words in ("For you", '<h2 id="reply"', '<h2 id="questions"', '<h2 id="plan"', "mailto:"):
        assert words not in bare
    assert "What they said" in bare


def test_a_done_task_is_ticked_off() -> None:
    assert PAGE.count("is-done") == PAGE.split("<style>")[1].split("</style>")[0].count("is-done")
    done = render_page(made.coaching(), done={"Two timed 35-minute designs."})
    assert re.search(r'is-done">\s*<span class="box" aria-hidden="true">✓', done)


def test_only_web_addresses_become_links() -> None:
    plan = made.plan()
    odd = plan.goals[0].model_copy(update={"resources": (Resource(title="A book", url="javascript:alert(1)"),)})
    page = render_page(made.coaching(plan=plan.model_copy(update={"goals": (odd, plan.goals[1])})))
    assert "<cite>A book</cite>" in page
    assert "javascript:" not in page


def test_no_control_character_reaches_the_page() -> None:
    page = render_page(made.hostile(), title=made.ESCAPES)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "<script>alert" not in page
