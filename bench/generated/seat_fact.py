"""The facts of one poll, by the names that shapes call them: each worked out by the record's own measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from bench.generated.fact import Fact, Unsaid, Value, transposed
from bench.generated.scene import Player, Scene
from hustings.measures.baseline import Baseline
from hustings.measures.majority import majority, majority_share
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.poll import Poll

Rivals = tuple[tuple[str, Value | None], ...]
LAST = "@last"


def seat_fact(scene: Scene, kind: str, arguments: tuple[str, ...]) -> Fact:
    """The fact that a shape names; `Unsaid` where this poll does not have it."""
    name, _, when = kind.partition("@")
    if when and not scene.baseline:
        raise Unsaid(kind)
    return FACTS[name + (LAST if when else "")](scene, *arguments)


def _fact(
    scene: Scene,
    kind: str,
    value: Value | None,
    unit: str,
    subject: str,
    rivals: Rivals = (),
    others: tuple[Value | None, ...] = (),
) -> Fact:
    if value is None:
        raise Unsaid(kind)
    return Fact(
        kind=kind,
        value=value,
        unit=unit,
        subject=subject,
        poll=scene.poll.id,
        place=scene.poll.constituency.name,
        election=f"{scene.year} {'by-election' if scene.poll.is_by_election else 'general election'}",
        others=tuple(one for one in others if one is not None and one != value),
        rivals=tuple((name, one) for name, one in rivals if one is not None and one != value),
    )


def _of_last(scene: Scene, fact: Fact, loose: Sequence[Value | None]) -> Fact:
    """The fact, filed under the result before: its poll, or the notional result's id.

    `loose` are the values of the other results that "last time" may mean; a notional one is what papers print for it.
    """
    before = _before(scene)
    poll = before.poll.id if before.poll else f"{before.election}@{before.constituency}"
    kind = "notional" if before.poll is None else "general election"
    known = tuple(one for one in loose if one is not None and one != fact.value)
    mistake = "real for notional" if before.is_notional else "notional for real"
    rivals = (*fact.rivals, *((mistake, one) for one in known[:1]))
    return replace(fact, poll=poll, election=f"{before.polled_on.year} {kind}", loose=known, rivals=rivals)


def _slips(count: int | None) -> Rivals:
    """What a hand makes of a count: digits swapped, a nought too many or too few, a thousand off."""
    if count is None:
        return ()
    return (
        ("digits swapped", transposed(count)),
        ("off by ten times", count * 10 if count < 6000 else None),
        ("off by a thousand", count + 1000 if count > 2000 else None),
        ("digit misread", count + 30 if count > 100 else None),
    )


def _before(scene: Scene) -> Baseline:
    if scene.baseline is None:
        raise Unsaid("no baseline")
    return scene.baseline


def _family(player: Player) -> str:
    """The family key by which this player is compared with the election before."""
    if not player.is_alone or player.party.is_independent:
        raise Unsaid("no comparison")
    return player.family


def _general(scene: Scene) -> list[Baseline]:
    """The baselines that are of the general election before, the chosen one first."""
    chosen = _before(scene)
    return [chosen, *(one for one in scene.every if one is not chosen and one.kind.value != "by-election")]


def _all(scene: Scene) -> list[Baseline]:
    chosen = _before(scene)
    return [chosen, *(one for one in scene.every if one is not chosen)]


def _votes(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    count = player.ranked.votes
    near = [one.ranked.votes for one in scene.players if one.key != player.key][:2]
    before = scene.baseline.votes.get(player.family) if scene.baseline else None
    rivals: Rivals = (
        *_slips(count),
        *(("another candidate's votes", one) for one in near),
        ("last time's figure", before),
        ("majority for votes", majority(scene.poll) if player.ranked.position == 1 else None),
    )
    return _fact(scene, "votes", count, "votes", player.candidacy.name, rivals)


def _share(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    near = [one.ranked.share for one in scene.players if one.key != player.key][:2]
    before = scene.baseline.share(player.family) if scene.baseline else None
    rivals: Rivals = (
        *(("another candidate's share", one) for one in near),
        ("last time's figure", before),
        ("majority for share", majority_share(scene.poll) if player.ranked.position == 1 else None),
        ("digits swapped", _swapped(player.ranked.share)),
    )
    return _fact(scene, "share", player.ranked.share, "percent", player.candidacy.name, rivals)


def _swapped(share: Fraction | None) -> Fraction | None:
    """The share with its two digits before the point swapped: 57.8 for 75.8."""
    if share is None or share < Fraction(1, 10):
        return None
    whole, rest = divmod(share * 100, 1)
    turned = 10 * (int(whole) % 10) + int(whole) // 10
    return (turned + rest) / 100 if turned >= 10 else None


def _votes_last(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    family = _family(player)
    every = [one.votes.get(family) for one in _general(scene)]
    rivals: Rivals = (*_slips(every[0]), ("this time's figure", player.ranked.votes))
    return _of_last(scene, _fact(scene, "votes", every[0], "votes", player.candidacy.name, rivals), every[1:])


def _share_last(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    every = [one.share(_family(player)) for one in _general(scene)]
    rivals: Rivals = (("this time's figure", player.ranked.share), ("digits swapped", _swapped(every[0])))
    return _of_last(scene, _fact(scene, "share", every[0], "percent", player.candidacy.name, rivals), every[1:])


def last_position(scene: Scene, player: Player) -> int:
    """The place of a player's party at the election before, from 1, the same on every baseline."""
    family = _family(player)
    places = set()
    for one in _general(scene):
        mine = one.votes.get(family)
        if mine is None:
            raise Unsaid("did not stand")
        places.add(1 + sum(other > mine for other in one.votes.values()))
    if len(places) > 1:
        raise Unsaid("baselines disagree")
    return places.pop()


