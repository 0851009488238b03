"""Writes the page of the library from its docstrings: ``python -m tests.api_page``."""

import inspect
import re
from pathlib import Path
from typing import Any

import coach
from coach import api, errors, options
from pydantic import BaseModel

PAGE = Path(__file__).parent.parent / "docs" / "api.md"
_HEAD = """# The library

Made from the docstrings by `python -m tests.api_page`; a test keeps it so. It is typed (`py.typed`), keeps no state between calls, reads no
settings file and imports neither click nor rich. What writes is what is asked for: without `model` it is the playbook, whatever the
environment says. The `_async` twins are for a running event loop.

```python
{example}
```
"""
_EXAMPLE = """import coach

text = "Thanks for coming in. Strong on SQL, but the case study had no recommendation."
coaching = coach.respond(text, name="Sam", role="Analyst")
print(coaching.reply.body)
reading = coach.listen(text)
print([(point.kind, point.topic) for point in reading.points])
print(coach.check("You are wrong about the case study.", feedback=text).ok)
rows = coach.batch([{"id": 1, "text": text}, {"id": 2, "text": ""}])
print(rows[0]["result"][:14], rows[1]["error"])"""
FUNCTIONS = ("respond", "listen", "check", "batch")


def page() -> str:
    """Return the page."""
    parts = [_HEAD.format(example=_EXAMPLE), "## Functions"]
    for name in FUNCTIONS:
        parts += [_function(getattr(coach, name)), _function(getattr(coach, f"{name}_async"))]
    parts += ["## Options", _typed(api.Given, "What `respond` takes by keyword.", api.Case, api.Given)]
    parts += [_prose(options.Options.__doc__)]
    parts += ["## Models", "Frozen Pydantic models; `coach schema coaching` prints their JSON schema."]
    parts += [_model(each) for name in coach.__all__ if _is_model(each := getattr(coach, name))]
    parts += ["## Errors", _prose(errors.__doc__)]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _is_model(each: Any) -> bool:
    return inspect.isclass(each) and issubclass(each, BaseModel)


def _function(function: Any) -> str:
    words = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(function)))
    words = re.sub(r"\*\*options: Unpack\[\w+\]", "**options", words)
    keyword = "async def" if inspect.iscoroutinefunction(function) else "def"
    return (
        f"### {function.__name__}\n\n```python\n{keyword} {function.__name__}{words}\n```\n\n{_prose(function.__doc__)}"
    )


def _typed(_: Any, lead: str, *tables: Any) -> str:
    rows: dict[str, str] = {}
    for table in tables:
        for name, kind in table.__annotations__.items():
            rows[name] = kind.__forward_arg__ if hasattr(kind, "__forward_arg__") else str(kind)
    listed = "\n".join(f"| `{name}` | `{kind}` |" for name, kind in rows.items())
    return f"{lead}\n\n| option | type |\n|---|---|\n{listed}"


def _model(model: type[BaseModel]) -> str:
    rows = []
    for name, field in model.model_fields.items():
        kind = str(model.__annotations__.get(name) or _inherited(model, name)).replace("|", "\\|")
        rows.append(f"| `{field.alias or name}` | `{kind}` | {'yes' if field.is_required() else ''} |")
    return (
        f"### {model.__name__}\n\n{_prose(model.__doc__)}\n\n| field | type | required |\n|---|---|---|\n"
        + "\n".join(rows)
    )


def _inherited(model: type[BaseModel], name: str) -> Any:
    return next(each.__annotations__[name] for each in model.__mro__ if name in getattr(each, "__annotations__", {}))


def _prose(docstring: str | None) -> str:
    words = inspect.cleandoc(docstring or "").replace("``", "`")
    return re.sub(r"\n?::\n\n((?:    .*\n?|\n)+)", lambda m: f"\n```text\n{inspect.cleandoc(m[1])}\n```\n", words)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
