"""How a remark may be quoted in a plan: whole or by the longest of its clauses that names nobody and hurts nobody."""

import calendar
import html
import re
from collections.abc import Iterable, Iterator

from coach.judging.manner import INSULT, is_harsh
from coach.listening.leaning import finds_fault
from coach.patterns import Pattern
from coach.phrases import phrase
from coach.schemas import Point
from coach.sentences.familiar import is_familiar
from coach.sentences.stops import ENDS_A_SENTENCE

_CONFIDED = Pattern(r"\b(?:off the record|in confidence|between (?:you|us|ourselves))\b", re.IGNORECASE)
_LEAD_IN = Pattern(
    r"\A[^,;:.]{0,40}?\b(?:is|was|felt|said|thought|noted|observed|mentioned) that "
    r"(?=(?:you|your|the|there|it|they|their|he|she|we|this|a|an|no|some|when|on|in)\b)"
)
_FOR_EXAMPLE = Pattern(r"\A(?:for (?:example|instance)|as an example),? ", re.IGNORECASE)  # of what stands elsewhere
_PAGE = Pattern(r"\bp(?=\d+\b)")  # "p4": a number of a point would look alike
_TURN = Pattern(  # from what was right to what was not
    r"(?:[,;:]|\s[–—-])\s+(?:but|however|yet|though|although)\b,?\s*|[.!?]\s+(?:But|However|Yet|Still)\b,?\s*"
)
_REASON = Pattern(r"\A(?:as|because|since|that|so) (?=(?:you|your|the|there|it|we|they|he|she)\b)", re.IGNORECASE)
_GOES_ON = Pattern(r"(?:of|than|and|or)\b")  # it began before
_CELL = Pattern(r"\A\W*\d{1,3}(?:[.,]\d)?(?:\s*/\s*\d{1,3})?\s*\|\s*")  # of a table, with the mark
_WRAPPED = Pattern(r"(?<=[\w,'’])[ \t]*\r?\n(?=[a-z])")  # a line of a mail
_ASIDE = Pattern(r"\s*\([^()]*\)")
_SEAM = Pattern(  # between two clauses, and what joins them, if anything
    r"[,;:]?\s+(?P<joint>and|but|or|so|because|when|while|though|although|after|until)\b|[,;:]\s+(?P<relative>which|who|where)?|\s[–—-]\s"
    rf"|{ENDS_A_SENTENCE}[.!?]\s+"
    r"|\s+(?=(?:you|[iI])(?:['’]d)? (?:said|told|replied|answered|proposed|suggested|guessed|jumped|froze|went|gave|described|kept|put|did|had|were|was|began|talked|spoke|started|could|couldn['’]?t|didn['’]?t)\b)"
)
_JOINT_BEFORE = Pattern(
    r"\b(?:and|but|or|so|because|when|while|though|although|after|until|that|if|how|what|why|which|who|where|than|as|before|(?:told|tell|said|say|thought|think|felt|feel|knew|know)(?: (?:him|her|them|us|me|you))?)\Z",
    re.IGNORECASE,
)  # the clause has begun with it
_DROPPED = frozenset({"and", "but", "so", "or"})  # what follows them stands by itself
_STANDS_ALONE = Pattern(
    r"\s?(?:you|your|he|his|she|her|they|their|there|i|my|it|its|no|not|never|nothing|nobody|the|an?|all|some|several|many|most|few|one|both|everybody|everyone|none|two|three|didn['’]?t|wasn['’]?t|only)\b",
    re.IGNORECASE,
)
_POINTS_BACK = Pattern(r"\s?(?:it|he|she|they|this|that|these|those|his|her|their|its)\b", re.IGNORECASE)
_SETS_THE_SCENE = Pattern(  # and does not say yet what happened
    r"(?:when|while|after|although|though|if|once|as|asked|because)\b|(?:we|they|i|he|she|the \w+)(?:['’]d| had)? (?:asked|wanted|told|showed|offered|gave|expected)\b",
    re.IGNORECASE,
)
_TWO_LETTERS = Pattern(
    r"(?:in|no|we|on|he|if|so|by|as|it|at|to|of|an|is|my|or|us|up|do|go)", re.IGNORECASE
)  # the familiar words are longer
_VERB = Pattern(
    r"\b(?:you|i|he|she|we|they) \w|\b(?:is|are|was|were|be|been|had|has|have|did|do|does|didn['’]?t|don['’]?t|doesn['’]?t|wasn['’]?t|weren['’]?t|couldn['’]?t|could|would|wouldn['’]?t|can|can['’]?t|need|needs|seem\w*|came|went|gave|took|"
    r"said|put|left|let|made|kept|told|got|lost|spoke|ran|thought|knew|saw|read|wrote|cut|set|held|stood|sat|chose|began|forgot|\w{2,}ed)\b",
    re.IGNORECASE,
)
_ODD = Pattern(r"[\n@{}<>\[\]()|=_*^\\]|[#~](?!\d)|\d{5,}|\d[\d ]{6,}|://|www\.|[^\x00-\u017f‘’“”–—…€±×·−]")
_KIN = Pattern(  # of who wrote: read in a plan, it would be one's own
    r"\b(?:my|our) (?:\w+ )?(?:son|daughter|wife|husband|mother|father|mum|mom|dad|partner|brother|sister|kids?|children|baby)\b",
    re.IGNORECASE,
)
_POINT_NUMBER = Pattern(r"\bp\d+\b")
_WRITTEN_LARGE = Pattern(r"I|[A-Z\d&/.+-]{2,}s?(?:['’]s)?|\w*[a-z][A-Z]\w*|I['’]\w+")
_CALENDAR = frozenset(
    {*calendar.month_name, *calendar.day_name, *(f"{day}s" for day in calendar.day_name), "Christmas"}
)
_WITHIN = str.maketrans('"“”', "'‘’")  # a quotation within the quotation
_QUOTE_MARK = Pattern(r"(?<!\w)'|'(?!\w)")
_BY_SOMEBODY = Pattern(  # whoever found it: "Luke found it hard to get a word in"
    r"^(?!(?:Nobody|Neither|None|Nothing|Everybody|Everyone|You|They|We|He|She|It|I|The)\b)[A-Z][\w'’-]+ (?:and [A-Z][\w'’-]+ )?(?=(?:found|felt|thought|said|noticed|noted|mentioned|struggled|worried|wondered|missed|wanted)\b)"
)
_EDGES = " .,;:!/–—-"
_MOST, _FEWEST, _FEWEST_OF_PART = 20, 3, 4
_LEANS = Pattern(  # on what stands before it
    r"…?\s?(?:also|and|but|so|then|which|who|whose|whom|when|if|as|because|than|or|nor|with|without|until|though|although|while|that|thats|this|it|its|these|those|they|them|one|same|for|of|to)\b(?! (?:the|a|your|my) (?:most|best)\b)",
    re.IGNORECASE,
)
_WHO_SAID_SO = Pattern(
    r"[\s,;–—-]+(?:everybody|everyone|they|he|she|we|i|(?:the|one of|all of|both) (?:\w+ )?\w+|(?-i:[A-Z][\w'’-]+))(?: all| both)? (?:said|says|thought|thinks|felt|agreed|reckoned|reckons|noted|told (?:me|us))(?: (?:so|that))?\Z",
    re.IGNORECASE,
)
_BEGINS_THERE = Pattern(r"(?:\A|[.!?;:|/…•*+>\n“\"]|(?:\A|\s)[–—-])[\s“\"‘'(]*\Z", re.NOFLAG)
_ENDS_THERE = Pattern(
    r"[\"”’')\]]*(?:\s*(?:[.!?;:,|/–—(…]|-\s|\n|\Z)|\s+(?:and|but|so|though|although|yet|or|which|because|whereas|while)\b|\s+x+\b)",
    re.IGNORECASE,
)
_EDGE = 4  # characters


