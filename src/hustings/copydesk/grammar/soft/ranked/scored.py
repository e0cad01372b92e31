"""Scored: places told beside the votes that made them, or won as a contest of their own: "had 2,422, a distant third",
"9 votes, enough for fourth", "won the battle for second". See `line` for how they are written."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.ranked.placing import in_place, is_object
from hustings.copydesk.grammar.soft.ranked.wording import END, OTHER, PLACE, SPOT, WHO, WHO_NOW
from hustings.copydesk.grammar.soft.standing import index_of, of_before, told_of, value_of
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.measures.rank import position

_GOT = (
    "(?:had|got|gets|polled|took|takes|won|scored|managed|secured|received|collected|gathered|attracted|picked up"
    "|pulled in|mustered|notched up|polling|getting|taking|with|on|ended on|ended with|finished with|finished on"
    "|was on)"
)
_SO_MANY = (
    "(?:(?:just|only|a|mere|some|total|of|another) ){0,3}@number(?: votes?)?"
    "(?: (?:\\(|,) @number(?: per cent)?(?: \\))?)?"
)
_SUCH = "(?:a|an) (?:[a-z]+ )?(?:but )?(?:[a-z-]+ )?"
#: "Had 2,422, a distant third", "on 9 (4.8 per cent), a poor fourth".
SUCH_A_PLACE = (
    f"{WHO}(?: \\( @?[a-z]{{1,40}} \\))?(?: ,)? {_GOT} {_SO_MANY}"
    "(?: (?:for|of) (?:the )?(?:@party|vote))?(?: ,| -|;)"
    f" (?P<said>{_SUCH}{PLACE}{SPOT})(?= $|$| [,;:.)-]| and| but| behind)"
)
#: "With 9 votes, up a little and enough for fourth", "got 9, good enough for third".
ENOUGH_FOR = (
    f"{WHO_NOW}(?: ,)? {_GOT} (?:(?!@person|@party)[^ ;:()]+ ){{0,12}}?"
    "(?P<said>(?:just )?(?:good )?(?:enough|sufficient)"
    f" (?:for|to (?:take|claim|secure|earn (?:him|her|them)|finish|come)(?: in)?) (?:a |an )?(?:[a-z]+ )?{PLACE}{SPOT})"
    "(?= $|$| [,;:.)-]| and| but| behind| ahead of| in @place)"
    f"|^(?:with|on|polling|taking|getting) (?:(?!@person|@party)[^;:()]){{1,60}}? (?:enough|sufficient) for"
    f" (?:a |an )?(?:[a-z]+ )?(?P<now>@ordinal){SPOT} , (?:the )?(?:@party )?(?P<whom>@person)"
)
_CONTEST = "(?:battle|race|fight|contest|scrap|tussle|scramble|struggle|duel|competition|sprint)"
#: "Won the battle for fifth", "came out on top in the race for third".
WON_PLACE = (
    f"{WHO_NOW} (?P<said>(?:won|edged|shaded|came out on top in|prevailed in|winning|took) (?:the )?(?:[a-z-]+ )?"
    f"{_CONTEST} (?:for|over) {PLACE}{SPOT})(?= $|$| [,;:.)-]|(?: by| from| with| against| and| but| in)(?!\\S))"
)
#: "Came third through Stephen Conlay", "third thanks to X".
THROUGH = (
    f"{WHO_NOW}(?: (?:came|finished|was|were|is|are|took|ended|ended up|up))?(?: in)? (?P<said>{PLACE}{SPOT})"
    " (?:through|thanks to|courtesy of|in the shape of|in the person of) (?:the )?@person"
)
#: "Are now third", "were up to third".
NOW = (
    f"{WHO_NOW} (?:now|up|back up|back|down) (?P<said>(?:in|to|into) {PLACE}{SPOT}){END}"
    f"|(?P<whom>@party|@person) (?:is|are|was|were) now (?P<here>(?P<now>@ordinal){SPOT})"
    "(?= $|$| [,;:.]| (?:with|on) @number)"
)
#: "Labour: second", "second: Karen Lee, 20,753".
LABELLED = (
    f"^{WHO} : (?P<said>{PLACE}{SPOT})(?= $|$| [,;.(])"
    f"|^(?P<now>@ordinal){SPOT} : (?:the )?(?P<whom>@person)(?= $|$| [,(])"
)
#: "With Charles Shaw, Liberal, bringing up the rear", "and bringing up the rear was Y".
REAR = (
    f"(?:with|,|and|;) (?:the )?(?:@party )?{WHO}(?: \\( @party \\)| ,(?: (?:the|of|for|an?))* [^ ,;:()]+ ,)?"
    " (?P<said>(?:bringing up the rear|propping up the (?:rest|table|list|pile|field|others|poll)"
    "|at the (?:bottom|foot)(?: of the (?:poll|pile|list|heap))?))(?= $|$| [,;:.]|(?: on| with| at) @number)"
    "|(?P<rear>bringing up the rear|propping up the (?:rest|table|list|pile|field)) (?:was|were|is|came|,) (?:the )?"
    "(?:@party )?(?P<whom>@party|@person)"
)
_PUSHED = "(?:relegat|push|knock|send|dump|consign|forc|nudg|edg|squeez|shov|bump)(?:ing|ed|s)?|sent"
#: "Overtook Labour, relegating it to fourth".
PUSHED = (
    f"{WHO}(?: (?!@)[^ ,;:()]+){{0,3}}(?: ,)?(?: and| to)? (?P<said>(?:{_PUSHED}) (?:it|them|him|her)"
    f" (?:down |back )?(?:to|into) (?:a |an )?(?:[a-z]+ )?{PLACE}{SPOT}){END}"
)
#: "Labour, fourth then with 6,499, …", "who were third then".
THEN = (
    f"{WHO}(?: ,)?(?: who)?(?: (?:had been|was|were|only))* (?P<said>{PLACE}{SPOT} then)"
    "(?= $|$| [,;.)]| with| on| as well| too| but| and)"
)
_LEFT = "(?:kept|keeps|keeping|put|puts|putting|left|leaving|took|taking|was enough to keep|were enough to keep)"
#: "Her 1,195 kept the Greens ahead of the Brexit Party".
KEPT_AHEAD = (
    "(?:(?:his|her|their|its) )?@number(?: votes?)? (?:for (?:the )?@party )?(?:also |just |only just )?"
    f"{_LEFT}"
    f" (?:the )?{WHO}"
    f" (?P<said>(?:(?P<ahead>(?:just |well )?(?:ahead of|above|in front of|clear of))|behind|below) {OTHER})"
    "(?= $|$| [,;:.]| and| but| by| in| for)"
)


def such_a_place(found: Found) -> list[Reading]:
    """ "Had 2,422, a distant third": of now where no other time is told, for "had" is what they polled."""
    if not is_of_now(found) or is_object(found):
        return in_place(found)
    value = value_of(found)
    return told_of(found, index_of(found), value, is_back=True) if value != 1 else []


def is_of_now(found: Found) -> bool:
    """Whether the sentence tells of no other time; "had 2,422" may be what somebody polled now."""
    tokens = found.scene.tokens
    return OTHER_TIMES.isdisjoint(tokens.tags) and not found.scene.is_dated and tokens.words.isdisjoint(_BACK)


_BACK = frozenset("when would could might if hoped until previously".split())


def rear(found: Found) -> list[Reading]:
    """ "With X bringing up the rear": last of all who stood."""
    return told_of(found, index_of(found), Decimal(0), is_back=is_of_now(found))


def then(found: Found) -> list[Reading]:
    """ "The Lib Dems, fourth then, …": the place in the poll before; it can only be borne out."""
    if is_object(found) or found.scene.tokens[found.last - 1].tag in OTHER_TIMES:
        return []
    return [replace(one, is_firm=False) for one in of_before(found, value_of(found), [], found.span)]


def enough_for(found: Found) -> list[Reading]:
    """ "Got 9, good enough for third", "with 9, enough for third, X": the place that is named."""
    return [] if is_object(found) else told_of(found, index_of(found), value_of(found))


def labelled(found: Found) -> list[Reading]:
    """ "Labour: second", "second: Karen Lee"."""
    value = value_of(found)
    return told_of(found, index_of(found), value) if value is not None and value > 1 else []


def kept_ahead(found: Found) -> list[Reading]:
    """ "Her 1,195 kept the Greens ahead of X": their own place where it is so, else that of the other."""
    poll = found.seat.poll if found.seat is not None else None
    if poll is None or is_object(found):
        return []
    at, other = index_of(found), found.line.tokens_of(found.match, "other")[0]
    keys = [key_in(found.scene.tokens[one].value, poll, found.scene.lexicon) for one in (at, other)]
    own, its = (position(poll, key) if key is not None else None for key in keys)
    if own is None or its is None or own == its:
        return []
    is_so = (own < its) is bool(found.match["ahead"])
    return told_of(found, at, Decimal(own if is_so else its))
