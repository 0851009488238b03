"""What the criticism is said to be about before it comes: "where we had doubts was the pipeline design", "the concern was prioritisation"."""

import itertools
import re
from functools import lru_cache
from typing import NamedTuple

from coach.catalogue.headed import Heading, headed_by, heading_of, only_counts
from coach.catalogue.nouns import names_nobody
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_BE = r"(?:was|were|is|are|['’]s)"
_SHORT_OF = (
    r"(?:doubts?|reservations?|concern(?:s|ed)?|worr(?:y|ies|ied)|hesitat\w+|unsure|less (?:sure|certain|convinced)|not (?:so )?(?:sure|convinced)"
    r"|f[ea]ll(?:en)? (?:down|short|apart)|came (?:unstuck|apart)|let (?:you|me|it|us|him|her|them) down|held (?:you|me|him|her) back|lost (?:you|me|it|us|him|her|(?:the )?(?:marks|points))|scored (?:lower|low|less|poorly|badly|lowest|worst)|(?:marks?|scores?) (?:was|were) (?:lower|low|lowest)|go(?:t|ne)? stuck|went wrong"
    r"|struggl\w+|missing|missed|lacking|need(?:ed)? more|decided|tipped (?:it|us|them)|swung it|killed (?:it|you|me)|cost you|edged (?:it|you)|went against|could (?:improve|be stronger|have been stronger)|weak(?:er|est)?|short|thin(?:ner)?)"
)
_KIND = (
    r"(?:concerns?|doubts?|reservations?|worr(?:y|ies)|issues?|problems?|sticking points?|weak(?:er|est)? (?:points?|spots?|parts?|areas?|sides?)|gaps?|weakness(?:es)?|stumbling blocks?|hesitations?"
    r"|downsides?|difficult(?:y|ies)|troubles?|snags?|decid(?:er|ing factor)|let-?down)"
)
_THING = r"(?P<thing>(?!(?:that|how|whether|if|when|it|this|not|you|he|she|they|we|i|no|nothing|to|very|too|quite|so|what|as)\b)[^.,;:!?()\n–—]{3,60}?)"
_END = r"(?=\s*(?:[.,;:!?()\n–—]|$)| - |,? (?:but|where|which|because|as|since|when|and (?:you|we|they|i|he|she|it|how|that|what|there|some|our|the team))\b)"
_AROUND = r"(?:(?:mainly|mostly|really|more|just|probably|perhaps|clearly|also|around|about|with|in|on|at|over) )*"
_ANNOUNCED = (
    Pattern(  # "where it fell down was prioritisation"
        rf"\b(?:where|what|the (?:areas?|parts?|bits?|places?|one|thing|round) (?:where|that|which|we|they)) [^.,;:!?\n]{{0,40}}?\b{_SHORT_OF}\b[^.,;:!?\n]{{0,20}}? {_BE} {_AROUND}{_THING}{_END}",
        re.IGNORECASE,
    ),
    Pattern(  # "our main concern was around the testing side", "problem = portfolio"
        rf"\b(?:(?:the|our|their|my|his|her|one|only|real|bigger|biggest|main)(?: \w+)? {_KIND}(?: (?:for|with) (?:us|me|them|the \w+))?|main (?:thing|one|point|reason)|problem|issue) ?(?:{_BE} |: |= ?){_AROUND}{_THING}{_END}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"(?:^|[.;!?] |[-*•] )(?:but |and |so )?it(?: {_BE}|['’]s) (?:more|mainly|mostly|really|just) {_THING}{_END}",
        re.IGNORECASE | re.MULTILINE,
    ),
    Pattern(  # "it's the lead, mate"
        r"^(?:but |and |no,? |so )?it(?:['’]s| was) (?P<thing>(?:the|your) (?!(?:first|second|third|last|end|same|best|only|one|rest|other)\b)[\w-]+(?: [\w-]+)?)(?:, (?:mate|lad|pal|love|hen|boss|i['’]m afraid))?[.!]?\s*$",
        re.IGNORECASE,
    ),
)
_WEAK_ON = Pattern(  # "they lost confidence on the BGP part"
    r"\b(?:lost confidence|(?:marks|points) (?:were|was) (?:mostly |mainly )?lost|lost (?:marks|points|you|us|them)|less (?:sure|certain|convinced|strong)|unsure|not (?:so |as |quite |entirely )?(?:sure|convinced|strong)|n['’]t (?:so |as |quite )?(?:sure|convinced|strong)|came unstuck|fell (?:down|short)|let (?:yourself|himself|herself) down|(?:more |rather |a bit )mixed|hesitant|hesitated|weaker|doubts)(?: a (?:bit|little))?"
    rf" (?:on|with|about|in|over|around) (?P<thing>(?:the|your|my) [^.,;:!?()\n–—]{{3,45}}?){_END}",
    re.IGNORECASE,
)
_NAMED_FIRST = Pattern(  # "the excel test was the issue", "the incident round is where it was decided"
    rf"(?:^|[.;!?] |[-*•] |, |\b(?:but|and|so|however) )(?P<thing>(?:the|your|my) [^.,;:!?()\n–—]{{3,40}}?) {_BE} "
    rf"(?:(?:really |clearly |probably )?(?:the|our|their|my|a) (?:\w+ )?{_KIND}|(?:really |clearly |probably )?(?:where|what) [^.,;:!?\n]{{0,40}}?(?:{_SHORT_OF}|decision|short|sank (?:it|you|me)))\b",
    re.IGNORECASE | re.MULTILINE,
)
_GOES_ELSEWHERE = Pattern(  # what follows is of something else
    r"(?:also|and (?:you|the|your|then)\b|finally|lastly|last(?:ly)?,|secondly|second(?:ly)?,|another|the other|separately|besides|plus|in addition|additionally|apart from|otherwise|that said|at (?:the )?interview|as for|then in|on a|in the end"
    r"|(?:in|on|during|with|for) (?:the|your|our) )",
    re.IGNORECASE,
)
_SIDE = Pattern(r"(?:the |your |my )?(?P<of>[\w/&-]+(?: [\w/&-]+)?) (?P<side>side|part|half|bit|piece|one)")
_PART_OF = {"one": "part", "bit": "part"}
_MARKUP = re.compile(r"<\w|&\w+;|</")
_KEPT = 64
_MORE = Pattern(
    r"\b(?:also|as well|too)\b(?! (?:many|much|long|short|few|fast|slow|\w+ (?:for|to)\b))|\bthere (?:was|were) (?:no|also)\b",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"[.!?]+[\"')”’]*\s+|\n+")


class Announced(NamedTuple):
    """What a stretch of criticism is about, in its writer's words, and where that stretch lies in the text."""

    words: str
    start: int
    end: int

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies in it, or reaches into it."""
        return point.start < self.end and self.start < point.end


@lru_cache(maxsize=_KEPT)
def announced(text: str) -> tuple[Announced, ...]:
    """Return what criticism is announced as, in order; each reaches as far as what follows goes on about it."""
    found: list[Announced] = []
    for start, end in _sentences(text):
        words, at = _said_in(text[start:end])
        if words is not None:
            found.append(Announced(words, start + at, end))
        elif found and found[-1].end == start and _goes_on(text, start, end):
            found[-1] = Announced(found[-1].words, found[-1].start, end)
    return tuple(found)


def headings(reading: Reading) -> dict[str, Heading]:
    """Return, by the id of a point, what criticism is announced as, else the label in front of it in its line, or what its sentence began with."""
    text, found = reading.feedback.text, {}
    matters = announced(text)
    for point in reading.points:
        matter = next((each for each in matters if each.holds(point)), None)
        if point.kind == "gap" and matter is not None and not only_counts(matter.words):
            found[point.id] = Heading(matter.words, close=True, label=True)
            continue
        before = text[text.rfind("\n", 0, point.start) + 1 : point.start]
        heading = None if _MARKUP.search(before) else headed_by(before)
        if heading is not None:
            found[point.id] = heading
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence still tells of what was announced before it."""
    other = _GOES_ELSEWHERE.match(text, start) or _MORE.search(text, start, end)
    return other is None and text[start - 1] != "\n"


def _said_in(sentence: str) -> tuple[str | None, int]:
    for pattern in (*_ANNOUNCED, _NAMED_FIRST, _WEAK_ON):
        match = pattern.search(sentence)
        words = _name(match["thing"]) if match is not None else None
        if match is not None and words is not None:
            return words, match.start("thing")
    return None, 0


def _name(thing: str) -> str | None:
    """Return what is announced, as the person says it; a side of the work is one, too: "the delivery side", and "the diary one" a part."""
    side = _SIDE.fullmatch(thing)
    if side is None or not names_nobody(map(str.lower, side["of"].split())):
        return heading_of(thing)
    return f"the {side['of']} {_PART_OF.get(side['side'], side['side'])}"


def _sentences(text: str) -> list[tuple[int, int]]:
    seams = [0, *(seam.end() for seam in _SENTENCE.finditer(text)), len(text)]
    return [(start, end) for start, end in itertools.pairwise(seams) if text[start:end].strip()]
