"""Headline phrases: the words of local papers for who clung on, was thrown out, is back. See `line` for how they are
written.
"""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDE, EASE

_WHO = "(?P<who>@party|@person)"
_PERSON = "(?P<who>@person)"
#: Not a bare comma: "X, beaten by Y, is back" is not of Y.
_ASIDE = ASIDE
_WIDE_ASIDE = "(?: , [^,;:()]{2,90} ,)?"
_THEN = "(?: (?:{adverb}|only|now|duly|today|tonight|last night|overnight|has|have|finally)){0,4}"
_SEAT = "(?:@place|seat|constituency)"
_THE_SEAT = f"(?:{{det}} )?(?:own |old )?{_SEAT}(?: (?:seat|constituency))?"
#: Not "secures Bath council", "lands Derby hospital cash", nor "nabs Bath off Labour".
_WHOLE = "(?= $|$| [,:;.!-]|(?: by| with| for| in| after| and| as| at| but| on| again| seat| constituency)(?!\\S))"
_AS_MP = "as (?:{det} )?(?:@place )?mp"
_HERE = f"(?:in|at) (?:the )?{_SEAT}"
#: What may follow what a headline says of somebody: not "clings on to second place", "is back on the ballot".
_BY_SO_MUCH = (
    "by (?:(?:just|only|little|barely|over|under|a|an|more|less|fewer|than|about|around|nearly|almost|some|mere"
    "|his|her|their|the|narrowest|of|[a-z]+ly) ){0,5}"
    "(?:@number|thread|whisker|fingernails|fingertips|hair|landslide|mile|margin|skin)"
)
_END = (
    f"(?= $|$| [,:;.!-]|(?: {_BY_SO_MUCH}| by (?:the )?@(?:party|person)| with| after| despite| again| here"
    f"| {_AS_MP}| {_HERE}| for (?:the )?@party| over (?:the )?@(?:party|person))(?!\\S))"
)
_STOP = f"(?= $|$| [,;:!-]|(?: by @number| after| as| despite| {_HERE})(?!\\S))"
_HOME = "(?:home|in|back|through|to victory|to re-election|back in|back to (?:westminster|parliament|the commons))"
#: "X clings on", "X storms to victory", as a headline has it.
CLINGS_ON = (
    f"^{_PERSON}(?: (?:{{adverb}}|only|finally))* (?:(?:clings|hangs|holds|clung|hung|held) on"
    "|survives|(?:waltzes|walks|nicks|edges|pinches|shades|sneaks|snatches|squeaks|scrapes) it"
    "|lives to fight another day"
    f"|wins|triumphs|(?:is|has been) (?:{{adverb}} )?(?:elected|re-elected)|(?:{EASE}) {_HOME}){_END}"
    # "X by 41".
    "|^(?P<whom>@person) by (?:(?:just|only|a mere|a) )?@number(?: votes)?(?= $|$| ,)"
    # "X in, Y out".
    "|^(?P<whose>@person) (?:is )?in , (?:and |but )?@person (?:is )?out(?= $|$| ,| by @number)"
    # "Joy for X".
    "|^(?:joy|delight|jubilation|ecstasy|elation) for (?:[a-z-]+ )?(?P<ousted>@person)(?= $|$| [,;:]| as| by @number)"
)
#: "X is back", "X is back as MP", "X is back at Westminster".
IS_BACK = (
    f"{_PERSON}{_ASIDE} is (?:{{adverb}} |now |finally )*back"
    f"(?:(?= $|$| [!])| {_AS_MP}{_END}| (?:at|in) (?:westminster|parliament|the commons|commons){_END})"
)
_OUT = (
    "(?:beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|voted out|booted out"
    "|kicked out|turfed out|thrown out|dumped|dumped out|ditched|booted|axed|felled|knocked out|swept aside|swept away"
    "|edged out|pipped|routed|trounced|thrashed|sent packing|shown the door)"
)
_BY = "(?: (?:[a-z]+ )?by (?:the )?(?P<by>@party|@person))?"
#: "X is unseated", "X has been beaten by Y": of now, the last that is told.
UNSEATED = f"^{_PERSON} (?:is|has been|have been|has just been) (?:{{adverb}} )?{_OUT}(?: {_HERE})?{_BY}{_END}"
_BOOT = (
    "(?:the boot|the push|the heave-ho|the chop|the bullet|the bum's rush|the order of the boot"
    "|(?:{det} )?(?:marching orders|cards|p45)|the red card|the door|the exit)"
)
#: "X gets the boot", "X has been given his marching orders", "X is toast".
BOOTED = (
    f"{_PERSON}{_ASIDE}{_THEN} (?:(?:gets|got|handed|given|shown)"
    f"|(?:is|was|been|has been|have been|being) (?:{{adverb}} )?(?:given|handed|shown)) {_BOOT}{_END}"
    f"|(?P<whom>@person){_ASIDE} is (?:now )?(?:toast|history|out on (?:his|her|their) ears?|out of a job){_END}"
    "|(?P<whose>@person){adverbs} (?:was |is |has been |were )?(?:dumped|ditched|rejected|spurned|discarded|jettisoned)"
    f" by (?:the )?(?:voters|electors|electorate|people|constituents|public|{_SEAT})"
    f"(?: (?:of|in) (?:the )?{_SEAT})?{_END}"
).replace("{adverbs}", f"{_ASIDE}{_THEN}")
#: "X gives Y the boot", "X claims Y's scalp", "X sends Y packing".
BOOTS = (
    f"{_WHO}{_ASIDE}{_THEN} (?:(?:gives|give|gave|given|hands|handed|shows|showed|shown) (?:the )?(?:[a-z-]+ ){{0,2}}?"
    f"{{actor}} {_BOOT}"
    "|(?:claims|claimed|takes|took|taken|bags|bagged|gets) (?:the )?(?:@person (?:the )?(?:biggest )?scalp"
    "|(?:biggest |prize )?scalp of (?:the )?(?:[a-z-]+ ){0,3}?@person)"
    "|(?:sends|send|sent|sending) (?:the )?(?:[a-z-]+ ){0,2}?{actor} packing)" + _END
)
#: "X fails in Y", "X thwarted in Y", "X denied by 9".
THWARTED = (
    f"^{_PERSON}(?: (?:{{adverb}}|narrowly|again))*"
    " (?:fails|failed|flops|flopped|comes unstuck|came unstuck"
    "|falls|(?:is |was )?(?:thwarted|denied|rebuffed|foiled|rejected))"
    f"(?=(?: {_HERE}| by @number| at (?:the|his|her) @ordinal (?:attempt|try|go|time of asking))(?!\\S))"
    "|^(?P<whom>@person)(?: (?:{adverb}|narrowly|again))*"
    " (?:misses out|missed out|loses out|lost out|falls short|fell short|bites the dust|crashes out)"
    f"(?= $|$|(?: {_HERE}| by @number)(?!\\S))"
)
#: "Heartbreak for X", "it's all over for X".
ALL_OVER = (
    "(?:heartbreak|despair|misery|all over|curtains|the end of the road|the end of the line) for"
    f" (?:[a-z-]+ ){{0,2}}?{_PERSON}(?= $|$| [,;:!-]|(?: after| as| despite| {_HERE})(?!\\S))"
)
_SWAPPED = "(?:swapped|swaps|swap|traded|trades|exchanged|ditched|ditches|dumped|dumps|dropped|drops|jilted|jilts)"
#: "Y has swapped X for Z".
SWAPPED = (
    f"(?:{_SEAT}|(?:voters|people|electors) (?:here|(?:in|of) (?:the )?{_SEAT})){_WIDE_ASIDE}{_THEN} {_SWAPPED}"
    " (?:{det} )?(?:[a-z-]+ ){0,2}?{actor}(?: mp)? (?:for|in favour of)"
    f" (?:{{det}} )?(?:[a-z-]+ ){{0,2}}?{_WHO}"
)
#: "Y ditches the Tories", "Y has dumped X".
DITCHES = (
    f"(?:{_SEAT}|^(?:the )?(?:voters|people|electors|constituents)(?: (?:here|(?:in|of) (?:the )?{_SEAT}))?)"
    f"{_WIDE_ASIDE}{_THEN}"
    " (?:(?:throws|boots|turfs|kicks|votes|dumps|chucks|slings|throw|boot|turf|kick|vote|dump|chuck|sling) out"
    "|dumps|dumped|ditches|ditched|jettisons|jettisoned|evicts|ejects|ousts|unseats|dethrones|shows the door to"
    "|(?:sends|sent) packing)"
    f" (?:{{det}} )?(?:sitting |long-serving |former )?{_WHO}"
    "(?= $|$| [,;:!]|(?: mp| member| incumbent| after)(?!\\S))"
)
#: "Y says no to X".
SAYS_NO = (
    f"{_SEAT}{_THEN} (?:says|said|say) (?:no|no thanks|no thank you|goodbye|farewell) to (?:the )?{_WHO}"
    "(?= $|$| [,;:!]|(?: mp| after| by @number)(?!\\S))"
)
#: "X bags Y", "X secures Y for the Z".
BAGS = (
    f"{_WHO}{_ASIDE}{_THEN} (?:bags|nabs|nabbed|secures|lands|steals|nick|nicks|nab|bag|steal|pocket|pockets|scoops"
    f"|scooped|pinch|pinches|swipes|grab|grabs|poach|poaches|snap up|snaps up|snapped up|sweep up) {_THE_SEAT}{_WHOLE}"
)
_TOOK = (
    "(?:snatched|snatches|snatch|nabs|nabbed|nab|pinches|pinched|pinch|steals|stole|steal|takes|took|take|wins|won|win"
    "|grabs|grabbed|grab|swipes|swiped|nicks|nicked|nick|prises|prised|gained|gains|gain|poaches|poached|wrests|wrested"
    "|seized|seizes|seize|captured|captures|capture|plucked|wrestled|retook|retakes|reclaimed|reclaims|recaptured)"
)
_NABBED = (
    "(?:nabs|nabbed|nab|bags|pinches|pinched|pinch|steals|steal|swipes|swiped|nicks|nicked|nick|secures|lands|poaches"
    "|poached|scoops|pockets|prised|prises|plucked|wrestled|wrested|wrests|seized|seizes|retook|reclaimed|recaptured)"
)
#: "X nabs Y off Z", "X nabs Y from Z"; "X gains Y from Z" is for the verb of winning to tell.
TAKEN_OFF = (
    f"{_WHO}{_ASIDE}{_THEN} (?:{_NABBED} {_THE_SEAT} from|{_TOOK} {_THE_SEAT} (?:back )?(?:off|away from|back from"
    "|out of the hands of)) (?:the )?(?P<loser>@party)"
)
#: "X has lost Y, beaten by Z".
BEATEN_AT_LAST = (
    f"{_PERSON}{_THEN} (?:lost|loses|lost out) (?:in )?{_THE_SEAT} , (?:{{adverb}} )?(?:beaten|pipped|ousted|unseated"
    "|defeated|edged out) (?:{adverb} )?by (?:the )?(?P<by>@party|@person)(?= $|$| ,| by @number)"
)