def quoted(quote: str, fewest: int = _FEWEST) -> str | None:
    """Return a remark as a plan may quote it, a long one or one that names somebody by its longest clauses that may stand.

    What only leads to it is left out, and what was right before a "but". ``None`` where nothing may be quoted: it is harsh, told in confidence, or every part of it holds a name, an
    address or a link, or it has fewer words than ``fewest``.
    """
    if is_harsh(quote) or INSULT.search(quote) or _CONFIDED.search(quote):
        return None
    seen = _CELL.sub("", html.unescape(_WRAPPED.sub(" ", quote)), count=1)
    whole = _LEAD_IN.sub("", _ASIDE.sub("", seen), count=1).translate(_WITHIN).strip(_EDGES)
    whole = _PAGE.sub("p. ", _FOR_EXAMPLE.sub("", _REASON.sub("", whole, count=1), count=1))
    if len(whole.split()) <= _MOST and _may_be_shown(whole, fewest):
        return phrase("names", "quoted_end" if _GOES_ON.match(whole) else "quoted", quote=whole)
    found = _BY_SOMEBODY.sub("", whole, count=1)
    if found != whole and len(whole.split()) <= _MOST and _may_be_shown(found, _FEWEST):
        return phrase("names", "quoted_end", quote=found)
    shown = max(_parts(whole), key=lambda part: len(part[2]), default=None)
    if shown is None:
        return None
    begins, ends, words = shown
    key = "quoted_beginning" if begins else "quoted_end" if ends else "quoted_middle"
    return phrase("names", key, quote=words)


