"""Fate phrases: how copy says who won or lost a seat, in words. See `line` for how they are written."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDES, EASE, SEAT, THE_SEAT, THEN, TOWN, WHO, WIDE_ASIDE

_WHOM = "(?P<whom>@party|@person)"
_WAS = "(?: (?:{be}|{adverb}|has|have|now|too|eventually|finally)){1,4}"
#: Not "has beaten", which is what they did.
_WAS_OR_THEN = (
    "(?: (?:{adverb}|has|have|now|too|eventually|finally)){0,3} {be}(?: (?:{adverb}|now|too|eventually|finally)){0,3}"
    "|(?: (?:{adverb}|now|too|eventually|finally)){1,3}"
)
_HOUSE = "(?:{det} )?(?:@region|westminster|parliament|commons|house|house of commons|seats in the commons)"
_BY = "(?P<by>@party|@person)"
_TO_WHOM = f"(?: (?:[a-z]+ )?by (?:the )?{_BY})?"
_WIN = "(?:victory|win|triumph|success|gain|coup)"

#: The words for one who was beaten.
UNDONE = (
    "(?:beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|voted out|booted out"
    "|kicked out|turfed out|thrown out|dumped out|swept aside|swept away|swept from office|brushed aside|knocked out"
    "|edged out|pipped|sent packing|shown the door|stripped of|out of a job|worsted|bested|felled|slain|unhorsed"
    "|turned out(?= by| of|$| $| ,)|routed|bundled out|sunk|brought down|swept out|crushed|trounced|thrashed|humbled)"
)
#: "X was bundled out by Y", "X has been driven from office by the Tories": some verb, and whither.
_BUNDLED = "[a-z]+(?:ed|en|pt|wn|ung|ust|ut|uck) (?:out|off|aside|away|overboard|down|apart|from (?:office|power))"
BEATEN = (
    f"{WHO}{ASIDES}(?:{_WAS_OR_THEN}) {UNDONE}(?! into)(?! to)"
    f"(?: (?:of|in|at) (?:{THE_SEAT}|parliament|{{det}} commons|westminster))?{_TO_WHOM}"
    # "The former MP X, beaten here in 2015 by Y, …".
    f"|{_WHOM} , (?:{{adverb}} |then )?{UNDONE}(?: here| there)? (?:in|at) @year"
    f"|(?P<whose>@person) , (?:{{adverb}} |then )?{UNDONE}(?: here| there)? (?:last time|@number years ago)"
)
#: "Skinner unseated", "Wharton ousted by Labour", as a headline has it.
HEADLINE = (
    f"(?:^|(?<=: ))(?P<who>@person) (?:{{adverb}} )?{UNDONE}(?: (?:of|in|at) {THE_SEAT})?{_TO_WHOM}"
    "(?= $|$| [,:;.-]|(?: as| after| in| at| by| on| again)(?!\\S))"
)
#: "X, beaten in Y by Z, had been …"; with a year or a time, `BEATEN` has it.
APPOSED = (
    f"(?P<who>@person) , (?:{{adverb}} |then )?{UNDONE}(?: (?:in|at) {THE_SEAT})? (?:{{adverb}} )?by (?:the )?{_BY}"
    "(?= ,| $|$| by @number| with @number)"
    f"|, (?P<whom>@person) (?:{{adverb}} )?{UNDONE}(?: (?:in|at) {THE_SEAT})?(?= by (?:just |only |over )?@number)"
)
_THREW = (
    "(?:(?:threw|thrown|kick|kicked|boot|booted|turf|turfed|vote|voted|chuck|chucked|dump|dumped|hurled|slung|sling)"
    " out|kicked out|booted out|turfed out|thrown out|voted out|dumped out|ditched|ousted|unseated|ejected|evicted)"
)
#: "Burnley has thrown out the Lib Dems", "voters here kicked out their Tory MP".
THREW_OUT = (
    f"(?:(?:voters|people|electors|constituents)(?: (?:in|of) (?:the )?{SEAT}| here)?|{SEAT}){WIDE_ASIDE}{THEN}"
    f" {_THREW} (?:{{det}} )?(?:sitting |long-serving |former )?{WHO}"
    "(?= $|$| [,;:]|(?: mp| member| incumbent| and| after| in| for| by| as| at)(?!\\S))"
)
#: "X held her seat and Y lost hers".
HERS = (
    f"{WHO}{ASIDES}{THEN} (?:lost|loses|losing|forfeited) (?:hers|his|theirs|its|his own|her own|their own)"
    "(?= $|$| [,;:]|(?: and| by| to| in| as| with| after| too)(?!\\S))"
)
KEPT_HERS = (
    f"{WHO}{ASIDES}{THEN} (?:held|holds|holding|retained|retains|kept|keeps|clung to|held on to|held onto)"
    " (?:hers|his|theirs|its|his own|her own|their own)(?= $|$| [,;:]|(?: and| by| in| as| with| after| too)(?!\\S))"
)
#: "X is safely back in Y", "X is back with a majority of 9".
BACK_IN = (
    f"{WHO}{ASIDES} (?:(?:is|are|was|were) )?(?:{{adverb}} |duly |now |comfortably ){{1,2}}back (?:in|at|for|in for)"
    f" {THE_SEAT}(?= $|$| ,|(?: with| by| and| after| but| on)(?!\\S))"
    f"|(?P<whose>@party|@person){ASIDES} (?:(?:is|are) (?:{{adverb}} |duly |now )?back (?:in )?for"
    f"|(?:has |have )?(?:{{adverb}} |duly )?(?:got|gets|get) (?:{{adverb}} )?back in (?:in|at|for))"
    f" {THE_SEAT}(?= $|$| ,|(?: with| by| and| after| but| on)(?!\\S))"
    f"|(?P<again>@person){ASIDES} (?:is|was|has been|have been|to be|is to be) (?:{{adverb}} |duly )?returned with"
    " (?:@number|(?:{det} )?(?:[a-z-]+ )?majority)"
    f"|(?P<ousted>@person){ASIDES} (?:has )?(?:{{adverb}} |duly )?(?:got|gets) (?:{{adverb}} )?back in"
    "(?= $|$| [,;]|(?: with| by| and| after| but| despite)(?!\\S))"
    f"|{_WHOM}{ASIDES} (?:is|are) (?:{{adverb}} |duly |now )?(?:back|home|back in)(?: (?:in|for) {THE_SEAT})?"
    " (?:with|by) (?:@number votes and )?(?:{det} )?(?:[a-z-]+ )?"
    "(?:@number majority|majority of|@number to spare|@number votes to spare)"
)
#: Only where whoever did it is named.
BUNDLED = f"{WHO}{ASIDES}(?:{_WAS_OR_THEN}) {_BUNDLED}(?: of {THE_SEAT})? (?:[a-z]+ )?by (?:the )?{_BY}"
LOST_TO = (
    f"{WHO}{ASIDES}{THEN} (?:lost|loses|losing|lost out|succumbed|succumbs|fell victim|went down|goes down)"
    " (?:out )?(?:narrowly )?(?:by (?:[a-z]+ ){0,2}@number(?: votes)? )?to"
    " (?:the (?:challenge|challenger) (?:of|from) )?(?:the )?(?P<by>@party|@person)"
    f"|{_WHOM}{THEN} (?:lost|loses)(?= $|$| ,| and)"
    f"|(?P<whose>@person){ASIDES}{THEN} (?:went|goes) down(?= in @place| by @number| too| as well|$| ,)"
    f"|(?P<ousted>@person){THEN} (?:lost|loses) to (?:him|her|them)(?= $|$| ,| and| by| in| then| there)"
)
FAILED = (
    f"{WHO}{ASIDES}{THEN} (?:failed|fails|failing|was unable|were unable|could not|couldn't|did not manage)(?: to)?"
    " (?:hold|retain|keep|regain|defend|cling|hang|hold on|hold onto|hold on to|cling on|hang on|unseat|oust|dislodge"
    "|topple|win|take|gain|capture|beat|defeat|save)"
    f"(?: on)?(?: to| onto)? (?:{THE_SEAT}|(?:the )?{{actor}})"
    f"|{_WHOM} (?:bid|attempt|effort|hopes|campaign|challenge|quest) (?:(?:to [a-z]+|for|of [a-z]+ing) {THE_SEAT} )?"
    "(?:ended in|met with|was met with) (?:failure|defeat|disappointment)"
    f"|(?P<whose>@party|@person){ASIDES}{THEN} (?:failed to|fails to|could not|couldn't|did not|didn't|was unable to)"
    " (?:survive|hold on|cling on|hang on)(?= $|$| ,| and| this| here)"
)
CONCEDED = (
    f"{WHO}{ASIDES}{THEN} (?:conceded|concedes|suffered|suffers|admitted|accepted) (?:{{det}} )?(?:{{adverb}} )?"
    f"(?:defeat|{SEAT})(?: to (?:the )?{{actor}})?|defeat for (?:the )?{_WHOM}"
)
FELL_SHORT = (
    f"{WHO}{ASIDES}{THEN} (?:fell short|came up short|fell just short|fell (?:[a-z]+ ){{0,2}}short of|missed out"
    "|misses out|lost out|loses out|bit the dust|bites the dust|crashed out|crashes out|bowed out|bows out)"
)
IS_OUT = (
    f"{WHO}{WIDE_ASIDE} (?:is|are|was|were|has|have) (?:gone|out|the loser)"
    "(?= $|$| [,.:;-]| and| after| as| by (?:[a-z]+ ){0,2}@number| here| (?:at|in|of) @place(?! (?:from|to))"
    "| in [a-z]+ :)"
    f"|{_WHOM} out(?: as mp|(?=$| $| [.]$))|^out (?:goes|go|went) (?:the )?(?P<whose>@party|@person)"
    "|(?:(?<=: )|(?<=- )|(?<=[;,] )|^)(?P<ousted>@person)(?: ,| :)? (?:is )?(?:out|gone)"
    "(?= $|$| ,| as @| at | in (?:the )?@place| by (?:[a-z]+ ){0,2}@number(?: votes| in| at| to| $|$| [,;:.]))"
    "|^(?:gone|out|ousted|beaten|unseated|defeated) : (?P<again>@person)(?= $|$| [,;]| in @place| by)"
)
GAVE_UP = (
    f"{WHO}{THEN} (?:surrendered|surrenders|surrendering|relinquished|relinquishes|relinquishing|yielded|ceded)"
    f" {THE_SEAT}"
)
_REIGN = (
    "(?:grip|hold|reign|run|rule|dominance|tenure|time|spell|stint|stay|career|years|decades)"
    f"(?: (?:on|in|of|over|at|as mp for) (?:{THE_SEAT}|{{det}} {TOWN}))?"
)
ENDED = (
    f"{WHO} {_REIGN}{THEN} (?:is over|is broken|was broken|ended|ends|over|was ended|came to an end|slipped)"
    f"|(?:ended|ends|ending|breaks|broke|breaking|broken) (?:the )?{_WHOM} (?:@number |[a-z0-9-]+ ){{0,2}}{_REIGN}"
    f"|{SEAT}{THEN} (?:slipped|slips|slipping|slipped away|was prised|was torn|was wrested) (?:away )?from (?:the )?"
    "(?P<whose>@party|@person) (?:grasp|hands|grip|fingers|control)"
)
UNBROKEN = f"{WHO} {_REIGN}{THEN} (?:is unbroken|is intact|remains unbroken|continues|goes on|is as firm as ever)"
NO_LONGER = (
    f"(?:{SEAT} (?:is|was) )?no longer (?:in|under) (?:the )?{WHO} (?:hands|control)"
    f"|no longer (?:a )?(?:the )?{_WHOM} (?:seat|territory)"
)
NOT_MEMBER = f"{WHO}{ASIDES} (?:is|are) no longer (?:the |an |@place )?mp"
_STAYS = (
    "(?:remain|remains|remained|stay|stays|stayed|staying|is still|was still|still|kept|stuck"
    "|stood by|kept faith|stayed loyal to|remained loyal to|stayed true to)"
)
IN_HANDS = (
    f"{_STAYS}(?: firmly| safely)? in (?:the )?{WHO} hands"
    f"|{TOWN}{WIDE_ASIDE}{THEN} (?:will )?{_STAYS} (?:firmly |safely )?(?:(?:with|in|as) )?(?:a )?(?:the )?{_WHOM}"
    "(?: (?:hands|control|seat|territory))?(?! (?:hands|target))"
)
#: "Morgan stays put in Pompey".
STAYS_PUT = f"{WHO} (?:stays|stayed|stay) put(?= $|$| [,:;.]|(?: in| as| at| with| by| and| after)(?!\\S))"
SENT = (
    f"(?:voters|people|electors|constituents|electorate|{SEAT})(?: (?:in|of|here))?(?: (?:the )?{SEAT})?{THEN}"
    " (?:sent|send|sends|sending|chose|chosen|choose|elected|returned|returns|elects|picked|pick|preferred)(?: back)?"
    f" (?:the )?(?:a |an |its |their )?(?:new |first )?{WHO}(?: back)?"
    f"(?: to {_HOUSE}| (?:as|to be) {{det}} (?:[a-z]+ )?(?:mp|member|representative)| mp)"
    f"|^(?:the )?(?:(?:voters|people|electors) (?:in|of) (?:the )?)?{SEAT}{THEN}"
    " (?:plumped for|opted for|turned to|sided with|went for) (?:the )?(?P<whom>@party|@person)"
    f"|^(?:the )?(?:voters|people|electors)(?: (?:in|of) (?:the )?{SEAT}| here)?{THEN} (?:chose|picked|elected)"
    " (?:the )?(?P<whose>@party|@person)(?= $|$| ,| as| over| by)"
)
_ONWARD = (
    "(?:heading|heads|headed|off|going|goes|went|returning|returned|sent|go|return|returns|bound|back|on {det} way)"
)
HEADING = (
    f"{WHO}{ASIDES}(?: (?:is|are|was|were|will|will be|has been|now|also|once again|be|again|being)){{0,4}}"
    f" {_ONWARD}(?: back)?(?: (?:to|in|at|for))?"
    f" {_HOUSE}"
    f"|{_WHOM}(?: (?:is|are|was|were|will be))?(?: now)? (?:back|staying|stays|carries) (?:on )?as"
    " (?:the )?(?:@place )?(?:@party )?(?:mp|member(?= (?:for|of) (?:the )?@place))"
)
REPRESENT = (
    f"{WHO}{ASIDES} (?:will|is to|are to) (?:(?:now|again|once again|go on to|continue to) ){{0,2}}"
    f"(?:represent|serve|sit for|speak for) {THE_SEAT}"
    f"|{SEAT} (?:will (?:now |again )*be|is now|is again) represented (?:(?:in|at) {_HOUSE} )?by (?:the )?{_WHOM}"
)
_HERE = f"(?: (?:for|of|in) (?:{{det}} )?{TOWN}(?:'s)?| here)?"
IS_MEMBER = (
    f"{WHO}{ASIDES} (?:is|was|becomes|became|will be|will become)(?: now)? (?:the )?(?:@place|seat)"
    " (?:new |next |latest |first )*(?:@party )?(?:mp|member)"
    f"|{_WHOM}{ASIDES} (?:is|becomes|became|will be|will become)(?: (?:now|still|duly|again))?"
    f" {{det}} (?:[a-z']+ )?(?:new|next) (?:@party )?(?:mp|member of parliament|member(?= (?:for|of) )){_HERE}"
    f"|(?P<whose>@person){ASIDES} is (?:(?:still|again|now) {{det}} (?:[a-z']+ )?(?:mp|member(?= (?:for|of) ))"
    f"|{{det}} mp(?= again)){_HERE}(?: again)?(?= $|$| [,;:]| and| but| after| with)"
    "|(?P<ousted>@person) (?:replaces|replaced|succeeds|succeeded|takes over from|took over from|will replace)"
    " (?:the )?{actor} as (?:the |{det} )?(?:@place )?mp"
)
NEW_MEMBER = (
    f"{SEAT}(?: (?:has|have))?(?: (?:a|its|their))? new (?:mp|member) (?:is|in|:|will be|,) (?:the )?{WHO}"
    f"|(?:the )?(?:new|next) (?:mp|member) for (?:the )?{SEAT} (?:is|will be|:) (?:the )?{_WHOM}"
)
#: "Labour have Norwich South back", "the Tories have their seat back".
HAS_BACK = (
    f"{WHO}{ASIDES} (?:now |finally |once again )?(?:have|has|had|got|gets|get) {THE_SEAT} back"
    f"|{SEAT} (?:is|goes|went) (?:back (?:with|to|in) )?(?:the )?{_WHOM}(?: hands)? (?:again|once more|once again)"
)
HAS_MEMBER = (
    f"{TOWN}{WIDE_ASIDE} (?:now )?(?:has|have)(?: now| elected| returned)?(?: a| an| its first)?(?: new)? {WHO} mp"
)
_GONE = (
    "(?:went to|goes to|goes|going to|go to|has gone to|gone to|fell to|falls to|fallen to|passed to|falls|fell|went"
    "|reverted to|reverts to|tumbled to|tumbles to|returned to|returns to|slipped to"
    "|(?:was|is|were) (?:surrendered|lost|ceded) to"
    "|gone|switched|switched to|swung|swung to|passes to|passed|turned|turns|turned to)"
)
WINNER = (
    "(?:the )?(?:winner|victor|winners|mp-elect) (?:is|was|:|being|were|are|will be|,) (?:the )?"
    f"{WHO}|(?:victory|success|triumph|joy|spoils|(?<!in )(?<!of ){TOWN}{WIDE_ASIDE}){THEN} {_GONE}(?: back| over)?"
    f"(?:(?: ,)? to)? (?:the )?{_WHOM}"
    f"|(?:victory|triumph|the spoils) (?:belonged|belongs) to (?:the )?(?P<whose>@party|@person)"
    "|(?:a|another) (?:[a-z]+ )?(?:gain|win|victory) for (?:the )?(?P<ousted>@party|@person)"
    "(?= $|$| ,| from the| here| in @place)"
)
NOW_OF = (
    f"{TOWN} (?:is now|is|:) (?:a |in |held by )?(?:the )?{WHO}(?: (?:hands|seat|territory))(?= $|$| ,| and)"
    f"|{TOWN}{WIDE_ASIDE} is (?:now )?(?P<whom>@party)(?= $|$| :)"
    f"|{TOWN}{WIDE_ASIDE} is now (?P<whose>@party)(?=(?: [,;])? (?:by|with) (?:[a-z]+ ){{0,2}}@number)"
)
#: "X is still there, but only by 838", "X was back in Y": of whoever won, and of nobody else.
STILL_THERE = (
    f"{WHO}{ASIDES} (?P<said>(?:is|are|was|were) (?:back(?: (?:in|at|for) {THE_SEAT})?"
    "|(?:still|safely) (?:there|here|in place|in post|in situ|standing|an? mp)))"
    "(?= $|$| [,;:.]|(?: by| with| but| and| after| on)(?!\\S))"
    f"|{TOWN}{WIDE_ASIDE} is now (?P<whose>@party)(?= [,;]|(?: and| but| for| after| again| once)(?!\\S))"
    f"|(?P<ousted>@party|@person){ASIDES}(?: ,)?(?: who| that)? (?:has |have |had )?"
    "(?:finish|see|kick|knock|polish|vote)(?:es|ed|s|d)?"
    " (?:him|her|them) (?:off|out)(?= $|$| [,;:.]|(?: by| with| in| after| at)(?!\\S))"
)
_CHAMPION = (
    "(?:the |a )?(?:{adverb} )?(?:[a-z]+ )?(?:winner|winners|victor|victors)(?! (?:nearest|closest|main|chief|only)\\b)"
)
_OFFICE = (
    "(?:minister|prime minister|secretary|whip|chief whip|mp|incumbent|chancellor|leader|holder|member|speaker|veteran"
    "|grandee|defector)"
)
#: "Labour had beaten the former deputy prime minister": who was beaten is told by an office.
_UNSEATING = (
    "(?:beaten|beat|beats|ousted|ousts|unseated|unseats|defeated|defeats|toppled|dislodged|removed|seen off|saw off"
    "|has unseated|has ousted)"
)
UNSEATED = (
    f"{WHO}{ASIDES}(?: [^ ,;:]+){{0,2}}? (?:has |have |had )?{_UNSEATING} {{det}} (?:[a-z-]+ ){{0,3}}?{_OFFICE}"
    "(?= $|$| ,| and| by| in| here)"
    f"|{_WHOM}{ASIDES} (?:has |have )?{_UNSEATING} (?:him|her|them)(?= $|$| ,| and| by| in| here)"
)
PREVAILED = (
    f"{WHO}{ASIDES}{THEN} (?:prevailed|prevails|emerged victorious|emerged as {_CHAMPION}|emerged on top"
    "|(?:came|comes|come|coming) out on top|(?:came|comes) through (?:{det} |@number )?recounts?"
    f"|won the day|was victorious|were victorious|(?:{{be}} )?crowned(?: as)?(?: {_CHAMPION})?"
    f"|(?:is|was|are|were|be|being) (?:(?:{{adverb}}|now|duly|again|also) )*{_CHAMPION}"
    f"|(?:was |were |is |are )?(?:celebrating|celebrated|celebrates|savouring|enjoying) (?:{{det}} )?(?:[a-z]+ )?{_WIN}"
    f"|(?:pulled off|pulls off|pulling off|clinched|completed|recorded|chalked up) (?:{{det}} )?(?:[a-z]+ )*{_WIN}"
    "|(?:wards?|warded|fends?|fended|holds|held|beats?|repels?|repelled|staves?|staved|fights) off"
    " (?:the )?(?:[a-z]+ )?{actor}(?! (?:for|to|into|in the))"
    "|(?:fought off|saw off|sees off)(?: (?:the |a )?(?:challenge (?:of |from )(?:the )?)?"
    "{actor}(?: in @place)?)?"
    "|(?:repels|repelled|rebuffs|rebuffed) (?:the )?(?:[a-z]+ )?{actor}(?! (?:for|to|into|in the))"
    "|re-elected|reelected|was re-elected|is re-elected"
    "|has been re-elected|(?:secured|secures|earned|earns|clinched|won|wins|(?:{be} )?(?:given|granted|handed)"
    "|will serve|serves|gets|got|begins|starts)"
    " (?:another|{det} @ordinal|a (?:new|further)) term)"
)
FENDED = (
    f"{WHO}{ASIDES}{THEN} (?:fended off|fends off|staved off|staves off|beat off|beats off|saw off|sees off|repelled"
    "|resisted|withstood|survived) (?:{det} )?(?:[a-z]+ )?(?:@party |@person )?challenge"
)
EASED = (
    f"{WHO} (?:{{adverb}} |has |have )*(?:{EASE}) (?:home|back|in|through|to (?:an? )?(?:[a-z]+ )?victory)"
    f"|{_WHOM} (?:{{adverb}} |has |have )*(?:squeaked home|(?:walks|walked) (?:back in|home)"
    "|(?:is|are) back in)"
    f"|(?P<whose>@party|@person){ASIDES} (?:got|gets|is|are) in(?= with @number| by @number)"
    "|(?P<ousted>@party|@person)(?: is)? (?:back in|back home|back|home|safe|in again)(?= by (?:[a-z]+ ){0,2}@number)"
    "|(?P<again>@party|@person) back in at @place"
)
COLUMN = (
    f"{THE_SEAT}{THEN} (?:(?:is|goes|went|moved|moves|stays|back|firmly) ){{0,2}}(?:in|into|to) {{det}} {WHO} column"
)
_TAKEN = (
    "(?:won|gained|taken|captured|retained|claimed|seized|snatched|stolen|prised|wrested|kept|secured|regained"
    "|has been won|won back|held)"
)
PASSIVE = (
    f"(?:{SEAT}|it|which)(?: (?:seat|constituency))?{_WAS} {_TAKEN}(?: [a-z]+ly)? by (?:the )?{WHO}"
    f"|(?:has been|is) {_TAKEN} by (?:the )?{_WHOM}"
    f"|{SEAT} (?:that|which|where) (?:[^ ,;:]+ ){{2,14}}?(?:was|is|has been) {_TAKEN} by (?:the )?"
    "(?P<whose>@party|@person)"
)
CHANGED_HANDS = (
    f"{SEAT}{THEN} (?:changed|changes|changing) hands"
    f"|{SEAT} (?:has|is) gone(?= $|$| ,)"
    f"|^(?:[^ ,;:]+ )?{SEAT} (?:falls|has fallen|crumbles|topples)(?= $|$| :)"
    f"|{SEAT}{THEN} a new mp from a (?:new|different) party"
)
FROM_TO = (
    "(?:switched|swung|changed hands|moved|passed|went|gone|goes) from (?:the )?{actor} to (?:the )?"
    f"{WHO}|{SEAT}{THEN} swapped (?:a |its )?@party (?:mp |member )?for (?:a )?{_WHOM}"
)
TURNED = (
    f"{WHO}{ASIDES}(?: [^ ,;:]+){{0,8}}? (?:turned|painted|turning|paints|turns) {THE_SEAT}"
    " (?:red|blue|yellow|orange|green|gold)"
)
LIKEWISE = (
    f"{WHO}{ASIDES} (?:has |have )?(?:did|done|does|do|followed|follows|following) (?:likewise|the same|suit|so too)"
    f" (?:in|at|across|for) {SEAT}"
)
_STAYED = "(?P<stayed>stays|stayed|remains|remained|staying|stay|remain|kept)"
_TURNED = "(?P<turned>turned|turns|flipped|flips|swung|switched)"
COLOURED = (
    f"{TOWN}{WIDE_ASIDE}(?: , which)?{THEN} (?:(?:is|goes|went|gone|has|going|will|all|now|solid"
    f"|bright|still|{_TURNED}|{_STAYED}) ){{0,4}}"
    "(?P<colour>red|blue|orange|green|yellow|purple|turquoise)"
    "(?= $|$| [,-]|(?: for| after| by| on| with| in| again| and| at| once| too| as well| also)(?!\\S))"
)
