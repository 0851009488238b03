"""What of one's body, home or papers a letter repeats to nobody, and says no quick yes to."""

import re

from coach.patterns import Pattern

PRIVATE = Pattern(
    r"\b(?:bab(?:y|ies)|pregnan\w*|birth|operation|surgery|divorce\w*|breakdown|counsell?ing|therapy|sick\w*|ill(?:ness)?|medical|medication|treatment|rehab\w*|kids?|husband|wife|bereave\w*|funeral"
    r"|recover\w*|disab\w*)\b",
    re.IGNORECASE,
)
ONLY_THEIRS_TO_GIVE = Pattern(  # beside what is private
    r"\b(?:social media|credit|deposit|passport|partner compan\w+|third part\w+|employer|occupational|criminal|bank (?:details|account|statements?))\b",
    re.IGNORECASE,
)