def said_alone(point: Point, text: str) -> str | None:
    """Return the words of a remark that can be shown to the person by itself, without who said so: a line, a sentence or at least a whole clause; ``None`` for a piece that leans on what stands around it."""
    begins = _BEGINS_THERE.search(text, max(0, point.start - _EDGE), point.start) is not None
    whole_clause = _STANDS_ALONE.match(point.quote) is not None and _VERB.search(point.quote) is not None
    if _LEANS.match(point.quote) or not (begins or whole_clause) or _ENDS_THERE.match(text, point.end) is None:
        return None
    return _WHO_SAID_SO.sub("", point.quote).strip(_EDGES)


def leans(quote: str) -> bool:
    """Tell whether what a plan may quote begins with a word that says nothing without what stood before it."""
    return _LEANS.match(quote.strip("“”")) is not None


def _parts(whole: str) -> Iterator[tuple[bool, bool, str]]:
    """Yield the runs of clauses that may be shown: whether each begins and ends as the remark does, and its words.

    What was right stands before a "but"; without what comes after it, it would be no criticism.
    """
    turn = _turn(whole)
    seams = [seam for seam in _SEAM.finditer(whole) if not _JOINT_BEFORE.search(whole, 0, seam.start())]
    ends = [*(seam.start() for seam in seams if not seam["relative"]), len(whole)]
    acts = [seam.start() for seam in seams if seam[0].isspace() and seam["joint"] is None]
    for start in sorted({0, *_begins(whole, seams), turn}):
        later = [end for end in ends if end > max(start, turn)]
        act = next((act for act in acts if act > start), None)
        if _SETS_THE_SCENE.match(whole, start):  # and what somebody did in it is told, too
            alone = start == turn and len(later) == 1
            later = [end for end in later if end > act] if act is not None else later if alone else later[1:]
        elif (
            start not in {0, turn} and act is not None and not _VERB.search(whole, start, act)
        ):  # the end of what somebody did it in
            later = []
        for end in later:
            if whole.count(" ", start, end) > 2 * _MOST:
                break
            words = whole[start:end].strip(_EDGES)
            if (
                len(words.split()) <= _MOST
                and _VERB.search(whole, max(start, turn), end)
                and _may_be_shown(words, _FEWEST_OF_PART)
            ):
                yield start == 0, end == len(whole), words


def _turn(whole: str) -> int:
    """Return where what was not right begins, behind what was; the beginning where no fault follows praise."""
    turn = _TURN.search(whole)
    return turn.end() if turn is not None and not finds_fault(whole[: turn.start()]) else 0


def _begins(whole: str, seams: Iterable[re.Match[str]]) -> Iterator[int]:
    """Yield where a clause begins within a remark that says by itself whom or what it is about."""
    for seam in seams:
        alone = _STANDS_ALONE.match(whole, seam.end()) and not _POINTS_BACK.match(whole, seam.end())
        if alone and not seam["relative"] and (seam["joint"] is None or seam["joint"] in _DROPPED):
            yield seam.end() + (whole[seam.end() :][:1] == " ")


def _may_be_shown(shown: str, fewest: int) -> bool:
    words = shown.split()
    if len(words) < fewest or _ODD.search(shown) or _POINT_NUMBER.search(shown) or _KIN.search(shown):
        return False
    if len(_QUOTE_MARK.findall(shown)) % 2:  # a quotation that does not end
        return False
    return not any(_may_be_a_name(word, first=at == 0 or words[at - 1][-1] in ".!?") for at, word in enumerate(words))


def _may_be_a_name(word: str, *, first: bool) -> bool:
    bare = word.strip("'‘’“”,.;:!?…–—-/")
    if not bare[:1].isupper() or _WRITTEN_LARGE.fullmatch(bare) or bare in _CALENDAR:
        return False
    return not (first and (_TWO_LETTERS.fullmatch(bare) or is_familiar(bare)))
