"""Years after: who won or lost so many years before, told first: "two years after losing the seat by 9, X is back"."""

from __future__ import annotations

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import is_stranger, key_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.figures.numeral import Numeral

_OUSTED = (
    "(?:ousted|beaten|unseated|defeated|thrown out|turfed out|kicked out|booted out|voted out|swept away|edged out)"
)
_PLAIN = "(?!@person|@year)[^;:()]"
#: Not "losing his brother", "winning a prize".
_WHAT = (
    f"(?: (?:it|here|there|(?:his|her|their) seat|{THE_SEAT})|(?= (?:to|by) (?:the )?@(?:person|party|number|place)))"
)
_THEY = "(?:he|she)(?: had)?"
#: "Two years after losing the seat by 1,538, X …", "nine years after being ousted by Y, X …".
YEARS_AFTER = (
    "^(?:just |only |barely |almost |nearly |some |less than |more than )*(?P<years>@number) years? (?:after|on from)"
    f" (?P<said>(?:(?P<lost>losing(?: out)?{_WHAT}|{_THEY} (?:lost|was beaten|was ousted){_WHAT}"
    f"|being {_OUSTED}|{_OUSTED})"
    f"|(?P<won>(?:winning|holding|taking|gaining|keeping|capturing){_WHAT}"
    f"|{_THEY} (?:won|took|gained|captured){_WHAT}|being (?:elected|re-elected|returned)))"
    "(?: (?:to|by|from) (?:the )?(?:@party )?@person)?)"
    f"(?: {_PLAIN}{{1,40}}?)?(?: ,)? (?:the )?(?P<who>@person)"
)


def years_after(found: Found) -> list[Reading]:
    """ "Two years after losing the seat by 1,538 X is back": as of the poll of that year in which X stood; sure where
    nobody else of the name did."""
    scene, seat = found.scene, found.seat
    value = scene.tokens[found.line.tokens_of(found.match, "years")[0]].value
    if seat is None or not isinstance(value, Numeral):
        return []
    actor = scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    year = seat.poll.polled_on.year - int(value.value)
    held = [one for one in seat.earlier if abs(one.polled_on.year - year) <= (1 if value.value > _MANY else 0)]
    stood = [(one, key) for one in held if (key := key_in(actor, one, scene.lexicon)) is not None]
    if len(stood) != 1 or is_stranger(actor, stood[0][0], stood[0][1]):
        return []
    poll, key = stood[0]
    is_sole = len({other for other_poll, other in actor.options if other_poll == poll.id}) == 1
    return [fate.reading(found, poll, key, "defeated" if found.match["lost"] else "won", is_firm=is_sole)]


#: From so many years on copy rounds them.
_MANY = 4
