"""What of one's body, home or papers a letter repeats to nobody, and says no quick yes to."""

import re

from coach.patterns import Pattern

PRIVATE = Pattern(
    r"\b(?:bab(?:y|ies)|pregnan\w*|birth|operation|surgery|divorce\w*|breakdown|counsell?ing|therapy|sick\w*|ill(?:ness)?|medical|medication|treatment|rehab\w*|kids?|husband|wife|bereave\w*|funeral"
    r"|recover\w*|disab\w*|mental(?:ly)? (?:health|state)|suicid\w*|drinking|drunk\w*|alcohol\w*|addict\w*|religio\w*|ramadan|hijab|headscarf|turban|visa|hiv|menopaus\w*|miscarriage|breastfe\w*"
    r"|bankrupt\w*|convict\w*|criminal record|prison|jail|dui|body odou?r|lisp|stammer\w*|stutter\w*|hearing aid|wheelchair|epilep\w*|adhd|autis\w*|dyslexi\w*|affair|boobs?)\b",
    re.IGNORECASE,
)
MISDEED = Pattern(  # no letter owns up to it, or takes it for praise, whoever says so
    r"\b(?:hit(?:ting)?|grop\w*|abus\w*|threat\w*|st(?:eal|eals|ealing|ole|olen)|theft|l(?:ie|ies|ied|ying) (?:about|to)|my lies|cheat\w*|plagiar\w*|swear\w*|swor(?:e|n)|falsif\w*|kill(?:ed|ing)? (?:the|a|my|your) (?:patient|child|customer|dog|cat)\w*"
    r"|harass\w*|fist|punch\w*|slap\w*|insult\w*|bully\w*|bullied|flirt\w*|jokes?|n-word|refusal|brib\w*|fraud\w*|forg(?:ed|ing|ery)|idiot\w*|attitude|grow(?:n)? up|talk\w* down)\b",
    re.IGNORECASE,
)
ONLY_THEIRS_TO_GIVE = Pattern(  # beside what is private
    r"\b(?:social media|credit|deposit|passport|partner compan\w+|third part\w+|employer|occupational|criminal|bank (?:details|account|statements?))\b",
    re.IGNORECASE,
)
TOO_MUCH_TO_ASK = Pattern(  # which no letter says yes to
    r"\b(?:passport|bank (?:details|account|statements?)|(?:photo|picture|pic)s? of (?:you|yourself)|swimsuit|flat key|client list|sign (?:the|an?|this|that|our) (?:\w+ ){0,3}(?:statement|waiver|agreement|nda|letter|declaration)|no claim"
    r"|(?:at|to|round) (?:mine|ours|my (?:place|flat|house|hotel|room|bed\w*))|(?:your|my) (?:current|present) (?:boss|manager|employer)|bad example|tell (?:hr|them|the \w+) that|commission only|zero hours|unpaid|half the pay|legal action|not to appeal)\b"
    r"|\bcosts? (?:you )?[£$€]?\d|[£$€]\d+ (?:for|an?|per) (?:half|hour|session|report)",
    re.IGNORECASE,
)
