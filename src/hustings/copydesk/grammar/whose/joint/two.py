"""Two: whose votes are told together, where they are named or spoken of: "the two of them had 46,702 votes between
them"."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.claim import Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in, placed
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.grammar.when.timed import is_timed
from hustings.copydesk.grammar.whose.holder import FIRST_TWO
from hustings.copydesk.grammar.whose.joint.added import adds_up
from hustings.copydesk.token import Tag, Tokens
from hustings.measures.rank import ranking
from hustings.record.poll import Poll


def of_two(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """ "Between them, X and Y polled 9": what two candidacies have together; nothing where they are not two."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    keys = _named(scene, hit.index, poll) or _first_two(scene.tokens, hit.index, poll) or _spoken_of(scene, poll)
    if len(keys) != 2 or not _is_sum(keys, poll, quantity):
        return []
    label = f"{poll.candidacy(keys[0]).name} and {poll.candidacy(keys[1]).name} together"
    claim = Claim(kind, Subject(label, poll.id, keys[0], keys[1]), quantity, basis, span)
    return [Reading(claim, hit.strength, is_timed(scene, hit, moment, kind))]


def _named(scene: Scene, index: int, poll: Poll) -> list[str]:
    """Those whom the sentence names before a figure."""
    return _keys((token.value for token in scene.tokens[:index] if token.tag is Tag.ACTOR), scene, poll)


def _keys(actors: Iterable[Actor], scene: Scene, poll: Poll) -> list[str]:
    """The keys of those actors, each once, in a poll; none where one of them does not stand in it."""
    keys = list(dict.fromkeys(key_in(one, poll, scene.lexicon) for one in actors))
    known = [one for one in keys if one is not None]
    return known if len(known) == len(keys) else []


def _first_two(tokens: Tokens, index: int, poll: Poll) -> list[str]:
    """ "The top two": who came first and second."""
    said = " ".join(tokens.said[:index])
    return [one.key for one in ranking(poll)[:2]] if any(one in said for one in FIRST_TWO) else []


_PAIR = frozenset("two pair duo both".split())
_MOST_OPENING = 6


def _spoken_of(scene: Scene, poll: Poll) -> list[str]:
    """ "The two of them", "the pair", "they": those of whom alone the sentence before told."""
    opening = scene.tokens.said[:_MOST_OPENING]
    if _PAIR.isdisjoint(opening) and "they" not in opening and not adds_up(scene.tokens):
        return []
    told = scene.people[0] if scene.people else ()
    return _keys(told, scene, poll)


def _is_sum(keys: Iterable[str], poll: Poll, quantity: Quantity) -> bool:
    """Whether votes are more than either of two has: fewer are how far apart they were, or something else."""
    if poll.declaration is None or quantity.decimals or quantity.unit.value != "none":
        return True
    votes = dict(poll.declaration.votes)
    return (quantity.value or 0) > max(votes.get(one, 0) for one in keys)
