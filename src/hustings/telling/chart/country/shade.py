"""Shades of a map: what each seat is coloured by, and the key that says so.

`winner` and `gains` have the parties' colours and patterns; `majority` and `turnout` five steps from pale to deep,
with as many seats in each; `swing` three steps either way, in the colours of the two parties it is between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

import msgspec

from hustings.figures.rounding import round_half_up
from hustings.measures.baseline import baseline
from hustings.measures.majority import majority_share
from hustings.measures.outcome import outcome
from hustings.measures.seats import national_tally
from hustings.measures.swing import butler
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.colour.contrast import mixed
from hustings.telling.chart.colour.ink import Ink, ink_of
from hustings.telling.chart.colour.theme import DARK, LIGHT, RAMP, Tone

SHADES = ("winner", "gains", "majority", "turnout", "swing")
#: Who has no shade: not declared, or nothing to compare with.
BLANK = (LIGHT.track, LIGHT.rule)


class Shading(msgspec.Struct, frozen=True):
    """Fill and edge of each poll by id, the key in the order in which it is read, and the colours used."""

    colours: dict[str, tuple[str, str]]
    key: tuple[tuple[str, str, str], ...]
    inks: tuple[Ink, ...] = ()
    tones: tuple[Tone, ...] = ()


def shading(record: Record, election: str, shade: str) -> Shading:
    """The shading of an election's polls."""
    polls = record.polls_of(election)
    if shade in ("winner", "gains"):
        return _by_winner(record, polls, is_gains=shade == "gains")
    if shade == "swing":
        return _by_swing(record, election, polls)
    return _by_step(polls, majority_share if shade == "majority" else turnout)


def _by_winner(record: Record, polls: Sequence[Poll], *, is_gains: bool) -> Shading:
    won: Counter[Ink] = Counter()
    names: dict[Ink, str] = {}
    found: dict[str, tuple[str, str]] = {}
    held = 0
    for poll in polls:
        if poll.winner is None:
            continue
        change = outcome(record, poll)
        if is_gains and (change is None or not change.has_changed_hands):
            held += 1
            found[poll.id] = BLANK
            continue
        party = record.party(poll.candidacy(poll.winner).party_id)
        ink = ink_of(party)
        won[ink] += 1
        names.setdefault(ink, party.label)
        found[poll.id] = ink.fill, ink.edge
    key = [(f"{names[ink]} {count}", ink.fill, ink.edge) for ink, count in won.most_common()]
    last = [(f"held {held}", *BLANK)] if held else []
    return Shading(found, (*key, *last), tuple(won))


def _by_step(polls: Sequence[Poll], measure: Callable[[Poll], Fraction | None]) -> Shading:
    values = {poll.id: value * 100 for poll in polls if (value := measure(poll)) is not None}
    cuts = _cuts(sorted(values.values()))
    found = {one: (RAMP[bisect_right(cuts, value)].light, LIGHT.context) for one, value in values.items()}
    words = [f"under {cuts[0]}%", *(f"{low} to {high}%" for low, high in pairwise(cuts)), f"{cuts[-1]}% and over"]
    return Shading(
        found, tuple((word, tone.light, LIGHT.context) for word, tone in zip(words, RAMP, strict=False)), (), RAMP
    )


def _cuts(values: Sequence[Fraction]) -> list[int]:
    """Whole per cents that part the values into steps with about as many in each; one at least."""
    steps = len(RAMP)
    cuts = {int(round_half_up(values[len(values) * at // steps], 0)) for at in range(1, steps)} if values else {50}
    return sorted(cuts)


def _by_swing(record: Record, election: str, polls: Sequence[Poll]) -> Shading:
    pair = swing_parties(record, election)
    if pair is None:
        return Shading({}, ())
    inks = [ink_of(record.party(one)) for one in pair]
    labels = [record.party(one).label for one in pair]
    families = [record.party(one).family or one for one in pair]
    tones = tuple(_tone(ink, step) for ink in inks for step in range(3))
    found = {}
    for poll in polls:
        then = baseline(record, poll)
        value = butler(poll, then, families[0], families[1]) if then is not None and then.is_like_for_like else None
        if value is not None:
            side = 1 if value > 0 else 0
            step = min(2, int(abs(value) * 20))
            found[poll.id] = tones[side * 3 + step].light, LIGHT.context
    words = ("under 5%", "5 to 10%", "10% and over")
    steps = [(labels[side], words[step], tones[side * 3 + step].light) for side in (1, 0) for step in range(3)]
    key = tuple((f"to {label} {word}", tone, LIGHT.context) for label, word, tone in steps)
    return Shading(found, key, tones=tones)


def swing_parties(record: Record, election: str) -> tuple[str, str] | None:
    """The two parties that a map's swing is between, from and to: the two with most votes, by their change in seats."""
    tally = national_tally(record, election)
    first = sorted((one for one in tally.rows if one.votes), key=lambda one: -(one.votes or 0))[:2] if tally else []
    if len(first) < 2:
        return None
    to, other = sorted(first, key=lambda one: -(one.change or 0))
    return other.party_id, to.party_id


def _tone(ink: Ink, step: int) -> Tone:
    """A party's colour paler than it is: at its full strength from the third step."""
    pale = (0.72, 0.4, 0.0)[step]
    return Tone(f"{ink.name}-{step}", mixed(ink.fill, LIGHT.paper, pale), mixed(ink.fill, DARK.paper, pale))


__all__ = ["SHADES", "Shading", "shading", "swing_parties"]
