"""Nouns: who won a seat, told by a title, a gain or a hold, or by what became of the seat."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.no_win import (
    is_denied,
)
from hustings.copydesk.grammar.event.outcome.verb import of_poll_before, outcome
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.event.winner import named_from, subject_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tag


def titled(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Ousted the shadow culture secretary X": who was beaten, an office named before."""
    return outcome(scene, match, word) if scene.tokens[match.start("B")].value.is_person else []


def new_member(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The new MP for X", "X is the MP for Y": who won it."""
    inside = scene.tokens[match.start() : match.end()]
    is_now = inside[0].words in _NOW or any(token.words == "new" for token in inside)
    is_of_else = inside[0].tag is Tag.WORD and inside[0].words not in _NOW
    if not is_now or is_of_else or not any(token.words == "mp" for token in inside):
        return []
    return outcome(scene, match, word)


_OVERTURNED = frozenset("overturned overturns overhauled erased demolished destroyed smashed".split()) | {
    "wiped out",
    "wipes out",
    "swept away",
}

_EARLIER = frozenset({Tag.YEAR, Tag.PREVIOUS})


def overturned(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Respect overturned a Labour majority of 9": who gained it, where no other time is named before."""
    tokens = scene.tokens
    is_done = any(one.words in _OVERTURNED for one in tokens[match.start() : match.end()])
    if scene.seat is None or not is_done or not _EARLIER.isdisjoint(tokens.row[: match.start()]):
        return []
    poll = scene.seat.poll
    subject = None if is_denied(scene, match.start()) else subject_of(scene, match, poll.id)
    if subject is None:
        return []
    claim = Claim(Kind.OUTCOME, subject[0], Quantity(word=word), Basis(poll.election), span_of(scene, match))
    return [Reading(claim, 2, False)]


def overturned_it(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X's 613 majority was never comfortable and Y has overhauled it": who gained it; not "overturned him"."""
    who, tokens = match.start("A"), scene.tokens
    end = match.end()
    if scene.seat is None or tokens[end].words != "it" or not _EARLIER.isdisjoint(tokens.row[who:end]):
        return []
    poll = scene.seat.poll
    subject = None if is_denied(scene, who) else subject_of(scene, match, poll.id)
    if subject is None:
        return []
    span = Span(tokens[who].start, tokens[end].end)
    return [Reading(Claim(Kind.OUTCOME, subject[0], Quantity(word=word), Basis(poll.election), span), 2, False)]


_FALLS = frozenset("fell falls fallen falling".split())


def fall(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X has fallen to the Conservatives": who won it."""
    is_fall = scene.tokens[match.start()].words in _FALLS
    return outcome(scene, match, word) if is_fall else []


_NOW = frozenset("is be become becomes".split())

_NOUNS = {"gain": "gained", "gains": "gained", "hold": "held", "holds": "held"}


def gain_or_hold(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "A Labour gain from the Conservatives", "Labour GAIN Poole", "Con hold"."""
    how = _NOUNS.get(scene.tokens[match.end() - 1].words)
    made = outcome(scene, match, how) if how is not None else []
    family = named_from(scene, match.end()) if how == "gained" else None
    return [_taken_from(scene, one, family) for one in made] if family is not None else made


def _taken_from(scene: Scene, made: Reading, family: str) -> Reading:
    """ "A Labour gain from the Conservatives": of who won the seat, whose it was, too."""
    poll = scene.seat.poll if scene.seat is not None else None
    subject = made.claim.subject
    if poll is None or subject.poll != poll.id or subject.candidacy != poll.winner:
        return made
    return replace(made, claim=replace(made.claim, subject=replace(subject, other_family=family)))


def gone_to(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The seat has gone to X": who won it."""
    is_gone = not {"gone", "has gone to", "went to"}.isdisjoint(scene.tokens.said[match.start() : match.end()])
    return outcome(scene, match, word) if is_gone else []


_PICKED = frozenset(
    "picked up|picking up|picks up|bagged|bagging|scooped|scooping|netted|hoovered up|mopped up|banked".split("|")
)


def picked_up(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The Conservatives picked up Redcar, Leigh and Bury South", "Labour have 25 after picking up Cardiff Central":
    who gained the first of them, where that is the seat in sight."""
    place = scene.lexicon.places.get(scene.tokens[match.end() - 1].words)
    if scene.seat is None or place is None or scene.seat.slug not in place.slugs:
        return []
    is_told = not _PICKED.isdisjoint(scene.tokens.said[match.start() : match.end()])
    return outcome(scene, match, word) if is_told else []


def taken_years_before(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Beat X who took it five years earlier by 590": who won the poll before, where it was so long ago."""
    seat, years = scene.seat, scene.tokens[match.end()].value.value
    if seat is None or not seat.earlier or is_denied(scene, match.start()):
        return []
    is_then = seat.poll.polled_on.year - years == seat.earlier[-1].polled_on.year
    return of_poll_before(scene, match, word) if is_then else []
