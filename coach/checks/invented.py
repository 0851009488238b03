"""What nobody said: names, numbers and dates that stand in neither feedback, options nor plan, and quotes that are not verbatim."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from coach.checks.context import Context, stems
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft
from coach.patterns import Pattern

_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = Pattern(rf"\b(?:{_MONTHS}|{_DAYS}|May(?= \d)|(?<=in )May|(?<=\d )May)\b")
_NUMBER = Pattern(r"(?<![\w.])\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%|k|h|x|am|pm)?(?![\w])")
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_SMALL.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}
_SPELT = rf"(?:(?:{_TENS.replace(' ', '|')})(?:[- ](?:{'|'.join(_SMALL.split()[1:10])}))?|{'|'.join(_SMALL.split()[2:])}|hundred|dozen)"
_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|interviews?|rounds?|projects?|people|certificates?|courses?|candidates?|applicants?|engineers?|reports?|clients?|customers?|patients?|pupils?)"
_COUNTED = Pattern(rf"\b({_SPELT})\b(?=[ -](?:more )?{_UNIT}\b)", re.IGNORECASE)
_NUMBER_OF = Pattern(rf"(?:\d+|\b{_SPELT})[ -](?:more )?({_UNIT})\b", re.IGNORECASE)
_CAPITALISED = Pattern(r"(?<![\w@./'’-])(?:[A-Z][\w+#.'’-]*[\w+#]|[A-Z]\b(?![.'’])|[a-z]+[A-Z]\w+)(?![\w@])")
_NO_NAME = Pattern(
    r"afternoon|ai|am|american|ba|best|british|bsc|christmas|cv|day|dear|dr|easter|email|english|eu|europe|"
    r"european|evening|faq|fwd|good|hello|hey|hi|hiring|hr|i|i'd|i'll|i'm|i've|internet|it|kind|linkedin|ma|"
    r"madam|mail|manager|mba|morning|mr|mrs|ms|msc|mx|ok|p\.s|pdf|phd|pm|prof|ps|q&a|re|regards|sir|star|team|"
    r"teams|thank|thanks|tv|uk|us|usa|whatsapp|zoom"
)
_TOLD = r"(?:said|says|felt|feels|told|thought|thinks|mentioned|mentions|asked|wrote|liked|loved|wanted|reckons|reckoned|agreed|found|taught|hired|offered|gave|noted)"
_OPENS_WITH_NAME = Pattern(rf"(?P<name>[A-Z][a-z'’-]{{2,}})(?:['’]s\b|(?= {_TOLD}\b)|(?= and [A-Z][a-z]+ {_TOLD}\b))")
_NO_OPENING_NAME_WORDS = (
    "anybody anyone everybody everyone nobody somebody someone people others that this what which who it he she they you we one both all some many most neither "
    "here there how let today tomorrow yesterday thank thanks dear hello good best kind warm many having being after before when while if since because although "
    "though however also meanwhile recruiters interviewers colleagues friends the panel"
)
_NO_OPENING_NAME = frozenset(_NO_OPENING_NAME_WORDS.split())
_QUOTE = Pattern(
    r"“(?P<curly>[^“”\n]{3,200})”|\"(?P<straight>[^\"\n]{3,200})\"|(?<!\w)‘(?P<single>[^‘’\n]{8,200})’(?!\w)"
)
_FEWEST_QUOTED = 2
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def invented_words(draft: Draft, context: Context) -> Iterator[Hit]:
    """Find names, numbers and dates that stand nowhere else."""
    if context.reading is None:
        return
    yield from _numbers(draft.text, context)
    yield from _dates(draft.text, context)
    if context.reading.language == "en":
        yield from _names(draft, context)


def misquoted(text: str, context: Context) -> Iterator[Hit]:
    """Find words in quotation marks that stand neither in the feedback nor in the plan."""
    if context.reading is None:
        return
    for found in _QUOTE.finditer(text):
        words = next(filter(None, found.groups()))
        if len(words.split()) >= _FEWEST_QUOTED and _plain(words) not in _plain(f"{context.said}\n{context.planned}"):
            yield hit("misquoted", found.start(), found.end())
            return


def _plain(words: str) -> str:
    return " ".join(found[0].lower().replace("’", "'") for found in WORD.finditer(words))


def _names(draft: Draft, context: Context) -> Iterator[Hit]:
    text = draft.text
    starts = {span.start for span in draft.sentences}
    seen: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        word = found[0].removesuffix("'s").removesuffix("’s")
        if _NO_NAME.fullmatch(word.lower()) or word.lower() in seen or _DATE.fullmatch(word):
            continue
        in_greeting = draft.greeting is not None and draft.greeting.start <= found.start() < draft.greeting.end
        opens = (
            _begins(text, found.start(), starts)
            and not in_greeting
            and _LETTERS.fullmatch(word)
            and not _is_mixed(word)
        )
        if opens and not _opens_with_name(text, found.start(), word, context):
            continue
        if all(piece in context.known or piece.isdigit() for piece in stems(word)):
            continue
        seen.add(word.lower())
        yield hit("invented-name", found.start(), found.start() + len(word), name=word, said=_nearest(word, context))


def _begins(text: str, at: int, starts: set[int]) -> bool:
    """Tell whether a capital letter may be only that of a sentence's first word."""
    before = text[:at].rstrip(" \t\"'“‘(-–—*#")
    return (
        at in starts or not before or before[-1] in ".!?:\n…" or (before[-1] == "," and "\n" in text[len(before) : at])
    )


def _opens_with_name(text: str, at: int, word: str, context: Context) -> bool:
    """Tell whether the first word of a sentence is a name: it owns or says something, or is a known technology."""
    found = _OPENS_WITH_NAME.match(text, at)
    if found is not None:
        return found["name"].lower() not in _NO_OPENING_NAME
    return context.is_technology(word)


def _is_mixed(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:]) and len(word) > 1


def _nearest(word: str, context: Context) -> str:
    """Return the name in the feedback or the options that a word may be meant for, or nothing."""
    known = [found[0] for found in WORD.finditer(context.said) if found[0][0].isupper()]
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.75)), "")


def _numbers(text: str, context: Context) -> Iterator[Hit]:
    numbers = [*_NUMBER.finditer(text), *_COUNTED.finditer(text)]
    if not numbers:
        return
    said = f"{context.said}\n{context.planned}"
    allowed = {found[0].rstrip("stndrh%kxamp") for found in _NUMBER.finditer(said)}
    allowed |= {str(_value(found[0])) for found in re.finditer(rf"\b{_SPELT}\b", said, re.IGNORECASE)}
    for found in numbers:
        value = found[0].rstrip("stndrh%kxamp") if found[0][0].isdigit() else str(_value(found[0]))
        if value not in allowed:
            counted = _NUMBER_OF.match(text, found.start())
            near = counted and re.search(rf"(?:\d+|\b{_SPELT})[ -]{counted[1][:4]}\w*", context.said, re.IGNORECASE)
            yield hit("invented-number", found.start(), found.end(), number=found[0], said=near[0] if near else "")
            return


def _value(words: str) -> int:
    special = {"hundred": 100, "dozen": 12}
    return sum(special.get(part) or _VALUES[part] for part in re.split(r"[- ]", words.lower()))


def _dates(text: str, context: Context) -> Iterator[Hit]:
    said = (context.said + "\n" + context.planned).lower()
    for found in _DATE.finditer(text):
        if found[0][:3].lower() not in said:
            yield hit("invented-date", found.start(), found.end(), date=found[0])
            return
