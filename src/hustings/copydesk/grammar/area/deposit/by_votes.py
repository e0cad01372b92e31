"""By votes: by how many votes or points somebody lost a deposit, or kept it."""

from __future__ import annotations

from hustings.claims.area.deposit import OVER, SHORT
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Unit

MONEY = "(?:{det} )?(?:500|deposit|deposits|money|cash|stake|500 deposit|500 stake)"
#: "Lost his deposit by 50 votes", "1,284 votes short of saving her deposit", "0.7 points short of the five per cent".
SHORT_BY = (
    f"(?:lost|losing|loses|lose|missed|missing|misses|forfeited|forfeiting)(?: (?:out on|saving|keeping|retaining|on))*"
    f" {MONEY} by (?:just |only |a mere |a |some |about )?(?P<said>@number)(?: votes| vote)?"
    "|(?P<short>@number)(?: votes| vote)? (?:more )?(?:short of|shy of|away from|adrift of|off|too few)"
    f"(?: (?:what|the|number|that|was|he|she|they|it|needed|required|to|for|@number|threshold|mark))*"
    f" (?:sav|keep|kept|retain|hold|get)[a-z]* {MONEY}"
)
#: "Kept his deposit by about 30 votes", "saved hers with nine votes to spare".
KEPT_BY = (
    "(?:saved|saving|saves|save|kept|keeping|keeps|keep|held on to|hung on to|clung on to|clung to|retained|retaining)"
    f" (?:{MONEY}|his|hers|theirs) (?:by|with) (?:just |only |a mere |a |some |about )?(?P<said>@number)"
    "(?: votes| vote)?(?: to spare)?"
)

#: A share that is short is so by points, though copy may print per cent.
_UNITS = {Tag.COUNT: Unit.NONE, Tag.POINTS: Unit.POINTS, Tag.PERCENT: Unit.POINTS}


def is_short_of_money(tokens: Tokens, index: int) -> bool:
    """ "Fell 0.7 points short of saving its deposit": how far a share is from that, and not how far it moved."""
    return Tag.DEPOSIT in tokens.row[index + 2 :] and tokens.said[index + 1] in _SHORT


_SHORT = frozenset({"short of", "shy of", "away from", "adrift of"})


def short_by(found: Found) -> list[Reading]:
    """By how many votes or points a deposit was lost, of the person named last before."""
    return _by_votes(found, "said" if found.match["said"] else "short", SHORT, Kind.OTHER)


def kept_by(found: Found) -> list[Reading]:
    """By how many votes or points a deposit was kept, of the person named last before."""
    return _by_votes(found, "said", OVER, Kind.DEPOSIT)


def _by_votes(found: Found, name: str, word: str, kind: Kind) -> list[Reading]:
    actor, seat = found.actor() or found.scene.default, found.seat
    key = key_in(actor, seat.poll, found.scene.lexicon) if actor is not None and seat is not None else None
    if seat is None or key is None:
        return []
    first, last = found.line.tokens_of(found.match, name)
    token = found.scene.tokens[first]
    if token.tag not in _UNITS:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    hedge, unit = hedge_before(found.scene.tokens, first), _UNITS[token.tag]
    quantity = Quantity(token.value.value, unit, token.value.decimals, word=word, hedge=hedge)
    span = stretch(found.scene.tokens, first, last)
    return [Reading(Claim(kind, subject, quantity, Basis(seat.poll.election), span), 3, False)]
