"""Untold: what is said of a time before the record begins, or of every time — "the first ever Conservative MP", "the
party's fewest seats since 1987", "after a century of Labour". Shown as what the record does not settle.
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag

_MEMBER = "(?:mp|mps|member|member of parliament|minister|woman|candidate to win)"
_SAID = "(?:elected |directly elected |female |woman |black |gay |asian |muslim )?"
#: "Ukip's first elected MP", "the Greens' first MP", "the first ever Conservative MP", "the first Green MP".
FIRST_MEMBER = (
    f"(?P<said>@party(?: party)? @ordinal(?: ever|-ever)? {_SAID}{_MEMBER}(?: {{be}})?)(?! .{{0,60}}since)"
    f"|@ordinal(?: ever|-ever)? {_SAID}@party {_MEMBER}(?! .{{0,60}}since)"
    f"|@ordinal(?: ever|-ever) @party {_MEMBER}"
)
#: "Best ever SNP result", "the party's worst ever", "its worst night".
EVER = (
    "(?:best|worst|biggest|largest|smallest|lowest|highest|poorest|greatest|fewest|closest|narrowest)"
    "(?: ever| -ever|-ever)(?: @party)?(?: [a-z]+)?"
)
_FEW = (
    "(?:best|worst|biggest|largest|smallest|lowest|highest|poorest|greatest|fewest|heaviest|steepest|most|narrowest"
    "|closest|@ordinal)"
)
#: "The fewest since 1987", "its worst return since 1935", "the biggest for the party since 1987".
SINCE = f"{_FEW}(?: [^ ,;:.()]+){{0,7}} since (?:[a-z]+ ){{0,3}}(?P<year>@year)"
_LONG = "(?:century|centuries|generation|generations|living memory)"
#: "The fewest in a generation", "the first Liberal in a century", "best night in a generation".
IN_AGES = (
    f"{_FEW}(?: [^ ,;:.()]+){{0,6}} (?:in|for) (?:(?:more than|over|nearly|almost|at least|half) )*(?:a |{{det}} )?"
    f"{_LONG}"
)
#: "After a century of Labour", "more than a century of Labour MPs", "for more than a century".
CENTURY = (
    "(?:for|after|ending|ends|ended|end)(?: (?:well|just))?(?: (?:more than|over|nearly|almost|about|at least|half))*"
    " (?:a|@number) (?:century|centuries)(?: and a half| or more)?(?: of (?:unbroken )?@party(?: [a-z]+)?)?"
)
#: "Never Tory before", "never before had a Conservative MP", "the first time the party has ever had it".
NEVER = (
    "never @party before|never (?:before )?(?:had|has|have)?(?: been)? ?(?:had |held by |won by |elected )?"
    "(?:a |the )?@party"
    "|never in (?:its|their|the|his|her) (?:history|life|existence)"
    "|@ordinal time (?:ever )?(?:that )?(?:the )?(?:@party|party) (?:has|have|had) ever (?:[a-z]+ ){0,2}[a-z]+"
    "|@ordinal time in (?:its|the [a-z]+'?s?|@place) (?:history|existence)"
)
_ATTEMPT = "(?:attempt|attempts|try|tries|go|time of asking|time of trying)"
#: "At the eighth attempt", "after seven failed attempts".
ATTEMPT = (
    f"(?:at|on|with) (?:the|his|her|their) @ordinal {_ATTEMPT}"
    f"|after @number (?:failed|unsuccessful|previous) {_ATTEMPT}"
)


def superlative(found: Found) -> list[Reading]:
    """ "The fewest since 1987": a superlative that goes back before the record, of the seat or of the country."""
    return _untold(found, Kind.SUPERLATIVE)


def long_ago(found: Found) -> list[Reading]:
    """ "The fewest since 1987": one of a year before the record begins; none of a year that it has."""
    tokens = found.scene.tokens
    first = _first_year(found)
    at = found.line.tokens_of(found.match, "year")[0]
    return _untold(found, Kind.SUPERLATIVE) if first is None or year_of(tokens[at]) < first else []


def tenure(found: Found) -> list[Reading]:
    """ "After a century of Labour": how long a seat was held, before the record begins."""
    return _untold(found, Kind.TENURE)


def _first_year(found: Found) -> int | None:
    return min(found.scene.elections, default=None)


def _untold(found: Found, kind: Kind) -> list[Reading]:
    seat = found.seat
    inside = found.scene.tokens[found.first : found.last]
    if kind is Kind.SUPERLATIVE and any(one.tag is Tag.ORDINAL and one.words != "first" for one in inside):
        return []
    label = seat.poll.constituency.name if seat is not None else ""
    word = next((one.words for one in inside if one.tag is not Tag.FILL), "untold")
    subject = Subject(label, seat.poll.id if seat is not None else None)
    return [Reading(Claim(kind, subject, Quantity(word=f"untold {word}"), Basis(), found.span), 1, False)]
