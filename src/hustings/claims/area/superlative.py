"""Superlatives: the highest or lowest of something, of a seat's own results or of all seats of an area at an election.

The record does not reach "ever": what it covers is said with the verdict. A superlative that something covered
contradicts is wrong; one that reaches back beyond the record can be no more than not contradicted.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

import msgspec

from hustings.claims.area.league import (
    MEASURES,
    OF_PARTY,
    Valued,
    floats,
    swing_sides,
    swing_value,
    winner_family,
)
from hustings.claims.area.result import is_drawn
from hustings.claims.claim import Claim
from hustings.claims.country import UK, polls_in_place
from hustings.claims.option import uncheckable
from hustings.claims.person import verify_nothing
from hustings.claims.place import ordinal
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.baseline import baselines
from hustings.measures.superlative import namesakes
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record

AMONG = "among "
#: "Among the smallest" is one of the first tenth, "one of the smallest" as much.
_TENTH = 10


class _Wanted(msgspec.Struct, frozen=True, gc=False):
    """What a superlative says: the Nth from the highest or the lowest of a measure, or only among the first."""

    place: int
    is_highest: bool
    of: str
    is_among: bool

    @property
    def told(self) -> str:
        """The superlative in words, with its article."""
        end = "highest" if self.is_highest else "lowest"
        place = str(self.place) if self.is_among else ordinal(self.place)
        return f"the {f'{place} ' if self.place > 1 else ''}{end} {_NAMES.get(self.of, self.of)}"


_NAMES = {
    "marginal": "majority, as a share or in votes",
    "rise": "rise in the party's share",
    "fall": "fall in the party's share",
}


def verify_superlative(claim: Claim, record: Record) -> Finding:
    """The Nth highest or lowest of an area's seats at the election, or of the seat's own results that are covered."""
    poll = poll_of(claim, record)
    wanted = _wanted(claim)
    if poll is None or wanted is None:
        return verify_nothing(claim, record)
    if claim.subject.place is not None:
        return _of_area(claim, record, poll, wanted)
    return _of_seat(claim, record, poll, wanted)


def _wanted(claim: Claim) -> _Wanted | None:
    word = claim.quantity.word.removeprefix(AMONG)
    end, _, of = word.partition(" ")
    if of not in MEASURES or end not in ("highest", "lowest"):
        return None
    place = int(claim.quantity.value or 1)
    return _Wanted(place, end == "highest", of, claim.quantity.word.startswith(AMONG))


def _of_area(claim: Claim, record: Record, poll: Poll, wanted: _Wanted) -> Finding:
    """Where the seat stands among those of the country, a nation or a region, or among those a party won there."""
    election = record.elections.get(poll.election)
    if not isinstance(election, GeneralElection) or not record.is_complete(election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    if not is_drawn(record, election, claim.subject.place):
        return uncheckable(claim, f"seats cross the border of {claim.subject.place}")
    among = {one.id for one in polls_in_place(record, election.id, claim.subject.place)}
    family = claim.subject.family
    if family is not None and wanted.of not in OF_PARTY:
        among = {one for one in among if winner_family(record, record.poll(one)) == family}
    party = family if wanted.of in OF_PARTY else None
    places = [_position(record, poll, valued, party, among, wanted) for valued in MEASURES[wanted.of]]
    found = [one for one in places if one is not None]
    if not found or len(among) < 2:
        return uncheckable(claim, "the seat is not among those compared, or its figure is not known")
    area = "the United Kingdom" if claim.subject.place == UK else claim.subject.place
    when = f"in {area}, {election.polled_on.year}"
    is_open = wanted.of == "swing" and wanted.place not in found and not wanted.is_among
    alike = _swung_alike(record, poll, among) if is_open else set()
    if len(alike) > 1 and _position(record, poll, swing_value, None, alike, wanted) == wanted.place:
        among, found, when = alike, [wanted.place], f"between the same two parties {when}"
    return _judged(claim, record, poll, wanted, found, f"of {len(among)} seats {when}", len(among))


def _swung_alike(record: Record, poll: Poll, among: Collection[str]) -> set[str]:
    """The polls among some with a swing from the same party to the same party: "the largest swing in the country" may
    be said of those from Labour to the Conservatives alone."""
    own = swing_sides(record, poll)
    return {one for one in among if own is not None and swing_sides(record, record.poll(one)) == own}


def _position(
    record: Record, poll: Poll, valued: Valued, family: str | None, among: Collection[str], wanted: _Wanted
) -> int | None:
    """The place of the poll among the others, from the end that is wanted, from 1; `None` where it has no value."""
    every = floats(record, poll.election, valued, family)
    own = every.get(poll.id)
    if own is None or poll.id not in among:
        return None
    others = [value for one, value in every.items() if one in among]
    return 1 + sum(value > own if wanted.is_highest else value < own for value in others)


def _judged(
    claim: Claim, record: Record, poll: Poll, wanted: _Wanted, places: list[int], covered: str, total: int
) -> Finding:
    best = min(places)
    is_first = best <= wanted.place if wanted.place > 1 else best * _TENTH <= total
    is_so = is_first if wanted.is_among else wanted.place in places
    told = (
        f"{'' if is_so else 'not '}{'among ' if wanted.is_among else ''}{wanted.told}: {ordinal(places[0])} {covered}"
    )
    official = Official(str(places[0]), "rank", covered, "", source_of(record, poll))
    if wanted.is_among and not is_so:
        return uncheckable(claim, told)
    return _finding(claim, told, official, is_so=is_so)


def _finding(claim: Claim, told: str, official: Official, *, is_so: bool) -> Finding:
    verdict = Verdict.RIGHT if is_so else Verdict.WRONG
    return Finding(claim, verdict, Severity.INFO if is_so else Severity.WARNING, told, official)


def _of_seat(claim: Claim, record: Record, poll: Poll, wanted: _Wanted) -> Finding:
    """Whether the seat's figure is the highest or lowest of its own, since a year or as far as the record goes."""
    year = claim.basis.year
    line = line_of(record, poll)
    compared = [one for one in line if year is None or one.polled_on.year > year]
    if len(compared) < 1 or (year is None and len(line) < 2):
        return uncheckable(claim, "the record has no other result of the seat to compare with")
    first = min(one.polled_on.year for one in line)
    family = claim.subject.family if wanted.of in OF_PARTY else None
    places = [_own_place(record, poll, valued, family, [poll, *compared], wanted) for valued in MEASURES[wanted.of]]
    found = [one for one in places if one is not None]
    if not found:
        return uncheckable(claim, "the record does not hold the figures that this compares")
    is_so = wanted.place in found
    covered = (
        f"of {len(compared)} polls after {year}" if year else f"of {len(line)} polls, {first} to {poll.polled_on.year}"
    )
    told = f"{'' if is_so else 'not '}{wanted.told} {covered}, as far as the record goes"
    if is_so and year is not None and year < first:
        return uncheckable(claim, f"{told}: it goes back to {first}")
    return _finding(claim, told, Official(str(found[0]), "rank", covered, "", source_of(record, poll)), is_so=is_so)


def _own_place(
    record: Record, poll: Poll, valued: Valued, family: str | None, line: list[Poll], wanted: _Wanted
) -> int | None:
    own = valued(record, poll, family or winner_family(record, poll))
    others = [
        valued(record, one, family or winner_family(record, poll)) for one in dict.fromkeys(line) if one is not poll
    ]
    known = [Fraction(one) for one in others if one is not None]
    if own is None:
        return None
    return 1 + sum(one > own if wanted.is_highest else one < own for one in known)


def line_of(record: Record, poll: Poll) -> list[Poll]:
    """The general elections in the seat, and in those of its name before, up to this poll, which is with them; oldest
    first. Where there is none of the name, those of the constituency that most of it came from."""
    every = [one for place in namesakes(record, poll.constituency) for one in record.polls_in(place.id)]
    line = {one.id: one for one in every if one.polled_on <= poll.polled_on and not one.is_by_election}
    line[poll.id] = poll
    if len(line) == 1:
        before = next((one.poll for one in baselines(record, poll) if one.poll is not None), None)
        line |= {one.id: one for one in line_of(record, before)} if before is not None else {}
    return sorted(line.values(), key=lambda one: one.polled_on)
