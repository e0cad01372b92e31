"""Never: what a majority or a turnout here has never been below: "never by less than 16,000", "in none of the last four
general elections was the majority below 10,000", "nobody has come within 12,000 of her".
"""

from __future__ import annotations

from hustings.claims.area.bound import bound_word
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Token
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Numeral, Unit

_LEAD = "(?P<lead>majority|lead|margin|winning margin|gap)"
_OF = f"(?:{_LEAD}|(?P<turnout>turnout))"
_LESS = (
    "(?:less than|lower than|smaller than|narrower than|closer than|below|under|fewer than|short of|as low as"
    "|as small as)"
)
_MORE = "(?:more than|higher than|larger than|bigger than|greater than|above|over)"
_WAY = f"(?:{_LESS}|(?P<above>{_MORE}))"
_ELECTIONS = "(?:general elections|elections|general election|polls|contests)"
_NONE_OF = (
    "(?:(?:at|in) (?:none|not one) of (?:the |its |their |his |her |those |these )?(?:last |past |previous )?"
    f"(?:(?P<last>@number) )?(?:last |past |previous )?(?:{_ELECTIONS}|them)"
    "|at no (?:general )?(?:election|time|point))"
)
_BEEN = "(?:been|fallen|dropped|gone|dipped|sunk|slipped|stood)"
_FIGURE = "(?P<count>@number)"
_WON = "(?:won|held|taken|carried|lost|win|hold)"
_IT = "(?: (?:it|here|the seat|@place))?"
#: "The majority has never been less than 16,000", "his majority had never fallen below 10,000".
NEVER_BEEN = f"{_OF}(?: here| there)? (?:has |had |have )?(?:never|not once) (?:since @year )?{_BEEN} {_WAY} {_FIGURE}"
#: "In none of the last four general elections was the majority below 16,000".
NONE_OF = (
    f"{_NONE_OF}(?: since @year| from @year on(?:wards)?)?(?: ,)? (?:was|were|is|has|had|did|fell)(?: {{det}})?"
    f"(?: @party)? (?:{_OF}|it)(?: been| fall| fell| drop| dip)? {_WAY} {_FIGURE}"
)
#: "The Conservatives never won it by less than 16,000", "and never by less than 16,000".
NEVER_BY = (
    f"(?:(?P<who>@party) (?:have |has |had )?)?(?:never|not once)(?: been)?(?: {_WON}{_IT})? (?:by|with)"
    f" (?:{{det}} )?(?:majority of )?{_WAY} {_FIGURE}"
)
#: "In the four general elections since 2010 nobody got within 16,000 of her".
NOBODY = (
    "(?:nobody|no one|no-one|no other party|no rival|no challenger) (?:had |has |have )?(?:ever )?"
    "(?:got|gotten|came|come|been|finished|managed to get|get|gets) (?:closer than|(?P<within>within)|nearer than)"
    f" {_FIGURE}(?: votes)?(?: of (?:him|her|them|winning|victory|the winner|the conservatives|@party|@person))?"
)
CALLING = "never|not once|none|none of|none of the|not one|no|nobody|no one|no-one|no other"


def never(found: Found) -> list[Reading]:
    """The reading of a figure as what the seat's majority, or its turnout, was never below or above."""
    seat, groups = found.seat, found.match.groupdict()
    tokens = found.scene.tokens
    at = found.line.tokens_of(found.match, "count")[0]
    numeral = tokens[at].value
    of = "turnout" if groups.get("turnout") else "majority"
    if seat is None or not isinstance(numeral, Numeral) or not _is_fit(tokens[at], of):
        return []
    if any(one.tag is Tag.PLACE and not is_here(seat, one.words) for one in tokens):
        return []
    last = _number(found)
    who = found.line.tokens_of(found.match, "who")[0] if groups.get("who") else None
    family = None if who is None else family_in(tokens[who].value, found.scene.lexicon, seat)
    years = [year_of(one) for one in tokens if one.tag is Tag.YEAR]
    if len(years) > 1 or (years and Tag.SINCE not in tokens.tags and Tag.FROM not in tokens.tags):
        return []
    poll = seat.poll
    if _is_of_this_poll(found):
        place, more = Subject(poll.constituency.name, poll.id), Quantity(numeral.value, numeral.unit, hedge=Hedge.OVER)
        mark = Span(tokens[at].start, tokens[at].end)
        return [
            Reading(Claim(Kind.MAJORITY, place, more, Basis(poll.election), mark, mark), 3, not found.scene.is_dated)
        ]
    subject = Subject(poll.constituency.name, poll.id, family=family)
    quantity = Quantity(numeral.value, numeral.unit, word=bound_word(of, last, is_above=bool(groups.get("above"))))
    basis = Basis(poll.election, year=years[0] if years else None)
    figure = Span(tokens[at].start, tokens[at].end)
    claim = Claim(Kind.SUPERLATIVE, subject, quantity, basis, found.span, figure)
    return [Reading(claim, 5, not found.scene.is_dated, is_tight=True)]


def _is_of_this_poll(found: Found) -> bool:
    """ "Nobody got within 20,000 of her", where nothing looks back: a lead of now that was more than that."""
    tokens = found.scene.tokens
    return "within" in found.match.groupdict() and _BACK.isdisjoint(tokens.words) and tokens.tags.isdisjoint(_LONGER)


def _is_fit(token: Token, of: str) -> bool:
    """Whether a figure can be what a measure was: a count of votes, or a part of the electorate."""
    unit = Unit.NONE if of == "majority" else Unit.PERCENT
    return token.value.unit is unit and not (of == "majority" and token.value.decimals)


def _number(found: Found) -> int | None:
    """How many elections it is said of: "the last four", "in the four general elections since 2010"."""
    tokens = found.scene.tokens
    if found.match.groupdict().get("last"):
        at = found.line.tokens_of(found.match, "last")[0]
        return int(tokens[at].value.value)
    return None


_BACK = frozenset("ever has have had elections polls contests before election never".split())
_LONGER = frozenset({Tag.SINCE, Tag.YEAR, Tag.YEARS, Tag.PREVIOUS, Tag.FROM})
