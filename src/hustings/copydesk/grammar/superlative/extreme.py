"""Extremes told without a superlative: "not since 2010 has turnout been so low", "a record low".

Each is a comparison turned round: of one seat with its own earlier results, since a year or as far as the record goes.
The phrases are soft patterns; the claims are those of superlatives.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.superlative.among import is_of_others
from hustings.copydesk.grammar.superlative.claim import superlative_at
from hustings.copydesk.grammar.superlative.comparative import HIGH, HIGHER, LOW, LOWER, NOUN, named_measure, word_of
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral

_MEASURE, _MEASURE_2 = f"(?P<of>{NOUN})", f"(?P<of2>{NOUN})"
_ADJECTIVE = f"(?P<way>{LOW}|{HIGH})"
_COMPARED, _COMPARED_2 = f"(?P<way>{LOWER}|{HIGHER})", f"(?P<way2>{LOWER}|{HIGHER})"
_ANY_WAY = f"{LOW}|{HIGH}|{LOWER}|{HIGHER}"
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
    measure, seat = named_measure(found.match), found.seat
    way = found.match.groupdict().get("way") or found.match.groupdict().get("way2") or "high"
    if seat is None or measure is None:
        return []
    tokens = found.scene.tokens
    inside = tokens[found.first : found.last]
    poll = seat.poll
    year = _year_in(inside, poll.polled_on.year)
    quantity, basis = Quantity(Decimal(1), word=word_of(way, measure)), Basis(poll.election, year=year)
    near = tokens[max(0, found.first - 4) : found.last + 5]
    if any(token.tag is Tag.REGION for token in near) or is_of_others(tokens[found.last : found.last + 5]):
        quantity, basis = Quantity(word=way), Basis()
    claim = Claim(Kind.SUPERLATIVE, Subject(poll.constituency.name, poll.id), quantity, basis, found.span)
    return [Reading(claim, 2, year is not None and measure in ("majority", "turnout"))]


def _year_in(tokens: Sequence[Token], polled: int) -> int | None:
    """The year that is named; of "a 14-year low" the one so long before the poll."""
    named = next((year_of(token) for token in tokens if token.tag is Tag.YEAR), None)
    for count, years in pairwise(tokens):
        if named is None and years.tag is Tag.YEARS and isinstance(count.value, Numeral):
            return polled - int(count.value.value)
    return named


def best(found: Found) -> list[Reading]:
    """ "The worst turnout since 2010", "Labour's best result here": as other superlatives, where a measure is named."""
    at = found.line.tokens_of(found.match, "said")[0]
    return superlative_at(found.scene, found.first, at, stretch(found.scene.tokens, found.first, found.last))
