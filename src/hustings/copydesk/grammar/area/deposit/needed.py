"""Needed: how many votes it took to keep a deposit: "a deposit needed 2,361", "the 2,361 needed to keep it"."""

from __future__ import annotations

from hustings.claims.area.deposit import NEEDED
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit

_TOOK = "(?:took|needed|required|meant|called for|cost|would have taken|would have needed|would take)"
_KEEP = "(?:keep|keeping|save|saving|retain|retaining|hold|hold on to|get back)"
_ONE = "(?:the|a|their|his|her|its|any|that) (?:£?500|@number|deposit|deposits|money|stake)"
_ENOUGH = "(?:needed|required|necessary|enough|it took|it takes)"
#: "A deposit needed 2,361 votes", "to save a deposit took 2,361", "the 2,361 votes needed to keep a deposit".
NEEDED_VOTES = (
    f"(?:(?:to )?{_KEEP} {_ONE}|(?:a|the) deposit) {_TOOK} (?:at least |just |some |about )?(?P<count>@number)"
    f"|(?P<count2>@number)(?: votes)?(?: that)?(?: were| was)? {_ENOUGH} (?:to|for) {_KEEP} {_ONE}"
)
CALLING = "deposit|deposits|money|stake|500|500 deposit"


def needed(found: Found) -> list[Reading]:
    """The votes that kept a deposit in the poll of the text: only borne out, for they may be told of another poll."""
    seat, tokens = found.seat, found.scene.tokens
    at = found.line.tokens_of(found.match, "count" if found.match["count"] else "count2")[0]
    numeral = tokens[at].value
    if seat is None or tokens[at].tag is not Tag.COUNT or numeral.unit is not Unit.NONE or numeral.value < _FEWEST:
        return []
    if any(one.tag is Tag.REGION or (one.tag is Tag.PLACE and not is_here(seat, one.words)) for one in tokens):
        return []
    span = Span(tokens[at].start, tokens[at].end)
    quantity = Quantity(numeral.value, hedge=hedge_before(tokens, at), word=NEEDED)
    claim = Claim(
        Kind.DEPOSIT,
        Subject(seat.poll.constituency.name, seat.poll.id),
        quantity,
        Basis(seat.poll.election),
        span,
        span,
    )
    return [Reading(claim, 5, False)]


#: Fewer have never been enough; £500 is the sum itself.
_FEWEST = 501
