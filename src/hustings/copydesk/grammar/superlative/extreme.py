"""Extremes told without a superlative: "not since 2010 has turnout been so low", "nowhere was closer", "a record low".

Each is a comparison turned round: of one seat with its own earlier results, since a year or as far as the record goes,
or with all the seats of an area. The phrases are soft patterns; the claims are those of superlatives.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.superlative.among import area_told, is_of_others
from hustings.copydesk.grammar.superlative.claim import also_of_nation, superlative_at
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral

_MEASURES = {
    "majority": "majority|majorities|winning margin|margin of victory|victory margin|margin|lead|gap",
    "turnout": "turnout|turnouts|voter turnout|turn-out|participation",
    "swing": "swing|swings",
    "share": "share|vote share|share of the vote|vote-share|percentage of the vote",
    "electorate": "electorate|electorates",
    "vote": "vote|number of votes|vote total|vote tally",
}
_OF = {word: measure for measure, words in _MEASURES.items() for word in words.split("|")}
_LOW = "low|small|narrow|slim|tight|close|thin|slender|poor|bad|weak|tiny|few"
_HIGH = "high|large|big|great|good|strong|healthy|wide|comfortable|heavy|many"
_LOWER = "lower|smaller|narrower|slimmer|tighter|closer|thinner|slenderer|poorer|worse|weaker|fewer|more marginal"
_HIGHER = "higher|larger|bigger|greater|better|stronger|healthier|wider|heavier|safer"
_LOWEST = frozenset(f"{_LOW}|{_LOWER}|lows".split("|"))
#: Of what a comparison is that names no measure.
_SAYS = {"closer": "majority", "tighter": "majority", "safer": "marginal", "more marginal": "marginal"}

_NOUN = "|".join(sorted(_OF, key=len, reverse=True))
_MEASURE, _MEASURE_2 = f"(?P<of>{_NOUN})", f"(?P<of2>{_NOUN})"
_ADJECTIVE = f"(?P<way>{_LOW}|{_HIGH})"
_COMPARED, _COMPARED_2 = f"(?P<way>{_LOWER}|{_HIGHER})", f"(?P<way2>{_LOWER}|{_HIGHER})"
_ANY_WAY = f"{_LOW}|{_HIGH}|{_LOWER}|{_HIGHER}"
_EITHER, _EITHER_2 = f"(?P<way>{_ANY_WAY})", f"(?P<way2>{_ANY_WAY})"
_ELECTION = "(?: election| general election)?"
_YEAR = (
    "(?:at least |way back |all the way back )?(?:in |to )?(?:the )?"
    "(?:general election (?:of|in) |election (?:of|in) )?@year"
)
_HERE = (
    "(?: (?:here|there|locally|(?:in|across|throughout) (?:the |this |that )?(?:@place|@region|seat|constituency)"
    "|(?:of|for) (?:the )?@place))?"
)
_SO = "(?:so|as|this|that|quite so|anywhere near so|anywhere near as|nearly so|nearly as)"
_MOVED = "(?:been|fallen|sunk|climbed|risen|stood|dropped)"
_NEVER = "(?:has not|have not|had not|hasn't|haven't|hadn't|has never|had never|never)"
_DET = "(?: {det})?"

#: "Not since 2010 has the majority been so small."
NOT_SINCE = (
    f"not since {_YEAR}{_ELECTION} (?:has|have|had){_DET}(?: @place)? {_MEASURE}{_HERE} {_MOVED} {_SO} {_ADJECTIVE}"
)
_BACK = "(?:go|going|goes|look|looking|went) (?:as far )?(?:back|as far back as) (?:to |as far as )?"
_SO_AS_TO = "(?:for|to find|to see|to reach|before (?:finding|you find))"
_TIME_WHEN = "(?:time|year|election|poll|contest) (?:when|where|with)"
#: "You have to go back to 2010 for a higher turnout", "… to find a time when turnout was lower".
GO_BACK = (
    f"{_BACK}{_YEAR}{_ELECTION}(?: ,)? {_SO_AS_TO}{_DET}(?: {_COMPARED}(?: [a-z]+)? {_MEASURE}"
    f"| {_TIME_WHEN}{_DET} {_MEASURE_2} (?:was|were|stood) {_COMPARED_2})"
)
_FOR_A = f"(?:for|to find|to see) (?:{{det}} )?{_COMPARED}(?: [a-z]+)? {_MEASURE}{_HERE}"
#: "For a higher turnout you have to go back to 2010."
FOR_GO_BACK = f"{_FOR_A}(?: ,)? (?:[a-z]+ ){{1,4}}{_BACK}{_YEAR}"
#: "Turnout has not been so low since 2010", "… had not been higher since 2010".
NOT_BEEN = f"{_MEASURE}{_HERE} {_NEVER} {_MOVED} (?:{_SO} )?{_EITHER}{_HERE}(?: [a-z]+)? since {_YEAR}"
#: "Turnout has never been lower."
NEVER_BEEN = f"{_MEASURE}{_HERE} (?:has|had) never (?:before )?{_MOVED} (?:{_SO} )?{_EITHER}(?! than| since)"
_AT_ANY = "any (?:other )?(?:time|point|stage|year|poll|contest|election|general election|occasion)"
#: "Turnout was lower than at any election since 2010."
THAN_ANY = (
    f"{_MEASURE}{_HERE} (?:was|is|were|are|stands|stood|fell) {_COMPARED}(?: here)? than (?:it has been |it had been )?"
    f"(?:at|in|on)? ?{_AT_ANY}{_HERE} since {_YEAR}"
)
#: "Turnout fell to a 14-year low", "a nine-year high for turnout".
YEARS_LOW = (
    f"{_MEASURE}{_HERE} (?:[a-z]+ ){{1,3}}(?:a|its) @number year (?P<way>low|high)"
    f"|(?:a|its) @number year (?P<way2>low|high) (?:for|in) (?:the )?{_MEASURE_2}"
)
#: "There has been no lower turnout since 2010."
NONE_SINCE = f"no {_COMPARED}(?: [a-z]+)? {_MEASURE}{_HERE}(?: [a-z]+)? since {_YEAR}"
#: "Turnout was last this low in 2010", "the last time the majority was smaller was 2010".
LAST = (
    f"{_MEASURE}{_HERE} (?:was|were|stood|has|had) last (?:been )?(?:{_SO} )?{_EITHER}{_HERE}"
    f" (?:back )?(?:in|at) {_YEAR}"
    f"|last time (?:{{det}} )?{_MEASURE_2}{_HERE} (?:was|stood|fell) (?:{_SO} )?{_EITHER_2}{_HERE}"
    f" (?:was|came) (?:back )?(?:in |at )?{_YEAR}"
)

_SEATS = "(?:other )?(?:seat|seats|constituency|constituencies|result|results|contest|contests|race|races|place|places)"
_IN = (
    "(?: (?:in|across|of|throughout|anywhere in) (?:all (?:of )?)?(?:the )?(?:(?:whole|rest) (?:of )?(?:the )?)?"
    "(?:@region|country|land|nation))?"
)
_HAD = "(?:was|were|is|are|has|have|had|saw|recorded|produced|returned|posted|boasts|boasted|can boast)"
_ONLY = "(?:only|just) @number"
#: "Nowhere in Wales was turnout lower", "nowhere was closer".
NOWHERE = (
    f"nowhere(?: else)?{_IN} (?:was|were|is|did|had|has)(?: there)?{_DET}(?: {_MEASURE})?(?: been)? {_COMPARED}"
    f"(?: {_MEASURE_2})?{_IN}"
)
#: "No seat in the country had a smaller majority", "no majority was smaller", "only three seats were closer".
NO_SEAT = f"(?:no|{_ONLY}) (?:{_MEASURE}|{_SEATS}){_IN} {_HAD}{_DET}(?: been)? {_COMPARED}(?: {_MEASURE_2})?{_IN}"
_MEMBER = "(?:mp|winner|victor|member|candidate|politician)"
_NOBODY = f"(?:(?:nobody|no-one|no one)(?: else)?|no (?:other )?(?:@party )?{_MEMBER}|no (?:other )?@party)"
#: "Nobody in Wales has a bigger majority", "no other MP had a smaller one".
NOBODY = f"{_NOBODY}{_IN} {_HAD}{_DET} {_COMPARED} (?:{_MEASURE}|(?P<one>one)){_IN}"
#: "Turnout was lower in only two seats", "in only two seats was the majority smaller".
ONLY_IN = (
    f"{_MEASURE} (?:was|were|is) {_COMPARED} in {_ONLY} {_SEATS}{_IN}"
    f"|in {_ONLY} {_SEATS}{_IN} (?:was|were|did|is){_DET} {_MEASURE_2} {_COMPARED_2}"
)
#: "A bigger majority than any other seat in London", "turnout was higher than anywhere else in Wales".
ANY_OTHER = (
    f"(?:{_COMPARED} {_MEASURE}|{_MEASURE_2} (?:was|were|is) {_COMPARED_2}) than"
    f" (?:in |that of |those of |at )?(?:any other {_SEATS}|anywhere else|any {_SEATS}){_IN}"
)
_A_RECORD = "(?:a|the|its|their|his|her) (?:new )?record(?:-| )?"
#: "A record low turnout", "turnout fell to a record low", "a record majority".
RECORD = (
    f"{_A_RECORD}(?P<way>low|high|small|large|slim)?(?: for)?{_DET} {_MEASURE}"
    f"|{_MEASURE_2}{_HERE} (?:[a-z]+ ){{0,3}}{_A_RECORD}(?P<way2>low|high)"
)
#: Superlatives that say so only beside a measure: "the worst turnout", "Labour's best result since 2010".
BEST = (
    "(?:@ordinal )?(?P<said>best|worst|poorest|strongest|weakest|greatest|healthiest|thinnest|slenderest|widest)"
    f"(?:(?: [^ ,]+){{0,7}}? since {_YEAR})?"
)


def own(found: Found) -> list[Reading]:
    """A seat's measure against its own earlier ones, since the year that is named or as far as the record goes."""
    measure, way, seat = _named(found, "of"), _named(found, "way") or "high", found.seat
    if seat is None or measure is None:
        return []
    tokens = found.scene.tokens
    inside = tokens[found.first : found.last]
    poll = seat.poll
    year = _year_in(inside, poll.polled_on.year)
    quantity, basis = Quantity(Decimal(1), word=_word(way, _OF[measure])), Basis(poll.election, year=year)
    near = tokens[max(0, found.first - 4) : found.last + 5]
    if any(token.tag is Tag.REGION for token in near) or is_of_others(tokens[found.last : found.last + 5]):
        quantity, basis = Quantity(word=way), Basis()
    claim = Claim(Kind.SUPERLATIVE, Subject(poll.constituency.name, poll.id), quantity, basis, found.span)
    return [Reading(claim, 2, year is not None and _OF[measure] in ("majority", "turnout"))]


