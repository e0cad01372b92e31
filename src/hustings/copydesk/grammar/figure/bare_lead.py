"""Bare leads: a count beside a winner that nothing calls votes, which may be the majority: "X (3,047 in South
Suffolk)", "her 9,554 looked ample". Such a reading can only bear it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Unit


def bare_lead(scene: Scene, hit: Hit, made: Iterable[Reading], quantity: Quantity) -> Iterator[Reading]:
    """The majority, now or at the poll before, where whoever the count is read of as votes had one."""
    if scene.seat is None or hit.role in _OTHERWISE or not _is_exact(quantity) or _is_told(scene.tokens, hit.index):
        return
    of_somebody = [one for one in made if one.claim.subject.candidacy is not None]
    if of_somebody and not any(_is_of_winner(scene, one) for one in of_somebody):
        return
    poll, token = scene.seat.poll, scene.tokens[hit.index]
    place, basis = Subject(poll.constituency.name, poll.id), Basis(poll.election, When.EITHER)
    claim = Claim(
        Kind.MAJORITY, place, Quantity(quantity.value, unit=quantity.unit), basis, Span(token.start, token.end)
    )
    yield Reading(claim, hit.strength, is_firm=False, is_extra=True)


_OTHERWISE = frozenset({"change", "topic"})
#: Fewer than these fit a seat's majority by chance, as do round ones.
_LEAST, _ROUND = 100, 100


def _is_exact(quantity: Quantity) -> bool:
    value = quantity.value
    is_count = value is not None and quantity.unit is Unit.NONE and quantity.hedge is None and not quantity.decimals
    return is_count and value is not None and value >= _LEAST and bool(value % _ROUND)


def _is_told(tokens: Tokens, index: int) -> bool:
    """ "Polled 9", "finished on 9", "X (Con): 9": votes; "worth 9 to the party", "9 homes": anything; "won by 9": a
    lead that is told as one, with its time."""
    before = tokens.row[:index].rstrip(SILENT)
    is_listed = before[-1:] == _COLON and before[-2:-1] == _ACTOR
    is_got = before[-1:] in _GOT or tokens.row[index + 1 : index + 2] == _WORD or is_listed
    return is_got or not _CALLED.isdisjoint(tokens.row[max(0, index - 5) : index + 4])


_COLON, _ACTOR, _WORD = bytes((Tag.COLON,)), bytes((Tag.ACTOR,)), bytes((Tag.WORD,))
_GOT = frozenset(bytes((tag,)) for tag in (Tag.BY, Tag.WITH, Tag.ON, Tag.HAVE, Tag.WORD))
_CALLED = frozenset({Tag.VOTES, Tag.GET, Tag.TOTAL, Tag.SHARE, Tag.TURNOUT, Tag.ELECTORATE, Tag.REJECTED})


def _is_of_winner(scene: Scene, reading: Reading) -> bool:
    """Whether a reading is of who won, or of a poll before."""
    subject, basis = reading.claim.subject, reading.claim.basis
    is_before = basis.when is not When.THIS or subject.poll is None
    return is_before or scene.lexicon.by_id[subject.poll or ""].winner == subject.candidacy
