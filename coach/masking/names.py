"""Whose names stand in a feedback: surely those of headers, greeting, signature and options; others as far as they can be found."""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from coach.catalogue.build import INDEX
from coach.masking.standins import WORD_BEGINS, WORD_ENDS, Found, Sort
from coach.prompts import NAMES, SUFFIX, builtin_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coach.options import Options
    from coach.schemas import Feedback

_DATA = Path(__file__).parent / "names.toml"
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_CAPITAL = r"[A-Z\u00c0-\u00de](?:[\w]|['’-](?=\w))*"
_FULL = (
    rf"{_CAPITAL}(?:[ \t]+(?:(?:van|von|de|der|den|da|di|du|la|le|bin|al|el|ter|dos|del|O|Mc)[ \t]+)?{_CAPITAL}){{0,3}}"
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_HEADER = re.compile(r"(?im)^[ \t>*]*(?:from|to|cc|bcc|reply-to|sender|von|an|de|à|para)[ \t*]*:[ \t*]*([^\n<@]{2,80})")
_WROTE = re.compile(
    rf"(?m)(?:^|, |\b(?:AM|PM|at) )({_FULL})[ \t]*(?:<[^>\n]*>)?[ \t]*\n?[ \t]*(?:wrote|schrieb|a écrit|escribió)[ \t]*:"
)
_GREETING = re.compile(
    r"(?im)(?:^|[>.!?][ \t]*)[ \t>]*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|hallo|liebe[r]?|bonjour|hola|ciao)\b[ ,]+"
    r"((?:[^\W\d_][\w'’.-]*[ ]?(?:and |& )?){1,4})(?=[ \t]*(?:[,!.:;\n–—-]|$|[\U0001F300-\U0001FAFF]))"
)
_SIGN_OFF = re.compile(
    r"(?im)^[ \t>]*(?:--[ ]?|(?:with )?(?:many |kind(?:est)? |best |warm(?:est)? |all the |yours |take )?(?:thanks|regards|wishes|best|cheers|sincerely|faithfully|truly|care|thank you|yours|"
    r"speak soon|talk soon|bw|kr|rgds|ttfn|grüße|grüßen|cordialement|saludos?|groet))\b[^\n]{0,30}$"
)
_SIGNED_INLINE = re.compile(
    rf"(?i:\b(?:best(?: wishes| regards)?|regards|thanks|cheers|all the best|take care|yours|sincerely))[,.!\s]+[-–—]?\s*({_FULL})[\s.!)]*$",
    re.MULTILINE,
)
_DASHED = re.compile(rf"\s[-–—]{{1,2}}[ ]?({_FULL})[ \t.]*\Z")
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Herr|Frau|Sister|Matron|Chef|Nurse)\.?[ ]({_FULL})"
)
_SAYS = (
    r"(?:said|says|felt|feels|thought|thinks|mentioned|mentions|noted|notes|liked|likes|loved|loves|told|asked|asks|wrote|reckons|reckoned|found|wanted|wants|"
    r"nudged|pointed|raised|flagged|rated|scored|interviewed|spoke|enjoyed|came|picked|went|saw|here|again|and I)"
)
_SPEAKING = re.compile(
    rf"\b({_FULL})(?=,? {_SAYS}\b|['’]s (?:view|take|notes?|feedback|comments?|words|question|point|worry|concern|side|team|panel|session|round)\b)"
)
_LABEL = re.compile(rf"(?m)^[ \t>*•-]*({_CAPITAL}(?: {_CAPITAL})?)(?= ?\([^)\n]{{2,40}}\)|[ ]?:[ ])")
_MET = re.compile(
    rf"\b(?:with|from|by|told|asked|and|manager|lead|interviewer|interviewers|colleague|director|recruiter|partner|thanks to|cc|met|of|w/)[,]? ({_FULL})"
)
_FIRM_NAMED = re.compile(rf"\b({_CAPITAL}(?:[ &]+{_CAPITAL}){{0,3}})(?=[ ,]+(?:{{endings}})\b)")
_AT = re.compile(
    rf"\b(?i:at|joining|join|interest in|role with|position with|applying to|application to|behalf of|client,?) ({_CAPITAL}(?: (?:& )?{_CAPITAL}){{0,2}})"
)
_MAIL = re.compile(r"([\w.+'’-]+)@([\w-]+(?:\.[\w-]+)*)\.[A-Za-z]{2,}")
_WITHIN = re.compile(rf"(?<=[^\W\dA-Z_][ ])({_CAPITAL})|(?<=[,;“\"(/&–—][ ])({_CAPITAL})|(?<=[“\"(/])({_CAPITAL})")
_LAST_LINES = re.compile(r"(?:\n[ \t>]*(?:[^\s.!?]|\.(?=[ \t]*\S))(?:[^\n.!?]|\.(?=[ \t]*\S)){0,60}){1,4}\s*\Z")
_LOWER = re.compile(r"(?<![^\W_])[a-z]{2,}(?![^\W_])")
_SIGNATURE_LINES = 9
_SHORTEST = 2
_NAME_WORDS = 3
_PART = 3


