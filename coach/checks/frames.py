"""Turns of phrase that carry a stance, and those that own or soften it: evidence for the model, no verdict of their own.

Each frame is a stance, the words of which one must stand in the sentence (so that a pattern is compiled only when it can match), and a pattern.
``{P}`` stands for the people on the other side, ``{A}`` for adverbs in between, ``{T}`` for the task or the process.
"""

import re
from collections.abc import Iterator
from functools import cache

PARTS = {
    "{P}": r"(?:you(?:r \w+){0,3}|the (?:\w+ )?(?:panel|team|interviewers?|assessors?|examiners?|recruiters?|manager|committee|client|agency|jury|board|reviewers?|man|woman|person|people|lady|gentleman|guy|chap|hr|company|firm|school)|they|he|she|nobody|no one|no-one|no body|anyone|someone|some of you|none of you|hr|(?:dr|mr|mrs|ms) \w+)",
    "{A}": r"(?:(?:in fact|as it happens|also|actually|clearly|certainly|definitely|quite|really|very|much|specifically|explicitly|repeatedly|already|just|simply|plainly|obviously|evidently|even|only|never|always|ever|honestly|truly|still|fully|totally|completely|strongly|respectfully|firmly|most|so|rather|gently|politely|kindly|perhaps|maybe|possibly|indeed|have to|has to|had to|must|would|will|might|could) )*",
    "{T}": r"(?:(?:the|your|this|that|whole|interview|hiring|recruitment|coding|selection|take-home|home|case|practical|trial|live) )+(?:task|test|exercise|question|questions|brief|process|instructions|assignment|interview|round|case|assessment|format|set-?up|audio|connection|room|timing|schedule|challenge|advert|ad|posting|description)",
    "{N}": r"(?:n['’]?t|n['’]t| not| never|nt)",
    "{SAID}": r"(?:explain|describ|mention|sa(?:y|id)|show|answer|cover|include|check|ask|told|tell|g[ai]ve|rais|point|provid|present|stat|talk|walk|demonstrat|address|set |wr[io]te|test|calculat|prepar|discuss|list|outlin|note|clarif|enquir|scan|reconcil|complet|finish|deliver|handl|solv|highlight|bring|brought|shar|spoke|speak|mak|made|use|implement|consider|think about|follow|document|send|sent|submit|meet|met |offer|propos|suggest|name|submit|run|ran|plan|design|built|build|lead|led |manag)",
}

