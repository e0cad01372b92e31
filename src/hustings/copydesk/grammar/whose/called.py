"""Called: whose the second of two votes is, told by what they are: "X had 9 to the outgoing MP's 8", "X came in with 9,
the former leader with 8"."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, key_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.described import is_calling
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.measures.rank import ranking
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll

_MEMBERS = frozenset({"mp", "member", "incumbent"})
_SITTING = frozenset(
    "outgoing sitting ousted defeated beaten deposed former ex departing dislodged unseated incumbent".split()
)
_SECOND = frozenset({"runner-up", "runner up"})
_RIVALS = frozenset("rival opponent challenger adversary".split())
_THE = frozenset("the his her its".split())
#: What may stand between somebody and their figure, within what they are called, and before it.
_TO_FIGURE = SILENT + bytes((Tag.WITH, Tag.ON, Tag.GET, Tag.HAVE, Tag.WIN))
_CALLED = frozenset({Tag.FILL, Tag.WORD, Tag.PREVIOUS, Tag.BEAT, Tag.PLACE, Tag.REGION, Tag.PRONOUN, Tag.SEATS})
_JOINED = frozenset({Tag.COMMA, Tag.TO, Tag.AND, Tag.COMPARED, Tag.DASH})
_MOST = 5


def called(scene: Scene, index: int) -> list[Holder]:
    """Whose a figure is that is set beside another's; nobody where they are named, or not told by what they are.

    Where what they are called may be said of several, the rest of those who stand come after, as they may be meant.
    """
    tokens = scene.tokens
    if scene.seat is None or tokens[index].tag not in (Tag.COUNT, Tag.PERCENT):
        return []
    head = len(tokens.row[:index].rstrip(_TO_FIGURE)) - 1
    party = head - (tokens[head].words.removesuffix("'s") in _MEN)
    if party > 0 and _is_of_left(tokens, party):
        left = _who_left(scene, scene.seat, party)
        return [Holder(_actor(scene.seat.poll, one), party, is_one) for one, is_one in left]
    start = _start(tokens, head) if head > 0 and _is_head(tokens[head]) else None
    first = _first(scene, start, index) if start is not None else None
    if first is None or start is None:
        return []
    poll = scene.seat.poll
    key = key_in(first, poll, scene.lexicon)
    if key is None:
        return []
    own, others = _meant(scene, poll, key, tokens[start : head + 1])
    made = [Holder(_actor(poll, one), head, one == own) for one in (own, *others) if one is not None]
    return made if own is not None else []


_MEN = frozenset({"man", "woman"})
_LEFT = frozenset({"former", "ex", "one-time", "erstwhile", "onetime"})


def _is_of_left(tokens: Tokens, head: int) -> bool:
    """ "The former Tory's 18,638": who has left a party, and stands for no party or another."""
    actor = tokens[head].value if tokens[head].tag is Tag.ACTOR else None
    if actor is None or actor.is_person or tokens[head - 1].words not in _LEFT:
        return False
    return head < 2 or tokens[head - 2].words in _THE


def _who_left(scene: Scene, seat: Seat, head: int) -> list[tuple[str, bool]]:
    """Who stood in the seat before for a party and does so for another now, firm where that is one; else all who stand
    for no such party, as any of them may have left it."""
    families, family_of = scene.tokens[head].value.families, scene.lexicon.family_of
    others = [one for one in seat.poll.candidacies if family_of.get(one.party_id) not in families]
    before = {one.name for poll in seat.earlier for one in poll.candidacies if family_of.get(one.party_id) in families}
    left = [one.key for one in others if one.name in before]
    return [(left[0], True)] if len(left) == 1 else [(one.key, False) for one in others]


def _is_head(token: Token) -> bool:
    """Whether a word says what somebody is: "MP's", "runner-up", "leader"."""
    word = token.words.removesuffix("'s")
    return word in _MEMBERS | _SECOND | _RIVALS or (token.tag is Tag.WORD and is_calling(word))


def _start(tokens: Tokens, head: int) -> int | None:
    """Where what somebody is called begins: "the former SDLP leader"; `None` where it does not with "the"."""
    for at in range(head - 1, max(-1, head - _MOST), -1):
        if tokens[at].words in _THE:
            return at
        if tokens[at].tag not in _CALLED:
            return None
    return None


def _first(scene: Scene, start: int, index: int) -> Actor | None:
    """Who has the figure right before it, to which this one is joined; "he" is who was spoken of last."""
    tokens = scene.tokens
    if start < 3 or tokens[start - 1].tag not in _JOINED:
        return None
    before = start - 1
    while before > 0 and (tokens[before].tag in _JOINED or tokens[before].tag is Tag.VOTES):
        before -= 1
    if tokens[before].tag is not tokens[index].tag or tokens[before].tag not in NUMBERS:
        return None
    found = holders(tokens, before)
    if not found and not _PRONOUNS.isdisjoint(tokens.said[:before]):
        return scene.default
    is_plain = len(found) == 1 and found[0].is_firm and found[0].index < before
    return found[0].actor if is_plain else None


_PRONOUNS = frozenset({"he", "she"})


def _meant(scene: Scene, poll: Poll, key: str, said: list[Token]) -> tuple[str | None, list[str]]:
    """Who is meant by what they are called, beside the one of that `key`; and who may be besides."""
    words = {one.words.removesuffix("'s") for one in said}
    order = [one.key for one in ranking(poll)]
    second = next((one for one in order[:2] if one != key), None) if key in order[:2] else None
    if not words.isdisjoint(_SECOND):
        return second, []
    rest = [one for one in order if one != key]
    if not words.isdisjoint(_MEMBERS):
        sat = [one.key for one in _sat(scene, poll, words) if one.key != key]
        return (sat[0], []) if len(sat) == 1 else (None, [])
    if not words.isdisjoint(_RIVALS):
        return second, [one for one in rest if one != second]
    if (of_party := _of_party(scene, poll, words)) is not None:
        return of_party, [one for one in rest if one != of_party]
    told = {key_in(one, poll, scene.lexicon) for named in scene.people for one in named if stands_in(one, poll)}
    told -= {key, None}
    own = told.pop() if len(told) == 1 else None
    return own, [one for one in rest if one != own]


def _of_party(scene: Scene, poll: Poll, words: set[str]) -> str | None:
    """ "The former SDLP leader": who stands for the party; `None` where the words name none of which one stands."""
    named = (scene.lexicon.parties.get(one) or scene.lexicon.exact_parties.get(one.upper()) for one in words)
    families = frozenset().union(*(one for one in named if one))
    keys = [one.key for one in poll.candidacies if scene.lexicon.family_of.get(one.party_id) in families]
    return keys[0] if len(keys) == 1 else None


def _sat(scene: Scene, poll: Poll, words: set[str]) -> Iterator[Candidacy]:
    """Those who stand and sat for the seat before: "the outgoing MP", "the incumbent"."""
    if words.isdisjoint(_SITTING):
        return
    earlier = scene.seat.earlier if scene.seat is not None else []
    names = {one.candidacy(one.winner).name for one in earlier if one.winner is not None}
    for one in poll.candidacies:
        if one.is_sitting or one.name in names:
            yield one


def _actor(poll: Poll, key: str) -> Actor:
    return Actor(options=((poll.id, key),))