@cache
def _words(table: str) -> frozenset[str]:
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    return frozenset(data[table].lower().split())


@cache
def ordinary_words() -> frozenset[str]:
    """Return the words that stand in the prompts and the catalogue in small letters: a name like them is only hidden where capitalised."""
    return _prompt_words() | frozenset(_LOWER.findall(INDEX.read_text(encoding="utf-8")))


@cache
def _prompt_words() -> frozenset[str]:
    """Return the words of the prompts in small letters, which stay readable whatever anybody is called."""
    templates = [(builtin_folder() / f"{name}{SUFFIX}").read_text(encoding="utf-8") for name in NAMES]
    return frozenset(_LOWER.findall("\n".join(templates)))


@cache
def _stems() -> tuple[str, ...]:
    """Return the beginnings of words that the catalogue listens for."""
    return tuple(set(re.findall(r"(?<![^\W_])[a-z]{4,}(?=\*)", INDEX.read_text(encoding="utf-8"))))


@dataclass
class Names:
    """Words that name somebody, each with its sort."""

    sorts: dict[str, Sort] = field(default_factory=dict)

    def add(self, words: str, sort: Sort = "given") -> None:
        """Take in a person's name, the given name first, or a firm's; titles and the like are none."""
        given = True
        for match in _WORD.finditer(words):
            word = match[0].removesuffix("'s").removesuffix("’s")
            if len(word) >= _SHORTEST and word.lower() not in _words("ordinary") - _words("both"):
                self.sorts.setdefault(word, sort if sort == "firm" or given else "family")
                given = False

    def find(self, text: str) -> Iterator[Found]:
        """Yield every place where one of the names stands, in any case; ordinary words only where they are written as names."""
        for pattern, sorts in self._patterns():
            yield from (Found(match.start(), match.end(), sorts[match[0].lower()]) for match in pattern.finditer(text))

    def _patterns(self) -> Iterator[tuple[re.Pattern[str], dict[str, Sort]]]:
        lower = {name.lower(): sort for name, sort in reversed(self.sorts.items())}
        any_case = [name for name in lower if name not in ordinary_words()]
        written = [form for name in lower if name in ordinary_words() for form in (name.title(), name.upper())]
        written += [name for name in self.sorts if name.islower() and name not in _prompt_words()]
        for names, flags in ((any_case, re.IGNORECASE), (written, re.NOFLAG)):
            if names:
                either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
                yield re.compile(f"{WORD_BEGINS}(?:{either}){WORD_ENDS}", flags), lower


def names_in(options: Options, *texts: Feedback) -> Names:
    """Return the names in what the person said about the case and in these texts."""
    names = Names()
    for given in (options.name, options.to):
        names.add(given or "")
    names.add(options.company or "", "firm")
    for text in texts:
        _from_text(text, names)
    return names


def _from_text(feedback: Feedback, names: Names) -> None:
    for given in (feedback.sender_name, feedback.recipient_name, *feedback.people):
        names.add(given or "")
    for text in dict.fromkeys((feedback.text, html.unescape(_TAG.sub("\n", feedback.text)))):
        _from_the_frame(text, names)
        _from_addresses(text, names)
    for text in (feedback.text, feedback.subject or ""):
        _others(text, names)


