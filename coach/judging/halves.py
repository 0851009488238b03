"""Which remarks are one: halves of a sentence, or a sentence that only goes on with the one before it."""

import re
from collections.abc import Collection, Sequence

from coach.judging.bare import is_its_label
from coach.judging.my_side import stems
from coach.judging.weighing import is_advice
from coach.listening.joining import is_other_half
from coach.patterns import Pattern
from coach.schemas import Point, Reading

_SENTENCE_END = Pattern(r"[.!?](?=[\s\"”’')]|$)|\n(?![a-z ])|\|")
_SEAM = Pattern(r"[.,;:!?\n]")
_LONGEST_BETWEEN = 80  # characters: what stands further off is another matter
_LEANS = Pattern(  # words that cannot begin a remark of their own
    r"(?:even |just |only |and |but |or |so |at least )*(?:if|which|who|whom|whose|someone|somebody|anyone|rather|instead|because|since|as|so|until|till|unless|whereas|though|although|"
    r"from what|than|most of (?:that|those|these|it)|when (?:prompted|pushed|pressed|(?:i|we|they|he|she) told you so)|nor|or|of|with a prompt|without)\b(?! (?:well|for (?:you|the)|on the|the post)\b)",
    re.IGNORECASE,
)
_TURNED_OUT = Pattern(  # how it ended
    r"\W*(?:(?:and|but|so|then) )?(?:it|that|this|which) (?:turned out|ended up|was only|proved to be|was (?:the |an |a )?(?:old|wrong|outdated|expired|out of date|last year['’]s))\b|\W*(?:and |but )?(?:this|that|it|the same(?: thing)?) happened (?:again|twice|more than once|(?:with|in|on) (?:the|your|my))\b",
    re.IGNORECASE,
)
_NEEDS_NO_HELP = Pattern(  # what the post asks of anybody, said of the criticism beside it
    r"\b(?:need\w*|want\w*|looking for|after) (?:some(?:one|body)|a \w+|people|him|her|you)\b.{0,50}\b(?:on (?:their|his|her|your) own|by (?:themselves|himself|herself|yourself)|from day one|straight (?:away|in|off)|unsupervised|without (?:supervision|help|hand[- ]?holding|being told)|crack on|hit the ground|get on with it|keep up)\b",
    re.IGNORECASE,
)
_WHO_STAYS = Pattern(
    r"\W*(?:(?:and|but|so) )?(?:we|they|he|she|i|the \w+)(?:['’]re| are|['’]s| is|['’]d| would)? (?:need\w*|want\w*|like\w*|looking for|after) (?:to have )?(?:some(?:one|body)|a \w+|people) (?:who|that)(?:['’]ll|['’]s (?:going to|here to)| will| is going to| wants? to| would| means to) (?:still )?(?:stay|stick (?:around|with it)|be (?:here|around)|commit|see it (?:through|out)|settle|last)\b[^.!?]*",
    re.IGNORECASE,
)
_OF_A_THING = Pattern(r"\b(?:experience\w*|hands[- ]on|knows?|used|background|(?:with|of|in) [A-Z])")
_SETTING = Pattern(  # where it happened, before what was done or left undone
    r"\W*(?:(?:at|in|on|during|then|and|also) )?(?:[\w-]+ ){0,3}there (?:was|were) the(?: \w+){1,3}\W*"
    r"|\W*(?:they|we|he|she) (?:stuck|sat|put|stood|left|set) (?:me|you|him|her) (?:in front of|down|at|on|with|in) [^,;]*",
    re.IGNORECASE,
)
_ASKED_OF = Pattern(  # "when she asked what one would pack", and no word of what was answered
    r"\W*(?:and |but |so |then )?[Ww]hen (?:I|we|they|he|she|somebody|someone|the \w+|[A-Z]\w+) (?:asked|wanted to know) (?:about |what|how|why|whether|if |which|where|who|when)(?!.*\b(?:not?|never|nothing|hardly|little|(?:you|i|he|she) (?:said|told|gave|went|sort|kind|just|only|froze|talked|spoke|described|put|took|laughed|shrugged|smiled|got|became|looked|changed)|(?:kind|sort) of|it took|there (?:was|were))\b)(?!.*n['’]t\b)[^,;]*",
    re.DOTALL,
)
_ON_THAT = Pattern(  # and nothing yet of what was wrong with it
    r"\W*(?:and |but |so |also )?(?:[Oo]n|[Ii]n|[Aa]s for|[Rr]egarding|[Ww]ith|[Ff]or|[Dd]uring) (?:the|your|my|his|her|our) (?:[\w'’&/-]+ ){0,3}(?:questions?|answers?|part|exercise|task|test|case|round|side|section|interview|scenario|role ?play|lesson|presentation)\W*",
)
_IS_A_MUST = Pattern(  # how much the post needs what was just found lacking
    r"\W*(?:(?:and|but|so|as|because|since|for this (?:role|post|job)|here) )*(?:it|that|this)(?:['’]s| is) (?:(?:about |nearly |mostly )?\d+ ?%|(?:an? )?(?:absolute |real )?must\b|essential\b|(?:half|most|a third|a quarter) of (?:the|this|it)\b|non-?negotiable\b)[^.!?]*",
    re.IGNORECASE,
)
_OTHER_PLACE = Pattern(  # where another fault begins within a sentence: "and on pricing, where ..."
    r"\W*(?:and |also )?(?:on|in|for|with) (?:the |your |my |our )?[\w'’-]+(?: [\w'’-]+){0,3}, (?:where|when|because|as|since|you|i|he|she)\b",
    re.IGNORECASE,
)
_MADE_OF = Pattern(
    r"\W*(?:and |but )?most of (?:that|those|these|it) (?:reads?|looks?|looked|sounds?|sounded|felt|feels|seems?|seemed)\b",
    re.IGNORECASE,
)
_BEGINS_WHEN = Pattern(  # and does not come to what happened
    r"\W*[Ww]hen (?:I|we|they|he|she|the \w+|[A-Z]\w+) (?:asked|had|got|wanted) (?:you|him|her|me|them|us) [^,;]*",
    re.DOTALL,
)
_LEADS = Pattern(  # words before a remark that tie it to what stands before them
    r"(?:\b(?:because|since|so that|which|whose|until|rather than|instead of|or that|meaning|means)\s*|[:(]\s*)$",
    re.IGNORECASE,
)
_GOES_ON = Pattern(  # a sentence on the answer or the piece of work just spoken of
    r"\W*(?:(?:no|without any|not a) mention\b|(?:(?:you|i|he|she|they|and|also|just|only|there was|there were) ){0,3}(?:did(?: not|n['’]?t)|didnt|never|not) (?:even )?(?:mention|say|name|refer|bring up|get to)\b|nothing (?:on|about)\b|that (?:is|was|would)\b|this (?:is|was|would)\b|it (?:is|was|would|took|came)\b|(?:they|we|he|she|the panel)(?: (?:wanted|(?:were|was) (?:looking|listening)|would have)|['’]d (?:have )?(?:liked|wanted|loved|preferred|hoped))\b(?! (?:some(?:one|body)|(?:a|the) (?:person|candidate)|for some))|(?:(?:at|for|in) (?:this|that|our) \w+,? )?(?:we|they|i|he|she)(?:['’]d| would)? (?:need|want|expect|like) (?:to (?:see|hear|know) )?(?:that )?(?:you|him|her|me)(?:['’]d| would| to)? (?:\w+ ){1,3}(?:it|that|this)\b)",
    re.IGNORECASE,
)
_CAME_OF_IT = Pattern(  # what became of others by it, in the same sentence
    r"(?:(?:and|so|then|which meant) )*(?:my|our|the|one|two|three|a (?:few|couple)(?: of)?) (?!.*\b(?:you|your)\b)[\w. -]{2,30}? (?:went|had to|came back|left|ended up|complained|walked out|sent (?:it|them|one) back|(?:was|were|got) (?:sent|stuck|late|cold|told)|cried|slipped|fell)\b",
    re.IGNORECASE,
)
_OF_THOSE = Pattern(  # what became of some of what was just spoken of
    r"(?:(?:and|so|which meant|but) )*(?:an?|one|two|three|some|most|half|none|all|both|several|many)(?: (?:couple|few|lot|number))?(?: of)? (?:them|those|these|it)\b",
    re.IGNORECASE,
)
_RAN_OUT = Pattern(
    r"\b(?:ran out|run out|expired?|lapsed|out of date|not in date|no longer valid|overdue|up in)\b", re.IGNORECASE
)
_IT_COST = Pattern(  # what came of it, to anybody else
    r"(?!.*\b(?:you|your|u|ur)\b)(?:\W*(?:(?:and|so|then) )*(?:we|they|he|she|(?:the|our|my) [\w’'-]+(?: \w+)?|(?-i:[A-Z][\w’'-]+)(?: (?-i:[A-Z])[\w’'-]+)?)(?:['’]d| had) to (?!(?:say|admit|choose|decide|go with|pass|make)\b)\w+|\W*(?:(?:and|so|which|it|that) )*(?:(?:took|cost|set|left) (?:us|me|them|him|her|every(?:one|body)|the (?:team|others|rest|kitchen|crew|lads|girls|boys|client|customer|next \w+))|(?:took|cost|meant|lost) (?:another |half )?an? (?:\w+ )?(?:hour|day|morning|week|fortnight))\b|.*\b(?:that|this)(?:['’]?s| is| was)? (?:[\w'’]+ ){0,4}?(?:gone|lost|wasted|down the drain|out of pocket)\W*$)",
    re.IGNORECASE | re.DOTALL,
)
_RESTED_ON_IT = Pattern(  # what else was wrong only because that was
    r"(?!.*\b(?:you|i)\b)\W*(?:and |so |which meant )*(?:the|all|every|everything|both|half|most|your|my)\b.*\b(?:(?:rest|depend|hang|rel(?:y|i)|build|draw)(?:s|ed|es)?|hung|built|was based|were based|came|come|taken|followed|drawn|inherited) (?:(?:up)?on|from) (?:that|those|these|it|them|this)\b(?: \w+)?\W*",
    re.IGNORECASE | re.DOTALL,
)
_TO_A_READER = Pattern(  # how that looks to whoever comes to it
    r"\W*(?:an?|the|any|some(?:one|body)|any(?:one|body)) ?(?:\w+ ){0,2}(?:reading|looking at|listening|opening|picking (?:it|this|that) up|skimming|coming to (?:it|this))\b[^.]*\b(?:would|could|might)(?:n['’]?t| not| never)\b",
    re.IGNORECASE,
)
_AND_THEN = Pattern(r"\b(?:then|(?:and )?so|which meant|as a result|by then|after that)[\s,]*\Z", re.IGNORECASE)
_BEFELL = Pattern(  # a thing or somebody else
    r"(?!.*\b(?:you|your|u|ur|i)\b)\W*(?:(?:and )?(?:then|so) )?(?:there (?:was|were|wasn['’]?t|weren['’]?t)|(?:the|my|our|half|most|all|one|two|three|a few|some) (?!candidate|applicant|panel)[\w'’-]+)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_RENEWED = Pattern(  # what the same person did not do about a paper that ran out
    r"\W*(?:(?:and|but|so) )*(?:(?:you|he|she|i|they) )?(?:had(?:n['’]?t| not)|ha(?:ve|s)(?:n['’]?t| not)|did(?:n['’]?t| not)|never) (?:\w+ )?(?:book|renew|sort|appl(?:y|ied)|sign|arrang|organis|chas|notic|realis|send|sent|got|get|done|re-?s[ai]t|mention|tell|told)\w*",
    re.IGNORECASE,
)
_FOR_EXAMPLE = Pattern(
    r"\W*(?:and |so )?(?:for (?:example|instance)|e\.?g\.?|as an example|like when)\b", re.IGNORECASE
)
_ONLY_GOT = Pattern(  # with what little was left
    r"(?:and |so )?(?:you |i |he |she )?only (?:got|came|had|left|managed|reached|mentioned|touched)\b", re.IGNORECASE
)
_SOUGHT = Pattern(  # and did not hear or see, as the rest of the sentence says
    r"\b(?:they|we|he|she|i|the \w+) (?:(?:were|was|had been) (?:looking|listening|hoping|waiting) for|wanted|expected|hoped for|needed) (?!(?:some(?:one|body)|a (?:candidate|person)|for some))",
    re.IGNORECASE,
)
_MORE_OF_IT = Pattern(  # than was given
    r"\W*(?:and |but |so )?(?:we|they|i|he|she|the panel) (?:(?:were|was|had been) (?:really |rather )?(?:hoping|looking|listening|waiting) for|wanted|hoped for|expected) (?:something|anything|it|an? (?:bit|little|touch)|rather|much|some)\b.{0,40}\b(?:more|else|concrete|specific|definite|particular|clearer|stronger)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = Pattern(
    r"\W*(?:and |but )?(?:you |i |he |she )?(?:did(?:n['’]?t| not)|didnt|never|had(?:n['’]t| not)) (?:\w+ )?(?:mention|say|said|cover|raise|name|bring|show|get|talk|include|mentioned|covered|raised)\b",
    re.IGNORECASE,
)
_NOTHING_FOR = Pattern(  # in the thing just spoken of
    r"(?:and |so |but )*(?:there (?:was|were|is|are) (?:nothing|none|hardly anything|not (?:one|a thing|much|enough))|(?:there )?(?:was|were)(?:n['’]?t| not) (?:anything|enough|much)|(?:nothing|none) (?:for|on|about|to|in)\b)",
    re.IGNORECASE,
)
_SPENT = Pattern(r"\b(?:spent|most of|half of|went on|too long|all (?:of )?(?:your|the|my) time)\b", re.IGNORECASE)
_ITEM = Pattern(r"\s*(?:[-*•+–]|\(?\d{1,2}[.):])\s*")
_ONE_MORE_NAME = Pattern(  # "and Autopilot since we are rolling it out"
    r"(?!I\b)[A-Z][\w+#.-]+(?: [A-Z][\w+#.-]+)?(?:\W*$| (?:since|because|as|which|for|so)\b)"
)
_TAKES_UP = Pattern(  # advice on what was just said
    r"^\W*(?:(?:so|maybe|perhaps|please|just|next time|instead) ?,? )*[\w-]+(?: \w+){0,3} (?:that|this|it|them|those|these|there)\b(?! (?:is|was|are|were|would|you|we|i)\b)",
    re.IGNORECASE,
)
_WISHED = Pattern(  # what would have done in its place
    r"\W*(?:i|he|she|they|we|the \w+)(?:['’]?d| would)(?:['’]?ve| have)? (?:been (?:fine|happy|ok|okay|content)|(?:sooner|rather) (?:you|u|he|she|i)\w*|accepted|preferred|taken|settled for)\b",
    re.IGNORECASE,
)
_ABOUT_AN_ANSWER = Pattern(
    r"\b(?:said|say|told|tell|asked|ask|answer\w*|mention\w*|questions?|scenario|described|talked|explain\w*|spoke|when)\b",
    re.IGNORECASE,
)
_ORDER = Pattern(  # said to whoever sits there next time
    r"\W*(?:please |maybe |next time,? )?(?:do not|don['’]?t|never|avoid|re-?read|read the \w+ (?:again|twice|properly|before))\b",
    re.IGNORECASE,
)
_ALSO = Pattern(r"\balso\W*$", re.IGNORECASE)  # before a remark of its own
_OWN_MATTER = Pattern(  # words with which another answer or part begins
    r"\W*(?:(?:on|in|for|with|as for|regarding) (?:the|your|my|our)\b|when\b|asked\b|your? (?:\w+ ){0,2}(?:answers?|examples?|cv|presentation|test|letter)\b|the (?:other|second|next|last)\b|also\b|\d)",
    re.IGNORECASE,
)
_OF_ANY_REMARK = stems(
    "answer answers answered question questions asked example examples general stayed stay short brief weak weaker strong stronger better quite little point points missing missed mention mentioned"
    " experience experienced candidate candidates describe described explain explained talk talked speak spoke tell told heard hear minutes minute never still know knew knowledge skills skill work worked working someone somebody wanted mins before after been left complete completed completion data done while really thing things"
)


