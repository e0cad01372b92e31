"""Fate: who won, held, lost or was beaten, told by phrases with the verb, the seat and the person in any order.

Each pattern names `who` it is said of. Where it names somebody of the poll, or the seat, and no other time is spoken
of, a mismatch is a fault of the copy; else it is only borne out.
"""

from __future__ import annotations

from itertools import takewhile

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import outside_asides
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

#: Words by which a deed may be of another time, or none at all.
_NOT_NOW = frozenset(
    "had once previously formerly until when before after would could might may if unless hoped hopes hoping expected"
    " never not last first traditionally then since target nearly almost".split()
)
#: In "X did not survive", "X could not hang on": words of the phrase itself.
_DENYING = frozenset({"not", "could"})
_COLOURS = {
    "red": ("labour",),
    "blue": ("conservative",),
    "orange": ("liberal-democrat",),
    "green": ("green", "plaid-cymru"),
    "yellow": ("snp", "liberal-democrat"),
    "purple": ("ukip",),
    "turquoise": ("reform",),
}


def won(found: Found) -> list[Reading]:
    """ "X is heading to Westminster", "the seat fell to X", "the winner was X"."""
    return _told(found, "won")


def unseated(found: Found) -> list[Reading]:
    """ "X had beaten the minister": that who won did; of whom else it may be said, nothing."""
    at = _who(found)
    poll = found.seat.poll if found.seat is not None else None
    key = (
        key_in(found.scene.tokens[at].value, poll, found.scene.lexicon) if at is not None and poll is not None else None
    )
    is_here = poll is not None and key is not None and key == poll.winner
    return (
        [_reading(found, poll, key, "won", is_firm=False)] if is_here and poll is not None and key is not None else []
    )


def held(found: Found) -> list[Reading]:
    """ "The seat stays Labour", "remains in Labour hands"."""
    return _told(found, "held")


def gained(found: Found) -> list[Reading]:
    """ "It switched from X to Y": Y gained it."""
    return _told(found, "gained")


def changed(found: Found) -> list[Reading]:
    """ "The seat changed hands": whoever won it, it was another's."""
    poll = _poll(found)
    return [] if poll is None or poll.winner is None else [_reading(found, poll, poll.winner, "gained", is_firm=False)]


def defeated(found: Found) -> list[Reading]:
    """ "X was beaten by Y", "X lost to Y", "X failed to unseat Y"."""
    return _told(found, "defeated")


def lost(found: Found) -> list[Reading]:
    """ "No longer in Conservative hands", "X surrendered the seat": it was theirs, and is another's."""
    return _told(found, "lost")


def coloured(found: Found) -> list[Reading]:
    """ "The seat has turned red": the party of that colour won it."""
    poll = _poll(found)
    if poll is None:
        return []
    families = _COLOURS.get(found.match["colour"], ())
    keys = (key_in(Actor(families=frozenset({one})), poll, found.scene.lexicon) for one in families)
    standing = [key for key in keys if key is not None]
    won = [key for key in standing if key == poll.winner] or standing[:1]
    return [_reading(found, poll, key, "won", is_firm=False) for key in won]


def _told(found: Found, word: str) -> list[Reading]:
    poll, at = _poll(found), _who(found)
    if poll is None or at is None:
        return []
    actor = found.scene.tokens[at].value
    key = key_in(actor, poll, found.scene.lexicon)
    if key is None:
        return []
    is_plain = surname_key(found.scene, at, poll) is None and not is_stranger(actor, poll, key)
    is_firm = is_plain and _is_of_now(found, 0) and _is_bound(found, poll)
    return [_reading(found, poll, key, word, is_firm=is_firm)]


def _who(found: Found) -> int | None:
    name = next((name for name in _NAMED if found.match.groupdict().get(name)), None)
    return None if name is None else found.line.tokens_of(found.match, name)[0]


#: What a pattern calls the one whom it is said of.
_NAMED = ("who", "whom", "whose", "ousted", "again")


def _poll(found: Found) -> Poll | None:
    """The poll that it is said of: this one, nothing pointing back; "the first time since 1924" does not. Else an
    earlier one, by the one year of such that is named, or by "two years ago" the last."""
    if found.seat is None or _is_of_now(found, _clause_start(found)):
        return None if found.seat is None else found.seat.poll
    if not _NOT_NOW_AT_ALL.isdisjoint(found.scene.tokens.said[max(0, found.first - 5) : found.last]):
        return None
    held = {one.polled_on.year: one for one in found.seat.earlier}
    named = {year_of(one) for one in found.scene.tokens if one.tag is Tag.YEAR} & held.keys()
    if not named and any(one.words in _AGO for one in found.scene.tokens):
        return found.seat.earlier[-1] if found.seat.earlier else None
    return held[next(iter(named))] if len(named) == 1 else None


_NOT_NOW_AT_ALL = frozenset(
    "until would could might may if unless hoped hopes hoping expected never not nearly".split()
)
_AGO = frozenset({"years ago", "years back", "last time", "years earlier"})


_OPENING = frozenset("after as when while because but".split())


def _clause_start(found: Found) -> int:
    """Where the clause of a match begins: "the first time since 1987, after X was beaten" is of now."""
    tokens = found.scene.tokens
    near = range(found.first - 1, max(-1, found.first - 3), -1)
    return next((at + 1 for at in near if tokens[at].words in _OPENING or tokens[at].tag is Tag.COMMA), 0)


def _is_of_now(found: Found, start: int) -> bool:
    """Whether nothing from `start` on, asides left out, points back to another time."""
    if found.seat is None:
        return False
    tokens, polled = found.scene.tokens, found.seat.poll.polled_on.year
    outside = outside_asides(tokens, found.first, found.last)
    before = [tokens[at] for at in outside if max(start, found.first - 5) <= at < found.last]
    after = list(takewhile(lambda token: token.words != "first", tokens[found.last : found.last + 6]))
    is_dated = any(token.tag is Tag.YEAR and year_of(token) != polled for token in (*before, *after))
    denied = _DENYING if not _DENYING.isdisjoint(tokens.said[found.first : found.last]) else frozenset()
    is_past = any(token.words in _NOT_NOW - denied or token.words.startswith("had ") for token in before)
    is_past = is_past or any(token.tag in (Tag.PREVIOUS, Tag.SINCE) and token.words != "former" for token in after)
    return not (is_dated or is_past)


def _is_bound(found: Found, poll: Poll) -> bool:
    """Whether the words leave no other contest: the seat, or two who stood in it, are named in them."""
    scene = found.scene
    if not {Tag.INTERIM, Tag.PREVIOUS, Tag.YEAR}.isdisjoint(scene.tokens.tags) or "who" in scene.tokens.words:
        return False
    inside = range(found.first, found.last)
    actors = [scene.tokens[at].value for at in inside if scene.tokens[at].tag is Tag.ACTOR]
    people = [one for one in actors if one.is_person and key_in(one, poll, scene.lexicon) is not None]
    return len(people) > 1 or any(_is_seat(scene, at) for at in inside)


def _is_seat(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.tag is not Tag.PLACE or scene.seat is None or at >= len(scene.seats):
        return token.words == "seat"
    named = scene.lexicon.places.get(token.words)
    seat = scene.seats[at]
    return named is not None and seat is not None and seat.slug in named.slugs


def _reading(found: Found, poll: Poll, key: str, word: str, *, is_firm: bool) -> Reading:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), found.span)
    return Reading(claim, 2, is_firm)
