"""The page of the library is what its docstrings say, and its example runs."""

import contextlib
import io
import re

from tests.api_page import PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.api_page"


def test_the_example_runs() -> None:
    example = re.findall(r"```python\n(.*?)```", page(), re.DOTALL)[0]
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(example, "example", "exec"), {})  # noqa: S102 - our own page
    assert "Sam" in said.getvalue()
    assert said.getvalue().splitlines()[-1].startswith('{"schema": 1, ')
    assert "InputProblem" in said.getvalue()