def goes_with(one: Point, other: Point, reading: Reading) -> bool:
    """Tell whether two criticisms are one: nothing else stands between them, and the second leans on the first or goes on about the same."""
    first, second = sorted((one, other), key=lambda point: point.start)
    text = reading.feedback.text[first.end : second.start]
    if answers_advice(first, second, reading) or is_its_label(first, second, reading.feedback.text):
        return True
    if len(text) > _LONGEST_BETWEEN or _stands_between(first, second, reading.points):
        return False
    if (
        _shows_it(first, second, reading)
        or _TURNED_OUT.match(second.quote)
        or _came_of_it(text, second.quote)
        or only_begins(first)
        or needs_no_help(first)
        or needs_no_help(second)
    ):
        return True
    both = (stems(first.quote) & stems(second.quote)) - _OF_ANY_REMARK
    same = any("'" not in stem and "’" not in stem for stem in both)
    if _SENTENCE_END.search(text) is None:
        return _is_of_one_sentence(first, second, reading, same=same)
    own = _OWN_MATTER.match(second.quote) is not None or _ALSO.search(text) is not None
    goes_on = _GOES_ON.match(second.quote) is not None and _ABOUT_AN_ANSWER.search(first.quote) is not None
    same = same or (is_advice(second) and _TAKES_UP.search(second.quote) is not None)
    return "\n" not in text and not own and (same or goes_on or _WISHED.match(second.quote) is not None)