FRAMES: tuple[tuple[str, str, str], ...] = (
    # disputes
    (
        "disputes",
        "did",
        r"\bi (?:did|do)(?! not|n['’]?t| lose| miss| fail| struggle| ramble| forget| freeze| rush| skip| wonder| enjoy| appreciate| love| learn| like| notice| call| think| hope| feel| find| leap| get| have to| have a| understand| agree| see| know| accept| take| want| wish| hear| remember| say \"| go| talk| sound| come| apologi| believe| tend| need| expect) {A}[a-z]+",
    ),
    ("disputes", "did|do", r"\bi (?:did|do) {A}{SAID}"),
    (
        "disputes",
        "respect",
        r"\bwith (?:all due|the greatest|all|due|the utmost|every) respect\b|\brespectfully,? (?:i|that|this|the)\b",
    ),
    (
        "disputes",
        "accura|true|correct|match|right|fair|reflect|reality|case|represent|happened|unjust|justified|wrong",
        r"(?:isn['’]?t|is not|was not|wasn['’]?t|are not|aren['’]?t|were not|weren['’]?t|does not|doesn['’]?t|did not|didn['’]?t|can['’]?t be|cannot be|not|hardly|far from) {A}(?:entirely |wholly |strictly |a |an |the )?(?:accurate|true|correct|right\b|fair\b|match|reflect|reality|the case|represent|justified|what (?:happened|i said|we discussed|was said)|how (?:i|it|that|things))",
    ),
    (
        "disputes",
        "untrue|inaccura|incorrect|misunderst|misrep|mischar|misread|misheard|mistaken|unfounded|baseless|nonsense|factually|misconce|misinterpr|error",
        r"\b(?:simply |factually |just |completely |plain )?(?:untrue|inaccura\w+|incorrect|misunderst\w+|misrepresent\w+|mischaracter\w+|misread|misheard|mistaken|unfounded|baseless|nonsense|factually|misconception|misinterpret\w+|factual errors?)\b",
    ),
    (
        "disputes",
        "argue|disagree|dispute|contest|challenge|object|push back|issue|differ|query|contradict|quibble|correct",
        r"\b(?:i|i['’]d|i['’]ll|i am|must|have to|beg to|would|need to|obliged to|let me|allow me to|permit me to|wish to|want to|like to|dare) {A}(?:argue|disagree|dispute|contest|challenge (?:the|this|that|your)|object|push back|take issue|differ|query|contradict|quibble|correct)\b(?! with (?:myself|me))",
    ),
    (
        "disputes",
        "agree|accept|recogni|think|believe|see how|understand how|share",
        r"\bi (?:do not|don['’]?t|cannot|can['’]?t|could not|am not|['’]m not|would not|wouldn['’]?t|find it (?:hard|difficult) to) {A}(?:agree|accept|recogni[sz]e|think (?:that|it|this|i)|believe|see how|see why|see where|see any|see what|understand how|understand why|share (?:the|your|that|this)|say i|call|know how|know where)",
    ),
    (
        "disputes",
        "see how|see why|understand|fail to|hard to|struggle to|difficult to|puzzl|baffl|confus|at a loss|surpris|astonish|bewilder|perplex|curious|odd|strange|bemus|take aback|taken aback|stunned|shock",
        r"\b(?:fail to (?:see|understand)|(?:hard|difficult|struggle|struggling) to (?:see|understand|reconcile|square|follow|accept|believe|recogni)|puzzl(?:ed|ing)|baffl\w+|at a loss|surpris(?:ed|ing)\w*|astonish\w*|bewilder\w*|perplex\w*|(?:find|found) (?:it|this|that|the|your)[^.]{0,40}(?:odd|strange|curious|hard|difficult|surprising|harsh|unfair|disappointing)|bemused|taken aback|stunned|shocked)",
    ),
    (
        "disputes",
        "thought|believe|think|feel|felt|confident|certain|sure|convinced|opinion|view|know",
        r"\b(?:i|i['’]m|i am|my|i was)(?: \w+ly| still| do| did)* (?:thought|think|believed?|feel|felt|know|opinion,?|view,?|(?:confident|certain|sure|convinced|positive)(?: that)?) (?:that )?(?:i|i['’]d|i['’]ve|i['’]m|my|the|it|we|this|our|mine) (?:\w+ ){0,4}(?:good|strong|excellent|great|perfect|well|qualified|match\w*|fit\w*|clear\w*|me?et|exceed\w*|demonstrated|answered|solid|thorough|right|correct|fine|complete|showed|explained|best|enough|suitable|ideal|capable|able|went|had|did|have|could|can)\b",
    ),
    (
        "disputes",
        "record|verify|clarif|confirm|stand by|bear|evidence|prove|proof|transcript|recording|recorded",
        r"\b(?:correct|set) the record\b|\bkindly (?:verify|check|note)\b|\b(?:let me|i (?:would|['’]d|must|should) (?:like to )?|allow me to|to|just to) clarify\b|\bstand by (?:my|it|that|what)\b|\bbear (?:that|me|this|it) out\b|\b(?:recording|transcript|notes|sheet|log|emails?|cv|evidence) (?:will|would|should|clearly|can) (?:show|confirm|prove|bear|tell)\b|\bi (?:can|could) prove\b",
    ),
    (
        "disputes",
        "as i",
        r"\bas i (?:\w+ )?(?:said|explained|mentioned|stated|told|noted|described|showed|pointed|made|outlined|demonstrated|have said)\b",
    ),
    (
        "disputes",
        "hardly|scarcely|never said|never claimed|exactly what|nothing wrong|precisely what|anything but",
        r"\b(?:hardly|scarcely) (?:un\w+|fair|a |an |the |lack\w*|what|new|my)\b|\bi never (?:said|claimed|refused|told|wrote|stated|was|suggested|did)\b|\b(?:exactly|precisely|just) (?:what|as|how|the way) (?:the|you|was|it|i was|they|your)\b|\bnothing wrong\b|\banything but\b",
    ),
    (
        "disputes",
        "yes|true|sure|granted|ok|fair enough|maybe|perhaps",
        r"^\W*(?:and |well,? )?(?:yes|true|sure|granted|okay|ok|fair enough|fine|maybe|perhaps),?[^.]{0,60}\bbut\b",
    ),
    (
        "disputes",
        "argue|argument|argumentative|debate|defensive|excuse|complain|difficult|push back|question your|second-guess",
        r"\b(?:not|n['’]t|without|nor|don['’]?t mean|no wish|far be it|never) {A}(?:want(?:ing)? to |trying to |going to |here to |looking to |wish(?:ing)? to |mean(?:ing)? to |like to |intend to |one to |be )*(?:argue|argument(?:ative)?|debate|be defensive|defensive|sound|make excuses|complain|be difficult|push back|question your|second-guess|contest)[^.]{0,60}(?:\bbut\b|\bhowever\b|;|\bonly\b|\bstill\b|\bthough\b|$)",
    ),
    (
        "disputes",
        "meet|met|tick|fulfil|exceed|match",
        r"\b(?:i|my \w+) (?:did |do |already |more than |clearly |fully |easily )*(?:me?et|tick(?:ed)?|fulfil(?:led|s)?|exceed(?:ed|s)?|match(?:ed|es)?) (?:\w+ ){0,3}(?:requirement|criteri|box|every|all|description|spec|advert|ad\b|bar|everything)",
    ),
    (
        "disputes",
        "slide|page|tab|appendix|table|in my cv|on my cv|portfolio|in the file|in my application|résumé|resume",
        r"\b(?:was|were|is|are|it|them|listed|stated|shown|clearly|there) (?:\w+ ){0,4}(?:on|in) (?:the |my |page |slide )?(?:\w+ )?(?:slide|page|tab|appendix|table|cv|portfolio|file|application|résumé|resume|cover letter|board|sheet)\b",
    ),
    (
        "disputes",
        "but|however|although|though|yet|still",
        r"\b(?:thank|thanks|appreciate|understand|respect|hear|take|accept|agree|acknowledge|value|grateful|see)\b[^.!?]{0,110}\b(?:but|however|although|though|yet|still|that said)\b,? (?:i|my|the|your|it|that|this|there|to|we|for|in|when|as|calling|saying|one|nobody|if|what)\b",
    ),
    (
        "disputes",
        "however|that said|having said|nevertheless|nonetheless",
        r"(?:^|[.;,] ?)\W*(?:however|that said|that being said|having said that|nevertheless|nonetheless|all the same|even so)\b",
    ),
    (
        "disputes",
        "was asked|were asked|asked for|did what|as instructed|as requested|told me to|told to",
        r"\b(?:i was (?:asked|told)|you (?:asked|told) (?:me )?(?:for|to)|as (?:instructed|requested|asked|agreed|per)|i did what)\b",
    ),
    (
        "disputes",
        "not true|never|no one|simply|claim|allege|suggestion that|the idea that|the notion|the statement|the remark|the point about|the comment",
        r"\b(?:the|this|that|your) (?:claim|allegation|suggestion|idea|notion|statement|assertion|assumption|impression|conclusion|verdict|assessment|judgement|judgment|characteri[sz]ation) (?:that|of|about)\b",
    ),
    (
        "disputes",
        "correct|right|complete|fine|standard|accurate|working",
        r"\bmy (?:\w+ ){1,3}(?:was|were|is|are) (?:\w+ ){0,2}(?:correct|right|complete|fine|standard|accurate|working|clear|perfect|good|solid|valid|sound|thorough|as per)\b",
    ),
    (
        "disputes",
        "correct|right",
        r"\bi (?:answered|got|had|gave|did)[^.]{0,40}\b(?:correctly|right|correct|properly|perfectly|fully)\b",
    ),
    # excuses
    (
        "excuses",
        "because|due to|since|as |owing|thanks to|result of|down to",
        r"\b(?:only|simply|just|purely|mainly|partly|probably|entirely|largely)? ?(?:because|due to|owing to|on account of|as a result of|down to)\b",
    ),
    (
        "excuses",
        "why|reason|explain|account",
        r"\b(?:that['’]?s|which is|this is|that is|hence|that was|is|was) (?:\w+ )?(?:why|the reason|how come)\b|\bthe (?:only |main |real )?reason\b|\b(?:explains?|accounts? for) (?:why|the|my|it|that)\b",
    ),
    (
        "excuses",
        "nervous|tired|ill|sick|cold|flu|sleep|jet|stress|fever|headache|hungry|exhaust|anxious|nerves|unwell|hangover|covid|medication|migraine|pressure|overwork|shift",
        r"\b(?:was|were|had|been|being|felt|feeling|my|from|with|the|of|under)\b[^.]{0,40}\b(?:nervous|nerves|tired|ill|sick|a cold|flu|sleep|slept|jet-?lag\w*|stress\w*|fever|headache|hungry|exhaust\w+|anxious|unwell|covid|medication|migraine|pressure|shift|overwork\w*|knackered)\b",
    ),
    (
        "excuses",
        "wifi|wi-fi|internet|connection|laptop|audio|headset|camera|microphone|mic|software|zoom|teams|screen|network|line|noise|bus|train|traffic|car|battery|power|alarm|weather|rain|wind|heat|kids|dog|neighbour",
        r"\b(?:my|the|with|that|a|no) (?:\w+ )?(?:wifi|wi-fi|internet|connection|laptop|audio|sound|headset|camera|microphone|mic|software|zoom|teams|screen|network|line|noise|bus|train|traffic|car|battery|power|alarm|weather|rain|wind|heat|kids|dog|neighbours?)\b[^.]{0,50}\b(?:drop\w*|crash\w*|fail\w*|broke\w*|bad|poor|slow\w*|cut|froze\w*|late|delay\w*|flicker\w*|crackl\w*|die[ds]?|dying|went|kept|missing|down|strike|playing up|unstable|terrible|outage|loud|noisy|was|were|is)\b",
    ),
    (
        "excuses",
        "more time|enough time|little time|short notice|no time|time to prepare|notice|hour|minutes|days to|rushed|busy",
        r"\b(?:had|have|given|with|been|only|so|too|not|n['’]t|no|wasn['’]?t|on|at)\b (?:\w+ ){0,4}(?:more time|enough time|little time|such short notice|short notice|no time|time to prepare|(?:an? |one |two |three |\d+ )?(?:hours?|minutes?|days?)['’]? (?:to|notice)|rushed|busy)\b",
    ),
    (
        "excuses",
        "if i had|had i|would have|i'd have|could have|would've|if only|were it not|without",
        r"\b(?:if (?:i|only|it|there)[^.]{0,15}\b(?:had|hadn['’]?t|was|were|been)|had (?:i|it|there|the|they|you)|were it not)\b[^.]{0,80}\b(?:would|could|might|['’]d|wouldn['’]?t|should)\b|\b(?:would|could|might|['’]d) (?:certainly |easily |definitely |surely |well )?have\b[^.]{0,60}\bif\b",
    ),
    (
        "excuses",
        "normal|usual|typical|represent|my best|like me|not like|on a good day|off day|bad day|anyone|anybody|nobody could|no one could|who would",
        r"\b(?:normally|usually|ordinarily|on (?:a|any) (?:good|normal|other) day|typically) i\b|\bi (?:normally|usually|never normally|don['’]?t normally|am normally|['’]m usually)|\bnot (?:really )?(?:representative|typical|my best|like me|what i['’]?m like|who i am|a reflection)\b|\b(?:an? )?(?:off|bad|rough) (?:day|week|night)\b|\b(?:anyone|anybody|any \w+|everyone|everybody) (?:would|could|might|['’]d)\b|\b(?:nobody|no one|no \w+|few) (?:alive )?(?:could|would) (?:have)?",
    ),
    (
        "excuses",
        "never|impossible|couldn|could not|wasn|bound to|meant to|supposed to|going to|gonna|chance|doomed",
        r"\b(?:was|were|never|always|so it|so i) (?:\w+ ){0,2}(?:bound to|meant to (?:do|say|know)|supposed to (?:do|say|know)|never going to|never gonna|always gonna|always going to|doomed|impossible|no chance)|\bwhat (?:was|were|am|did) (?:i|you) (?:meant|supposed|expect)|\bcould(?:n['’]?t| not) (?:have )?(?:hear|see|think|concentrate|focus|prepare|know|possibly|show|do)",
    ),
    # blames
    (
        "blames",
        "your|you|they|panel|team|interviewer|he |she |nobody|no one|recruiter|assessor|manager|anyone",
        r"\b{P}\b[^.,;!?]{0,30}?(?:\b(?:did|had|have|has|do|does|was|were|is|are|would|could|ever)(?:n['’]?t|nt| not| never)\b|\bnever\b|\bfail(?:ed)? to\b|\bforgot\b|\brefused\b|\bneglected\b|\bignored\b|\bkept\b|\binterrupt\w*|\bmisled\b|\bmis\w+ed\b|\brushed\b|\bconfused\b|\bchanged\b|\bseemed\b|\bappeared\b|\bclearly\b|\bobviously\b|\bevidently\b|\bbarely\b|\bhardly\b|\bonly\b|\bmessed\b|\bcut\b|\bdistracted\b|\blate\b|\bunprepared\b|\bbored\b|\bunprofessional\w*|\brude\w*|\bdismissive\w*)",
    ),
    (
        "blames",
        "nobody|no one|no-one|never told|not told|wasn|weren|without|nothing",
        r"\b(?:nobody|no one|no-one|none of you|not one of)\b[^.]{0,20}\b(?:told|asked|said|mentioned|explained|warned|informed|gave|showed|bothered|even|had|could|thought|was|answered|helped|ever|agreed|show|tell)\b|\bi was(?:n['’]?t| not| never) (?:told|informed|given|asked|warned|made aware|briefed|allowed|shown|offered)\b",
    ),
    (
        "blames",
        "if you|had you|if they|if the|had the|had anyone|if someone|if anyone|if your|had your|if somebody",
        r"\b(?:if|had) (?:only )?{P}\b[^.]{0,12}?(?:had|['’]d|hadn['’]?t|were|was|bothered|read|listened|asked|told|given|looked|passed|let|cared|wanted|explained|actually|taken)",
    ),
    (
        "blames",
        "unclear|vague|ambiguous|contradict|badly|poorly|confusing|out of scope|irrelevant|unrealistic|unreasonable|trick|wrong|broken|missing|misleading|flawed|biased|arbitrary|unfair|subjective|superficial|not related|nothing to do|shambl|chaotic|disorgani|faulty|outdated",
        r"\b(?:was|were|is|are|been|with|an?|so|very|quite|rather|such|by|the|your|simply|felt|seemed|on)\b (?:\w+ ){0,3}(?:unclear|vague|ambiguous|contradictory|badly \w+|poorly \w+|confusing|out of scope|irrelevant|unrealistic|unreasonable|trick|broken|misleading|flawed|biased|arbitrary|unfair\w*|subjective|superficial|not related|nothing to do with|shambl\w+|chaotic|disorgani[sz]ed|faulty|outdated|not a fair|wrong for)\b",
    ),
    (
        "blames",
        "your fault|their fault|blame|thanks to you|you made|you put|you gave|you sat|you let|you moved|because you|because your|because the|not my fault|marked down|penali",
        r"\b(?:your|their|his|her|not my|whose) (?:fault|mistake|doing|error)\b|\byou (?:made|put|gave|sat|let|moved|left|threw|sprang|kept|had me|listened|wanted|never|only|skim\w*) (?:me|it|on|us|that|it|the|him|her|asking|to)\b|\bbecause (?:you|your|the (?:panel|interviewer|recruiter|question|task)|he|she|they)\b|\b(?:marked down|penali[sz]ed|punished|faulted|judged|rejected|turned down|dismissed) (?:for|on|because|over|by)\b",
    ),
    (
        "blames",
        "told me|said there|agency|led to believe|advert|posting|job description|recruiter",
        r"\b(?:told|assured|promised|informed) (?:me|that)\b[^.]{0,60}\b(?:so|and|then|not|no|would|only|but)\b|\b(?:the|your) (?:advert|ad|posting|job description|listing|brief|readme|spec|email|invitation) (?:\w+ )?(?:said|says|asked|never|did|does|only|made|wanted|states?d?|mention\w*|was)\b|\bled (?:me )?to (?:believe|expect|think|understand)\b",
    ),
    (
        "blames",
        "question|task|test|exercise|case|format|setup|room|oven|tool|chart|file|material|drawing|model",
        r"\b{T} (?:\w+ ){0,3}(?:was|were|had|did|didn['’]?t|wasn['’]?t|never|does|doesn['’]?t|is|tells|measures?|put|kept|wanted)\b",
    ),
    (
        "blames",
        "no wonder|so of course|of course i|small wonder|hardly my|trouble is|problem is|problem was|trouble was|unfortunate",
        r"\bno wonder\b|\bof course i\b|\bsmall wonder\b|\bhardly (?:my|surpris)|\bthe (?:trouble|problem|issue) (?:is|was|with)\b|\bit (?:was|is) (?:\w+ )?(?:unfortunate|a shame|a pity|regrettable|disappointing)\b",
    ),
    # reopens
    (
        "reopens",
        "reconsider|rethink|re-think|revisit|re-open|reopen|re-evaluat|reevaluat|revers|overturn|review|reassess|afresh|appeal|second look|another look|change your mind|changing your mind|changing their mind|change their mind",
        r"\b(?:reconsider\w*|rethink|re-think|revisit\w*|re-?open\w*|re-?evaluat\w*|revers(?:e|ed|ing) (?:the|your|this|that)|overturn\w*|re-?assess\w*|afresh|appeal(?:ing)? (?:the|this|your|against)|(?:second|another|one more|fresh|closer) look|chang(?:e|ing) (?:your|their|his|her) minds?|review (?:my|the|your|this) (?:application|decision|case|candidacy|result))\b",
    ),
    (
        "reopens",
        "chance|opportunity|round|shot|try|go |interview|conversation|call|meeting|morning|session|attempt|trial|word with|minutes",
        r"\b(?:another|one more|a second|second|a further|one last|one final|an additional|a fresh|a quick) (?:\w+ )?(?:chance|opportunity|round|shot|try|go|interview|conversation|call|meeting|morning|session|attempt|trial|word|pitch|test|look|day|demo|crack)\b",
    ),
    (
        "reopens",
        "again|redo|resit|retake|repeat|instead",
        r"\b(?:let me|allow(?:ed)? (?:me )?to|could i|can i|may i|might i|possible to|possibility of|chance (?:to|of)|like to|love to|delighted to|happy to|glad to|willing to|lemme|take my|do the|put (?:me|it))\b[^.]{0,50}\b(?:again|redo|resit|re-?take|repeat\w*|over again|instead|once more|anew)\b",
    ),
    (
        "reopens",
        "would you|could you|might you|can you|any chance|any way|any possibility|is there|would it|possible|willing|open to|consider|kindly|persuade|convince|ask|speak to|talk to|word with",
        r"\b(?:would|could|might|may|can|will|is there|any|if there(?:['’]s| is| were)|i['’]d|i would|i wonder|shall)\b[^.?]{0,70}\b(?:see (?:me|it|your way)|take me|give me|let me|put (?:in a|me|my|it)|have (?:a|one more) word|speak (?:to|with) (?:the|your|my|him|her|them)|talk (?:to|with) (?:the|your|him|her|them)|look past|consider (?:me|my|giving|letting|putting|again)|persuade|convince|overlook|come in|show (?:you|them|him|her)|make an exception|keep me in|still be|come round|invite me|slip|squeeze|try again|bring)\b",
    ),
    (
        "reopens",
        "decision|final|door|stone|too late|still time|before you",
        r"\b(?:before|if|until|unless)\b[^.]{0,40}\b(?:decision|final|offer|sign\w*|stone|decid\w*|contract|finali[sz]e)\b|\b(?:door|decision) (?:really |truly |completely )?(?:shut|closed|final)\b|\b(?:not|n['’]t) too late\b|\bstill (?:short|looking|time|open|searching|need)\b|\bchange the (?:picture|decision|outcome|result)\b|\bregret (?:it|taking|giving)\b",
    ),
    ("reopens", "prove", r"\b(?:prove|show) (?:myself|you|to you|my (?:worth|value|skills)|what i|that i)\b"),
    # credentials
    (
        "credentials",
        "year|decade|since",
        r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|\w+teen|thirty-\w+|twenty-\w+|a|several|many|over)\+? (?:\w+ )?(?:years?|decades?|yrs)\b|\bsince (?:19|20)\d\d\b|\bsince before\b",
    ),
    (
        "credentials",
        "i have|i've|i hold|i led|i built|i ran|i was|i am|having|with|as a|as someone|i brought|i managed|i designed|i taught|i wrote",
        r"\b(?:i(?:['’]ve| have| had)? (?:\w+ )?(?:led|built|ran|run|managed|designed|taught|written|wrote|published|shipped|delivered|trained|booked|signed|held|hold|won|brought|sold|examined|audited|launched|worked (?:with|for|at|on)|been (?:doing|working|running|leading|shipping|in)|put|berthed|fielded|passed|done)|having \w+ed|as (?:someone|somebody|a person|one) (?:who|with)|being an? \w+)\b",
    ),
    (
        "credentials",
        "award|degree|diploma|master|phd|certif|medal|prize|citation|publication|portfolio|million|track record|accredit|qualification|top of|expert|senior|number one|best|clients|patents",
        r"\b(?:i(?:['’]m| am| have| hold|['’]ve)?|my|with)\b[^.]{0,50}\b(?:awards?|degrees?|diplomas?|masters?|phd|certif\w+|medals?|prizes?|citations|publications|million|track record|accredit\w+|qualifications?|expert|references|testimonials|patents?)\b",
    ),
    (
        "credentials",
        "never|nobody|no one|first time|always|every",
        r"\b(?:never|not once|no one|nobody|none)\b[^.]{0,40}\b(?:complain\w*|been told|told me|had (?:a|any|that|this)|question\w*|issue|problem|heard)|\b(?:every|all|other|previous|former|past|my) (?:\w+ )?(?:employers?|managers?|bosses|clients?|colleagues|companies|firms?|interviewers?|panels?|teams?) (?:\w+ ){0,3}(?:always|has|have|had|said|praised|told|loved|thought|never|rated|described|gave|would)\b",
    ),
    # compares
    (
        "compares",
        "offer|hired|hire|job|start|shortlist|accepted|took me",
        r"\b(?:two|three|four|five|several|other|another|already|got|have|had|received|made|an|bigger|better|your|competitor\w*|rival)\b (?:\w+ ){0,4}(?:offers?|offered|hired|shortlisted)\b|\b(?:hired|wanted|took|offered|snapped|shortlisted|start) me\b",
    ),
    (
        "compares",
        "other|another|elsewhere|competitor|rival|different",
        r"\b(?:other|another|two|three|several|bigger|better|different|competing) (?:\w+ )?(?:firms?|compan(?:y|ies)|employers?|agenc(?:y|ies)|panels?|interviewers?|leaders|schools?|banks?|teams?|places?|clients?|hospitals?|shops?|houses|recruiters?)\b|\belsewhere\b|\b(?:your|a) (?:competitor|rival)s?\b",
    ),
    (
        "compares",
        "other candidate|other cand|hired|selected|got the|the guy|the one you|person you|who got|successful candidate|less experience|less qualified|junior",
        r"\b(?:the )?(?:other|successful|chosen|selected|hired|winning) (?:\w+ )?(?:candidates?|fella|lad|lady|ladies|person|one|applicants?|guy|girl)\b|\bthe (?:person|one|candidate|lad|guy|man|woman|colleague) (?:who|you|that|before)\b|\b(?:less|fewer|more|better) (?:\w+ )?(?:experience\w*|qualified|qualifications|skilled) (?:than|candidate)|\bthan (?:me|i|mine)\b",
    ),
    # sarcasm
    (
        "sarcasm",
        "how |what a|lovely|wonderful|must be|good to know|glad to|nice to|great to|congratulat|brave|reassuring|delight|thrilled|impressive|impressed|inspiring|charming|marvel|splendid|bravo|fascinating|amazing|brilliant|priceless|touching",
        r"^\W*(?:well,? |oh,? |ah,? |and |so |but )?(?:how|what a|lovely|so|splendid|bravo|marvell?ous|fantastic|brilliant|great|wonderful|charming|amazing|priceless|classic|congratulations on|congrats on|good to know|nice to (?:know|see|hear|learn)|glad to (?:hear|know|see)|great to (?:know|hear|learn)|it must be|must be|one can only) (?:\w+ ){0,3}(?:brave|reassuring|generous|kind of|thoughtful|inspiring|relief|surprise|joy|lovely|wonderful|nice|to (?:learn|hear|know|see|be told|work)|that|finding|refreshing|comforting|impressive|admire|a pleasure|original|convenient)\b",
    ),
    (
        "sarcasm",
        "i trust|i'm sure|i am sure|no doubt|surely|hopefully|presumably|apparently|of course|clearly|obviously|evidently|supposedly|so-called|next time",
        r"\b(?:i trust|i['’]m sure|i am sure|no doubt|presumably|apparently|supposedly|so-called|evidently)\b|\bnext time\b[^.]{0,50}\b(?:you|panel|your|they|someone)\b|\b(?:i hope|hopefully|let['’]s hope|perhaps|maybe)\b[^.]{0,40}\bnext (?:time|candidate|one|person|round)\b",
    ),
    (
        "sarcasm",
        "apologi|sorry|forgive|treasure|bow|regards|compliments|admire|excuse me",
        r"\b(?:i do apologi[sz]e|sorry|forgive me|apologies|excuse me|pardon me) (?:that|for (?:having|not|being|thinking|expecting|assuming|believing|knowing|\w+ing)|if)\b|\b(?:treasure|i bow to|do (?:give|pass)|compliments|admire an?|hats off|bow to)\b",
    ),
    (
        "sarcasm",
        "coming from|as if|who knew|silly me|my bad|funny|curious|interesting|rich|amusing|laugh|lol|joke",
        r"\bcoming from\b|\bas if\b|\bwho knew\b|\bsilly me\b|\bfunn(?:y|ily) (?:how|enough|that|thing)\b|\b(?:curious|interesting|amusing|strange|odd|remarkable)(?:ly)? (?:how|that|enough)\b|\bquite (?:rich|funny|something)\b|\bwhat a joke\b|\blaughable\b",
    ),
    ("sarcasm", '"|“', r"[\"“][^\"”]{2,50}[\"”]"),
    # guilt
    (
        "guilt",
        "after |gave|given|spent|invest|turned down|took time|days off|unpaid|free|weekend|evening|hours|weeks|months|travel|paid|pocket|sacrific|effort",
        r"\bafter (?:all|everything|i|the|you|four|three|five|six|\w+ (?:rounds?|weeks?|months?|hours?|interviews?|stages?))\b|\bi (?:gave|spent|invested|turned down|took|gave up|sacrificed|travelled|drove|prepared|moved|cancell?ed|put|paid|bought|lost|waited|cleared|worked)\b[^.]{0,60}\b(?:you|this|your|weekends?|evenings?|hours?|weeks?|months?|days?|nights?|leave|pocket|sunday|saturday|birthday|holiday|for free|unpaid|rounds?)\b",
    ),
    (
        "guilt",
        "led me|strung|you said|you told|you promised|believe|favourite|favorite|as good as|used|loyalty|expected|hoped for more|deserve|owe|least you|disappoint|let down|hurt|insult|humiliat|disrespect|betray",
        r"\b(?:you )?(?:led me (?:on|to)|str(?:u|i)ng (?:me )?along|let me (?:down|believe|think)|you (?:said|told me|promised|assured|kept saying|encouraged|made me))\b|\b(?:i (?:feel|felt) (?:\w+ )?(?:used|let down|misled|betrayed|insulted|humiliated|disrespected|cheated|strung|led))|\bi (?:did )?(?:expect(?:ed)?|deserve\w*|hoped for) (?:a bit |a little |rather |so much )?(?:more|better)\b|\b(?:loyalty|disrespectful|hurtful|insult\w*|humiliat\w*|slap in the face|heartless|waste of (?:my|everyone))\b",
    ),
    (
        "guilt",
        "for this|for nothing|for you to|only to|and now|and this|six lines|one line|two lines|all for",
        r"\b(?:for|only) (?:you )?to (?:tell|be told|hear|get|receive|say|end|learn|read)\b|\b(?:all )?for (?:nothing|this|that)\b|\band (?:now|this|all i get|i get|what i get|the answer|then)\b|\b(?:one|two|three|six|a single|a few) (?:\w+ )?lines?\b",
    ),
    # begs
    (
        "begs",
        "please|beg|plead|desperat|pity|mercy|anything|only hope|last hope|dream|need this|knees|depend|save me|implore|heart|rent|visa",
        r"\bplease,? (?:\w+ )?(?:please|sir|madam|i|have|don['’]?t|give|let|help|can|just|say|consider)\b|\b(?:beg|begging|plead|implore|desperate\w*|have pity|mercy|on my knees|only hope|last (?:hope|chance)|depend(?:s|ing)? on (?:it|this|me)|save me)\b|\b(?:i|i['’]d|will|would|to) (?:\w+ )?(?:do|take|accept) (?:just |literally |absolutely )?any(?:thing| \w+)\b|\b(?:really|so|badly|desperately) need (?:this|the|a|it)\b|\bneed (?:this|the) (?:job|role|work|position|chance)\b|\b(?:my|this is my) (?:\w+ )?dream\b|\bmean(?:s|t)? (?:everything|the world|so much)\b|\bunpaid even\b|\bfor (?:free|nothing|less|no pay)\b",
    ),
    # self attack
    (
        "self-attack",
        "sorry|apolog|asham|embarrass|mortif|forgive|pardon",
        r"\b(?:so,? (?:so,? )+sorry|(?:very|truly|terribly|deeply|really|extremely|sincerely|so) (?:\w+ )?(?:sorry|ashamed|embarrassed|apologi\w+)|apologi[sz]e (?:a|again|so|from|for (?:wasting|taking|my|being))|asham\w+|mortified|(?:forgive|pardon) (?:me|my|the)|sorry (?:for|i|that i|about) (?:\w+ ){0,2}(?:wast\w+|taking|everything|disappoint\w+|let\w*|such|my|being|bother\w*|troubl\w*))\b",
    ),
    (
        "self-attack",
        "useless|stupid|idiot|fool|worthless|pathetic|hopeless|failure|worst|loser|joke|moron|dumb|garbage|rubbish|no talent|not worthy|unworthy|hate myself|never be|embarrassment|disgrac|thick|ruin|incompetent|clown|fraud|imposter|good for nothing|give up|quit|no business|not cut out|mess",
        r"\b(?:i(?:['’]?m| am| was| must be| feel(?: like)?| clearly| have| always)|my|such)\b[^.]{0,35}\b(?:useless|stupid\w*|idiot\w*|fool\w*|worthless|pathetic|hopeless|failure|worst|loser|joke|moron|dumb|garbage|rubbish|no talent|not worthy|unworthy|embarrassment|disgrac\w+|thick|ruin\w*|incompetent|clown|fraud|imposter|nothing|no business|not cut out|not good enough|a mess|should(?:n['’]?t| not) (?:be|have)|should quit|hate myself|will never be|never be good|burden)\b|\bgood for nothing\b|\bgive up on\b|\bbothered (?:u|you)\b|\bwasted (?:your|an?|everyone|every)",
    ),
    # threatens
    (
        "threatens",
        "glassdoor|review|lawyer|solicitor|legal|attorney|tribunal|court|sue|union|press|journalist|newspaper|twitter|linkedin|social media|post |public|followers|ombudsman|report|complain|regulator|hear from|hearing from|everyone|word gets|network|correspondence",
        r"\b(?:glassdoor|trustpilot|indeed|reviews?|lawyers?|solicitors?|legal|attorneys?|tribunal|court|sue|ombudsman|regulator|equality commission|journalists?|press|newspaper|followers|social media|go(?:ing)? public|name and shame|linkedin|twitter|reddit|word gets (?:around|round|out)|escalat\w+|formal complaint|report(?:ing)? (?:you|this|it|the))\b",
    ),
    (
        "threatens",
        "loss|regret|sorry|remember|watch|wait|see |come crying|karma|mistake|consequence|warn|last you",
        r"\byour (?:own )?loss\b|\byou(?:['’]ll| will| ll|r)? (?:all )?(?:\w+ )?(?:regret|be sorry|remember|see|wish)\b|\bcome crying\b|\bkarma\b|\b(?:big|huge|costly|grave|terrible) mistake\b|\bconsequences\b|\b(?:warn|warned|warning) (?:other|every|people|them|all|my|colleagues|friends)|\byou will (?:be )?hear\w*|\bmark my words\b|\b(?:long memory|small (?:world|market|industry|town))\b|\bhow you (?:lot )?treat\w* (?:people|candidates|applicants|workers)\b",
    ),
    (
        "threatens",
        "never|boycott|customer|buy|recommend|tell|advise|discourage|avoid|steer",
        r"\b(?:i(?:['’]ll| will| shall| am going to)|we(?:['’]ll| will))\b[^.]{0,25}\b(?:never (?:again )?(?:buy|use|apply|recommend|shop|work|deal)|boycott|tell (?:every|all|people|my|other|anyone)|advise (?:every|people|others|friends)|discourage|make sure (?:every|people|others|that)|let (?:every|people|others) know|be (?:sharing|telling|posting|advising|putting|leaving|writing about))",
    ),
    # lectures
    (
        "lectures",
        "you should|you ought|you need|you must|you might want|you may want|you could|you'd do|would do well|consider|suggest|advise|recommend|advice|tip|learn|rethink|next time|in future|better if|stop|should ask",
        r"\b(?:you|your (?:\w+ ){0,2}|companies|firms|employers|a (?:company|studio|firm|panel|school|court|process)(?: of \w+ \w+)?|one|they|the (?:panel|team|company)) (?:really |might |may |all |perhaps )*(?:should|ought|need(?:s)? to|must|want to|would do (?:well|better)|['’]d do (?:well|better)|could (?:learn|do|have|at least)|had better|has to|have to)\b|\b(?:may|might|could|can|let|would) (?:i|me) (?:\w+ )?(?:suggest|advise|recommend|offer (?:a|some|one))\b|\b(?:a|one|some|my) (?:\w+ )?(?:tip|advice|suggestion|word of advice|piece of advice|thought|feedback for you) (?:for|from|to|in|:)|\bi(?:['’]d| would)? (?:suggest|advise|recommend|urge|encourage)\b|\bconsider (?:improving|training|changing|reviewing|revising|updating|rethinking)\b",
    ),
    (
        "lectures",
        "well established|research|studies|best practice|good practice|professional|standard|respectful|basic courtesy|common courtesy|proper|any first-year|everyone knows|well known|good manners|way to treat|how to",
        r"\b(?:well established|well known|research (?:shows|says)|studies (?:show|say)|best practice|good practice|(?:basic|common|simple|professional) (?:courtesy|decency|manners|respect)|good manners|any (?:first-year|decent|good|serious|competent|half) \w+|everyone knows|(?:no|not a|any) way to (?:treat|hire|run|interview|assess)|learn (?:how )?to|that is how you)\b",
    ),
    (
        "lectures",
        "hire|hiring|interview|candidates|talent|process|recruit|assess|select",
        r"\b(?:if you (?:want|wish|hope|really|are serious)|you(?:['’]d|['’]ll| would| will)?)\b[^.]{0,40}\b(?:hire|hiring|attract|lose|losing|find|miss|get)\b[^.]{0,40}\b(?:people|candidates?|talent|workers?|staff|practitioner|developers?|engineers?|teachers?|nurses?)\b|\b(?:doesn['’]?t|does not|cannot|can['’]?t|tells? you|says?|prove|proves|predict|measures?)\b[^.]{0,25}\b(?:nothing|how|who|whether|nerves|success|loud|about)\b",
    ),
    # demands
    (
        "demands",
        "demand|expect|insist|require|request|entitled|owe|right to|deserve|want to know|want to see|provide|explain|justif|apolog|in writing|by friday|within|scores|rubric|compensat|call upon|disclose|names",
        r"\bi (?:demand|expect|insist|require|request|want|deserve|call upon|am owed|would like|will need|need|look forward to) (?:\w+ ){0,2}(?:a |an |the |to (?:know|see|hear|be)|you|that|your|names?|paying|proper|full|written|detailed|clear|explanation|answers?|reasons?|apology)\b|\b(?:i(?:['’]m| am) entitled|you owe|i have a right|it is my right|the least you (?:can|could)|in writing|within (?:\w+ )?(?:days|hours|a week)|by (?:return|friday|monday|tomorrow|tonight|end of)|justify|justification|compensat\w+|disclose|reimburse\w*|apology (?:is|would)|at (?:the )?(?:very )?(?:minimum|least))\b|\b(?:please|kindly|you will now|now) (?:\w+ ){0,2}(?:provide|send|explain|justify|state|tell me|forward|disclose|supply|clarify|list)\b",
    ),
    (
        "demands",
        "why|who|what exactly|how exactly|on what|explain",
        r"^\W*(?:so |and |but |then )?(?:why|who exactly|who|what exactly|how exactly|on what|how can|how could|how is|how am|how do you|what am i|so what) .{3,}\?|\bexplain (?:to me )?(?:why|how|what|exactly)\b|\bon what (?:grounds|basis)\b|\bso who\b",
    ),
    # dismisses
    (
        "dismisses",
        "noted|whatever|fine|ok|okay|right|seen|k|cool|sure|yeah|if you say|received|heard|bye|read",
        r"^\W*(?:(?:noted|whatever|fine|ok(?:ay)?|right|seen(?: it)?|k|cool(?: story)?|sure|yeah(?:,? yeah)?|if you say so|received|heard|duly noted|understood|as you (?:wish|like)|suit yourself|good for you|lol|great|alright|message received|thanks for nothing)[\s,.!]*)+$",
    ),
    (
        "dismisses",
        "opinion|no comment|bother|care|deleted|didn't read|not interested|keep your|moving on|waste|end of|spare me|save it|nothing more|believe what|think what|doesn't matter|whatever",
        r"\b(?:your opinion|no comment|not bothered|couldn['’]?t care|don['’]?t care|deleted|didn['’]?t read|no interest|keep your|spare me|save (?:it|your)|whatever|good day|believe what|think what|cool story|heard it|attention it deserves|makes no difference|take it or leave|not worth|nothing to (?:say|add))\b",
    ),
    (
        "dismisses",
        "anyway|fine|okay|lol|enough",
        r"\b(?:lol|anyway(?:s)?|enough said|so there|there you go|make it make sense|case closed)\b",
    ),
    # owning and softening: the other way
    (
        "owns",
        "my fault|on me|mine|my own|i should|ought to have|serves me|my mistake|my error|own it|no excuse|blame me|myself|my job|i know|my responsibility|no complaints|can't blame|can't argue|cannot argue|my bad|own goal",
        r"\b(?:my (?:own )?(?:fault|mistake|error|doing|responsibility|job|bad|call)|(?:on|down to) me|(?:is|are|was|that['’]?s|lesson['’]?s|one['’]?s|all|those are|entirely) (?:\w+ )?mine|mine to|i (?:really |probably |clearly )?(?:should|ought to) have|i should(?:['’]ve| of)|serves me|own (?:it|that|up|goal)|no (?:excuses?|complaints?)|blame (?:me|myself|you)|(?:can['’]?t|cannot|couldn['’]?t) (?:argue|blame|complain|dispute|deny))\b",
    ),
    (
        "owns",
        "right|spot on|fair|agree|true|accurate|accept|had me|point taken|well put|hit|nailed|just|deserved",
        r"\b(?:you(?:['’]re| are| were|r)? (?:quite |absolutely |dead |so |all |both |spot |completely )*(?:right|spot on|correct|not wrong)|(?:it|that|this|which|all|point|feedback|comment|call|entirely|perfectly|very|quite|completely|and|is|was|were) (?:\w+ )?(?:fair|true|accurate|deserved|just|valid|well founded|spot on)|fair (?:point|enough|cop|play|comment|summary|call|feedback)|i (?:fully |completely |quite |do |can |entirely )?(?:agree|accept|see (?:it|that|what|now|why))|had me|point taken|well put|hit the|found its mark|i hear you|hear you|got me)\b",
    ),
    (
        "owns",
        "i'll|i will|next time|going to|practis|practic|working on|learn|plan|start|enrol|signed|bought|from now",
        r"\b(?:i(?:['’]ll| will|['’]m going to| shall|['’]m| am| plan to|['’]ve| have) (?:\w+ )?(?:practi[sc]\w*|work(?:ing)? on|learn\w*|drill\w*|prepar\w*|start\w*|brush\w*|read\w*|look(?:ing)? (?:at|into|up)|take (?:that|it|this|them)|keep (?:that|it|this)|enrol\w*|signed|bought|booked|asked|rewritten|written|been|made|try\w*|be slower|fix\w*|carry|make)|next time i|from now on|mine is to)\b",
    ),
    (
        "owns",
        "i missed|i lost|i forgot|i froze|i rambled|i rushed|i skipped|i failed|i got|i misread|i misjudged|i muddled|i never|i hadn|i didn|i talked|i left|i put|i assumed|i blamed|i moved|i wrote|i called|i fluffed|i jumped|i went|i overr|i couldn|i was too|i pitched|i copied",
        r"\bi(?: had|['’]d)? (?:\w+ly )?(?:missed|lost|forgot\w*|froze|rambled|rushed|skipped|failed|misread|misjudged|muddled|hadn['’]?t|didn['’]?t|talked|left|assumed|blamed|fluffed|jumped|overran|overdid|overshot|pitched|copied|fell|turned it|moved the|dressed|waffled|panicked|guessed|undersold|made a (?:mess|hash|mistake)|was too|got (?:lost|it wrong|that wrong|flustered|two|carried|stuck|tangled)|couldn['’]?t (?:explain|justify|find|say))\b",
    ),
    (
        "warm",
        "thank|thanks|grateful|appreciat|ta |cheers|kind",
        r"\b(?:thank(?:s| you)?|grateful|appreciat\w+|cheers|ta|kind of you|gratitude)\b",
    ),
    (
        "warm",
        "wish|hope|luck|best|well|regards|glad|pleasure|enjoyed",
        r"\b(?:wish(?:ing)? (?:you|the|your|them)|all the best|good luck|best of luck|hope (?:you|the|that|to|our|your)|was a pleasure|enjoyed|glad)\b",
    ),
    ("asks", "?", r"\?"),
    (
        "later",
        "again|future|next year|another role|keep me|other role|in touch|reapply|apply|opening|vacanc|next cycle|another opening",
        r"\b(?:apply again|re-?apply|in (?:the )?future|next (?:year|time|cycle|round|season|intake|spring|autumn)|(?:other|another|similar|new) (?:roles?|openings?|vacanc\w+|positions?|opportunit\w+|post)|keep (?:me|my|in)|stay in touch|in mind|comes? up|on the list|would be glad to|be advertised)\b",
    ),
    (
        "humour",
        "haha|lol|ha |laugh|joke|funny|grin|smil|gravestone|uncle|dog|cat|mum|wife|husband|daughter",
        r"\b(?:haha|laugh(?:ed|ing)?|told (?:the|that) story|gravestone|ice cream|glass of wine|cup of tea)\b",
    ),
    (
        "news",
        "accepted|close my file|withdraw|declin|other offer|start on|moving to|in the meantime",
        r"\b(?:i(?:['’]ve| have)? accepted|close my (?:file|application)|in the meantime|please do close|decline|say no this time|rather leave it)\b",
    ),
    (
        "concern",
        "concerned|uncomfortable|sit well|noted|record|reserve|discriminat|remark|age|accent|pregnan|religio|disab|gender|children|married|headscarf|wheelchair|origin|ethnic|race",
        r"\b(?:concerned me|made me (?:\w+ )?uncomfortable|sit well with me|reserve (?:my|all) rights|(?:remark|comment|question|joke|suggestion|crack)s? (?:\w+ ){0,3}(?:about|on|regarding|that|whether) [^.]{0,40}\b(?:age|accent|pregnan\w+|religio\w+|disab\w+|gender|child\w*|kids|family|married|husband|wife|headscarf|hijab|wheelchair|origin|ethnic\w*|race|church|health|nationality|passport|old|young\w*|mother|women|woman))\b",
    ),
)


@cache
def _compiled(number: int) -> re.Pattern[str]:
    pattern = FRAMES[number][2]
    for part, words in PARTS.items():
        pattern = pattern.replace(part, words)
    return re.compile(pattern, re.IGNORECASE)


@cache
def _needs() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(needs.split("|")) for _, needs, _ in FRAMES)


def framed(sentence: str) -> Iterator[tuple[int, str, int, int]]:
    """Return the frames that a sentence holds: number, stance, start and end."""
    lower = sentence.lower().replace("’", "'")
    for number, needs in enumerate(_needs()):
        if any(need in lower for need in needs):
            found = _compiled(number).search(sentence)
            if found:
                yield number, FRAMES[number][0], found.start(), found.end()
