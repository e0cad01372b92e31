"""The result: who won, held or gained the seat, by how much, and who was defeated."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.measures.baseline import BaselineKind
from hustings.measures.change import majority_change, majority_share_change
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.telling.worth import draw
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.scene import Scene, place_words

_HOLD, _WIN, _GAIN, _BY_ELECTION, _OWN_MAN = 50.0, 60.0, 68.0, 10.0, 15.0
_DEFEATED, _LOST_AGAIN = 58.0, 60.0
_MAJORITY, _MAJORITY_CHANGE = 34.0, 14.0
#: What a bit of surprisal adds.
_BIT = 4.0
#: A majority below a twentieth of the votes is narrow: the narrower, the more.
_BY_SHARE = ("smallest majority by share", "largest majority by share")
_NARROW, _NARROWEST = Fraction(1, 20), 30.0


def facts(scene: Scene) -> Iterator[Fact]:
    """Who won and by how much."""
    yield from _won(scene)
    yield from _defeated(scene)
    yield from _lost_again(scene)
    yield from _majority(scene)
    yield from _majority_change(scene)


def _won(scene: Scene) -> Iterator[Fact]:
    winner, found = scene.winner, scene.outcome
    if winner is None:
        return
    reasons = [*_who(scene)]
    extra = _OWN_MAN * (winner.party_id == INDEPENDENT)
    if scene.own.majority == 0:
        reasons.append("equal votes: elected by lot")
        extra += 40
    if found is None:
        yield fact(draw.outcome(scene.poll, winner, "won"), _WIN + extra, *reasons, "no earlier result to compare with")
    elif found.is_speaker_returned:
        yield fact(draw.outcome(scene.poll, winner, "won"), _HOLD + extra, *reasons, "re-elected")
    elif found.is_hold:
        yield fact(draw.outcome(scene.poll, winner, "held", found.baseline), _HOLD + extra, *reasons, "a hold")
    else:
        extra += _BY_ELECTION * scene.poll.is_by_election
        loser = scene.record.party(found.from_party_id or "").label
        reasons.append(f"a gain from {loser}{' (notional)' if found.baseline.is_notional else ''}")
        yield fact(draw.outcome(scene.poll, winner, "gained", found.baseline), _GAIN + extra, *reasons)


def _who(scene: Scene) -> Iterator[str]:
    winner = scene.winner
    if winner is not None and winner.party_id == INDEPENDENT:
        yield "an independent"
    if winner is not None and winner.party_id == SPEAKER:
        yield "the Speaker"


def _defeated(scene: Scene) -> Iterator[Fact]:
    """The Member at the dissolution who stood again and lost."""
    if scene.winner is None or scene.winner.is_sitting:
        return
    for one in scene.poll.candidacies:
        if one.is_sitting and one.key != scene.poll.winner:
            yield fact(draw.outcome(scene.poll, one, "defeated"), _DEFEATED, "the sitting MP")


def _lost_again(scene: Scene) -> Iterator[Fact]:
    """A by-election since the last general election whose winner's party did not win this time."""
    between = next((one for one in scene.baselines if one.kind is BaselineKind.BY_ELECTION), None)
    if between is None or between.winner is None or between.poll is None or scene.winner is None:
        return
    holder = between.poll.candidacy(between.poll.winner or "")
    if between.winner != scene.family(scene.winner):
        label = holder.name if holder.party_id == INDEPENDENT else scene.party(holder)
        told = draw.lost(scene.poll, label, between.winner, between)
        yield fact(told, _LOST_AGAIN, f"won at the {between.label}, lost again")


def _majority(scene: Scene) -> Iterator[Fact]:
    votes, share = scene.own.majority, scene.own.majority_share
    if not votes or share is None:
        return
    peers = scene.peers("majority")
    narrow = _NARROWEST * float(max(Fraction(0), 1 - share / _NARROW))
    worth = _MAJORITY + max(_BIT * peers.surprisal(float(share)), narrow)
    place = place_words(peers, float(share), *_BY_SHARE, scene.peer_words)
    yield fact(draw.majority(scene.poll, votes), worth, place, "narrow" if narrow else "")
    yield fact(draw.majority_share(scene.poll, share), worth - 4, place)


def _majority_change(scene: Scene) -> Iterator[Fact]:
    against = scene.like
    if against is None or scene.outcome is None or not scene.outcome.is_hold:
        return
    change, points = majority_change(scene.poll, against), majority_share_change(scene.poll, against)
    if not change or points is None:
        return
    bits = scene.peers("majority change").surprisal(float(points))
    was = f"{against.majority:,} {'notionally' if against.is_notional else 'before'}"
    yield fact(draw.majority_change(scene.poll, change, against), _MAJORITY_CHANGE + _BIT * bits, was)
