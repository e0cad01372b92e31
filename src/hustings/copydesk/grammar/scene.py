"""Scene: where a figure is read — the sentence, the seat in focus — and whom an actor is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType

import msgspec

from hustings.claims.claim import Basis, Quantity, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.fold import fold
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tokens
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll


class Scene(msgspec.Struct, frozen=True, gc=False):
    """Where a figure is read: the sentence's tokens, the seat in focus, the default subject, the country's election.

    `seats` is the seat in focus at every token, `earlier` the one of the sentence before.
    `others` are those who were spoken of beside the default subject; `years` the earlier years that the sentence, or
    the one before, looks back to; `people` all whom the last sentences to name anybody named.
    `only_area` is the one part of the country that the whole text is about, where there is one;
    `is_area_near` says that `area` was named in the same paragraph, `is_dated` that an earlier year governs,
    `year_on` is the earlier year that the sentence has come to by "five years later",
    `both` are the two seats of a text that is about two, where the sentence tells of "both" or "each";
    `is_later` that the report is of long after the poll: "the last election" may well be that, `is_after_swing` that
    the sentence before spoke of a swing. `deposit` is what became of the one it told of, "lost" or "saved",
    `topic` the kind of figure that was told last.
    """

    tokens: Tokens
    seat: Seat | None
    default: Actor | None
    lexicon: Lexicon
    national: str | None = None
    region: str | None = None
    as_at: str | None = None
    elections: Mapping[int, str] = MappingProxyType({})
    seats: Sequence[Seat | None] = ()
    area: str | None = None
    only_area: str | None = None
    earlier: Seat | None = None
    others: tuple[Actor, ...] = ()
    years: frozenset[int] = frozenset()
    people: tuple[tuple[Actor, ...], ...] = ()
    is_area_near: bool = True
    is_under_area: bool = False
    is_dated: bool = False
    is_later: bool = False
    year_on: int | None = None
    is_after_swing: bool = False
    both: tuple[Seat, ...] = ()
    deposit: str = ""
    topic: Kind | None = None


def placed(seat: Seat, moment: Moment, kind: Kind, quantity: Quantity | None = None) -> tuple[Poll, Basis, bool]:
    """The poll that a moment means for a seat, and the basis that remains; whether the sentence leaves no other."""
    poll = seat.poll
    if kind.is_change or (quantity is not None and (quantity.unit is Unit.TIMES or quantity.word == "change")):
        year = moment.year if moment.year is not None and moment.year < poll.polled_on.year else None
        return poll, Basis(poll.election, When.THIS, year), True
    if moment.year is None:
        return poll, Basis(poll.election, moment.when), True
    if moment.year == poll.polled_on.year and (poll.is_by_election or not moment.is_by_election):
        is_twice = any(one.polled_on.year == moment.year and one.id != poll.id for one in seat.polls)
        return poll, Basis(poll.election, When.EITHER if is_twice else When.THIS), True
    other = seat.of_year(moment.year, is_by_election=moment.is_by_election)
    if other is not None:
        return other, Basis(other.election, When.THIS), True
    return poll, Basis(poll.election, When.PREVIOUS, moment.year), True


def stands_in(actor: Actor, poll: Poll) -> bool:
    """Whether a person of that name stands in the poll."""
    return any(poll_id == poll.id for poll_id, _ in actor.options)


def surname_key(scene: Scene, index: int, poll: Poll) -> str | None:
    """The candidate in the poll whose surname is also the word for a party that stands at `index`: "Green"."""
    token = scene.tokens[index] if index >= 0 else None
    if token is None or scene.seat is None or token.value.is_person:
        return None
    return next((key for poll_id, key in scene.seat.surnames.get(token.words, ()) if poll_id == poll.id), None)


def key_in(actor: Actor, poll: Poll, lexicon: Lexicon) -> str | None:
    """The key of an actor's candidacy in a poll; `None` when nobody or more than one answers."""
    here = poll.id
    keys = {key: None for poll_id, key in actor.options if poll_id == here} if actor.options else {}
    if len(keys) == 1:
        return next(iter(keys))
    if actor.families:
        of_party = _of_party(actor.families, poll, lexicon)
        both = [key for key in of_party if key in keys] if keys else [] if actor.options else of_party
        return both[0] if len(both) == 1 else None
    return _of_namesakes(actor, keys, poll) if keys else None


def _of_party(families: frozenset[str], poll: Poll, lexicon: Lexicon) -> list[str]:
    """The keys of those who stand in the poll for a party of those families."""
    family_of = lexicon.family_of
    return [one.key for one in poll.candidacies if family_of.get(one.party_id) in families]


def _of_namesakes(actor: Actor, keys: Iterable[str], poll: Poll) -> str | None:
    """Which of several of one surname is meant: the one of that first name; where none is given, who had most votes."""
    if not actor.given and poll.declaration is not None:
        votes = dict(poll.declaration.votes)
        return min(keys, key=lambda key: -votes.get(key, 0))
    called = [key for key in keys if poll.candidacy(key).person.given_name.lower().startswith(actor.given)]
    return called[0] if len(called) == 1 else None


_ALIKE = 0.6


def is_stranger(actor: Actor, poll: Poll, key: str | None) -> bool:
    """Whether a name stands with the party that is not even like that of its candidate in the poll."""
    if not actor.unknown or key is None:
        return False
    name = fold(poll.candidacy(key).name)
    is_shared = not set(actor.unknown.split()).isdisjoint(name.split())
    return not is_shared and SequenceMatcher(None, actor.unknown, name).ratio() < _ALIKE


def family_in(actor: Actor, lexicon: Lexicon, seat: Seat | None) -> str | None:
    """The one family key that an actor's party is; for a person without a party named, that of the candidacy."""
    if len(actor.families) == 1:
        return next(iter(actor.families))
    polls = {one.id: one for one in seat.polls} if seat else {}
    known = [pair for pair in actor.options if pair[0] in polls] or list(actor.options)
    for poll_id, key in known:
        return lexicon.family_of.get(lexicon.by_id[poll_id].candidacy(key).party_id)
    if actor.families and seat is not None:
        standing = {lexicon.family_of.get(one.party_id) for one in seat.poll.candidacies} & actor.families
        return next(iter(standing)) if len(standing) == 1 else None
    return None
