"""Lost of: how many of the votes of before somebody lost: "shed 9,719 of Mike Amesbury's votes", "with Ukip nearly
7,000 worse off".
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.moved.measured import candidate, subject_before
from hustings.copydesk.grammar.moved.now import is_of_now
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, key_in
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_SHED = frozenset("shed sheds shedding bled haemorrhaged leaked mislaid squandered threw dropped forfeited".split())
_OFF = {"worse off": -1, "better off": 1}
_COUNT, _OF, _WITH = frozenset({Tag.COUNT}), bytes((Tag.OF,)), bytes((Tag.WITH,))
_HEDGED = SILENT + bytes((Tag.HEDGE,))


def lost_of(tokens: Tokens) -> list[int]:
    """Where the counts of a sentence stand that tell how many votes of before were lost."""
    if tokens.words.isdisjoint(_OFF) and Tag.OF not in tokens.tags:
        return []
    return [at for at in places_of(tokens, _COUNT) if _losing(tokens, at) is not None or _off(tokens, at) is not None]


def lost_of_told(scene: Scene, index: int) -> list[Reading]:
    """The reading of a count as by how many a vote is below, or above, the one of the poll before."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or tokens[index].tag is not Tag.COUNT:
        return []
    verb, way, actor = index, -1, None
    if (at := _off(tokens, index)) is not None:
        way, actor = _OFF[tokens[index + 1].words], tokens[at].value
    elif (found := _losing(tokens, index)) is not None:
        verb, whose = found
        actor = _loser(scene, verb, tokens[whose].value)
    key = candidate(scene, actor) if actor is not None and is_of_now(scene, verb) else None
    if key is None:
        return []
    quantity = Quantity(tokens[index].value.value, hedge=hedge_before(tokens, index), direction=way, word="change")
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    span = stretch(tokens, verb, index + 1)
    return [Reading(Claim(Kind.VOTES, subject, quantity, Basis(seat.poll.election), span), 4, True)]


def _losing(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Where the verb stands, and whose the votes were: "lost as many as 19,500 of Neil Parish's votes"."""
    verb = len(tokens.row[:index].rstrip(_HEDGED)) - 1
    if verb < 0 or not (tokens[verb].tag is Tag.LOSE or tokens[verb].words in _SHED):
        return None
    whose = index + 2
    while whose < len(tokens) and tokens[whose].tag is Tag.FILL:
        whose += 1
    is_whose = tokens.row[index + 1 : index + 2] == _OF and tokens.row[whose : whose + 1] == bytes((Tag.ACTOR,))
    votes = len(tokens) - len(tokens.row[whose + 1 :].lstrip(_BETWEEN))
    is_votes = is_whose and tokens.row[votes : votes + 1] == bytes((Tag.VOTES,))
    return (verb, whose) if is_votes and tokens[whose].value.is_possessive else None


_BETWEEN = SILENT + bytes((Tag.YEAR, Tag.PREVIOUS, Tag.COUNT))


def _off(tokens: Tokens, index: int) -> int | None:
    """Where the one stands who is told to be so many worse off: "with Ukip nearly 7,000 worse off"."""
    if tokens.said[index + 1 : index + 2] == [] or tokens[index + 1].words not in _OFF:
        return None
    who = len(tokens.row[:index].rstrip(_HEDGED)) - 1
    before = tokens.row[: max(who, 0)].rstrip(SILENT)[-1:]
    return who if who > 0 and tokens[who].tag is Tag.ACTOR and before == _WITH else None


def _loser(scene: Scene, verb: int, whose: Actor) -> Actor | None:
    """Who lost them: the subject of the verb, where those are votes of the same party's."""
    found = subject_before(scene, verb)
    before = scene.seat.earlier[-1] if scene.seat is not None and scene.seat.earlier else None
    if found is None or before is None or scene.seat is None:
        return None
    then = key_in(whose, before, scene.lexicon)
    family = family_in(found[0], scene.lexicon, scene.seat)
    is_own = then is not None and scene.lexicon.family_of.get(before.candidacy(then).party_id) == family
    return found[0] if found[1] and is_own else None
