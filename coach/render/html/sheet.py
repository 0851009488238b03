"""A page from its template: escaped, with its style and script inside, and a policy that allows only these two."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coach.render.figures import day, done_words, hours, practice
from coach.render.safe import line, plain, spoken, url
from coach.render.words import count, say


def fill(template: str, **values: object) -> str:
    """Return the page that a template makes of the values."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {_digest(style)}",
            f"script-src {_digest(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return _environment().get_template(template).render(policy=policy, style=style, script=script, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("coach.render.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "line": line,
        "plain": plain,
        "spoken": lambda quote: line(spoken(quote)),
        "link": _link,
        "day": day,
        "hours": hours,
        "practice": practice,
        "done_words": done_words,
    }
    environment.globals |= {"say": say, "count": count}
    return environment


def _link(address: str | None) -> str:
    """Return a web address that may be followed, or nothing."""
    return url(address) if address and address.strip().lower().startswith(("https://", "http://")) else ""


@cache
def _asset(name: str) -> Markup:
    return Markup(files("coach.render.html").joinpath(name).read_text("utf-8"))  # noqa: S704 - a file of ours


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
