"""Deed: when somebody had a lead, told by who won and who lost: "the Tories had held it by 9", "X's 165 majority",
"lost a majority of 9", "X won it two years ago by 9"."""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.token import SILENT, Tag
from hustings.record.poll import Poll

_TAKEN = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN})


def has_won(actor: Actor, poll: Poll, scene: Scene) -> bool:
    """Whether an actor won the poll."""
    return poll.winner is not None and key_in(actor, poll, scene.lexicon) == poll.winner


def had_won(scene: Scene, index: int, poll: Poll) -> bool:
    """ "The Tories had held the seat by 9", "X, having taken it by 9", who have lost it now."""
    tokens = scene.tokens
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words in ("had", "having")), 0)
    who = at - 2 if at > 1 and tokens[at - 1].tag is Tag.COMMA else at - 1
    if not at or tokens[who].tag is not Tag.ACTOR or tokens[at + 1].tag not in _TAKEN:
        return False
    return not poll.is_by_election and not has_won(tokens[who].value, poll, scene)


_GOES_ON = frozenset({Tag.COMMA, Tag.DASH, Tag.MAJORITY})
_WON = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BEAT})


def is_own_win(scene: Scene, index: int) -> bool:
    """ "X won it two and a half years ago by 9", long after the poll that the text is about, which X won and not the
    one before: by how much then."""
    tokens, seat = scene.tokens, scene.seat
    deed = next((at for at in range(index - 1, 0, -1) if tokens[at].tag in _WON), 0)
    at = len(tokens.row[:deed].rstrip(SILENT)) - 1
    if seat is None or not seat.earlier or at < 0 or tokens[at].tag is not Tag.ACTOR:
        return False
    if not _GOES_ON.isdisjoint(tokens.row[deed:index]):
        return False  # "X beat Y by 9; two years ago Y's majority was 8"
    if any(one.tag is Tag.ACTOR and one.value.is_possessive for one in tokens[deed:index]):
        return False  # "X kept it with 9 but Y's 8 majority is down to 7"
    actor = tokens[at].value
    is_now = actor.is_person and not actor.is_possessive and has_won(actor, seat.poll, scene)
    return is_now and not any(has_won(actor, one, scene) for one in seat.earlier)


_TO_OWNER = frozenset({Tag.FILL, Tag.HEDGE, Tag.OF, Tag.MAJORITY, Tag.MARGIN, Tag.BE, Tag.WORD})
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})


def is_of_beaten(scene: Scene, index: int) -> bool:
    """ "X's 165 majority was asking for it", "the Tories' lead of 9 is gone", "the Lib Dems lose an 11,883 majority":
    of one who has lost: the majority that they had before, most likely."""
    tokens, seat = scene.tokens, scene.seat
    at = index - 1
    while at >= 0 and tokens[at].tag in _TO_OWNER and not tokens[at].is_capital and tokens[at].words not in _SHED:
        at -= 1
    if seat is None or at < 0 or _LEADS.isdisjoint(tokens.row[at + 1 : index + 3]):
        return False
    if tokens[at].tag is Tag.LOSE or tokens[at].words in _SHED or _is_seen_to_go(scene, at, index):
        at = len(tokens.row[:at].rstrip(_TO_DEED)) - 1
        return at >= 0 and tokens[at].tag is Tag.ACTOR and not has_won(tokens[at].value, seat.poll, scene)
    is_owner = tokens[at].tag is Tag.ACTOR and tokens[at].value.is_possessive
    return is_owner and not has_won(tokens[at].value, seat.poll, scene)


_TO_DEED = SILENT + bytes((Tag.HAVE, Tag.WORD))
#: What who is beaten does with a majority.
_SHED = frozenset(
    "surrendered surrenders surrendering squandered squanders squandering blew blown shed sheds sacrificed ceded cedes"
    " relinquished yielded forfeited threw throw thrown throws kissed waved wasted".split()
)
_SAW = frozenset("saw sees seen watched watches".split())
_GONE = frozenset(
    "disappear disappears vanish evaporate melt go crumble collapse wiped overturned swept away blown erased".split()
)


def _is_seen_to_go(scene: Scene, at: int, index: int) -> bool:
    """ "X saw a 9 majority disappear"."""
    said = scene.tokens.said
    return said[at] in _SAW and any(not _GONE.isdisjoint(one.split()) for one in said[index + 1 : index + 6])
