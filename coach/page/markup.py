"""Shows HTML as a browser does: tags gone, entities as their characters, blocks on lines of their own, what is hidden left out."""

import html
import re
from html.parser import HTMLParser
from typing import NamedTuple

from coach.page.draft import Draft
from coach.patterns import Pattern

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_APART = frozenset(["blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "table", "ul"])
_CELLS = frozenset(["td", "th"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_NEVER_SHOWN = frozenset(["head", "script", "style", "template", "title", "noscript"])
_CLOSED_BY = {"p": _APART | _BLOCKS, "li": {"li"}, "tr": {"tr"}, "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}}
_HIDING = Pattern(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?<![\w-])font-size\s*:\s*(?:0|1px|0?\.\d+px)(?:px|pt|r?em|%)?\s*(?:!|;|$)"
    r"|(?<![\w-])opacity\s*:\s*0?(?:\.0+)?\s*(?:!|;|$)|(?:text-indent|left|top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0"
    r"|(?<![\w-])(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$)(?=.*overflow\s*:\s*hidden)|overflow\s*:\s*hidden(?=.*(?<![\w-])(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$))",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_HARMLESS = Pattern(
    r"\[(?:if|endif)\b|<!\[|^\W*(?:\w[\w#/:.-]*)?\W*$|^\W*(?:begin|end|start|close)(?: of)?(?: \w+){1,2}\W*$",
    re.IGNORECASE,
)
_NAMES = {"white": (255, 255, 255), "black": (0, 0, 0), "transparent": None, "inherit": None, "none": None}
_ALIKE = 40  # of 3 × 255: nobody reads such a difference
_HEX_SHORT = 3

Colour = tuple[int, ...]


class _Open(NamedTuple):
    tag: str
    hidden: bool
    colour: Colour
    ground: Colour | None  # None: a picture or a colour that is not understood, on which anything may be seen


_PAPER = _Open("", hidden=False, colour=(0, 0, 0), ground=(255, 255, 255))


def show_markup(draft: Draft) -> None:
    """Put what a browser would show of the draft's source on its page."""
    _Browser(draft).show()


class _Browser(HTMLParser):
    def __init__(self, draft: Draft) -> None:
        super().__init__(convert_charrefs=False)
        self._draft = draft
        self._source = draft.source
        self._lines = [
            0,
            *(m.end() for m in re.finditer("\n", draft.source)),
        ]  # HTMLParser counts only \n as a line end
        self._open: list[_Open] = []
        self._hiding = _hiding_selectors(draft.source)

    def show(self) -> None:
        self.feed(self._source)
        self.close()

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    @property
    def _now(self) -> _Open:
        return self._open[-1] if self._open else _PAPER

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for _ in range(len(self._open)):
            if tag not in _CLOSED_BY.get(self._now.tag, ()):
                break
            self._open.pop()
        element = self._element(tag, {name: value or "" for name, value in attrs})
        if element.hidden:
            start = self._here()
            self._draft.hide(start, start + len(self.get_starttag_text() or ""))
        else:
            self._break_line(tag, opens=True)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._now.hidden and any(each.tag == tag for each in self._open):
            close = self._source.find(">", self._here())
            self._draft.hide(self._here(), close + 1 if close >= 0 else len(self._source))
        if any(each.tag == tag for each in self._open):
            while self._open.pop().tag != tag:
                pass
        if not self._now.hidden:
            self._break_line(tag, opens=False)

    def handle_comment(self, data: str) -> None:
        if not _HARMLESS.search(data):
            close = self._source.find("-->", self._here())
            self._draft.hide(self._here(), close + 3 if close >= 0 else len(self._source))

    def handle_data(self, data: str) -> None:
        start = self._here()
        if self._unshown():
            return
        if self._unseen():
            if data.strip():
                self._draft.hide(start, start + len(data))
            return
        if not any(each.tag in _BLOCKS or each.tag == "p" for each in self._open) or any(
            each.tag == "pre" for each in self._open
        ):
            self._draft.keep(start, start + len(data))
            return
        for piece in re.finditer(r"\s+|\S+", data):
            if not piece[0].isspace():
                self._draft.keep(start + piece.start(), start + piece.end())
            elif not self._draft.ends_with("\n") and not self._draft.ends_with(" "):
                self._draft.replace(start + piece.start(), start + piece.end(), " ")

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name}")

    def _character(self, reference: str) -> None:
        start = self._here()
        end = start + len(reference)
        end += self._source[end : end + 1] == ";"
        meant = html.unescape(self._source[start:end])
        if self._unshown():
            return
        if len(meant) != 1:
            self._draft.keep(start, end)
        elif self._unseen():
            if not meant.isspace():
                self._draft.hide(start, end)
        else:
            self._draft.replace(start, end, " " if meant.isspace() else meant)

    def _unshown(self) -> bool:
        return any(each.tag in _NEVER_SHOWN for each in self._open)

    def _unseen(self) -> bool:
        return self._now.hidden

    def _element(self, tag: str, attributes: dict[str, str]) -> _Open:
        style, around = attributes.get("style", ""), self._now
        selectors = {f".{name}" for name in attributes.get("class", "").split()} | {f"#{attributes.get('id', '')}"}
        colour, ground = around.colour, around.ground
        stated = _COLOUR.search(style)
        named = stated[1] if stated else attributes.get("color" if tag == "font" else "text", "")
        if named:
            colour = _colour(named) or colour
        behind = _GROUND.search(style)
        shade = behind[1] if behind else attributes.get("bgcolor", "")
        if attributes.get("background") or "url(" in shade or "gradient" in shade:
            ground = None
        elif (shade and shade.strip().lower() not in _NAMES) or shade.strip().lower() in ("white", "black"):
            ground = _colour(shade)
        hidden = (
            around.hidden
            or "hidden" in attributes
            or _HIDING.search(style) is not None
            or bool(selectors & self._hiding)
            or (
                bool(named)
                and ground is not None
                and sum(abs(a - b) for a, b in zip(colour, ground, strict=True)) <= _ALIKE
            )
        )
        return _Open(tag, hidden, colour, ground)

    def _break_line(self, tag: str, *, opens: bool) -> None:
        if tag in _CELLS:
            if opens and not self._draft.ends_with("\n"):
                self._draft.add("\t")
        elif tag == "br":
            self._draft.add("\n")
        elif tag in _APART:
            if not self._draft.ends_with("\n"):
                self._draft.add("\n")
            if not self._draft.ends_with("\n\n"):
                self._draft.add("\n")
        elif tag in _BLOCKS and not self._draft.ends_with("\n"):
            self._draft.add("\n")
        if tag == "li" and opens:
            self._draft.add("- ")


def _hiding_selectors(source: str) -> frozenset[str]:
    """Return the classes and ids that a style sheet of the source hides."""
    sheets = re.findall(r"(?is)<style\b[^>]*>(.*?)</style", source)
    return frozenset(
        selector.strip()
        for sheet in sheets
        for selectors, style in _RULE.findall(sheet)
        if _HIDING.search(style)
        for selector in selectors.split(",")
        if re.fullmatch(r"\s*[.#][\w-]+\s*", selector)
    )


def _colour(named: str) -> Colour | None:
    name = named.strip().lower()
    if name in _NAMES:
        return _NAMES[name]
    digits = re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", name)
    if digits is not None:
        code = digits[1] if len(digits[1]) > _HEX_SHORT else "".join(letter * 2 for letter in digits[1])
        return tuple(int(code[at : at + 2], 16) for at in (0, 2, 4))
    parts = re.fullmatch(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b.*", name)
    return tuple(int(part) for part in parts.groups()) if parts is not None else None
