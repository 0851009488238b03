"""Whose names stand in a feedback: surely those of headers, greeting, signature and options; others as far as they can be found."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.models.masking.standins import WORD_BEGINS, WORD_ENDS, Found, Sort
from coach.models.masking.words import entries, looks_like_a_name, ordinary_words, prompt_words, table
from coach.sentences.familiar import is_familiar
from coach.sentences.titles import CALLINGS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.options import Options
    from coach.schemas import Feedback

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
_TITLED = re.compile(rf"\b(?:{TITLES}|{CALLINGS})\.?[ ]({_FULL})")
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
_OPENING = re.compile(rf"(?:\A|[.!?:;…][\"”’)]?\s+|\n[ \t>*•-]*)[\"“‘(]?({_CAPITAL})")
_RUN = re.compile(rf"{_CAPITAL}(?:[ ](?:& )?{_CAPITAL})+")
_MAIL = re.compile(r"([\w.+'’-]+)@([\w-]+(?:\.[\w-]+)*)\.[A-Za-z]{2,}")
_WITHIN = re.compile(rf"(?<=[^\W\dA-Z_][ ])({_CAPITAL})|(?<=[,;“\"(/&–—][ ])({_CAPITAL})|(?<=[“\"(/])({_CAPITAL})")
_LAST_LINES = re.compile(r"(?:\n[ \t>]*(?:[^\s.!?]|\.(?=[ \t]*\S))(?:[^\n.!?]|\.(?=[ \t]*\S)){0,60}){1,4}\s*\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNATURE_LINES = 9
_SHORTEST = 2
_NAME_WORDS = 3
_PART = 3
_NOUNS = 0.1


@dataclass
class Names:
    """Words that name somebody, each with its sort."""

    sorts: dict[str, Sort] = field(default_factory=dict)

    def add(self, words: str, sort: Sort = "given") -> None:
        """Take in a person's name, the given name first, or a firm's; titles and the like are none."""
        given = True
        for match in _WORD.finditer(words):
            word = match[0].removesuffix("'s").removesuffix("’s")
            if len(word) >= _SHORTEST and word.lower() not in table("ordinary") - table("both"):
                self.sorts.setdefault(word, sort if sort == "firm" or given else "family")
                given = False

    def add_firm(self, words: str) -> None:
        """Take in a firm's name of several words, which are hidden only where they stand together."""
        self.sorts.setdefault(words, "firm")

    def find(self, text: str) -> Iterator[Found]:
        """Yield every place where one of the names stands, in any case; ordinary words only where they are written as names."""
        for pattern, sorts in self._patterns():
            yield from (Found(match.start(), match.end(), sorts[match[0].lower()]) for match in pattern.finditer(text))

    def _patterns(self) -> Iterator[tuple[re.Pattern[str], dict[str, Sort]]]:
        lower = {name.lower(): sort for name, sort in reversed(self.sorts.items())}
        any_case = [name for name in lower if name not in ordinary_words()]
        written = [form for name in lower if name in ordinary_words() for form in (name.title(), name.upper())]
        written += [name for name in self.sorts if name.islower() and name not in prompt_words()]
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
            words = [word for word in _WORD.findall(line) if word.lower() not in table("ordinary")]
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
        if not table("roles") & {part.lower() for part in parts}:
            names.add(" ".join(part.title() for part in parts if part.lower() not in prompt_words()))
        domain = match[2].split(".")[-1]
        if domain.lower() not in table("hosts") | table("roles") and len(domain) > _PART:
            names.add(domain, "firm")


def _others(text: str, names: Names) -> None:
    """Take in the names that only their surroundings or their own look tell."""
    known = table("given")
    for match in re.finditer(_FULL, text):
        words = match[0].split()
        if words[0].lower() in known:
            names.add(words[0])
            names_after = [word for word in words[1:] if looks_like_a_name(word)]
            names.add(" ".join([words[0], *names_after]))
    for pattern in (_TITLED, _SPEAKING, _LABEL, _MET):
        for match in pattern.finditer(text):
            words = match[1].split()
            if all(looks_like_a_name(word) for word in words):
                names.add(match[1])
    _by_their_look(text, names)
    endings = "|".join(re.escape(ending) for ending in sorted(entries("firm_endings")))
    for match in re.finditer(_FIRM_NAMED.pattern.replace("{endings}", endings), text):
        _firm(match[1], names)
    for match in _AT.finditer(text):
        _firm(match[1], names)


def _by_their_look(text: str, names: Names) -> None:
    """Take in capitalised words that are none otherwise: within sentences, and in English, whose words are known, at their beginnings."""
    words = _LETTERS.findall(text)
    small = [word for word in words if word.islower()]
    english = sum(map(is_familiar, small)) >= len(small) / 2
    within = [match[match.lastindex or 0] for match in _WITHIN.finditer(text)]
    if english or len(within) < _NOUNS * len(words):  # where every noun has a capital, a capital tells nothing
        for word in within:
            if looks_like_a_name(word) and word.lower() not in table("within"):
                names.add(word)
    if english:
        for match in _OPENING.finditer(text):
            if _is_unfamiliar(match[1]):
                names.add(match[1])
        for match in _RUN.finditer(text):
            _run(match[0].split(), names)


def _is_unfamiliar(word: str) -> bool:
    """Tell whether a word that any sentence could begin with is none that people write in small letters."""
    plain = word.removesuffix("'s").removesuffix("’s")
    return looks_like_a_name(plain) and plain.lower() not in table("within") and not is_familiar(plain)


def _run(words: list[str], names: Names) -> None:
    """Take in the unfamiliar words of a row, and together with the familiar ones behind them, as they make a firm: "Oakhanger Care"."""
    first = next((at for at, word in enumerate(words) if _is_unfamiliar(word)), len(words))
    end = next((at for at in range(first, len(words)) if not _may_stand_in_a_firm(words[at])), len(words))
    unfamiliar = [word for word in words[first:end] if _is_unfamiliar(word)]
    names.add(" ".join(unfamiliar))
    if len(unfamiliar) < end - first:
        names.add_firm(" ".join(words[first:end]))


def _may_stand_in_a_firm(word: str) -> bool:
    return (
        word == "&"
        or word in entries("firm_endings")
        or looks_like_a_name(word)
        or (is_familiar(word) and word.lower() not in table("ordinary"))
    )


def _firm(words: str, names: Names) -> None:
    if all(looks_like_a_name(word) or word == "&" for word in words.split()):
        names.add(words, "firm")
