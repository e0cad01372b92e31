"""Phrases: the soft patterns, put together from classes of words. See `line` for how they are written."""

from __future__ import annotations

from hustings.copydesk.moving import INCREASED, REDUCED

_HOUSE = "(?:the )?(?:house of )?(?:@region|commons|parliament|seats)"
_SIZE = "(?:{large}|{small})"
CALLED_MAJORITY = (
    f"(?:{{det}} )?(?:{{adverb}} )?{_SIZE}(?: {_SIZE})*(?: (?:commons|parliamentary|@region))? majority"
    f"(?: in {_HOUSE}| of seats)?(?! of)"
    f"|(?:{{det}} )?(?:commons|parliamentary) majority|{{det}} majority (?:in|of) {_HOUSE}"
    "|(?P<lost>lost|lose|loses|losing) {det} majority"
)
HUNG = "(?:{det} )?hung parliament"
#: "His working majority is down to one."
OF_ONE = (
    "(?:working|overall|commons|parliamentary|government) majority(?: in (?:the )?(?:house|@region))?"
    "(?: [a-z]+){0,4} (?:to|of|now|is|at)(?: just| only)? (?P<said>one)(?= $|$| ,| ;| and| for| in)"
)
LANDSLIDE = "@party landslide(?: (?:victory|win))?|landslide (?:victory|win) for (?:the )?{actor}"

_BROUGHT = (
    "(?:return|returns|returned|returning|sweep|sweeps|swept|sweeping|bring|brings|brought|bringing|put|putting"
    "|carried|propelled)"
)
_CAME = f"(?:{_BROUGHT}|came|come|back|stormed|are back|is back)"
_BACK = "(?: back)?(?: from opposition)?(?: back)?"
_TO_POWER = "(?:in|to|into) (?:power|government|office|downing street)"
POWER = f"{_BROUGHT} (?:the )?{{actor}}{_BACK} {_TO_POWER}|{{actor}} (?:have |has |had )?{_CAME}{_BACK} {_TO_POWER}"

_MAKE_GAINS = "(?:make|makes|made|making) (?:{det} )?(?!net |no )(?:[a-z]+ )?(?:gain|gains|inroads)(?! of)"
_PARTS = "(?:areas|places|parts|seats|regions|@region)(?: (?:and|but) not (?:in )?others?)?"
GAINS = f"(?:{{who}} (?:have |has |had )?)?{_MAKE_GAINS}(?: (?:in|across) (?:[a-z]+ )?{_PARTS})?"
_HEARTLAND = "(?:heartlands?|strongholds?|territory|country)"
SEAT_AFTER_SEAT = f"seat after seat(?: (?:in|across|to) (?:the |its |their |former |old )*@party {_HEARTLAND})?"
SUCCESS = "success(?:es)? of (?:the )?@party"
_SOME = "(?:some|many|most|several|seats|places|areas|ones|constituencies)"
NEVER_HELD = (
    f"(?:{_SOME}(?: (?:that|which))? )?{{who}} (?:had|has|have) never (?:previously |before )?"
    "(?:held|won|taken|represented)(?: before| previously)?"
)
_DEFIED = "(?:buck|bucks|bucked|bucking|defy|defies|defied|defying|resisted|mirrored|mirroring|following|reflecting)"
_NATIONAL = "(?:national|regional|nationwide|wider|general|english|scottish|welsh)"
TREND = f"{_DEFIED} the (?:{_NATIONAL} )?(?:trend|swing|picture|tide)"

_KEEP = "(?:cling|clings|clung|clinging|hang|hangs|hung|hanging|hold|holds|held|holding)"
_SEAT = "(?:seat|@place(?: (?:seat|constituency))?)"
_TIGHTLY = "(?:tightly|narrowly|grimly|desperately|precariously)"
CLUNG = f"{_KEEP} {_TIGHTLY} (?:on |onto |to )*(?:{{det}} )?(?:own )?{_SEAT}"
RAN_CLOSE = "(?:run|runs|ran|running|pushed|pushes|pushing) (?:{actor}|him|her|them) (?:{adverb} )?close"
BY_A_WHISKER = (
    "by (?:a whisker|a hair's breadth|a nose|a thread|the skin of {det} teeth|the (?:narrowest|thinnest) of margins)"
)
_HIT = "(?:hit|knock|blow|battering|dent|hammering|tumble|beating|dive|nosedive|pounding)"
_TOOK = "(?:took|taken|suffered|takes|suffers|taking|suffering)"
DENTED = (
    f"(?:{_SIZE} )?majority(?: (?:in|at) @place)?(?: (?:also|has|had|have|then|even))* {_TOOK}"
    f" (?:{{det}} )?(?:[a-z]+ )?{_HIT}"
)