def among_all(found: Found) -> list[Reading]:
    """A seat's measure against those of every seat of an area: the first, or the one after so many."""
    way, seat = _named(found, "way"), found.seat or found.scene.earlier
    if seat is None or way is None:
        return []
    is_one = found.match.groupdict().get("one") is not None  # "a bigger one" than the majority just told
    measure = _OF.get(_named(found, "of") or "") or ("majority" if is_one else _SAYS.get(way))
    if measure is None:
        return []
    tokens = found.scene.tokens
    inside = tokens[found.first : found.last]
    number = next((token.value for token in inside if token.tag in NUMBERS), None)
    nth = number.value + 1 if isinstance(number, Numeral) else Decimal(1)
    place = area_told(tokens, found.first - 1, found.last - found.first + 4) or UK
    if any(token.words.endswith("than") for token in tokens[found.last - 1 : found.last + 1]):
        named = _named_after(found)
        if named is None:
            return []  # "lower than 50 per cent", "smaller than last time": no comparison of seats
        seat = named
    poll = seat.poll
    party = next((token.value for token in inside if token.tag is Tag.ACTOR and not token.value.is_person), None)
    family = family_in(party, found.scene.lexicon, seat) if party is not None else None
    subject = Subject(poll.constituency.name, poll.id, family=family, place=place)
    claim = Claim(Kind.SUPERLATIVE, subject, Quantity(nth, word=_word(way, measure)), Basis(poll.election), found.span)
    is_plain = not is_of_others(tokens[found.last : found.last + 4]) and Tag.YEAR not in found.scene.tokens.tags
    is_plain = is_plain and not is_one
    return also_of_nation(found.scene, Reading(claim, 2, is_plain))


