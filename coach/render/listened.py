"""A reading on its own: points by kind, what was set aside by reason, warnings; for the terminal and as markdown."""

from rich.text import Text

from coach.render import markdown as md
from coach.render.figures import groups
from coach.render.page import Page, text
from coach.render.safe import line, spoken
from coach.render.terminal import COLOURS, write_warnings
from coach.render.words import count, names, say
from coach.schemas import Point, Reading

_SHOWN = 200


def render_text(reading: Reading, *, width: int = 80, colour: bool = False) -> str:
    """Return the reading as terminal text."""
    page = Page(width, colour=colour)
    page.heading(say("heading.heard"), count("point", len(reading.points)))
    if not reading.points:
        page.item(text(say("heard.nothing")))
    for group in groups(reading):
        style = COLOURS[group.name]
        page.item(text(say(f"heard.{group.name}"), f"bold {style}"))
        for point, times in group.points:
            sign = Text(f"{say(f'heard.sign.{group.name}')} ", style=style)
            page.item(
                Text.assemble("“", text(spoken(point.quote)), "”"),
                first=sign,
                indent=2,
                aside=text(about(point, times)).plain,
            )
    if reading.set_aside:
        page.heading(say("heading.set_aside"))
        for reason, stretches in set_aside(reading):
            lead = Text(f"{say(f'set_aside.{reason}')}: ", style="bold")
            page.item(text(" · ".join(stretches), "dim"), first=lead)
    write_warnings(page, reading)
    return page.finish()


def render_markdown(reading: Reading) -> str:
    """Return the reading as markdown."""
    blocks = md.heard(reading)
    items = [
        f"- **{say(f'set_aside.{reason}')}:** {' · '.join(map(md.words, these))}"
        for reason, these in set_aside(reading)
    ]
    if items:
        blocks += [md.heading("set_aside"), "\n".join(items)]
    return md.document([*blocks, *md.warnings(reading)])


def about(point: Point, times: int) -> str:
    """Return what a point is about, and how often it was said."""
    return " · ".join([point.topic, *([count("times", times)] if times > 1 else [])])


def set_aside(reading: Reading) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what was set aside, by reason, in the order of the words file; long stretches are cut short."""
    found: dict[str, list[str]] = {}
    for stretch in sorted(reading.set_aside, key=lambda each: each.start):
        words = line(reading.feedback.text[stretch.start : stretch.end]).strip(" ,;:.–—-")
        if any(letter.isalnum() for letter in words):
            found.setdefault(stretch.reason, []).append(words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …")
    return tuple((reason, tuple(found[reason])) for reason in names("set_aside") if reason in found)
