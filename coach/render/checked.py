"""Findings on a draft: the place, the words underlined, the reason, what to write instead, and a kind line at the end."""

import difflib
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from coach.render import markdown as md
from coach.render.figures import place_in_text
from coach.render.page import Page, text
from coach.render.safe import line
from coach.render.terminal import SEVERITY_COLOURS
from coach.render.words import count, say
from coach.schemas import Checked, Finding

_MARGIN = 2


def render_text(checked: Checked, draft: str, *, width: int = 80, colour: bool = False) -> str:
    """Return the findings as terminal text."""
    page = Page(width, colour=colour)
    for finding in in_order(checked):
        _write_finding(page, finding, draft)
    page.blank()
    page.item(text(summary(checked), "bold green" if checked.ok else "bold yellow"))
    return page.finish()


def render_markdown(checked: Checked, draft: str) -> str:
    """Return the findings as markdown."""
    items = []
    for finding in in_order(checked):
        where = f"{place(finding, draft)} {say(f'finding.severity_{finding.severity}')}"
        instead = f"  \n  {md.words(say('finding.instead', what=finding.suggestion))}" if finding.suggestion else ""
        quote = f" {md.quoted(finding.quote)}" if finding.quote else ""
        items.append(f"- **{where}** ({finding.rule}){quote}: {md.words(finding.message)}{instead}")
    return md.document([*(["\n".join(items)] if items else []), md.words(summary(checked))])


def render_annotations(checked: Checked, draft: str, name: str) -> str:
    """Return the findings as GitHub workflow commands, one a line, for the file ``name``."""
    lines = []
    for finding in in_order(checked):
        row, column = place_in_text(draft, finding.start)
        end_row, end_column = place_in_text(draft, finding.end)
        where = f"file={_escaped(name, ',:')},line={row},endLine={end_row},col={column}"
        where += f",endColumn={end_column}" if end_row == row else ""
        message = (
            f"{finding.message} {say('finding.instead', what=finding.suggestion)}"
            if finding.suggestion
            else finding.message
        )
        level = "notice" if finding.severity == "note" else finding.severity
        lines.append(f"::{level} {where},title={_escaped(finding.rule, ',:')}::{_escaped(message)}\n")
    return "".join(lines)


def _escaped(words: str, also: str = "") -> str:
    """Escape what GitHub reads as a sign of its own (percent encoding)."""
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{also}" else sign for sign in words)


def render_difference(before: str, after: str) -> str:
    """Return what changed from one draft to another, line by line, as a unified difference without its file names."""
    changes = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1)
    return "".join(f"{line(change)}\n" for change in list(changes)[2:])


def only_errors(checked: Checked) -> Checked:
    """Return the findings without warnings and notes."""
    return Checked(findings=tuple(one for one in checked.findings if one.severity == "error"), ok=checked.ok)


def in_order(checked: Checked) -> list[Finding]:
    """Return the findings in the order of the draft."""
    return sorted(checked.findings, key=lambda finding: (finding.start, finding.end))


def place(finding: Finding, draft: str) -> str:
    """Return line and column of a finding."""
    row, column = place_in_text(draft, finding.start)
    return f"{row}:{column}"


def summary(checked: Checked) -> str:
    """Return the one line that is written for the person: how it stands, kindly."""
    number = {
        name: sum(finding.severity == name for finding in checked.findings) for name in ("error", "warning", "note")
    }
    counts = ", ".join(count(name, many) for name, many in number.items() if many)
    if number["error"]:
        defensive = any(finding.family == "defensive" and finding.severity == "error" for finding in checked.findings)
        return say("checked.defensive" if defensive else "checked.errors", counts=counts)
    found = {finding.rule for finding in checked.findings}
    for rule_id, name in (("advice-first", "advice"), ("stance-unread", "unread")):
        if rule_id in found:
            return say(f"checked.{name}", counts=counts)
    if number["warning"]:
        return say("checked.warnings", counts=counts)
    return say("checked.notes" if number["note"] else "checked.clean", counts=counts)


def _write_finding(page: Page, finding: Finding, draft: str) -> None:
    colour = SEVERITY_COLOURS[finding.severity]
    page.blank()
    head = Text.assemble(
        (f"{place(finding, draft)}  ", "bold"),
        (say(f"finding.severity_{finding.severity}"), f"bold {colour}"),
        (f"  {say(f'finding.family_{finding.family}')} · {finding.rule}", "dim"),
    )
    page.item(head)
    if finding.end > finding.start:
        _underline(page, excerpt(draft, finding.start, finding.end, page.width - 2 * _MARGIN), colour)
    page.item(text(finding.message), indent=_MARGIN)
    if finding.suggestion:
        page.item(text(say("finding.instead", what=finding.suggestion), "green"), indent=_MARGIN)


class Excerpt(NamedTuple):
    """One line of a draft around the words of a finding."""

    before: str
    words: str
    after: str


def excerpt(draft: str, start: int, end: int, room: int) -> Excerpt:
    """Return the words with as much of their line as fits into ``room`` columns."""
    words = line(draft[start:end])
    if cell_len(words) > room - 2:
        words = f"{words[: (room - 2) // 2]}…"
    before = line(draft[draft.rfind("\n", 0, start) + 1 : start])
    stop = draft.find("\n", end)
    after = line(draft[end : stop if stop >= 0 else len(draft)])
    glue = " " if draft[start - 1 : start].isspace() and before else ""
    glue_after = " " if draft[end : end + 1].isspace() and after else ""
    left = room - cell_len(words)
    keep = max(left // 2, left - cell_len(after) - 1)
    if cell_len(before) + 1 > keep:
        before = f"… {_last(before, keep - 3)}"
    left -= cell_len(before) + 1
    if cell_len(after) + 1 > left:
        after = f"{_first(after, left - 3)} …"
    return Excerpt(before + glue, words, glue_after + after)


def _first(words: str, cells: int) -> str:
    """Return the first words that fit."""
    kept = words.split(" ")
    while kept and cell_len(" ".join(kept)) > cells:
        kept.pop()
    return " ".join(kept)


def _last(words: str, cells: int) -> str:
    """Return the last words that fit."""
    kept = words.split(" ")
    while kept and cell_len(" ".join(kept)) > cells:
        kept.pop(0)
    return " ".join(kept)


def _underline(page: Page, found: Excerpt, colour: str) -> None:
    page.item(
        Text.assemble((found.before, "dim"), (found.words, f"bold {colour}"), (found.after, "dim")), indent=_MARGIN
    )
    marks = Text(" " * cell_len(found.before) + "‾" * cell_len(found.words), style=colour)
    page.mark(marks, indent=_MARGIN)
