"""Taken: a seat that somebody won off another, by the one whose it was."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found


def rejected(found: Found) -> list[Reading]:
    """ "Voters kick out Clegg", "Burnley ditches the Lib Dems": a person, who alone has the name, did not win; a party
    lost what was theirs."""
    at = found.line.tokens_of(found.match, "who")[0]
    return fate.ousted(found) if found.scene.tokens[at].value.is_person else fate.thrown_out(found)


def taken_off(found: Found) -> list[Reading]:
    """ "Labour nabs Hove off the Tories": who won it, and whose it was."""
    at = found.line.tokens_of(found.match, "loser")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    made = fate.won(found)
    if family is None or found.seat is None:
        return made
    return [_from(one, family) if one.claim.subject.candidacy == found.seat.poll.winner else one for one in made]


def _from(reading: Reading, family: str) -> Reading:
    claim = reading.claim
    return replace(reading, claim=replace(claim, subject=replace(claim.subject, other_family=family)))


def enough_to_take(found: Found) -> list[Reading]:
    """ "323 votes were enough to take the seat from the Tories": of whoever won, and whose it was."""
    at = found.line.tokens_of(found.match, "loser")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    if family is None or found.seat is None or found.seat.poll.winner is None or not fate.is_of_now(found, 0):
        return []
    poll, key = found.seat.poll, found.seat.poll.winner
    subject = Subject(poll.candidacy(key).name, poll.id, key, other_family=family)
    return [Reading(Claim(Kind.OUTCOME, subject, Quantity(word="won"), Basis(poll.election), found.span), 2, True)]
