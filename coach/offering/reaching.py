"""How the person is to reach somebody: by a call, by a line, through somebody who is named."""

import re

from coach.patterns import Pattern

RING = Pattern(
    r"\b(?:i['’]?m|i am|reach me|get me) on (?:my )?(?:ext(?:ension)?\b|direct line|mobile|\+?\d[\d ]{4,})|\bmy (?:direct )?(?:line|number|mobile|ext(?:ension)?) is\b|\bi['’]?m in (?:till|until|tomorrow|today|all|from|at|on|most)\b|\b(?:ring|call|phone|bell|buzz) (?:me|us)\b|\bgive (?:me|us) a (?:ring|call|bell|buzz|shout)\b",
    re.IGNORECASE,
)
ON_LINKEDIN = Pattern(
    r"\b(?:connect(?:ed)?|link up|add (?:me|us)|find (?:me|us)|request)\b.{0,30}\b(?:on|via|over|through) linked ?in\b",
    re.IGNORECASE,
)
RING_THEM = Pattern(
    r"\b(?:ring|rang|call|called|phone|phoned|telephone) (?:him|her|them)\b(?! [a-z]+(?:s|ed) )|\btold (?:him|her|them) (?:that )?(?:you|u)(?:['’]?(?:d|ll)| would| will) (?:ring|call|phone)\b|\bgive (?:him|her|them) an? (?:quick )?(?:ring|call|bell|buzz|shout)\b",
    re.IGNORECASE,
)  # as the person tells it
RING_NAMED = Pattern(  # whom they name
    r"(?:^\W*|\b(?:said|says|to|please|just|then|and|can|could|should|do|pls) )(?:ring|phone|call|telephone) (?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|It|Me|Us)[A-Z][a-z]+)\b(?= (?:in|on|after|about|at|from|for|next|when|if|before)\b|\W*$)",
    re.IGNORECASE,
)
RING_BACK = Pattern(
    r"\b(?:ring|call|phone|telephone) (?:back|in|up|here|(?:the|our) (?:\w+ )?(?:office|shop|school|desk|home|ward|surgery|yard|store|front desk|reception|switchboard)|reception)\b",
    re.IGNORECASE,
)  # as it is said to come back
RING_US = Pattern(
    r"\bgive (?:me|us) a (?:ring|call|bell|buzz|shout)\b|\b(?:ring|call|phone) (?:me|us)\b", re.IGNORECASE
)
WRITE_US = Pattern(
    r"\b(?:message|msg|text|whatsapp|dm|e-?mail|write to|contact) (?:me|us)\b|\b(?:drop|send) (?:me|us) an? (?:quick )?(?:line|note|message|text|e-?mail|dm)\b|\bget (?:back )?in touch\b",
    re.IGNORECASE,
)
