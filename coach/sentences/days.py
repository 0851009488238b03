"""The day and the deadline that a sentence names, in words that a reply can repeat: "on Thursday at 10", "by the 20th"."""

import calendar
import re
from itertools import pairwise

from coach.patterns import Pattern
from coach.sentences.confided import PRIVATE

_MONTHS = tuple(calendar.month_name[1:])
_MONTHS_SHORT = frozenset({*calendar.month_abbr[1:], "Sept"})
_WEEKDAYS = tuple(calendar.day_name)
_MONTH = rf"(?:{'|'.join(_MONTHS)}|{'|'.join(month for month in calendar.month_abbr[1:] if month != 'May')}|Sept)\b"
_WEEKDAY = rf"(?:(?i:{'|'.join(_WEEKDAYS)})|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|tues?|weds?|thu(?:rs?)?|fri)\b"
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b(?:(?: of)? {_MONTH})?|\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)"
_CLOCK = r"(?:,? ?(?:at |around |about |@ ?)?(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)|\d{1,2}[.:]\d\d|(?<=at )\d{1,2}\b(?! ?%)|noon|midday|lunchtime)|,? (?:at )?\d{1,2}(?=[ ,.?!]*(?:$|ok\b|suit|work|good|do\b)))"
_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime|noon))"
_HOUR_BEFORE = r"(?:(?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:am|pm) (?:on )?|at \d{1,2}(?:[.:]\d\d)? on )"
_NAMED = (
    rf"(?:{_HOUR_BEFORE}?(?:(?:this |next |coming )?{_WEEKDAY}(?:,? {_DATE})?{_PART}?{_CLOCK}?"
    rf"|(?:tomorrow|tmrw|today|tonight)\b{_PART}?{_CLOCK}?|{_DATE}{_CLOCK}?))"
)
_VAGUE = r"(?:next week|(?:the |this |next )?weekend|(?:noon|midday|lunchtime|close of (?:play|business)|(?:the )?end of (?:the )?day|EOD|eod|COB|cob)(?: (?:on |this |next )?{weekday})?|(?:the )?end of (?:the |this |next )?(?:week|month))".replace(
    "{weekday}", _WEEKDAY
)
_DAY = Pattern(rf"\b{_NAMED}", re.NOFLAG)
_DEADLINE = Pattern(
    rf"\b(?:by|on or before|(?P<before>before)|until|till|no later than)(?: the latest)? (?P<day>{_NAMED}|{_VAGUE})|\btoday or (?P<next>tomorrow|tmrw)\b",
    re.NOFLAG,
)
_AFTER = Pattern(
    rf"\bafter (?P<day>{_NAMED}|(?:half )?(?:one|two|three|four|five|six|noon|lunch)\b(?! (?:weeks?|months?|years?|days?|of|other|more|[a-z]+s\b))|\d{{1,2}}(?:[.:]\d\d)? ?(?:am|pm)?\b(?! ?(?:months?|weeks?|years?|days?|mths?|yrs?|wks?)| (?:of|other|more|[a-z]{(3,)}s\b)))",
    re.NOFLAG,
)
_ONLY_A_NO = Pattern(
    r"\bif you (?:do not|don['’]t|would rather not|wouldn['’]t)\b|\bunless\b", re.IGNORECASE
)  # silence is a yes
_WANTS_WORD = Pattern(  # of the person, not of somebody else who has to answer
    r"(?<!ll )(?<!will )(?<!shall )(?<!going to )\b(?:let (?!you\b)\w+(?: [\w-]+){0,6} know(?! if (?:it|its|they|that|there)\b[^.!?]{0,30}?(?:\bnot\b|n['’]t\b))(?! if not\b)|return (?:the|this|your) (?:enclosed |attached )?(?:form|slip)|drop (?:me|us) an? (?:line|note|message|e-?mail|text)\b|(?:give|ring|call|text|message|e-?mail|tell) (?:me|us|him|her|them)\b)"
    r"|\b(?:(?:i|we)(?:['’]d| would|['’]ll| will)? need (?:to know|an answer|your answer|a yes)|(?:needs?|has|have) to know|needs? (?:a yes|an answer)|wants? to know|would like to know|yes or no|shout|hear (?:back )?from you|(?:back|word) to (?:me|us)|rsvp"
    r"|(?:i|we)(?:['’]ve| have|['’]ve got)? (?:have|got|need|must)? ?to (?:tell|let|say|know|give|answer|confirm)|(?:intimate|convey|communicate) (?:me |us )?(?:your|the) (?:willingness|acceptance|interest|consent|decision)|want a (?:yes|name|word)|they need (?:an|your) answer)\b|(?:^|\b(?:please|kindly|(?:can|could|would|will) you(?: please| kindly)?|(?:if )?you (?:can|could|would)|you to|need you to|and|or|just)) (?:answer|reply|respond|revert|confirm|get back to (?:me|us))\b",
    re.IGNORECASE,
)
_NOT_THEN = Pattern(
    r"\b(?:away|except|week of|but not|other days?|any day but|busy|closed|on leave|i['’]?m (?:in|out|off|not))\b|n['’]t\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|the next|(?:about|around|roughly) \w+|\d{1,2})"
_SEASON = rf"(?:{'|'.join((*_MONTHS, *calendar.month_abbr[1:], 'sept'))}|(?:the )?(?:spring|summer|autumn|winter|new year)|christmas|xmas|easter)"
_LATER = Pattern(
    rf"\b(?:(?:in|after) (?:a (?:further |minimum )?period of )?(?:{_NUMBER}(?: or (?:two|three|so))?(?: {_NUMBER})?[- ](?:months?|mths?|mos?|years?|yrs?|weeks?|wks?|days|quarters)\b(?: or (?:so|two|more)\b)?(?:['’]? time\b)?|\d{{1,2}}/(?:12|52)\b)"
    rf"|(?:in|after|from|come(?! (?-i:may)\b)) (?:{_SEASON}\b(?: \d{{1,2}}\b(?! ?(?:am|pm|%|[-–])))?|Q[1-4]\b)|(?:after )?next (?:year|yr|spring|summer|autumn|winter|christmas|easter|season|(?:intake|cycle|round|cohort)(?: (?:(?:is|starts|opens|begins) )?(?:in )?(?P<month>(?!may\b){_MONTH}))?|month))",
    re.IGNORECASE,
)
_WORKS = Pattern(r"(?<!\babout )(?<!\bof )(?<!\bfor )(?<!\bsome )(?<!\bany )(?<!\bthe )\Z")
_OF_WORK = Pattern(  # "about Saturday work", but not "does Saturday work"
    r" (?:(?P<work>work)|jobs?|shifts?|role|post|staff|brunch|rota|cover|team|girl|lad|slot)\b",
    re.IGNORECASE,
)
_EVERY = Pattern(r"\b(?:every|each|most|all) \Z", re.IGNORECASE)
_ANY_ONE = Pattern(r"\b(?:an?|one|any|some) $", re.IGNORECASE)
_IN_SEASON = Pattern(rf" in {_SEASON}\b", re.IGNORECASE)
_PERIOD = re.compile(r"(?<=after )a (?:further |minimum )?period of ")
_RULED_OUT = Pattern(r"(?:\b(?:not|never|cannot)|n['’]t)\b[^.;,]{0,25}\Z", re.IGNORECASE)  # "but not in six months"
_COOLDOWN = Pattern(
    rf"\bcool(?:ing)?[- ]?(?:down|off|period)(?: period)?\b[^.!?]{{0,20}}?\b(?P<span>{_NUMBER}[- ](?:months?|mths?|mos|years?|yrs?|weeks?|wks?))\b",
    re.IGNORECASE,
)
_WAIT = Pattern(  # as notes and forms have it: "may reapply 12 mo"
    rf"\bre-?appl(?:y|ying|ication)[ :=(,-]*(?:(?:in|after|eligible) )?(?P<span>{_NUMBER}[- ](?:months?|mths?|mos?|years?|yrs?|weeks?|wks?))\b",
    re.IGNORECASE,
)
_SPENT = Pattern(  # "after six months of HDU"
    rf"\bafter (?P<span>{_NUMBER}[- ](?:months?|mths?|mos?|years?|yrs?|weeks?|wks?)|\d{{1,2}}/(?:12|52))(?P<how>['’]?(?: (?:of|in|on|at|with|as))?) "
    r"(?P<what>(?!(?:your|this|the (?:date|interview|decision)|that|it|today|now|applying|receiving|time|or|per|well|long|soon|policy|our|stated)\b)[\w&/+'’-]+(?: (?!(?:and|but|so|if|when|please|we|i|you|or|then|come|ring|call|give|apply|re-?apply|reapply|get|let|back|try)\b)[\w&/+'’-]+){0,5})",
    re.IGNORECASE,
)
_EXPERIENCE = Pattern(r"\b(?:experience|practice|work)\b", re.IGNORECASE)
_IN_NOTES = Pattern(r"\b(?P<count>[1-9]\d?)/(?P<unit>12|52)\b")
_UNITS = {"12": "month", "52": "week"}
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TOLD_THE_TIME = Pattern(  # by who leaves a message: when they rang is no appointment
    rf"\b[Ii]t['’]?s (?:about |just |nearly |almost |around |now |gone |coming up to |only )*(?:(?:(?:a )?quarter|half|five|ten|twenty|twenty[- ]five) (?:past|to) \w+|{_CLOCK}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: o['’]clock)?),? ?(?:in the \w+ )?(?:on )?{_NAMED}(?![^.!?]*(?:\?|\bif\b|\b(?:suits?|works?|then|ok(?:ay)?)\b))"
    r"|^\W*(?:[Nn]otes? (?:from|of|on)|(?:[Pp]hone )?[Cc]all (?:w/|with|from)|[Ss]poke (?:to|with)|[Dd]ebrief|[Cc]hat w(?:/|ith))(?: |\b)"
    r"|\b(?:voice ?mail|(?:message|msg) (?:left|received|from|of)|called|rang|missed call|left|received|recorded)\b(?: (?:left|received|at|on|from))?[,:]? (?:at )?"
    rf"{_NAMED}(?=\W*$)",
    re.NOFLAG,
)
_ASIDE = Pattern(r" \([^()]*\)")
_OR = Pattern(r"\bor\b|/", re.IGNORECASE)
_SENTENCE = Pattern(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_RELATIVE = Pattern(r"(?:this|next|tomorrow|tmrw|today|tonight)\b")
_BARE_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_HOUR = Pattern(r"at |\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b")
_SMALL = frozenset({"tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"})  # as they stand in a message
_ROUNDS = ("next intake", "next cycle", "next round", "next cohort")
_QUARTERS = frozenset({"q1", "q2", "q3", "q4"})
_SHORTHANDS = {
    "mth": "month",
    "mths": "months",
    "yr": "year",
    "wk": "week",
    "mo": "months",
    "mos": "months",
    "yrs": "years",
    "wks": "weeks",
    "eod": "end of day",
    "cob": "close of business",
    "tmrw": "tomorrow",
    "@": "at",
    "easter": "Easter",
    "christmas": "Christmas",
    "xmas": "Christmas",
}


def day_in(words: str) -> str | None:
    """Return the one day that these words name, as it follows a verb: "on Thursday at 10", "on a Saturday in June"; ``None`` for none, several, or a deadline."""
    days = [match for match in _DAY.finditer(words) if not _says_when_one_works(match, words)]
    if any(_EVERY.search(words, 0, day.start()) for day in days):
        return None
    found = [_written_out(match[0]) for match in days]
    if len(found) != 1 or _DEADLINE.search(words) or _NOT_THEN.search(words):
        return None
    if _RELATIVE.match(found[0]):
        return found[0]
    if _ANY_ONE.search(words[: days[0].start()]) is not None:
        month = _IN_SEASON.match(words, days[0].end())
        return f"on a {found[0]}{month[0] if month is not None else ''}"
    return f"{'at' if _HOUR.match(found[0]) else 'on'} {found[0].removeprefix('at ')}"


def _says_when_one_works(day: re.Match[str], words: str) -> bool:
    """Tell whether a day only says what work it is: "Saturday work", "the Sunday shift"."""
    found = _OF_WORK.match(words, day.end())
    return found is not None and (found["work"] is None or _WORKS.search(words[: day.start()]) is None)


def only_tells_the_time(words: str) -> bool:
    """Tell whether a day only says when somebody rang: "it's quarter past four on Wednesday"."""
    return _TOLD_THE_TIME.search(words) is not None


def several_days_in(words: str) -> bool:
    """Tell whether these words name more than one day, to choose from: "Tuesday after three or Thursday morning"."""
    deadline = _DEADLINE.search(words)
    to_choose = words if deadline is None or answer_by(words) is None else words[: deadline.start()]
    found = [*_DAY.finditer(to_choose)]
    chosen_from = any(_OR.search(to_choose, one.end(), other.start()) for one, other in pairwise(found))
    return chosen_from and not (_DEADLINE.search(to_choose) or _NOT_THEN.search(to_choose))


def answer_by(text: str) -> str | None:
    """Return until when a text wants to hear yes or no: "by the 20th"."""
    for sentence in _SENTENCE.finditer(text):
        deadline = _DEADLINE.search(sentence[0])
        if deadline is not None and _WANTS_WORD.search(sentence[0]) and not _ONLY_A_NO.search(sentence[0]):
            return _until(deadline)
    return None


def until(words: str) -> str | None:
    """Return the deadline that these words set, whatever it is for."""
    deadline = _DEADLINE.search(words)
    return _until(deadline) if deadline is not None else None


def after_in(words: str) -> str | None:
    """Return from when on somebody can be reached: "after the 20th", "after three"."""
    found = _AFTER.search(words)
    return f"after {_written_out(found['day'])}" if found is not None else None


def _until(deadline: re.Match[str]) -> str:
    day = _written_out(deadline["day"] or deadline["next"])
    return f"{deadline['before'] or 'by'} {'the ' if _BARE_DATE.fullmatch(day) else ''}{day}"


def later_in(words: str) -> str | None:
    """Return from when these words invite to come back, as it stands in a sentence: "in six months", "from April"."""
    plain = _ASIDE.sub("", words)
    found, waited = _LATER.search(plain), _COOLDOWN.search(plain) or _WAIT.search(words)
    if found is not None and _RULED_OUT.search(plain, 0, found.start()) is not None:
        return None
    if found is None and waited is None:
        return None
    if found is not None and found["month"] is not None:  # "next intake Jan"
        return f"in {_as_later(found['month'].lower())}"
    said = found[0] if found is not None else f"after {waited['span']}" if waited is not None else ""
    words_of_it = _PERIOD.sub("", _IN_NOTES.sub(_as_span, said).lower()).split(" ")
    later = " ".join(map(_as_later, words_of_it))
    return f"for the {later}" if later.endswith(_ROUNDS) else later


def _as_later(word: str) -> str:
    """Return a word of a time to come as it is written: "in June", "in Q2"; who says "come March" means in March."""
    if word in _QUARTERS:
        return word.upper()
    plain = "in" if word == "come" else _SHORTHANDS.get(word, word)
    return _name(plain.title() if plain.title() in _MONTHS_SHORT else plain)


def spent_in(words: str) -> str | None:
    """Return for how long they want the person to have done something first: "after six months of HDU", of "after 6/12 HDU"."""
    found = _SPENT.search(_ASIDE.sub("", words))
    if found is None:
        return None
    noted = _IN_NOTES.search(found["span"]) is not None
    how = found["how"] if found["how"].strip("'’") or not noted else " of"
    if (not how.strip() and not _EXPERIENCE.search(found["what"])) or PRIVATE.search(found["what"]):
        return None
    count, _, unit = _IN_NOTES.sub(_as_span, found["span"]).partition(" ")
    return f"after {count.lower()} {_SHORTHANDS.get(unit.lower(), unit)}{how} {found['what']}".replace("’", "'")


def span_of(count: str, unit: str) -> str:
    """Return a span of time in words: "nine months" of "9" and "months"."""
    number = int(count)
    written = _WORDS[number] if 0 < number < len(_WORDS) else count
    return f"{written} {unit.lower().removesuffix('s')}{'s' if number != 1 else ''}"


def _as_span(found: re.Match[str]) -> str:
    """Return the span that stands in a clinic's notes as "6/12"."""
    return span_of(found["count"], _UNITS[found["unit"]])


def _written_out(day: str) -> str:
    """Return a day with the names of week and month written out: "Fri 9am" is "Friday at 9am"."""
    named = re.sub(r"[^\W\d_]+|@", lambda word: _name(word[0]), day.strip(" ,"))
    return re.sub(r"(?<=day) (?=\d{1,2}(?:[.:]\d\d)?(?: ?(?:am|pm))?$)", " at ", named)


def _name(word: str) -> str:
    if word.lower() in _SHORTHANDS:
        return _SHORTHANDS[word.lower()]
    full = {name.lower() for name in (*_WEEKDAYS, *_MONTHS)}
    short = word.lower().removesuffix("s") if word.lower() == "weds" else word.lower()
    known = next((name for name in (*_WEEKDAYS, *_MONTHS) if len(word) > 2 and name.lower().startswith(short)), None)  # noqa: PLR2004 - "Mon", not "Mo"
    if known is not None and (word[:1].isupper() or word.lower() in full or word in _SMALL):
        return known
    return word
