"""Who stood and how they did: shares and their changes, places, deposits, first stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction
from math import log2

from hustings.measures.baseline import family_key
from hustings.measures.change import share_change
from hustings.measures.deposit import is_lost
from hustings.measures.rank import Ranked
from hustings.record.kept import kept_of_election, kept_sum
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.worth import draw
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.peer import peers
from hustings.telling.worth.scene import Scene, place_words

_SHARE, _SHARE_OTHER, _CHANGE, _DEPOSIT, _CANDIDATES, _VOTES = 20.0, 6.0, 16.0, 6.0, 8.0, 10.0
_PLACE, _STEP, _INDEPENDENT_SECOND = 14.0, 7.0, 46.0
_BIT = 4.0
#: Below a twentieth, now and then, a candidacy's share is not told.
_TOLD = Fraction(1, 20)
#: A party counts as major in its deposits where it fought at least so many of the seats.
_FOUGHT = 15


def facts(scene: Scene) -> Iterator[Fact]:
    """Each candidacy that is worth words, and how many stood."""
    for one in scene.ranked:
        yield from _votes(scene, one)
        yield from _share(scene, one)
        yield from _change(scene, one)
        yield from _place(scene, one)
        yield from _deposit(scene, one)
    yield from _candidates(scene)


def _votes(scene: Scene, one: Ranked) -> Iterator[Fact]:
    if one.position <= 3:
        yield fact(draw.votes(scene.poll, one.candidacy, one.votes), _VOTES - one.position)


def _share(scene: Scene, one: Ranked) -> Iterator[Fact]:
    if one.share < _TOLD:
        return
    peers_of = scene.peers(f"share:{scene.family(one.candidacy)}")
    label = f"{scene.party(one.candidacy)} share"
    place = place_words(peers_of, float(one.share), f"lowest {label}", f"highest {label}", scene.peer_words)
    base = _SHARE if one.position <= 2 else _SHARE_OTHER
    yield fact(
        draw.share(scene.poll, one.candidacy, one.share), base + _BIT * peers_of.surprisal(float(one.share)), place
    )


def _change(scene: Scene, one: Ranked) -> Iterator[Fact]:
    against = scene.like
    change = share_change(scene.poll, one.candidacy.key, against) if against is not None else None
    if against is None or change is None:
        return
    family = scene.family(one.candidacy)
    if max(one.share, against.share(family) or Fraction(0)) < _TOLD:
        return
    spread, label = scene.peers(f"share change:{family}"), scene.party(one.candidacy)
    place = place_words(spread, float(change), f"worst {label} change", f"best {label} change", scene.peer_words)
    worth = _CHANGE + 40 * abs(float(change)) + _BIT * spread.surprisal(float(change)) - 2 * one.position
    yield fact(draw.share_change(scene.poll, one.candidacy, change, against), worth, place)


def _place(scene: Scene, one: Ranked) -> Iterator[Fact]:
    """A party that rose or fell in the order, the winner apart; an independent's second place."""
    if one.position == 1 or one.is_joint:
        return
    if one.candidacy.party_id == INDEPENDENT and one.position == 2:
        yield fact(draw.rank(scene.poll, one.candidacy, 2), _INDEPENDENT_SECOND, "an independent second")
        return
    before = _place_before(scene, scene.family(one.candidacy))
    if before is None or before == one.position or min(before, one.position) > 2:
        return
    worth = _PLACE + _STEP * abs(before - one.position) + 6 * (before == 1) + 4 * (one.position == 2)
    yield fact(draw.rank(scene.poll, one.candidacy, one.position), worth, f"number {before} last time")


def _place_before(scene: Scene, family: str) -> int | None:
    votes = scene.like.votes.get(family) if scene.like is not None else None
    if not votes or scene.like is None:
        return None
    return 1 + sum(other > votes for other in scene.like.votes.values())


def _deposit(scene: Scene, one: Ranked) -> Iterator[Fact]:
    """A deposit lost by a party that seldom loses one, or that won the seat last time."""
    declared = scene.poll.declaration
    if declared is None or not is_lost(one.votes, declared.valid_votes):
        return
    family = scene.family(one.candidacy)
    fought, lost = deposits_of(scene.record, scene.group).get(family, (0, 0))
    had = scene.like is not None and scene.like.winner == family
    if fought >= _FOUGHT or had:
        bits = log2(fought / lost) if lost and fought else 0.0
        reason = f"{scene.party(one.candidacy)} lost {lost} of {fought}" if fought > 1 else ""
        yield fact(draw.deposit(scene.poll, one.candidacy), _DEPOSIT + _BIT * bits + 40 * had, reason)


@kept_of_election
def deposits_of(record: Record, group: str) -> dict[str, tuple[int, int]]:
    """How many seats each family fought among a group of peers, and how many deposits it lost there."""
    sums = _fought(record, peers(record, group), group)
    families = [what[1] for what in sums if isinstance(what, tuple) and what[0] == "stood"]
    return {one: (sums["stood", one], sums.get(("lost", one), 0)) for one in families}


@kept_sum
def _fought(record: Record, poll: Poll) -> Mapping[Hashable, int]:
    """What a poll adds: who stood, and who lost a deposit."""
    valid = poll.declaration.valid_votes if poll.declaration else 0
    found: Counter[Hashable] = Counter()
    for one in poll.candidacies:
        family = family_key(one, record.parties)
        found["stood", family] += 1
        found["lost", family] += is_lost(poll.votes(one.key) or 0, valid)
    return found


def _candidates(scene: Scene) -> Iterator[Fact]:
    if not scene.ranked:
        return
    count = float(len(scene.poll.candidacies))
    spread = scene.peers("candidates")
    place = place_words(spread, count, "fewest candidates", "most candidates", scene.peer_words)
    lost = sum(is_lost(one.votes, scene.own.valid_votes or 0) for one in scene.ranked)
    yield fact(draw.candidates(scene.poll), _CANDIDATES + 3 * spread.surprisal(count), place)
    if lost:
        yield fact(draw.deposits(scene.poll, lost), _CANDIDATES)
