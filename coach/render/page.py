"""A sheet of terminal text: headings, paragraphs and hanging items, without trailing spaces and without a box around anything."""

import io

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from coach.render import safe

WIDEST = 96
NARROWEST = 40
_LEAST_ROOM = 20
_LEAST_LINE = 4


def text(content: str, style: str = "") -> Text:
    """Return one line of somebody's words, made safe, in a style."""
    return Text(safe.line(content), style=style)


class Page:
    """Collects lines; ``width`` is the terminal's, of which at most ``WIDEST`` columns are used."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = max(NARROWEST, min(width, WIDEST))
        self._sheet = io.StringIO()
        self._console = Console(
            file=self._sheet,
            width=self.width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def heading(self, title: str, aside: str = "") -> None:
        """Start a section: its title, a thin line, and a few words at the side."""
        self.blank()
        room = self.width - cell_len(title) - 1
        beside = f" {aside}" if aside and cell_len(aside) + 1 + _LEAST_LINE <= room else ""
        head = Text.assemble((f"{title} ", "bold cyan"), ("─" * (room - cell_len(beside)), "dim cyan"), (beside, "dim"))
        self._print(head)
        if aside and not beside:
            self._print(Text(aside, style="dim"))

    def blank(self) -> None:
        """Leave one line free, never two."""
        written = self._sheet.getvalue()
        if written and not written.endswith("\n\n"):
            self._sheet.write("\n")

    def item(self, content: Text, *, first: Text | str = "", indent: int = 0, aside: str = "") -> None:
        """Write a paragraph that hangs behind ``first``: its further lines are indented as far as its first.

        ``aside`` follows in a pale colour, on the last line where there is room and on a line of its own where there is not.
        """
        lead = Text(" " * indent) + (Text(first) if isinstance(first, str) else first)
        margin = " " * lead.cell_len
        room = max(_LEAST_ROOM, self.width - lead.cell_len)
        lines = list(content.wrap(self._console, room)) or [Text("")]
        for line in lines:
            line.rstrip()
        if aside and lines[-1].cell_len + 2 + cell_len(aside) <= room:
            lines[-1].append(f"  {aside}", style="dim")
        elif aside:
            lines += Text(aside, style="dim").wrap(self._console, room)
        for number, line in enumerate(lines):
            self._print((lead if number == 0 else Text(margin)) + line)

    def mark(self, marks: Text, *, indent: int = 0) -> None:
        """Write a line whose spaces count."""
        self._print(Text(" " * indent) + marks)

    def verbatim(self, content: str) -> None:
        """Write text as it is, each paragraph on one line that the terminal wraps, so that a copy of it is clean."""
        for line in safe.plain(content).splitlines():
            self._print(Text(line.rstrip()))

    def _print(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True, end="\n")

    def finish(self) -> str:
        """Return everything that was written."""
        return self._sheet.getvalue().strip("\n") + "\n"
