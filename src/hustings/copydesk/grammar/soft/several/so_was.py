"""So was: a seat told to have gone the way of the one before it: "Telford was a Labour gain, and so was Shrewsbury"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag, places_of

SO_WAS = "so (?P<said>(?:was|is|were|are|did|does|went|goes) (?:nearby |neighbouring |next-door )?@place)"
_ACTORS = frozenset({Tag.ACTOR})
_WORDS = {"gain": "gained", "gains": "gained", "hold": "held", "holds": "held"}
_MOST_BETWEEN = 14


def so_was(found: Found) -> list[Reading]:
    """Who gained or held the seat named last, as the one before it is told to have been gained or held."""
    tokens, seat = found.scene.tokens, found.seat
    nouns = [at for at in range(max(0, found.first - _MOST_BETWEEN), found.first) if tokens[at].words in _WORDS]
    named = [at for at in places_of(tokens, _ACTORS) if nouns and at == nouns[-1] - 1]
    if seat is None or not named or tokens[named[0]].value.is_person:
        return []
    key = key_in(tokens[named[0]].value, seat.poll, found.scene.lexicon)
    if key is None:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    word = Quantity(word=_WORDS[tokens[nouns[-1]].words])
    claim = Claim(Kind.OUTCOME, subject, word, Basis(seat.poll.election), found.span)
    place = tokens[found.last - 1]
    is_here = seat.slug in found.scene.lexicon.places[place.words].slugs
    return [Reading(claim, 2, is_here and OTHER_TIMES.isdisjoint(tokens.tags))]
