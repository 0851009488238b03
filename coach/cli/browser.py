"""A page in the person's browser, from a file that only they can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.output import chosen_format, deliver, tell
from coach.errors import UsageProblem
from coach.files import write_atomically
from coach.settings import data_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.cli.given import Format

FILE_NAME = "page.html"


def page_format(form: Format | None, output: str | None, offered: Sequence[Format], *, open_page: bool) -> Format:
    """Return the format, which is a page where it is to be opened; raises ``UsageProblem`` where another was asked for."""
    if not open_page:
        return chosen_format(form, output, offered)
    if form not in {None, "html"}:
        raise UsageProblem(f"--open shows a page, not {form}.", "Leave out -f, or --open.")
    return "html"


def hand_over(made: str, output: str | None, *, open_page: bool) -> None:
    """Deliver what was made, and open it in the browser where that is wanted."""
    if output is not None or not open_page:
        deliver(made, output)
    if open_page:
        show_in_browser(made, output)


def show_in_browser(page: str, output: str | None) -> None:
    """Open a page: the file it was written to, or one in the data folder that the next page takes the place of.

    Raises ``UsageProblem`` where that file cannot be written.
    """
    import webbrowser

    path = Path(output) if output is not None else data_folder() / FILE_NAME
    if output is None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, page.encode("utf-8", "replace"), private=True)
        except OSError as error:
            raise UsageProblem(f"{path} cannot be written: {error.strerror}.", "Give -o a file.") from error
    opened = webbrowser.open(path.resolve().as_uri())
    tell("page_opened" if opened else "page_written", path=path)


def forget_page() -> None:
    """Remove the page that was opened last, overwritten first."""
    path = data_folder() / FILE_NAME
    if path.is_file():
        path.write_bytes(b"\0" * path.stat().st_size)
        path.unlink()
