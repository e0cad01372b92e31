"""Since: since when a party has not won the seat, in whatever order it is told: "it is the first time Labour have won
here since 2005", "Labour had not won the seat since 2005", "Labour last held it in 2010".
"""

from __future__ import annotations

from hustings.claims.area.first import FIRST_WIN, LAST_WON
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag

_HAS = "(?:have|has|had|'s|'ve|'d)"
_WON = (
    "(?:have won|has won|had won|won|took|held|taken|gained|carried|captured|had|represented|claimed|secured|win|hold)"
)
_SEAT = "(?:(?:{det} )?(?:old |former )?(?:@place|seat|constituency)(?: seat| constituency)?|here|there|it)"
_WHERE = (
    "(?: (?:here|there|in (?:{det} )?(?:@place|seat|constituency|town|city|area|borough)"
    "|for (?:{det} )?(?:@place|seat|constituency|town|city|area|borough)))?"
)
_PARTY = "(?:the )?(?P<who>@party)(?: party| candidate)?"
_ELECTION = "(?:in |at )?(?:the )?(?:general election (?:of|in) |election (?:of|in) )?"
_LOST = "@person (?:was )?(?:lost|beaten|defeated|ousted|unseated|stood down|retired)(?: it| the seat| here)?"
_MEMBER = "(?:mp|member|member of parliament|victory|win|success|triumph|winner|representative)"


def _since(name: str = "year") -> str:
    """ "Since the election of 2005", "since back in 2010", "since Gillian Merron lost in 2010"."""
    return f"since (?:(?:at least |way back |back )?{_ELECTION}|{_LOST} (?:back )?in )(?P<{name}>@year)"


#: "The first time (that) Labour have won here since 2005", "the first time since 2005 that Labour have won".
FIRST_TIME = (
    f"@ordinal time (?:ever )?(?:that )?{_PARTY} (?:{_HAS} )?(?:ever )?{_WON}(?: {_SEAT})?{_WHERE} {_since()}"
    f"|@ordinal time {_since('year2')}(?: general election| election)? (?:that )?(?:the )?(?P<who2>@party)"
    f" (?:{_HAS} )?{_WON}(?: {_SEAT})?"
)
#: "Labour had not won here since 2005", "Labour have not held the seat since 2010".
NOT_SINCE = (
    f"{_PARTY} (?:{_HAS} not|haven't|hasn't|hadn't)(?: previously)? {_WON}(?: an election)?(?: {_SEAT})?{_WHERE}"
    f" {_since()}"
)
#: "Labour's first win here since 2005", "the first Labour MP for the area since 2010",
#: "a Labour MP for the first time since 2010".
FIRST = (
    f"{_PARTY} @ordinal {_MEMBER}{_WHERE} {_since()}"
    f"|@ordinal (?P<who2>@party) {_MEMBER}{_WHERE} {_since('year2')}"
    f"|a (?P<who3>@party) {_MEMBER}{_WHERE} for the @ordinal time {_since('year3')}"
)
#: "Labour won the seat for the first time since 2005".
FOR_FIRST = f"{_PARTY} (?:{_HAS} )?{_WON}(?: {_SEAT})?(?: back)?{_WHERE} for the @ordinal time {_since()}"
#: "Labour last won the seat in 2005".
LAST = f"{_PARTY} (?:{_HAS} )?last {_WON} {_SEAT}(?: back)? in (?:the )?(?P<year>@year)"


def first_since(found: Found) -> list[Reading]:
    """ "The first time Labour have won here since 2005": the party's first win since a year."""
    return _of_party(found, FIRST_WIN)


def last_won(found: Found) -> list[Reading]:
    """ "Labour last held the seat in 2010", of the first poll of the record or one before: the year in which a party
    last won the seat, or lost it."""
    made = _of_party(found, LAST_WON)
    first = min((one.polled_on.year for one in found.seat.polls), default=0) if found.seat is not None else 0
    return [one for one in made if one.claim.basis.year is not None and one.claim.basis.year <= first]


def _of_party(found: Found, word: str) -> list[Reading]:
    tokens, seat = found.scene.tokens, found.seat
    groups = found.match.groupdict()
    who = next(name for name in ("who", "who2", "who3") if groups.get(name))
    when = next(name for name in ("year", "year2", "year3") if groups.get(name))
    inside = tokens[found.first : found.last]
    if seat is None or any(one.tag is Tag.REGION for one in tokens[found.first : found.last + 2]):
        return []
    if any(one.tag is Tag.ORDINAL and one.words != "first" for one in inside):
        return []
    if any(one.tag is Tag.PLACE and not is_here(seat, one.words) for one in inside):
        return []
    family = family_in(tokens[found.line.tokens_of(found.match, who)[0]].value, found.scene.lexicon, seat)
    if family is None:
        return []
    poll, year = seat.poll, year_of(tokens[found.line.tokens_of(found.match, when)[0]])
    subject = Subject(poll.constituency.name, poll.id, family=family)
    claim = Claim(Kind.SUPERLATIVE, subject, Quantity(word=word), Basis(poll.election, year=year), found.span)
    return [Reading(claim, 3, not found.scene.is_dated)]
