"""Relation: phrases of who came before or after whom: "third, ahead of the Greens", "a place higher"."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.ranked.wording import AFTER, BEAT, BEATEN, INTO, OTHERS, PAST, SPOT, WHO_NOW

_AHEAD = "(?:ahead of|in front of|clear of|above|better than|higher than|better off than)"
_BEHIND = "(?:behind|below|adrift of|beneath|lower than|worse off than|further back than)"
_PLACES = "(?:place|places|spot|spots|slot|slots|rung|rungs|step|steps|position|positions|notch|notches)"
_GAP = f"(?:(?P<gap>@number|a|an|one)(?: {_PLACES})?(?: (?:higher|lower|better|worse|further back))?(?: than)? )?"
_CAME = (
    "(?:finished|finishes|finish|finishing|came|comes|come|coming|came in|ended|ended up|ends|ending|wound up|landed"
    "|landing|placed|was|were|is|are|stayed|remained|remains|got|getting|trailed in|trailing in|trailed|limped in|home"
    "|came home|languished|languishing|lay|lies|sat|just|only|still|scraped in|straggled in|settled)"
)
_PLAIN = "(?!@person|@party|who|which|when|if|would|until)[^ ,;:()]+"
#: Where somebody came, told before who was behind: "was third there ,", "made the top three ,", "came in sixth ,".
_IN_PLACE = (
    f"(?: ,)?(?: {_PLAIN}){{0,6}}? (?:@ordinal|last|bottom|runner-up|the top @number)(?: place)?{SPOT}"
    "(?: (?:there|here|again|overall|place))?(?: (?:with|on) @number(?: votes)?)?(?: [,-])?"
)
_BY = "(?: (?:just |only |a mere |some )?@number(?: votes)?)?"
_HOW = (
    f"(?:{_IN_PLACE}| {_CAME}{INTO}{_BY}| ,)(?: (?:just|narrowly|well|only|comfortably|and|but|even|still|to finish))*"
)
BEFORE = f"{WHO_NOW}{_HOW} (?P<said>{_GAP}{_AHEAD} {OTHERS}){AFTER}"
BEHIND = f"{WHO_NOW}{_HOW} (?P<said>{_GAP}{_BEHIND} {OTHERS}){AFTER}"
#: "Crept in front of the Conservatives", "jumped over the Tories", "edged past Ukip".
PASSED = f"{WHO_NOW} (?P<said>(?:{PAST}|jumped over|leapt over|hopped over|climbed over) {OTHERS}){AFTER}"
#: "The Greens beat the Lib Dems": of two that neither won.
BEAT_THEM = f"{WHO_NOW} (?P<said>(?:{BEAT}) {OTHERS}){AFTER}"
_THEN = f"(?:(?: {_PLAIN}){{0,8}}? ,)?"
#: "Came bottom, beaten even by Lady Lily", "were outpolled by the Greens".
BEATEN_BY = f"{WHO_NOW}{_THEN} (?P<said>{BEATEN} (?:{{adverb}} )?by {OTHERS}){AFTER}"
TRAILED = f"{WHO_NOW} (?P<said>(?:trailed|trails|trailing|trailed home behind|trailed in behind) {OTHERS}){AFTER}"
#: "X, two places higher, kept hers": than who was told of before.
HIGHER = (
    f"{WHO_NOW}(?: ,)?(?: {_CAME})? (?P<said>(?P<gap>@number|a|an|one) {_PLACES} (?:(?P<higher>higher|better|above"
    "|up|ahead|in front)|(?P<lower>lower|worse|below|down|back|behind|further back)))"
    "(?= $|$| [,;:)-]| and| but| with| on)"
)
