"""Away: how many electors did not vote: "18,926 people stayed at home", "of 82,839 electors 18,926 did not vote"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.person import AWAY
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit

_COULD = "(?:who|that) (?:could|might|were able to|were entitled to) (?:have )?(?:voted?|done so)"
_WHO = (
    "(?:(?:more|others|other|registered|eligible|local) )?(?:(?:people|electors|voters|constituents|residents|adults)"
    f"(?: (?:here|in @place))?(?: {_COULD})?|{_COULD}"
    "|of (?:them|those (?:registered|eligible|entitled|on the (?:register|roll))|the electorate|the electors)"
    "|of (?:the|its|our) @number (?:people|electors|voters|names|registered|eligible|entitled)"
    "(?: (?:voters|electors|people|to vote|on the (?:register|roll)))?)?"
)
#: "18,926 electors stayed at home", "some 18,000 of those registered did not bother".
STAYED = (
    f"(?P<count>@number) {_WHO} ?(?:(?:had|have|has|simply|just|apparently|chose|preferred|opted|decided) )*"
    "(?:(?:to )?(?:stay|stayed|staying) (?:at home|away|in|put|home)|sat it out|abstained|kept away"
    "|(?:did not|didn't|failed to|not to|declined to|could not be bothered to|couldn't be bothered to)"
    " (?:vote|bother|turn out|turn up|take part|bother to vote|go to the polls|cast a vote|use it|use their vote)"
    "|(?:(?:and|but) )?(?:did not|didn't|never did)(?: do so)?)"
    "(?= ?$| ?[,;:.)-]| (?:and|but|on|this|altogether|here|in all|while|as|at all)(?: |$))"
)
CALLING = (
    "stay|stayed|staying|stayed at home|stayed away|stay at home|at home|home|away|sat it out|abstained|kept away"
    "|bother|bothered|did not vote|didn't vote|vote"
    "|turn out|turn up|take part|not|did not|didn't|failed|declined|use|sat"
    "|never"
)


def stayed(found: Found) -> list[Reading]:
    """How many of the electors of the poll of the text did not vote; none where another place or time is told of."""
    scene, seat, tokens = found.scene, found.seat, found.scene.tokens
    at = found.line.tokens_of(found.match, "count")[0]
    numeral = tokens[at].value
    if seat is None or tokens[at].tag is not Tag.COUNT or numeral.unit is not Unit.NONE or numeral.value < _FEWEST:
        return []
    if any(one.tag is Tag.REGION or (one.tag is Tag.PLACE and not is_here(seat, one.words)) for one in tokens):
        return []
    span = stretch(tokens, at, at + 1)
    quantity = Quantity(numeral.value, hedge=hedge_before(tokens, at), word=AWAY)
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    claim = Claim(Kind.OTHER, subject, quantity, Basis(seat.poll.election), span, span)
    is_firm = not scene.is_dated and not scene.is_later and tokens.tags.isdisjoint(_DATED)
    return [Reading(claim, 5, is_firm)]


#: Fewer have never stayed away.
_FEWEST = 1000
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.MORE, Tag.FEWER})
