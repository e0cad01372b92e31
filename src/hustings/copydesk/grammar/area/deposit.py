"""Deposits of one poll: "three of the five candidates lost their deposits", "she got her money back"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.area.deposit import KEPT, LOST, SHORT
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.kept import is_turned
from hustings.copydesk.grammar.figure.country import is_named
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.token import Tag, Tokens

_MONEY = "(?:{det} )?(?:500|deposit|deposits|money|cash|stake|500 deposit|500 stake)"
_NEEDED = (
    "(?:needed|required|mark|threshold|barrier|hurdle|minimum|cut-off|line|for {det} deposit"
    "|to (?:save|keep) {det} deposit"
    "|(?:(?:that|which) )?(?:(?:you|one|candidates|parties|they|he|she) )?"
    "(?:need|needs|needed|required|must have|gets|saves)"
    f" (?:in order )?(?:to )?(?:get |keep |save |retain |hold on to |recover |reclaim )?{_MONEY}(?: back)?)"
)
_MISSED = (
    "(?:fell short|falling short|fell shy|short|shy"
    "|(?:fell |falling |finished |ended |came in |was |were )?(?:below|under)"
    "|(?:failed|failing) to (?:reach|clear|pass|get|make)|missed|missing|did not reach)"
)
_BACK_LOST = "(?:did not|didn't|will not|won't|failed to|fails to|never) (?:get|gets|got|receive|see|have)"
_THEN = "(?:{be} |{adverb} |duly |too |has |have |then |now )*"
_WENT = "(?:lost|gone|went|goes|forfeited|forfeit|vanished|disappeared|evaporated|surrendered|slipped away)"
_SAFE = "(?:safe|saved|intact|secure|survived|survives|kept|retained|returned|refunded)"
_DEPOSIT = "(?:500 )?deposit"
#: "X said goodbye to his deposit", "no deposit back for X", "fell short of the five per cent needed".
NOT_KEPT = (
    f"(?:said|say|says|saying|waved?|waves|waving|kiss|kissed|kisses|bade|bid) (?:goodbye|farewell) to {_MONEY}"
    f"|{_DEPOSIT} {_THEN}{_WENT}|(?:minus|without) {{det}} {_DEPOSIT}"
    f"|costing (?:him|her|them|it|{{actor}}) {{det}} {_DEPOSIT}"
    f"|no (?:deposit|money) back for (?:the )?{{actor}}|{_BACK_LOST} {_MONEY} back"
    f"|{_MISSED}(?: of)?(?: the)? (?P<least>@number)(?: of the vote| share of the vote)? {_NEEDED}"
)
#: "X got her money back", "cleared the five per cent mark".
WAS_KEPT = (
    f"{_DEPOSIT} {_THEN}{_SAFE}|(?<!not )(?<!never )(?:got|gets|get|received|receives|had|has) {_MONEY} back"
    f"|(?:cleared|passed|clearing|passing|reached|scraped over|crept over|over|beat) the (?P<least>@number)"
    f"(?: of the vote)? {_NEEDED}"
)
#: "Lost his deposit by 50 votes", "1,284 votes short of saving her deposit".
SHORT_BY = (
    f"(?:lost|losing|loses|lose|missed|missing|misses|forfeited|forfeiting)(?: (?:out on|saving|keeping|retaining|on))*"
    f" {_MONEY} by (?:just |only |a mere |a |some |about )?(?P<said>@number)(?: votes| vote)?"
    "|(?P<short>@number)(?: votes| vote)? (?:more )?(?:short of|shy of|away from|adrift of|off|too few)"
    f"(?: (?:what|the|number|that|was|he|she|they|it|needed|required|to|for))* (?:sav|keep|kept|retain|hold|get)[a-z]*"
    f" {_MONEY}"
)
#: No party has put up more candidates: a larger figure by a deposit is one of votes.
MOST_STANDING = 700
_PEOPLE = frozenset("candidates others rivals opponents people contenders hopefuls challengers parties".split())


_SAVING = frozenset("saved save saving back".split())  # "got theirs back"


def deposits_here(scene: Scene, hit: Hit, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The reading of a number of deposits as of the poll's candidates; none where a party's or an area's are meant."""
    value = quantity.value
    around = scene.tokens[hit.index + 1 : hit.index + 9]
    is_people = any(token.tag in (Tag.CANDIDATES, Tag.OPPOSITION) or token.words in _PEOPLE for token in around)
    is_party = any(token.tag is Tag.ACTOR and not token.value.is_person for token in scene.tokens[: hit.index])
    if scene.seat is None or value is None or value > 20 or is_named(scene, hit.index) or (is_party and not is_people):
        return []
    is_kept = any(token.tag is Tag.HOLD or token.words in _SAVING for token in around)
    is_other = is_turned(scene.tokens.said[max(0, hit.index - 5) : hit.index])
    poll = scene.seat.poll
    claim = Claim(
        Kind.DEPOSIT,
        Subject(poll.constituency.name, poll.id),
        replace(quantity, word=KEPT if is_kept is not is_other else LOST),
        Basis(poll.election),
        span,
    )
    is_all = is_people or _are_summed(scene.tokens, hit.index)
    return [Reading(claim, hit.strength, is_all and not is_party and moment.is_firm)]


_SUMMED = frozenset("makes make made were are".split())


def _are_summed(tokens: Tokens, index: int) -> bool:
    """ "That makes three lost deposits", "there were four lost deposits": all of the poll."""
    before = " ".join(tokens.said[max(0, index - 3) : index]).split()
    is_sum = len(before) > 1 and before[-2] in ("that", "there", "which") and before[-1] in _SUMMED
    return is_sum and Tag.DEPOSIT in tokens.row[index + 1 : index + 3]


def not_kept(found: Found) -> list[Reading]:
    """ "X said goodbye to his £500": the deposit was lost."""
    return _told(found, "lost")


def was_kept(found: Found) -> list[Reading]:
    """ "X got her money back": the deposit was saved."""
    return _told(found, "saved")


def _told(found: Found, how: str) -> list[Reading]:
    """The reading of what became of a deposit, of the person in the phrase or named last before it."""
    actor, seat = found.actor(), found.seat
    key = key_in(actor, seat.poll, found.scene.lexicon) if actor is not None and seat is not None else None
    if seat is None or key is None or not _is_twentieth(found):
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    return found.reading(Kind.DEPOSIT, subject, Quantity(word=how), Basis(seat.poll.election))


def short_by(found: Found) -> list[Reading]:
    """By how many votes a deposit was lost, of the person named last before."""
    actor, seat = found.actor() or found.scene.default, found.seat
    key = key_in(actor, seat.poll, found.scene.lexicon) if actor is not None and seat is not None else None
    if seat is None or key is None:
        return []
    name = "said" if found.match["said"] else "short"
    first, last = found.line.tokens_of(found.match, name)
    token = found.scene.tokens[first]
    if token.tag is not Tag.COUNT:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    quantity = Quantity(token.value.value, word=SHORT, hedge=hedge_before(found.scene.tokens, first))
    span = stretch(found.scene.tokens, first, last)
    return [Reading(Claim(Kind.OTHER, subject, quantity, Basis(seat.poll.election), span), 3, False)]


def _is_twentieth(found: Found) -> bool:
    """Whether the share that was needed, where the phrase names one, is that of a deposit."""
    if not found.match["least"]:
        return True
    least = found.scene.tokens[found.line.tokens_of(found.match, "least")[0]]
    return bool(least.value.value == Decimal(5))