def _from_the_frame(text: str, names: Names) -> None:
    """Take in the names of headers, greetings and signatures."""
    for pattern in (_HEADER, _WROTE, _GREETING, _SIGNED_INLINE, _DASHED):
        for match in pattern.finditer(text):
            for part in re.split(r"[,;&\"()]| and ", match[1]):
                capitalised = " ".join(word for word in _WORD.findall(part) if word[0].isupper())
                names.add(capitalised or (part if len(part.split()) < _NAME_WORDS else ""))
    for match in _SIGN_OFF.finditer(text):
        lines = [line for line in text[match.end() :].splitlines() if line.strip(" >\t")][:_SIGNATURE_LINES]
        for number, line in enumerate(lines):
            words = [word for word in _WORD.findall(line) if word.lower() not in _words("ordinary")]
            if number == 0 and len(_WORD.findall(line)) <= _NAME_WORDS:
                names.add(" ".join(words))
            else:
                _capitalised(line, names)

    last = _LAST_LINES.search(text.rstrip())
    if last is not None:
        _capitalised(last[0], names)


def _capitalised(lines: str, names: Names) -> None:
    """Take in a signature's further lines: a firm, mostly."""
    for words in re.findall(_FULL, lines):
        names.add(" ".join(word for word in words.split() if word.lower() not in ordinary_words()), "firm")


def _from_addresses(text: str, names: Names) -> None:
    """Take in what mail addresses say of a person and a firm."""
    for match in _MAIL.finditer(text):
        parts = [part for part in re.split(r"[^A-Za-z\u00c0-\u024f]+", match[1]) if len(part) >= _PART]
        if not _words("roles") & {part.lower() for part in parts}:
            names.add(" ".join(part.title() for part in parts if part.lower() not in _prompt_words()))
        domain = match[2].split(".")[-1]
        if domain.lower() not in _words("hosts") | _words("roles") and len(domain) > _PART:
            names.add(domain, "firm")


def _others(text: str, names: Names) -> None:
    """Take in the names that only their surroundings or their own look tell."""
    known = _words("given")
    for match in re.finditer(_FULL, text):
        words = match[0].split()
        if words[0].lower() in known:
            names.add(words[0])
            names_after = [word for word in words[1:] if _looks_like_a_name(word)]
            names.add(" ".join([words[0], *names_after]))
    for pattern in (_TITLED, _SPEAKING, _LABEL, _MET):
        for match in pattern.finditer(text):
            words = match[1].split()
            if all(_looks_like_a_name(word) for word in words):
                names.add(match[1])
    for match in _WITHIN.finditer(text):
        word = match[match.lastindex or 0]
        if _looks_like_a_name(word) and word.lower() not in _words("within"):
            names.add(word)
    endings = "|".join(re.escape(ending) for ending in sorted(_firm_endings()))
    for match in re.finditer(_FIRM_NAMED.pattern.replace("{endings}", endings), text):
        _firm(match[1], names)
    for match in _AT.finditer(text):
        _firm(match[1], names)


def _firm(words: str, names: Names) -> None:
    if all(_looks_like_a_name(word) or word == "&" for word in words.split()):
        names.add(words, "firm")


def _firm_endings() -> Iterable[str]:
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    endings: str = data["firm_endings"]
    return endings.split()


def _looks_like_a_name(word: str) -> bool:
    """Tell whether a capitalised word is none that coach knows otherwise: a technology, an ordinary word, an abbreviation."""
    plain = word.strip("'’-").removesuffix("'s").removesuffix("’s")
    lower = plain.lower()
    inner = plain[1:].removeprefix("'").removeprefix("’")
    return (
        len(plain) > _SHORTEST
        and not plain.isupper()
        and not plain.startswith(("I'", "I’"))
        and (inner.lower() == inner or plain.startswith(("Mc", "Mac", "O'", "O’")) or "-" in plain)
        and lower not in _words("ordinary")
        and not set(re.split(r"['’-]", lower)) & ordinary_words()
        and not lower.startswith(_stems())
    )
