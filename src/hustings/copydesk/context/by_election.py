"""By-election: what is said of somebody "in the by-election" is of the seat of that, not of where they stand now.

"Martin Dimery is the Green candidate. He was third in the by-election with 3,944 votes", in a report of a seat that was
not there then: the clause goes over to the one seat of the text where that person stood in a by-election.
"""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.context.anchor import TOLD
from hustings.copydesk.context.inherited import Context, seat_at
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import Tag, Tokens, places_of

_ACTORS, _PLACES = frozenset({Tag.ACTOR}), frozenset({Tag.PLACE})
_OPENS = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.COLON, Tag.WHO})
_CLOSES = frozenset({Tag.ACTOR, Tag.PLACE, Tag.NOW, Tag.PRONOUN, Tag.CLOSE, Tag.DASH, Tag.COMPARED, Tag.THAN})
_PRONOUNS = frozenset({"he", "she", "his", "her"})


def with_by_election(tokens: Tokens, focus: list[str | None], linked: Linked, context: Context) -> list[str | None]:
    """The seat at every token of a sentence, that of the by-election where its clause tells of one elsewhere."""
    if not tokens.tags.isdisjoint(_PLACES) or not _names_one(" ".join(tokens.said)):
        return focus
    told = next(at for at, words in enumerate(tokens.said) if _names_one(words))
    actor = _who(tokens, told, context)
    slug = None if actor is None else _where(actor, focus[told], linked)
    if slug is None:
        return focus
    start = next((at for at in range(told, 0, -1) if tokens[at].tag in _OPENS), 0)
    end = next((at for at in range(told + 1, len(tokens)) if _closes(tokens, at)), len(tokens))
    return [slug if start <= at < end else one for at, one in enumerate(focus)]


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a clause is over: somebody else is named, "now", or the sentence goes on, "third in it, got 9"."""
    is_gone_on = tokens[at].tag is Tag.COMMA and at + 1 < len(tokens) and tokens[at + 1].tag in TOLD
    return is_gone_on or tokens[at].tag in _CLOSES


def _names_one(words: str) -> bool:
    return "by-election" in words or "byelection" in words


def _who(tokens: Tokens, told: int, context: Context) -> Actor | None:
    """The person that the clause is about: the last named before it; whom "he" stands for, where nobody is."""
    named = [at for at in places_of(tokens, _ACTORS) if at < told]
    if named:
        actor = tokens[named[-1]].value
    elif tokens[0].words in _PRONOUNS:
        actor = context.subject
    else:
        actor = None
    return actor if actor is not None and actor.is_person else None


def _where(actor: Actor, here: str | None, linked: Linked) -> str | None:
    """The one seat of the text in a by-election of which a person stood, where there was none in the seat spoken of."""
    seat = seat_at(linked, here)
    if seat is None or any(one.is_by_election for one in seat.polls):
        return None
    stood = {poll_id for poll_id, _ in actor.options}
    found = [slug for slug, one in linked.seats.items() if one.poll.is_by_election and one.poll.id in stood]
    return found[0] if len(found) == 1 else None
