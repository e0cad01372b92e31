"""Phrases of places: how copy says where somebody came, in words. See `line` for how they are written."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDE

_WHO = "(?P<who>@party|@person)"
_OTHER = "(?P<other>@party|@person)"
_PLACE = "(?P<place>@ordinal|last|bottom|last place|runner-up|silver|bronze)"
_SPOT = "(?: (?:place|spot|position|medal))?"
_THEN = "(?: (?:{adverb}|had|has|have|having|was|were|been|now|himself|herself)){0,3}"
#: What may stand between coming and the place: "home a distant", "in a creditable", "up from nowhere into".
_INTO = (
    "(?: (?:in|home|up|down|back|to|at|for|into|with|on|a|an|the|[a-z]+ly|distant|poor|close|creditable|strong|weak"
    "|respectable|disappointing|lowly)){0,4}"
)
TAKEN_BY = (
    f"{_PLACE}{_SPOT} (?:went to|goes to|has gone to|fell to|was taken by|was claimed by|was secured by|belonged to"
    f"|was|were|went|fell|goes)(?: to)? (?:the )?{_WHO}"
    # "Who came second? X", "And third? The Greens"
    "|^(?:and |so |but )?(?:who (?:came |was |finished |took |got |is |ended up )?)?(?:in )?(?:the )?"
    "(?P<now>@ordinal|last|bottom|runner-up)(?: place| spot)? \\? (?:the )?(?:@party )?(?P<whom>@party|@person)"
)
IN_PLACE = f"in {_PLACE}(?: and (?:last|final|bottom))?{_SPOT} (?:, |was |were |came |is )?(?:the )?{_WHO}"
RUNNER_UP = f"(?:the )?(?:runner-up|runner up|second-placed candidate) (?:was|is|,|:) (?:the )?{_WHO}"
#: "X (2,802) edged Y (2,407) for third".
_IN_BRACKETS = "(?: \\( [^()]{1,40} \\))?"
BEATEN_TO = (
    f"{_WHO}{_IN_BRACKETS} (?:, )?(?:[a-z]+ )?"
    "(?:beat|beats|beating|defeated|defeating|defeats|pipped|pipping|edged out|edged|overtook|overtaking|leapfrogged"
    "|nudged|outpolled)"
    f" (?:out )?(?:the )?{_OTHER}{_IN_BRACKETS} (?:for|to|to (?:finish|take|come|claim|secure|grab|end"
    "|bag|nab|snatch|seize"
    "|steal|pinch|nick|score|land|win))(?: in)?"
    f" {_PLACE}"
    "|(?P<whom>@party|@person) (?:[a-z]+ )?(?:leapfrogged|leapfrogging|overtook|overtaking|overhauled) (?:the )?{actor}"
    " (?:into|to take|to claim|to bag|to nab|to grab|to secure|to finish|to snatch|for) (?P<now>@ordinal)"
)
BEATEN_INTO = (
    "(?:(?:beat|beating|beats|pipped)(?= (?:the )?(?:@party|@person) (?:into|down|back))"
    "|pushed the|pushed|pushing|pushes|knocked|knocking|forced|forcing|relegated|relegating|drove|consigned)"
    f" (?:the )?{_WHO} (?:into|down to|back to|down into|back into|in|to) (?:a )?(?:[a-z]+ )?{_PLACE}"
)
PIPPED = (
    f"{_WHO}{ASIDE}{_THEN} (?P<said>(?:pipped|beaten|edged out|nudged out|edged) to {_PLACE}{_SPOT})"
    f"(?: by (?:the )?{_OTHER})?"
)
PLACED = f"(?P<placed>(?:second|third|fourth|fifth|sixth|seventh|eighth|last)-placed) (?:the )?{_WHO}"
#: "Y, third overall, …", "Labour only fourth there".
APPOSED = (
    f"{_WHO} , {_PLACE} (?:here|overall|locally|there) ,"
    "|(?P<whom>@party|@person) (?:, )?(?:(?:only|just|merely|a|an|poor|distant|close|bad|[a-z]+ly) ){1,3}"
    "(?P<now>@ordinal) (?:here|overall|locally|there)(?= $|$| [,;)-]| with| on| at| and| but)"
)
_SETTLED = "(?:settle|settled|be content|content|make do|made do|be satisfied|satisfied)"
SETTLED = f"{_WHO}{ASIDE}{_THEN} (?P<said>(?:to )?{_SETTLED} (?:for|with){_INTO} {_PLACE}{_SPOT})"
_CAME = (
    "(?:trailed|trailed in|trailing|trailing in|limped|limped in|limping|ran|runs|wound|ended|ended up|ending|crawled"
    "|straggled|slumped|slipped|slid|sank|fell|dropped|tumbled|plunged|plummeted|crashed|climbed|rose|moved|moved into"
    "|jumped|leapt|leaped|surged|soared|shot|vaulted|crept|squeezed|stayed|remained|languished|languishing|managed|took"
    "|takes|taking|claimed|grabbed|nabbed|secured|earned|bagged|brought|propped|went|came|came in|comes|coming|finished"
    "|clung to|clung on to|clung onto|clings to|hung on to|hung onto|held on to|held onto|held|kept|keeps|retained"
    "|finishing|finishes|placed|landed|nudged|edged|pushed up|was left|were left|lay|lies)"
)
_MANY = "(?:@number|every|many|most|some|several|all|dozens|hundreds|more|over|at least)"
_END = (
    f"(?= $|$| [,;)-]| with| on| at| and| of @number(?= $|$| ,)| in(?! {_MANY})| behind| after| but| here| locally"
    "| for)"
)
CAME = f"{_WHO}{ASIDE}{_THEN} (?P<said>{_CAME}{_INTO} {_PLACE}{_SPOT}){_END}"
PUT = (
    f"{_WHO} (?:@number )?(?:votes |vote |tally |total |share |haul )?(?:of @number )?(?:votes )?(?:put|puts|putting"
    "|left|leaves|leaving|placed|places|placing|earned|saw|gave|gives|meant|made"
    "|(?:was|were) (?:(?:good )?enough for|good for|worth))"
    f"(?: (?:him|her|them|it))?{_INTO} {_PLACE}"
)
FOR = (
    f"(?:in|a|an|,|:|was|another|only|{{adverb}}) {_PLACE}{_SPOT} for (?:the )?{_WHO}"
    "|^(?P<now>@ordinal|bronze|silver)(?: (?:place|spot))? for (?:the )?(?P<whom>@party|@person)"
)
_BEFORE = "(?: [^ ]+){0,5}?"
MOVED = (
    f"from (?P<then>@ordinal|last|bottom){_SPOT}{_BEFORE} ,(?: the)? {_WHO}{_THEN} {_CAME}{_INTO} {_PLACE}"
    f"|(?P<whom>@party|@person){_THEN} {_CAME}{_INTO} from (?P<before>@ordinal){_SPOT}{_BEFORE} (?:to|into)"
    " (?P<now>@ordinal)"
    f"|(?P<whose>@party|@person){_THEN} {_CAME}{_INTO} (?P<up>@ordinal){_SPOT}(?: ,)? from (?P<past>@ordinal){_SPOT}"
    " (?:last time|last time around|in @year|at the last election|previously|before)"
)
_FOOT = "(?:foot|bottom|tail|rear|back|tail end)(?: end)? of the (?:poll|pile|table|field|list|heap|ballot|pack)"
FOOT = f"{_WHO}{ASIDE}{_THEN} (?P<said>(?:{_CAME}|{{be}}|propping|propped)(?: up)? (?:at |in |to )?(?:the )?{_FOOT})"
#: "Was a remote third".
WAS = f"{_WHO}{ASIDE}{_THEN} (?:was|were|is|are|being) (?P<said>an? (?:[a-z]+ )?{_PLACE}{_SPOT}){_END}"
LAST = (
    f"(?:last|bottom|last of all|dead last|rock bottom|{_FOOT}|bringing up the rear|propping up the"
    f" (?:table|rest|pile|field|others)) (?:was|were|came|,) (?:the )?{_WHO}"
    f"|(?P<whom>@party|@person){ASIDE}(?: ,)? (?:[a-z]+ )?(?:(?:propped|propping) up(?! the top)|brought up the rear"
    "|came bottom"
    "|finished bottom)"
)
PAIR = (
    f"{_WHO} and (?:the )?{_OTHER} (?:were|came|finished|came in|finished in|are|took)(?: in)? @ordinal(?: place)?"
    " and @ordinal"
)
PAIR_BEFORE = f"@ordinal and @ordinal(?: places?)? (?:were|went to|came|was) (?:the )?{_WHO} and (?:the )?{_OTHER}"
_GOT = (
    "(?:managed|took|got|polled|won|scored|received|secured|had|with|earned|picked up|finished with|ended with|on|has"
    "|came away with|gets|taking|getting|polling|gathered|attracted)"
)
#: "Managed only 900 votes and fifth place", "with 900 votes and a poor fourth place".
WITH_PLACE = (
    f"{_WHO}{ASIDE}(?: ,)?(?: (?:which|who))?{_THEN} {_GOT}(?: [a-z]+){{0,3}} @number(?: votes| of the vote)?"
    "(?: , @number ,)? and (?:an? |the )?(?:[a-z]+ )?(?P<said>(?P<place>@ordinal|last) (?:place|spot))"
)
#: "Dropped by 21.8 points to third", "lost 2,000 votes and fell to fourth", "down 9 points in fifth".
FELL_BY = (
    f"{_WHO}{ASIDE}{_THEN} {_CAME}(?: (?:by|[a-z]+ly))? @number(?: votes)? (?P<said>(?:to|into|in) (?:an? )?"
    f"(?:[a-z]+ )?{_PLACE}{_SPOT}){_END}"
)
_HAD = "(?: who)?(?: (?:had|were|was|been|come|came|finished|having|in|who)){0,4}"
EARLIER = (
    # "The Lib Dems, second there in 2010, were fifth": the one told in the aside, before what comes after it.
    f"(?P<whom>@party|@person) ,{_HAD} (?P<now>@ordinal|runner-up|runners-up){_SPOT}(?: (?:here|there|in the seat))?"
    "(?= (?:in|at|on) @year| last time| @number years ago| at the last election)"
    f"|{_WHO}{ASIDE}(?: ,)?{_HAD} {_PLACE}{_SPOT}(?! elected| won)"
)
_PASSED = (
    "(?:leapfrogged|leapfrogging|leapfrogs|overtook|overtaking|overtakes|overhauled|vaulted over|vaulted past"
    "|jumped above|jumped over|climbed above|moved above|moved ahead of|leapt over|leapt past|went past|shot past)"
)
#: "X leapfrogged Labour with 9": nothing says whither.
OVERTOOK = (
    f"{_WHO}{ASIDE} (?:{{adverb}} |has |have )*{_PASSED} (?:the )?{_OTHER}"
    "(?= $|$| [,;:]| and| with| on| by| here| in @place)"
    f"|(?P<passed>@party|@person){ASIDE}{_THEN} (?:leapfrogged|overtaken|overhauled) by (?:the )?(?P<by>@party|@person)"
    "(?= $|$| [,;:]| and| with| on| here| in @place)"
)
_TWICE = "(?:both times|each time|on both occasions|both times round|every time|twice running)"
#: "X, who was second both times".
BOTH_TIMES = (
    f"{_WHO}(?: ,)?(?: who)?"
    "(?: (?:had|has|have|was|were|is|been|came|come|finished|finishing|coming|in)){0,4}"
    f" {_PLACE}{_SPOT} {_TWICE}"
)
