"""Phrases for a party's seats. A group's name says what its number counts: see `told`."""

from __future__ import annotations

SEAT = "(?:seats|seat|mps|mp|mp's|constituencies|members)"
ADJ = "(?:@region |@party |westminster |commons |parliamentary |old |former |new )*"
_AREA = "(?:@region|region|county|province|nation)"
#: "In Scotland", "across the region as a whole".
HERE = f"(?: (?:in|across|of|throughout|from) (?:the )?{_AREA}(?: as a whole)?)?"
THERE = f" (?:in|across|throughout) (?:the )?{_AREA}"
_JUST = "(?:just |only |a mere |merely )?"
PARTY = "(?:the )?(?P<{name}>@party)(?: party)?"


def _n(name: str) -> str:
    return f"{_JUST}(?P<{name}>@number|one|none|no|nothing|zero|a single|a dozen)"


_LOSE = "(?:lost|lose|loses|losing|shed|sheds|surrendered|surrenders)"
_OWN = "(?:its|their|the)(?: own)?(?: (?:county|region|province|nation)'s)?"
END = "(?= $|$| [,;:.)(]| -|(?: and| but| in| at| after| while| on| with| across| as| for| since| when)(?!\\S))"
#: "From 41 seats to one", "its tally of MPs fell from 365 to 121".
FROM_TO = (
    f"(?P<of>(?:seats|mps|members)(?: [^ ,;:()]+){{1,4}} )?from {_n('then')}(?P<seats> {ADJ}{SEAT})?{HERE}"
    f"(?: in @year)? to {_n('now')}(?P<to> {ADJ}{SEAT})?{HERE}{END}"
)
#: "Left with five MPs from eight", "from 57 Liberal Democrats to eight".
NOW_FROM = f"{_n('now')} {ADJ}{SEAT}{HERE} from {_n('then')}{END}"
FROM_PARTYS = f"from {_n('then')} {PARTY.format(name='p')}(?: {SEAT})?{HERE} to {_n('now')}{END}"
#: "Six MPs where last time there were none", "where they had just one".
WHERE_THEN = (
    f"where (?:(?:last time|before|previously|in @year) )?(?:there (?:was|were|had been)|(?:it|they) (?:had|held|won))"
    f" {_n('then')}(?: before| last time| previously)?{END}"
)
_BECAME = (
    "(?:(?:have|has|had|were|was|are|is) )*(?:became|become|turned into|(?:shrank|shrunk|dwindled|fell|cut|reduced|grew"
    "|whittled down|whittled|pared) to)"
)
#: "15 Lib Dem seats became none", "Labour's one seat became seven".
BECAME = f"{_n('then')} {ADJ}{SEAT}{HERE} {_BECAME} {_n('now')}{END}"
#: "Lost all but one of its 41 seats".
LOST_BUT = f"{_LOSE} all but {_n('now')} of {_OWN}(?: {_n('then')})?(?: {ADJ}{SEAT}){HERE}"
#: "Lost all three of its MPs", "lost both their seats", "lost their two seats", "lost both of theirs".
LOST_ALL = (
    f"{_LOSE} (?P<said>(?:all|both)(?: of)?(?: {_OWN})?(?P<all> @number)?)(?: of)?(?: {_OWN})? (?:{ADJ}{SEAT}|theirs)"
    f"{HERE}"
    f"|{_LOSE} (?:its|their) (?P<gone>@number) {ADJ}{SEAT}{HERE}"
)
#: "Lost 40 of its 41 seats".
LOST_OF = f"{_LOSE} {_n('lost')} (?:out )?of (?:its|their)(?: own)?(?: {_n('then')})? {ADJ}{SEAT}{HERE}"
_KEEP = (
    "(?:kept|keep|keeps|held|hold|holds|retained|retains|saved|defended|clung on to|clung to|hung on to|held on to"
    "|left with|reduced to)"
)
#: "Kept two of their 11 seats".
KEPT_OF = f"{_KEEP} {_n('kept')} (?:out )?of (?:its|their)(?: own)? {_n('then')} {ADJ}{SEAT}{HERE}"
_WENT = (
    "(?:went|(?:have|has|are|is) gone|gone|fell|(?:was|were) lost|have been lost|lost their seats|disappeared|vanished"
    "|(?:were|have been) (?:beaten|ousted|unseated|defeated|swept away|wiped out|lost))"
)
#: "All three SDLP seats went".
ALL_WENT = f"all (?P<all>@number)(?: of)?(?: the| its| their)? {ADJ}{SEAT}{HERE} {_WENT}"
#: "The last Lib Dem seat in Cornwall has gone".
LAST_WENT = (
    f"(?:{PARTY.format(name='p')} )?(?:last|only|sole|lone|last remaining|one remaining) (?:remaining |surviving )?"
    f"{ADJ}(?:seat|mp){HERE} {_WENT}"
)
_WON = "(?:won|wins|win|took|takes|taking|winning|holds|hold|held|has|have|swept|claimed|bagged|secured)"
_GO = (
    "(?:are|is|were|was|went|go|goes|stayed|stay|remain|remained|turned|fell|belong|now)"
    "(?: (?:now|to|by|held|in|won|still|the|taken))* "
)
_EVERY = f"(?:every {ADJ}(?:seat|constituency){HERE}|all {ADJ}{SEAT}{HERE})"
#: "Won all but four of the 59 seats", "every South West seat bar four", "all but three seats in Wales are Labour".
ALL_BUT = (
    f"(?:(?:{PARTY.format(name='p')} (?:(?:have|has|also|now|already) )*{_WON} )?"
    f"(?:all but (?P<but>@number|one)(?: of)?(?: {_OWN})?(?: @region)?(?: @number)? {ADJ}{SEAT}{HERE}"
    f"|{_EVERY} (?:bar|but|except|except for|apart from|save|save for) (?P<less>@number|one))"
    f"(?: {_GO}{PARTY.format(name='q')})?)"
)
_DET = "(?:(?:just|only|the|those|these) )*"
_FOUND = "(?:made|make|makes|making|managed|chalked up|notched up|racked up|recorded|celebrated|posted|scored|had)"
#: "A dozen Tory gains in Scotland", "one of six Conservative gains".
GAINS = f"{_n('gained')} (?:@region )?{PARTY.format(name='p')} (?:@region )?gains{HERE}"
LOSSES = f"{_n('lost')} (?:@region )?{PARTY.format(name='p')} (?:@region )?losses{HERE}"
#: "The Conservatives made 12 gains in Scotland", "Labour made no gains", "12 gains for Labour".
MADE_GAINS = (
    f"{PARTY.format(name='p')} (?:(?:have|has|also|duly|only|just) )*{_FOUND} {_n('gained')} (?:@region )?gains?{HERE}"
    f"|one of {_DET}{_n('made')} (?:@region )?gains{HERE} (?:for|by) {PARTY.format(name='q')}"
)
_GAINED = "(?:gained|picked up|captured|gain|gains|picks up|pick up)"
#: "One of seven seats the Conservatives gained", "the only seat that Labour gained".
ONE_GAINED = (
    f"one of {_DET}{_n('gained')} {ADJ}{SEAT}{HERE}(?: that| which)? {PARTY.format(name='p')} (?:(?:have|has) )*"
    f"{_GAINED}{HERE}{END}"
)
ONE_LOST = (
    f"one of {_DET}{_n('lost')} {ADJ}{SEAT}{HERE}(?: that| which)? {PARTY.format(name='p')} (?:(?:have|has) )*"
    f"{_LOSE}{HERE}{END}"
)
#: "Gained 58 seats and lost 10", "lost 61 and won one".
BOTH_WAYS = (
    f"(?:gained|won) {_n('gained')}(?: {ADJ}{SEAT})?{HERE} (?:and|but|while|, and|, but) (?:lost|losing) {_n('lost')}"
    f"(?: {ADJ}{SEAT})?{END}"
    f"|{_LOSE} (?P<lost2>@number)(?: {ADJ}{SEAT})?{HERE} (?:and|but|while|, and|, but) (?:gained|gaining|won|winning)"
    f" (?P<gained2>@number|one|none)(?: {ADJ}{SEAT})?{END}"
)
#: "21 seats poorer", "12 seats worse off".
POORER = f"(?P<fewer>@number) {SEAT} (?:poorer|lighter|worse off|to the bad)"
RICHER = f"(?P<more>@number) {SEAT} (?:richer|better off|to the good|heavier)"
_COUNT_OF = "(?:(?:number|tally|total|haul|count|complement|crop|share) of )"
#: "Doubled its number of seats to eight", "more than trebled their seats".
TIMES = (
    f"(?P<times>@number) (?:its|their|the party's|her party's|his party's|the) {_COUNT_OF}?{ADJ}{SEAT}{HERE}"
    f"(?:(?: ,)? to {_n('now')})?"
)
#: "Labour has three times as many seats as the Conservatives".
AS_MANY = (
    f"{PARTY.format(name='p')} (?:(?:now|have|has|with|won|hold|holds|had|on) )*(?:{{adverb}} )?"
    f"(?:more than |almost |nearly |over )?(?P<ratio>@number) as many(?: {ADJ}{SEAT})?{HERE} as"
    f" {PARTY.format(name='other')}"
)
#: "The SNP, six-strong before": see `tokens`, where a hyphen parts two words.
STRONG = (
    f"{PARTY.format(name='p')} , (?:(?:who|which) (?:was|were|had been) )?{_n('then')} strong (?:before|until now"
    "|until then|beforehand|going in|till then)"
)
_MORE = "(?:more than|over|just over|less than|fewer than|under|just under|well over|comfortably over)"
#: "More than half of the Scottish seats", "just over half of the 40 Welsh seats".
HALF = f"(?P<half>{_MORE} @number) (?:of )?{_OWN} (?:(?P<whole>@number) )?{ADJ}{SEAT}{HERE}"
_HAS = (
    "(?:(?:has|have|had|now|with|won|took|hold|holds|held|on|get|gets|got|still|claimed|secured|returned|also) ){1,3}"
)
_AREAS_SEATS = (
    f"(?:(?:@region|region's|county's|province's|nation's) (?:@number )?{ADJ}{SEAT}|@number {ADJ}{SEAT}{HERE})"
)
#: "Labour won 27 of the 32 seats", "ten of the region's 29 seats are Conservative".
OF_ALL = (
    f"(?:{PARTY.format(name='p')} {_HAS}{_n('part')} (?:out )?of (?:the )?{_AREAS_SEATS}"
    f"|(?P<some>@number|one|none|not one) (?:out )?of (?:the )?{_AREAS_SEATS} {_GO}{PARTY.format(name='q')}"
    f"|{PARTY.format(name='r')} (?:, )?(?:who|which) (?:had|held|won) (?P<then>@number|one)"
    f" (?:out )?of the (?:region's|county's|province's|nation's) (?:@number )?{ADJ}{SEAT}"
    f"|{PARTY.format(name='s')} {_LOSE} (?P<lost>@number) {ADJ}{SEAT} (?:in|across) the (?:region|county|province)"
    ")(?! (?:it|they|he|she|that|which)(?!\\S))"
)
#: "The Lib Dems have 11 more seats than the Conservatives in the South West".
AHEAD = (
    f"{PARTY.format(name='p')} {_HAS}(?P<ahead>@number|one) (?:more|fewer) {ADJ}{SEAT}{HERE} than"
    f" {PARTY.format(name='other')}{HERE}"
)
#: "56 seats, up from six", "35 MPs, down from 56".
UP_FROM = (
    f"(?:{_n('now')}(?P<seats> {ADJ}{SEAT})?{HERE} (?:, |- |\\( )?)?(?:up|down) from {_n('then')}(?P<to> {ADJ}{SEAT})?"
    "(?! (?:in|at) @year)"
)
#: "It was three apiece with the Lib Dems last time".
APIECE = (
    f"{_n('then')} (?:seats |seat |mps )?(?:apiece|each|all) with {PARTY.format(name='p')}"
    " (?:last time|in @year|before|previously|at the last election|going in)"
)
#: "One of six Lib Dem seats in Devon", "one of just eight Lib Dem MPs left".
ONE_OF = (
    f"one of {_DET}{_n('now')} (?:@region )?{PARTY.format(name='p')} {SEAT}(?: (?:left|remaining|returned|elected"
    "|in the new parliament|in the new house|in the new house of commons|in parliament))?{HERE}"
).replace("{HERE}", HERE) + END
#: "Plaid Cymru stayed on four", "kept all three of its seats", "an unchanged four".
SAME = (
    f"{PARTY.format(name='p')} (?:has |have )?(?:stayed|stays|stay|remained|remains|remain|stuck|is still|are still)"
    f" (?:on|at) (?P<same>@number){END}"
    f"|unchanged (?P<same2>@number)(?: {ADJ}{SEAT})?{HERE}{END}"
    f"|{_KEEP} (?:all (?P<same3>@number)(?: of)?(?: {_OWN})?|(?:its|their) (?P<same4>@number|one))"
    f" {ADJ}{SEAT}{HERE}{END}"
)
#: "Labour lost six seats to the Conservatives in Wales".
LOST_TO = (
    f"{PARTY.format(name='p')} (?:(?:have|has|also) )*{_LOSE} {_n('lost')} {ADJ}{SEAT}{HERE} to"
    f" {PARTY.format(name='other')}{HERE}{END}"
)
_TOOK = (
    "(?:gained|took|won|captured|seized|snatched|grabbed|wrested|prised|stole|poached|taken|gaining|taking|winning"
    "|capturing|seizing|snatching|grabbing)"
)
_ALREADY_TAKEN = f"@number(?: {ADJ}{SEAT})?{HERE} from (?:the )?@party(?: , and| and| ,)"
#: "The SNP took 40 seats from Labour", "after grabbing six from the SNP", "took 40 from Labour and ten from Plaid".
TAKEN_FROM = (
    f"(?:{PARTY.format(name='p')} (?:(?:have|has|also) )*)?{_TOOK} {_n('gained')}(?P<seats> {ADJ}{SEAT})?{HERE} from"
    f" {PARTY.format(name='other')}{HERE}{END}"
)
ALSO_TAKEN_FROM = (
    f"{PARTY.format(name='p')} (?:(?:have|has|also) )*{_TOOK} {_ALREADY_TAKEN} {_n('gained')}(?P<seats> {ADJ}{SEAT})?"
    f"{HERE} from {PARTY.format(name='other')}{HERE}{END}"
)
ALSO_LOST_TO = (
    f"{PARTY.format(name='p')} (?:(?:have|has|also) )*{_LOSE} "
    + _ALREADY_TAKEN.replace(" from ", " to ")
    + f" {_n('lost')}(?P<seats> {ADJ}{SEAT})?{HERE} to {PARTY.format(name='other')}{HERE}{END}"
)
#: "The Conservatives and Labour hold 532 seats between them".
TOGETHER = (
    f"{PARTY.format(name='p')} and {PARTY.format(name='other')} {_HAS}(?P<together>@number){HERE}(?: {ADJ}{SEAT}){HERE}"
    f" (?:between them|together|combined){HERE}"
)
#: "Took 15 of the region's 55 seats in 2010 and none in 2015", "won 41 seats in 2010 but just one in 2015".
BY_YEARS = (
    f"(?:{PARTY.format(name='p')} )?(?:(?:have|has|had|also) )*(?:won|took|had|held|got|returned|elected) {_n('then')}"
    f" (?:(?:out )?of (?:the )?{_AREAS_SEATS}|{ADJ}{SEAT}{HERE})(?: in)? (?P<y1>@year)"
    f"(?: ,)? (?:and|but|to|against|then) {_n('now')}(?: of (?:the |those )?@number)? (?:in )?(?P<y2>@year)"
)