def _is_of_one_sentence(first: Point, second: Point, reading: Reading, *, same: bool) -> bool:
    """Tell whether two remarks in one sentence are one: the second goes on, and does not begin elsewhere."""
    if _OTHER_PLACE.match(second.quote) is not None or _MADE_OF.match(second.quote) is not None:
        return False
    if _is_the_rest(first.quote, second.quote):
        return True
    text = reading.feedback.text[first.end : second.start]
    one_more = is_other_half(reading.feedback.text, (first.start, first.end))
    return same or one_more or _LEANS.match(second.quote) is not None or _LEADS.search(text) is not None


def _came_of_it(between: str, second: str) -> bool:
    """Tell whether a remark only says what came of the one just before it: "Then there were feathers all over the lawn", "Took us till dark"."""
    if "\n" in between.strip(" "):
        return False
    came = (_IT_COST, _RESTED_ON_IT, _TO_A_READER)
    return any(pattern.match(second) for pattern in came) or (
        _AND_THEN.search(between) is not None and _BEFELL.match(second) is not None
    )


def only_tells_what_came_of_it(gap: Point, reading: Reading) -> bool:
    """Tell whether a criticism is no more than the consequence of the one just before it, for others or for the work."""
    return came_of(gap, reading) is not gap


def came_of(gap: Point, reading: Reading) -> Point:
    """Return the criticism that a remark is the consequence of, over other consequences; itself where it is none."""
    for before in reversed(reading.points):
        if before.end > gap.start:
            continue
        between = reading.feedback.text[before.end : gap.start]
        near = before.kind == "gap" and len(between) <= _LONGEST_BETWEEN
        if not (near and _came_of_it(between, gap.quote)):
            break
        gap = before
    return gap