def _year_in(tokens: Sequence[Token], polled: int) -> int | None:
    """The year that is named; of "a 14-year low" the one so long before the poll."""
    named = next((year_of(token) for token in tokens if token.tag is Tag.YEAR), None)
    for count, years in pairwise(tokens):
        if named is None and years.tag is Tag.YEARS and isinstance(count.value, Numeral):
            return polled - int(count.value.value)
    return named


def _named_after(found: Found) -> Seat | None:
    """The seat of "nowhere was turnout lower than in Hendon"."""
    tokens = found.scene.tokens
    places = (at for at in range(found.last + 1, min(len(tokens), found.last + 4)) if tokens[at].tag is Tag.PLACE)
    at = next(places, None)
    return found.scene.seats[at] if at is not None and at < len(found.scene.seats) else None


def best(found: Found) -> list[Reading]:
    """ "The worst turnout since 2010", "Labour's best result here": as other superlatives, where a measure is named."""
    at = found.line.tokens_of(found.match, "said")[0]
    return superlative_at(found.scene, found.first, at, stretch(found.scene.tokens, found.first, found.last))


def _named(found: Found, name: str) -> str | None:
    groups = found.match.groupdict()
    return groups.get(name) or groups.get(f"{name}2")


def _word(way: str, measure: str) -> str:
    return f"{'lowest' if way in _LOWEST else 'highest'} {measure}"
