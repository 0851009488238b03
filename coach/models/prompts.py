"""Finds and renders the prompt templates: the person's own folder first, file by file, then the ones that come along.

A template may begin with ``{% extends "builtin/reply.md.j2" %}`` and replace a block. What a template shows of a feedback is always
a value, fenced off and defused by the filters ``fenced`` and ``quoted``; no feedback is ever a template's source.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.errors import PromptProblem
from coach.patterns import Pattern

if TYPE_CHECKING:
    from jinja2 import Environment

NAMES = ("system", "case", "listen", "reply", "questions", "plan", "thanks", "repair", "rewrite")
SUFFIX = ".md.j2"

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
_MARKUP = Pattern(
    r"<(?=[|｜]|/?s>|/?think|/?(?:start|end)_of_turn|<\s*/?SYS|/?(?:system|assistant|user|tool_call|tool_response|function_call)\b)|\[(?=/?INST\]|/?TOOL_)",
    re.IGNORECASE,
)
_LETTERS = str.maketrans("0123456789", "ghijkmnpqr")
_DEFUSED = {"<": "‹", "[": "("}


def builtin_folder() -> Path:
    """Return where the templates that come along lie: in the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "builtin_prompts", package.parent / "prompts"):
        if folder.is_dir():
            return folder
    raise PromptProblem("The built-in prompts are missing.", "Install coach again.")


def defused(text: str) -> str:
    """Return a text in which nothing can be taken for a chat template's own markup, and no control characters."""
    return _MARKUP.sub(
        lambda match: _DEFUSED[match[0]], _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    )


def fenced(text: str, label: str = "text") -> str:
    """Return a text between two marks that it cannot contain."""
    inside = defused(text)
    mark = _mark(inside)
    while mark in inside:
        mark = _mark(mark)
    return f"<{label}-{mark}>\n{inside}\n</{label}-{mark}>"


def _mark(text: str) -> str:
    """Return twelve letters that go with a text; no digits, since a number of that length would be taken for an identifier."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12].translate(_LETTERS)


def quoted(text: str) -> str:
    """Return a text as one JSON string."""
    return json.dumps(defused(text), ensure_ascii=False)


@lru_cache(maxsize=8)
def _environment(user: Path | None) -> Environment:
    """Return what renders the templates of a folder; it looks at every use whether a file has changed, so that it can be kept."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined  # noqa: PLC0415 - 77 ms

    builtin = FileSystemLoader(builtin_folder())
    own = [FileSystemLoader(user)] if user is not None else []
    environment = Environment(
        loader=ChoiceLoader([*own, builtin, PrefixLoader({"builtin": builtin})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - the output is a message, not HTML
    )
    environment.filters.update(fenced=fenced, quoted=quoted)
    return environment


class Prompts(NamedTuple):
    """The templates as this person has them; ``user`` is a folder that may hold some of its own, or not exist."""

    user: Path | None = None

    def render(self, name: str, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return a message; raises ``PromptProblem`` for a template that is missing, broken or asks for an unknown value."""
        from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415

        try:
            return _environment(self.user).get_template(f"{_known(name)}{SUFFIX}").render(values).strip()
        except TemplateSyntaxError as broken:
            raise PromptProblem(
                f"{broken.filename or broken.name}, line {broken.lineno}: {broken.message}", _hint(name)
            ) from None
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, OSError) as broken:
            raise PromptProblem(
                f"The prompt {name} cannot be used: {' '.join(str(broken).split())}.", _hint(name)
            ) from None

    def path(self, name: str) -> Path:
        """Return the file that is in force for a name."""
        file = f"{_known(name)}{SUFFIX}"
        if self.user is not None and (self.user / file).is_file():
            return self.user / file
        return builtin_folder() / file

    def show(self, name: str) -> str:
        """Return the template's text."""
        try:
            return self.path(name).read_text(encoding="utf-8")
        except (OSError, ValueError) as broken:
            raise PromptProblem(f"{self.path(name)} cannot be read.", _hint(name)) from broken

    def overridden(self, name: str) -> bool:
        """Tell whether the person's own file is in force."""
        return self.path(name).parent != builtin_folder()

    def listing(self) -> tuple[tuple[str, Path], ...]:
        """Return all names with the file in force for each."""
        return tuple((name, self.path(name)) for name in NAMES)


def render(name: str, /, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
    """Render a built-in template."""
    return Prompts().render(name, **values)


def _known(name: str) -> str:
    plain = name.removesuffix(SUFFIX)
    if plain not in NAMES:
        raise PromptProblem(f"There is no prompt {name!r}.", f"There are: {', '.join(NAMES)}.")
    return plain


def _hint(name: str) -> str:
    return (
        f"Look at it with `coach prompts show {name.removesuffix(SUFFIX)}`; `coach prompts path` says where yours lie."
    )
