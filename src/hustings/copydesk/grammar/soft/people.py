"""People: how long somebody has been a member, the party somebody joined or stood for."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.said import keys_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral

_VAGUE = {"couple": Decimal(2), "decade": Decimal(10), "year": Decimal(1)}


def as_member(found: Found) -> list[Reading]:
    """ "As a local MP in the last couple of years": how long, said of who is or was the member."""
    if found.seat is None:
        return []
    poll = found.seat.poll
    keys = [one for one in keys_before(found.scene, found.first, poll) if one == poll.winner]
    key = keys[0] if keys else poll.winner
    quantity = Quantity(_years(found), word="years")
    return found.reading(Kind.TENURE, Subject(poll.constituency.name, poll.id, key), quantity, Basis(poll.election))


def _years(found: Found) -> Decimal | None:
    for token in found.scene.tokens[found.first : found.last]:
        if isinstance(token.value, Numeral) and token.tag is Tag.COUNT:
            return token.value.value
        if token.words in _VAGUE:
            return _VAGUE[token.words]
    return None


def joined(found: Found) -> list[Reading]:
    """ "Who left to help create the Independent Group": the party that somebody stands for here."""
    at = found.line.tokens_of(found.match, "said")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    if found.seat is None or family is None:
        return []
    poll = found.seat.poll
    people = [token for token in found.scene.tokens[:at] if token.tag is Tag.ACTOR and token.value.is_person]
    keys = keys_before(found.scene, at, poll) if people else []
    if not keys:
        return []
    subject = Subject(poll.candidacy(keys[-1]).name, poll.id, keys[-1], family=family)
    return found.reading(Kind.CANDIDACY, subject, Quantity(), Basis(poll.election))
