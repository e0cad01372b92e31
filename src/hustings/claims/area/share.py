"""Votes, shares, changes in shares and swings of the country or a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hustings.claims.area.result import AreaResult, area_results, is_drawn
from hustings.claims.claim import Claim
from hustings.claims.country import election_of
from hustings.claims.option import Option, counted, judge, judge_direction, percentage, uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.votes import points_verdict
from hustings.figures.numeral import Unit
from hustings.figures.rounding import format_signed, percent, points
from hustings.measures.seats import speaker_family
from hustings.record.election import GeneralElection
from hustings.record.party import SPEAKER
from hustings.record.record import Record

_NEAR = Decimal("0.15")
_NO_ELECTION = "the record has no such general election"
_NO_PARTY = "it is not clear which party is meant"


def verify_area_votes(claim: Claim, record: Record) -> Finding:
    """A party's votes in an area; a multiple of them ("quadrupled"), or how many more or fewer they are, against those
    of the general election before."""
    election = election_of(claim, record)
    if election is None or claim.subject.family is None:
        return uncheckable(claim, _NO_PARTY if election else _NO_ELECTION)
    if claim.quantity.unit is Unit.TIMES:
        return drawn(judge(claim, list(_vote_ratios(claim, record, election)), ""), record, election)
    if claim.quantity.word == "change":
        return drawn(judge(claim, list(_vote_differences(claim, record, election)), ""), record, election)
    options = [
        counted(votes, "votes", f"{one.label}{how}")
        for one in area_results(record, election, claim.subject.place)
        for votes, how in _votes(one, claim.subject.family, election, record)
    ]
    return drawn(judge(claim, options, ""), record, election)


def _vote_ratios(claim: Claim, record: Record, election: GeneralElection) -> Iterator[Option]:
    """A party's votes in an area as so many times those of the general election before."""
    previous, family, place = (
        record.general_election_before(election.polled_on),
        claim.subject.family,
        claim.subject.place,
    )
    if previous is None or family is None:
        return
    for now, then in zip(area_results(record, election, place), area_results(record, previous, place), strict=False):
        if then.votes[family]:
            formula = f"{now.votes[family]:,} ÷ {then.votes[family]:,}"
            times = Fraction(now.votes[family], then.votes[family])
            yield Option(times, "times", f"{now.label}, against {previous.polled_on.year}", formula)


def _vote_differences(claim: Claim, record: Record, election: GeneralElection) -> Iterator[Option]:
    """By how many votes a party's number of them in an area moved, each way of counting against the same."""
    previous, family = record.general_election_before(election.polled_on), claim.subject.family
    if previous is None or family is None:
        return
    place = claim.subject.place
    for now, then in zip(area_results(record, election, place), area_results(record, previous, place), strict=False):
        before = {how: votes for votes, how in _votes(then, family, previous, record)}
        for votes, how in _votes(now, family, election, record):
            if how in before:
                formula = f"{votes:,} − {before[how]:,} = {format_signed(votes - before[how])} votes"
                basis = f"{now.label}{how}, against {previous.polled_on.year}"
                yield counted(votes - before[how], "votes", basis, formula)


def verify_area_share(claim: Claim, record: Record) -> Finding:
    """A party's share of the valid votes in an area."""
    election = election_of(claim, record)
    if election is None or claim.subject.family is None:
        return uncheckable(claim, _NO_PARTY if election else _NO_ELECTION)
    options = _shares(claim.subject.family, record, election, claim.subject.place)
    return drawn(judge(claim, options, "", tolerance=_NEAR), record, election)


def _shares(family: str, record: Record, election: GeneralElection, place: str | None) -> list[Option]:
    return [
        percentage(Fraction(votes, one.valid_votes), f"{one.label}{how}", f"{votes:,} ÷ {one.valid_votes:,}")
        for one in area_results(record, election, place)
        for votes, how in _votes(one, family, election, record)
        if one.valid_votes
    ]


def _votes(result: AreaResult, family: str, election: GeneralElection, record: Record) -> Iterator[tuple[int, str]]:
    """A family's votes, and how they were counted: without the Speaker's and with them, or of its main party alone."""
    if not result.votes[family]:
        return
    yield result.votes[family], ""
    if speaker_family(election.polled_on) == family and result.votes[SPEAKER]:
        yield result.votes[family] + result.votes[SPEAKER], ", the Speaker counted with the party"
    members = {one.id: result.parties[one.id] for one in record.parties.values() if one.family == family}
    main = max(members, key=lambda one: members[one], default=None)
    if main is not None and 0 < members[main] < result.votes[family]:
        yield members[main], f", {record.party(main).name} alone"


def verify_area_share_change(claim: Claim, record: Record) -> Finding:
    """The change in a party's share of the votes of an area since the general election before, in points."""
    election = election_of(claim, record)
    family = claim.subject.family
    if election is None or family is None:
        return uncheckable(claim, _NO_PARTY if election else _NO_ELECTION)
    options = [
        Option((now - then) * 100, "points", f"{label}, against {before}", _formula(now, then), points_verdict(claim))
        for label, before, now, then in _pairs(family, record, election, claim.subject.place)
    ]
    if claim.quantity.unit is Unit.TIMES:
        pairs = _pairs(family, record, election, claim.subject.place)
        ratios = [
            Option(now / then, "times", f"{label}, against {before}") for label, before, now, then in pairs if then
        ]
        return drawn(judge(claim, ratios, ""), record, election)
    if claim.quantity.value is None and options:
        return drawn(judge_direction(claim, options, ""), record, election)
    return drawn(judge(claim, options, "", tolerance=_NEAR), record, election)


def _formula(now: Fraction, then: Fraction) -> str:
    return f"{percent(now)}% − {percent(then)}% = {format_signed(points(now - then))} points"


def _pairs(
    family: str, record: Record, election: GeneralElection, place: str | None
) -> Iterator[tuple[str, int, Fraction, Fraction]]:
    """The area, the year before, and a family's share now and then; 0 where it did not stand."""
    previous = record.general_election_before(election.polled_on)
    if previous is None:
        return
    now, then = area_results(record, election, place), area_results(record, previous, place)
    for one, before in zip(now, then, strict=False):
        yield one.label, previous.polled_on.year, one.share(family) or Fraction(0), before.share(family) or Fraction(0)


def verify_area_swing(claim: Claim, record: Record) -> Finding:
    """The Butler swing in an area between two parties: the average of the one's rise and the other's fall."""
    election = election_of(claim, record)
    to, source = claim.subject.family, claim.subject.other_family
    if election is None or to is None or source is None:
        return uncheckable(claim, "it is not clear between which parties the swing is" if election else _NO_ELECTION)
    place = claim.subject.place
    rises, falls = _pairs(to, record, election, place), _pairs(source, record, election, place)
    options = [
        Option(((a - b) - (c - d)) / 2 * 100, "percent", f"{label}, {source} to {to}, against {before}")
        for (label, before, a, b), (_, _, c, d) in zip(rises, falls, strict=False)
    ]
    return drawn(judge(claim, options, "", tolerance=_NEAR), record, election)


def drawn(finding: Finding, record: Record, election: GeneralElection) -> Finding:
    """The finding, made uncheckable where the record cannot say which seats are in the place."""
    claim = finding.claim
    if finding.verdict is Verdict.WRONG and not is_drawn(record, election, claim.subject.place):
        return uncheckable(claim, f"{finding.message}; but seats cross the border of {claim.subject.place}")
    return finding