def _shows_it(first: Point, second: Point, reading: Reading) -> bool:
    """Tell whether the second of two remarks in one paragraph is an example of the first: "For example you did not know ...", whether that was heard with it or not."""
    text = reading.feedback.text[first.end : second.start]
    return "\n" not in text and _FOR_EXAMPLE.match(f"{text.lstrip(' .,;:!?()')}{second.quote}") is not None


def says_how_much(one: Point, other: Point, reading: Reading) -> bool:
    """Tell whether the second of two remarks only says how much the post needs what the first found lacking."""
    first, second = sorted((one, other), key=lambda point: point.start)
    near = second.start - first.end <= _LONGEST_BETWEEN and not _stands_between(first, second, reading.points)
    return near and is_a_must(second)


def is_a_must(point: Point) -> bool:
    """Tell whether a remark only says how much something is needed there."""
    return _IS_A_MUST.fullmatch(point.quote) is not None


def is_of_another_place(point: Point) -> bool:
    """Tell whether a remark begins with where it was, within a sentence on something else: "and on pricing, where you ..."."""
    return _OTHER_PLACE.match(point.quote) is not None


def _is_the_rest(first: str, second: str) -> bool:
    """Tell whether the second half of a sentence only says what came of the first, what was lacking in it or what little was left."""
    return (
        _CAME_OF_IT.match(second) is not None
        or _MORE_OF_IT.match(second) is not None
        or _NOTHING_FOR.match(second) is not None
        or _OF_THOSE.match(second) is not None
        or (_RAN_OUT.search(first) is not None and _NOT_RENEWED.match(second) is not None)
        or (_ONLY_GOT.match(second) is not None and _SPENT.search(first) is not None)
        or (_SOUGHT.search(first) is not None and _NOT_GIVEN.match(second) is not None)
    )


