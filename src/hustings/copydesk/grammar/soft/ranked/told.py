"""Told: phrases of where somebody came, whatever the verb: "faded to third", "found himself third", "last but two"."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDE
from hustings.copydesk.grammar.soft.ranked.wording import (
    BEAT,
    BEATEN,
    END,
    INTO,
    NO_VERB,
    OTHER,
    PAST,
    PLACE,
    SPOT,
    SUCH,
    WHO,
    WHO_NOW,
)

_SELF = "(?:himself|herself|themselves|itself)"
#: "Faded to third", "filled the third slot", "pinched third from Labour": any verb of coming.
ANY_VERB = f"{WHO_NOW} (?P<said>{NO_VERB}[a-z'-]+(?: {_SELF})?{INTO} {PLACE}{SPOT}){END}"
_NO_BETTER = "(?:manage|managed|do|did|done|muster|mustered|finish|finished|come|came|rise|climb|get|got)"
#: "Could manage no better than sixth", "could only manage fourth", "did no better than fifth".
NO_BETTER = (
    f"{WHO}{ASIDE} (?P<said>(?:(?:could|can|had) )?(?:(?:only|just) )?{_NO_BETTER}(?: only)?"
    f"(?: (?:no (?:better|more|higher|further) than|nothing better than))?{INTO} {PLACE}{SPOT}){END}"
)
#: "Had third to himself", "was a close-up second", "is agonisingly second".
_AT = "(?:was|is|were|came in|came|comes in|finished|ended up|landed|in|up|down|coming in|back in)"
#: "Came in at three", ", in at number four,".
AT_NUMBER = (
    f"{WHO_NOW}(?: ,)? (?P<said>(?:{_AT}(?: in| back in)?(?: at)? (?:number|no)|(?:came |comes |coming )?in at|at)"
    " (?P<place>@number))(?= $|$| [,;:)-]| and| but| with| for)"
)
HAD = f"{WHO}{ASIDE} (?P<said>(?:had|has|have) {PLACE}{SPOT} (?:all |pretty much )?to {_SELF})"
WAS_SUCH = (
    f"{WHO_NOW} (?:was|were|is|are|came|come|comes|finished|finishes|polled|took|takes|got|proved)"
    "(?: also| again)? (?P<said>(?:[a-z]+ly (?:in )?|(?:a long way|well|way|far|miles|some way) (?:back "
    "|behind |adrift )?in |only |up in"
    f" |down in |back in )?(?:{SUCH[4:-1]} )?{PLACE}{SPOT}){END}"
)
#: "And the Lib Dem X a close-up third", "Labour an also-ran in fourth".
GAPPED = (
    f"(?:^|and|,|;|:|-|while|with|but) (?:the )?{WHO}{ASIDE}"
    f" (?P<said>(?:only )?(?:a|an|the) (?:[a-z'-]+ ){{1,3}}?(?:in )?{PLACE}{SPOT}){END}"
)
_SET = "(?:down|up|back|only|just|still|in|at|home|again|now|well|far|away|nowhere [:,]|over|{adverb})"
_AS_EVER = (
    "(?: (?:as usual|as ever|as always|as before|again|once more|once again|this time|on paper"
    "|in the end|at the count|yet again"
    "|for the @ordinal time|as expected))?"
)
#: "Labour, second as usual, …", "X, down in sixth, …", "Y, the surprise runner-up, …".
APPOSED = (
    f"{WHO}(?: \\( [^()]{{1,40}} \\))? ,(?P<set>(?: {_SET}){{0,3}})"
    f" (?P<said>(?:(?:a|an|the) (?:[a-z'-]+ ){{0,3}}?(?:in )?)?{PLACE}{SPOT}{_AS_EVER})(?= ,| ;|$| $| -| and)"
)
_LOW = (
    "(?:(?:last|bottom) but (?P<but>@number|one)|(?P<runner>runner-up) but one"
    "|(?P<next>next to last|next-to-last|next to bottom"
    "|penultimate|one from bottom"
    "|one from the bottom|second last|second bottom|second-last|second-bottom)"
    "|(?P<up>@ordinal)(?: (?:from|to) (?:the )?(?:bottom|last|foot)|[ -](?:last|bottom)))"
)
#: "Ukip, last but two, …", "X finished next to last", "second from bottom".
LOW = (
    f"{WHO_NOW}(?: ,)?(?: (?!not |from |once |until )[a-z-]+){{0,3}}? (?P<said>{_LOW})"
    "(?= $|$| [,;:)-]| with| of @number| in @place| and| but| on)"
)
#: "Rounded off the top three", "made the top three", "missed the top three".
TOP = (
    f"{WHO_NOW} (?:just |narrowly |only )*(?P<said>(?:(?P<exact>rounded off|rounding off|completed|completing|completes"
    "|made up|making up|makes up|rounded out|rounding out|propped up|propping up)"
    "|(?P<inside>made|makes|making|made it into|made it to|finished in|came in|was in|were in|squeezed into|crept into"
    "|broke into|sneaked into|edged into|got into|reached|cracked|stayed in)"
    "|(?P<outside>missed|missing|misses|missed out on|finished outside|came outside|was outside"
    "|were outside|fell out of"
    "|dropped out of|slipped out of)) the (?:top|first|leading) (?P<count>@number))"
    "(?= $|$| [,;:)-]| and| for| with| on| but| here| in @place| by| ahead of| in front of)"
)
_GIVE = (
    "(?:lost|lose|loses|losing|ceded|ceding|cedes|surrendered|surrendering|yielded|yielding|conceded|conceding|gave up)"
)
#: "Lost third to the Lib Dems", "was pipped by the Greens for fourth": it is the other who came there.
LOST_TO = (
    f"{WHO_NOW} (?:{{adverb}} )?(?P<said>{_GIVE} {PLACE}{SPOT} to {OTHER})"
    f"|@(?:party|person){ASIDE}(?: (?:{{adverb}}|was|were|is|are|been|being|had|has|have)){{0,3}} (?P<beaten>{BEATEN}"
    f" (?:narrowly )?by (?:the )?(?P<by>@party|@person) (?:for|to) (?P<now>@ordinal){SPOT})"
    f"|@(?:party|person){ASIDE}(?: (?:{{adverb}}|had|has|have)){{0,3}} (?P<out>(?:lost out|losing out"
    f"|missed out) to (?:the )?"
    "(?P<to>@party|@person) (?:for|in the (?:race|fight|battle) for) (?P<spot>@ordinal))"
)
_MISS = (
    "(?:missed out on|missed|misses|missing|missing out on|lost out on|losing out on|denied|robbed of|fell short of"
    "|falling short of|came up short of|cheated of|shut out of|squeezed out of|edged out of"
    "|nudged out of|short of|shy of"
    "|pushed out of|forced out of|knocked out of)"
)
#: "Missed out on second by 9", "was denied third".
MISSED = (
    f"{WHO_NOW} (?:just |narrowly |only just )*(?P<said>{_MISS} {PLACE}{SPOT})(?= $|$| [,;:)-]| by| with"
    f"| and| but| to @|"
    " in @place| after)"
)
_TO = "(?:for|to|to take|to finish|to claim|to secure|to grab|to snatch|to come|to|out of|of)"
#: "Got the better of Labour for third", "edging X out of third", "squeezed past Ukip into fourth".
BEAT_TO = (
    f"{WHO_NOW} (?P<said>(?:(?:{BEAT}|held|holding|kept|keeping|fought|fended|saw|pushed|pushing|knocked"
    f"|knocking) {OTHER}"
    f"(?: off| out| away)? {_TO}|(?:denied|denying) (?:the )?{{actor}})(?: in)?(?: the)? {PLACE}{SPOT}){END}"
    f"|(?P<whom>@party|@person){ASIDE}(?: (?:{{adverb}}|had|has|have)){{0,3}} (?P<past>(?:squeezed past|{PAST})"
    f" (?:the )?{{actor}} (?:into|to|for|to take|to claim)(?: an?(?: [a-z-]+)?)? (?P<now>@ordinal)){END}"
)
#: "Fell short by 92", "lost out narrowly, by 1,426": who came next to the winner.
SHORT = (
    f"{WHO_NOW} (?:{{adverb}} )?(?P<said>(?:fell short|falls short|falling short|lost out|missed out|came up short)"
    "(?: [a-z]+ly)?)(?: ,)?(?: again| here)? by (?:just |only |a mere |a )?@number"
)
_NEVER = "(?:never|could not|couldn't|can not|cannot|failed to|did not|didn't|was unable to|were unable to)(?: quite)?"
_GOT = "(?:get|got|rise|rose|climb|climbed|break|broke|move|moved|progress|progressed|advance|advanced)"
_LIFT = "(?:get|got|lift|lifted|drag|dragged|haul|hauled|move|moved|take|took)"
_OUT_OF = "(?:out of|clear of|(?P<{above}>above|beyond|past|higher than|better than|any higher than))"
#: "Never got out of third", "could not rise above fourth", "couldn't lift the Tories out of third".
STUCK = (
    f"{WHO_NOW} (?P<said>{_NEVER} {_GOT} {_OUT_OF.format(above='above')} {PLACE}{SPOT}){END}"
    f"|(?P<told>{_NEVER} {_LIFT} (?:the )?(?P<whom>@party) {_OUT_OF.format(above='over')} (?P<now>@ordinal){SPOT}){END}"
)
