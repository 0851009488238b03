"""Questions: what and how rather than why, one thing each, politely wrapped, and nothing that the feedback already answers."""

import re
from collections.abc import Iterator, Sequence

from coach.checks.context import Context, stem, stems
from coach.checks.form import MOST_QUESTIONS, leftovers, other_language
from coach.checks.grounding import links
from coach.checks.invented import invented_words, misquoted
from coach.checks.privacy import repeats_sensitive
from coach.checks.rules import Hit, hit
from coach.checks.text import WORD, Draft
from coach.patterns import Pattern
from coach.schemas import Point, Question

LONGEST_QUESTION = 40
_WHY = Pattern(r"\bwhy\b|\bhow come\b|\bwhat (?:was|is|were) the reasons?\b|\bfor what reasons?\b", re.IGNORECASE)
_STACKED = Pattern(
    r"\?[^?]*\?|(?<=[\w,;] )(?:and|or)(?: also|,)? (?:how|what|why|when|where|which|who|whether|is there|are there|could you|would you|can you|do you|did (?:you|they)|should|may i|might)\b|[;,] (?:how|what|why|when|where|which|who) (?:\w+ )+(?:and|,)",
    re.IGNORECASE,
)
_LEADING = Pattern(
    r"\b(?:don(?:'|’)t|didn(?:'|’)t|wouldn(?:'|’)t|isn(?:'|’)t|aren(?:'|’)t|shouldn(?:'|’)t|couldn(?:'|’)t|wasn(?:'|’)t|weren(?:'|’)t|haven(?:'|’)t|hasn(?:'|’)t) (?:you|it|they|that|there|we|the|i|my|this)\b|\bwould(?:n(?:'|’)t)? you (?:not )?(?:agree|say that)|"
    r"\b(?:do|would|could) you (?:also )?(?:agree|not (?:think|agree|see|feel))\b|,\s*(?:right|no|correct|or not|isn(?:'|’)t it|don(?:'|’)t you think)\s*\?|\bis it (?:not|fair|true)\b|\bwould it not\b|\bsurely\b|\bgiven that i\b|\bconsidering (?:that )?(?:i|my)\b",
    re.IGNORECASE,
)
_RHETORICAL = Pattern(
    r"\bwhat (?:else|more) (?:was|were|am|could|should|do|did|would|can) (?:i|you|one|anyone|a person)\b|\bhow (?:could|can|am|was|is|are|were) (?:i|anyone|anybody|one|a (?:person|candidate)|candidates?|you) (?:possibly |really |supposed |ever |expected |meant )|\bhow was i to\b|\bwho (?:would|could|does|even|in their)\b|\b(?:really|seriously|honestly|even|actually)\s*\?|"
    r"\bdo you (?:really|honestly|seriously|actually)\b|\bis that (?:really|all|supposed|how)\b|\bwhat(?:(?:'|’)s| is| was) the point\b|\bhow many (?:more|times)\b|\bare you (?:serious|kidding|joking)",
    re.IGNORECASE,
)
_ACCUSING = Pattern(
    r"\b(?:you|they|your (?:\w+ )?(?:team|panel|interviewers?|manager|client)|the (?:panel|team|interviewers?|client|manager|recruiter)|anyone|anybody)\b (?:(?:have|has|had) )?(?:\w+ )?(?:fail(?:ed)? to|ignored?|overlook(?:ed)?|never|refused?|forgot|forget|even|actually (?:read|look|listen)\w*|bother(?:ed)?|dismiss(?:ed)?|did(?:n(?:'|’)t| not) (?:read|look|listen|ask|see|notice|tell|bother|give))|"
    r"\b(?:unfair|unprofessional|ridiculous|absurd|nonsense|biased|discriminat\w+|prejudice[ds]?|arbitrary|incompetent|justify)\b|\b(?:your|their|whose) (?:fault|mistake)\b|\byou(?:(?:'|’)re| are| were) wrong\b|\bwith what right\b|\bon what (?:grounds|basis)\b",
    re.IGNORECASE,
)
_WRAPPED = Pattern(
    r"\b(?:could|would|might|may|can|is there|are there|was there|were there|do you (?:happen|have|know|remember|recall|think)|did (?:the panel|they|you)|if (?:there|it(?:(?:'|’)s| is) possible)|i(?:(?:'|’)d| would) (?:be|like|love|appreciate|welcome)|i (?:was wondering|wonder)|should (?:i|you)|for my (?:own )?|please)\b",
    re.IGNORECASE,
)
_REVERSES = Pattern(
    r"\b(?:reconsider|change your mind|another (?:chance|look|round|interview|opportunity)|second chance|re-?(?:open|think|visit) (?:the|your|this|my)|give me (?:a|the|one)|still (?:be considered|consider me))\b",
    re.IGNORECASE,
)
_GENERAL = Pattern(
    r"\b(?:(?:any|some|more|general|specific|your) feedback|what (?:could|can|should) i (?:have )?(?:\w+ )?(?:improve|done (?:better|differently)|work on|change)|areas? (?:for|of|to) (?:improve\w*|development)|where (?:did|do) i (?:fall|go))\b",
    re.IGNORECASE,
)
_ANSWERS = (
    (
        Pattern(
            r"\b(?:when|how (?:long|soon)|after what time)\b[^?]*\b(?:re-?)?appl(?:y|ied|ication)\b", re.IGNORECASE
        ),
        Pattern(
            r"\b(?:apply|application|touch|back)\b[^.\n]*\b(?:in|after|within) (?:about |around )?(?:\w+[ -])?(?:months?|weeks?|year)\b|\b(?:\d+|three|six|nine|twelve|eighteen)[ -]months?\b[^.\n]*\bapply",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\b(?:can|could|may|might|am i|would i be)\b[^?]*\b(?:re-?apply|apply again|welcome to apply)\b",
            re.IGNORECASE,
        ),
        Pattern(
            r"\b(?:welcome|encourage|invite|hope|free|love|happy)\b[^.\n]*\b(?:re-?apply|apply(?: again)?|application)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(r"\bhow many (?:\w+ )?(?:candidates|applicants|people|applications)\b", re.IGNORECASE),
        Pattern(
            r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred\w*) (?:\w+ )?(?:candidates|applicants|people|applications)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(r"\bhow many years\b", re.IGNORECASE),
        Pattern(r"\b(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten)(?:\+| or more)? years\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\b(?:what|which) (?:was|is|were) (?:the )?(?:salary|pay|budget|range)\b", re.IGNORECASE),
        Pattern(r"[€£$]\s?\d|\b\d+ ?k\b", re.IGNORECASE),
    ),
)
_YES_OR_NO = Pattern(r"^\s*(?:was|were|is|are|did|do|does|has|have|had)\b", re.IGNORECASE)
_EMPTY_WORDS = (
    "was were is are did do does has have had the a an of to in on at for with my your you i it that this there they panel team interviewers interviewer "
    "one or and not me we be been any more what how which could would please share tell point part most"
)
_EMPTY = frozenset(stem(word) for word in _EMPTY_WORDS.split())
_ENOUGH_WORDS = 3


def about_one(question: Question, context: Context) -> Iterator[Hit]:
    """Find what is wrong with one question."""
    text = question.text
    for rule_id, pattern in (
        ("question-why", _WHY),
        ("question-stacked", _STACKED),
        ("question-leading", _LEADING),
        ("question-rhetorical", _RHETORICAL),
        ("question-accusing", _ACCUSING),
        ("question-reverses", _REVERSES),
    ):
        found = pattern.search(text)
        if found:
            yield hit(rule_id, found.start(), found.end())
    if not _WRAPPED.search(text):
        yield hit("question-bare", 0, len(text))
    if len(text.split()) > LONGEST_QUESTION:
        yield hit("question-long", 0, len(text))
    yield from leftovers(text)
    yield from links(text, context)
    yield from other_language(text, context)
    yield from invented_words(Draft(text), context)
    yield from misquoted(text, context)
    if context.reading is not None:
        points = [point for point in context.reading.points if point.id in question.about]
        if any(point.sensitive for point in points) or any(repeats_sensitive(text, context)):
            yield hit("question-sensitive", 0, len(text))
        yield from _answered(text, context, points)


def _answered(text: str, context: Context, points: list[Point]) -> Iterator[Hit]:
    feedback = context.feedback
    for asks, answers in _ANSWERS:
        found = asks.search(text)
        if found and answers.search(feedback):
            yield hit("question-answered", found.start(), found.end())
            return
    general = _GENERAL.search(text)
    heard_gaps = [point for point in points if point.kind == "gap"]
    if (
        general
        and heard_gaps
        and not set(stems(text)) & {word for point in heard_gaps for word in stems(point.quote) if word not in _EMPTY}
    ):
        yield hit("question-answered", general.start(), general.end())
        return
    own = {word for word in stems(text) if word not in _EMPTY}
    if (
        _YES_OR_NO.match(text)
        and len(own) >= _ENOUGH_WORDS
        and any(own <= set(stems(sentence)) for sentence in re.split(r"[.!?\n]", feedback))
    ):
        yield hit("question-answered", 0, len(text))


def about_all(questions: Sequence[Question]) -> Iterator[tuple[int, Hit]]:
    """Find what is wrong with the questions together: too many in the mail, one asked twice; with the question's index."""
    in_reply = [index for index, question in enumerate(questions) if question.in_reply]
    for index in in_reply[MOST_QUESTIONS:]:
        yield index, hit("question-many", 0, len(questions[index].text), count=len(in_reply))
    seen: list[frozenset[str]] = []
    for index, question in enumerate(questions):
        words = frozenset(found[0].lower() for found in WORD.finditer(question.text))
        if words in seen:
            yield index, hit("question-twice", 0, len(question.text))
        seen.append(words)