_CHANGES = "(?:boundary|constituency) (?:changes?|redraw|reorganisation|overhaul)"
_UNDERWENT = "(?:underwent|undergone|undergoing|saw|faced|had|seen|subject to|affected by|following|after)"
_WHEN = "(?: in (?:{month}(?: @year)?|@year))?"
_OF_HERE = "(?: (?:of|in|for|around) (?:the )?(?:@place|seat|constituency))?"
_REDRAWN = "(?:redrawn|changed|altered|reshaped|reconfigured|overhauled|moved|tweaked|revised)"
REDRAWN = (
    f"{_UNDERWENT} (?:[a-z]+ )?{_CHANGES}{_WHEN}"
    f"|(?:boundaries|boundary){_OF_HERE} (?:{{adverb}} )?{{be}} (?:{{adverb}} )?{_REDRAWN}{_WHEN}"
    "|(?:{be} )?(?:{adverb} )?redrawn (?:seat|constituency|@place|boundaries)"
    "|(?:fought|contested|held) (?:on|under) (?:the )?(?:redrawn|new boundaries)(?: boundaries)?"
)

_WAY = "(?P<way>higher|lower|bigger|smaller|larger|greater|narrower|weaker|stronger|worse|better)"
_MEASURE = "(?P<measure>turnout|voter turnout|turn-out|turnout figure|majority)"
_WAS = f"(?:was|is|stood|proved) (?:{{adverb}} )*{_WAY}(?: still)?"
BETWEEN = (
    f"(?:in )?@place (?:, )?(?:the )?{_MEASURE} {_WAS}(?: than (?:in |at |that in )?@place)?"
    "(?! than| at @number| (?:in )?@year)"
)
BETWEEN_TWO = f"{_MEASURE} {_WAS} (?:in|at) @place(?: than (?:in |at )?@place)?(?! than)"
_SMALLER = f"(?:{'|'.join(sorted(REDUCED))})"
_BIGGER = f"(?:{'|'.join(sorted(INCREASED))})"
COMPARED_MAJORITY = (
    f"(?P<way>{_SMALLER}|{_BIGGER}) (?:majority|cushion|lead) than(?= (?:in|at|on|last|previously|@year))"
    f"|with (?:{{det}} )?(?:{{adverb}} )?(?P<how>{_SMALLER}|{_BIGGER}) (?:majority|cushion)"
    "(?= $|$| [,:-]| in @place| at| as| for| despite| but| and| after| over @| while| though| although| even)"
    f"|(?:and|with) (?:{{det}} )?(?:{{adverb}} )?(?P<said>(?P<told>{_SMALLER}|{_BIGGER}) majority)"
    "(?: of| ,| :| -) (?P<count>@number)"
    f"|majority (?:is|was)(?: now)? (?:{{adverb}} |a bit |a little |a touch |somewhat |rather )*(?P<other>{_SMALLER}"
    f"|{_BIGGER})(?= $|$| ,| :| at @number| on @number)"
)
#: "Bigger majority for X", "slimmer majority in Y", as a headline has it.
MAJORITY_HEADED = f"^(?:{{adverb}} )?(?P<way>{_SMALLER}|{_BIGGER}) majority (?:for|in|as) @(?:person|party|place)"
LEAD_BY = (
    "(?:majority|lead|cushion|margin|advantage|gap)(?: [^ ;]+){0,8}? (?:is|was|being|,)"
    f" (?P<said>(?P<count>@number)(?: votes)? (?P<way>{_SMALLER}|{_BIGGER}|wider|fatter|smaller|narrower)) than"
)
_VOTERS = "(?:people|voters|electors|residents|of us|locals|constituents)"
_VOTED = (
    "(?:went to the polls|came out|turned out|voted|cast (?:a|their) (?:vote|votes|ballot|ballots)"
    "|bothered(?: to vote)?|took part|made it to the polls|used their vote)"
)
MORE_VOTED = f"(?P<way>more|fewer|far fewer|many more) {_VOTERS} {_VOTED}(?: to vote)?(?= $|$| ,| than| this time)"
REACHED = "as (?:high|low|large|big|many|much|small) as @number(?: (?:votes|vote))?(?: back)? (?:in|at) @year"

_MEMBER = "(?:local |sitting |constituency |area's )*(?:mp|member|member of parliament)"
_FOR_HERE = "(?: (?:for|of|in) (?:the )?(?:@place|area|seat|constituency))?"
_LAST_YEARS = "(?:the |these )?(?:last|past) (?:couple of |few |several |@number |[a-z]+ )?(?:years?|decades?|months)"
AS_MEMBER = f"(?:as|being|been) (?:{{det}} )?{_MEMBER}{_FOR_HERE} (?:in|for|over|during) {_LAST_YEARS}"
_JOINED = (
    "(?:create|created|form|formed|found|founded|co-found|launch|launched|set up|join|joins|joined|joining"
    "|defected to|defecting to|switched to|stood for|standing for|stand for|stood as|standing as|ran for|running for"
    "|represented|representing|campaigning for)"
)
JOINED = f"{_JOINED} (?:the |a |an |new )*(?P<said>@party)"