def answers_advice(first: Point, second: Point, reading: Reading) -> bool:
    """Tell whether both stand in one item of a list that begins with what to do: what follows says what was seen instead."""
    text = reading.feedback.text
    begins = text.rfind("\n", 0, first.start) + 1
    if "\n" in text[first.end : second.start] or _ITEM.match(text[begins : first.end]) is None:
        return False
    in_line = (p for p in reading.points if p.kind == "gap" and begins <= p.start < second.end)
    lead = min(in_line, key=lambda point: point.start)
    ordered = is_advice(lead) or _ORDER.match(lead.quote) is not None
    return ordered and _ITEM.fullmatch(text[begins : lead.start]) is not None


def only_begins(point: Point) -> bool:
    """Tell whether a remark only says when or where it was, so that the next goes on with it: "they put me on the big saw", "when she asked you to draw it"."""
    return any(begun.fullmatch(point.quote) for begun in (_SETTING, _BEGINS_WHEN, _ASKED_OF, _ON_THAT))


def needs_no_help(point: Point) -> bool:
    """Tell whether a remark only says that the post is for somebody who does it without help, or who stays."""
    if _WHO_STAYS.fullmatch(point.quote):
        return True
    return (
        point.thing is None and _NEEDS_NO_HELP.search(point.quote) is not None and not _OF_A_THING.search(point.quote)
    )


def is_part_of_any(gap: Point, reading: Reading, planned: Collection[str]) -> bool:
    """Tell whether a gap is a part of another remark that is planned: it goes with it, or nothing but words stands between them."""
    others = [other for other in reading.points if other.id in planned and other.kind == "gap"]
    return any(goes_with(gap, other, reading) or _only_words_between(gap, other, reading) for other in others)


def _stands_between(first: Point, second: Point, points: Sequence[Point]) -> bool:
    return any(first.end <= other.start < second.start for other in points if other.id not in {first.id, second.id})


def _only_words_between(one: Point, other: Point, reading: Reading) -> bool:
    first, second = sorted((one, other), key=lambda point: point.start)
    one_more = _ONE_MORE_NAME.match(second.quote) is not None  # of which the first says nothing
    return not one_more and _SEAM.search(reading.feedback.text, first.end, second.start) is None