def _sum(scene: Scene, first: str, second: str) -> Fact:
    """The votes of two candidates together."""
    pair = (scene.player(first), scene.player(second))
    count = sum(one.ranked.votes for one in pair)
    return _fact(scene, "votes", count, "votes", "/".join(one.candidacy.name for one in pair), _slips(count))


def _opposition(scene: Scene) -> Fact:
    """The votes of everybody but the winner."""
    count = scene.declared.valid_votes - scene.players[0].ranked.votes
    return _fact(scene, "votes", count, "votes", "all but the winner", _slips(count))


def _shift(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    family, now = _family(player), scene.now(player.family)
    every = [one.share(family) for one in _all(scene)]
    if now is None or every[0] is None or len({now > one for one in every if one is not None}) > 1:
        raise Unsaid("share change")
    value = now - every[0]
    if abs(value) < Fraction(1, 1000):
        raise Unsaid("no change")
    others = tuple(now - one for one in every[1:] if one is not None)
    rivals: Rivals = (("share for change", now), ("last time's share for change", every[0]), ("halved", value / 2))
    return _fact(scene, "share_change", value, "points", player.candidacy.name, rivals, others)


def _votes_shift(scene: Scene, letter: str) -> Fact:
    player = scene.player(letter)
    every = [one.votes.get(_family(player)) for one in _all(scene)]
    if every[0] is None or len({player.ranked.votes > one for one in every if one is not None}) > 1:
        raise Unsaid("votes change")
    value = player.ranked.votes - every[0]
    others = tuple(player.ranked.votes - one for one in every[1:] if one is not None)
    return _fact(scene, "votes", value, "votes change", player.candidacy.name, _slips(abs(value)), others)


def _majority(scene: Scene) -> Fact:
    count = majority(scene.poll)
    first = scene.players[0].ranked.votes
    before = scene.baseline.majority if scene.baseline else None
    rivals: Rivals = (*_slips(count), ("last time's figure", before), ("votes for majority", first))
    return _fact(scene, "majority", count, "votes", scene.players[0].candidacy.name, rivals)


def _other_years(scene: Scene, measure: Callable[[Poll], Value | None]) -> Rivals:
    """The figures of this seat at elections before the one compared with."""
    before = _before(scene).polled_on
    polls = scene.record.polls_in(scene.poll.constituency.id)
    return tuple(("wrong year", measure(one)) for one in polls if one.polled_on < before and not one.is_by_election)


def _majority_last(scene: Scene) -> Fact:
    every = [one.majority for one in _general(scene)]
    rivals: Rivals = (*_slips(every[0]), ("this time's figure", majority(scene.poll)), *_other_years(scene, majority))
    return _of_last(scene, _fact(scene, "majority", every[0], "votes", "", rivals), every[1:])


def _lead(scene: Scene) -> Fact:
    before = scene.baseline.majority_share if scene.baseline else None
    rivals: Rivals = (("last time's figure", before), ("share for majority", scene.players[0].ranked.share))
    return _fact(scene, "majority", majority_share(scene.poll), "percent", scene.players[0].candidacy.name, rivals)


def _half_lead(scene: Scene) -> Fact:
    """The swing that would take the seat next time: half the majority's share."""
    lead = majority_share(scene.poll)
    half = lead / 2 if lead else None
    return _fact(scene, "swing", half, "percent", scene.players[1].candidacy.name, (("not halved", lead),))


def _majority_shift(scene: Scene) -> Fact:
    now, every = majority(scene.poll), [one.majority for one in _all(scene)]
    if now is None or every[0] is None or len({now > one for one in every if one is not None}) > 1:
        raise Unsaid("majority change")
    value = now - every[0]
    rivals: Rivals = (*_slips(abs(value)), ("majority for change", now), ("last time's figure", every[0]))
    others = tuple(now - one for one in every[1:] if one is not None)
    return _fact(scene, "majority_change", value, "votes", "", rivals, others)


def _margin(scene: Scene, ahead: str, behind: str) -> Fact:
    first, second = scene.player(ahead), scene.player(behind)
    value = first.ranked.votes - second.ranked.votes
    if value <= 0:
        raise Unsaid("margin")
    is_majority = first.ranked.position == 1 and second.ranked.position == 2
    rivals: Rivals = (
        *_slips(value),
        ("votes for margin", first.ranked.votes),
        ("majority for margin", None if is_majority else majority(scene.poll)),
    )
    subject = f"{first.candidacy.name}/{second.candidacy.name}"
    return _fact(scene, "majority" if is_majority else "margin", value, "votes", subject, rivals)


def _turnout(scene: Scene) -> Fact:
    valid, ballots = turnout(scene.poll), turnout(scene.poll, TurnoutDefinition.BALLOTS)
    before = scene.baseline.turnout() if scene.baseline else None
    rivals: Rivals = (
        ("last time's figure", before),
        ("digits swapped", _swapped(valid)),
        ("winner's share for turnout", scene.players[0].ranked.share),
        ("ten off", valid + Fraction(1, 10) if valid and valid < Fraction(8, 10) else None),
    )
    return _fact(scene, "turnout", valid, "percent", "", rivals, (ballots,))


def _turnout_last(scene: Scene) -> Fact:
    valid, ballots = (_before(scene).turnout(one) for one in TurnoutDefinition)
    loose = [one.turnout(definition) for one in _general(scene)[1:] for definition in TurnoutDefinition]
    swapped = ("digits swapped", _swapped(valid))
    rivals: Rivals = (("this time's figure", turnout(scene.poll)), swapped, *_other_years(scene, turnout))
    return _of_last(scene, _fact(scene, "turnout", valid, "percent", "", rivals, (ballots,)), [*loose])


def _turnout_shift(scene: Scene) -> Fact:
    values = []
    for definition in TurnoutDefinition:
        now = turnout(scene.poll, definition)
        values += [(now, one.turnout(definition)) for one in _all(scene)]
    known = [now - then for now, then in values if now is not None and then is not None]
    if not known or values[0][1] is None or len({one > 0 for one in known}) > 1 or abs(known[0]) < Fraction(3, 1000):
        raise Unsaid("turnout change")
    rivals: Rivals = (("tripled", known[0] * 3), ("turnout for change", turnout(scene.poll)))
    return _fact(scene, "turnout_change", known[0], "points", "", rivals, tuple(known[1:]))


def _swing(scene: Scene) -> Fact:
    """The Butler swing from the runner-up or last winner to the winner of a gain, or between the first two."""
    first, second = scene.player("W"), scene.player("R")
    values: list[Fraction] = []
    rises: list[Fraction] = []
    for one in _all(scene):
        pair = [(scene.now(player.family), one.share(_family(player))) for player in (first, second)]
        if None in pair[0] or None in pair[1]:
            continue
        rise, fall = ((now or Fraction(0)) - (then or Fraction(0)) for now, then in pair)
        values.append((rise - fall) / 2)
        rises += [rise, fall]
    if not values or _before(scene).share(first.family) is None or abs(values[0]) < Fraction(1, 1000):
        raise Unsaid("swing")
    if _before(scene).share(second.family) is None or len({one > 0 for one in values}) > 1:
        raise Unsaid("swing")
    rivals: Rivals = (
        ("share change for swing", rises[0]),
        ("doubled", 2 * values[0]),
        ("loser's change for swing", rises[1]),
    )
    return _fact(scene, "swing", values[0], "percent", "", rivals, tuple(values[1:]))


def _electorate(scene: Scene) -> Fact:
    rivals: Rivals = (*_slips(scene.poll.electorate), ("votes for electorate", scene.declared.valid_votes))
    return _fact(scene, "electorate", scene.poll.electorate, "people", "", rivals)


def _ballots(scene: Scene) -> Fact:
    """Everyone who voted: valid votes, or with the rejected ballots."""
    valid = scene.declared.valid_votes
    return _fact(scene, "other", valid, "votes", "", _slips(valid), (scene.declared.ballots_cast,))


def _rejected(scene: Scene) -> Fact:
    return _fact(scene, "other", scene.declared.rejected_ballots, "votes", "", _slips(scene.declared.rejected_ballots))


def _largest_part(scene: Scene, side: str, mistake: str) -> Fact:
    """How much of the old constituency of this name, or of the largest part, lies in this one, of one or the other."""
    parts = sorted(scene.record.overlaps_to(scene.poll.constituency.id), key=lambda one: -one.share("to", "population"))
    if not parts or not scene.is_redrawn:
        raise Unsaid("overlap")
    values = [parts[0].share(side, one) for one in ("population", "residential", "geographical")]
    if values[0] > Fraction(99, 100):
        raise Unsaid("all of it")
    rivals: Rivals = ((mistake, values[0] / 3),)
    return _fact(scene, "boundary", values[0], "percent", parts[0].from_constituency, rivals, tuple(values[1:]))


def _overlap(scene: Scene) -> Fact:
    return _largest_part(scene, "from", "another share")


def _overlap_to(scene: Scene) -> Fact:
    return _largest_part(scene, "to", "a third")


def _standing(scene: Scene) -> Fact:
    count = len(scene.players)
    return _fact(scene, "other", count, "number", "", (("one off", count + 2),))


FACTS: dict[str, Callable[..., Fact]] = {
    "votes": _votes,
    "votes@last": _votes_last,
    "share": _share,
    "share@last": _share_last,
    "shift": _shift,
    "vshift": _votes_shift,
    "majority": _majority,
    "majority@last": _majority_last,
    "lead": _lead,
    "halflead": _half_lead,
    "mshift": _majority_shift,
    "margin": _margin,
    "turnout": _turnout,
    "turnout@last": _turnout_last,
    "tshift": _turnout_shift,
    "swing": _swing,
    "sum": _sum,
    "opposition": _opposition,
    "electorate": _electorate,
    "ballots": _ballots,
    "valid": _ballots,
    "rejected": _rejected,
    "overlap": _overlap,
    "overlapto": _overlap_to,
    "standing": _standing,
}
