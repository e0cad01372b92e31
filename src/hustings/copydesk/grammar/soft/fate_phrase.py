"""Fate phrases: how copy says who won or lost a seat, in words. See `line` for how they are written."""

from __future__ import annotations

_WHO = "(?P<who>@party|@person)"
_WHOM = "(?P<whom>@party|@person)"
_ASIDE = "(?:(?: , (?:[a-z'-]+ ){0,9}[a-z'-]+)? ,)?"
_THEN = "(?: (?:{adverb}|now|duly|today|tonight|last night|overnight|has|have|once|too|back|eventually)){0,4}"
_WAS = "(?: (?:{be}|{adverb}|has|have|now|too|eventually)){1,4}"
_SEAT = "(?:@place|seat|constituency)"
_THE_SEAT = f"(?:{{det}} )?(?:own )?{_SEAT}(?: (?:seat|constituency))?"
_HOUSE = "(?:{det} )?(?:@region|westminster|parliament|commons|house of commons|seats in the commons)"

_BEATEN = (
    "(?:beaten|ousted|unseated|defeated|toppled|deposed|voted out|booted out|kicked out|turfed out"
    "|thrown out|sent packing"
    "|pipped|swept aside|knocked out|edged out|narrowly beaten)"
)
BEATEN = f"{_WHO}{_ASIDE}{_WAS} {_BEATEN}(?! into)(?! to)(?:(?: [a-z]+)? by (?:the )?{{actor}})?"
LOST_TO = (
    f"{_WHO}{_ASIDE}{_THEN} (?:lost|loses|lost out) (?:narrowly )?to (?:the )?{{actor}}"
    f"|{_WHOM}{_THEN} (?:lost|loses)(?= $|$| ,| and)"
)
FAILED = (
    f"{_WHO}{_ASIDE}{_THEN} (?:failed|fails|failing|was unable|were unable|could not|couldn't|did not manage)(?: to)?"
    " (?:hold|retain|keep|defend|cling|hang|hold on|hold onto|hold on to|cling on|hang on|unseat|oust"
    "|topple|win|take|beat|defeat|save)"
    f"(?: on)?(?: to| onto)? (?:{_THE_SEAT}|(?:the )?{{actor}})"
)
CONCEDED = (
    f"{_WHO}{_ASIDE}{_THEN} (?:conceded|concedes|suffered|suffers|admitted|accepted) (?:{{det}} )?(?:{{adverb}} )?"
    f"(?:defeat|{_SEAT})(?: to (?:the )?{{actor}})?|defeat for (?:the )?{_WHOM}"
)
FELL_SHORT = (
    f"{_WHO}{_ASIDE}{_THEN} (?:fell short|came up short|fell just short|fell (?:[a-z]+ ){{0,2}}short of|missed out)"
)
IS_OUT = f"{_WHO}{_ASIDE} (?:is|are|has|have) (?:gone|out)(?= $|$| ,| and| after)"
NO_LONGER = (
    f"(?:{_SEAT} (?:is|was) )?no longer (?:in|under) (?:the )?{_WHO} (?:hands|control)"
    f"|no longer (?:a )?(?:the )?{_WHOM} (?:seat|territory)"
)
IN_HANDS = (
    f"(?:remain|remains|remained|stay|stays|stayed|is still|still|kept)(?: firmly| safely)? in (?:the )?{_WHO} hands"
    f"|{_SEAT}{_THEN} (?:remain|remains|remained|stay|stays|stayed|is still) (?:firmly "
    f"|safely )?(?:a )?(?:the )?{_WHOM}"
    "(?! (?:hands|target))"
)
SENT = (
    f"(?:voters|people|electors|constituents|electorate|{_SEAT})(?: (?:in|of|here))?(?: (?:the )?{_SEAT})?{_THEN}"
    f" (?:sent|send|sends|chose|elected|returned|returns|elects|picked)(?: back)?"
    f" (?:the )?(?:a |an |its |their )?(?:new |first )?{_WHO}(?: (?:back )?to {_HOUSE}| (?:as"
    f"|to be) {{det}} (?:new )?mp| mp)"
)
HEADING = (
    f"{_WHO}{_ASIDE}(?: (?:is|was|will|will be|has been|now|also|once again|be|again|being)){{0,4}}"
    " (?:heading|heads|headed|off|going|going to|returning|returned|sent|go|return|returns"
    "|on {det} way)(?: back)?(?: to)?"
    f" {_HOUSE}"
)
REPRESENT = f"{_WHO}{_ASIDE} will (?:now |again |continue to ){{0,2}}(?:represent|serve|sit for|speak for) {_THE_SEAT}"
IS_MEMBER = (
    f"{_WHO}{_ASIDE} (?:is|was|becomes|became|will be|will become)(?: now)? (?:the )?(?:@place|seat) (?:new|next) mp"
)
NEW_MEMBER = f"{_SEAT}(?: (?:has|have))?(?: (?:a|its|their))? new mp (?:is|in|:|will be|,) (?:the )?{_WHO}"
HAS_MEMBER = f"{_SEAT} (?:now )?(?:has|have)(?: now| elected| returned)?(?: a| an| its first)?(?: new)? {_WHO} mp"
WINNER = (
    f"(?:the )?(?:winner|victor) (?:is|was|:|being|were) (?:the )?{_WHO}"
    f"|(?:victory|seat|@place){_THEN} (?:went to|goes to|going to|has gone to|gone to|fell to|falls to"
    f"|fallen to|passed to"
    f"|falls|fell|went|gone|switched to|swung to|passes to)(?: back)?(?: to)? (?:the )?{_WHOM}"
)
PREVAILED = (
    f"{_WHO}{_ASIDE}{_THEN} (?:prevailed|prevails|emerged victorious|emerged as the winner|was the winner|won the day"
    "|was victorious|fought off|saw off|sees off|re-elected|reelected|was re-elected|is re-elected"
    "|has been re-elected)"
)
SEIZED = (
    f"{_WHO}{_ASIDE}{_THEN} (?:seized|seizes|seizing|nabbed|grabbed|stormed|bagged|stole|steals|nicked|prised|swiped"
    f"|plucked|took back) {_THE_SEAT}"
)
PASSIVE = (
    f"(?:{_SEAT}|it|which)(?: (?:seat|constituency))?{_WAS} (?:won|gained|taken|captured|retained|claimed"
    f"|seized|snatched"
    f"|kept|secured|regained|has been won|won back)(?: [a-z]+ly)? by (?:the )?{_WHO}"
)
CHANGED_HANDS = f"{_SEAT}{_THEN} (?:changed|changes|changing) hands"
COLOURED = (
    f"{_SEAT}{_THEN} (?:is |goes |went |gone |turned |turns |swung |has |going ){{0,3}}(?P<colour>red|blue"
    f"|orange|green)(?= $|$| ,| for| after)"
)
